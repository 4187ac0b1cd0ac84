import { describe, expect, test } from 'vitest';
import { ConfigurationError } from '../../../src/host/errors.ts';
import { checkTestRan, type TestRun } from '../../../src/trial/run-test.ts';

const ended = (exit: number): TestRun => ({ result: { exit, timedOut: false }, seconds: 1, pid: 60 });

describe('a test that ends before it printed anything', () => {
  test.each([126, 127])('with %i is a wrong setting', (exit) => {
    expect(() => checkTestRan(ended(exit), Buffer.from(''))).toThrow(ConfigurationError);
    expect(() => checkTestRan(ended(exit), Buffer.from(''))).toThrow(/^test: it ended with status/);
  });

  test('is told of with the words of what starts it', () => {
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
