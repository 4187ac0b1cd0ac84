import type { BuildFailure } from '../boot/testbed.ts';
import type { CommitId } from '../model.ts';
import type { JournalEvent } from './events.ts';
import { emptyView, type RunView, type StepView } from './view.ts';

/** A ledger that takes in events one by one. */
interface Ledger {
  view: RunView;
  /** Steps by number. */
  steps: Map<number, StepView>;
  /** Events that are in it. */
  taken: number;
  /** Time of the last one, in milliseconds since the epoch. */
  before: number | null;
}

const emptyLedger = (): Ledger => ({ view: emptyView(), steps: new Map(), taken: 0, before: null });

/**
 * Puts a journal together to what is known and shown of a run. Takes a journal of any length: of a run that goes on,
 * was killed, or was resumed. Events of a step that was never announced count, but have no place to be shown.
 */
export function fold(events: readonly JournalEvent[]): RunView {
  return catchUp(emptyLedger(), events);
}

const ledgers = new WeakMap<readonly JournalEvent[], Ledger>();

/** What is known of a run whose journal grows: each event is taken in once. */
export function ledgerOf({ events }: { events: readonly JournalEvent[] }): RunView {
  const ledger = ledgers.get(events) ?? emptyLedger();
  ledgers.set(events, ledger);
  return catchUp(ledger, events);
}

function catchUp(ledger: Ledger, events: readonly JournalEvent[]): RunView {
  const { view, steps } = ledger;
  if (ledger.taken === events.length) return view;
  for (const event of events.slice(ledger.taken)) {
    const at = Date.parse(event.at);
    if (Number.isFinite(at)) {
      if (ledger.before !== null && event.event !== 'resumed')
        view.seconds.total += Math.max(0, at - ledger.before) / 1000;
      ledger.before = at;
      view.startedAt ??= event.at;
      view.endedAt = event.at;
    }
    apply(view, steps, event);
  }
  ledger.taken = events.length;
  view.steps = [...steps.values()].sort((a, b) => a.step - b.step);
  view.counts.steps = view.steps.length;
  return view;
}

type Steps = Map<number, StepView>;
type Of<Kind extends JournalEvent['event']> = JournalEvent & { event: Kind };

/** What each event adds to the view. */
const APPLY: { [Kind in JournalEvent['event']]: (view: RunView, steps: Steps, event: Of<Kind>) => void } = {
  started,
  resumed,
  step: stepBegun,
  built,
  trial: tried,
  signature(view, _, { signature, newAsWell, settled }) {
    Object.assign(view, { signature, newAsWell, isSettled: settled });
  },
  'came-in'(view, _, { failures }) {
    view.cameIn = failures;
  },
  'good-found': goodFound,
  verdict: judged,
  forgotten(view, _, { steps }) {
    view.forgotten.push(...steps);
  },
  retracted,
  cleared,
  followed,
  verification(view, _, { culprit, parent, revert }) {
    view.verification = { culprit, parent, revert };
  },
  concluded,
};

function apply<Kind extends JournalEvent['event']>(view: RunView, steps: Steps, event: Of<Kind>): void {
  // A later version may have noted what this one does not know.
  APPLY[event.event]?.(view, steps, event);
}

function started(view: RunView, _: Steps, event: Of<'started'>): void {
  const { fingerprint, good, bad, mode, target, paths, linux, settings, commits } = event;
  Object.assign(view, { fingerprint, good, bad, mode, target, paths, linux, settings });
  view.skip = new Set(event.skip);
  view.counts.commits = commits;
}

function resumed(view: RunView): void {
  view.resumed += 1;
  // A culprit stays named; any other end is what the resumed run sets out to better.
  if (view.conclusion?.status !== 'found') view.conclusion = null;
}

function stepBegun(_: RunView, steps: Steps, event: Of<'step'>): void {
  const known = steps.get(event.step);
  // A step that a kill cut short is announced again: what it already has stays.
  if (known?.candidate.commit === event.candidate.commit && known.role === event.role) return;
  const { step, role, candidate, remaining, stepsLeft, suspects = null, tag = null } = event;
  steps.set(step, {
    step,
    role,
    candidate,
    remaining,
    stepsLeft,
    suspects,
    tag,
    between: false,
    build: null,
    trials: [],
    verdict: null,
    reason: null,
    outcome: null,
    retracted: false,
    refutes: false,
    countsAs: null,
  });
}

function built(view: RunView, steps: Steps, event: Of<'built'>): void {
  const { ok, reused, seconds, kernel, reason = null, skipped = false } = event;
  view.seconds.building += seconds;
  view.counts[reused ? 'buildsReused' : 'builds'] += 1;
  const step = steps.get(event.step);
  if (step)
    step.build = { ok, skipped, reused, seconds, kernel, reason, failure: ok ? null : failureIn(event) };
}

/** Why a candidate was not built, as the event has it. */
function failureIn({ reason = 'not built', status, error, isMatch }: Of<'built'>): BuildFailure {
  return {
    reason,
    ...(status === undefined ? {} : { status }),
    ...(error === undefined ? {} : { error }),
    ...(isMatch === undefined ? {} : { isMatch }),
  };
}

function tried(view: RunView, steps: Steps, { trial, step: number }: Of<'trial'>): void {
  view.counts.boots += 1;
  view.seconds.booting += trial.bootSeconds ?? 0;
  view.seconds.testing += trial.testSeconds ?? 0;
  const step = steps.get(number);
  if (step) step.trials = [...step.trials.filter((one) => one.number !== trial.number), trial];
}

function goodFound(view: RunView, steps: Steps, { good, tag, commits, between }: Of<'good-found'>): void {
  view.good = [good];
  view.goodTag = tag;
  view.goodFound = { good, commits, between };
  view.counts.commits = commits;
  for (const step of steps.values()) {
    step.between = step.role === 'good-probe' && between.includes(step.candidate.commit);
  }
}

function judged(_: RunView, steps: Steps, { step: number, verdict, reason, outcome }: Of<'verdict'>): void {
  const step = steps.get(number);
  if (!step) return;
  Object.assign(step, { verdict, reason, outcome: outcome ?? step.trials.at(-1)?.outcome ?? null });
}

function retracted(view: RunView, steps: Steps, { commits, because }: Of<'retracted'>): void {
  view.refutedBy.add(because);
  for (const step of steps.values()) {
    const searched = ['search', 'merge-base', 'good-probe'].includes(step.role);
    if (searched && step.verdict === 'good' && commits.includes(step.candidate.commit)) step.retracted = true;
  }
  const proof = lastOf(because, steps);
  if (proof) proof.refutes = true;
}

function cleared(view: RunView, steps: Steps, { commit, now }: Of<'cleared'>): void {
  view.cleared.add(commit);
  for (const step of steps.values()) {
    if (step.candidate.commit === commit && step.verdict === 'bad') step.retracted = true;
  }
  const proof = lastOf(commit, steps);
  if (proof) Object.assign(proof, { refutes: true, retracted: false, countsAs: now });
}

function followed(_: RunView, steps: Steps, { parent }: Of<'followed'>): void {
  const into = lastOf(parent, steps);
  if (into) into.refutes = true;
}

const lastOf = (commit: CommitId, steps: Steps): StepView | undefined =>
  [...steps.values()].findLast((step) => step.candidate.commit === commit);

function concluded(view: RunView, _: Steps, event: Of<'concluded'>): void {
  const { status, firstBad, suspects, confidence, reason, besides, known } = event;
  view.conclusion = {
    ...{ status, firstBad, suspects, confidence, reason },
    ...(besides && { besides }),
    ...(known && { known }),
  };
}
