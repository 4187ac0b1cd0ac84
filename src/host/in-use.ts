import { lstat, mkdtemp, open, readFile, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { InfrastructureError } from './errors.ts';
import type { Host } from './host.ts';
import { lock } from './lock.ts';

/** Beside a directory that is kept: when it was last used, and the lock of those who use it now. */
const markOf = (directory: string): string => `${directory}.used`;
/** What flock(1) is told to end with where somebody holds the lock: no command of ours does. */
const HELD = 75;

/**
 * Notes that a kept directory is used from now on, and keeps others from removing it until that is disposed of, or
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

/** Whether a directory's use was ever noted: one of the user's own has no such mark. */
export async function isKept(directory: string): Promise<boolean> {
  return (await stat(markOf(directory)).catch(() => null)) !== null;
}

/** Milliseconds since the epoch when a directory was last used, or made where nobody has noted its use. */
export async function lastUsed(directory: string): Promise<number> {
  const mark = await stat(markOf(directory)).catch(() => null);
  return mark?.mtimeMs ?? (await lstat(directory)).ctimeMs;
}

/** Removes a directory, but nothing of another file system: a mount that is left in it is an error. */
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
 * Removes a kept directory and its mark, unless somebody uses it or something is mounted in it. It goes out of the way
 * first, by a name that `clean` knows as half-made: whoever comes meanwhile finds it whole or not at all.
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
