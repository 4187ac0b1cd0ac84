import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ConfigurationError } from '../../../src/host/errors.ts';
import { parseWords } from '../../../src/host/shell-words.ts';
import { readSettings } from '../../../src/settings/read.ts';
import { INPUT_NAMES, SETTING_NAMES, SETTINGS } from '../../../src/settings/schema.ts';
import { nearest, parseDuration, parseList, parseSize } from '../../../src/settings/values.ts';

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'settings-'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

const read = (given: Record<string, string | string[]>, kind: 'input' | 'flag' = 'input') =>
  readSettings({ given, cwd, kind }, { processors: 2, freeMemory: 8 * 1024 ** 3 });

function messageOf(given: Record<string, string | string[]>, kind: 'input' | 'flag' = 'input'): string {
  try {
    read(given, kind);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigurationError);
    return (error as Error).message;
  }
  throw new Error('no error');
}

describe('values', () => {
  test.each([
    ['90s', 90],
    ['10m', 600],
    ['2h', 7200],
    ['1h30m', 5400],
    ['0.5h', 1800],
    ['10', null],
    ['0s', null],
    ['-1s', null],
    ['1.2.3s', null],
    ['ten minutes', null],
  ])('the duration %s is %s seconds', (text, seconds) => expect(parseDuration(text)).toBe(seconds));

  test.each([
    ['512M', 512 * 1024 ** 2],
    ['20G', 20 * 1024 ** 3],
    ['2GiB', 2 * 1024 ** 3],
    ['1.5g', 1.5 * 1024 ** 3],
    ['2048', null],
    ['0G', null],
    ['G', null],
  ])('the size %s is %s bytes', (text, bytes) => expect(parseSize(text)).toBe(bytes));

  test('a list has an item a line, and at commas', () =>
    expect(parseList('a, b\n\n c \r\nd')).toEqual(['a', 'b', 'c', 'd']));
  test('items of several lines may keep their commas', () =>
    expect(parseList('fsl,imx.yaml\n', true)).toEqual(['fsl,imx.yaml']));
  test.each([
    [`CC="ccache gcc" W=1 E=''`, ['CC=ccache gcc', 'W=1', 'E=']],
    ['CC=ccache\\ gcc', ['CC=ccache gcc']],
    [`KCFLAGS='-DX=\\"a\\"'`, ['KCFLAGS=-DX=\\"a\\"']],
    ['a>b; $HOME *.c #x', ['a>b;', '$HOME', '*.c', '#x']],
    [' \n ', []],
  ])('the arguments %s are the words %j', (text, words) => expect(parseWords(text)).toEqual(words));
  test.each(['CC="gcc', "CC='gcc", 'CC=gcc\\'])('%s is no list of arguments', (text) =>
    expect(parseWords(text)).toBeNull(),
  );
  test('the nearest name needs the fewest changes', () =>
    expect(nearest('test_timout', SETTING_NAMES)).toBe('test-timeout'));
  test.each(['gud', 'god', 'GOOD'])('%s is near to good', (text) =>
    expect(nearest(text, SETTING_NAMES)).toBe('good'),
  );
  test.each(['json', 'x', '', 'kernel-of-somebody-else'])('"%s" is near to no setting', (text) =>
    expect(nearest(text, SETTING_NAMES)).toBeUndefined(),
  );
});

describe('the schema', () => {
  test('every setting says whether verdicts depend on it', () => {
    for (const [name, { affectsVerdicts }] of Object.entries(SETTINGS))
      expect({ name, said: typeof affectsVerdicts }).toEqual({ name, said: 'boolean' });
  });

  test('has the 26 inputs', () => expect(INPUT_NAMES).toHaveLength(26));
  test.each(SETTING_NAMES)('%s says in one line what it is', (name) =>
    expect(SETTINGS[name].text).toMatch(/^[^\n]+\.$/),
  );
});

