import type { CommitId, CommitInfo, Signature, Verdict } from '../model.ts';
import { type BisectionContext, judgesBuilds, policyOf } from './context.ts';
import { decide, failuresNeeded, type StoppingRule, tally } from './decide.ts';
import type { Check, StepRole } from './events.ts';
import { isListed } from './listed.ts';
import { followInto, type MergeStory } from './merges.ts';
import { kernelOf, notedRate, notedVerdict, resultsOf } from './noted.ts';
import { measuresCulprit, measuresNewBad, passesAtTheEnd } from './sampling.ts';
import type { SearchState } from './search.ts';
import { after } from './search-state.ts';
import { NOTHING_AHEAD } from './steps-left.ts';
import { type CommitTest, type TestedCommit, testCommit } from './test-commit.ts';

/** What came of checking a culprit. */
export interface Verified {
  checks: { culprit: Check; parent: Check; revert: Check };
  /** Commits that have to work for the answer to be right; empty if they were not tested again. */
  restsOn: CommitId[];
  /** The state that the search continues from: a commit that has to work fails after all, or a merge leads into a branch. */
  goesOn: SearchState | null;
  /** What is known of a culprit that is a merge. */
  merge: MergeStory;
  /** Whether the culprit's kernel is the same as its parent's, by content. */
  changesNothing: boolean;
  /** Why the culprit has no parent: it is a root, or a shallow clone is cut off there; null if it has one. */
  noParent: 'root' | 'cut-off' | null;
}

/**
 * Checks the commit that the search came to: it and its parents are built from an empty directory and tested again,
 * in as many boots as the confidence asks for, and its revert on top of the bad end is tested.
 */
export async function verify(
  culprit: CommitInfo,
  state: SearchState,
  signature: Signature,
  work: BisectionContext,
): Promise<Verified> {
  const { plan, history, journal } = work;
  const checks = { culprit: 'not-run' as Check, parent: 'not-run' as Check, revert: 'not-run' as Check };
  const parents = await parentsOf(culprit.commit, work);
  // Of a merge, a search along first parents has judged only the first one.
  const [along, branches] = plan.firstParent ? [parents.slice(0, 1), parents.slice(1)] : [parents, []];
  // A search through all of the history has passed every parent, unless it had to guess.
  const judgedAll = !plan.firstParent && plan.paths.length === 0 && state.skipped.length === 0;
  const merge: MergeStory = parents.length > 1 ? { kind: judgedAll ? 'itself' : 'unknown' } : null;
  const noParent = parents.length > 0 ? null : (await history.isCutOff(culprit.commit)) ? 'cut-off' : 'root';
  const verified: Verified = { checks, restsOn: [], goesOn: null, merge, changesNothing: false, noParent };
  if (plan.verify.culprit) {
    const fix = plan.mode === 'fix';
    const works = fix ? [culprit.commit] : parents;
    const again = async (
      candidate: CommitInfo,
      role: 'verify-culprit' | 'verify-parent',
      fails: boolean,
      isBranch = false,
    ) => {
      const tested = await testAgain(candidate, role, fails, works.length, signature, work);
      const event = { role, commit: candidate.commit, verdict: tested.verdict };
      const since = await after(state, event, work, { isBranch });
      if (since !== state) verified.goesOn = since;
      return checkOf(tested, fails ? 'bad' : 'good');
    };
    // What fails comes first: the more often it did, the fewer boots tell that the other one works.
    const tryCulprit = async () => {
      checks.culprit = await again(culprit, 'verify-culprit', !fix);
    };
    const tryParents = async () => {
      if (along.length > 0) checks.parent = 'passed';
      for (const parent of along) {
        if (verified.goesOn) return;
        const check = await again(await history.describe(parent), 'verify-parent', fix);
        if (check !== 'passed') checks.parent = check;
      }
    };
    for (const part of fix ? [tryParents, tryCulprit] : [tryCulprit, tryParents]) {
      if (!verified.goesOn) await part();
    }
    if (verified.goesOn) return verified;
    if (checks.culprit === 'passed' && checks.parent === 'passed') {
      verified.restsOn = fix ? works : [...along];
      if (parents.length > 1) verified.merge = { kind: 'itself' };
      for (const parent of branches) {
        const check = await again(await history.describe(parent), 'verify-parent', fix, true);
        if (verified.goesOn) return verified;
        if (check === 'failed') {
          verified.goesOn = await followInto(parent, culprit, state, signature, work);
          if (verified.goesOn) return verified;
          verified.merge = { kind: 'brought', parent };
        } else if (check === 'passed') {
          if (!fix) verified.restsOn.push(parent);
        } else if (verified.merge?.kind === 'itself') {
          verified.merge = { kind: 'unknown' };
        }
      }
    }
  }
  const kernel = kernelOf(journal, culprit.commit);
  verified.changesNothing = kernel !== null && parents.some((parent) => kernelOf(journal, parent) === kernel);
  if (plan.verify.revert) checks.revert = await testRevert(culprit, parents, signature, work);
  if (plan.verify.culprit || plan.verify.revert) await journal.note({ event: 'verification', ...checks });
  return verified;
}

