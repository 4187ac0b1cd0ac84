import type { CommitId, Signature } from '../model.ts';
import { type BisectionContext, judgesBuilds } from './context.ts';
import { failuresNeeded, tally } from './decide.ts';
import { kernelOf, notedRate, resultsOf } from './noted.ts';
import { missed, rateOf } from './sampling.ts';

/**
 * How sure an answer is, 0 to 1: the probability that none of the commits it rests on fails, although its boots
 * passed, computed from those boots and from the lower bound of how often bad kernels failed.
 *
 * @param restsOn  commits that have to work for the answer to be right
 */
export function confidenceOf(
  restsOn: readonly CommitId[],
  signature: Signature,
  work: BisectionContext,
): number {
  const { plan, journal } = work;
  // A build either works or does not.
  if (judgesBuilds(plan, signature)) return 1;
  const rate = rateOf(notedRate(journal, signature));
  return restsOn.reduce((product, commit) => {
    const { failures, boots } = tally(resultsOf(journal, commit, kernelOf(journal, commit)), signature);
    return product * (1 - missed(rate, boots - failures, failuresNeeded(signature)));
  }, 1);
}
