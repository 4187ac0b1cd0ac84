import { describe, expect, test } from 'vitest';
import { helpText, parseArguments } from '../../src/arguments.ts';
import { SETTING_NAMES } from '../../src/settings/schema.ts';

const given = (...argv: string[]) => parseArguments(['run', ...argv]).given;

describe('the command line', () => {
  test('asks for help without arguments, by help and by --help', () => {
    for (const argv of [[], ['help'], ['--help'], ['run', '-h']])
      expect(parseArguments(argv).command).toBe('help');
  });
  test('takes several good revisions', () =>
    expect(given('--good', 'v6.1', 'v6.2', '--bad', 'HEAD')).toEqual({
      good: ['v6.1', 'v6.2'],
      bad: 'HEAD',
    }));
  test('takes a flag again', () => expect(given('--good', 'a', '--good=b')).toEqual({ good: ['a', 'b'] }));
  test('takes every setting as a flag', () => {
    for (const name of SETTING_NAMES.filter((each) => each !== 'command')) {
      expect(given(`--${name}`, 'true')).toEqual({ [name]: 'true' });
    }
  });
  test('takes an empty value', () =>
    expect(given('--bad', '', '--memory=')).toEqual({ bad: '', memory: '' }));
  test('takes a value that begins with a dash', () =>
    expect(given('--kernel-args=--x', '--test', '-y')).toEqual({ 'kernel-args': '--x', test: '-y' }));
  test('takes a boolean without a value', () =>
    expect(given('--first-parent', '--resume', 'false')).toEqual({
      'first-parent': 'true',
      resume: 'false',
    }));
  test('reads files of oops, a dash and all after two dashes among them', () =>
    expect(parseArguments(['oops', 'a.log', '-', '--', '--help'])).toEqual({
      command: 'oops',
      given: {},
      positional: ['a.log', '-', '--help'],
    }));
  test('reads the directory of a report', () =>
    expect(parseArguments(['report', 'out']).positional).toEqual(['out']));
});

describe('a wrong command line', () => {
  test.each([
    [['rum'], "unknown command 'rum'. Did you mean run?"],
    [['--good', 'a'], 'expected a command first'],
    [['run', '--gud', 'a'], "unknown option '--gud'. Did you mean --good?"],
    [['run', '--test_timeout=5m'], 'Did you mean --test-timeout?'],
    [['run', '-g', 'a'], "unknown option '-g'"],
    [['run', '--bad'], '--bad has no value'],
    [['run', '--bad', '--good', 'a'], '--bad has no value'],
    [['run', 'v6.1'], "run takes no argument 'v6.1'"],
    [['report'], 'expected one'],
  ])('%j is told as: %s', (argv, message) => expect(() => parseArguments(argv)).toThrow(message));
});

test('the help names every flag', () => {
  for (const name of SETTING_NAMES.filter((each) => each !== 'command'))
    expect(helpText()).toContain(`--${name} `);
});
