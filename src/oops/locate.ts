import {
  beginsStack,
  callerIn,
  framesIn,
  isInjected,
  isTopOfStack,
  namesOf,
  pointerIn,
  stackMark,
} from './frames.ts';
import { isHelper } from './helpers.ts';
import type { OopsPattern, Step } from './pattern.ts';
import { sourceName } from './rust-names.ts';
import { hungIn, isAnchor, scheduling, stalledIn } from './stalls.ts';

/** A function that a report is named after. */
export interface Located {
  /** The names that it is known by, the one for the title first; empty where none was found. */
  names: string[];
  /** The search met lines of another report. */
  mixed: boolean;
}

/**
 * Finds the function that a report is named after.
 *
 * @param pattern  the kind of report
 * @param lines    its lines, the header first
 * @param header   the function in the header, where it names one
 */
export function locate(pattern: OopsPattern, lines: readonly string[], header: string | null): Located {
  let located: Located = { names: [], mixed: false };
  for (const way of pattern.ways ?? []) {
    const { names, mixed } = walk(way, lines, header);
    const telling = pattern.said
      ? names
      : names.filter(
          (name) =>
            (pattern.pick === 'stalled' && isAnchor(name)) || (!isHelper(name) && !pattern.skip?.test(name)),
        );
    located = { names: pick(pattern.pick ?? 'first', telling, names[0]), mixed };
    if (located.names.length > 0 && !mixed) break;
  }
  return located;
}

function pick(by: NonNullable<OopsPattern['pick']>, names: readonly string[], top?: string): string[] {
  if (by === 'first') return names[0] === undefined ? [] : namesOf(names[0]);
  const short = names.map((name) => namesOf(name)[0]!);
  const stuck = by === 'stalled' ? stalledIn(short) : hungIn(short);
  if (by === 'stalled' && stuck && top !== undefined && scheduling.test(stuck.name)) return namesOf(top);
  // One name may stand for several functions; the function's own is another title of the bug then.
  return stuck ? [...new Set([stuck.name, ...namesOf(names[stuck.index]!)])] : [];
}

/** Where a stack without a heading begins: two frames, one below the other. Where there is none, behind the last line. */
function unheadedFrom(lines: readonly string[], from: number): number {
  for (let at = from; at < lines.length; at++) {
    if (isTopOfStack(lines[at]!)) return at;
    if (framesIn(lines[at]!).length > 0 && framesIn(lines[at + 1] ?? '').length > 0) return at;
  }
  return lines.length + 1;
}

/** Where the pointer is in no known function: who called it, as a register has it that is printed before the stack. */
function callerBelow(lines: readonly string[], from: number): string | null {
  for (const line of lines.slice(from - 1)) {
    if (beginsStack(line) || isTopOfStack(line)) return null;
    const name = callerIn(line);
    if (name !== null) return name;
  }
  return null;
}

function walk(way: readonly Step[], lines: readonly string[], header: string | null) {
  const names: string[] = [];
  let mixed = false;
  let at = 0;
  // What was injected ends one step of the search; the next one goes on behind it.
  const injected = (line: string): boolean => {
    const is = isInjected(line);
    mixed ||= is;
    return is;
  };
  const seek = (matches: (line: string, index: number) => boolean): string | null => {
    while (at < lines.length) {
      const line = lines[at++]!;
      if (injected(line)) return null;
      if (matches(line, at - 1)) return line;
    }
    return null;
  };
  const collect = () => {
    while (at < lines.length) {
      const line = lines[at++]!;
      if (injected(line) || beginsStack(line)) return;
      names.push(...framesIn(line));
    }
  };
  for (const step of way) {
    if (step === 'header') {
      if (header) names.push(sourceName(header));
      at = 1;
    } else if (step === 'pointer') {
      const line = seek((text) => pointerIn(text) !== null);
      const name = line && (pointerIn(line)?.name ?? callerBelow(lines, at));
      if (name) names.push(name);
    } else if (step === 'trace') {
      const heading = lines.findIndex((text, i) => i >= at && /Call [Tt]race:|Backtrace:/.test(text));
      const start = heading < 0 ? unheadedFrom(lines, at) : heading + 1;
      // What was injected in between ends the search.
      if (start === at || seek((_, i) => i === start - 1) !== null) collect();
    } else if (step === 'below') {
      collect();
    } else {
      const line = seek((text) => step.test(text));
      const name = line && step.exec(line)?.groups?.f;
      if (name) names.push(sourceName(name));
    }
  }
  return { names, mixed };
}

/** Lines below a mark of a stack in which its first frame has to stand. */
const nearby = 15;

/** Whether each kind of stack trace in a report has frames, and there is one at all. */
export function hasStacks(lines: readonly string[]): boolean {
  const seen = new Set<string>();
  let any = false;
  for (const [at, line] of lines.entries()) {
    const mark = stackMark(line);
    if (mark === null || seen.has(mark)) continue;
    seen.add(mark);
    const below = lines.slice(at + 1, at + 1 + nearby);
    const next = below.findIndex(beginsStack);
    const own = next < 0 ? below : below.slice(0, next);
    const framed = own.some((text) => framesIn(text).length > 0 || text.includes('(stack is not available)'));
    // RISC-V prints registers in place of a heading; a stack may follow or not.
    if (!framed && !mark.startsWith('status:')) return false;
    any ||= framed;
  }
  return any || (seen.size === 0 && unheadedFrom(lines, 1) < lines.length);
}
