import type { Pace } from '../boot/deadlines.ts';
import type { CommitId, Outcome, Seconds, Signature, Verdict } from '../model.ts';
import { tally } from './decide.ts';
import type { JournalEvent, StepRole } from './events.ts';
import type { Journal } from './journal.ts';
import { plus, type Seen, withBadCommit } from './sampling.ts';

type Noted<Kind extends JournalEvent['event']> = JournalEvent & { event: Kind };

const ofKind = <Kind extends JournalEvent['event']>(journal: Journal, kind: Kind): Noted<Kind>[] =>
  journal.events.filter((event): event is Noted<Kind> => event.event === kind);

/** What the journal has of one step. */
export interface NotedStep {
  step: number;
  role: StepRole;
  commit: CommitId;
  built: Noted<'built'> | null;
  /** Those that the host did not spoil. */
  outcomes: Outcome[];
  /** Number of the last boot. */
  boots: number;
  verdict: Verdict | null;
  reason: string;
}

/** All steps so far, in order. */
export function notedSteps(journal: Journal): NotedStep[] {
  const steps = new Map<number, NotedStep>();
  for (const event of journal.events) {
    if (event.event === 'step') {
      const known = steps.get(event.step);
      if (known) continue;
      const { step, role } = event;
      const nothingYet = { built: null, outcomes: [], boots: 0, verdict: null, reason: '' };
      steps.set(step, { step, role, commit: event.candidate.commit, ...nothingYet });
      continue;
    }
    if (!('step' in event)) continue;
    const noted = steps.get(event.step);
    if (!noted) continue;
    if (event.event === 'built') noted.built = event;
    if (event.event === 'verdict') Object.assign(noted, { verdict: event.verdict, reason: event.reason });
    if (event.event === 'trial') {
      noted.boots = Math.max(noted.boots, event.trial.number);
      if (event.trial.outcome.kind !== 'infrastructure') noted.outcomes.push(event.trial.outcome);
    }
  }
  return [...steps.values()];
}

/** The last verdict on a commit in this role. */
export function notedVerdict(
  journal: Journal,
  role: StepRole,
  commit: CommitId,
): { verdict: Verdict; reason: string } | undefined {
  return ofKind(journal, 'verdict').findLast((event) => event.role === role && event.commit === commit);
}

/** Why a commit was skipped; null where it was not. */
export function notedSkip(journal: Journal, commit: CommitId): string | null {
  const skipped = ofKind(journal, 'verdict').findLast((event) => event.commit === commit);
  return skipped?.verdict === 'skip' ? skipped.reason : null;
}

export function notedSignature(journal: Journal): Signature | null {
  return ofKind(journal, 'signature').at(-1)?.signature ?? null;
}

/** Seconds that the boots of this step took. */
export function spentOn(journal: Journal, step: number): Seconds {
  return ofKind(journal, 'trial')
    .filter((event) => event.step === step)
    .reduce((sum, { trial }) => sum + (trial.bootSeconds ?? 0) + (trial.testSeconds ?? 0), 0);
}

/** The longest that boots and tests took which passed: deadlines go by it. */
export function notedPace(journal: Journal): Pace {
  const passing = ofKind(journal, 'trial').flatMap(({ trial }) =>
    trial.outcome.kind === 'passed' ? [trial] : [],
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
 * What all steps showed of one commit, in order.
 *
 * @param kernel  digest: only boots of this very kernel; null: of any that was built from the commit
 */
export function outcomesOf(journal: Journal, commit: CommitId, kernel: string | null = null): Outcome[] {
  return notedSteps(journal)
    .filter((step) => step.commit === commit && (kernel === null || step.built?.kernel === kernel))
    .flatMap(({ outcomes }) => outcomes);
}

/** The digest of the kernel that was built last from a commit; null where there is none. */
export function kernelOf(journal: Journal, commit: CommitId): string | null {
  return (
    notedSteps(journal).findLast((step) => step.commit === commit && step.built?.ok)?.built?.kernel ?? null
  );
}

/** How often bad kernels have shown the failure, of all boots that tell it without bias. */
export function notedRate(journal: Journal, signature: Signature): Seen {
  let seen: Seen = { failures: 0, boots: 0 };
  const before = new Map<CommitId, Outcome[]>();
  const known = new Set<CommitId>();
  for (const { role, commit, outcomes, verdict } of notedSteps(journal)) {
    if (role === 'verify-revert') continue;
    const all = [...(before.get(commit) ?? []), ...outcomes];
    before.set(commit, all);
    if (verdict !== 'bad') continue;
    // Of a commit that is known to be bad, every boot counts; of a new one, what makes it a bad one is no accident.
    if (role === 'bad-end' || known.has(commit)) seen = plus(seen, tally(outcomes, signature));
    else if (tally(all, signature).failures > 0) seen = withBadCommit(seen, tally(all, signature));
    known.add(commit);
  }
  return seen;
}
