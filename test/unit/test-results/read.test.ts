import { describe, expect, it } from 'vitest';
import type { TestReport } from '../../../src/test-results/case.ts';
import { readTestReport } from '../../../src/test-results/read.ts';

const read = (...lines: string[]): TestReport | null => readTestReport([...lines, '']);

/** `name: result` of each case. */
const cases = (...lines: string[]): string[] | undefined =>
  read(...lines)?.cases.map(({ name, result }) => `${name}: ${result}`);

describe('flat output', () => {
  it('a version, a plan and results are read', () => {
    expect(read('TAP version 13', '1..3', 'ok 1 - open', 'not ok 2 - read', 'ok 3 - close')).toEqual({
      cases: [
        { name: 'open', result: 'passed', line: 3, remark: '', explained: false },
        { name: 'read', result: 'failed', line: 4, remark: '', explained: false },
        { name: 'close', result: 'passed', line: 5, remark: '', explained: false },
      ],
      plan: 'kept',
      missing: 0,
      bailedOut: null,
    });
  });

  it('the plan may come last', () => {
    expect(read('ok 1 a', 'not ok 2 b', '1..2')).toMatchObject({ plan: 'kept', missing: 0 });
  });

  it('numbers are optional, and so are descriptions', () => {
    expect(cases('TAP version 14', 'ok - a', 'not ok b', 'ok', '1..3')).toEqual([
      'a: passed',
      'b: failed',
      'test 3: passed',
    ]);
    expect(cases('1..2', 'ok 1', 'not ok 2')).toEqual(['test 1: passed', 'test 2: failed']);
  });

  it('carriage returns and colours are not part of a name', () => {
    expect(cases('TAP version 13\r', '1..1\r', '\x1b[31mnot ok 1 a\x1b(B\x1b[m\r')).toEqual(['a: failed']);
  });
});

describe('what a directive means', () => {
  it.each([
    ['ok 1 a # SKIP no such device', 'a: skipped'],
    ['not ok 1 a # SKIP', 'a: skipped'],
    ['ok 1 a # skip: no root', 'a: skipped'],
    ['ok 1 a # Skipped: for now', 'a: skipped'],
    ['ok 1 a #SKIP', 'a: skipped'],
    ['not ok 1 a # TODO later', 'a: passed'],
    ['ok 1 a # TODO later', 'a: passed'],
    ['ok 1 a # XFAIL', 'a: passed'],
    ['not ok 1 a # XFAIL broken hardware', 'a: passed'],
    ['ok 1 a # XPASS', 'a: passed'],
    ['not ok 1 a # XPASS', 'a: failed'],
    ['not ok 1 a # TIMEOUT 45 seconds', 'a: timed out'],
    ['not ok 1 a # ERROR no memory', 'a: failed'],
    ['not ok 1 a # exit=139', 'a: failed'],
    ['not ok 1 a # FAIL', 'a: failed'],
    ['ok 1 a # rcode=0', 'a: passed'],
    ['ok 1 a #  all is well', 'a: passed'],
    ['not ok 1 a # TODOS are none', 'a: failed'],
    // Older kselftest.h writes the name behind the directive.
    ['ok 1 # SKIP a', 'a: skipped'],
    ['ok 1 # XFAIL a', 'a: passed'],
    ['not ok 1 # error a', 'a: failed'],
  ])('%s', (line, one) => {
    expect(cases('TAP version 13', '1..1', line)).toEqual([one]);
  });

  it('what stands behind the hash is kept as a remark', () => {
    expect(read('1..1', 'not ok 1 a # TIMEOUT\t45  seconds')?.cases[0]?.remark).toBe('TIMEOUT 45 seconds');
  });
});

