import type { ErrorIdentity } from '../build/error-identity.ts';
import type { Reverted } from '../git/revert.ts';
import type { CommitId, CommitInfo, Seconds, Trial } from '../model.ts';
import type { Pace } from './deadlines.ts';

/** Why a candidate was not built. */
export interface BuildFailure {
  reason: string;
  /** Exit status of a `build-command`. */
  status?: number;
  /** The last line that this command printed; empty if it printed nothing. */
  lastLine?: string;
  /** What is wrong with a kernel's build, to be compared with that of other commits. */
  error?: ErrorIdentity;
  /** Whether what the command printed matches the `/regex/` that is followed; left out if none is. */
  isMatch?: boolean;
}

/** What became of building one candidate. */
export type Built<Kernel> =
  | { kind: 'built'; kernel: Kernel; digest: string | null; reused: boolean; seconds: Seconds }
  | ({ kind: 'failed'; seconds: Seconds } & BuildFailure)
  /** It cannot be judged: the config lacks what the guest needs, or the build command said 125. */
  | { kind: 'skipped'; reason: string; seconds: Seconds };

/** Position in the run; names the folder of its evidence. */
export interface Place {
  step: number;
  candidate: CommitInfo;
  /** True: only a kernel that was built from an empty directory will do. */
  clean?: boolean;
}

/** What the engine asks for: a commit built, a kernel booted. It neither knows nor cares how. */
export interface Testbed<Kernel> {
  build(place: Place): Promise<Built<Kernel>>;
  /** One boot with one run of the test; a failing host is an outcome, not an exception. */
  boot(kernel: Kernel, place: Place, trial: number, pace: Pace): Promise<Trial>;
  /** Makes the commit that reverts `commit` on top of `onto`: the same one each time. */
  revert?(commit: CommitId, onto: CommitId): Promise<Reverted>;
}

/** Folder of a step below the output directory. */
export function stepDirectory({
  step,
  candidate,
}: {
  step: number;
  candidate: { commit: CommitId };
}): string {
  return `steps/${String(step).padStart(2, '0')}-${candidate.commit.slice(0, 12)}`;
}

/** The failure of a `build-command` in words, and as the setting `signature` has it. */
export const statusTitle = (status: number): string => `status ${status}`;
