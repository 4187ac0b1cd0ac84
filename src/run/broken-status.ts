import type { Status } from '../bisect/events.ts';
import { CancelledError, OutOfTimeError } from '../host/errors.ts';

/** The status of a run that an error ended. */
export function brokenStatus(error: unknown): Status {
  if (error instanceof OutOfTimeError) return 'out-of-time';
  return error instanceof CancelledError ? 'cancelled' : 'error';
}