describe('a name', () => {
  it.each([
    ['ok 1 - dash in front', 'dash in front'],
    ['ok 1 two  blanks\tand a tab', 'two blanks and a tab'],
    ['ok 1 hash \\# and \\\\ escaped # SKIP', 'hash # and \\ escaped'],
    ['ok 1 issue #42 is fixed', 'issue #42 is fixed'],
    ['ok 1 - took long (12.5 ms)', 'took long'],
    ['ok 1 took long [3s]', 'took long'],
    ['ok 1 waits 3 s', 'waits 3 s'],
    ['ok 1 mapped at 0x7f12a4c3d000', 'mapped at 0x'],
    ['ok 1 flag 0xffffffff', 'flag 0xffffffff'],
    ['ok 1 not ok is not ok', 'not ok is not ok'],
  ])('%s', (line, name) => {
    expect(read('1..1', line)?.cases[0]?.name).toBe(name);
  });

  it('is one case, with the worst of its results, however often it comes', () => {
    expect(cases('1..4', 'ok 1 a', 'not ok 2 a', 'ok 3 a', 'ok 4 b # SKIP')).toEqual([
      'a: failed',
      'b: skipped',
    ]);
  });

  it('does not grow with the line', () => {
    expect(read('1..1', `ok 1 ${'x'.repeat(100_000)}`)?.cases[0]?.name).toHaveLength(200);
  });
});

describe('nested tests', () => {
  it('KTAP: a version line for each, two blanks a level', () => {
    const lines = [
      'KTAP version 1',
      '1..2',
      '  KTAP version 1',
      '  1..2',
      '    KTAP version 1',
      '    1..2',
      '    not ok 1 one',
      '    ok 2 two',
      '  not ok 1 inner',
      '  ok 2 other # SKIP',
      'not ok 1 outer',
      'ok 2 last',
    ];
    expect(cases(...lines)).toEqual([
      'outer/inner/one: failed',
      'outer/inner/two: passed',
      'outer/inner: failed',
      'outer/other: skipped',
      'outer: failed',
      'last: passed',
    ]);
    expect(read(...lines)).toMatchObject({ plan: 'kept', missing: 0 });
  });

  it('a group that fails says whether a case in it explains that', () => {
    const run = read(
      'KTAP version 1',
      '1..2',
      '  KTAP version 1',
      '  1..1',
      '  not ok 1 one',
      'not ok 1 explained',
      '  KTAP version 1',
      '  1..1',
      '  ok 1 one',
      'not ok 2 alone',
    );
    expect(run?.cases.filter(({ explained }) => explained).map(({ name }) => name)).toEqual(['explained']);
  });

  it.each([
    ['at the depth of the results (Perl)', '    # Subtest: outer'],
    ['at the depth of the parent', '# Subtest: outer'],
  ])('TAP 14: a comment names the test, %s', (_, comment) => {
    expect(
      cases('TAP version 14', '1..2', 'ok 1 - x', comment, '    1..1', '    ok 1 - in', 'ok 2 - outer'),
    ).toEqual(['x: passed', 'outer/in: passed', 'outer: passed']);
  });

  it('TAP 14: a test without cases does not take the next one', () => {
    const lines = [
      'TAP version 14',
      '# Subtest: a',
      'ok 1 - a',
      '    # Subtest: b',
      '    1..1',
      '    ok 1 - in',
    ];
    expect(cases(...lines, 'ok 2 - b', '1..2')).toEqual(['a: passed', 'b/in: passed', 'b: passed']);
  });

  it('blocks of YAML are passed over, with all that looks like results in them', () => {
    expect(
      cases(
        'TAP version 14',
        '1..2',
        'not ok 1 - a',
        '  ---',
        '  message: |',
        '',
        '    TAP version 13',
        '    not ok 1 x',
        '  ...',
        'pragma +strict',
        'ok 2 - b',
      ),
    ).toEqual(['a: failed', 'b: passed']);
  });

  it('a block of YAML that is cut off does not swallow the next result', () => {
    expect(cases('TAP version 14', '1..2', 'ok 1 - a', '  ---', '  got: 1', 'not ok 2 - b')).toEqual([
      'a: passed',
      'b: failed',
    ]);
  });
});

