/** A signal that SIGINT and SIGTERM abort. A second one changes nothing: what goes on is being ended already. */
export function cancelledBySignals(): AbortSignal {
  const cancel = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => cancel.abort());
  return cancel.signal;
}
