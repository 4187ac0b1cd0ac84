import { expect, test } from 'vitest';
import { clockTime, duration } from '../../../src/report/duration.ts';
import { progressLine } from '../../../src/report/progress.ts';
import { commit } from '../../support/journal-sample.ts';

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

test('the progress line says where the run is and when it ends', () => {
  const now = Date.UTC(2024, 4, 1, 12);
  const progress = {
    step: 3,
    candidate: commit('1', 'mm: x'),
    remaining: 12,
    stepsLeft: 4,
    secondsPerStep: 375,
    now,
  };
  expect(progressLine(progress)).toBe(
    `step 3 · 111111111111 mm: x · 12 commits left, about 4 steps, ends about ${clockTime(now + 1_500_000)} (in 25 min)`,
  );
});

test('the progress line of the first step promises no end', () => {
  const first = { step: 1, candidate: commit('1'), remaining: 1, stepsLeft: 1, secondsPerStep: null, now: 0 };
  expect(progressLine(first)).toMatch(/1 commit left, about 1 step$/);
});
