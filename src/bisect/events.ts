import type { ErrorIdentity } from '../build/error-identity.ts';
import type { CommitId, CommitInfo, Outcome, Seconds, Signature, Trial, Verdict } from '../model.ts';

/** What a step is for: to qualify an end or to find one among the releases, to search, or to verify the conclusion. */
export type StepRole =
  | 'bad-end'
  | 'good-end'
  | 'good-probe'
  | 'merge-base'
  | 'search'
  | 'verify-culprit'
  | 'verify-parent'
  | 'verify-revert';

export type Check = 'passed' | 'failed' | 'conflict' | 'merge' | 'not-built' | 'inconclusive' | 'not-run';

export type Status =
  | 'found'
  | 'suspects'
  | 'out-of-time'
  | 'cancelled'
  | 'not-reproduced'
  | 'good-is-bad'
  | 'merge-base-bad'
  | 'error';

/** The ends of a range as the user named them. */
export interface Refs {
  good: string[];
  bad: string;
}

/** Goes up with every change after which journals of before can no longer be read as they were meant. */
export const JOURNAL_FORMAT = 1;

/** One line of `journal.jsonl`. Everything else about a run is derived from these. */
export type JournalEvent = { at: string } & (
  | {
      event: 'started';
      format: typeof JOURNAL_FORMAT;
      fingerprint: string;
      /** Empty if releases are walked back to find one. */
      good: CommitInfo[];
      bad: CommitInfo;
      /** Commits in the range, the bad end included; 0 while the good end is still to be found. */
      commits: number;
      mode: 'regression' | 'fix';
      target: 'boot' | 'build';
      paths: string[];
      /** Commits that are never tested, by the user's word; left out: none. */
      skip?: readonly CommitId[];
      settings: Readonly<Record<string, unknown>>;
      /** The ends as they were given. */
      refs: Refs;
      /** What the compiler says of itself; null if the build is the user's own. */
      compiler: string | null;
      /** Digests of what the settings name, by setting and value. */
      contents: Readonly<Record<string, string>>;
      /** Whether the repository is Linux, whose rules for reports hold. */
      linux: boolean;
    }
  | { event: 'resumed' }
  | {
      event: 'step';
      step: number;
      role: StepRole;
      candidate: CommitInfo;
      remaining: number;
      stepsLeft: number;
      /** Commits that could be the culprit when the step began; of the search only. */
      suspects?: number;
      /** The release that is tried as a good end. */
      tag?: string;
    }
  | {
      event: 'built';
      step: number;
      ok: boolean;
      reused: boolean;
      seconds: Seconds;
      /** Digest of the kernel by content; null if nothing was built. */
      kernel: string | null;
      reason?: string;
      /** Exit status of the `build-command` that failed. */
      status?: number;
      /** What is wrong with a kernel's build. */
      error?: ErrorIdentity;
      /** Whether the output matches the `/regex/` that is followed. */
      isMatch?: boolean;
      /** True: it could not be judged, which is not the same as a build that failed. */
      skipped?: boolean;
    }
  | { event: 'trial'; step: number; trial: Trial }
  | {
      event: 'signature';
      signature: Signature;
      /** Other failures that the bad end shows and no tested good end does. */
      newAsWell: Signature[];
      /** Whether all ends that are tested were tested before it was chosen. */
      settled: boolean;
    }
  /** Between which commits of the range the failures of `newAsWell` came in; `after` is null if no tested one is older. */
  | { event: 'came-in'; failures: { signature: Signature; after: CommitInfo | null; at: CommitInfo }[] }
  | {
      /** A release works: it is the good end, if none was given. */
      event: 'good-found';
      good: CommitInfo;
      tag: string;
      /** As in `started`. */
      commits: number;
      /** Releases between it and the bad end that did not pass, the newest first: the search begins with them. */
      between: CommitId[];
    }
  | {
      event: 'verdict';
      step: number;
      role: StepRole;
      commit: CommitId;
      verdict: Verdict;
      reason: string;
      outcome?: Outcome;
    }
  /** The user takes the verdicts on a commit back: to readers these steps never happened. */
  | { event: 'forgotten'; commit: CommitId; steps: number[] }
  /** Passes that no longer hold, because a commit failed after it had passed. */
  | { event: 'retracted'; commits: CommitId[]; because: CommitId }
  /** A failure that no longer holds, because the commit passed on the second look; `now` is what it counts as. */
  | { event: 'cleared'; commit: CommitId; now: 'good' | 'skip' }
  /** The search ended on a merge, and another of its parents fails as well: it goes on in that branch. */
  | { event: 'followed'; merge: CommitInfo; parent: CommitId }
  | { event: 'verification'; culprit: Check; parent: Check; revert: Check }
  | {
      event: 'concluded';
      status: Status;
      firstBad: CommitInfo | null;
      suspects: CommitInfo[];
      confidence: number | null;
      reason: string;
      /** What the reason adds to the rest of this, a clause each; left out: all that it says. */
      besides?: string[];
      /** True: an earlier run found it. */
      known?: true;
    }
);