it('a remark that looks like a result does not end the group that it stands in', () => {
  const lines = ['KTAP version 1', '1..1', '  KTAP version 1', '  1..2', '  ok 1 a', '# ok 9 x', '  ok 2 b'];
  expect(cases(...lines, 'ok 1 t')).toEqual(['t/a: passed', 't/b: passed', 't: passed']);
});

it.each([
  [['  ok 1 a', 'not ok 1 g'], false],
  [['  not ok 1 a', 'not ok 1 g'], true],
])('a group that failed twice is explained if it is so both times', (second, explained) => {
  const group = ['KTAP version 1', '1..1', '  KTAP version 1', '  1..1'];
  const run = read(...group, '  not ok 1 a', 'not ok 1 g', ...group, ...second);
  expect(run?.cases).toMatchObject([
    { name: 'g/a', result: 'failed' },
    { name: 'g', explained },
  ]);
});

describe('kselftest', () => {
  const two = [
    'TAP version 13',
    '1..2',
    '# timeout set to 45',
    '# selftests: net: one.sh',
    '# TAP version 13',
    '# 1..3',
    '# # Starting 3 tests from 1 test cases.',
    '# #  RUN           global.a ...',
    '# #            OK  global.a',
    '# ok 1 global.a',
    '# #  RUN           global.b ...',
    '# # one.c:12:b:Expected 0 (0) == fd (-1)',
    '# not ok 2 global.b',
    '# #  RUN           global.c ...',
    '# #      SKIP      no device',
    '# ok 3 # SKIP no device',
    '# # FAILED: 1 / 3 tests passed.',
    '# # Totals: pass:1 fail:1 xfail:0 xpass:0 skip:1 error:0',
    'not ok 1 selftests: net: one.sh # exit=1',
    '# selftests: net: two.sh',
    '# 1..0 # SKIP needs root',
    'ok 2 selftests: net: two.sh # SKIP',
  ];

  it('what a program prints belongs to the program', () => {
    expect(cases(...two)).toEqual([
      'selftests: net: one.sh/global.a: passed',
      'selftests: net: one.sh/global.b: failed',
      'selftests: net: one.sh/global.c: skipped',
      'selftests: net: one.sh: failed',
      'selftests: net: two.sh: skipped',
    ]);
    expect(read(...two)).toMatchObject({ plan: 'kept', missing: 0 });
  });

  it('a program that does not print a version or a plan belongs to it too', () => {
    expect(
      cases('TAP version 13', '1..1', '# selftests: x: a', '# ok 1 p', '# ok 2 q', 'ok 1 selftests: x: a'),
    ).toEqual(['selftests: x: a/p: passed', 'selftests: x: a/q: passed', 'selftests: x: a: passed']);
  });

  it('a program that died says so, and what it did not reach is missing', () => {
    const run = read(
      'TAP version 13',
      '1..1',
      '# selftests: x: a',
      '# 1..3',
      '# ok 1 p',
      '# Bail out! cannot open /dev/kvm',
      'not ok 1 selftests: x: a # exit=139',
    );
    expect(run).toMatchObject({ plan: 'broken', missing: 2, bailedOut: 'cannot open /dev/kvm' });
    expect(run?.cases.at(-1)).toMatchObject({ result: 'failed', explained: false, remark: 'exit=139' });
  });

  it('the case and the program that ran when the log ends were not reached', () => {
    expect(cases(...two.slice(0, 11))).toEqual([
      'selftests: net: one.sh/global.a: passed',
      'selftests: net: one.sh/global.b: not reached',
      'selftests: net: one.sh: not reached',
    ]);
  });

  it('the result of a program is seen behind a line that the program did not end', () => {
    const lines = [
      'TAP version 13',
      '1..2',
      '# selftests: x: a',
      '# waiting...not ok 1 selftests: x: a # exit=1',
    ];
    expect(cases(...lines, '# selftests: x: b', '# doneok 2 selftests: x: b')).toEqual([
      'selftests: x: a: failed',
      'selftests: x: b: passed',
    ]);
  });

  it('programs that end in another order than they are numbered in keep their names', () => {
    const lines = ['TAP version 13', '1..3', 'ok 2 selftests: net: b', 'ok 3 selftests: net: c'];
    expect(read(...lines, 'not ok 1 selftests: net: a # exit=1')).toMatchObject({
      plan: 'kept',
      cases: [{ result: 'passed' }, { result: 'passed' }, { name: 'selftests: net: a', result: 'failed' }],
    });
  });

  it('each folder of tests has a version line and a plan', () => {
    expect(
      read(
        ...['TAP version 13', '1..1', '# selftests: a: x', 'ok 1 selftests: a: x'],
        ...['TAP version 13', '1..2', '# selftests: b: y', 'ok 1 selftests: b: y'],
      ),
    ).toMatchObject({ missing: 1, cases: [{ name: 'selftests: a: x' }, { name: 'selftests: b: y' }] });
  });

  it('the form until 5.1 is read', () => {
    expect(
      cases(
        'selftests: a: x',
        '========================================',
        'ok 1..1 selftests: a: x [PASS]',
        'not ok 1..2 selftests: a: y [FAIL]',
        'not ok 1..3 selftests: a: z [SKIP]',
      ),
    ).toEqual(['selftests: a: x: passed', 'selftests: a: y: failed', 'selftests: a: z: skipped']);
  });
});

