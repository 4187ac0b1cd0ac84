import type { Signature } from '../model.ts';
import { type BisectionContext, type Conclusion, named } from './context.ts';

/** As many digits as a kernel commit names another one by (Documentation/process/submitting-patches.rst, `Fixes:`). */
const NAMED_BY = 12;

/**
 * The known culprit as the answer, if the bad end shows the same and the culprit is in the range. A commit that came
 * since and names the culprit, as a fix and a revert do, casts doubt on it: then the search is done again.
 *
 * @returns null if there has to be a search
 */
export async function knownCulprit(
  signature: Signature,
  { plan, history, host }: BisectionContext,
): Promise<Conclusion | null> {
  const { known, bad, mode } = plan;
  const good = plan.good.map(({ commit }) => commit);
  if (!known || mode === 'fix' || good.length === 0 || !known.isSame(signature)) return null;
  if (!(await history.graph([bad.commit], good)).has(known.culprit)) return null;
  const firstBad = await history.describe(known.culprit);
  const id = firstBad.commit.slice(0, NAMED_BY);
  const [mention] = await history.mentioning(id, { tip: bad.commit, good: [...good, known.tip] });
  if (mention !== undefined) {
    host.log.info(`${mention.slice(0, 12)} names ${id} and the failure is still there: searching again`);
    return null;
  }
  const reason = `the bad end fails as in the earlier run that found ${named(firstBad)}, so nothing was searched again`;
  return { status: 'found', firstBad, suspects: [], confidence: null, reason, known: true };
}
