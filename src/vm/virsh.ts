import type { Finished, Host, RunOptions } from '../host/host.ts';

/** The system instance of libvirt: the one that can start virtiofsd as root. */
export const LIBVIRT_URI = 'qemu:///system';

/** Arguments of one virsh command. `-q` keeps its pleasantries out of what is parsed. */
export function virshArgs(args: readonly string[]): string[] {
  return ['-q', '-c', LIBVIRT_URI, ...args];
}

/** Runs one virsh command. Messages are compared, so its language is fixed. */
export function virsh(args: readonly string[], options: RunOptions, host: Host): Promise<Finished> {
  return host.run('virsh', virshArgs(args), { within: 60, ...options, env: { LC_ALL: 'C', ...options.env } });
}
