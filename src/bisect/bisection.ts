import type { Testbed } from '../boot/testbed.ts';
import type { Host } from '../host/host.ts';
import type { CommitId, CommitInfo, Signature } from '../model.ts';
import { endFails, foundCulprit, mergeBaseBad, nothingLeft, onlySuspects } from './conclusions.ts';
import {
  asSearched,
  type BisectionContext,
  type BisectionPlan,
  type Conclusion,
  commitsBetweenEnds,
} from './context.ts';
import { qualifyBadEnd, qualifyGoodEnds } from './ends.ts';
import { JOURNAL_FORMAT, type StepRole } from './events.ts';
import { findGood } from './find-good.ts';
import type { Journal } from './journal.ts';
import { knownCulprit } from './known-culprit.ts';
import { noteNewFailures } from './new-failures.ts';
import { notedVerdict } from './noted.ts';
import { type History, mergeBasesToTest, next, type SearchState } from './search.ts';
import { after, brokenEnd, stateOf, working } from './search-state.ts';
import { aheadOf, NOTHING_AHEAD, stepsLeft } from './steps-left.ts';
import { doubtfulPass, stoppingRule, weakPass } from './stopping-rule.ts';
import { type CommitTest, testCommit } from './test-commit.ts';
import { verify } from './verification.ts';

export type { BisectionPlan, Conclusion } from './context.ts';

/**
 * Finds the first bad commit: qualifies the ends, searches between them, checks what was found. All that the journal
 * already has is kept.
 *
 * @throws InfrastructureError when the host fails again and again; the journal then has all that is known
 * @throws CancelledError when the run was asked to stop
 */
export async function bisect<Kernel>(
  plan: BisectionPlan,
  testbed: Testbed<Kernel>,
  history: History,
  journal: Journal,
  host: Host,
): Promise<Conclusion> {
  const work: BisectionContext = { plan, testbed: testbed as Testbed<unknown>, history, journal, host };
  const begun = await begin(work);
  const conclusion = await conclude(begun, work);
  await noteNewFailures(work).catch((error: unknown) => {
    if (host.signal.aborted) throw error;
    // An answer is not lost for what stands beside it.
    host.log.warning(
      `Where other failures came in is not known: ${error instanceof Error ? error.message : error}`,
    );
  });
  await journal.note({ event: 'concluded', ...conclusion });
  return conclusion;
}

/** Notes that the bisection starts or goes on; tells how many commits are in the range. */
async function begin(work: BisectionContext): Promise<number> {
  const { plan, journal } = work;
  const started = journal.events.find((event) => event.event === 'started');
  if (started) await journal.note({ event: 'resumed' });
  const commits = started?.commits ?? (plan.good.length === 0 ? 0 : await commitsBetweenEnds(work));
  if (!started) {
    const { mode, target, paths, skip, identity } = plan;
    const { fingerprint, settings, contents, compiler } = identity;
    const ends = { good: plan.good, bad: plan.bad };
    const asked = { mode, target, paths, ...(skip.length > 0 && { skip }) };
    const known = { fingerprint, ...ends, commits, ...asked, settings, contents, compiler };
    await journal.note({ event: 'started', format: JOURNAL_FORMAT, ...known, ...plan.origin });
  }
  return commits;
}

async function conclude(commits: number, work: BisectionContext): Promise<Conclusion> {
  const bad = await qualifyBadEnd(aheadOf(commits), work);
  if ('conclusion' in bad) return bad.conclusion;
  const known = await knownCulprit(bad.signature, work);
  if (known) return known;
  if (work.plan.good.length > 0) return search(bad.signature, commits, work);
  const found = await findGood(bad.signature, work);
  if ('conclusion' in found) return found.conclusion;
  return search(bad.signature, found.commits, { ...work, plan: { ...work.plan, good: [found.good] } });
}

