import type { CommitId, CommitInfo, Verdict } from '../model.ts';
import type { Tag } from './releases.ts';
import { type Ahead, aheadOfSplit } from './steps-left.ts';

/** All that the choice of the next candidate depends on. */
export interface SearchState {
  good: CommitId[];
  /** The bad commit whose ancestors are searched. */
  bad: CommitId;
  /** Every other commit that is known to be bad, the original bad end included. `judged` fills it in. */
  alsoBad?: CommitId[];
  skipped: CommitId[];
  /** The range as it was before the first verdict. `judged` fills it in. */
  start?: { good: CommitId[]; bad: CommitId };
  /** Only commits that touch these can be the culprit; empty: all. */
  paths: string[];
  firstParent: boolean;
}

/**
 * What to do next. `suspects`: commits that can be the culprit now; the rest: what is left
 * after this test.
 */
export type Next =
  | ({ kind: 'test'; candidate: CommitId; suspects: number } & Ahead)
  | { kind: 'found'; culprit: CommitId }
  | { kind: 'suspects'; suspects: CommitId[] }
  /** No commit is left that can be the culprit: the paths leave it out, or verdicts contradict each other. */
  | { kind: 'none' };

/** A commit that can be the culprit; `distance` is the number of commits that a test of it rules out at least. */
export interface RankedCommit {
  commit: CommitId;
  distance: number;
}

/** Commits with their parents, parents before children. */
export type Graph = ReadonlyMap<CommitId, readonly CommitId[]>;

/** What git answers about the history, one process a call. */
export interface History {
  /** Commits of the range that can be the culprit, the one that halves them best first. */
  ranked(state: SearchState): Promise<RankedCommit[]>;
  /** All commits that are reachable from the tips and from no good one, whatever paths they touch. */
  graph(tips: readonly CommitId[], good: readonly CommitId[]): Promise<Graph>;
  /** Best common ancestors of the bad commit and all good ones. */
  mergeBases(bad: CommitId, good: readonly CommitId[]): Promise<CommitId[]>;
  /** Those of the commits that one of the tips has as an ancestor, or is itself, whatever clocks say. */
  ancestors(commits: readonly CommitId[], tips: readonly CommitId[]): Promise<CommitId[]>;
  /** Whether a commit has parents that this repository lacks, as if a shallow clone is cut off. */
  isCutOff(commit: CommitId): Promise<boolean>;
  /** Number of commits that can be the culprit, the bad end included if it touches the paths. */
  count(state: SearchState): Promise<number>;
  describe(commit: CommitId): Promise<CommitInfo>;
  /** Commits between the good ones and a tip whose message holds the text. */
  mentioning(text: string, range: { tip: CommitId; good: readonly CommitId[] }): Promise<CommitId[]>;
  /** Tags of the ancestors of a commit, itself left out, in no order. */
  tags(commit: CommitId): Promise<Tag[]>;
  /** @throws ConfigurationError that names the reference and how to get what is missing. */
  resolve(reference: string): Promise<CommitId>;
}

/** The state after a verdict on a candidate. */
export function judged(before: SearchState, commit: CommitId, verdict: Verdict): SearchState {
  const state = { ...before, start: before.start ?? { good: before.good, bad: before.bad } };
  switch (verdict) {
    case 'good':
      return { ...state, good: [...state.good, commit] };
    case 'skip':
      return { ...state, skipped: [...state.skipped, commit] };
    case 'bad':
      return { ...state, bad: commit, alsoBad: [...(state.alsoBad ?? []), state.bad] };
  }
}

/**
 * The commits to test before the search begins: merge bases of bad and good ends that nobody has judged.
 * Empty if every good end is an ancestor of the bad one. A base that proves bad ends the search with
 * `merge-base-bad`; the bad end itself is among them if it is an ancestor of a good one.
 *
 * @throws ConfigurationError if the ends have no common history
 */
export async function mergeBasesToTest(state: SearchState, history: History): Promise<CommitId[]> {
  const bases = await history.mergeBases(state.bad, state.good);
  const known = new Set([...state.good, ...state.skipped]);
  return bases.filter((base) => !known.has(base));
}

/** The next candidate, or what the verdicts so far come to. */
export async function next(state: SearchState, history: History): Promise<Next> {
  const ranked = await history.ranked(state);
  if (ranked.length === 0) return { kind: 'none' };
  const skipped = new Set(state.skipped);
  // Only a search with skips tests outside the ancestors of the bad commit; without, the other bad ones tell nothing.
  const graph = skipped.size === 0 ? undefined : await history.graph(badCommits(state), state.good);
  const suspects = graph ? reachedByAllBad(ranked, state, graph) : ranked;

  const candidate = bestInside(suspects, state, skipped);
  if (candidate) return test(candidate.commit, suspects.length, candidate.distance);

  const outside = graph && !state.firstParent ? bestOutside(suspects, state, graph) : undefined;
  if (outside) return test(outside.commit, suspects.length, outside.distance);

  const commits = suspects.map(({ commit }) => commit);
  // git walks by date, and with a wrong clock lists ancestors of good commits too.
  const cleared = new Set(await history.ancestors(commits, state.good));
  const left = commits.filter((commit) => !cleared.has(commit));
  return conclude(left, state, skipped, suspects.length < ranked.length);
}

