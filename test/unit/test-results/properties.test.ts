import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CaseResult, hasFailed } from '../../../src/test-results/case.ts';
import { readTestReport } from '../../../src/test-results/read.ts';

interface Tree {
  name: string;
  /** How its line looks, and what that means. */
  told: (typeof TOLD)[number];
  inner: Tree[];
}

const TOLD = [
  { word: 'ok', behind: '', result: 'passed' },
  { word: 'not ok', behind: '', result: 'failed' },
  { word: 'not ok', behind: ' # exit=1', result: 'failed' },
  { word: 'not ok', behind: ' # TIMEOUT 45 seconds', result: 'timed out' },
  { word: 'not ok', behind: ' # SKIP no device', result: 'skipped' },
  { word: 'not ok', behind: ' # TODO later', result: 'passed' },
  { word: 'ok', behind: ' # SKIP', result: 'skipped' },
  { word: 'ok', behind: ' # XFAIL', result: 'passed' },
] as const satisfies readonly { word: string; behind: string; result: CaseResult }[];

const name = fc.stringMatching(/^[a-z_]{1,8}( [a-z_.:]{1,8}){0,2}$/);
const { trees } = fc.letrec<{ trees: Tree[]; tree: Tree }>((tie) => ({
  tree: fc.record({
    name,
    told: fc.constantFrom(...TOLD),
    inner: fc.oneof({ depthIdentifier: 'tree', maxDepth: 3 }, fc.constant<Tree[]>([]), tie('trees')),
  }),
  trees: fc.uniqueArray(tie('tree'), { selector: (tree) => tree.name, minLength: 1, maxLength: 4 }),
}));

/** How a harness writes a group of tests. */
interface Style {
  version: string | null;
  plan: 'first' | 'last';
  /** In front of the lines of a deeper level. */
  deeper: string;
  /** In front of a group with a name. */
  header(name: string): string[];
}

const kselftest: Style = {
  version: 'TAP version 13',
  plan: 'first',
  deeper: '# ',
  header: (test) => [`# selftests: ${test}`],
};
const STYLES: readonly (readonly [string, Style])[] = [
  ['KTAP', { version: 'KTAP version 1', plan: 'first', deeper: '  ', header: () => [] }],
  ['TAP 14', { version: null, plan: 'last', deeper: '    ', header: (test) => [`# Subtest: ${test}`] }],
  ['Perl', { version: null, plan: 'last', deeper: '    ', header: (test) => [`    # Subtest: ${test}`] }],
  ['kselftest', kselftest],
];

function print(all: readonly Tree[], style: Style, prefix = ''): string[] {
  const quoted = style === kselftest ? 'selftests: ' : '';
  const lines = all.flatMap(({ name, told, inner }, index) => [
    ...(inner.length > 0 ? [...style.header(name), ...print(inner, style, style.deeper)] : []),
    `${told.word} ${index + 1} ${quoted}${name}${told.behind}`,
  ]);
  const plan = `1..${all.length}`;
  const version = prefix === '' ? (style.version ?? 'TAP version 14') : style.version;
  const body = style.plan === 'first' ? [plan, ...lines] : [...lines, plan];
  return [...(version === null ? [] : [version]), ...body].map((line) => prefix + line);
}

function expected(all: readonly Tree[], style: Style, path = ''): { name: string; result: CaseResult }[] {
  const quoted = style === kselftest ? 'selftests: ' : '';
  return all.flatMap((tree) => [
    ...expected(tree.inner, style, `${path}${quoted}${tree.name}/`),
    { name: `${path}${quoted}${tree.name}`, result: tree.told.result },
  ]);
}

const failures = (text: string): string[] =>
  (readTestReport(text.split('\n'))?.cases ?? []).filter(hasFailed).map((one) => one.name);

describe.each(STYLES)('cases written as %s', (_, style) => {
  it('are read back', () => {
    fc.assert(
      fc.property(trees, (all) => {
        const run = readTestReport([...print(all, style), '']);
        expect(run?.cases.map(({ name, result }) => ({ name, result }))).toEqual(expected(all, style));
        expect(run).toMatchObject({ plan: 'kept', missing: 0, bailedOut: null });
      }),
    );
  });

  it('show no false failure, wherever the log ends', () => {
    fc.assert(
      fc.property(trees, fc.nat(), (all, seed) => {
        const text = `${print(all, style).join('\n')}\n`;
        const real = new Set(failures(text));
        const cut = text.slice(0, seed % (text.length + 1));
        expect(failures(cut).filter((one) => !real.has(one))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('are the same with messages of the kernel between them', () => {
    const noise = fc.constantFrom(
      'random: crng init done',
      'e1000: eth0 NIC Link is Up',
      'ok, that was it',
      '',
      '#',
      '# all is well',
      '    not okay',
      '------------[ cut here ]------------',
      '...',
    );
    fc.assert(
      fc.property(trees, fc.array(fc.tuple(fc.nat(), noise), { maxLength: 10 }), (all, between) => {
        const lines = print(all, style);
        for (const [at, line] of between) lines.splice(at % (lines.length + 1), 0, line);
        const run = readTestReport([...lines, '']);
        expect(run?.cases.map(({ name, result }) => ({ name, result }))).toEqual(expected(all, style));
      }),
    );
  });
});

it('whatever the lines are, there are no more cases than lines, and each name is one printable line', () => {
  const piece = fc.constantFrom(
    ...[
      'ok',
      'not ok',
      ' 1',
      ' 2',
      '# ',
      '    ',
      '\t',
      'TAP version 13',
      'KTAP version 1',
      '1..3',
      ' # SKIP',
    ],
    ...[
      '# Subtest: a',
      '# selftests: a: b',
      '#  RUN           x ...',
      'Bail out!',
      '  ---',
      '...',
      ' - ',
      ' a',
      '/',
    ],
    ...['\x1b[31m', '\r', '\0', 'é', '#', '\\', '(1 ms)', '1..0 # SKIP', ':', '<b>'],
  );
  const line = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
      const run = readTestReport(lines);
      expect(run?.cases.length ?? 0).toBeLessThanOrEqual(lines.length);
      for (const one of run?.cases ?? []) {
        expect(one.name).toMatch(/^[\x20-\x7e]+$/);
        expect(one.line).toBeGreaterThan(0);
      }
      expect(run?.missing ?? 0).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 2000 },
  );
});

it.each([
  ['blanks', ' '.repeat(4000)],
  ['hashes', '# '.repeat(2000)],
  ['a result with blanks', `ok 1 a${' '.repeat(3900)}b`],
  ['a description of hashes', `not ok 1 ${'# '.repeat(1900)}`],
  ['a description of brackets', `not ok 1 ${'( '.repeat(1900)}`],
  ['digits', `ok ${'1'.repeat(4000)}`],
  ['backslashes', `ok 1 ${'\\'.repeat(4000)}`],
  ['deeper and deeper', null],
])('a long log of hostile lines is read in time in proportion to its length: %s', (_, line) => {
  const of = (count: number): string[] =>
    Array.from({ length: count }, (_, at) => line ?? `${' '.repeat(at % 80)}ok ${at} a`);
  const time = (lines: string[]): number => {
    const began = performance.now();
    readTestReport(['TAP version 13', ...lines, '']);
    return performance.now() - began;
  };
  time(of(200));
  expect(time(of(1000))).toBeLessThan(5000);
});
