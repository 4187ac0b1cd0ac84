import { lstat, mkdtemp, open, readFile, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { InfrastructureError } from './errors.ts';
import type { Host } from './host.ts';
import { lock } from './lock.ts';

/** File beside a kept directory: when it was last used, and the lock of its current users. */
const markOf = (directory: string): string => `${directory}.used`;
/** Exit status of flock(1) if somebody holds the lock: no command of ours ends with it. */
const HELD = 75;

/**
 * Notes that a kept directory is in use, and keeps others from removing it until the result is disposed of, or
 * this process ends.
 *
 * @param directory  one that `removeUnused` may be asked to remove
 */
export async function useDirectory(directory: string, host: Host): Promise<AsyncDisposable> {
  const mark = markOf(directory);
  await using file = await open(mark, 'a', 0o600);
  const now = new Date(host.now());
  await file.utimes(now, now);
  return await lock({ file: mark, what: directory, shared: true }, host);
}

/** Whether a directory's use was ever noted: the user's own directories have no such file. */
export async function isKept(directory: string): Promise<boolean> {
  return (await stat(markOf(directory)).catch(() => null)) !== null;
}

/** Milliseconds since the epoch when a directory was last used, or made if its use was never noted. */
export async function lastUsed(directory: string): Promise<number> {
  const mark = await stat(markOf(directory)).catch(() => null);
  return mark?.mtimeMs ?? (await lstat(directory)).ctimeMs;
}

/** Removes a directory, but nothing on another file system: a mount left in it is an error. */
export async function removeTree(directory: string, host: Host): Promise<void> {
  if (await hasMounts(directory)) throw new InfrastructureError('a mount is left below it');
  await host.run('rm', ['-rf', '--one-file-system', '--', directory]);
}

/** Whether anything is mounted below a directory. */
export async function hasMounts(directory: string): Promise<boolean> {
  const mounts = await readFile('/proc/self/mountinfo', 'utf8');
  // The kernel writes a blank in octal.
  return mounts.includes(` ${directory.replaceAll(' ', '\\040')}/`);
}

/**
 * Removes a kept directory and its file of use, unless it is in use or something is mounted in it. It is renamed
 * first, to a name that `clean` knows as half-made, so others find it whole or not at all.
 *
 * @returns whether it is gone
 */
export async function removeUnused(directory: string, host: Host): Promise<boolean> {
  if (await hasMounts(directory)) return false;
  const aside = await mkdtemp(join(dirname(directory), `.${basename(directory)}.`));
  const whileUnused = ['--exclusive', '--nonblock', '--conflict-exit-code', String(HELD), markOf(directory)];
  const { exit } = await host.run(
    'flock',
    [...whileUnused, 'mv', '-T', '--', directory, join(aside, 'old')],
    {
      check: false,
    },
  );
  await removeTree(aside, host);
  if (exit !== 0) return false;
  await rm(markOf(directory), { force: true });
  return true;
}
