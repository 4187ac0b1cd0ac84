import { ConfigurationError, InfrastructureError } from '../host/errors.ts';
import type { Finished, Host, RunOptions } from '../host/host.ts';
import type { Seconds } from '../model.ts';

/** The system instance of libvirt: the one that can start virtiofsd as root. */
const SYSTEM = 'qemu:///system';
/** Pattern of a URI of this machine's system instance; it may name another socket. */
const LOCAL_SYSTEM = /^qemu(\+unix)?:\/\/\/system(\?.*)?$/;
/** Seconds for the first answer: a daemon that was just started first asks QEMU for its capabilities. */
const FIRST_ANSWER: Seconds = 120;

/** Address of libvirt: its own variable `LIBVIRT_DEFAULT_URI`, else the system instance. */
export function libvirtUri(environment: NodeJS.ProcessEnv = process.env): string {
  return environment.LIBVIRT_DEFAULT_URI || SYSTEM;
}

/** Arguments of one virsh command. `-q` keeps extra text out of the parsed output. */
export function virshArgs(args: readonly string[]): string[] {
  return ['-q', '-c', libvirtUri(), ...args];
}

/** Runs one virsh command. Its language is fixed, because messages are compared. */
export function virsh(args: readonly string[], options: RunOptions, host: Host): Promise<Finished> {
  return host.run('virsh', virshArgs(args), { within: 60, ...options, env: { LC_ALL: 'C', ...options.env } });
}

/**
 * Makes sure that libvirt answers, before anything is built.
 *
 * @throws ConfigurationError if the libvirt of `LIBVIRT_DEFAULT_URI` cannot boot a directory of this machine
 * @throws InfrastructureError if nobody answers; it says why, and how to start the daemon
 */
export async function requireLibvirt(host: Host): Promise<void> {
  const uri = libvirtUri();
  if (!LOCAL_SYSTEM.test(uri)) {
    throw new ConfigurationError(
      `LIBVIRT_DEFAULT_URI is '${uri}', and guests need QEMU's system instance on this machine: unset it, or set it to ${SYSTEM}`,
    );
  }
  const why = await virsh(['version'], { check: false, within: FIRST_ANSWER }, host).then(
    silenceOf,
    (error: unknown) => {
      if (error instanceof InfrastructureError) return error.message;
      throw error;
    },
  );
  if (why === null) return;
  throw new InfrastructureError(
    `libvirt does not answer at ${uri}: ${why}. The command "setup" installs and starts it, "doctor" checks more`,
  );
}

/** Why virsh got no answer, in one line; null if it got one. */
export function silenceOf({
  exit,
  stderr,
  timedOut,
}: Pick<Finished, 'exit' | 'stderr' | 'timedOut'>): string | null {
  if (exit === 0) return null;
  if (timedOut) return 'it accepted the connection but did not answer';
  const lines = stderr.split('\n').map((line) => line.replace(/^error:\s*/, '').trim());
  return lines.findLast((line) => line !== '') ?? 'virsh gave no reason';
}
