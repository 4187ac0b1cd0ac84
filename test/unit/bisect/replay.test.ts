import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BisectionPlan, bisect } from '../../../src/bisect/bisection.ts';
import { fold } from '../../../src/bisect/ledger.ts';
import type { CommitId, Outcome } from '../../../src/model.ts';
import { bisectLog } from '../../../src/report/bisect-log.ts';
import { crash, fakeTestbed, idleHost, memoryJournal, passed, planFor } from '../../support/fake-testbed.ts';
import { type Repository, temporaryRepository } from '../../support/random-history.ts';

let repository: Repository;
beforeEach(() => {
  repository = temporaryRepository();
});
afterEach(() => repository[Symbol.dispose]());

/** A line of twenty commits, with a side branch that is merged as the 12th. */
const planned = Array.from({ length: 20 }, (_, index) => ({
  file: 'a',
  parents: index === 0 ? [] : index === 12 ? [11, 3] : [index - 1],
}));

type Shows = (place: number, boot: number) => Outcome;

async function bisected(mode: BisectionPlan['mode'], shows: Shows, more: Partial<BisectionPlan> = {}) {
  const { history } = repository;
  const commits = repository.make(planned);
  const [first, last] = [await history.describe(commits[0]!), await history.describe(commits.at(-1)!)];
  const plan =
    mode === 'fix' ? planFor([last], first, { mode, ...more }) : planFor([first], last, { mode, ...more });
  const testbed = fakeTestbed({ shows: (commit, boot) => shows(commits.indexOf(commit), boot) });
  const journal = memoryJournal();
  const conclusion = await bisect(plan, testbed, history, journal, idleHost());
  const view = fold(journal.events);
  return { commits, conclusion, view, said: replay(bisectLog(view)) };
}

function replay(log: string): string {
  writeFileSync(join(repository.directory, '.git/replayed'), log);
  repository.git('reset', '--quiet', '--hard');
  return repository.git('bisect', 'replay', '.git/replayed');
}

const firstOf = (said: string, word: string): CommitId | undefined =>
  new RegExp(`^([0-9a-f]{40}) is the first ${word} commit`, 'm').exec(said)?.[1];

describe('git comes to the same commit when it replays', () => {
  test.each([5, 12, 13, 19])('a regression at %i', async (culprit) => {
    const { commits, conclusion, said } = await bisected('regression', (place) =>
      place >= culprit ? crash() : passed,
    );
    expect(conclusion.firstBad?.commit).toBe(commits[culprit]);
    expect(firstOf(said, 'bad')).toBe(commits[culprit]);
  });

  test.each([1, 5, 12, 19])('a fix at %i', async (culprit) => {
    const { commits, conclusion, said, view } = await bisected('fix', (place) =>
      place < culprit ? crash() : passed,
    );
    expect(conclusion.firstBad?.commit).toBe(commits[culprit]);
    expect(firstOf(said, 'fixed')).toBe(commits[culprit]);
    expect(view.verification).toMatchObject({ culprit: 'passed', parent: 'passed' });
  });

  test('a regression of which some passes were taken back', async () => {
    const { commits, conclusion, said } = await bisected('regression', (place, boot) =>
      place >= 5 && (place === 19 || boot > 2) ? crash() : passed,
    );
    expect(conclusion.firstBad?.commit).toBe(commits[5]);
    expect(firstOf(said, 'bad')).toBe(commits[5]);
  });

  test('a fix of which some passes were taken back', async () => {
    const { commits, conclusion, said } = await bisected('fix', (place, boot) =>
      place < 15 && (place === 0 || boot > 2) ? crash() : passed,
    );
    expect(conclusion.firstBad?.commit).toBe(commits[15]);
    expect(firstOf(said, 'fixed')).toBe(commits[15]);
  });
});

test('a merge that shows what none of its parents shows is checked against all of them', async () => {
  const { commits, view, conclusion } = await bisected('regression', (place) =>
    place >= 12 ? crash() : passed,
  );
  const parents = view.steps
    .filter(({ role }) => role === 'verify-parent')
    .map(({ candidate }) => candidate.commit);
  expect(parents.sort()).toEqual([commits[11], commits[3]].sort());
  expect(conclusion.firstBad?.commit).toBe(commits[12]);
});
