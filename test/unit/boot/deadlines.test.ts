import { expect, test } from 'vitest';
import { bootDeadline, idleDeadline } from '../../../src/boot/deadlines.ts';

const pace = (boot: number | null, test: number | null = null) => ({ boot, test });

test('a boot has the time that the user gives it', () => {
  expect(bootDeadline(42, 'tcg', pace(100))).toBe(42);
});

test('a boot has at least five times what the slowest good one took', () => {
  expect(bootDeadline('auto', 'tcg', pace(40))).toBe(200);
  expect(bootDeadline('auto', 'kvm', pace(9))).toBe(45);
});

test.each(['kvm', 'tcg'] as const)('under %s a fast boot does not lead to a short deadline', (accel) => {
  const deadline = bootDeadline('auto', accel, pace(1));
  expect(deadline).toBeGreaterThanOrEqual(30);
  expect(deadline).toBeLessThan(bootDeadline('auto', accel, pace(null)));
});

test('a test whose guest does nothing has five times what the slowest good one took, but no more than its time-out', () => {
  expect(idleDeadline(600, pace(1, 60))).toBe(300);
  expect(idleDeadline(600, pace(1, 300))).toBe(600);
  expect(idleDeadline(600, pace(1, 1))).toBe(120);
  expect(idleDeadline(60, pace(1, 1))).toBe(60);
  expect(idleDeadline(600, pace(null))).toBe(600);
});
