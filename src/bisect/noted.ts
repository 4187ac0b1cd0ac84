import type { Pace } from '../boot/deadlines.ts';
import type { CommitId, Seconds, Signature, Trial, TrialResult, Verdict } from '../model.ts';
import { tally } from './decide.ts';
import type { StepRole } from './events.ts';
import type { Journal } from './journal.ts';
import { ledgerOf } from './ledger.ts';
import { plus, type Seen, withBadCommit } from './sampling.ts';
import { stopOf } from './verdict.ts';
import type { StepView } from './view.ts';

type Events = Pick<Journal, 'events'>;

/** All steps so far, in order. */
export const notedSteps = (journal: Events): readonly StepView[] => ledgerOf(journal).steps;

/** Trials of a step that the host did not spoil. */
export const resultsIn = ({ trials }: Pick<StepView, 'trials'>): TrialResult[] =>
  trials.filter(({ outcome }) => outcome.kind !== 'infrastructure');

/** The last verdict on a commit in this role. */
export function notedVerdict(
  journal: Events,
  role: StepRole,
  commit: CommitId,
): { verdict: Verdict; reason: string } | undefined {
  const step = notedSteps(journal).findLast(
    (one) => one.role === role && one.candidate.commit === commit && one.verdict !== null,
  );
  return step && { verdict: step.verdict!, reason: step.reason ?? '' };
}

/** Why a commit was skipped; null where it was not. */
export function notedSkip(journal: Events, commit: CommitId): string | null {
  const last = notedSteps(journal).findLast((one) => one.candidate.commit === commit && one.verdict !== null);
  return last?.verdict === 'skip' ? last.reason : null;
}

export const notedSignature = (journal: Events): Signature | null => ledgerOf(journal).signature;

const trialsOf = (journal: Events): Trial[] => notedSteps(journal).flatMap(({ trials }) => trials);

/** Seconds that the boots of this step took. */
export function spentOn(journal: Events, step: number): Seconds {
  const trials = notedSteps(journal).find((one) => one.step === step)?.trials ?? [];
  return trials.reduce((sum, trial) => sum + (trial.bootSeconds ?? 0) + (trial.testSeconds ?? 0), 0);
}

/** The longest that boots and tests took that came to their end: deadlines go by it. */
export function notedPace(journal: Events): Pace {
  const passing = trialsOf(journal).filter(
    (trial) => trial.outcome.kind !== 'infrastructure' && stopOf(trial) === null,
  );
  const longest = (all: (Seconds | null)[]): Seconds | null => {
    const known = all.filter((seconds) => seconds !== null);
    return known.length === 0 ? null : Math.max(...known);
  };
  return {
    boot: longest(passing.map(({ bootSeconds }) => bootSeconds)),
    test: longest(passing.map(({ testSeconds }) => testSeconds)),
  };
}

/**
 * What all steps observed of one commit, in order.
 *
 * @param kernel  digest: only boots of this very kernel; null: of any that was built from the commit
 */
export function resultsOf(journal: Events, commit: CommitId, kernel: string | null = null): TrialResult[] {
  return notedSteps(journal)
    .filter((step) => step.candidate.commit === commit && (kernel === null || step.build?.kernel === kernel))
    .flatMap(resultsIn);
}

/** The digest of the kernel that was built last from a commit; null where there is none. */
export function kernelOf(journal: Events, commit: CommitId): string | null {
  const built = notedSteps(journal).findLast((step) => step.candidate.commit === commit && step.build?.ok);
  return built?.build?.kernel ?? null;
}

/** How often bad kernels have failed in the way that is followed, of all boots that tell it without bias. */
export function notedRate(journal: Events, signature: Signature): Seen {
  let seen: Seen = { failures: 0, boots: 0 };
  const before = new Map<CommitId, TrialResult[]>();
  const known = new Set<CommitId>();
  for (const step of notedSteps(journal)) {
    if (step.role === 'verify-revert') continue;
    const { commit } = step.candidate;
    const results = resultsIn(step);
    const all = [...(before.get(commit) ?? []), ...results];
    before.set(commit, all);
    if (step.verdict !== 'bad') continue;
    // Of a commit that is known to be bad, every boot counts; of a new one, what makes it a bad one is no accident.
    if (step.role === 'bad-end' || known.has(commit)) seen = plus(seen, tally(results, signature));
    else if (tally(all, signature).failures > 0) seen = withBadCommit(seen, tally(all, signature));
    known.add(commit);
  }
  return seen;
}
