import type { BuildFailure, Place } from '../boot/testbed.ts';
import { CancelledError, InfrastructureError } from '../host/errors.ts';
import type { CommitInfo, Outcome, Signature, Trial, TrialResult, Verdict } from '../model.ts';
import { requireRan } from './cannot-run.ts';
import { type BisectionContext, judgesBuilds } from './context.ts';
import { type Decided, decide, type StoppingRule } from './decide.ts';
import type { StepRole } from './events.ts';
import { ledgerOf } from './ledger.ts';
import { notedPace, notedSteps, resultsIn } from './noted.ts';
import { buildFailureWords } from './outcome-words.ts';
import { secondsPerStep, stepTitle } from './progress.ts';
import type { Ahead } from './steps-left.ts';

/** Boots that may fail for the host's sake, in a row, before the run stops. */
const INFRASTRUCTURE_TRIES = 3;
/** Seconds before a boot that the host spoilt is tried again; doubled each time. */
const BACK_OFF = 2;

/** The verdict on one commit, with what led to it. */
export interface TestedCommit {
  verdict: Verdict;
  reason: string;
  outcome?: Outcome;
  /** Why nothing could be built; null where something was. */
  notBuilt: string | null;
}

/** Trials of one kernel. */
export interface Observed {
  all: readonly TrialResult[];
  /** Those of this step. */
  own: readonly TrialResult[];
  step: number;
}

/** What the test of a commit needs to know of the bisection around it. */
export interface CommitTest extends Ahead {
  role: StepRole;
  /** Commits that can be the culprit before this step, where the search knows. */
  suspects?: number;
  /** The release that is tried, where it is one. */
  tag?: string;
  /** What the boots so far come to; null: one more is owed. */
  judge(observed: Observed): Decided | null;
  /** What is followed; null while the bad end is being qualified. */
  signature: Signature | null;
  /** True: built from an empty directory. */
  clean?: boolean;
}

/** A judge that goes by one signature and one stopping rule. */
export const judgeBy =
  (signature: Signature | null, rule: StoppingRule) =>
  ({ all }: Pick<Observed, 'all'>): Decided | null =>
    decide(all, signature, rule);

/**
 * One step: builds a candidate, boots it as often as its verdict needs, and notes each of it in the journal. A step
 * that an earlier run left unfinished goes on where it was.
 *
 * @throws InfrastructureError when the host fails again and again: that is never a verdict
 * @throws CancelledError when the run was asked to stop
 */
export async function testCommit(
  candidate: CommitInfo,
  test: CommitTest,
  work: BisectionContext,
): Promise<TestedCommit> {
  const { journal, host } = work;
  if (host.signal.aborted) throw new CancelledError('the run was asked to stop');
  const { role, remaining, stepsLeft, suspects, tag } = test;
  const steps = notedSteps(journal);
  const last = steps.at(-1);
  const unfinished =
    last?.verdict === null && last.role === role && last.candidate.commit === candidate.commit
      ? last
      : undefined;
  const step = unfinished?.step ?? Math.max(last?.step ?? 0, ...ledgerOf(journal).forgotten) + 1;
  if (!unfinished) {
    const more = { ...(suspects === undefined ? {} : { suspects }), ...(tag === undefined ? {} : { tag }) };
    await journal.note({ event: 'step', step, role, candidate, remaining, stepsLeft, ...more });
  }
  const id = candidate.commit.slice(0, 12);
  const { verify } = work.plan;
  const title = stepTitle({
    step,
    role,
    candidate,
    tag,
    remaining,
    stepsLeft,
    checks: (verify.culprit ? 2 : 0) + (verify.revert ? 1 : 0),
    secondsPerStep: secondsPerStep(journal),
    now: host.now(),
  });
  return host.log.group(title, async () => {
    const tested = await buildAndBoot({ step, candidate }, test, work);
    const { verdict, reason, outcome } = tested;
    await journal.note({ event: 'verdict', step, role, commit: candidate.commit, verdict, reason, outcome });
    host.log.info(`${id} is ${verdict}: ${reason}`);
    return tested;
  });
}

