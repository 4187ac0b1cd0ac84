import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTests } from '../../../src/hunt/tests.ts';

const read = (tests: unknown, shared: string | null = null, cwd = '/') =>
  readTests({ tests: typeof tests === 'string' ? tests : JSON.stringify(tests), shared, cwd });

describe('the tests of a hunt', () => {
  test('are one that boots if none is given', () => {
    expect(readTests({ tests: null, shared: null, cwd: '/' })).toEqual([{ name: 'boot', settings: {} }]);
  });

  test('have what all share and what is their own, which wins', () => {
    const tests = [{ name: 'boot' }, { name: 'big', settings: { memory: '8G', 'kernel-args': ['a', 'b'] } }];
    expect(() => read(tests, 'memory: 4G')).toThrow('kernel-args');
    expect(
      read([{ name: 'boot' }, { name: 'big', settings: { memory: '8G' } }], 'memory: 4G\ncpus: 2'),
    ).toEqual([
      { name: 'boot', settings: { memory: '4G', cpus: '2' } },
      { name: 'big', settings: { memory: '8G', cpus: '2' } },
    ]);
  });

  test('may be YAML, and what they share may be a file', () => {
    const cwd = mkdtempSync(join(tmpdir(), 'hunt-tests-'));
    writeFileSync(join(cwd, 'hunt.yml'), 'memory: 4G\n');
    expect(read('- name: boot', 'hunt.yml', cwd)).toEqual([{ name: 'boot', settings: { memory: '4G' } }]);
    rmSync(cwd, { recursive: true });
  });

  test.each<[string, unknown, RegExp]>([
    ['not a list', { name: 'boot' }, /not a list.*\[\{"name"/],
    ['an empty list', [], /not a list of 1 to 256/],
    ['not JSON', '[{"name": ', /hunt-tests is not valid/],
    ['a name with a slash', [{ name: 'a/b' }], /number 1 is named "a\/b", expected a name of letters/],
    ['no name', [{ settings: {} }], /number 1 is named undefined/],
    ['a name twice', [{ name: 'a' }, { name: 'a' }], /names "a" twice/],
    [
      'a setting beside settings',
      [{ name: 'a', memory: '4G' }],
      /test "a" has the key "memory".*below settings/,
    ],
    [
      'settings that are not a mapping',
      [{ name: 'a', settings: 'memory' }],
      /settings of test "a" are not a mapping/,
    ],
    ['an unknown setting', [{ name: 'a', settings: { memroy: '4G' } }], /test "a".*Did you mean memory/],
    ['a wrong value', [{ name: 'a', settings: { memory: 'much' } }], /test "a".*memory.*512M or 20G/],
    [
      'the end of a hunt',
      [{ name: 'a', settings: { bad: 'v6.2' } }],
      /test "a" sets bad, which belongs to the whole hunt/,
    ],
    ['a log with ends', [{ name: 'a', settings: { 'from-log': 'git.log' } }], /sets from-log/],
    ['a token, which would be seen', [{ name: 'a', settings: { token: 'x' } }], /sets token/],
    ['a hunt in a hunt', [{ name: 'a', settings: { 'hunt-tests': '[]' } }], /sets hunt-tests/],
    [
      'a nightly run that tests no ends',
      [{ name: 'a', settings: { verify: 'culprit' } }],
      /verify lacks ends/,
    ],
  ])('are refused with one line: %s', (_what, tests, message) => {
    expect(() => read(tests)).toThrow(message);
    try {
      read(tests);
    } catch (error) {
      expect((error as Error).name).toBe('ConfigurationError');
      expect((error as Error).message).not.toContain('\n');
    }
  });
});
