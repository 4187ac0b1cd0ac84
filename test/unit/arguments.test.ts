import { describe, expect, test } from 'vitest';
import { type Arguments, parseArguments } from '../../src/arguments.ts';
import { SETTING_NAMES } from '../../src/settings/schema.ts';

const parse = (...argv: string[]) => parseArguments(argv, '1.2.3');
const printed = (...argv: string[]) => {
  const asked = parse(...argv);
  return asked.command === 'print' ? asked.text : null;
};
const asked = (...argv: string[]): Extract<Arguments, { given: unknown }> => {
  const found = parse(...argv);
  if (found.command === 'print') throw new Error('it only prints');
  return found;
};
const given = (...argv: string[]) => asked('run', ...argv).given;
const FLAGS = SETTING_NAMES.filter((each) => each !== 'command');

describe('the command line', () => {
  test('takes several good revisions', () =>
    expect(given('--good', 'v6.1', 'v6.2', '--bad', 'HEAD')).toEqual({
      good: ['v6.1', 'v6.2'],
      bad: 'HEAD',
    }));
  test('takes a flag again', () => expect(given('--good', 'a', '--good=b')).toEqual({ good: ['a', 'b'] }));
  test('takes every setting as a flag', () => {
    for (const name of FLAGS) {
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
    expect(parse('oops', 'a.log', '-', '--', '--help')).toEqual({
      command: 'oops',
      given: {},
      positional: ['a.log', '-', '--help'],
    }));
  test('reads the directory of a report', () => expect(asked('report', 'out').positional).toEqual(['out']));
  test('reads what a run is judged by again', () => {
    expect(asked('judge', 'out')).toEqual({ command: 'judge', given: {}, positional: ['out'] });
    expect(asked('judge', 'out', '--signature', '/x/', '--json')).toEqual({
      ...{ command: 'judge', given: { signature: '/x/' }, positional: ['out'], json: true },
    });
  });
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
    [['run', 'v6.1'], "too many arguments for 'run'. Expected 0 arguments but got 1: v6.1"],
    [['report'], "missing required argument 'DIR'"],
    [['report', 'a', 'b'], "too many arguments for 'report'"],
    [['oops', '--memory', '4G'], "unknown option '--memory'"],
    [['judge'], "missing required argument 'DIR'"],
    [['judge', 'a', '--memory', '4G'], "unknown option '--memory'"],
    [['judge', 'a', '--jsn'], "unknown option '--jsn'. Did you mean --json?"],
    [['judge', 'a', '--signatur', 'x'], 'Did you mean --signature?'],
    [['judge', 'a', '--signature', '--json'], '--signature has no value'],
    [['help', 'rum'], "unknown command 'rum'. Did you mean run?"],
    [['rum', '--good', 'a'], "unknown command 'rum'"],
  ])('%j is told in one line as: %s', (argv, message) => {
    expect(() => parse(...argv)).toThrow(message);
    expect(() => parse(...argv)).toThrow(/^[^\n]+$/);
  });

  test.each([
    [['run', '--json']],
    [['run', '--tset-the-whole-of-it', 'x']],
    [['frobnicate']],
    [['oops', '--memry']],
  ])('%j is like nothing that there is, so nothing is proposed', (argv) => {
    expect(() => parse(...argv)).toThrow(/^unknown/);
    expect(() => parse(...argv)).not.toThrow(/Did you mean/);
  });

  test('does not show a token under a misspelt name', () => {
    expect(() => parse('run', '--tokn=secret')).toThrow("unknown option '--tokn'. Did you mean --token?");
    expect(() => parse('run', '--tokn=secret')).not.toThrow('secret');
  });
});

describe('help', () => {
  test.each([[[]], [['help']], [['--help']], [['-h']]])('%j names every command', (argv) => {
    for (const name of ['run', 'doctor', 'oops', 'judge', 'report', 'clean', 'setup'])
      expect(printed(...argv)).toMatch(new RegExp(`^  ${name} .* \\w+$`, 'm'));
  });

  test.each([[['help', 'run']], [['run', '--help']], [['run', '-h']], [['run', '--good', 'a', '--help']]])(
    '%j has every setting, those that most runs use first',
    (argv) => {
      const text = printed(...argv) ?? '';
      for (const name of FLAGS) expect(text).toMatch(new RegExp(`^  --${name} `, 'm'));
      const [, inputs = '', others = ''] = text.split(/^Settings that most runs use:$|^More settings:$/m);
      expect(inputs).toContain('--good <ITEM...>');
      expect(inputs).toContain('--mode <regression|fix>');
      expect(others).toContain('--work-dir <TEXT>');
    },
  );

  test('of a command has the settings that matter to it', () => {
    expect(printed('help', 'clean')).toContain('--work-dir <TEXT>');
    expect(printed('help', 'clean')).not.toContain('--good');
    expect(printed('report', '--help')).toContain('report [options] <DIR>');
    expect(printed('judge', '--help')).toMatch(/^Settings:\n {2}--signature <TEXT> /m);
    expect(printed('judge', '--help')).toMatch(/Default: what\s+the run looked for\.$/m);
  });
});

test('the version is asked for in three ways', () => {
  for (const argv of ['-V', '--version', 'version']) expect(printed(argv)?.trim()).toBe('1.2.3');
});