async function search(shown: Signature, commits: number, work: BisectionContext): Promise<Conclusion> {
  const { plan, history, journal, host } = work;
  const steps = stepsLeft(commits);
  const ends = await qualifyGoodEnds(shown, aheadOf(commits), work);
  if ('conclusion' in ends) return ends.conclusion;
  const { signature } = ends;

  let state = await stateOf(work);
  const namedAt = new Map<CommitId, number>();
  const test = async (
    commit: CommitId,
    role: StepRole,
    ahead: Pick<CommitTest, 'remaining' | 'stepsLeft' | 'suspects'>,
    among = steps,
  ) => {
    const info = await history.describe(commit);
    const { verdict } = await testCommit(
      info,
      { role, ...ahead, ...stoppingRule(signature, among, work) },
      work,
    );
    state = await after(state, { role, commit, verdict }, work);
    return verdict;
  };

  // By the ends as they were given: a run that is resumed may have taken one of them back by now.
  for (const base of await mergeBasesToTest({ ...state, ...state.start }, history)) {
    const verdict =
      notedVerdict(journal, 'merge-base', base)?.verdict ??
      (await test(base, 'merge-base', aheadOf(commits)));
    if (asSearched(plan, verdict) === 'bad') return mergeBaseBad(await history.describe(base), work);
  }

  for (;;) {
    const broken = brokenEnd(state, plan);
    if (broken !== null) return endFails(broken, work);
    const found = await next(state, history);
    const doubtful = doubtfulPass(state, signature, steps, work);
    if (doubtful && found.kind !== 'found') {
      await test(doubtful, 'search', aheadOf(commits));
      continue;
    }
    switch (found.kind) {
      case 'test':
        await test(found.candidate, 'search', found);
        continue;
      case 'none':
        if (state.paths.length === 0) return nothingLeft(state.bad, work);
        host.log.warning(
          `No commit that touches ${state.paths.join(', ')} can be the culprit any more: the search continues among all commits`,
        );
        state = { ...state, paths: [] };
        continue;
      case 'suspects':
        return onlySuspects(await inOrder(found.suspects, state, work), work);
      case 'found': {
        const among = Math.max(steps, working(state, plan).length);
        const weak = weakPass(state, signature, among, work);
        if (weak) {
          await test(weak, 'search', NOTHING_AHEAD, among);
          continue;
        }
        const culprit = await history.describe(found.culprit);
        if (await isGuessedMerge(found.culprit, state, work)) {
          host.log.info(
            `${found.culprit.slice(0, 12)} is a merge, and its parents are outside the paths: the search continues among all of its commits`,
          );
          state = { ...state, paths: [] };
          continue;
        }
        const verified = await verify(culprit, state, signature, work);
        // Where nothing new was seen since it was named the last time, it would be named for ever.
        const isNews = namedAt.get(found.culprit) !== journal.events.length;
        namedAt.set(found.culprit, journal.events.length);
        if (verified.goesOn && isNews) {
          state = verified.goesOn;
          continue;
        }
        return foundCulprit(culprit, verified, state, signature, work);
      }
    }
  }
}

/** Whether the paths alone make a merge the answer: of its parents, which no check will test, nobody knows anything. */
async function isGuessedMerge(
  culprit: CommitId,
  state: SearchState,
  { plan, history }: BisectionContext,
): Promise<boolean> {
  if (state.paths.length === 0 || plan.firstParent || plan.verify.culprit) return false;
  return ((await history.graph([culprit], state.good)).get(culprit) ?? []).length > 1;
}

/** Commits as people read them, parents before children. */
async function inOrder(
  commits: readonly CommitId[],
  state: SearchState,
  { history }: BisectionContext,
): Promise<CommitInfo[]> {
  const graph = await history.graph([state.bad], state.good);
  const places = new Map([...graph.keys()].map((commit, place) => [commit, place]));
  const sorted = commits.toSorted((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0));
  return Promise.all(sorted.map((commit) => history.describe(commit)));
}
