import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ConfigurationError } from './errors.ts';

/**
 * Makes sure that a path has no line break. git's own files, such as the one for borrowed objects, and
 * much of the output have one path per line.
 *
 * @param setting  its name in a message
 * @throws ConfigurationError if it has one
 */
export function requireOneLine(path: string, setting: string): void {
  if (!/[\r\n]/.test(path)) return;
  throw new ConfigurationError(
    `${setting}: the path ${JSON.stringify(path)} has a line break, which git does not accept everywhere. Rename the directory, or name another one.`,
  );
}

/**
 * Checks whether a directory exists or could be made, as far as the path above it shows.
 *
 * @param path     absolute
 * @param setting  its name in a message
 * @throws ConfigurationError if it, or what leads to it, is something else
 */
export async function requireNoFile(path: string, setting: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) return;
  if (found !== null)
    throw new ConfigurationError(`${setting}: ${path} exists and is not a directory. Name another one.`);
  if (dirname(path) !== path) await requireNoFile(dirname(path), setting);
}

/**
 * Makes a directory and its parents. Node's own recursive mkdir never returns if a file system refuses a
 * directory as if its parent were missing, which is what /proc does.
 *
 * @param path     absolute
 * @param setting  its name in a message
 * @param mode     of the new directories, before the umask
 * @throws ConfigurationError if it cannot be made
 */
export async function makeDirectories(path: string, setting: string, mode = 0o777): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) return;
  if (dirname(path) !== path) await makeDirectories(dirname(path), setting, mode);
  await mkdir(path, { mode }).catch((error: NodeJS.ErrnoException) => {
    // Somebody else was faster; it may still be a file of that name.
    if (error.code === 'EEXIST' && found === null) return;
    throw new ConfigurationError(
      `${setting}: the directory ${path} cannot be made (${error.code}). Name one on a writable file system.`,
    );
  });
}