function conclude(
  commits: CommitId[],
  state: SearchState,
  skipped: ReadonlySet<CommitId>,
  deduced: boolean,
): Next {
  const [only] = commits;
  if (only === undefined) return { kind: 'none' };
  // A skipped commit may be named when all bad ones have nothing else in common; paths are a guess and prove nothing.
  const proved = !skipped.has(only) || (deduced && state.paths.length === 0);
  return commits.length === 1 && proved
    ? { kind: 'found', culprit: only }
    : { kind: 'suspects', suspects: commits };
}

function badCommits(state: SearchState): CommitId[] {
  return [...new Set([state.bad, ...(state.alsoBad ?? [])])];
}

function test(candidate: CommitId, suspects: number, distance: number): Next {
  return { kind: 'test', candidate, suspects, ...aheadOfSplit(suspects, distance) };
}

/** One culprit is an ancestor of every bad commit. */
function reachedByAllBad(ranked: RankedCommit[], state: SearchState, graph: Graph): RankedCommit[] {
  let common = ranked;
  for (const bad of state.alsoBad ?? []) {
    const reached = ancestors(bad, graph);
    common = common.filter(({ commit }) => reached.has(commit));
  }
  // Nothing in common: there are several culprits, and as git does we stay with the one that was found last.
  return common.length === 0 ? ranked : common;
}

function ancestors(tip: CommitId, graph: Graph): Set<CommitId> {
  const seen = new Set<CommitId>();
  const open = [tip];
  for (let commit = open.pop(); commit !== undefined; commit = open.pop()) {
    if (seen.has(commit)) continue;
    seen.add(commit);
    open.push(...(graph.get(commit) ?? []));
  }
  return seen;
}

/** The best suspect that can be tested. After a skip it lies elsewhere: what breaks one build breaks its neighbours'. */
function bestInside(
  suspects: RankedCommit[],
  state: SearchState,
  skipped: ReadonlySet<CommitId>,
): RankedCommit | undefined {
  const known = new Set([...state.good, ...badCommits(state)]);
  const testable = suspects.filter(({ commit }) => !skipped.has(commit) && !known.has(commit));
  const [best] = suspects;
  if (!best || !skipped.has(best.commit)) return testable[0];
  const tried = suspects.filter(({ commit }) => skipped.has(commit)).length;
  // Multiples of the golden ratio spread evenly, the power prefers good candidates; a resumed run chooses the same.
  const share = ((tried * (Math.sqrt(5) - 1)) / 2) % 1;
  return testable[Math.floor(testable.length * share ** 1.5)];
}

/**
 * The best commit outside the suspects that has some but not all of them as ancestors: good clears these, bad
 * clears the others. Without it the answer would depend on the order of tests.
 */
function bestOutside(suspects: RankedCommit[], state: SearchState, graph: Graph): RankedCommit | undefined {
  const bit = new Map(suspects.map(({ commit }, index) => [commit, 1n << BigInt(index)]));
  const all = (1n << BigInt(suspects.length)) - 1n;
  const known = new Set([...badCommits(state), ...state.good, ...state.skipped]);
  const reaches = new Map<CommitId, bigint>();
  const weighed = new Set<bigint>([0n, all]);
  let best: RankedCommit | undefined;
  for (const [commit, parents] of graph) {
    const reach = parents.reduce((sum, parent) => sum | (reaches.get(parent) ?? 0n), bit.get(commit) ?? 0n);
    reaches.set(commit, reach);
    if (known.has(commit) || weighed.has(reach)) continue;
    weighed.add(reach);
    const below = ones(reach);
    const distance = Math.min(below, suspects.length - below);
    if (!best || distance > best.distance) best = { commit, distance };
  }
  return best;
}

/**
 * Ranks those commits of a graph that can be the culprit, as `git rev-list --bisect-all` does: the one that
 * halves them best first.
 */
export function rank(graph: Graph, possible: ReadonlySet<CommitId>): RankedCommit[] {
  const inside = [...graph.keys()].filter((commit) => possible.has(commit));
  const bit = new Map(inside.map((commit, index) => [commit, 1n << BigInt(index)]));
  const reaches = new Map<CommitId, bigint>();
  const ranked: RankedCommit[] = [];
  for (const [commit, parents] of graph) {
    const reach = parents.reduce((sum, parent) => sum | (reaches.get(parent) ?? 0n), bit.get(commit) ?? 0n);
    reaches.set(commit, reach);
    if (!bit.has(commit)) continue;
    const below = ones(reach);
    ranked.push({ commit, distance: Math.min(below, inside.length - below) });
  }
  return ranked.sort((one, other) => other.distance - one.distance);
}

function ones(bits: bigint): number {
  return bits.toString(2).replaceAll('0', '').length;
}
