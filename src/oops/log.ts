import { banner, opening } from './patterns.ts';
import { type Said, saidIn } from './prefixes.ts';

/** A log that is read piece by piece, so that a long one takes no more memory than its text. */
export interface Log {
  text: string;
  /** The host that its loggers name; null where they name none. */
  host: string | null;
  /** Line of the log as given that a line of `text` is, both counted from 0. */
  lineOf(line: number): number;
  /** Pieces that were read, by their start. */
  known: Map<number, Said[]>;
  /** The line that was read last, from some offset in it on. */
  line: { start: number; end: number };
}

/** A line, or a part of one that stands alone: behind a carriage return, or from a time on in a very long line. */
export interface Piece {
  start: number;
  end: number;
  /** Of the line that it is in, counted from 0. */
  line: number;
}

/** Longest piece that is looked at as a whole, in characters; a record of printk ends there (PRINTKRB_RECORD_MAX). */
const longest = 1024;
/** What a very long piece may be of interest for. */
const telling = new RegExp(`${opening.source}|${banner.source}`);
const timeIn = /\[ *\d{1,8}\.\d{3,6}\]/;

/** Takes a text for a log; dumps of pstore, which begin with the newest part, are put in order. */
export function logOf(text: string): Log {
  const ordered = inOrder(text) ?? { text, lineOf: (line: number) => line };
  const named = ordered.text.indexOf(' kernel: ');
  const host =
    named < 0
      ? null
      : /(?<=[\dT]\S* )[\w.-]{1,80}$/.exec(ordered.text.slice(Math.max(0, named - 120), named));
  return { ...ordered, host: host?.[0] ?? null, known: new Map(), line: { start: 0, end: -1 } };
}

/** The pieces of a log from one on that starts at an offset. */
export function* piecesFrom(log: Log, start: number, line: number): Generator<Piece> {
  const { text } = log;
  let number = line;
  for (let at = start; at < text.length; number++) {
    if (text.charCodeAt(at) === 10) {
      at++;
      continue;
    }
    const end = lineEnd(log, at);
    for (const [from, to] of partsOf(text, at, end)) yield { start: from, end: to, line: number };
    at = end + 1;
  }
}

/** Where the line ends that an offset is in. A line may be the whole log, so that its end is not looked for again. */
function lineEnd(log: Log, at: number): number {
  if (at < log.line.start || at > log.line.end) {
    const next = log.text.indexOf('\n', at);
    log.line = { start: at, end: next < 0 ? log.text.length : next };
  }
  return log.line.end;
}

/** Longest entry of a journal in JSON, with all of its fields. */
const longestEntry = 1 << 15;

/** Whether a piece is a record in JSON, which is read as a whole. */
function isEntry(text: string, start: number, end: number): boolean {
  return end - start <= longestEntry && /^[\s-]{0,8}\{/.test(text.slice(start, start + 16));
}

/** Splits a line where its writer went back to the beginning, and a very long one where the kernel's time stands. */
function* partsOf(text: string, start: number, end: number): Generator<[number, number]> {
  for (let from = start; from < end; ) {
    const back = text.slice(from, end).indexOf('\r');
    const to = back < 0 ? end : from + back;
    while (to - from > longest && !isEntry(text, from, to)) {
      const time = text.slice(from + 1, to).search(timeIn);
      if (time < 0) break;
      yield [from, from + 1 + time];
      from += 1 + time;
    }
    if (to > from) yield [from, to];
    from = to + 1;
  }
}

/** What a piece says. Of a very long one without a time that is its beginning, and what stands around a word. */
export function saidAt(log: Log, { start, end }: Piece): Said[] {
  const known = log.known.get(start);
  if (known) return known;
  let raw = log.text.slice(start, end);
  if (raw.length > longest && !isEntry(log.text, start, end)) {
    // Nothing but noise may stand in front: a serial line that was off is full of zeros.
    raw = raw.replace(/^[^\x20-\x7e]+/, '');
    const at = raw.search(telling);
    raw = at > longest / 2 ? raw.slice(Math.max(0, at - longest / 4), at + longest) : raw.slice(0, longest);
  }
  const said = saidIn(raw, log.host);
  log.known.set(start, said);
  return said;
}

/** Forgets what was read before an offset: it is not read again. */
export function forget(log: Log, before: number): void {
  for (const start of log.known.keys()) {
    if (start >= before) break;
    log.known.delete(start);
  }
}

/** The line of the log as given that a piece is in, without its end. */
export function rawLine(log: Log, piece: Piece): string {
  const { text } = log;
  const end = lineEnd(log, piece.end);
  const start = piece.start === 0 ? 0 : text.lastIndexOf('\n', piece.start - 1) + 1;
  return text.slice(start, end);
}

/** Parts of dumps that are put in order; a guest may write the words as often as it likes. */
const mostParts = 10_000;
const part = /^(?:\S{1,20}#(\d{1,6}) Part(\d{1,6}))\s*$/gm;

/** The parts of dumps that pstore keeps, each dump from its oldest part on; null where they stand so already. */
function inOrder(text: string): Pick<Log, 'text' | 'lineOf'> | null {
  if (!/#\d{1,6} Part\d{1,6}\s*$/m.test(text)) return null;
  const heads = [...text.matchAll(part)].map((found) => ({
    at: found.index,
    dump: Number(found[1]),
    part: Number(found[2]),
  }));
  if (heads.length < 2 || heads.length > mostParts) return null;
  const first = heads[0]!.at;
  let line = 0;
  let counted = 0;
  const lineAt = (offset: number) => {
    for (let at = text.indexOf('\n', counted); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
      line++;
      counted = at + 1;
    }
    return line;
  };
  const parts = heads.map((head, i) => {
    const body = text.slice(head.at, heads[i + 1]?.at ?? text.length);
    return { ...head, body: body.endsWith('\n') ? body : `${body}\n`, line: lineAt(head.at) };
  });
  parts.sort((a, b) => a.dump - b.dump || b.part - a.part);
  // From which line on of the text in order which line of the given one follows.
  const starts: { own: number; given: number }[] = [{ own: 0, given: 0 }];
  let own = parts.reduce((least, { line: given }) => Math.min(least, given), Number.MAX_SAFE_INTEGER);
  for (const each of parts) {
    starts.push({ own, given: each.line });
    own += each.body.split('\n').length - 1;
  }
  return {
    text: text.slice(0, first) + parts.map(({ body }) => body).join(''),
    lineOf: (asked) => {
      const from = starts.findLast((start) => start.own <= asked)!;
      return from.given + asked - from.own;
    },
  };
}
