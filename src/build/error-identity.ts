import { ERROR_KINDS, type ErrorKind, type Rank, SECTION_MISMATCH } from './error-kinds.ts';
import { comparableLine } from './error-text.ts';

/** What is wrong with a build, in words that are the same at other commits that have the same error. */
export interface ErrorIdentity {
  /** The one to show: of the errors that tell most, the first in an order that does not depend on make's. */
  first: string;
  /** All that tell as much, sorted: another build has the same error if it has one of these. */
  identities: string[];
}

/** From most to least telling. */
const RANKS: readonly Rank[] = ['cause', 'script', 'complaint', 'target', 'make'];
/** More errors than these are the work of one: a header that all files include. */
const MOST = 200;
/** A line of the source, which a compiler shows below what it says: any words may be in it. */
const SHOWN = /^\s*\d*\s*\|/;
/** Advice between lines of stars, of which the first line tells what is wrong. */
const STARS = /^ ?\*{3}(?: |$)/;
const WARNING = /: warning: |^warning: /;

/**
 * Why a build failed, to be compared with why another one did.
 *
 * With `make -j` several errors may be printed, in an order that is another one each time, and how many depends on what
 * else ran when the first one came. So there is no first error to compare: all are collected, without places, machine
 * paths and all else that differs from commit to commit (`errorText`). Of these only the errors of the most telling rank
 * count: what make could not make is no error of its own if a compiler said why. Two builds failed for the same reason if
 * they have one of these errors in common.
 *
 * The one to show is the first by kind (compilers, linkers, modpost, objtool, Kconfig, make, scripts), then by text.
 *
 * A warning that is an error by a flag keeps the flag (`[-Werror=unused-variable]`); other warnings do not count, but for
 * modpost's section mismatches if it failed for them.
 *
 * @param output     what make printed
 * @param sourceDir  absolute path of the source tree, without a slash at the end
 * @returns null if nothing in it looks like an error
 */
export function errorIdentity(output: string, sourceDir: string): ErrorIdentity | null {
  const lines = output.split('\n').map((line) => comparableLine(line, sourceDir));
  const mismatches = lines.some((line) => line.includes('Section mismatches detected'));
  const kinds = mismatches ? [SECTION_MISMATCH, ...ERROR_KINDS] : ERROR_KINDS;
  /** By text: how telling it is, and at which place of its kind. */
  const found = new Map<string, { rank: number; kind: number }>();
  const status = lines.some((line) => /\] Error 127$/.test(line)) ? 127 : undefined;
  for (const [index, line] of lines.entries()) {
    if (line === '' || SHOWN.test(line) || WARNING.test(line)) continue;
    if (isAdvice(lines, index)) continue;
    const error = identityOf(lines, index, { kinds, status });
    if (!error) continue;
    const { rank, kind } = found.get(error.text) ?? error;
    found.set(error.text, { rank: Math.min(rank, error.rank), kind: Math.min(kind, error.kind) });
  }
  const best = Math.min(...new Set([...found.values()].map(({ rank }) => rank)));
  const texts = [...found].filter(([, { rank }]) => rank === best).map(([text]) => text);
  texts.sort();
  if (texts.length === 0) return null;
  const kindOf = (text: string): number => found.get(text)!.kind;
  const first = texts.reduce((before, text) => (kindOf(text) < kindOf(before) ? text : before));
  return { first, identities: texts.slice(0, MOST) };
}

/** How many lines below an error may belong to it. */
const BELOW = 100;

/** Whether a line is starred, and another one of the same block told what is wrong. */
function isAdvice(lines: readonly string[], index: number): boolean {
  if (!STARS.test(lines[index]!)) return false;
  for (let at = index - 1; at >= 0 && at > index - BELOW && STARS.test(lines[at]!); at--) {
    if (lines[at]!.trim() !== '***') return true;
    if (lines[at - 1]?.trim() === '***') return false;
  }
  return false;
}

/** The first kind of error that a line is, if any. */
function identityOf(
  lines: readonly string[],
  index: number,
  { kinds, status }: { kinds: readonly ErrorKind[]; status?: number },
): { text: string; rank: number; kind: number } | null {
  for (const [kind, { pattern, rank, exit, identity }] of kinds.entries()) {
    const match = pattern.exec(lines[index]!);
    if (!match) continue;
    const groups = match.slice(1).map((group) => group ?? '');
    const text = identity(groups, lines.slice(index + 1, index + 1 + BELOW));
    // The next kind may know the line better: rustc's errors have a place, those of others do not.
    if (text === null) continue;
    return { text, rank: RANKS.indexOf(exit === undefined || exit === status ? rank : 'complaint'), kind };
  }
  return null;
}

/** Whether two builds have an error in common. */
export function sameError(one: ErrorIdentity, other: ErrorIdentity): boolean {
  const known = new Set(other.identities);
  return one.identities.some((text) => known.has(text));
}
