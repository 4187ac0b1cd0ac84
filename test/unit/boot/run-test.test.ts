import { describe, expect, test } from 'vitest';
import { outcomeWords } from '../../../src/bisect/outcome-words.ts';
import { lostPrograms } from '../../../src/boot/lost-programs.ts';
import { checkTestRan, runTest, type TestRun } from '../../../src/boot/run-test.ts';
import { ConfigurationError } from '../../../src/host/errors.ts';
import type { Guest } from '../../../src/vm/guest.ts';
import { idleHost } from '../../support/fake-testbed.ts';

const ended = (exit: number): TestRun => ({ result: { exit, timedOut: false }, seconds: 1, pid: 60 });

describe('a test that ends before it printed anything', () => {
  test.each([126, 127])('with %i is a wrong setting', (exit) => {
    expect(() => checkTestRan(ended(exit), Buffer.from(''))).toThrow(ConfigurationError);
    expect(() => checkTestRan(ended(exit), Buffer.from(''))).toThrow(/^test: it ended with status/);
  });

  test('is reported in the words of what starts it', () => {
    const log = Buffer.from('setsid: failed to execute /.kernel-bisect/test: No such file or directory\n');
    expect(() => checkTestRan(ended(127), log)).toThrow(/No such file or directory/);
  });

  test('with another status has failed', () => {
    expect(() => checkTestRan(ended(1), Buffer.from(''))).not.toThrow();
  });
});

test('a test that printed something and ends with 127 has failed', () => {
  expect(() => checkTestRan(ended(127), Buffer.from('checking\nmount: not found\n'))).not.toThrow();
});

describe('a test that does not end', () => {
  /** Seconds that it is given, where its guest uses so much processor time for each second. */
  async function given(load: number): Promise<number | null> {
    let now = 0;
    const host = {
      ...idleHost(),
      now: () => now * 1000,
      sleep: async (seconds: number) => {
        now += seconds;
      },
    };
    const guest = {
      start: async () => 60,
      exitOf: async () => undefined,
      death: () => undefined,
      busy: async () => now * load,
      console: { lastActivity: () => null },
    } as unknown as Guest;
    const share = { text: async () => '', bytes: async () => Buffer.alloc(0) };
    const run = await runTest(guest, { program: '/test', within: 600, idle: 120, quiet: 20 }, share, host);
    expect(run.result).toMatchObject({ timedOut: true });
    return run.seconds;
  }

  test('is given up soon if its guest does nothing', async () => {
    const seconds = await given(0.02);
    expect(seconds).toBeGreaterThan(120);
    expect(seconds).toBeLessThan(150);
  });

  test('has the whole of its time-out if its guest computes', async () => {
    expect(await given(0.9)).toBeGreaterThanOrEqual(600);
  });
});

describe('a runner that ends before the test', () => {
  /** One that ends so, where the share has these files. */
  async function lost(gone: { exit: number | null; signal: number | null }, files: Record<string, string>) {
    let now = 0;
    const host = {
      ...idleHost(),
      now: () => now * 1000,
      sleep: async (seconds: number) => {
        now += seconds;
      },
    };
    const guest = {
      start: async () => 60,
      exitOf: async () => gone,
      death: () => undefined,
      busy: async () => 0,
      console: { lastActivity: () => null },
    } as unknown as Guest;
    const share = { text: async (name: string) => files[name] ?? '', bytes: async () => Buffer.alloc(0) };
    const plan = { program: '/test', within: 600, idle: 120, quiet: 20 };
    const run = await runTest(guest, plan, share, host);
    return { ...run, after: now };
  }

  test('is seen at once, with what it was doing', async () => {
    const run = await lost({ exit: null, signal: 11 }, { doing: 'read /proc/version\n' });
    expect(run.after).toBeLessThan(5);
    expect(run.result).toBeNull();
    expect(outcomeWords({ kind: 'failed', ...run.lost! })).toBe(
      "the test's runner was ended by SIGSEGV while it read /proc/version",
    );
  });

  test('is known by its status if there was no signal', async () => {
    const run = await lost({ exit: 1, signal: null }, {});
    expect(outcomeWords({ kind: 'failed', ...run.lost! })).toBe(
      "the test's runner failed with exit status 1",
    );
  });

  test('is none if the test has left its status', async () => {
    const run = await lost({ exit: 0, signal: null }, { exit: '3\n' });
    expect(run.lost).toBeUndefined();
    expect(run.result?.exit).toBe(3);
  });
});

test('what the guest says of lost programs is read as far as it is plain', async () => {
  const text =
    "139 the guest's runner: read /proc/version\nrubbish\n9999 x\n135 init's mount\n139 \x1b[31m\n";
  const share = { text: async () => text, bytes: async () => Buffer.alloc(0) };
  expect((await lostPrograms(share)).map((lost) => outcomeWords({ kind: 'failed', ...lost }))).toEqual([
    "the guest's runner was ended by SIGSEGV while it read /proc/version",
    "init's mount was ended by SIGBUS",
  ]);
});
