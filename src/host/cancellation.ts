/**
 * A signal that SIGINT and SIGTERM abort. A second one changes nothing: what goes on is being ended already.
 *
 * @param lifeline  ends when the process that this one works for asks it to stop, or is gone
 */
export function cancelledBySignals(lifeline?: NodeJS.ReadableStream): AbortSignal {
  const cancel = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => cancel.abort());
  lifeline?.once('end', () => cancel.abort());
  return cancel.signal;
}
