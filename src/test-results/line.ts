import type { CaseResult } from './case.ts';

/** Where a line stands: lines of a nested test are deeper. */
export interface LinePosition {
  /** Columns in front of what it says. */
  depth: number;
  /** How many `# ` are among them: kselftest's runner puts one in front of all that a test prints. */
  hashes: number;
}

/** A result line. */
export interface ResultLine extends LinePosition {
  kind: 'result';
  /** null if it has none, as TAP allows. */
  number: number | null;
  /** Empty if the line has no description. */
  name: string;
  /** The name that the remark gives if there is no description, empty if there is none. */
  nameOfRemark: string;
  result: CaseResult;
  remark: string;
}

/** A line that tells something about the tests. */
export type TestLine =
  | (LinePosition & { kind: 'version' })
  | (LinePosition & { kind: 'plan'; count: number; skipped: boolean })
  | ResultLine
  /** `# Subtest: name`: the name of the group that the next lines belong to. */
  | (LinePosition & { kind: 'subtest'; name: string })
  /** A test says that it begins: its result comes below, or never. */
  | (LinePosition & { kind: 'announced'; name: string })
  | (LinePosition & { kind: 'bail out'; reason: string });

/** One line of a log. `---` and `...` are what a block of YAML below a result stands between. */
export type TapLine =
  | TestLine
  | (LinePosition & { kind: 'yaml' })
  | (LinePosition & { kind: 'end of yaml' })
  | (LinePosition & { kind: 'other' });

/** Longest part of a line that is looked at, in characters. */
const LONGEST_LINE = 4096;
/** Deeper than any real test nests; deeper lines are none of TAP. */
const DEEPEST = 80;
/** Longest description that is kept, in characters. */
const LONGEST_NAME = 200;

