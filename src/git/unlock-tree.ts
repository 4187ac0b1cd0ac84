import { chmod, lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { giveToUser, isRoot } from '../host/user.ts';

/** Reading, writing and searching for the owner: needed to remove something from a directory. */
const OWNER = 0o700;

/**
 * Makes all directories of a tree writable for their owner. Module caches make theirs read-only, and git then
 * cannot remove their content. If this process is root for an ordinary user, the whole tree is the user's again.
 *
 * No link is followed.
 */
export async function unlockTree(directory: string): Promise<void> {
  if (isRoot()) await giveToUser(directory);
  await unlock(directory);
}

async function unlock(directory: string): Promise<void> {
  const found = await lstat(directory);
  if (!found.isDirectory()) return;
  // What is not ours stays locked: git then says what it could not remove.
  if ((found.mode & OWNER) !== OWNER) await chmod(directory, found.mode | OWNER).catch(() => {});
  const inside = await readdir(directory, { withFileTypes: true }).catch(() => []);
  for (const entry of inside) if (entry.isDirectory()) await unlock(join(directory, entry.name));
}
