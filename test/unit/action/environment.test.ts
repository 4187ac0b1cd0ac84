import { expect, test } from 'vitest';
import { underRunner } from '../../../src/action/environment.ts';

test('only the exact word means that a runner started us', () => {
  expect(underRunner({ GITHUB_ACTIONS: 'true' })).toBe(true);
  expect(underRunner({ GITHUB_ACTIONS: '1' })).toBe(false);
  expect(underRunner({})).toBe(false);
});
