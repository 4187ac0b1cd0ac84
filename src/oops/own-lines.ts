import type { Start } from './headers.ts';
import { type Log, type Piece, piecesFrom, saidAt } from './log.ts';
import type { Said } from './prefixes.ts';
import { decoded, prefixOf } from './report-lines.ts';

/** A line of a report. */
export interface ReportLine {
  /** What the kernel said. */
  text: string;
  /** Where in the log. */
  piece: Piece;
}

/** Longest report that is read, in lines: a trace of every task is longer and says nothing more. */
const longest = 400;
/** Lines of the log that are searched for a report's own, among those of other tasks. */
const farthest = 4000;
/** Lines by which it is told what stands in front of all of them. */
const sample = 8;
/** Lines from which on a report is whole, so that a panic that follows adds nothing; KMSAN's are shorter. */
const whole = (header: string) => (header.includes('BUG: KMSAN:') ? 16 : 22);
/** These have stacks and are no reports; what stands below them is not the report's. */
const intruder =
  /vmalloc: allocation failure:|FAULT_INJECTION: forcing a failure|FAULT_FLAG_ALLOW_RETRY missing/;
/** A journal shows the further lines of one record below its first, without a date. */
const goesOn = /^ {12,}\S/;

/**
 * The lines of a report: those of its own task or CPU. Where the kernel does not tell who wrote a line, they end where
 * another report begins; where it does, what the same task reports next is what came of it.
 *
 * @param next  the report that begins after it
 */
export function ownLines(log: Log, start: Start, next: Start | undefined): ReportLine[] {
  const told = /^[TC]/.test(start.context) || start.pattern?.leads === true;
  const until = told || !next ? log.text.length : next.piece.start;
  const header: ReportLine = { text: start.text, piece: start.piece };
  const enough = whole(start.text);
  const own = [header];
  let everyCpu = false;
  let last: Said = { text: '', context: '', time: null };
  for (const { said, piece } of linesFrom(log, start, until)) {
    const { context } = said;
    const text = decoded(said.text);
    const mine: boolean =
      context === start.context || (context === '' && last.context === start.context && goesOn.test(text));
    if (!mine && !(everyCpu && context.startsWith('C'))) continue;
    // Two consoles are one log: every line stands there twice.
    if (text !== '' && last.text === said.text && last.time === said.time && last.context === context)
      continue;
    last = mine ? { ...said, context: start.context } : said;
    if (!told && intruder.test(text)) break;
    // The stacks of the other CPUs are theirs to print.
    if (text.includes('Sending NMI from CPU')) everyCpu = true;
    if (text.includes('Kernel panic - not syncing') && own.length >= enough) break;
    if (text.includes('Disabling lock debugging due to kernel taint')) continue;
    if (own.push({ text, piece }) >= longest) break;
  }
  return withoutPrefix(own, start);
}

/** What is said below a header, each line with the piece that it is in. */
function* linesFrom(log: Log, start: Start, until: number): Generator<{ said: Said; piece: Piece }> {
  const all = saidAt(log, start.piece);
  const at = all.findIndex(({ text }) => text !== '' && start.text.startsWith(decoded(text)));
  for (const said of all.slice(at + 1)) yield { said, piece: start.piece };
  let read = 0;
  for (const piece of piecesFrom(log, start.piece.end, start.piece.line)) {
    if (piece.start >= until || ++read >= farthest) return;
    for (const said of saidAt(log, piece)) yield { said, piece };
  }
}

function withoutPrefix(own: readonly ReportLine[], start: Start): ReportLine[] {
  const at = start.pattern ? start.text.search(start.pattern.header) : 0;
  const next = own.slice(1, 1 + sample).map(({ text }) => text);
  const prefix = prefixOf({ text: start.text, at }, next);
  if (!prefix) return [...own];
  return own.map((line) => ({ ...line, text: line.text.replace(prefix, '') }));
}
