import { expect, test } from 'vitest';
import type { JournalEvent } from '../../../src/bisect/events.ts';
import { secondsPerStep, stepTitle } from '../../../src/bisect/progress.ts';
import { clockTime, duration } from '../../../src/model.ts';
import { commit, journal, step } from '../../support/journal-sample.ts';

test.each([
  [null, '–'],
  [0.44, '0.4 s'],
  [9.96, '10 s'],
  [45, '45 s'],
  [59.7, '1 min'],
  [65, '1 min 5 s'],
  [599.8, '10 min'],
  [1500, '25 min'],
  [3599, '1 h 00 min'],
  [7500, '2 h 05 min'],
  [273_600, '3 d 4 h'],
])('%s seconds read as %s', (seconds, text) => {
  expect(duration(seconds)).toBe(text);
});

const search = {
  step: 3,
  role: 'search',
  candidate: commit('1', 'mm: x'),
  remaining: 12,
  stepsLeft: 4,
  checks: 3,
  secondsPerStep: 375,
  now: Date.UTC(2024, 4, 1, 12),
} as const;

test('the title of a step says where the run is, and when it ends with its checks', () => {
  expect(stepTitle(search)).toBe(
    `Step 3: 111111111111 (mm: x), 12 commits left, about 4 steps, ends about ${clockTime(search.now + 3_000_000)} (in 50 min)`,
  );
});

test('the title of a first step promises no end', () => {
  const first = {
    ...search,
    step: 1,
    role: 'bad-end',
    remaining: 1,
    stepsLeft: 1,
    secondsPerStep: null,
  } as const;
  expect(stepTitle(first)).toBe('Step 1, the bad end: 111111111111 (mm: x), 1 commit left, about 1 step');
});

test('the title of a release has its tag, and that of a check no commits that are left', () => {
  expect(stepTitle({ ...search, role: 'good-probe', tag: 'v5.19' })).toMatch(/^Step 3, release v5.19: 1+ /);
  expect(stepTitle({ ...search, role: 'verify-parent' })).toBe(
    'Step 3, its parent again: 111111111111 (mm: x)',
  );
});

test('a long subject is cut', () => {
  const title = stepTitle({ ...search, candidate: commit('1', 'x'.repeat(500)) });
  expect(title).toContain('xxx…)');
  expect(title.length).toBeLessThan(200);
});

test('what a step takes is the median of those with a verdict, without the pause before a run went on', () => {
  const at = (event: JournalEvent, minute: number): JournalEvent => ({
    ...event,
    at: new Date(Date.UTC(2024, 4, 1, 12, minute)).toISOString(),
  });
  const events = (number: number) => {
    const all = journal(...step(number, 'search', commit(`${number}`), 'good'));
    return { begin: all[0]!, end: all.at(-1)! };
  };
  const [first, second, third] = [events(1), events(2), events(3)];
  const resumed: JournalEvent = { at: '', event: 'resumed' };
  const whole = [
    at(first.begin, 0),
    at(first.end, 2),
    at(second.begin, 2),
    at(second.end, 6),
    at(third.begin, 6),
    at(resumed, 50),
    at(third.end, 51),
  ];
  expect(secondsPerStep({ events: whole })).toBe(180);
  const fourth = events(4);
  expect(secondsPerStep({ events: [...whole, at(fourth.begin, 60), at(fourth.end, 600)] })).toBe(240);
  expect(secondsPerStep({ events: whole.slice(0, 1) })).toBeNull();
});
