import { type Log, type Piece, piecesFrom, saidAt } from './log.ts';
import type { Said } from './prefixes.ts';
import { isOfReport } from './report-lines.ts';

/** Characters below a header in which its report has begun. */
export const nearby = 6000;

/** What is said below a piece of a log, in the pieces that come next. */
export function* below(log: Log, piece: Piece, most: number): Generator<Said> {
  let read = 0;
  for (const next of piecesFrom(log, piece.end, piece.line)) {
    if (read++ >= most) return;
    yield* saidAt(log, next);
  }
}

/** Counts the lines near below a piece of a log that pass a test. */
export type Lookout = (piece: Piece) => number;

/** Asked in the order of the log, it reads each line once. */
export function lookout(log: Log, test: (piece: Piece) => boolean): Lookout {
  let found: number[] = [];
  let reader = piecesFrom(log, 0, 0);
  let read = -1;
  return (piece) => {
    if (read < piece.end) {
      reader = piecesFrom(log, piece.end, piece.line);
      read = piece.end;
    }
    if (found.length > 0) found = found.filter((at) => at > piece.start);
    while (read < piece.end + nearby) {
      const { value, done } = reader.next();
      if (done) break;
      read = value.end;
      if (test(value)) found.push(value.start);
    }
    return found.length;
  };
}

/** Says of lines without the mark of a kernel whether a report follows. */
export interface Evidence {
  /** Whether there may be one: what is asked first, for a program may write a great many of such lines. */
  mayFollow(piece: Piece): boolean;
  /**
   * Whose lines the report's are: its header alone lost its mark, or all of its lines have none; null where there is
   * none.
   */
  contextOf(piece: Piece): string | null;
}

/** What every report has some of, whatever stands in front. */
const telling =
  /CPU: \d|Modules linked in|Call [Tt]race|\+0x[0-9a-f]+\/0x|Code: |#PF: |PGD |(?:Read|Write) of size|in_atomic|rcu: |---\[ end |Kernel Offset|Rebooting in|busy workqueues/;

/** @param isHeader  whether a line begins a report itself */
export function evidenceIn(log: Log, isHeader: (text: string) => boolean): Evidence {
  const rough = lookout(log, ({ start, end }) =>
    telling.test(log.text.slice(start, Math.min(end, start + 1024))),
  );
  const own = lookout(log, (piece) =>
    saidAt(log, piece).some(({ text, context }) => context === '' && isOfReport(text)),
  );
  return {
    mayFollow: (piece) => rough(piece) > 0,
    contextOf(piece) {
      const [next] = below(log, piece, 1);
      if (next && next.context !== 'program' && isOfReport(next.text) && !isHeader(next.text))
        return next.context;
      return own(piece) >= 2 ? '' : null;
    },
  };
}