const VERSION = /^K?TAP version \d{1,9}$/;
const PLAN = /^1\.\.(\d{1,9})(?:\s*#(.*))?$/;
// Until 5.1 kselftest wrote `ok 1..3 selftests: name [PASS]` for the third result.
const RESULT = /^(not )?ok(?:[ \t]+(?:1\.\.)?(\d{1,9})(?=\s|$))?(?:[ \t]+(.*))?$/;
const DIRECTIVE = /^(SKIP\S*|TODO|XFAIL|XPASS|TIMEOUT|ERROR)(?:[\s:]+|$)/i;
/** A time in brackets at the end, as some harnesses print it. */
const TIME = / ?[([] ?\d{1,9}(?:\.\d{1,9})? ?(?:ns|us|ms|s|sec|secs|seconds|min) ?[)\]]$/i;
/** An address: constants of 32 bits are part of a name, addresses are longer. */
const ADDRESS = /\b(?:0x)?[0-9a-f]{12,16}\b/gi;

/**
 * Reads one line.
 *
 * @param text  without what printk puts in front; only its first 4096 characters are looked at
 */
export function readLine(text: string): TapLine {
  const line = text
    .slice(0, LONGEST_LINE)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to go
    .replace(/\x1b(?:\[[0-9;?]{0,20}[A-Za-z]|[()][0-9A-Z])|[^\t\x20-\x7e]/g, '')
    .trimEnd();
  const { place, outside, said } = placeOf(line);
  if (place.depth > DEEPEST) return { kind: 'other', ...place };
  const comment = outside === null ? null : readComment(said, outside);
  const read = comment ?? readStatement(said, place);
  return read.kind === 'other' ? (resultOfProgram(line) ?? read) : read;
}

/** The runner's result of a program whose last line had no end: it stands behind that line. */
function resultOfProgram(line: string): TapLine | null {
  const at = line.lastIndexOf(' selftests: ');
  const result = at === -1 ? null : /(?:not )?ok \d{1,9}$/.exec(line.slice(0, at).slice(-20));
  return result && readStatement(result[0] + line.slice(at), { depth: 0, hashes: 0 });
}

/** How deep a line stands, and what it says. `outside` is the place without the last `# `; null if it has none. */
function placeOf(line: string): { place: LinePosition; outside: LinePosition | null; said: string } {
  let place: LinePosition = { depth: 0, hashes: 0 };
  let outside: LinePosition | null = null;
  let at = 0;
  for (; at < line.length; at++) {
    if (line[at] === ' ') place = { ...place, depth: place.depth + 1 };
    else if (line[at] === '\t') place = { ...place, depth: (Math.floor(place.depth / 8) + 1) * 8 };
    else if (line[at] === '#' && line[at + 1] === ' ') {
      outside = place;
      place = { depth: place.depth + 2, hashes: place.hashes + 1 };
      at++;
    } else break;
  }
  return { place, outside, said: line.slice(at) };
}

/** What a comment tells about the tests; null if it is one of many that do not. */
function readComment(said: string, place: LinePosition): TestLine | null {
  const subtest = /^Subtest(?:: ?(.*))?$/.exec(said);
  if (subtest) return { kind: 'subtest', ...place, name: nameOf(subtest[1] ?? '') };
  // tools/testing/selftests/kselftest/runner.sh and kselftest_harness.h of Linux.
  if (said.startsWith('selftests: ')) return { kind: 'announced', ...place, name: nameOf(said) };
  const began = /^RUN {2,20}(.{1,400}) \.\.\.$/.exec(said);
  return began ? { kind: 'announced', ...place, name: nameOf(began[1] ?? '') } : null;
}

function readStatement(said: string, place: LinePosition): TapLine {
  if (VERSION.test(said)) return { kind: 'version', ...place };
  const plan = PLAN.exec(said);
  if (plan) {
    const skipped = /^\s*SKIP/i.test(plan[2] ?? '');
    return { kind: 'plan', ...place, count: Number(plan[1]), skipped };
  }
  const bailed = /^Bail out!(.*)$/i.exec(said);
  if (bailed) return { kind: 'bail out', ...place, reason: nameOf(bailed[1] ?? '') };
  if (said === '---') return { kind: 'yaml', ...place };
  if (said === '...') return { kind: 'end of yaml', ...place };
  const result = RESULT.exec(said);
  if (!result) return { kind: 'other', ...place };
  const [, not, number, rest = ''] = result;
  return { kind: 'result', ...place, number: number ? Number(number) : null, ...readRest(!not, rest) };
}

/**
 * What stands behind the number: description, directive, remark.
 *
 * A directive changes what `ok` and `not ok` mean, after Documentation/dev-tools/ktap.rst of Linux:
 *
 * - `SKIP` is skipped, with either word.
 * - `TODO` and `XFAIL` are expected to fail, so they pass with either word. kselftest.h writes `ok # XFAIL` for a failure
 *   that was expected; TAP 13 counts `not ok # TODO` as no failure.
 * - `TIMEOUT` with `not ok` ran out of time.
 * - All others, `XPASS` and `ERROR` too, mean what the word says: a reader falls back to it for what it does not know. Of
 *   `ok # XPASS` kselftest has thought both: `ksft_finished()` counts it as a failure of the program in older kernels
 *   and as success in newer ones. Then the result of the program says so.
 */
function readRest(
  ok: boolean,
  rest: string,
): Pick<ResultLine, 'name' | 'nameOfRemark' | 'result' | 'remark'> {
  const hash = hashIn(rest);
  const remark = rest
    .slice(hash + 1)
    .replace(/\s+/g, ' ')
    .trim();
  const tag = /^(selftests: .*) \[(PASS|FAIL|SKIP|TIMEOUT)\]$/.exec(rest.slice(0, hash).trim());
  const name = nameOf(tag?.[1] ?? rest.slice(0, hash));
  const directive = DIRECTIVE.exec(remark);
  const word = (tag?.[2] ?? directive?.[1] ?? '').toUpperCase();
  const because = remark.slice(directive?.[0].length ?? 0);
  const nameOfRemark = directive ? nameOf(because) : '';
  return { name, nameOfRemark, result: meaning(ok, word), remark: remark.slice(0, LONGEST_NAME) };
}

function meaning(ok: boolean, word: string): CaseResult {
  if (word.startsWith('SKIP')) return 'skipped';
  if (ok || word === 'TODO' || word === 'XFAIL') return 'passed';
  return word === 'TIMEOUT' ? 'timed out' : 'failed';
}

/**
 * Where the description ends: at a `#` between blanks, or in front of a directive. `#3` is part of a description, and
 * so is `\#` (TAP 14).
 */
function hashIn(text: string): number {
  for (let at = text.indexOf('#'); at !== -1; at = text.indexOf('#', at + 1)) {
    const before = at === 0 || /\s/.test(text[at - 1] ?? '');
    const behind = text.slice(at + 1, at + 20);
    if (before && (behind === '' || /^\s/.test(behind) || DIRECTIVE.test(behind))) return at;
  }
  return text.length;
}

/** A description as a name: without the dash in front, escapes, times and addresses. */
function nameOf(description: string): string {
  return description
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^- /, '')
    .replace(/\\([#\\])/g, '$1')
    .replace(TIME, '')
    .replace(ADDRESS, '0x')
    .slice(0, LONGEST_NAME)
    .trim();
}
