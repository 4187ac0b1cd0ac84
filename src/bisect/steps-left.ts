/** What is left after a step, for whoever watches. */
export interface Ahead {
  /** Commits to test, at most. */
  remaining: number;
  stepsLeft: number;
}

/** Steps until one commit is left of so many that can be the culprit, if each step halves them. */
export const stepsLeft = (suspects: number): number => Math.ceil(Math.log2(Math.max(1, suspects)));

/** Before the first step of a search among so many commits. */
export const aheadOf = (suspects: number): Ahead => ({
  remaining: suspects,
  stepsLeft: stepsLeft(suspects),
});

/**
 * After a test that splits the suspects.
 *
 * @param ruledOut  how many of them the test rules out at least
 */
export const aheadOfSplit = (suspects: number, ruledOut: number): Ahead => ({
  remaining: Math.max(0, suspects - ruledOut - 1),
  stepsLeft: stepsLeft(Math.max(ruledOut, suspects - ruledOut)),
});

/** After the search. */
export const NOTHING_AHEAD: Ahead = { remaining: 0, stepsLeft: 0 };
