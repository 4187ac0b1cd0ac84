import { readFile } from 'node:fs/promises';
import { InfrastructureError } from './errors.ts';
import type { Host } from './host.ts';

/** Attempts to unmount, 0.2 s apart, before a busy mount is only detached. */
const UNMOUNT_TRIES = 5;

/** Whether something is mounted at exactly this path, from the text of `/proc/self/mountinfo`. */
export function isMountPoint(mountinfo: string, path: string): boolean {
  // The kernel writes blanks and backslashes in octal.
  const plain = (text: string) =>
    text.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
  return mountinfo.split('\n').some((line) => plain(line.split(' ')[4] ?? '') === path);
}

async function isMounted(path: string): Promise<boolean> {
  return isMountPoint(await readFile('/proc/self/mountinfo', 'utf8'), path);
}

/**
 * Unmounts what is mounted at a path, if anything is. What stays busy is detached.
 *
 * @throws InfrastructureError if not even that can be done
 */
export async function unmount(path: string, host: Host): Promise<void> {
  for (let attempt = 1; await isMounted(path); attempt += 1) {
    const lazy = attempt > UNMOUNT_TRIES;
    const { exit, stderr } = await host.run('umount', lazy ? ['-l', '--', path] : ['--', path], {
      check: false,
      cleanup: true,
    });
    if (exit === 0) continue;
    if (lazy) throw new InfrastructureError(`${path} cannot be unmounted: ${stderr.trim()}`);
    // virtiofsd is still ending. A run that was asked to stop does not wait for it.
    await host.sleep(0.2).catch(() => {
      attempt = UNMOUNT_TRIES;
    });
  }
}

/**
 * Mounts a file system that has no device.
 *
 * @param inside  directory that `at` and the names in `options` are relative to
 * @throws InfrastructureError if it cannot be mounted
 */
export async function mount(
  { type, options, at, inside }: { type: 'tmpfs' | 'overlay'; options: string; at: string; inside: string },
  host: Host,
): Promise<void> {
  await host.run('mount', ['-t', type, '-o', options, 'kernel-bisect', at], { cwd: inside });
}