describe('KUnit', () => {
  const suite = [
    'KTAP version 1',
    '1..2',
    '    KTAP version 1',
    '    # Subtest: list',
    '    # module: list_test',
    '    1..2',
    '    ok 1 list_init',
    'random: crng init done',
    '        KTAP version 1',
    '        # Subtest: list_add',
    '        ok 1 empty',
    '    # list_add: EXPECTATION FAILED at lib/list-test.c:12',
    '        not ok 2 full',
    '    # list_add: pass:1 fail:1 skip:0 total:2',
    '    not ok 2 list_add',
    '# list: pass:1 fail:1 skip:0 total:2',
    '# Totals: pass:2 fail:1 skip:0 total:3',
    'not ok 1 list',
    '    KTAP version 1',
    '    # Subtest: other',
    '    1..1',
    '    ok 1 one # SKIP not on this machine',
    'ok 2 other # SKIP',
  ];
  const all = [
    'list/list_init: passed',
    'list/list_add/empty: passed',
    'list/list_add/full: failed',
    'list/list_add: failed',
    'list: failed',
    'other/one: skipped',
    'other: skipped',
  ];

  it('suites, cases and parameters are levels, whatever the kernel says between them', () => {
    expect(cases(...suite)).toEqual(all);
    expect(read(...suite)).toMatchObject({ plan: 'kept', missing: 0 });
  });

  it('the form of 5.x is read: tabs, and no version line for a suite', () => {
    expect(
      cases(
        'TAP version 14',
        '1..2',
        '\t# Subtest: list',
        '\t1..1',
        '\tok 1 - list_init',
        'ok 1 - list',
        '\t# Subtest: other',
        '\t1..1',
        '\t# param: ok 1 - param-0',
        '\tnot ok 1 - one',
        'not ok 2 - other',
      ),
    ).toEqual(['list/list_init: passed', 'list: passed', 'other/one: failed', 'other: failed']);
  });

  it('a suite that the kernel died in was not reached, and its cases have their names', () => {
    expect(cases(...suite.slice(0, 11))).toEqual([
      'list/list_init: passed',
      'list/list_add/empty: passed',
      'list/list_add: not reached',
      'list: not reached',
    ]);
  });

  it('the result of a suite that was lost does not give its cases to the next one', () => {
    const lines = suite.filter((line) => line !== 'not ok 1 list');
    expect(cases(...lines)).toEqual(all.map((one) => (one === 'list: failed' ? 'list: not reached' : one)));
    expect(read(...lines)).toMatchObject({ plan: 'broken', missing: 1 });
  });

  it('the beginning may have been overwritten in the buffer of the kernel', () => {
    expect(cases('    ok 2 b', '    ok 3 c', '    1..3', 'ok 1 s', 'ok 2 t')).toEqual([
      's/b: passed',
      's/c: passed',
      's: passed',
      't: passed',
    ]);
  });
});

