import { CANNOT_RUN } from '../boot/judge.ts';
import { ConfigurationError } from '../host/errors.ts';
import type { CommitInfo, Outcome, Signature } from '../model.ts';
import { type BisectionContext, type Conclusion, named, policyOf, without } from './context.ts';
import { decide, failuresNeeded } from './decide.ts';
import type { Journal } from './journal.ts';
import { notedRate, notedSignature, notedSteps, notedVerdict, outcomesOf, spentOn } from './ledger.ts';
import { outcomeWords } from './outcome-words.ts';
import { measuresOn, passesInSearch, qualifiesOn } from './sampling.ts';
import { followed, statedSignature } from './signature.ts';
import type { Ahead } from './steps-left.ts';
import { judgeBy, type Observed, type TestedCommit, testCommit } from './test-commit.ts';

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

/** Tries the good ends where the plan says so: all of them have to pass. */
export async function qualifyGoodEnds(
  signature: Signature,
  ahead: Ahead,
  work: BisectionContext,
): Promise<Conclusion | null> {
  if (!work.plan.verify.ends) return null;
  for (const end of work.plan.good) {
    const conclusion = await qualifyGood(end, signature, ahead, work);
    if (conclusion) return conclusion;
  }
  return null;
}

async function qualifyBad(ahead: Ahead, work: BisectionContext): Promise<Qualified> {
  const { plan, journal, host } = work;
  const stated = statedSignature(plan.wanted);
  const examined =
    notedVerdict(journal, 'bad-end', plan.bad.commit) ??
    (await testCommit(
      plan.bad,
      { role: 'bad-end', ...ahead, signature: stated, judge: (showed) => judgeBadEnd(showed, work) },
      work,
    ));
  const shown = outcomesOf(journal, plan.bad.commit);
  const signature =
    notedSignature(journal) ??
    (examined.verdict !== 'bad'
      ? null
      : (followed(shown, plan.wanted) ??
        (stated?.kind === 'build' ? stated : brokenBuildAt(plan.bad, journal))));
  if (examined.verdict !== 'bad' || signature === null) {
    return { conclusion: without('not-reproduced', notReproduced(examined, stated, shown, work)) };
  }
  if (notedSignature(journal) === null) {
    await journal.note({ event: 'signature', signature });
    host.log.info(`Following the ${signature.kind} of the bad end: ${signature.title}`);
  }
  return { signature };
}

/** What is followed if the bad end does not build. */
function brokenBuildAt({ commit }: CommitInfo, journal: Journal): Signature | null {
  const step = notedSteps(journal).findLast((one) => one.commit === commit && one.built?.ok === false);
  if (!step?.built) return null;
  const { reason = 'not built', status } = step.built;
  return { kind: 'build', title: reason, ...(status === undefined ? {} : { seenStatus: status }) };
}

/** The bad end is judged by what it shows itself, and booted until it is known how often it does. */
function judgeBadEnd({ all: outcomes, step }: Observed, { plan, journal }: BisectionContext) {
  const policy = policyOf(plan);
  const signature = followed(outcomes, plan.wanted);
  const more = qualifiesOn(policy, outcomes.length, spentOn(journal, step));
  return decide(outcomes, signature, {
    passes: more ? Number.POSITIVE_INFINITY : 1,
    measures: (own) => measuresOn(policy, own),
  });
}

function notReproduced(
  { verdict, reason }: Pick<TestedCommit, 'verdict' | 'reason'>,
  stated: Signature | null,
  shown: readonly Outcome[],
  { plan }: BisectionContext,
): string {
  const wanted =
    stated === null ? 'any failure' : stated.any ? stated.title : `the ${stated.kind} "${stated.title}"`;
  const others = [...new Set(shown.filter(({ kind }) => kind !== 'passed').map(outcomeWords))];
  // The reason of a skip names only the last of them.
  const instead = verdict === 'skip' && others.length > 0 ? others.join(', ') : reason;
  return `the bad end ${named(plan.bad)} does not show ${wanted}: ${instead}`;
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
      { role: 'good-end', ...ahead, signature, judge: judgeOfEnd(signature, ahead, work) },
      work,
    ));
  checkTestRuns(end, work);
  switch (verdict) {
    case 'good':
      return null;
    case 'bad':
      return without('good-is-bad', `the good end ${named(end)} shows the failure as well: ${reason}`);
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

/** @throws ConfigurationError where the shell of the test found nothing to run on a kernel that works */
function checkTestRuns(end: CommitInfo, { journal }: BisectionContext): void {
  for (const outcome of outcomesOf(journal, end.commit)) {
    if (outcome.kind !== 'failed' || !CANNOT_RUN.includes(outcome.exit)) continue;
    throw new ConfigurationError(
      `test: it ended with status ${outcome.exit} at the good end ${named(end)}, by which a shell says that a program ${
        outcome.exit === 126 ? 'may not be executed' : 'is not there'
      }. See the test.log of that step; rootfs-packages adds programs to the rootfs.`,
    );
  }
}
