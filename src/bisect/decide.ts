import { failuresOf } from '../boot/judge.ts';
import type { Outcome, Signature, TrialResult, Verdict } from '../model.ts';
import { outcomeWords } from './outcome-words.ts';
import type { Seen } from './sampling.ts';
import { isBackground, isBootKind } from './signature.ts';
import { verdictOf } from './verdict.ts';

/** When the boots of one kernel are enough. */
export interface StoppingRule {
  /** Passes that make it good. */
  passes: number;
  /** Asked once it has failed: whether it is booted on, to learn how often it does. */
  measures(own: Seen): boolean;
  /** Failures that make it bad. One by default, two where a single one may be a problem of the host. */
  failures?: 1 | 2;
}

/** A verdict, and the outcome that tells most of why. */
export interface Decided {
  verdict: Verdict;
  reason: string;
  outcome: Outcome;
}

/** Other failures, besides a tenth of the boots, that are taken for bad luck as long as no two come in a row. */
const UNRELATED = 3;

/** Failures that make a kernel bad: one, but a hang or a failed boot may be a problem of the host. */
export const failuresNeeded = (signature: Signature | null): 1 | 2 => (isBootKind(signature) ? 2 : 1);

/** Boots that showed the failure, of those that either showed it or came past the point where it shows. */
export function tally(trials: readonly TrialResult[], signature: Signature | null): Seen {
  const verdicts = trials.map((trial) => verdictOf(trial, signature).verdict);
  const failures = verdicts.filter((verdict) => verdict === 'bad').length;
  return { failures, boots: failures + verdicts.filter((verdict) => verdict === 'good').length };
}

/**
 * What the boots of one kernel come to; null where one more is owed. A failure is proof and a pass is evidence, so
 * one failure outweighs every pass. Another failure may hide the one that is looked for: it gets another boot.
 */
export function decide(
  trials: readonly TrialResult[],
  signature: Signature | null,
  rule: StoppingRule,
): Decided | null {
  const judged = trials.map((trial) => verdictOf(trial, signature));
  const last = judged.at(-1);
  if (!last) return null;
  const own = tally(trials, signature);
  const failure = judged.find(({ verdict }) => verdict === 'bad');
  // A report that broke off may be another bug's.
  const whole = judged.some(
    ({ verdict, outcome }) => verdict === 'bad' && !('corrupted' in outcome && outcome.corrupted),
  );
  if (failure && own.failures >= (whole ? (rule.failures ?? 1) : 2)) {
    if (rule.measures(own)) return null;
    const { outcome, reason } = failure;
    const times = own.boots === 1 ? '' : ` (${own.failures} of ${own.boots} boots)`;
    return { verdict: 'bad', reason: `${reason}${times}`, outcome };
  }
  const others = judged.filter(({ verdict }) => verdict === 'skip');
  const again = last.verdict === 'skip' && judged.at(-2)?.verdict === 'skip';
  if (last.outcome.kind === 'skipped-by-test' || again || others.length > UNRELATED + judged.length / 10) {
    return { verdict: 'skip', reason: last.reason, outcome: last.outcome };
  }
  const passes = own.boots - own.failures;
  if (last.verdict !== 'good' || passes < rule.passes) return null;
  const besides = otherFailures(trials, signature);
  const times = passes === 1 ? 'passed' : `passed ${passes} times`;
  const reason = besides.length === 0 ? times : `${times}, besides: ${besides.join(', ')}`;
  return { verdict: 'good', reason, outcome: last.outcome };
}

/** What good boots observed all the same, once each; what both ends show is left out. */
function otherFailures(trials: readonly TrialResult[], signature: Signature | null): string[] {
  const others = trials
    .flatMap(failuresOf)
    .filter((failure) => signature === null || !isBackground(failure, signature));
  return [...new Set(others.map(outcomeWords))];
}
