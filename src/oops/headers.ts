import { below, evidenceIn, type Lookout, lookout, nearby } from './below.ts';
import { beginsStack, pointerIn } from './frames.ts';
import { forget, type Log, type Piece, piecesFrom, saidAt } from './log.ts';
import type { OopsPattern } from './pattern.ts';
import { banner, benign, firmware, opening, patterns } from './patterns.ts';
import type { Said } from './prefixes.ts';
import { decoded } from './report-lines.ts';
import { restartsOf } from './restarts.ts';

/** Where a report begins. */
export interface Start {
  piece: Piece;
  /** Whose lines the report's are. */
  context: string;
  /** What the header says. */
  text: string;
  /** Null: the kernel started again. */
  pattern: OopsPattern | null;
}

/** Each group of a pattern has a name of its own, and in one expression a name may stand once. */
const source = (expression: RegExp) => expression.source.replace(/\(\?<\w+>/g, '(?:');
const candidate = new RegExp([opening, banner, firmware].map(source).join('|'), 'gm');
/** Shapes of lines that are kept: those of one kind differ in their numbers alone. */
const mostShapes = 2000;
const longestShape = 300;

/** What may come of a line: nothing, or nothing but what is left out from some point on. */
type Kind = 'none' | 'bare' | 'follows' | 'unmarked' | 'other';

function kindOf(all: readonly { said: Said; pattern: OopsPattern | undefined }[]): Kind {
  const found = all.filter(({ pattern }) => pattern !== undefined);
  if (found.length === 0) return 'none';
  if (found.every(({ pattern }) => pattern?.bare)) return 'bare';
  if (found.every(({ pattern }) => pattern?.follows)) return 'follows';
  return found.every(({ said }) => said.context === '') ? 'unmarked' : 'other';
}

/** Longest header, in characters behind its first word: what names a report stands in front. */
const longestHeader = 300;

/** The pattern that a line is a header of. */
function patternOf(text: string): OopsPattern | undefined {
  const at = text.search(opening);
  if (at < 0 || benign.some((harmless) => harmless.test(text))) return undefined;
  const header = text.slice(0, at + longestHeader);
  return patterns.find((pattern) => pattern.header.test(header));
}

/**
 * Finds the headers of a log, and where the kernel started once more.
 *
 * @param most  headers that are found, bare ones at most half of them, for a guest may fill its console with them
 */
export function startsOf(log: Log, most: number): Start[] {
  const { text } = log;
  const restarts = restartsOf(log);
  const kernelIsMarked = marksKernel(log);
  const starts: Start[] = [];
  let bare = 0;
  let open = false;
  let before = { end: -1, raw: '', said: '', time: null as number | null };
  const shapes = new Map<string, Kind>();
  const evidence = evidenceIn(log, (line) => patternOf(line) !== undefined);
  const proofs = new Map<RegExp, Lookout>();
  const isProven = (piece: Piece, proof: RegExp) => {
    const has = (below: Piece) => saidAt(log, below).some((said) => proof.test(said.text));
    if (!proofs.has(proof)) proofs.set(proof, lookout(log, has));
    return proofs.get(proof)!(piece) > 0;
  };
  const isIdle = (kind: Kind | undefined, piece: Piece) =>
    kind === 'none' ||
    (kind === 'bare' && bare >= most / 2) ||
    (kind === 'follows' && open) ||
    (kind === 'unmarked' && kernelIsMarked && !evidence.mayFollow(piece));

  const take = (piece: Piece, raw: string) => {
    const adjacent = piece.start - before.end <= 2;
    // Two consoles are one log: every line stands there twice.
    if (adjacent && raw === before.raw) {
      before.end = piece.end;
      return;
    }
    if (banner.test(raw)) {
      if (restarts.restartedAt(piece)) starts.push({ piece, context: '', text: raw, pattern: null });
      return;
    }
    restarts.note(piece);
    const shape = raw.length > longestShape ? null : raw.replace(/[1-9]/g, '0');
    if (shape !== null && isIdle(shapes.get(shape), piece)) return;
    const all = saidAt(log, piece).map((said) => {
      const line = decoded(headline(log, piece, said.text));
      return { said, line, pattern: patternOf(line) };
    });
    if (shape !== null && shapes.size < mostShapes) shapes.set(shape, kindOf(all));
    for (const { said, line, pattern } of all) {
      if (!pattern || said.context === 'program') continue;
      const twice = adjacent && before.said === said.text && before.time === said.time && said.time !== null;
      before = { end: piece.end, raw, said: said.text, time: said.time };
      if (twice || isReplayed(log, piece) || (pattern.follows && open)) continue;
      const context = said.context || !kernelIsMarked ? said.context : evidence.contextOf(piece);
      if (context === null) continue;
      if (pattern.proof && !isProven(piece, pattern.proof)) continue;
      if (pattern.bare && ++bare > most / 2) continue;
      open ||= !pattern.bare;
      starts.push({ piece, context, text: line, pattern });
      return;
    }
  };

  let next = nextCandidate(text, 0);
  for (const piece of piecesFrom(log, 0, 0)) {
    if (next < 0 || starts.length >= most) break;
    if (next >= piece.end) continue;
    take(piece, text.slice(piece.start, piece.end));
    if (log.known.size > farthest) forget(log, piece.start);
    next = nextCandidate(text, piece.end);
  }
  return merged(log, starts).filter((start, i, all) => !overtaken(start, all.slice(i + 1, i + 20)));
}

/** Pieces that are kept once they were read. */
const farthest = 4000;

function nextCandidate(text: string, from: number): number {
  candidate.lastIndex = from;
  return candidate.exec(text)?.index ?? -1;
}

/** A line with what belongs to it of the next one: a task's name may hold a line break. */
function headline(log: Log, piece: Piece, text: string): string {
  if (!/INFO: task [^:]*$/.test(text)) return text;
  const [next] = below(log, piece, 1);
  const whole = `${text} ${next?.text ?? ''}`;
  return /:\d+ (?:blocked|can't die) /.test(whole) ? whole : text;
}

/** Whether the console that took over prints this line once more, and whole. */
function isReplayed(log: Log, piece: Piece): boolean {
  const [next] = below(log, piece, 1);
  return next?.text.includes('** replaying previous printk message **') ?? false;
}

/** Lines that bear a mark of the kernel, from which on it marks all of its lines. */
const marked = 3;
/** Lines at the beginning of a log that are looked at for such marks. */
const sample = 400;

/** Whether the kernel's lines bear a mark, so that those without one are a program's. */
function marksKernel(log: Log): boolean {
  let found = 0;
  for (const _ of log.text.matchAll(/\[ *\d{1,8}\.\d{3,6}\]|\skernel: |,\d+,-[^;\n]{0,80};/g)) {
    if (++found >= marked) return true;
  }
  found = 0;
  let read = 0;
  for (const piece of piecesFrom(log, 0, 0)) {
    if (saidAt(log, piece).some(({ context }) => context !== '') && ++found >= marked) return true;
    if (++read >= sample) return false;
  }
  return false;
}

/**
 * Two processors may fault at the same place, and print their headers before either prints more. Where the kernel does
 * not tell who wrote a line, that is one report.
 */
function merged(log: Log, starts: readonly Start[]): Start[] {
  const kept: Start[] = [];
  for (const start of starts) {
    const last = kept.at(-1);
    const same =
      last?.pattern && last.pattern === start.pattern && last.context === start.context && start.pattern.ways;
    if (same && !/^[TC]\d/.test(start.context) && !isWhole(log, last, start)) continue;
    kept.push(start);
  }
  return kept;
}

function isWhole(log: Log, from: Start, to: Start): boolean {
  for (const piece of piecesFrom(log, from.piece.end, from.piece.line)) {
    if (piece.start >= to.piece.start) return false;
    if (piece.start - from.piece.end > nearby) return true;
    if (saidAt(log, piece).some(({ text }) => beginsStack(text) || pointerIn(text) !== null)) return true;
  }
  return false;
}

/** A bare line of a task is overtaken by the first whole report of the same task and the same word. */
function overtaken({ pattern, context, text }: Start, later: readonly Start[]): boolean {
  if (!pattern?.bare) return false;
  const word = /(?:BUG|WARNING|INFO):/.exec(text)?.[0] ?? '';
  if (!/^[TC]\d/.test(context)) return false;
  return later.some(
    (other) => other.pattern && !other.pattern.bare && other.context === context && other.text.includes(word),
  );
}