async function buildAndBoot(place: Place, test: CommitTest, work: BisectionContext): Promise<TestedCommit> {
  const { plan, testbed, journal } = work;
  const { step } = place;
  const { signature, clean } = test;
  const noted = notedSteps(journal).find((one) => one.step === step)!;
  const { build } = noted;
  if (build && !build.ok) {
    const failure = build.failure ?? { reason: 'not built' };
    return build.skipped ? skip(failure.reason) : judgeBuild(failure, signature);
  }
  if (build && judgesBuilds(plan, signature)) return judgeBuild(null, signature);
  const own = resultsIn(noted);
  const judge = (earlier: readonly TrialResult[]): TestedCommit | null => {
    const decided = test.judge({ all: [...earlier, ...own], own, step });
    return decided && { ...decided, notBuilt: null };
  };
  const before = build && judge(earlierOf(build.kernel, place, work));
  if (before) return before;

  // A step that was cut short has left its kernel in the store.
  const built = await testbed.build({ ...place, ...(clean && !build ? { clean } : {}) });
  // Before it is noted: what could not be run says nothing that a later run may go by.
  if (built.kind === 'failed') requireRan({ ...test, ...place, failure: built }, work);
  await journal.note({
    event: 'built',
    step,
    ok: built.kind === 'built',
    reused: built.kind === 'built' && built.reused,
    seconds: built.seconds,
    kernel: built.kind === 'built' ? built.digest : null,
    ...(built.kind === 'built' ? {} : { reason: built.reason }),
    ...(built.kind === 'skipped' ? { skipped: true } : {}),
    ...(built.kind === 'failed' ? failureFacts(built) : {}),
  });
  if (built.kind === 'skipped') return skip(built.reason);
  if (built.kind === 'failed') return judgeBuild(built, signature);
  if (judgesBuilds(plan, signature)) return judgeBuild(null, signature);
  const earlier = earlierOf(built.digest, place, work);
  let booted = Math.max(0, ...noted.trials.map(({ number }) => number));
  const nextNumber = () => ++booted;
  for (;;) {
    const tested = judge(earlier);
    if (tested) return tested;
    const isEnough = (imagined: readonly TrialResult[]) =>
      test.judge({ all: [...earlier, ...own, ...imagined], own: [...own, ...imagined], step }) !== null;
    const batch = owed(own.at(-1) ?? { outcome: { kind: 'passed' } }, plan.parallel, isEnough);
    const boots = Array.from({ length: batch }, () => bootOnce(built.kernel, place, nextNumber, work));
    // All of them end before one that failed is told: nothing goes on behind the back of who cleans up.
    await Promise.allSettled(boots);
    for (const trial of await Promise.all(boots)) own.push(trial);
  }
}

/** Boots that are still needed if each shows the same again, at most `most`: so many can run side by side. */
function owed(
  again: TrialResult,
  most: number,
  isEnough: (imagined: readonly TrialResult[]) => boolean,
): number {
  const imagined: TrialResult[] = [];
  do imagined.push(again);
  while (imagined.length < most && !isEnough(imagined));
  return imagined.length;
}

/** What earlier steps saw of this very kernel. */
function earlierOf(
  kernel: string | null,
  { step, candidate }: Place,
  { journal }: BisectionContext,
): TrialResult[] {
  if (kernel === null) return [];
  return notedSteps(journal)
    .filter(
      (one) => one.step < step && one.candidate.commit === candidate.commit && one.build?.kernel === kernel,
    )
    .flatMap(resultsIn);
}

const skip = (reason: string): TestedCommit => ({ verdict: 'skip', reason, notBuilt: reason });

/** What the journal keeps of a failed build besides its reason. */
const failureFacts = ({ status, error, isMatch }: BuildFailure) => ({
  ...(status === undefined ? {} : { status }),
  ...(error === undefined ? {} : { error }),
  ...(isMatch === undefined ? {} : { isMatch }),
});

/** What a build says of its commit. @param failure  null: it builds */
export function judgeBuild(failure: BuildFailure | null, signature: Signature | null): TestedCommit {
  if (failure === null) return { verdict: 'good', reason: 'it builds', notBuilt: null };
  const words = buildFailureWords(failure.reason);
  if (signature === null || isFollowedBuild(failure, signature))
    return { verdict: 'bad', reason: words, notBuilt: failure.reason };
  const isOther = signature.kind === 'build' || signature.kind === 'regex';
  return { verdict: 'skip', reason: isOther ? `another failure: ${words}` : words, notBuilt: failure.reason };
}

/** Whether a build failed in the way that is followed. */
function isFollowedBuild({ status, error, isMatch }: BuildFailure, signature: Signature): boolean {
  if (signature.kind === 'regex') return isMatch === true;
  if (signature.kind !== 'build') return false;
  if (signature.status !== undefined) return signature.status === status;
  const { errors, any } = signature;
  if (errors === undefined) return true;
  const has = (text: string) => errors.some((wanted) => (any ? text.includes(wanted) : text === wanted));
  return error?.identities.some(has) === true;
}

/** Boots until the host did not spoil it. */
async function bootOnce(
  kernel: unknown,
  place: Place,
  nextNumber: () => number,
  work: BisectionContext,
): Promise<Trial> {
  const { testbed, journal, host } = work;
  for (let failures = 0; ; failures++) {
    if (host.signal.aborted) throw new CancelledError('the run was asked to stop');
    const trial = await testbed.boot(kernel, place, nextNumber(), notedPace(journal));
    await journal.note({ event: 'trial', step: place.step, trial });
    const { outcome } = trial;
    if (outcome.kind !== 'infrastructure') return trial;
    if (failures + 1 === INFRASTRUCTURE_TRIES) {
      throw new InfrastructureError(
        `${INFRASTRUCTURE_TRIES} boots in a row failed on this host: ${outcome.cause}`,
      );
    }
    host.log.warning(`${outcome.cause}: the boot is tried again`);
    await host.sleep(BACK_OFF * 2 ** failures);
  }
}
