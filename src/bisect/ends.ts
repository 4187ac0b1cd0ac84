import { CANNOT_RUN, failuresOf } from '../boot/judge.ts';
import { ConfigurationError } from '../host/errors.ts';
import type { CommitInfo, Signature, TrialResult } from '../model.ts';
import { type Choice, chooseSignature } from './choose-signature.ts';
import { type BisectionContext, type Conclusion, named, policyOf, without } from './context.ts';
import { decide, failuresNeeded, tally } from './decide.ts';
import type { Journal } from './journal.ts';
import { ledgerOf } from './ledger.ts';
import { notedRate, notedSignature, notedSteps, notedVerdict, resultsOf, spentOn } from './noted.ts';
import { outcomeWords } from './outcome-words.ts';
import { measuresOn, passesInSearch, qualifiesOn, type Seen } from './sampling.ts';
import { statedSignature } from './signature.ts';
import type { Ahead } from './steps-left.ts';
import { type CommitTest, judgeBy, type Observed, type TestedCommit, testCommit } from './test-commit.ts';

/** What is followed, or that the ends are not what they were said to be. */
export type Qualified = { signature: Signature } | { conclusion: Conclusion };

/** Tries the bad end where the plan says so or its signature is not known: it has to fail. */
export async function qualifyBadEnd(ahead: Ahead, work: BisectionContext): Promise<Qualified> {
  const { plan } = work;
  const stated = statedSignature(plan.wanted);
  const measured = plan.boots === 'auto' && plan.target === 'boot';
  if (stated !== null && !plan.verify.ends && !measured) return { signature: stated };
  return qualifyBad(ahead, work);
}

/**
 * Tries the good ends if the plan says so: all of them have to pass. What they show as well is not followed, so the
 * signature is settled when they are known.
 *
 * @param signature  chosen by what the bad end shows alone
 */
export async function qualifyGoodEnds(
  signature: Signature,
  ahead: Ahead,
  work: BisectionContext,
): Promise<Qualified> {
  const { plan, journal } = work;
  if (!plan.verify.ends) return { signature };
  for (const end of plan.good) {
    const conclusion = await qualifyGood(end, signature, ahead, work);
    if (conclusion) return { conclusion };
  }
  if (ledgerOf(journal).isSettled) return { signature: notedSignature(journal) ?? signature };
  const chosen = chosenNow(work);
  if (chosen === null) return { signature };
  await follow(chosen, true, work);
  await measureAgain(chosen.signature, ahead, work);
  return { signature: chosen.signature };
}

/** What the ends show by now, as far as they were booted. */
function chosenNow({ plan, journal }: BisectionContext, more: readonly TrialResult[] = []): Choice | null {
  const good = plan.good.flatMap(({ commit }) => resultsOf(journal, commit));
  return chooseSignature(resultsOf(journal, plan.bad.commit), [...good, ...more], plan.wanted);
}

async function follow(
  { signature, newAsWell }: Choice,
  settled: boolean,
  { journal, host }: BisectionContext,
): Promise<void> {
  const before = notedSignature(journal);
  await journal.note({ event: 'signature', signature, newAsWell, settled });
  if (before?.title !== signature.title)
    host.log.info(`Failure signature: the ${signature.kind} of the bad end: ${signature.title}`);
  if (!settled) return;
  for (const { title } of signature.background ?? [])
    host.log.info(`Ignored, because it also happens at a good end: ${title}`);
  for (const { title } of newAsWell) host.log.info(`Also new, but not followed: ${title}`);
}

/** Boots the bad end on if it was measured by another failure than the one that is followed in the end. */
async function measureAgain(signature: Signature, ahead: Ahead, work: BisectionContext): Promise<void> {
  const { plan, journal } = work;
  const policy = policyOf(plan);
  const seen = tally(resultsOf(journal, plan.bad.commit), signature);
  if (plan.boots !== 'auto' || plan.target === 'build' || !measuresOn(policy, seen)) return;
  const rule = { passes: 1, measures: (own: Seen) => measuresOn(policy, own) };
  await testCommit(plan.bad, { role: 'bad-end', ...ahead, signature, judge: judgeBy(signature, rule) }, work);
}

async function qualifyBad(ahead: Ahead, work: BisectionContext): Promise<Qualified> {
  const { plan, journal } = work;
  const stated = statedSignature(plan.wanted);
  const tested =
    notedVerdict(journal, 'bad-end', plan.bad.commit) ??
    (await testCommit(
      plan.bad,
      { role: 'bad-end', ...ahead, signature: stated, judge: (observed) => judgeBadEnd(observed, work) },
      work,
    ));
  const noted = notedSignature(journal);
  if (tested.verdict === 'bad' && noted !== null) return { signature: noted };
  const trials = resultsOf(journal, plan.bad.commit);
  const broken = brokenBuildAt(plan.bad, journal);
  const chosen = chooseSignature(trials, [], plan.wanted) ?? {
    signature: stated?.kind === 'build' || plan.target === 'build' ? (stated ?? broken) : broken,
    newAsWell: [],
  };
  if (tested.verdict !== 'bad') {
    return { conclusion: without('not-reproduced', notReproduced(tested, stated, trials, work)) };
  }
  await follow(chosen, false, work);
  return { signature: chosen.signature };
}

