/** Something that the user can fix: a wrong setting, a missing tool. The command line ends with status 2. */
export class ConfigurationError extends Error {
  override name = 'ConfigurationError';
}

/** libvirt, the disk, the agent's channel or the network failed. Tried again, then the run stops: never a verdict. */
export class InfrastructureError extends Error {
  override name = 'InfrastructureError';
}

/** The run was asked to stop, by a signal. */
export class CancelledError extends Error {
  override name = 'CancelledError';
}

/** The run reached its time limit. */
export class OutOfTimeError extends CancelledError {
  override name = 'OutOfTimeError';
}

/** What really stopped a run: a command that was ended for it only says that it was ended. */
export function whyStopped(error: unknown, signal: AbortSignal | undefined): unknown {
  const reason: unknown = signal?.reason;
  const told = reason instanceof CancelledError || reason instanceof InfrastructureError;
  return error instanceof CancelledError && told ? reason : error;
}
