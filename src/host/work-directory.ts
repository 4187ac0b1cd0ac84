import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { makeDirectories } from './directories.ts';
import type { Host } from './host.ts';
import { giveToUser, ordinaryUser } from './user.ts';

/** What git, make and the compiler write: the ordinary user's commands where this process is root for one. */
const USERS_PARTS = ['repository', 'source', 'config', 'build', 'modules', 'ccache'];

/**
 * Makes the work directory where it is missing. Where this process is root for an ordinary user, the parts that the
 * user's own commands write belong to that user afterwards, whoever worked there before.
 */
export async function makeWorkDirectory(directory: string, host: Host): Promise<void> {
  await makeDirectories(directory, 'work-dir');
  const user = ordinaryUser();
  if (user === null) return;
  await giveToUser(directory, { deep: false });
  const parts: string[] = [];
  for (const name of USERS_PARTS) {
    const path = join(directory, name);
    if ((await lstat(path).catch(() => null))?.isDirectory()) parts.push(path);
  }
  if (parts.length > 0) await host.run('chown', ['-R', '-h', `${user.uid}:${user.gid}`, '--', ...parts]);
}