describe('a result that was damaged', () => {
  it('does not give its cases to the test that is announced next', () => {
    expect(
      cases(
        ...['TAP version 13', '1..1', '# selftests: x: a', '# 1..2', '#     # Subtest: s', '#     1..1'],
        ...['#     not ok 1 in', '# not o', '# #  RUN           t ...', '# ok 2 t', 'ok 1 selftests: x: a'],
      ),
    ).toEqual([
      'selftests: x: a/s/in: failed',
      'selftests: x: a/s: not reached',
      'selftests: x: a/t: passed',
      'selftests: x: a: passed',
    ]);
  });

  it('leaves cases without a name, which are left out and missing', () => {
    const lines = ['KTAP version 1', '1..2', '  KTAP version 1', '  1..1', '  not ok 1 in', 'not o'];
    const next = ['  KTAP version 1', '  1..1', '  ok 1 in', 'ok 2 b'];
    expect(cases(...lines, ...next)).toEqual(['b/in: passed', 'b: passed']);
    expect(read(...lines, ...next)).toMatchObject({ plan: 'broken', missing: 1 });
  });
});

describe('what is missing', () => {
  it.each<[string, string[], Partial<TestReport>]>([
    ['a plan with fewer results', ['1..3', 'ok 1 a', 'ok 2 b'], { plan: 'broken', missing: 1 }],
    ['a number that comes twice', ['1..3', 'ok 1 a', 'ok 2 b', 'ok 2 c'], { plan: 'broken', missing: 1 }],
    ['a gap', ['1..3', 'ok 1 a', 'ok 3 c'], { plan: 'broken', missing: 1 }],
    ['more than was planned', ['1..1', 'ok 1 a', 'ok 2 b'], { plan: 'kept', missing: 0 }],
    ['no plan', ['TAP version 13', 'ok 1 a'], { plan: 'none', missing: 0 }],
    ['a plan of none', ['1..0 # SKIP no device'], { plan: 'kept', missing: 0, cases: [] }],
    ['a plan without a result', ['TAP version 13', '1..2'], { plan: 'broken', missing: 2, cases: [] }],
    ['a huge plan', ['1..999999999', 'ok 1 a'], { plan: 'broken', missing: 999_999_998 }],
    ['the end of all', ['1..2', 'ok 1 a', 'Bail out!'], { missing: 1, bailedOut: '' }],
  ])('%s', (_, lines, run) => {
    expect(read(...lines)).toMatchObject(run);
  });

  it('the last line is not read if it has no end', () => {
    expect(readTestReport(['1..2', 'ok 1 a', 'not ok 2 b'])).toMatchObject({
      missing: 1,
      cases: [{ name: 'a' }],
    });
  });
});

describe('what is not test output', () => {
  it.each([
    ['nothing', []],
    ['a sentence with the words', ['all is ok 1 time', 'not ok']],
    ['one line that looks like a result', ['ok 1 done']],
    ['lines that are not numbered', ['ok', 'ok then', 'not ok with me']],
    ['numbers with a gap', ['ok 1 a', 'ok 3 c']],
    ['numbers that do not begin at 1', ['ok 2 a', 'ok 3 c']],
    ['a range', ['1..5']],
    ['a version of something else', ['TAP version unknown', 'KTAP 1']],
    ['quoted lines that nobody announced', ['# ok 1 a', '# ok 2 b']],
    ['an announcement', ['# selftests: a: x']],
    ['indented lines that belong to nothing', ['  ok 1 a', '  ok 2 b']],
  ])('%s', (_, lines) => {
    expect(read(...lines)).toBeNull();
  });

  it('such lines between those of a test change nothing', () => {
    const noise = ['ok then', 'okay 3', 'not okay', 'not  ok 4 x', '  ok 7 x', '# ok 9 x', 'ok, done', '---'];
    expect(cases('TAP version 13', '1..2', 'ok 1 a', ...noise, 'ok 2 b', ...noise)).toEqual([
      'a: passed',
      'b: passed',
    ]);
  });
});
