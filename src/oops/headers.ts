import type { ConsoleLine } from './lines.ts';
import type { OopsPattern } from './pattern.ts';
import { banner, benign, firmware, opening, patterns, quoted } from './patterns.ts';

/** Where a report begins. */
export interface Start {
  /** Of its header among the lines. */
  index: number;
  /** What the header says. */
  text: string;
  /** Null: the kernel started again. */
  pattern: OopsPattern | null;
}

/** The pattern that a line is a header of. */
function patternOf(text: string): OopsPattern | undefined {
  if (!opening.test(text) || benign.some((harmless) => harmless.test(text))) return undefined;
  return patterns.find((pattern) => pattern.header.test(text));
}

/**
 * Finds the headers of a log, and where the kernel started once more.
 *
 * @param most  headers that are found, bare ones at most half of them, for a guest may fill its console with them
 */
export function startsOf(lines: readonly ConsoleLine[], most: number): Start[] {
  const stamped = lines.filter((line) => line.context).length;
  const stampedLog = stamped > 5 && stamped > lines.length / 2;
  const starts: Start[] = [];
  let running = false;
  let said = false;
  let bare = 0;
  for (const [index, line] of lines.entries()) {
    if (starts.length >= most) break;
    if (banner.test(line.text) && !quoted.test(line.text)) {
      if (running) starts.push({ index, text: line.text, pattern: null });
      running = false;
      continue;
    }
    running ||= line.context !== '' || (said && firmware.test(line.text));
    said ||= line.text.trim() !== '';
    const text = headline(lines, index);
    const pattern = patternOf(text);
    if (!pattern || replayed(lines, index)) continue;
    if (pattern.follows && starts.some((start) => start.pattern && !start.pattern.bare)) continue;
    // A word of a program in capitals is no report; what the kernel says has its time in front.
    if (stampedLog && !line.context && pattern.noStack) continue;
    if (pattern.bare && ++bare > most / 2) continue;
    starts.push({ index, text, pattern });
  }
  return starts.filter((start, i) => !overtaken(start, starts.slice(i + 1, i + 20), lines));
}

/** A line with what belongs to it of the next one: a task's name may hold a line break. */
function headline(lines: readonly ConsoleLine[], index: number): string {
  const { text } = lines[index]!;
  if (!/INFO: task [^:]*$/.test(text)) return text;
  const whole = `${text} ${lines[index + 1]?.text ?? ''}`;
  return /:\d+ (?:blocked|can't die) /.test(whole) ? whole : text;
}

/** Whether the console that took over prints this line once more, and whole. */
function replayed(lines: readonly ConsoleLine[], index: number): boolean {
  return lines[index + 1]?.text.includes('** replaying previous printk message **') ?? false;
}

/** A bare line of a task is overtaken by the first whole report of the same task and the same word. */
function overtaken(start: Start, later: readonly Start[], lines: readonly ConsoleLine[]): boolean {
  if (!start.pattern?.bare) return false;
  const { context } = lines[start.index]!;
  const word = /(?:BUG|WARNING|INFO):/.exec(start.text)?.[0] ?? '';
  if (!/^[TC]\d/.test(context)) return false;
  return later.some(
    ({ index, text, pattern }) =>
      pattern && !pattern.bare && lines[index]!.context === context && text.includes(word),
  );
}
