import type { Seconds } from '../model.ts';

/** Boots of bad commits, and how many of them showed the failure. */
export interface Seen {
  failures: number;
  boots: number;
}

/** Of the rate at which a bad kernel fails, the bound is taken that the truth is above with this probability. */
const LEVEL = 0.95;
/** Failures at which the rate is known well enough: its bound is then within a factor of about three. */
const FAILURES = 5;
/** Failures in as many boots that let a bug pass for one that always shows, if the culprit is checked in the end. */
const AT_ONCE = 3;
/** Passing boots of a good commit, while the bug always showed. The check of the culprit asks for more. */
const FEW_PASSES = 2;
/** Where the culprit is checked in the end, a search in this many may stray and cost steps: boots cost more. */
const STRAYING = 0.2;
/** Failures in as many boots after which few passes of the culprit's parent are enough: 6 and 5 are the cheapest pair. */
const FAILURES_AT_THE_END = 6;
/** Boots that are spent on a rate; one in ten shows five failures in so many with 97 %. */
const MEASURING = 100;
/** Boots of a bad end that shows nothing: at 1 in 10 a failure is missed once in 555 times … */
const QUALIFYING = 60;
/** … but not more than this many if they take long. */
const QUALIFYING_AT_LEAST = 10;
const QUALIFYING_TIME: Seconds = 180;
/** The most that `boots` may be. */
const MOST = 1000;

export const plus = (a: Seen, b: Seen): Seen => ({
  failures: a.failures + b.failures,
  boots: a.boots + b.boots,
});

/** True while every boot of a bad commit has shown the failure. */
const always = (seen: Seen): boolean => seen.failures > 0 && seen.failures === seen.boots;

const bounds = new Map<string, number>();

/** The lower 95 % bound of the chance that a boot of a bad kernel shows the failure (Clopper and Pearson). */
export function rateOf({ failures, boots }: Seen): number {
  if (failures === 0) return 0;
  const key = `${failures}/${boots}`;
  const known = bounds.get(key);
  if (known !== undefined) return known;
  let [low, high] = [0, 1];
  for (let round = 0; round < 50; round++) {
    const middle = (low + high) / 2;
    // Should the rate be this low, so many failures or more would be seen that seldom.
    if (atLeast(failures, boots, middle) < 1 - LEVEL) low = middle;
    else high = middle;
  }
  bounds.set(key, low);
  return low;
}

/** Probability of `failures` or more in so many boots. */
function atLeast(failures: number, boots: number, rate: number): number {
  let term = (1 - rate) ** boots;
  let below = 0;
  for (let count = 0; count < failures; count++) {
    below += term;
    term *= (((boots - count) / (count + 1)) * rate) / (1 - rate);
  }
  return 1 - below;
}

/** Probability that a bad kernel fails in fewer than `needed` of so many boots, and is taken for a good one. */
export function missed(rate: number, boots: number, needed: 1 | 2 = 1): number {
  const none = (1 - rate) ** boots;
  return needed === 1 ? none : none + boots * rate * (1 - rate) ** (boots - 1);
}

/** Passing boots after which a bad kernel is taken for a good one with at most this probability. */
export function passesFor(risk: number, rate: number, needed: 1 | 2 = 1): number {
  let boots = Math.max(1, Math.ceil(Math.log(risk) / Math.log1p(-Math.min(rate, 1 - 1e-9))) || MOST);
  while (boots < MOST && missed(rate, boots, needed) > risk) boots++;
  return Math.min(boots, MOST);
}

/** How many boots the commits of one bisection get. */
export interface Policy {
  /** `auto`, or the number of passes that the user asks for. */
  boots: 'auto' | number;
  /** Wanted probability that the culprit is the right one. */
  confidence: number;
  /** True: a wrong pass is found out when the culprit's parents are checked, so few passes do if a bug always shows. */
  fewBoots: boolean;
}

/** Passing boots that make a commit good during the search, if so many good ones are needed for an answer. */
export function passesInSearch(policy: Policy, seen: Seen, steps: number, needed: 1 | 2 = 1): number {
  if (policy.boots !== 'auto') return policy.boots;
  if (policy.fewBoots && always(seen)) return FEW_PASSES;
  const risk = policy.fewBoots ? Math.max(STRAYING, 1 - policy.confidence) : 1 - policy.confidence;
  return passesFor(risk / Math.max(1, steps), rateOf(seen), needed);
}

/** Passing boots of each commit that the answer rests on, when it is checked. */
export function passesAtTheEnd(policy: Policy, seen: Seen, commits: number, needed: 1 | 2 = 1): number {
  if (policy.boots !== 'auto') return policy.boots;
  // Half of the risk is left for a rate that is below its bound after all.
  return passesFor((1 - policy.confidence) / 2 / Math.max(1, commits), rateOf(seen), needed);
}

/** Whether a bad end that has failed is booted on, to learn how often it does. */
export function measuresOn(policy: Policy, own: Seen): boolean {
  if (policy.boots !== 'auto') return own.boots < policy.boots;
  if (policy.fewBoots && always(own)) return own.failures < AT_ONCE;
  return own.failures < FAILURES && own.boots < MEASURING;
}

/** Whether a bad end that has not failed yet gets one more boot. */
export function qualifiesOn(policy: Policy, boots: number, spent: Seconds): boolean {
  // Three, because one boot can be unlucky even if the user knows a number.
  if (policy.boots !== 'auto') return boots < Math.max(3, policy.boots);
  return boots < QUALIFYING_AT_LEAST || (boots < QUALIFYING && spent < QUALIFYING_TIME);
}

/** Whether a new bad commit is booted more often, because it took longer to fail than its rate suggests. */
export function measuresNewBad(policy: Policy, seen: Seen, own: Seen): boolean {
  if (policy.boots !== 'auto' || own.failures >= FAILURES || own.boots >= MEASURING) return false;
  return surprising(seen, own);
}

/** Whether the culprit, which has failed again, is booted on, so that its parents need fewer boots. */
export function measuresCulprit(policy: Policy, seen: Seen, own: Seen): boolean {
  if (policy.boots !== 'auto' || !always(plus(seen, own))) return false;
  return seen.failures + own.failures < FAILURES_AT_THE_END;
}

const surprising = (seen: Seen, own: Seen): boolean =>
  always(seen) ? own.failures < own.boots : missed(rateOf(seen), own.boots - own.failures) < 1 - LEVEL;

/** What is known of the rate after a new bad commit. */
export function withBadCommit(seen: Seen, own: Seen): Seen {
  // It was measured again: the bug shows less often here, or the bad end was a lucky one.
  if (surprising(seen, own)) return own;
  // Few passes make a good commit here: had the first boot passed, it would be none of the bad ones. It tells nothing.
  if (always(seen)) return plus(seen, { failures: own.failures - 1, boots: own.boots - 1 });
  return plus(seen, own);
}
