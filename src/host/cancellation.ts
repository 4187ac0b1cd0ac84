import { CancelledError } from './errors.ts';

/** Signals that a runner, a terminal and a closed terminal send. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * A signal that SIGINT, SIGTERM and SIGHUP abort. A second one changes nothing: the run is already ending.
 *
 * @param lifeline  ends when the process that this one works for asks it to stop, or has gone
 */
export function cancelledBySignals(lifeline?: NodeJS.ReadableStream): AbortSignal {
  const cancel = new AbortController();
  for (const name of SIGNALS) {
    process.on(name, () => cancel.abort(new CancelledError(`cancelled by ${name}`)));
  }
  lifeline?.once('end', () => cancel.abort(new CancelledError('cancelled')));
  return cancel.signal;
}
