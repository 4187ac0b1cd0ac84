import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BisectionPlan, bisect } from '../../../src/bisect/bisection.ts';
import type { JournalEvent } from '../../../src/bisect/events.ts';
import { fold } from '../../../src/bisect/ledger.ts';
import type { CommitId } from '../../../src/model.ts';
import { summaryOf } from '../../../src/report/summary.ts';
import { crash, fakeTestbed, idleHost, memoryJournal, passed, planFor } from '../../support/fake-testbed.ts';
import { idOf, infoOf, lineHistory, placeOf } from '../../support/line-history.ts';
import { type Repository, temporaryRepository } from '../../support/random-history.ts';

const LENGTH = 32;
const CULPRIT = 21;

async function ran(
  skip: number[],
  {
    good = [0],
    tags,
    before = [],
    ...more
  }: Partial<Omit<BisectionPlan, 'good'>> & {
    good?: number[];
    tags?: Record<string, number>;
    before?: readonly JournalEvent[];
  } = {},
) {
  const testbed = fakeTestbed({ shows: (commit) => (placeOf(commit) >= CULPRIT ? crash() : passed) });
  const journal = memoryJournal(before);
  const ends = [good.map((place) => infoOf(idOf(place))), infoOf(idOf(LENGTH))] as const;
  const plan = planFor(...ends, { skip: skip.map(idOf), ...more });
  const conclusion = await bisect(plan, testbed, lineHistory(tags), journal, idleHost());
  const built = testbed.builds.map(({ candidate }) => placeOf(candidate.commit));
  return { conclusion, events: journal.events, built };
}

describe('commits that are listed in skip', () => {
  test('are never built, and others lead to the culprit', async () => {
    const { conclusion, built } = await ran([4, 8, 15, 16, 17, 24]);
    expect(conclusion).toMatchObject({ status: 'found', firstBad: { commit: idOf(CULPRIT) } });
    expect(built.filter((place) => [4, 8, 15, 16, 17, 24].includes(place))).toEqual([]);
  });

  test('are suspects if nothing tells them apart, and the reports say why', async () => {
    const { conclusion, events, built } = await ran([19, 20]);
    expect(conclusion.status).toBe('suspects');
    expect(conclusion.suspects.map(({ commit }) => placeOf(commit))).toEqual([19, 20, 21]);
    expect(conclusion.reason).toContain('(change 19): listed in skip; ');
    expect(built).not.toContain(20);
    const summary = summaryOf(fold(events));
    expect(summary.match(/change \d+: listed in skip/g)).toEqual([
      'change 19: listed in skip',
      'change 20: listed in skip',
    ]);
    expect(summary).toContain('Take suspects that can be tested out of <code>skip</code>.');
    expect(summary).not.toContain('why the skipped steps could not be judged');
  });

  test('stay what they were when the bisection began if a name has moved since', async () => {
    const { events } = await ran([19, 20]);
    const upToSearch = events.slice(
      0,
      events.findIndex((event) => event.event === 'step' && event.role === 'search'),
    );
    const { conclusion, built } = await ran([5], { before: upToSearch });
    expect(conclusion.suspects.map(({ commit }) => placeOf(commit))).toEqual([19, 20, 21]);
    expect(built).not.toContain(20);
  });

  test('are in the journal only if there are any', async () => {
    const started = async (skip: number[]) =>
      (await ran(skip)).events.find(({ event }) => event === 'started');
    expect(await started([3])).toMatchObject({ skip: [idOf(3)] });
    expect(await started([])).not.toHaveProperty('skip');
  });

  test('are not tried as a release', async () => {
    const tags = { 'v1.0': 5, 'v1.1': 10, 'v1.2': 25, 'v1.3': 30 };
    const { conclusion, built } = await ran([5, 10, 30], { good: [], tags });
    expect(conclusion.reason).toMatch(/\(1 of 1 were tried\) \(3 more are listed in skip\): v1\.2 is bad\./);
    expect(built.filter((place) => [5, 10, 30].includes(place))).toEqual([]);
    const found = await ran([10], { good: [], tags });
    expect(found.conclusion.firstBad?.commit).toBe(idOf(CULPRIT));
    expect(found.built).not.toContain(10);
  });
});

describe('in a history with branches', () => {
  let repository: Repository;
  beforeEach(() => {
    repository = temporaryRepository();
  });
  afterEach(() => repository[Symbol.dispose]());

  /** 1 is where 2, the good end, and 3 to 5 part. */
  async function between(skip: number[], culprit: number) {
    const { history } = repository;
    const commits = repository.make([[], [0], [1], [1], [3], [4]].map((parents) => ({ parents, file: 'a' })));
    const at = (commit: CommitId) => commits.indexOf(commit);
    const testbed = fakeTestbed({ shows: (commit) => (at(commit) >= culprit ? crash() : passed) });
    const [good, bad] = [await history.describe(commits[2]!), await history.describe(commits[5]!)];
    const plan = planFor([good], bad, { skip: skip.map((place) => commits[place]!) });
    const journal = memoryJournal();
    const { status, firstBad } = await bisect(plan, testbed, history, journal, idleHost());
    const built = testbed.builds.map(({ candidate }) => at(candidate.commit));
    return { status, culprit: at(firstBad?.commit ?? ''), built, checks: fold(journal.events).verification };
  }

  test('neither a merge base nor the parent of the culprit is tested that is listed', async () => {
    const usual = await between([], 3);
    expect(usual).toMatchObject({ status: 'found', culprit: 3, checks: { parent: 'passed' } });
    expect(usual.built.filter((place) => place === 1)).toHaveLength(2);
    const listed = await between([1], 3);
    expect(listed).toMatchObject({ status: 'found', culprit: 3, checks: { parent: 'inconclusive' } });
    expect(listed.built).not.toContain(1);
  });
});
