import { failuresOf } from '../boot/judge.ts';
import type { CommitId, Signature, TrialResult } from '../model.ts';
import type { BisectionContext } from './context.ts';
import { ledgerOf } from './ledger.ts';
import { resultsIn } from './noted.ts';
import { matches } from './signature.ts';
import { verdictOf } from './verdict.ts';

/**
 * Notes between which tested commits the failures came in that are new at the bad end besides the one that was followed:
 * the boots of the search have seen them too. Nothing is tested for it.
 */
export async function noteNewFailures({ plan, history, journal }: BisectionContext): Promise<void> {
  const { newAsWell, steps, good } = ledgerOf(journal);
  if (newAsWell.length === 0) return;
  const tested = new Map<CommitId, TrialResult[]>();
  for (const step of steps) {
    const { commit } = step.candidate;
    tested.set(commit, [...(tested.get(commit) ?? []), ...resultsIn(step)]);
  }
  const fix = plan.mode === 'fix';
  const [older, newer] = fix ? [[plan.bad], good[0]!] : [good, plan.bad];
  const graph = await history.graph(
    [newer.commit],
    older.map(({ commit }) => commit),
  );
  const order = [...older.map(({ commit }) => commit), ...graph.keys()].filter((commit) =>
    tested.has(commit),
  );
  const failures = [];
  for (const signature of newAsWell) {
    const first = order.findIndex((commit) => shows(tested.get(commit)!, signature));
    if (first < 0) continue;
    const before = order.slice(0, first).findLast((commit) => isFree(tested.get(commit)!, signature));
    const at = await history.describe(order[first]!);
    failures.push({ signature, after: before === undefined ? null : await history.describe(before), at });
  }
  if (failures.length > 0) await journal.note({ event: 'came-in', failures });
}

const shows = (trials: readonly TrialResult[], signature: Signature): boolean =>
  trials.flatMap(failuresOf).some((failure) => matches(failure, signature));

/** Whether a commit's boots all came past where the failure would have shown. */
const isFree = (trials: readonly TrialResult[], signature: Signature): boolean =>
  trials.length > 0 && trials.every((trial) => verdictOf(trial, signature).verdict === 'good');
