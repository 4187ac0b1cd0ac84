import type { CommitId } from '../host/units.ts';
import type { Signature } from '../trial/outcome.ts';
import { measuresAnew, passesInSearch } from './boots.ts';
import { failuresNeeded, tally } from './decide.ts';
import { judgeBy } from './examine.ts';
import { notedRate, outcomesOf } from './noted.ts';
import type { SearchState } from './search.ts';
import { leansOn } from './state.ts';
import { policyOf, type Work } from './work.ts';

/** How often a commit of the search is booted. */
export function barOf(signature: Signature, steps: number, { plan, journal }: Work) {
  const policy = policyOf(plan);
  const seen = notedRate(journal, signature);
  const failures = failuresNeeded(signature);
  const passes = passesInSearch(policy, seen, steps, failures);
  const judge = judgeBy(signature, { passes, failures, measures: (own) => measuresAnew(policy, seen, own) });
  return { signature, judge };
}

/**
 * The commit that passed last, where that was before the bug turned out to show far less often than was thought. An
 * end is left to the check of the culprit.
 */
export function doubtfulPass(
  state: SearchState,
  signature: Signature,
  steps: number,
  work: Work,
): CommitId | null {
  const { plan, journal } = work;
  if (plan.boots !== 'auto' || plan.target === 'build' || signature.kind === 'build') return null;
  const commit = leansOn(state, plan);
  if ([...plan.good, plan.bad].some((end) => end.commit === commit)) return null;
  const seen = notedRate(journal, signature);
  const needed = passesInSearch(policyOf(plan), seen, steps, failuresNeeded(signature));
  return 2 * tally(outcomesOf(journal, commit), signature).boots < needed ? commit : null;
}
