/** Something that the user can mend: a wrong setting, a missing tool. The command line ends with status 2. */
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
