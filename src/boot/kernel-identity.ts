import { buildIdOfNotes } from '../build/build-id.ts';
import { InfrastructureError } from '../host/errors.ts';
import type { Outcome } from '../model.ts';

/** Evidence of the kernel that a guest ran. */
export interface Shown {
  /** Console, dmesg, `/proc/cmdline`: every text that may contain the token. */
  texts: readonly string[];
  /** `/sys/kernel/notes`; empty if nobody could read it. */
  notes: Buffer;
}

/**
 * Whether the right kernel ran.
 *
 * @param token    random text of the command line
 * @param buildId  of the kernel that was built; null if it has none
 * @returns false if there is no evidence: no proof for and none against
 * @throws InfrastructureError if it was another kernel
 */
export function isConfirmed(shown: Shown, token: string, buildId: string | null): boolean {
  if (shown.notes.length > 0 && buildId !== null) {
    const ran = buildIdOfNotes(shown.notes);
    if (ran !== buildId)
      throw new InfrastructureError(
        `another kernel ran: its build id is ${ran ?? 'missing'}, ${buildId} was built`,
      );
  }
  return shown.texts.some((text) => text.includes(token));
}

/**
 * Whether an outcome without proof may count: only from the second one of the same kernel.
 *
 * @param unproved  digests of kernels that lacked the proof once; gets this one
 */
export function countsUnproved(outcome: Outcome, digest: string, unproved: Set<string>): boolean {
  // These two never count by themselves: a second boot has to give the same.
  if (outcome.kind === 'hung' || outcome.kind === 'boot-failed') return true;
  const second = unproved.has(digest);
  unproved.add(digest);
  return second;
}
