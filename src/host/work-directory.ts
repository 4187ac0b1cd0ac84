import { lstat, mkdir, open, readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { makeDirectories } from './directories.ts';
import { ConfigurationError } from './errors.ts';
import { gitPlaceAround, gitPlaceAt, realPathOf } from './git-place.ts';
import type { Host } from './host.ts';
import { giveToUser, ordinaryUser } from './user.ts';

/** What git, make and the compiler write: they run as the ordinary user if this process is root for one. */
const USERS_PARTS = ['repository', 'source', 'config', 'build', 'modules', 'ccache'] as const;
/** Only root may enter these: guests leave files of any owner and mode there. */
const ROOTS_PARTS = ['rootfs', 'builders', 'runs'] as const;
export const PARTS = [...USERS_PARTS, 'kernels', ...ROOTS_PARTS] as const;
const LOCK = 'lock';

/** A directory below the work directory. What is in it was made by this project and may be removed by it. */
export type Part = (typeof PARTS)[number];

/**
 * Lies in each part, and in a work directory that this project made: nothing is removed in a directory that lacks it.
 */
export const MARKER = '.made-by-kernel-bisect';
const MARKER_TEXT = 'kernel-bisect made this directory. It may remove everything in it.\n';

/** The path of a part. */
export const partOf = (workDir: string, part: Part): string => join(workDir, part);

/** The file that runs lock while they use the work directory. */
export const lockOf = (workDir: string): string => join(workDir, LOCK);

/** Whether this project made a directory. */
const isMarked = async (directory: string): Promise<boolean> =>
  (await lstat(directory).catch(() => null))?.isDirectory() === true &&
  (await lstat(join(directory, MARKER)).catch(() => null))?.isFile() === true;

/**
 * Makes sure that a work directory holds no files of the user that a run could touch. Nothing is made.
 *
 * @param workDir   absolute
 * @param kernel    absolute paths of the user's repository: its work trees and git directories; empty for a URL
 * @throws ConfigurationError if the directory is, holds or lies in a work tree or a git directory, or if something else
 *   has one of the names that a run uses in it
 */
export async function requireOwnWorkDirectory(
  workDir: string,
  kernel: readonly string[] = [],
): Promise<void> {
  const another = `Name a separate directory, such as /var/lib/kernel-bisect.`;
  const real = await realPathOf(workDir);
  const around = await gitPlaceAround(workDir);
  if (around !== null)
    throw new ConfigurationError(
      `work-dir: ${workDir} ${around.path === real ? 'is' : 'lies in'} the git ${words(around.kind)} ${around.path}, and a run removes files in its work directory. ${another}`,
    );
  for (const path of kernel) {
    const place = await realPathOf(path);
    const how = isBelow(place, real) ? 'holds' : isBelow(real, place) ? 'lies in' : null;
    if (how !== null)
      throw new ConfigurationError(
        `work-dir: ${workDir} ${how} the repository ${path}, and a run removes files in its work directory. ${another}`,
      );
  }
  for (const name of await readdir(real).catch(() => [])) {
    const path = join(real, name);
    if (name === LOCK) await requireLockFile(path);
    else if (isPart(name)) await requirePart(path);
    else if ((await gitPlaceAt(path)) !== null)
      throw new ConfigurationError(
        `work-dir: ${workDir} holds the git repository ${path}, and a run removes files in its work directory. ${another}`,
      );
  }
}

const words = (kind: string): string => (kind === 'git directory' ? 'directory' : kind);

const isPart = (name: string): name is Part => (PARTS as readonly string[]).includes(name);

/** Whether a path is a directory or lies in it; both are real paths. */
export function isBelow(path: string, directory: string): boolean {
  const way = relative(directory, path);
  return way === '' || (way !== '..' && !way.startsWith('../'));
}

/** @throws ConfigurationError if something has a part's name that this project did not make */
async function requirePart(path: string): Promise<void> {
  const found = await lstat(path).catch(() => null);
  if (found === null || (await isMarked(path))) return;
  // One that was just made lacks its marker for a moment.
  if (found.isDirectory() && (await readdir(path)).length === 0) return;
  throw new ConfigurationError(
    `work-dir: ${path} was not made by kernel-bisect, and a run removes files below this name. Move it away, or name another directory.`,
  );
}

async function requireLockFile(path: string): Promise<void> {
  const found = await lstat(path).catch(() => null);
  if (found === null || (found.isFile() && found.size === 0)) return;
  throw new ConfigurationError(
    `work-dir: ${path} was not made by kernel-bisect, and runs lock a file with this name. Move it away, or name another directory.`,
  );
}

/**
 * Makes the work directory if it is missing. If this process is root for an ordinary user, one that this project
 * made belongs to that user afterwards, with the parts that the user's own commands write, whoever worked there before.
 */
export async function makeWorkDirectory(directory: string, host: Host): Promise<void> {
  const found = await stat(directory).catch(() => null);
  await makeDirectories(directory, 'work-dir');
  if (found === null || (await readdir(directory)).length === 0) await mark(directory);
  const user = ordinaryUser();
  if (user === null) return;
  if (await isMarked(directory)) await giveToUser(directory, { deep: false });
  const parts: string[] = [];
  for (const name of USERS_PARTS) {
    const path = partOf(directory, name);
    if (await isMarked(path)) parts.push(path);
  }
  if (parts.length > 0) await host.run('chown', ['-R', '-h', `${user.uid}:${user.gid}`, '--', ...parts]);
}

/**
 * A part of a work directory, made if it is missing.
 *
 * @returns its absolute path
 * @throws ConfigurationError if something has its name that this project did not make
 */
export async function openPart(workDir: string, name: Part): Promise<string> {
  const path = partOf(workDir, name);
  await requirePart(path);
  const isRoots = (ROOTS_PARTS as readonly string[]).includes(name);
  await mkdir(path, { recursive: true, mode: isRoots ? 0o700 : 0o755 });
  if (!(await isMarked(path))) {
    await mark(path);
    if ((USERS_PARTS as readonly string[]).includes(name)) await giveToUser(path, { deep: false });
  }
  return path;
}

async function mark(directory: string): Promise<void> {
  await using file = await open(join(directory, MARKER), 'w', 0o644);
  await file.writeFile(MARKER_TEXT);
}
