import type { Conclusion } from '../bisect/context.ts';
import type { Check, JournalEvent, StepRole } from '../bisect/events.ts';
import type { CommitInfo, Outcome, Seconds, Signature, Trial, Verdict } from '../model.ts';

export interface BuildView {
  ok: boolean;
  reused: boolean;
  seconds: Seconds;
  kernel: string | null;
  reason: string | null;
}

/** One candidate with all that happened to it. */
export interface StepView {
  step: number;
  role: StepRole;
  candidate: CommitInfo;
  /** Commits that could be the culprit when the step began, and steps that were expected. */
  remaining: number;
  stepsLeft: number;
  /** Commits that could be the culprit when the step began; null outside the search. */
  suspects: number | null;
  /** The release that was tried as a good end; null for any other step. */
  tag: string | null;
  /** True: such a release, and it lies between the ends, so the search began with its verdict. */
  between: boolean;
  build: BuildView | null;
  trials: Trial[];
  /** Null while the step goes on, or where the run ended inside it. */
  verdict: Verdict | null;
  reason: string | null;
  /** What the verdict rests on; null where no trial was made. */
  outcome: Outcome | null;
  /** True: the verdict no longer holds, for a commit that passed failed later. */
  retracted: boolean;
  /** True: it failed where it was to pass, so the search went on from it. */
  refutes: boolean;
  /** What the search makes of it, where that is not its verdict. */
  countsAs: Verdict | null;
}

export interface Counts {
  commits: number;
  steps: number;
  builds: number;
  buildsReused: number;
  boots: number;
}

export interface RunSeconds {
  /** Time that runs were at work; the pause before a run was resumed does not count. */
  total: Seconds;
  building: Seconds;
  booting: Seconds;
  testing: Seconds;
}

/** A bisection as its journal tells it. */
export interface RunView {
  fingerprint: string | null;
  good: CommitInfo[];
  bad: CommitInfo | null;
  mode: 'regression' | 'fix';
  target: 'boot' | 'build';
  paths: string[];
  linux: boolean;
  settings: Record<string, unknown>;
  startedAt: string | null;
  endedAt: string | null;
  resumed: number;
  steps: StepView[];
  signature: Signature | null;
  /** The release that was found where no good end was given; null where none was looked for, or none found yet. */
  goodTag: string | null;
  verification: { culprit: Check; parent: Check; revert: Check };
  /** Null while the run goes on, or where it was killed. */
  conclusion: Conclusion | null;
  counts: Counts;
  seconds: RunSeconds;
}

function emptyView(): RunView {
  return {
    fingerprint: null,
    good: [],
    bad: null,
    mode: 'regression',
    target: 'boot',
    paths: [],
    linux: true,
    settings: {},
    startedAt: null,
    endedAt: null,
    resumed: 0,
    steps: [],
    signature: null,
    goodTag: null,
    verification: { culprit: 'not-run', parent: 'not-run', revert: 'not-run' },
    conclusion: null,
    counts: { commits: 0, steps: 0, builds: 0, buildsReused: 0, boots: 0 },
    seconds: { total: 0, building: 0, booting: 0, testing: 0 },
  };
}

/**
 * Folds a journal into what is shown of a run. Takes a journal of any length: of a run that goes on, was killed, or
 * was resumed. Events of a step that was never announced count, but have no place to be shown.
 */
export function fold(events: readonly JournalEvent[]): RunView {
  const view = emptyView();
  const steps = new Map<number, StepView>();
  let before: number | null = null;
  for (const event of events) {
    const at = Date.parse(event.at);
    if (Number.isFinite(at)) {
      if (before !== null && event.event !== 'resumed') view.seconds.total += Math.max(0, at - before) / 1000;
      before = at;
      view.startedAt ??= event.at;
      view.endedAt = event.at;
    }
    apply(view, steps, event);
  }
  view.steps = [...steps.values()].sort((a, b) => a.step - b.step);
  view.counts.steps = view.steps.length;
  return view;
}

