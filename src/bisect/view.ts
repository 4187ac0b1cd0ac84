import type { BuildFailure } from '../boot/testbed.ts';
import type { CommitId, CommitInfo, Outcome, Seconds, Signature, Trial, Verdict } from '../model.ts';
import type { Conclusion } from './context.ts';
import type { Check, StepRole } from './events.ts';

export interface BuildView {
  ok: boolean;
  /** True: it could not be judged, which is not the same as a build that failed. */
  skipped: boolean;
  reused: boolean;
  seconds: Seconds;
  kernel: string | null;
  reason: string | null;
  /** What else is known of a build that failed; null if it did not. */
  failure: BuildFailure | null;
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
  /** Null while the step goes on, or if the run ended inside it. */
  verdict: Verdict | null;
  reason: string | null;
  /** What the verdict rests on; null without a trial. */
  outcome: Outcome | null;
  /** True: the verdict no longer holds, because a commit that passed failed later. */
  retracted: boolean;
  /** True: it failed although it should pass, so the search continued from it. */
  refutes: boolean;
  /** What the search makes of it, if that is not its verdict. */
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

/** A bisection, as its journal has it. */
export interface RunView {
  fingerprint: string | null;
  good: CommitInfo[];
  bad: CommitInfo | null;
  mode: 'regression' | 'fix';
  target: 'boot' | 'build';
  paths: string[];
  /** Commits that are never tested, by the user's word. */
  skip: Set<CommitId>;
  linux: boolean;
  settings: Record<string, unknown>;
  startedAt: string | null;
  endedAt: string | null;
  resumed: number;
  steps: StepView[];
  /** Numbers of steps that were taken back. They are not used again, so their evidence stays apart. */
  forgotten: number[];
  signature: Signature | null;
  /** What else the bad end shows and no good end does. */
  newAsWell: Signature[];
  /** Between which tested commits each of these came in. */
  cameIn: { signature: Signature; after: CommitInfo | null; at: CommitInfo }[];
  /** Whether the signature was chosen with the good ends known. */
  isSettled: boolean;
  /** The release that was found as the good end; null if none was looked for, or none found yet. */
  goodTag: string | null;
  /** A release that was found: with the commits up to the bad end, and the releases between. */
  goodFound: { good: CommitInfo; commits: number; between: CommitId[] } | null;
  /** Commits from which the search went on because a check refuted what was held of them or of others. */
  refutedBy: Set<CommitId>;
  /** Commits whose failure was taken back. */
  cleared: Set<CommitId>;
  verification: { culprit: Check; parent: Check; revert: Check };
  /** Null while the run goes on, or if it was killed. */
  conclusion: Conclusion | null;
  counts: Counts;
  seconds: RunSeconds;
}

/** What is known before the first event. */
export function emptyView(): RunView {
  return {
    fingerprint: null,
    good: [],
    bad: null,
    mode: 'regression',
    target: 'boot',
    paths: [],
    skip: new Set(),
    linux: true,
    settings: {},
    startedAt: null,
    endedAt: null,
    resumed: 0,
    steps: [],
    forgotten: [],
    signature: null,
    newAsWell: [],
    cameIn: [],
    isSettled: false,
    goodTag: null,
    goodFound: null,
    refutedBy: new Set(),
    cleared: new Set(),
    verification: { culprit: 'not-run', parent: 'not-run', revert: 'not-run' },
    conclusion: null,
    counts: { commits: 0, steps: 0, builds: 0, buildsReused: 0, boots: 0 },
    seconds: { total: 0, building: 0, booting: 0, testing: 0 },
  };
}