describe('settings', () => {
  test('have defaults', () =>
    expect(read({})).toMatchObject({
      good: [],
      bad: 'HEAD',
      mode: 'regression',
      test: null,
      rootfsPackages: [],
      memory: 2 * 1024 ** 3,
      kernelArgs: '',
      testTimeout: 600,
      boots: 'auto',
      confidence: 0.99,
      verify: ['ends', 'culprit', 'revert'],
      evidence: ['cores'],
      timeLimit: null,
      buildTimeout: 7200,
      bootTimeout: 'auto',
      resume: true,
      workDir: '/var/lib/kernel-bisect',
      cache: ['rootfs', 'journal'],
      retentionDays: 'auto',
    }));

  test('that are empty are the default, wherever they are written', () => {
    const empty = Object.fromEntries(SETTING_NAMES.map((name) => [name, ' ']));
    expect(read(empty)).toEqual(read({}));
    expect(read({ settings: 'memory: ""\nverify:\nboots: null\ndisks: []' })).toEqual({
      ...read({}),
      settings: expect.any(String),
    });
  });

  test('an empty input leaves the value of the mapping', () =>
    expect(read({ memory: '', settings: 'memory: 4G' }).memory).toBe(4 * 1024 ** 3));
  test('an input wins over the mapping', () =>
    expect(read({ memory: '1G', settings: 'memory: 4G' }).memory).toBe(1024 ** 3));
  test('the mapping may be JSON', () =>
    expect(read({ settings: '{"cpus": 4, "shutdown": true, "disks": ["1G", "2G"]}' })).toMatchObject({
      cpus: 4,
      shutdown: true,
      disks: [1024 ** 3, 2 * 1024 ** 3],
    }));
  test('the mapping may be in a file', () => {
    writeFileSync(join(cwd, 'bisect.yml'), 'good:\n  - v6.1\n  - 1234e56\nconfidence: 0.990\n');
    expect(read({ settings: 'bisect.yml' })).toMatchObject({ good: ['v6.1', '1234e56'], confidence: 0.99 });
  });
  test('a list in the mapping keeps the commas of its paths', () =>
    expect(read({ settings: 'paths: ["bindings/fsl,imx.yaml"]' }).paths).toEqual(['bindings/fsl,imx.yaml']));
  test('the word none is nothing', () =>
    expect(read({ verify: 'none', evidence: 'none', 'time-limit': 'none' })).toMatchObject({
      verify: [],
      evidence: [],
      timeLimit: null,
    }));
  test('a time limit without a unit is minutes', () =>
    expect(read({ 'time-limit': '350' }).timeLimit).toBe(21_000));
  test('a script keeps its lines', () =>
    expect(read({ test: '#!/bin/sh\nexit 0\n' }).test).toEqual({
      kind: 'text',
      text: '#!/bin/sh\nexit 0\n',
    }));
});

describe('a wrong setting', () => {
  test('names itself, its value, what is expected and the default', () =>
    expect(messageOf({ 'test-timeout': '10' })).toBe(
      "input test-timeout is '10', expected a duration such as 90s, 10m or 2h. Leave it empty for the default (10m).",
    ));
  test('is named as a flag on the command line', () =>
    expect(messageOf({ memory: 'much' }, 'flag')).toMatch(/^--memory is 'much'/));
  test('of a size has to be large enough', () => {
    expect(messageOf({ memory: '63M' })).toContain('expected a size such as 512M or 20G, at least 64M');
    expect(read({ memory: '64M' }).memory).toBe(64 * 1024 ** 2);
  });
  test('is named with its file', () => {
    writeFileSync(join(cwd, 'b.yml'), 'memory: much');
    expect(messageOf({ settings: 'b.yml' })).toMatch(/^memory in b\.yml is 'much'/);
  });
  test('of a choice has the nearest word', () =>
    expect(messageOf({ mode: 'regresion' })).toContain('Did you mean regression?'));
  test('of a choice that is like none of the words has all of them, and no guess', () => {
    expect(messageOf({ mode: 'culprit' })).toContain('expected one of regression, fix.');
    expect(messageOf({ mode: 'culprit' })).not.toContain('Did you mean');
  });
  test('with a name that is like no other has no guess', () =>
    expect(messageOf({ json: 'x' })).toMatch(/^input json is unknown \(given 'x'\)\. Correct the name/));
  test('with an unknown name has the nearest name', () => {
    expect(messageOf({ 'test-timout': '5m' })).toMatch(
      /^input test-timout is unknown \(given '5m'\)\. Did you mean test-timeout\?/,
    );
    expect(messageOf({ settings: 'boot_timeout: 5m' })).toContain('Did you mean boot-timeout?');
  });
  test.each([
    ['bad', '--upload-pack=x'],
    ['good', 'v1\n-x'],
    ['kernel', '--config=x'],
    ['signature', '/(/'],
    ['confidence', '1'],
    ['boots', '0'],
    ['verify', 'ends,none'],
    ['artifact-name', 'a/b'],
    ['test', 'a\0b'],
    ['settings', '[a, b]'],
    ['settings', 'missing.yml'],
    ['settings', 'memory: {a: b}'],
    ['settings', 'settings: x.yml'],
    ['settings', 'a: [1'],
    ['settings', 'memory: 1G\nmemory: 2G'],
  ])('%s: %j is refused', (name, value) => expect(messageOf({ [name]: value })).toContain(name));
  test('that takes one value refuses two', () =>
    expect(messageOf({ bad: ['a', 'b'] }, 'flag')).toMatch(/^--bad is given 2 values/));
  test.each(['tokn', 'toekn', 'github-token', 'GITHUB_TOKEN'])(
    'does not show a token under the name %s',
    (name) => expect(messageOf({ [name]: 'secret' })).not.toContain('secret'),
  );
  test('with a name that objects have is unknown', () =>
    expect(messageOf({ settings: '__proto__: 1\nmemory: 1G' })).toContain('unknown'));
  test('does not show a token', () => expect(messageOf({ token: 'secret\nsecret' })).not.toContain('secret'));
});
