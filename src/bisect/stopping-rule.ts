import type { CommitId, Signature } from '../model.ts';
import { type BisectionContext, type BisectionPlan, judgesBuilds, policyOf } from './context.ts';
import { failuresNeeded, tally } from './decide.ts';
import { kernelOf, notedRate, notedSkip, resultsOf } from './noted.ts';
import { measuresNewBad, passesInSearch } from './sampling.ts';
import type { SearchState } from './search.ts';
import { leansOn, working } from './search-state.ts';
import { judgeBy } from './test-commit.ts';

/** How often a commit of the search is booted. */
export function stoppingRule(signature: Signature, steps: number, { plan, journal }: BisectionContext) {
  const policy = policyOf(plan);
  const seen = notedRate(journal, signature);
  const failures = failuresNeeded(signature);
  const passes = passesInSearch(policy, seen, steps, failures);
  const judge = judgeBy(signature, {
    passes,
    failures,
    measures: (own) => measuresNewBad(policy, seen, own),
  });
  return { signature, judge };
}

/**
 * The commit that passed last, if that was before the bug turned out to show far less often than was thought. An
 * end is left to the check of the culprit.
 */
export function doubtfulPass(
  state: SearchState,
  signature: Signature,
  steps: number,
  work: BisectionContext,
): CommitId | null {
  const { plan, journal } = work;
  if (!isMeasured(signature, plan)) return null;
  const commit = leansOn(state, plan);
  if ([...plan.good, plan.bad].some((end) => end.commit === commit)) return null;
  if (notedSkip(journal, commit) !== null) return null;
  const seen = notedRate(journal, signature);
  const needed = passesInSearch(policyOf(plan), seen, steps, failuresNeeded(signature));
  return 2 * tally(resultsOf(journal, commit), signature).boots < needed ? commit : null;
}

/**
 * Where the culprit is not checked, a commit that the answer rests on and that passed less often than the confidence
 * asks for, by the rate as it is known in the end; null if there is none.
 *
 * @param among  passing commits that share the risk
 */
export function weakPass(
  state: SearchState,
  signature: Signature,
  among: number,
  work: BisectionContext,
): CommitId | null {
  const { plan, journal } = work;
  if (plan.verify.culprit || !isMeasured(signature, plan)) return null;
  const seen = notedRate(journal, signature);
  const needed = passesInSearch(policyOf(plan), seen, among, failuresNeeded(signature));
  const isWeak = (commit: CommitId): boolean => {
    const { failures, boots } = tally(resultsOf(journal, commit, kernelOf(journal, commit)), signature);
    return boots > 0 && boots - failures < needed && notedSkip(journal, commit) === null;
  };
  return working(state, plan).find(isWeak) ?? null;
}

const isMeasured = (signature: Signature, plan: BisectionPlan): boolean =>
  plan.boots === 'auto' && !judgesBuilds(plan, signature);
