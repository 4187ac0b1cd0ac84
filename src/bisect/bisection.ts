import type { Host } from '../host/host.ts';
import type { CommitId } from '../host/units.ts';
import type { Laboratory } from '../trial/laboratory.ts';
import type { CommitInfo, Signature } from '../trial/outcome.ts';
import { measuresAnew, passesInSearch } from './boots.ts';
import { confidenceOf } from './confidence.ts';
import { failuresNeeded, tally } from './decide.ts';
import { qualifyBadEnd, qualifyGoodEnds } from './ends.ts';
import type { StepRole } from './events.ts';
import { examine, judgeBy } from './examine.ts';
import { findGood } from './find-good.ts';
import type { Journal } from './journal.ts';
import { notedRate, notedVerdict, outcomesOf } from './noted.ts';
import { type History, mergeBasesToTest, next, type SearchState } from './search.ts';
import { after, endsStand, leansOn, stateOf, working } from './state.ts';
import { type Verified, verify } from './verification.ts';
import {
  aheadOf,
  asSearched,
  type BisectionPlan,
  type Conclusion,
  commitsBetweenEnds,
  named,
  policyOf,
  stepsToOne,
  type Work,
  without,
} from './work.ts';

export type { BisectionPlan, Conclusion } from './work.ts';

/**
 * Finds the first bad commit: qualifies the ends, searches between them, checks what was found. All that the journal
 * already has is kept.
 *
 * @throws InfrastructureError when the host fails again and again; the journal then has all that is known
 * @throws CancelledError when the run was asked to stop
 */
export async function bisect<Kernel>(
  plan: BisectionPlan,
  laboratory: Laboratory<Kernel>,
  history: History,
  journal: Journal,
  host: Host,
): Promise<Conclusion> {
  const work: Work = { plan, laboratory: laboratory as Laboratory<unknown>, history, journal, host };
  const begun = await begin(work);
  const conclusion = await conclude(begun, work);
  await journal.note({ event: 'concluded', ...conclusion });
  return conclusion;
}

/** Notes that the bisection starts or goes on; tells how many commits are in the range. */
async function begin(work: Work): Promise<number> {
  const { plan, journal } = work;
  const started = journal.events.find((event) => event.event === 'started');
  if (started) await journal.note({ event: 'resumed' });
  const commits = started?.commits ?? (plan.good.length === 0 ? 0 : await commitsBetweenEnds(work));
  if (!started) {
    const { fingerprint, mode, target, settings, paths } = plan;
    const ends = { good: plan.good, bad: plan.bad };
    const known = { fingerprint, ...ends, commits, mode, target, paths, settings };
    await journal.note({ event: 'started', ...known, ...plan.origin });
  }
  return commits;
}

async function conclude(commits: number, work: Work): Promise<Conclusion> {
  const bad = await qualifyBadEnd(aheadOf(commits), work);
  if ('conclusion' in bad) return bad.conclusion;
  if (work.plan.good.length > 0) return search(bad.signature, commits, work);
  const found = await findGood(bad.signature, work);
  if ('conclusion' in found) return found.conclusion;
  return search(bad.signature, found.commits, { ...work, plan: { ...work.plan, good: [found.good] } });
}