/** What is followed if the bad end does not build. */
export function brokenBuildAt({ commit }: CommitInfo, journal: Pick<Journal, 'events'>): Signature {
  const step = notedSteps(journal).findLast(
    (one) => one.candidate.commit === commit && one.build?.ok === false,
  );
  const { reason, status, error } = step?.build?.failure ?? { reason: 'not built' };
  return {
    kind: 'build',
    title: error?.first ?? reason,
    ...(error === undefined ? {} : { errors: error.identities }),
    ...(status === undefined ? {} : { seenStatus: status }),
  };
}

/** The bad end is judged by what it shows itself, and booted until it is known how often it does. */
function judgeBadEnd({ all, step }: Observed, { plan, journal }: BisectionContext) {
  const policy = policyOf(plan);
  const signature = chooseSignature(all, [], plan.wanted)?.signature ?? null;
  const more = qualifiesOn(policy, all.length, spentOn(journal, step));
  return decide(all, signature, {
    passes: more ? Number.POSITIVE_INFINITY : 1,
    measures: (own) => measuresOn(policy, own),
  });
}

function notReproduced(
  { verdict, reason }: Pick<TestedCommit, 'verdict' | 'reason'>,
  stated: Signature | null,
  trials: readonly TrialResult[],
  { plan }: BisectionContext,
): string {
  const wanted =
    stated === null ? '' : ` with ${stated.any ? stated.title : `the ${stated.kind} "${stated.title}"`}`;
  const others = [...new Set(trials.flatMap(failuresOf).map(outcomeWords))];
  // The reason of a skip names only the last of them.
  const instead = verdict === 'skip' && others.length > 0 ? others.join(', ') : reason;
  return `the bad end ${named(plan.bad)} does not fail${wanted}: ${instead}`;
}

async function qualifyGood(
  end: CommitInfo,
  signature: Signature,
  ahead: Ahead,
  work: BisectionContext,
): Promise<Conclusion | null> {
  const { journal } = work;
  const { verdict, reason } =
    notedVerdict(journal, 'good-end', end.commit) ??
    // A release that was found has passed as often as an end has to.
    notedVerdict(journal, 'good-probe', end.commit) ??
    (await testCommit(
      end,
      { role: 'good-end', ...ahead, signature, judge: judgeOfGoodEnd(signature, ahead, work) },
      work,
    ));
  checkTestRuns(end, work);
  switch (verdict) {
    case 'good':
      return null;
    case 'bad':
      return without('good-is-bad', `the good end ${named(end)} also fails: ${reason}`);
    case 'skip':
      return without('good-is-bad', `the good end ${named(end)} cannot be judged: ${reason}`);
  }
}

/** The judge of a commit that is to be a good end. */
export function judgeOfEnd(
  signature: Signature,
  { stepsLeft }: Pick<Ahead, 'stepsLeft'>,
  work: BisectionContext,
) {
  const failures = failuresNeeded(signature);
  const seen = notedRate(work.journal, signature);
  const passes = passesInSearch(policyOf(work.plan), seen, stepsLeft, failures);
  return judgeBy(signature, { passes, failures, measures: () => false });
}

/** The judge of the good end: by what is left to follow when all that it shows is left out. */
function judgeOfGoodEnd(signature: Signature, ahead: Ahead, work: BisectionContext): CommitTest['judge'] {
  return ({ all }) => {
    const chosen = chosenNow(work, all)?.signature ?? signature;
    return judgeOfEnd(chosen, ahead, work)({ all });
  };
}

/** @throws ConfigurationError where the shell of the test found nothing to run on a kernel that works */
function checkTestRuns(end: CommitInfo, { journal }: BisectionContext): void {
  for (const outcome of resultsOf(journal, end.commit).flatMap(failuresOf)) {
    if (outcome.kind !== 'failed' || outcome.program !== undefined || !CANNOT_RUN.includes(outcome.exit))
      continue;
    throw new ConfigurationError(
      `test: it ended with status ${outcome.exit} at the good end ${named(end)}, which means that a program ${
        outcome.exit === 126 ? 'may not be executed' : 'does not exist'
      }. See the test.log of that step; rootfs-packages adds programs to the rootfs.`,
    );
  }
}
