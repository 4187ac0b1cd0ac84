import { InfrastructureError } from '../host/errors.ts';
import type { Host } from '../host/host.ts';
import { signatureOf, verdictOf } from '../trial/judge.ts';
import type { Laboratory, Place } from '../trial/laboratory.ts';
import type { Outcome, Signature, Verdict } from '../trial/outcome.ts';
import type { StepRole } from './events.ts';
import type { Journal } from './journal.ts';

/** Boots that may fail for the host's sake, in a row, before the run stops. */
const INFRASTRUCTURE_TRIES = 3;
/** Boots of the bad end without its failure before it counts as not reproduced. */
const BAD_END_TRIES = 3;
/** Seconds before a boot that the host spoilt is tried again; doubled each time. */
const BACK_OFF = 2;

/** The verdict on one commit, with what led to it. */
export interface Examined {
  verdict: Verdict;
  reason: string;
  outcome?: Outcome;
  /** What a failing bad end shows; null where it shows nothing that could be followed. */
  signature: Signature | null;
}

/** What an examination needs to know of the bisection around it. */
export interface Examination {
  role: StepRole;
  target: 'boot' | 'build';
  /** Followed signature; null while the bad end is being qualified. */
  signature: Signature | null;
  /** Passing boots that make a commit good. */
  boots: number;
}

/**
 * Builds one candidate, boots it as often as its verdict needs, and notes each of it in the journal.
 *
 * @throws InfrastructureError when the host fails again and again: that is never a verdict
 */
export async function examine<Kernel>(
  place: Place,
  { role, target, signature, boots }: Examination,
  laboratory: Laboratory<Kernel>,
  journal: Journal,
  host: Host,
): Promise<Examined> {
  const { step, candidate } = place;
  const built = await laboratory.build(place);
  await journal.note({
    event: 'built',
    step,
    ok: built.kind === 'built',
    reused: built.kind === 'built' && built.reused,
    seconds: built.seconds,
    kernel: built.kind === 'built' ? built.digest : null,
    ...(built.kind === 'built' ? {} : { reason: built.reason }),
  });
  const conclude = async (examined: Examined) => {
    const { verdict, reason, outcome } = examined;
    await journal.note({ event: 'verdict', step, role, commit: candidate.commit, verdict, reason, outcome });
    return examined;
  };
  if (built.kind === 'skipped') {
    return conclude({ verdict: 'skip', reason: built.reason, signature: null });
  }
  if (target === 'build' || built.kind === 'failed') {
    return conclude(judgeBuild(built.kind === 'failed' ? built.reason : null, signature));
  }
  const outcomes: Outcome[] = [];
  let booted = 0;
  const nextTrial = () => ++booted;
  for (;;) {
    outcomes.push(await bootOnce(built.kernel, place, nextTrial, laboratory, journal, host));
    if (isConclusive(outcomes, { role, boots, signature })) break;
  }
  const { verdict, reason } = verdictOf(outcomes, signature);
  const outcome = outcomes.findLast(({ kind }) => kind !== 'passed') ?? outcomes.at(-1)!;
  return conclude({ verdict, reason, outcome, signature: signatureOf(outcome) });
}

function judgeBuild(failure: string | null, signature: Signature | null): Examined {
  if (failure === null) return { verdict: 'good', reason: 'it builds', signature: null };
  const followed = signature === null || signature.kind === 'build';
  return {
    verdict: followed ? 'bad' : 'skip',
    reason: `does not build: ${failure}`,
    signature: { kind: 'build', title: failure },
  };
}

/** Whether the outcomes so far decide, or one more boot is owed. */
function isConclusive(
  outcomes: readonly Outcome[],
  { role, boots, signature }: Pick<Examination, 'role' | 'boots' | 'signature'>,
): boolean {
  const last = outcomes.at(-1)!;
  const repeated = outcomes.filter(({ kind }) => kind === last.kind).length;
  switch (last.kind) {
    case 'passed': {
      const needed = role === 'bad-end' ? Math.max(BAD_END_TRIES, boots) : boots;
      return repeated >= needed;
    }
    case 'boot-failed':
    case 'hung':
      // One failed boot may be the host's; the same twice is the kernel's.
      return repeated >= 2;
    case 'crashed':
      if (last.corrupted) return repeated >= 2;
      // Another crash may hide the one that is looked for: it gets a second boot.
      return signature === null || verdictOf([last], signature).verdict === 'bad' || repeated >= 2;
    case 'failed':
    case 'matched':
    case 'skipped-by-test':
      return true;
    case 'infrastructure':
      return false;
  }
}

async function bootOnce<Kernel>(
  kernel: Kernel,
  place: Place,
  nextTrial: () => number,
  laboratory: Laboratory<Kernel>,
  journal: Journal,
  host: Host,
): Promise<Outcome> {
  for (let failures = 0; ; failures++) {
    const showed = await laboratory.boot(kernel, place, nextTrial());
    await journal.note({ event: 'trial', step: place.step, trial: showed });
    const { outcome } = showed;
    if (outcome.kind !== 'infrastructure') return outcome;
    if (failures + 1 === INFRASTRUCTURE_TRIES) {
      throw new InfrastructureError(
        `${INFRASTRUCTURE_TRIES} boots in a row failed on this host: ${outcome.cause}`,
      );
    }
    host.log.warning(`${outcome.cause}: the boot is tried again`);
    await host.sleep(BACK_OFF * 2 ** failures);
  }
}
