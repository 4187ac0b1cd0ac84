import { isGuessed } from './frames.ts';
import { type Start, startsOf } from './headers.ts';
import { type ConsoleLine, linesOf } from './lines.ts';
import { hasStacks, locate } from './locate.ts';
import type { OopsPattern, Step } from './pattern.ts';
import { patterns } from './patterns.ts';
import { normalised } from './titles.ts';

/** One report of a kernel about itself. */
export interface OopsReport {
  /** What the bug is known by, in the form that syzbot uses. */
  title: string;
  /** Other titles that the same bug shows itself by. */
  altTitles: string[];
  /** Class of the bug; empty where it has none. */
  type: string;
  /** The report is not whole: the title may be another one's, or nobody's. */
  corrupted: boolean;
  /** 1-based line of the log that it begins in. */
  line: number;
  /** Its lines as they stand in the log, from the header on. */
  lines: string[];
  /** What it was known by; null where the kernel started again. */
  pattern: OopsPattern | null;
  /** No more than a line that begins as reports do: a driver may say as much on every boot. */
  remark: boolean;
}

/** Longest report that is read, in lines: a trace of every task is longer and says nothing more. */
const longest = 400;
/** Lines of the log that are searched for a report's own, among those of other tasks. */
const farthest = 4000;
/** Reports that are read of one log: a guest may fill its console with headers. */
const most = 100;
/** Lines from which on a report is whole, so that a panic that follows adds nothing; KMSAN's are shorter. */
const whole = (header: string) => (header.includes('BUG: KMSAN:') ? 16 : 22);
/** These have stacks and are no reports; what stands below them is not the report's. */
const intruder =
  /vmalloc: allocation failure:|FAULT_INJECTION: forcing a failure|FAULT_FLAG_ALLOW_RETRY missing/;

/**
 * Reads the reports of a kernel out of a console log or dmesg.
 *
 * @param log  all lines, from the start of the kernel or from later on
 * @returns reports in order of appearance; none where the kernel was well
 */
export function readOops(log: string): OopsReport[] {
  const lines = linesOf(log);
  const starts = startsOf(lines, most);
  return starts.map((start, i) =>
    start.pattern
      ? reportOf(start.pattern, start.text, ownLines(lines, start, starts.slice(i + 1)))
      : rebooted(lines[start.index]!),
  );
}

/** The report of a log that a boot is judged by: the first that is more than a remark. */
export function reportToJudgeBy(log: string): OopsReport | undefined {
  return readOops(log).find((report) => !report.remark);
}

function rebooted({ number, raw }: ConsoleLine): OopsReport {
  const title = 'unexpected kernel reboot';
  return {
    title,
    altTitles: [],
    type: 'REBOOT',
    corrupted: false,
    line: number,
    lines: [raw],
    pattern: null,
    remark: false,
  };
}

/**
 * The lines of a report: those of its own task or CPU. Where the kernel does not tell who wrote a line, they end where
 * another report begins; where it does, what the same task reports next is what came of it.
 */
function ownLines(lines: readonly ConsoleLine[], start: Start, later: readonly Start[]): ConsoleLine[] {
  const header = lines[start.index]!;
  const told = /^[TC]/.test(header.context) || start.pattern?.leads === true;
  const mine = ({ context }: ConsoleLine) => context === header.context;
  const next = (told ? undefined : later[0])?.index ?? lines.length;
  const enough = whole(header.text);
  const own = [header];
  let everyCpu = false;
  for (let at = start.index + 1; at < Math.min(next, start.index + farthest); at++) {
    const line = lines[at]!;
    if (!mine(line) && !(everyCpu && line.context.startsWith('C'))) continue;
    if (!told && intruder.test(line.text)) break;
    // The stacks of the other CPUs are theirs to print.
    if (line.text.includes('Sending NMI from CPU')) everyCpu = true;
    if (line.text.includes('Kernel panic - not syncing') && own.length >= enough) break;
    if (line.text.includes('Disabling lock debugging due to kernel taint')) continue;
    if (own.push(line) >= longest) break;
  }
  return own;
}

const hasOrigin = (pattern: OopsPattern, way: readonly Step[], body: readonly string[]): boolean =>
  locate({ ...pattern, ways: [way] }, body, null).names.length > 0;

function reportOf(first: OopsPattern, header: string, own: readonly ConsoleLine[]): OopsReport {
  const body = [header, ...own.slice(1).map((line) => line.text)].filter((line) => !isGuessed(line));
  const text = body.join('\n');
  const pattern =
    [first, ...patterns].find((p) => p.header.test(header) && (!p.also || p.also.test(text))) ?? first;
  const inHeader = pattern.header.exec(header);
  const named = inHeader?.groups?.f ?? null;
  const groups = [...(inHeader?.slice(1) ?? []).filter((_, i, all) => named === null || i < all.length - 1)];
  groups.push(...(pattern.also?.exec(text)?.slice(1) ?? []));
  const { names: found, mixed } = locate(pattern, body, named);
  const names = found.length > 0 ? found : ['corrupted'];
  const fill = (template: string, f: string) =>
    normalised(
      template.replace(/\$(\d|F)/g, (_, key) => (key === 'F' ? f : (groups[Number(key) - 1] ?? ''))),
    );
  const title = fill(pattern.title, names[0]!);
  const others = names.flatMap((f) => [pattern.title, ...(pattern.alt ?? [])].map((t) => fill(t, f)));
  return {
    title,
    altTitles: [...new Set(others)].filter((other) => other !== title).sort(),
    type: fill(pattern.type, '').toUpperCase().replace(/^DOS$/, 'DoS'),
    corrupted:
      pattern.secondary === true ||
      mixed ||
      (pattern !== first && pattern.bare === true) ||
      /\[ *\d+\.\d+\]/.test(title) ||
      (pattern.ways !== undefined && found.length === 0) ||
      (pattern.origin !== undefined && !hasOrigin(pattern, pattern.origin, body)) ||
      (!pattern.noStack && !hasStacks(body)),
    line: own[0]!.number,
    lines: own.map((line) => line.raw),
    pattern,
    remark: pattern === first && pattern.remark === true,
  };
}
