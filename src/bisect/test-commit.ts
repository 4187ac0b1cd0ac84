import type { BuildFailure, Place } from '../boot/testbed.ts';
import { CancelledError, InfrastructureError } from '../host/errors.ts';
import type { CommitInfo, Outcome, Signature, Trial, Verdict } from '../model.ts';
import { requireRan } from './cannot-run.ts';
import type { BisectionContext } from './context.ts';
import { type Bar, type Decided, decide } from './decide.ts';
import type { StepRole } from './events.ts';
import { notedPace, notedSteps } from './ledger.ts';
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

/** Outcomes of the boots of one kernel. */
export interface Observed {
  all: readonly Outcome[];
  /** Those of this step. */
  own: readonly Outcome[];
  step: number;
}

/** What an examination needs to know of the bisection around it. */
export interface CommitTest extends Ahead {
  role: StepRole;
  /** Commits that can be the culprit before this step, where the search knows. */
  suspects?: number;
  /** The release that is tried, where it is one. */
  tag?: string;
  /** What the boots so far come to; null: one more is owed. */
  judge(showed: Observed): Decided | null;
  /** What is followed; null while the bad end is being qualified. */
  signature: Signature | null;
  /** True: built from an empty directory. */
  clean?: boolean;
}

/** A judge that goes by one signature and one bar. */
export const judgeBy =
  (signature: Signature | null, bar: Bar) =>
  ({ all }: Pick<Observed, 'all'>): Decided | null =>
    decide(all, signature, bar);

/**
 * One step: builds a candidate, boots it as often as its verdict needs, and notes each of it in the journal. A step
 * that an earlier run left unfinished goes on where it was.
 *
 * @throws InfrastructureError when the host fails again and again: that is never a verdict
 * @throws CancelledError when the run was asked to stop
 */
export async function testCommit(
  candidate: CommitInfo,
  examination: CommitTest,
  work: BisectionContext,
): Promise<TestedCommit> {
  const { journal, host } = work;
  if (host.signal.aborted) throw new CancelledError('the run was asked to stop');
  const { role, remaining, stepsLeft, suspects, tag } = examination;
  const steps = notedSteps(journal);
  const last = steps.at(-1);
  const unfinished =
    last?.verdict === null && last.role === role && last.commit === candidate.commit ? last : undefined;
  const step = unfinished?.step ?? (last?.step ?? 0) + 1;
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
    const examined = await buildAndBoot({ step, candidate }, examination, work);
    const { verdict, reason, outcome } = examined;
    await journal.note({ event: 'verdict', step, role, commit: candidate.commit, verdict, reason, outcome });
    host.log.info(`${id} is ${verdict}: ${reason}`);
    return examined;
  });
}

async function buildAndBoot(
  place: Place,
  examination: CommitTest,
  work: BisectionContext,
): Promise<TestedCommit> {
  const { plan, testbed, journal } = work;
  const { step } = place;
  const { signature, clean } = examination;
  const noted = notedSteps(journal).find((one) => one.step === step)!;
  if (noted.built && !noted.built.ok) {
    const { reason = 'not built', status, skipped = false } = noted.built;
    return skipped
      ? skip(reason)
      : judgeBuild({ reason, ...(status === undefined ? {} : { status }) }, signature);
  }
  if (noted.built && plan.target === 'build') return judgeBuild(null, signature);
  const own = [...noted.outcomes];
  const judge = (earlier: readonly Outcome[]): TestedCommit | null => {
    const decided = examination.judge({ all: [...earlier, ...own], own, step });
    return decided && { ...decided, notBuilt: null };
  };
  const before = noted.built && judge(earlierOf(noted.built.kernel, place, work));
  if (before) return before;

  // A step that was cut short has left its kernel in the store.
  const built = await testbed.build({ ...place, ...(clean && !noted.built ? { clean } : {}) });
  // Before it is noted: what could not be run says nothing that a later run may go by.
  if (built.kind === 'failed') requireRan({ ...examination, ...place, failure: built }, work);
  await journal.note({
    event: 'built',
    step,
    ok: built.kind === 'built',
    reused: built.kind === 'built' && built.reused,
    seconds: built.seconds,
    kernel: built.kind === 'built' ? built.digest : null,
    ...(built.kind === 'built' ? {} : { reason: built.reason }),
    ...(built.kind === 'skipped' ? { skipped: true } : {}),
    ...(built.kind === 'failed' && built.status !== undefined ? { status: built.status } : {}),
  });
  if (built.kind === 'skipped') return skip(built.reason);
  if (built.kind === 'failed') return judgeBuild(built, signature);
  if (plan.target === 'build') return judgeBuild(null, signature);
  const earlier = earlierOf(built.digest, place, work);
  let booted = noted.boots;
  const nextNumber = () => ++booted;
  for (;;) {
    const examined = judge(earlier);
    if (examined) return examined;
    const isEnough = (imagined: readonly Outcome[]) =>
      examination.judge({ all: [...earlier, ...own, ...imagined], own: [...own, ...imagined], step }) !==
      null;
    const batch = owed(own.at(-1) ?? { kind: 'passed' }, plan.parallel, isEnough);
    const boots = Array.from({ length: batch }, () => bootOnce(built.kernel, place, nextNumber, work));
    // All of them end before one that failed is told: nothing goes on behind the back of who cleans up.
    await Promise.allSettled(boots);
    for (const trial of await Promise.all(boots)) own.push(trial.outcome);
  }
}

/** Boots that are still needed if each shows the same again, at most `most`: so many can run side by side. */
function owed(again: Outcome, most: number, isEnough: (imagined: readonly Outcome[]) => boolean): number {
  const imagined: Outcome[] = [];
  do imagined.push(again);
  while (imagined.length < most && !isEnough(imagined));
  return imagined.length;
}

/** What earlier steps saw of this very kernel. */
function earlierOf(
  kernel: string | null,
  { step, candidate }: Place,
  { journal }: BisectionContext,
): Outcome[] {
  if (kernel === null) return [];
  return notedSteps(journal)
    .filter((one) => one.step < step && one.commit === candidate.commit && one.built?.kernel === kernel)
    .flatMap(({ outcomes }) => outcomes);
}

const skip = (reason: string): TestedCommit => ({ verdict: 'skip', reason, notBuilt: reason });

function judgeBuild(failure: BuildFailure | null, signature: Signature | null): TestedCommit {
  if (failure === null) return { verdict: 'good', reason: 'it builds', notBuilt: null };
  const isFollowed =
    signature === null ||
    (signature.kind === 'build' && (signature.status ?? failure.status) === failure.status);
  return {
    verdict: isFollowed ? 'bad' : 'skip',
    reason: buildFailureWords(failure.reason),
    notBuilt: failure.reason,
  };
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
