import { expect, test } from 'vitest';
import { ConfigurationError, InfrastructureError } from '../../../src/host/errors.ts';
import { keptEnds } from '../../../src/run/resume.ts';
import { idleHost } from '../../support/fake-testbed.ts';
import { commit, journal, started } from '../../support/journal-sample.ts';
import { lineHistory } from '../../support/line-history.ts';

const refs = { good: ['v1'], bad: 'main' };
const own = journal(started([commit('a')], commit('b'), { refs, contents: {} }));
const stated = { settings: {}, contents: {} };
const now = { refs, ends: { good: [commit('a')], bad: commit('c') }, stated };
const kept = (resolve: () => Promise<string>) =>
  keptEnds({ own, given: null }, now, { ...lineHistory(), resolve }, idleHost());

test('if a branch has moved, the old end counts as long as its commit is there', async () => {
  expect((await kept(async () => 'found')).bad).toEqual(commit('b'));
  expect((await kept(() => Promise.reject(new ConfigurationError('no commit')))).bad).toEqual(commit('c'));
});

test('a git that cannot be asked whether the old commit is there does not make it go', async () => {
  await expect(kept(() => Promise.reject(new InfrastructureError('no git')))).rejects.toThrow('no git');
});