function apply(view: RunView, steps: Map<number, StepView>, event: JournalEvent): void {
  switch (event.event) {
    case 'started':
      view.fingerprint = event.fingerprint;
      view.good = event.good;
      view.bad = event.bad;
      view.mode = event.mode;
      view.target = event.target;
      view.paths = event.paths;
      view.linux = event.linux;
      view.settings = event.settings;
      view.counts.commits = event.commits;
      return;
    case 'resumed':
      view.resumed += 1;
      // A culprit stays named; any other end is what the resumed run sets out to better.
      if (view.conclusion?.status !== 'found') view.conclusion = null;
      return;
    case 'step': {
      const known = steps.get(event.step);
      // A step that a kill cut short is announced again: what it already has stays.
      if (known?.candidate.commit === event.candidate.commit && known.role === event.role) return;
      const { step, role, candidate, remaining, stepsLeft } = event;
      const nothingYet = {
        between: false,
        build: null,
        trials: [],
        verdict: null,
        reason: null,
        outcome: null,
        retracted: false,
        refutes: false,
        countsAs: null,
      };
      steps.set(step, {
        step,
        role,
        candidate,
        remaining,
        stepsLeft,
        suspects: event.suspects ?? null,
        tag: event.tag ?? null,
        ...nothingYet,
      });
      return;
    }
    case 'built': {
      view.seconds.building += event.seconds;
      view.counts[event.reused ? 'buildsReused' : 'builds'] += 1;
      const step = steps.get(event.step);
      const { ok, reused, seconds, kernel, reason } = event;
      if (step) step.build = { ok, reused, seconds, kernel, reason: reason ?? null };
      return;
    }
    case 'trial': {
      view.counts.boots += 1;
      view.seconds.booting += event.trial.bootSeconds ?? 0;
      view.seconds.testing += event.trial.testSeconds ?? 0;
      const step = steps.get(event.step);
      if (step) step.trials = [...step.trials.filter((t) => t.number !== event.trial.number), event.trial];
      return;
    }
    case 'signature':
      view.signature = event.signature;
      return;
    case 'good-found':
      view.good = [event.good];
      view.goodTag = event.tag;
      view.counts.commits = event.commits;
      for (const step of steps.values()) {
        step.between = step.role === 'good-probe' && event.between.includes(step.candidate.commit);
      }
      return;
    case 'verdict': {
      const step = steps.get(event.step);
      if (!step) return;
      step.verdict = event.verdict;
      step.reason = event.reason;
      step.outcome = event.outcome ?? step.trials.at(-1)?.outcome ?? null;
      return;
    }
    case 'retracted': {
      const taken = [...steps.values()].filter((step) => event.commits.includes(step.candidate.commit));
      for (const step of taken) {
        const searched = ['search', 'merge-base', 'good-probe'].includes(step.role);
        if (searched && step.verdict === 'good') step.retracted = true;
      }
      const proof = [...steps.values()].findLast((step) => step.candidate.commit === event.because);
      if (proof) proof.refutes = true;
      return;
    }
    case 'cleared': {
      const own = [...steps.values()].filter((step) => step.candidate.commit === event.commit);
      for (const step of own) if (step.verdict === 'bad') step.retracted = true;
      const proof = own.at(-1);
      if (proof) Object.assign(proof, { refutes: true, retracted: false, countsAs: event.now });
      return;
    }
    case 'followed': {
      const into = [...steps.values()].findLast((step) => step.candidate.commit === event.parent);
      if (into) into.refutes = true;
      return;
    }
    case 'verification':
      view.verification = { culprit: event.culprit, parent: event.parent, revert: event.revert };
      return;
    case 'concluded': {
      const { status, firstBad, suspects, confidence, reason, known } = event;
      view.conclusion = { status, firstBad, suspects, confidence, reason, ...(known ? { known } : {}) };
      return;
    }
    default:
      event satisfies never;
  }
}

/** The conclusion, or what has to be said of a run that has none. */
export function conclusionOf(view: RunView): Conclusion {
  return (
    view.conclusion ?? {
      status: 'error',
      firstBad: null,
      suspects: [],
      confidence: null,
      reason:
        'the journal ends without a conclusion: the run was killed or still goes on; the same run resumes it',
    }
  );
}
