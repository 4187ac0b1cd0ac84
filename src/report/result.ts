import type { Check, Status } from '../bisect/events.ts';
import type { Counts, RunSeconds, RunView } from '../bisect/view.ts';
import type { Bytes, CommitId, CommitInfo } from '../model.ts';
import { conclusionOf } from './conclusion.ts';
import { oneLine } from './escape.ts';

/** The contents of `result.json`, which other people's workflows read. */
export interface Result {
  status: Status;
  firstBad: CommitInfo | null;
  suspects: CommitId[];
  signature: { kind: 'crash' | 'test' | 'hang' | 'boot' | 'build'; title: string } | null;
  confidence: number | null;
  verification: { culprit: Check; parent: Check; revert: Check };
  counts: Counts;
  seconds: RunSeconds;
  reason: string;
}

/** A job's outputs take 1 MiB together; this is the share of the result. */
export const RESULT_LIMIT: Bytes = 256 * 1024;
/** No single text of the result needs to be longer, in characters. */
const TEXT_LIMIT = 4000;

/** The result of a run; the last suspects are left out if it would be over 256 KiB as JSON. */
export function resultOf(view: RunView): Result {
  const { status, firstBad, suspects, confidence, reason } = conclusionOf(view);
  const result: Result = {
    status,
    firstBad: firstBad && {
      commit: firstBad.commit,
      subject: cut(oneLine(firstBad.subject)),
      author: cut(oneLine(firstBad.author)),
      date: cut(firstBad.date),
    },
    suspects: suspects.map(({ commit }) => commit),
    signature: view.signature && {
      // A pattern is matched on dmesg, where crashes are: people read it as one, with the pattern as its title.
      kind: view.signature.kind === 'regex' ? 'crash' : view.signature.kind,
      title: cut(oneLine(view.signature.title)),
    },
    confidence,
    verification: view.verification,
    counts: view.counts,
    seconds: {
      total: tenth(view.seconds.total),
      building: tenth(view.seconds.building),
      booting: tenth(view.seconds.booting),
      testing: tenth(view.seconds.testing),
    },
    reason: cut(oneLine(reason)),
  };
  const over = Buffer.byteLength(resultJson(result)) - RESULT_LIMIT;
  if (over > 0) {
    const each = Buffer.byteLength(JSON.stringify(result.suspects[0] ?? '')) + 6;
    result.suspects = result.suspects.slice(0, Math.max(0, result.suspects.length - Math.ceil(over / each)));
  }
  return result;
}

/** The text of `result.json`. */
export function resultJson(result: Result): string {
  return `${JSON.stringify(result, null, 2)}\n`;
}

function cut(text: string): string {
  return text.length > TEXT_LIMIT ? `${text.slice(0, TEXT_LIMIT - 1).toWellFormed()}…` : text;
}

function tenth(seconds: number): number {
  return Math.round(seconds * 10) / 10;
}
