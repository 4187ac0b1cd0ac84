import { describe, expect, test } from 'vitest';
import { type BisectionPlan, bisect } from '../../../src/bisect/bisection.ts';
import type { JournalEvent } from '../../../src/bisect/events.ts';
import { fold } from '../../../src/bisect/ledger.ts';
import { bisectLog } from '../../../src/report/bisect-log.ts';
import { summaryOf } from '../../../src/report/summary.ts';
import {
  crash,
  type FakeTestbedOptions,
  fakeTestbed,
  idleHost,
  memoryJournal,
  passed,
  planFor,
} from '../../support/fake-testbed.ts';
import { idOf, infoOf, lineHistory, placeOf } from '../../support/line-history.ts';

const LENGTH = 100;
const CULPRIT = 37;
const TAGS = { 'v1.0': 5, 'v1.1': 20, 'v1.2': 30, 'v1.3': 50, 'v1.4': 70, 'v1.5': 90, 'v1.6-rc1': 95 };

const shows = (commit: string) => (placeOf(commit) >= CULPRIT ? crash() : passed);

async function ran(
  options: Partial<FakeTestbedOptions> = {},
  plan: Partial<BisectionPlan> = {},
  before: readonly JournalEvent[] = [],
  tags: Record<string, number> = TAGS,
) {
  const testbed = fakeTestbed({ shows, ...options });
  const journal = memoryJournal(before);
  const whole = planFor([], infoOf(idOf(LENGTH)), plan);
  const conclusion = await bisect(whole, testbed, lineHistory(tags), journal, idleHost());
  return { conclusion, testbed, events: journal.events };
}

const triedOf = (events: readonly JournalEvent[]) =>
  events.flatMap((event) => (event.event === 'step' && event.role === 'good-probe' ? [event.tag] : []));

describe('without a good end', () => {
  test('releases are walked back in widening steps until one works, and the search begins there', async () => {
    const { conclusion, events } = await ran();
    expect(triedOf(events)).toEqual(['v1.6-rc1', 'v1.5', 'v1.3', 'v1.0']);
    expect(events.find(({ event }) => event === 'good-found')).toMatchObject({
      tag: 'v1.0',
      commits: LENGTH - 5,
      between: [idOf(95), idOf(90), idOf(50)],
    });
    expect(conclusion).toMatchObject({ status: 'found', firstBad: { commit: idOf(CULPRIT) } });
  });

  test('the search tests nothing above the oldest release that fails', async () => {
    const { events } = await ran();
    const searched = events.flatMap((event) =>
      event.event === 'step' && event.role === 'search' ? [placeOf(event.candidate.commit)] : [],
    );
    expect(Math.max(...searched)).toBeLessThan(50);
    expect(searched.length).toBeLessThanOrEqual(6);
  });

  test('the release that works is not tested a second time as the good end', async () => {
    const { events, testbed } = await ran();
    expect(events.some((event) => event.event === 'step' && event.role === 'good-end')).toBe(false);
    expect(testbed.boots.filter((commit) => commit === idOf(5))).toHaveLength(2);
  });

  test('a release that cannot be judged is passed over, and is neither good nor bad', async () => {
    const { conclusion, events } = await ran({
      breaks: (commit) => (commit === idOf(50) ? { kind: 'failed', reason: 'toy.c:1: no' } : undefined),
    });
    expect(conclusion.firstBad?.commit).toBe(idOf(CULPRIT));
    expect(events).toContainEqual(
      expect.objectContaining({ event: 'verdict', role: 'good-probe', commit: idOf(50), verdict: 'skip' }),
    );
  });

  test('if none works the run ends in one line that names what was tried', async () => {
    const { conclusion, events } = await ran({ shows: () => crash() });
    expect(conclusion.status).toBe('good-is-bad');
    expect(conclusion.reason).toMatch(/^none of the releases before the bad end works/);
    expect(conclusion.reason).toContain('v1.3 is bad, v1.0 is bad');
    expect(summaryOf(fold(events))).toMatch(/^## No release that works was found\n/);
  });

  test('after three releases in a row that do not build, older ones are left alone', async () => {
    const { conclusion, events } = await ran({
      breaks: (commit) => (placeOf(commit) < LENGTH ? { kind: 'failed', reason: 'toy.c:1: no' } : undefined),
    });
    expect(triedOf(events)).toEqual(['v1.6-rc1', 'v1.5', 'v1.3']);
    expect(conclusion.reason).toContain('older ones are not tried');
    expect(conclusion.reason).toContain('toy.c:1: no');
  });

  test('ten releases are the limit', async () => {
    const many = Object.fromEntries(Array.from({ length: 3000 }, (_, n) => [`v1.${n}`, n]));
    const testbed = fakeTestbed({ shows: () => crash() });
    const plan = planFor([], infoOf(idOf(5000)));
    const { reason } = await bisect(plan, testbed, lineHistory(many), memoryJournal(), idleHost());
    expect(reason).toContain('none of 10 tested releases works, and no more are tried');
  });

  test('of a bisection of builds the builds decide', async () => {
    const { conclusion, testbed } = await ran(
      { breaks: (commit) => (placeOf(commit) >= CULPRIT ? { kind: 'failed', reason: 'no' } : undefined) },
      { target: 'build' },
    );
    expect(conclusion.firstBad?.commit).toBe(idOf(CULPRIT));
    expect(testbed.boots).toEqual([]);
  });
});

test('a run that was killed continues from any event to the same answer', async () => {
  const whole = await ran();
  for (let cut = 1; cut < whole.events.length; cut++) {
    const again = await ran({}, {}, whole.events.slice(0, cut));
    expect(again.conclusion).toEqual(whole.conclusion);
    const told = (events: readonly JournalEvent[]) =>
      events.filter(({ event }) => event === 'verdict' || event === 'good-found');
    expect(told(again.events)).toEqual(told(whole.events));
  }
});

test('summary and log tell the path', async () => {
  const view = fold((await ran()).events);
  expect(summaryOf(view)).toContain(
    'No good revision was given, so releases were walked back: v1.6-rc1 bad, v1.5 bad, v1.3 bad, v1.0 good.',
  );
  expect(view.counts.commits).toBe(LENGTH - 5);
  const [, bad, good, first] = bisectLog(view)
    .split('\n')
    .filter((line) => !line.startsWith('#'));
  expect([bad, good, first]).toEqual([
    `git bisect bad ${idOf(LENGTH)}`,
    `git bisect good ${idOf(5)}`,
    `git bisect bad ${idOf(95)}`,
  ]);
});
