import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ConfigurationError } from './errors.ts';

/**
 * Makes sure that a path has no line break. git's own files, such as the one that says whose objects are borrowed, and
 * much of what is printed have one path a line.
 *
 * @param setting  its name in a message
 * @throws ConfigurationError where it has one
 */
export function requireOneLine(path: string, setting: string): void {
  if (!/[\r\n]/.test(path)) return;
  throw new ConfigurationError(
    `${setting}: the path ${JSON.stringify(path)} has a line break, which git does not accept everywhere. Rename the directory, or name another one.`,
  );
}

/**
 * Looks whether a directory is there or could be made, as far as what is in its way shows it.
 *
 * @param path     absolute
 * @param setting  its name in a message
 * @throws ConfigurationError where it, or what leads to it, is something else
 */
export async function requireNoFile(path: string, setting: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) return;
  if (found !== null)
    throw new ConfigurationError(`${setting}: ${path} exists and is not a directory. Name another one.`);
  if (dirname(path) !== path) await requireNoFile(dirname(path), setting);
}

/**
 * Makes a directory with all that lead to it. Node's own recursive mkdir never comes back where a file system refuses a
 * directory as if its parent were missing, which is what /proc does.
 *
 * @param path     absolute
 * @param setting  its name in a message
 * @param mode     of those that are made, before the umask
 * @throws ConfigurationError where it cannot be made
 */
export async function makeDirectories(path: string, setting: string, mode = 0o777): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) return;
  if (dirname(path) !== path) await makeDirectories(dirname(path), setting, mode);
  await mkdir(path, { mode }).catch((error: NodeJS.ErrnoException) => {
    // Somebody else was faster; a file of that name is no directory all the same.
    if (error.code === 'EEXIST' && found === null) return;
    throw new ConfigurationError(
      `${setting}: the directory ${path} cannot be made (${error.code}). Name one on a writable file system.`,
    );
  });
}
