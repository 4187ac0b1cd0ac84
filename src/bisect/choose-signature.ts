import { failuresOf, weightOf } from '../boot/judge.ts';
import { isLater } from '../boot/reports.ts';
import type { BootPhase, Failure, Signature, TrialResult } from '../model.ts';
import { compareEnds } from '../test-results/compare.ts';
import { someOf } from './outcome-words.ts';
import { failurePhase, isBootKind, matches, signatureOf, statedSignature, type Wanted } from './signature.ts';

/** What is followed, and what else is new at the bad end. */
export interface Choice {
  signature: Signature;
  /** Other failures that the bad end shows and no good end does, those that come first by the same rule first. */
  newAsWell: Signature[];
}

/** A failure of the bad end, and in how many of its boots it was seen. */
interface Candidate {
  signature: Signature;
  weight: number;
  count: number;
}

/** A failure that is seen in less than this share of the boots of the most frequent one is not followed before it. */
const RARE = 0.5;

/**
 * Chooses what is followed: what the bad end shows, the user calls bad, and no good end shows. Of several such failures
 * it is the first by `weightOf`, then the most frequent one, then the one that came first. A report that broke off, a
 * hang or a failed boot has to be seen twice, for one may be a problem of the host.
 *
 * @param bad   boots of the bad end
 * @param good  boots of the good ends; empty while none was made
 * @returns null if there is nothing to follow
 */
export function chooseSignature(
  bad: readonly TrialResult[],
  good: readonly TrialResult[],
  wanted: Wanted,
): Choice | null {
  const stated = statedSignature(wanted);
  const all = candidates(bad);
  const inGood = good.flatMap(failuresOf);
  const ends = compareEnds({ bad: bad.map(casesOf), good: good.map(casesOf) });
  const cases = ends.regressed.length > 0 ? ends.regressed : ends.newOthers;
  const isShown = ({ signature }: Candidate) =>
    inGood.some((failure) => matches(failure, signature)) && !(isTest(signature) && cases.length > 0);
  const background = all.filter(isShown).map(({ signature }) => signature);
  const fresh = all.filter((candidate) => !isShown(candidate));
  const asked = stated === null ? fresh : fresh.filter(({ signature }) => isAskedFor(signature, stated, bad));
  const most = Math.max(0, ...asked.map(({ count }) => count));
  const sorted = asked
    .filter(({ count }) => count >= most * RARE)
    .toSorted((one, other) => one.weight - other.weight || other.count - one.count);
  const first = sorted[0];
  if (first === undefined) return null;
  const phase = latestPhase(bad, first.signature);
  const own = stated?.any ? { ...first.signature, any: true } : (stated ?? first.signature);
  // Which cases broke is known once a good end was tested.
  const named = good.length > 0 && cases.length > 0 && isTest(own) && !own.casePattern;
  return {
    signature: {
      ...own,
      ...(named ? { title: someOf(cases), cases: [...cases] } : {}),
      ...(phase === undefined ? {} : { phase }),
      ...(background.length === 0 ? {} : { background }),
    },
    newAsWell: fresh
      .filter(
        (candidate) =>
          candidate !== first && !(first.signature.kind === 'test' && candidate.signature.kind === 'test'),
      )
      .toSorted((one, other) => one.weight - other.weight || other.count - one.count)
      .map(({ signature }) => {
        const point = latestPhase(bad, signature);
        return { ...signature, ...(point === undefined ? {} : { phase: point }) };
      }),
  };
}

/** Every failure once, in the order in which they were first seen. */
function candidates(trials: readonly TrialResult[]): Candidate[] {
  const found: Candidate[] = [];
  const boots = trials.map(failuresOf);
  for (const failure of boots.flat()) {
    const signature = signatureOf(failure);
    const same = found.findIndex((one) => matches(failure, one.signature));
    const isVague = same >= 0 && tellsMore(signature, found[same]!.signature);
    if (same >= 0 && !isVague) continue;
    const count = boots.filter((failures) => failures.some((one) => matches(one, signature))).length;
    if (count < timesNeeded(failure)) continue;
    const candidate = { signature, weight: weightIn(boots, signature), count };
    if (isVague) found[same] = candidate;
    else found.push(candidate);
  }
  return found;
}

/** Of hangs in one phase, the one that has a stack tells more. */
const tellsMore = (one: Signature, other: Signature): boolean =>
  one.hang?.blockedIn !== undefined && other.hang?.blockedIn === undefined;

const isTest = ({ kind, program }: Signature): boolean => kind === 'test' && program === undefined;

const casesOf = ({ cases }: TrialResult) => cases ?? null;

/** The least weight that a failure has in any boot: a report may end one boot and not another. */
function weightIn(boots: readonly Failure[][], signature: Signature): number {
  const same = boots.flat().filter((failure) => matches(failure, signature));
  return Math.min(...same.map(weightOf));
}

const isAskedFor = (signature: Signature, stated: Signature, bad: readonly TrialResult[]): boolean =>
  bad.flatMap(failuresOf).some((failure) => matches(failure, signature) && matches(failure, stated));

function latestPhase(bad: readonly TrialResult[], signature: Signature): BootPhase | undefined {
  const phases = bad
    .flatMap(failuresOf)
    .filter((failure) => matches(failure, signature))
    .map(failurePhase);
  if (phases.includes(undefined)) return undefined;
  return phases.reduce((latest, phase) => (isLater(phase!, latest!) ? phase : latest), phases[0]);
}

function timesNeeded(failure: Failure): number {
  const isTorn = failure.kind === 'crashed' && failure.corrupted;
  return isTorn || isBootKind(signatureOf(failure)) ? 2 : 1;
}
