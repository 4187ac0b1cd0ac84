import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ConfigurationError, InfrastructureError } from '../../../src/host/errors.ts';
import { keptEnds, settleJournal } from '../../../src/run/resume.ts';
import { idleHost } from '../../support/fake-testbed.ts';
import { commit, foundJournal, journal, started } from '../../support/journal-sample.ts';
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

describe('with a verdict to take back', () => {
  let directory = '';
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'resume-'));
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  const events = foundJournal();
  const settled = (forget: number | null, fingerprint = 'f00d') => {
    const path = join(directory, 'journal.jsonl');
    writeFileSync(path, events.map((event) => `${JSON.stringify(event)}\n`).join(''));
    const range = { good: [commit('a').commit], bad: commit('b').commit };
    const identity = { range, settings: {}, contents: {}, compiler: null, fingerprint };
    const earlier = { own: events, given: null };
    return settleJournal({ journal: path, earlier, identity, resume: true, forget }, idleHost());
  };
  const files = () => readdirSync(directory).map((name) => name.replace(/jsonl\..*/, 'aside'));

  test('a bisection that is over goes on; without one it begins again', async () => {
    await settled(3);
    expect(files()).toEqual(['journal.jsonl']);
    await settled(null);
    expect(files()).toEqual(['journal.aside']);
  });

  test.each([
    ['there is no such step', 9, 'f00d', 'has no step 9'],
    ['the step tested an end', 1, 'f00d', 'tested an end'],
    ['the journal is of another bisection', 3, 'beef', 'no journal to go on from (another version'],
  ])('nothing is touched if %s', async (_, step, fingerprint, said) => {
    await expect(settled(step, fingerprint)).rejects.toThrow(said);
    expect(files()).toEqual(['journal.jsonl']);
  });
});
