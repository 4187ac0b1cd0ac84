import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BisectionPlan, bisect } from '../../../src/bisect/bisection.ts';
import type { JournalEvent } from '../../../src/bisect/events.ts';
import { fold } from '../../../src/bisect/ledger.ts';
import type { CommitId } from '../../../src/model.ts';
import { bisectLog } from '../../../src/report/bisect-log.ts';
import { crash, fakeTestbed, idleHost, memoryJournal, passed, planFor } from '../../support/fake-testbed.ts';
import {
  type PlannedCommit,
  plans,
  type Repository,
  realise,
  temporaryRepository,
} from '../../support/random-history.ts';

let repository: Repository;
beforeEach(() => {
  repository = temporaryRepository();
});
afterEach(() => repository[Symbol.dispose]());

/** Commits that first parents reach: 0 to 4, 9 and 10. 9 merges the branch 5 to 8, in which 7 merges 6 into 5. */
const branched: PlannedCommit[] = [
  { parents: [], file: 'a' },
  ...[0, 1, 2, 3].map((parent) => ({ parents: [parent], file: 'a' })),
  { parents: [1], file: 'b' },
  { parents: [1], file: 'c' },
  { parents: [5, 6], file: 'b' },
  { parents: [7], file: 'b' },
  { parents: [4, 8], file: 'a' },
  { parents: [9], file: 'a' },
];
const END = branched.length - 1;

/** Places in that history that have the commit among their ancestors, or are it. */
function descendantsOf(culprit: number): Set<number> {
  const found = new Set([culprit]);
  branched.forEach(({ parents }, place) => {
    if (parents.some((parent) => found.has(parent))) found.add(place);
  });
  return found;
}

async function bisected(
  fails: (place: number) => boolean,
  more: Partial<BisectionPlan> = {},
  before: readonly JournalEvent[] = [],
) {
  const { history } = repository;
  const commits = repository.make(branched);
  const [first, last] = [await history.describe(commits[0]!), await history.describe(commits[END]!)];
  const ends = more.mode === 'fix' ? ([[last], first] as const) : ([[first], last] as const);
  const plan = planFor([...ends[0]], ends[1], {
    firstParent: true,
    ...more,
  });
  const shows = (commit: CommitId) => (fails(commits.indexOf(commit)) ? crash() : passed);
  const journal = memoryJournal(before);
  const conclusion = await bisect(plan, fakeTestbed({ shows }), history, journal, idleHost());
  const named = conclusion.firstBad === null ? null : commits.indexOf(conclusion.firstBad.commit);
  return { commits, conclusion, named, events: journal.events, replayed: () => replay(journal.events) };
}

function replay(events: readonly JournalEvent[]): CommitId | undefined {
  writeFileSync(join(repository.directory, '.git/replayed'), bisectLog(fold(events)));
  repository.git('reset', '--quiet', '--hard');
  const said = repository.git('bisect', 'replay', '.git/replayed');
  return /^([0-9a-f]{40}) is the first (?:bad|fixed) commit/m.exec(said)?.[1];
}

const descends = (culprit: number) => {
  const found = descendantsOf(culprit);
  return (place: number) => found.has(place);
};

describe('along first parents', () => {
  test.each([2, 3, 4, 5, 6, 7, 8, 9, 10])(
    'the commit %i is found, also if merges brought it in',
    async (culprit) => {
      const { commits, conclusion, named, replayed } = await bisected(descends(culprit));
      expect(conclusion.status).toBe('found');
      expect(named).toBe(culprit);
      expect(conclusion.confidence).toBeGreaterThanOrEqual(0.99);
      expect(replayed()).toBe(commits[culprit]);
    },
  );

  test('the answer says which merges brought it in', async () => {
    const { commits, conclusion } = await bisected(descends(6));
    const [outer, inner] = [commits[9]!.slice(0, 12), commits[7]!.slice(0, 12)];
    expect(conclusion.reason).toBe(
      `${commits[6]!.slice(0, 12)} is the first bad commit; it came in by the merge ${outer} (change 9), then by ${inner} (change 7)`,
    );
  });

  test('a commit that fixed it is also followed into its branch', async () => {
    const { named, commits, replayed } = await bisected((place) => !descends(8)(place), { mode: 'fix' });
    expect(named).toBe(8);
    expect(replayed()).toBe(commits[8]);
  });

  test('a run that was killed on its way through the merges continues to the same answer', async () => {
    const whole = await bisected(descends(6));
    for (const [index, { event }] of whole.events.entries()) {
      if (event !== 'followed' && !(event === 'verdict' && index > whole.events.length / 2)) continue;
      const again = await bisected(descends(6), {}, whole.events.slice(0, index + 1));
      expect(again.conclusion).toEqual(whole.conclusion);
    }
  });

  test('without a check of the culprit the answer stays the merge, and says what that leaves open', async () => {
    const verify = { ends: true, culprit: false, revert: false };
    const { named, conclusion } = await bisected(descends(6), { verify });
    expect(named).toBe(9);
    expect(conclusion.reason).toContain('a merge of which not every parent was judged');
  });

  test('a branch that has no commit on the paths is searched among all of its commits', async () => {
    expect((await bisected(descends(6), { paths: ['a'] })).named).toBe(6);
  });

  test('a merge of a branch that already failed at its start is a suspect, not a culprit', async () => {
    // Repaired on the line after the branch left it, and brought back by the merge.
    const { commits, conclusion } = await bisected((place) => [1, 5, 6, 7, 8, 9, 10].includes(place));
    expect(conclusion).toMatchObject({ status: 'suspects', firstBad: null });
    expect(conclusion.suspects.map(({ commit }) => commit)).toEqual([commits[9]]);
    expect(conclusion.reason).toContain(`whose parent ${commits[8]!.slice(0, 12)} also fails`);
  });
});

test.each([true, false])(
  'a merge that alone shows it is named as what it is (first-parent: %s)',
  async (firstParent) => {
    const { named, conclusion, commits, replayed } = await bisected((place) => place >= 9, {
      firstParent,
    });
    expect(named).toBe(9);
    expect(conclusion.reason).toContain('a merge whose parents all work');
    expect(conclusion.confidence).toBeGreaterThanOrEqual(0.99);
    expect(replayed()).toBe(commits[9]);
  },
);

test('on random histories the very commit is found along first parents, and git names no other', async () => {
  const property = fc.asyncProperty(plans(), async (random) => {
    const made = await realise({ ...random, skips: [], paths: [], firstParent: false }, repository);
    fc.pre(made !== undefined);
    const { history } = repository;
    const good = await Promise.all(made.state.good.map((commit) => history.describe(commit)));
    const plan = planFor(good, await history.describe(made.state.bad), {
      boots: 1,
      firstParent: true,
    });
    const shows = (commit: CommitId) => (made.verdict.get(commit) === 'bad' ? crash() : passed);
    const journal = memoryJournal();
    const { firstBad } = await bisect(plan, fakeTestbed({ shows }), history, journal, idleHost());
    expect(firstBad?.commit).toBe(made.culprit);
    // git may ask for one more merge base first, which is an ancestor of a good commit: it checks at the end only.
    expect([made.culprit, undefined]).toContain(replay(journal.events));
  });
  await fc.assert(property, { numRuns: 12, endOnFailure: true });
}, 300_000);
