import { isGuessed, withoutDoubt } from './frames.ts';
import { startsOf } from './headers.ts';
import { hasStacks, locate } from './locate.ts';
import { forget, type Log, logOf, type Piece, rawLine, saidAt } from './log.ts';
import { ownLines, type ReportLine } from './own-lines.ts';
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
  /** When it begins, in seconds since the kernel's start; null where the line does not tell. */
  time: number | null;
  /** Its lines as they stand in the log, from the header on. */
  lines: string[];
  /** What it was known by; null where the kernel started again. */
  pattern: OopsPattern | null;
  /** No more than a line that begins as reports do: a driver may say as much on every boot. */
  remark: boolean;
}

/** Reports that are read of one log: a guest may fill its console with headers. */
const most = 100;

/**
 * Reads the reports of a kernel out of a console log or dmesg.
 *
 * @param log  all lines, from the start of the kernel or from later on
 * @returns reports in order of appearance; none where the kernel was well
 */
export function readOops(log: string): OopsReport[] {
  const read = logOf(log);
  const starts = startsOf(read, most);
  return starts.map((start, i) => {
    forget(read, start.piece.start);
    return start.pattern
      ? reportOf(start.pattern, read, ownLines(read, start, starts[i + 1]))
      : rebooted(read, start.piece);
  });
}

/** The report of a log that a boot is judged by: the first that is more than a remark. */
export function reportToJudgeBy(log: string): OopsReport | undefined {
  return readOops(log).find((report) => !report.remark);
}

function rebooted(log: Log, piece: Piece): OopsReport {
  return {
    title: 'unexpected kernel reboot',
    altTitles: [],
    type: 'REBOOT',
    corrupted: false,
    line: log.lineOf(piece.line) + 1,
    time: timeAt(log, piece),
    lines: [rawLine(log, piece)],
    pattern: null,
    remark: false,
  };
}

const timeAt = (log: Log, piece: Piece) => saidAt(log, piece).find(({ time }) => time !== null)?.time ?? null;

const hasOrigin = (pattern: OopsPattern, way: readonly Step[], body: readonly string[]): boolean =>
  locate({ ...pattern, ways: [way] }, body, null).names.length > 0;

function reportOf(first: OopsPattern, log: Log, own: readonly ReportLine[]): OopsReport {
  const header = own[0]!.text;
  const body = own.map((line) => line.text).filter((line, i) => i === 0 || !isGuessed(line));
  const text = body.join('\n');
  const pattern =
    [first, ...patterns].find((p) => p.header.test(header) && (!p.also || p.also.test(text))) ?? first;
  const inHeader = pattern.header.exec(header);
  const named = inHeader?.groups?.f ?? null;
  const groups = [...(inHeader?.slice(1) ?? []).filter((_, i, all) => named === null || i < all.length - 1)];
  groups.push(...(pattern.also?.exec(text)?.slice(1) ?? []));
  const sure = locate(pattern, body, named);
  // Where the unwinder was sure of nothing, its guesses are what there is.
  const { names: found, mixed } =
    sure.names.length > 0
      ? sure
      : locate(
          pattern,
          own.map((line) => withoutDoubt(line.text)).filter((line) => !isGuessed(line)),
          named,
        );
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
    line: log.lineOf(own[0]!.piece.line) + 1,
    time: timeAt(log, own[0]!.piece),
    lines: own
      .filter(({ piece }, i) => piece.line !== own[i - 1]?.piece.line)
      .map(({ piece }) => rawLine(log, piece)),
    pattern,
    remark: pattern === first && pattern.remark === true,
  };
}
