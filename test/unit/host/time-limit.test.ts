import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { OutOfTimeError } from '../../../src/host/errors.ts';
import { jobSeconds, limitTime } from '../../../src/host/time-limit.ts';

const MINUTE = 60;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function limited(limit: number, spent = 0) {
  const reasons: Error[] = [];
  const time = limitTime(
    { limit: limit * MINUTE, spent: spent * MINUTE },
    { stop: (reason) => reasons.push(reason) },
  );
  return { time, reasons, pass: (minutes: number) => vi.advanceTimersByTime(minutes * MINUTE * 1000) };
}

describe('a run within a time limit', () => {
  test('continues until ten minutes are left, in the middle of a step', () => {
    const { reasons, pass } = limited(60);
    pass(49.9);
    expect(reasons).toEqual([]);
    pass(0.2);
    expect(reasons[0]).toBeInstanceOf(OutOfTimeError);
    expect(reasons[0]?.message).toBe(
      'of the time limit of 60 min, 10 min are left, which are reserved for reports and uploads',
    );
  });

  test('counts what the job has spent before', () => {
    const { reasons, pass } = limited(60, 30);
    pass(19.9);
    expect(reasons).toEqual([]);
    pass(0.2);
    expect(reasons).toHaveLength(1);
  });

  test('begins no step that would overrun, going by the longest', () => {
    const { time, reasons, pass } = limited(100);
    pass(40);
    time.stepDone(40 * MINUTE);
    pass(5);
    time.stepDone(5 * MINUTE);
    expect(reasons).toEqual([]);
    pass(16);
    time.stepDone(5 * MINUTE);
    expect(reasons[0]?.message).toContain('39 min are left, and the longest step took 40 min');
  });

  test('stops at once if no more than ten minutes are given', () => {
    expect(limited(8).reasons[0]?.message).toContain('8 min are left');
  });

  test('waits longer than a timer can', () => {
    const { reasons, pass } = limited(60 * 24 * 40);
    pass(60 * 24 * 39);
    expect(reasons).toEqual([]);
    pass(60 * 24);
    expect(reasons.length).toBeGreaterThan(0);
  });

  test('is not stopped once it is over', () => {
    const { time, reasons, pass } = limited(60);
    time[Symbol.dispose]();
    pass(120);
    expect(reasons).toEqual([]);
  });
});

test('without a runner the job is as old as this process', async () => {
  expect(Math.abs((await jobSeconds()) - process.uptime())).toBeLessThan(1);
});
