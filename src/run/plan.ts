import type { BisectionPlan } from '../bisect/bisection.ts';
import type { Ends, RunIdentity } from '../bisect/resumable.ts';
import { readKnown } from '../hunt/known-culprit.ts';
import type { CommitId } from '../model.ts';
import type { Settings } from '../settings/settings.ts';

/** What the settings ask the search for. */
export function planOf(
  settings: Settings,
  ends: Ends,
  skip: readonly CommitId[],
  origin: BisectionPlan['origin'],
  identity: RunIdentity,
): BisectionPlan {
  return {
    ...ends,
    mode: settings.mode,
    target: settings.target,
    paths: settings.paths,
    skip,
    firstParent: settings.firstParent,
    boots: settings.boots,
    parallel: settings.parallel,
    confidence: settings.confidence,
    wanted: settings.signature.wanted,
    verify: {
      ends: settings.verify.includes('ends'),
      culprit: settings.verify.includes('culprit'),
      revert: settings.verify.includes('revert'),
    },
    ...(settings.huntKnown === null ? {} : { known: readKnown(settings.huntKnown) }),
    identity,
    origin,
  };
}