async function search(signature: Signature, commits: number, work: Work): Promise<Conclusion> {
  const { plan, history, journal } = work;
  const steps = stepsToOne(commits);
  const notGood = await qualifyGoodEnds(signature, aheadOf(commits), work);
  if (notGood) return notGood;

  let state = await stateOf(work);
  const test = async (commit: CommitId, role: StepRole, ahead: { remaining: number; stepsLeft: number }) => {
    const info = await history.describe(commit);
    const { verdict } = await examine(info, { role, ...ahead, ...barOf(signature, steps, work) }, work);
    state = await after(state, { role, commit, verdict }, work);
    return verdict;
  };

  for (const base of await mergeBasesToTest(state, history)) {
    const verdict =
      notedVerdict(journal, 'merge-base', base)?.verdict ??
      (await test(base, 'merge-base', { remaining: commits, stepsLeft: steps }));
    if (asSearched(plan, verdict) === 'bad') return mergeBaseBad(await history.describe(base));
  }

  for (;;) {
    if (!endsStand(state, plan)) return endFails(work);
    const found = await next(state, history);
    const doubtful = doubtfulPass(state, signature, steps, work);
    if (doubtful && found.kind !== 'found') {
      await test(doubtful, 'search', { remaining: commits, stepsLeft: steps });
      continue;
    }
    switch (found.kind) {
      case 'test':
        await test(found.candidate, 'search', found);
        continue;
      case 'suspects':
        return onlySuspects(await Promise.all(found.suspects.map((commit) => history.describe(commit))));
      case 'found': {
        const culprit = await history.describe(found.culprit);
        const verified = await verify(culprit, state, signature, work);
        if (verified.refuted) {
          state = verified.refuted;
          continue;
        }
        return foundCulprit(culprit, verified, state, signature, work);
      }
    }
  }
}

/** How often a commit of the search is booted. */
function barOf(signature: Signature, steps: number, { plan, journal }: Work) {
  const policy = policyOf(plan);
  const seen = notedRate(journal, signature);
  const failures = failuresNeeded(signature);
  const passes = passesInSearch(policy, seen, steps, failures);
  const judge = judgeBy(signature, { passes, failures, measures: (own) => measuresAnew(policy, seen, own) });
  return { signature, judge };
}

/**
 * The commit that passed last, where that was before the bug turned out to show far less often than was thought. An
 * end is left to the check of the culprit.
 */
function doubtfulPass(state: SearchState, signature: Signature, steps: number, work: Work): CommitId | null {
  const { plan, journal } = work;
  if (plan.boots !== 'auto' || plan.target === 'build' || signature.kind === 'build') return null;
  const commit = leansOn(state, plan);
  if ([...plan.good, plan.bad].some((end) => end.commit === commit)) return null;
  const seen = notedRate(journal, signature);
  const needed = passesInSearch(policyOf(plan), seen, steps, failuresNeeded(signature));
  return 2 * tally(outcomesOf(journal, commit), signature).boots < needed ? commit : null;
}

function mergeBaseBad(base: CommitInfo): Conclusion {
  const reason = `the merge base ${named(base)} fails already: it was fixed on the good end's branch. Run with mode: fix to find that commit`;
  return without('merge-base-bad', reason);
}

function endFails({ plan }: Work): Conclusion {
  const ends = plan.good.map(named).join(', ');
  return without('good-is-bad', `the good end ${ends} fails as well, though not at every boot`);
}

function onlySuspects(suspects: CommitInfo[]): Conclusion {
  const reason = `only skipped commits are left: the culprit is one of ${suspects.length}`;
  return { status: 'suspects', firstBad: null, suspects, confidence: null, reason };
}

function foundCulprit(
  firstBad: CommitInfo,
  { checks, restsOn, changesNothing }: Verified,
  state: SearchState,
  signature: Signature,
  work: Work,
): Conclusion {
  const { plan } = work;
  const id = firstBad.commit.slice(0, 12);
  const doubted = checks.culprit === 'failed' || checks.parent === 'failed';
  const reasons = doubted
    ? [`${id} was named by the search, but did not hold when it was checked again`]
    : [`${id} is the first ${plan.mode === 'fix' ? 'commit where it works again' : 'bad commit'}`];
  if (changesNothing) {
    reasons.push(
      "yet its kernel is the same as its parent's, bit for bit: it changes nothing that was built",
    );
  }
  // Without a check of its parents an answer is only as sure as all passes of the search together.
  const passes = restsOn.length > 0 ? restsOn : working(state, plan);
  // An end that was never booted works by the user's word.
  const booted = passes.filter((commit) => outcomesOf(work.journal, commit).length > 0);
  const confidence = doubted ? null : confidenceOf(booted, signature, work);
  return { status: 'found', firstBad, suspects: [], confidence, reason: reasons.join(', ') };
}