async function parentsOf(commit: CommitId, { plan, history }: BisectionContext): Promise<CommitId[]> {
  const ends = plan.mode === 'fix' ? [plan.bad] : plan.good;
  const graph = await history.graph(
    [commit],
    ends.map((end) => end.commit),
  );
  return [...(graph.get(commit) ?? [])];
}

function checkOf(
  { verdict, notBuilt }: Pick<TestedCommit, 'verdict' | 'notBuilt'>,
  expected: Verdict,
): Check {
  if (verdict === 'skip') return notBuilt === null ? 'inconclusive' : 'not-built';
  return verdict === expected ? 'passed' : 'failed';
}

async function testAgain(
  candidate: CommitInfo,
  role: StepRole,
  fails: boolean,
  commits: number,
  signature: Signature,
  work: BisectionContext,
): Promise<Pick<TestedCommit, 'verdict' | 'notBuilt'>> {
  const { plan, journal } = work;
  if (isListed(journal, candidate.commit)) return { verdict: 'skip', notBuilt: null };
  const policy = policyOf(plan);
  const seen = notedRate(journal, signature);
  const failures = failuresNeeded(signature);
  const passes = passesAtTheEnd(policy, seen, commits, failures);
  const noted = notedVerdict(journal, role, candidate.commit);
  const had = tally(resultsOf(journal, candidate.commit, kernelOf(journal, candidate.commit)), signature);
  // Checked for another culprit, or before a kill; since then the rate may have turned out to be lower.
  const still =
    noted && (noted.verdict !== 'good' || judgesBuilds(plan, signature) || 2 * had.boots >= passes);
  if (still) return { verdict: noted.verdict, notBuilt: null };
  const judge: CommitTest['judge'] = ({ all, own }) => {
    // What fails has to fail once more: the boots of the search alone would be no second look.
    const secondLook = fails ? decide(own, signature, { passes, failures: 1, measures: () => false }) : null;
    if (fails && secondLook?.verdict !== 'bad') return secondLook;
    const rule: StoppingRule = {
      passes,
      failures,
      measures: (counted) =>
        fails ? measuresCulprit(policy, seen, tally(own, signature)) : measuresNewBad(policy, seen, counted),
    };
    return decide(all, signature, rule);
  };
  return testCommit(candidate, { role, ...NOTHING_AHEAD, signature, judge, clean: true }, work);
}

/** Whether taking the culprit back on top of the newest end undoes what it did. */
async function testRevert(
  culprit: CommitInfo,
  parents: readonly CommitId[],
  signature: Signature,
  work: BisectionContext,
): Promise<Check> {
  const { plan, testbed, journal, host } = work;
  const onto = plan.mode === 'fix' ? plan.good[0]! : plan.bad;
  if (parents.length > 1) return 'merge';
  const reverted = await testbed.revert?.(culprit.commit, onto.commit);
  if (reverted === undefined) return 'not-run';
  if (reverted.kind !== 'reverted') {
    host.log.info(
      `Reverting ${culprit.commit.slice(0, 12)} on top of ${onto.commit.slice(0, 12)}: ${reverted.kind}`,
    );
    return reverted.kind;
  }
  const expected = plan.mode === 'fix' ? 'bad' : 'good';
  const noted = notedVerdict(journal, 'verify-revert', reverted.commit);
  if (noted) return checkOf({ verdict: noted.verdict, notBuilt: null }, expected);
  const candidate = { ...culprit, commit: reverted.commit, subject: `Revert "${culprit.subject}"` };
  const failures = failuresNeeded(signature);
  const passes = passesAtTheEnd(policyOf(plan), notedRate(journal, signature), 1, failures);
  const judge: CommitTest['judge'] = ({ all }) =>
    decide(all, signature, { passes, failures, measures: () => false });
  return checkOf(
    await testCommit(candidate, { role: 'verify-revert', ...NOTHING_AHEAD, signature, judge }, work),
    expected,
  );
}
