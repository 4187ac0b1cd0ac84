import { CANNOT_RUN } from '../boot/judge.ts';
import type { BuildFailure } from '../boot/testbed.ts';
import { ConfigurationError } from '../host/errors.ts';
import type { CommitInfo, Signature } from '../model.ts';
import { type BisectionContext, named } from './context.ts';
import type { StepRole } from './events.ts';
import { statedSignature } from './signature.ts';

/** How a build of the user's own ended at a commit. */
export interface EndedBuild {
  candidate: CommitInfo;
  role: StepRole;
  /** What is followed, or was stated; null while nothing is. */
  signature: Signature | null;
  failure: BuildFailure;
}

/**
 * Tells a `build-command` that cannot be run from a commit that fails. A shell says both by 126 and 127, so these are
 * a failure only if they are what is followed: by the user's word, or because the bad end ended so and another
 * commit has passed.
 *
 * @throws ConfigurationError if the command could not be run
 */
export function requireRan(
  { candidate, role, signature, failure: { status, lastLine = '' } }: EndedBuild,
  { plan, journal }: BisectionContext,
): void {
  if (status === undefined || !CANNOT_RUN.includes(status)) return;
  const isStated = statedSignature(plan.wanted)?.status === status;
  const hasPassed = journal.events.some((event) => event.event === 'verdict' && event.verdict === 'good');
  const isShown = signature?.seenStatus === status && hasPassed;
  // The bad end may show it first; a good end, which has to pass, tells then whether the command can be run at all.
  const goodEndFollows = plan.verify.ends || plan.good.length === 0;
  const isFirst = role === 'bad-end' && signature === null && goodEndFollows;
  if (isStated || isShown || isFirst) return;
  const output = lastLine === '' ? '' : ` (${lastLine})`;
  const why = status === 126 ? 'may not be executed' : 'does not exist';
  // A bad end that ended so is in the journal as bad, and it may not be once the program is there.
  const again = signature === null ? '' : ', with resume: false if the command itself stays the same';
  throw new ConfigurationError(
    `build-command: it ended with status ${status} at ${named(candidate)}, which means that a program ${why}${output}. Correct that and start again${again}; if this status is the failure that you look for, set signature: "status ${status}".`,
  );
}
