import type { Status } from './bisect/events.ts';

/** The command line's exit status for a run's end. */
export function exitStatus(status: Status): number {
  switch (status) {
    case 'found':
      return 0;
    case 'error':
    case 'cancelled':
      return 1;
    case 'suspects':
    case 'out-of-time':
    case 'not-reproduced':
    case 'good-is-bad':
    case 'merge-base-bad':
      return 3;
  }
}
