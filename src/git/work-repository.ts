import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../host/digest.ts';
import type { Host } from '../host/host.ts';
import { giveToUser } from '../host/user.ts';
import { openPart } from '../host/work-directory.ts';
import { gitAt, type ObjectFormat } from './git.ts';

/** What a killed git leaves: its locks would stop every later one, and half a pack of Linux is a gigabyte. */
const LEFT_BEHIND = /\.lock$|^tmp_(pack|idx|rev|obj)_/;

/** Removes what a killed git left in the action's own repository, which nobody else uses. */
export async function sweep(directory: string): Promise<void> {
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && LEFT_BEHIND.test(entry.name))
      await rm(join(entry.parentPath, entry.name), { force: true });
  }
}

/**
 * The action's own bare repository below the work directory, empty if it had another origin or was never finished,
 * and free of what a killed git left. The work directory has to be locked.
 *
 * @param options.origin  path or URL
 * @param options.format  how the origin names its objects
 * @returns its absolute path
 */
export async function ownRepository(
  { origin, format, workDir }: { origin: string; format: ObjectFormat; workDir: string },
  host: Host,
): Promise<string> {
  const part = await openPart(workDir, 'repository');
  const directory = join(part, 'git');
  const recorded = join(directory, 'kernel-bisect-origin');
  // A URL may hold a password.
  const known = sha256(JSON.stringify([origin, format]));
  if ((await readFile(recorded, 'utf8').catch(() => null)) === known) {
    await sweep(directory);
    return directory;
  }
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory);
  await giveToUser(directory);
  const init = ['init', '--quiet', '--bare', '--template=', `--object-format=${format}`];
  await gitAt({ gitDir: directory }, host)(init);
  await writeFile(recorded, known);
  return directory;
}
