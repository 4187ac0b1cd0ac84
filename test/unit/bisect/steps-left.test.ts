import { expect, test } from 'vitest';
import { aheadOf, aheadOfSplit } from '../../../src/bisect/steps-left.ts';

test.each([
  [0, 0],
  [1, 0],
  [2, 1],
  [3, 2],
  [8, 3],
  [9, 4],
  [1000, 10],
])('among %i suspects a search takes %i steps', (suspects, steps) => {
  expect(aheadOf(suspects)).toEqual({ remaining: suspects, stepsLeft: steps });
});

test.each([
  [1, 0, 0, 0],
  [2, 1, 0, 0],
  [3, 1, 1, 1],
  [8, 4, 3, 2],
  [1000, 500, 499, 9],
])(
  'a test that splits %i suspects at %i leaves %i to test in %i steps',
  (suspects, ruledOut, remaining, steps) => {
    expect(aheadOfSplit(suspects, ruledOut)).toEqual({ remaining, stepsLeft: steps });
  },
);

test('a test that rules out few leaves as many steps as the larger part takes', () => {
  expect(aheadOfSplit(100, 2).stepsLeft).toBe(aheadOf(98).stepsLeft);
});
