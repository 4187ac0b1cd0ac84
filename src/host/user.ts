import { readFileSync } from 'node:fs';
import { lchown, lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The ordinary user for whom this process is root. */
export interface OrdinaryUser {
  uid: number;
  gid: number;
  name: string;
  home: string;
  /** The user's own search path; null if it is not known. */
  path: string | null;
}

/** Variables that carry those parts of the user's environment that sudo does not pass on. */
export const USER_PATH = 'KERNEL_BISECT_USER_PATH';
export const USER_HOME = 'KERNEL_BISECT_USER_HOME';

/** Whether this process may mount, and use libvirt's system instance. */
export const isRoot = (): boolean => process.getuid?.() === 0;

/** Who started this process with sudo, from `SUDO_UID` (sudo(8)); null if nobody did, or root did. */
export function ordinaryUser(environment: NodeJS.ProcessEnv = process.env): OrdinaryUser | null {
  const { SUDO_UID = '', SUDO_GID = '', SUDO_USER: name = SUDO_UID } = environment;
  if (!isRoot() || !/^[1-9]\d*$/.test(SUDO_UID) || !/^\d+$/.test(SUDO_GID)) return null;
  const home = environment[USER_HOME] || homeOf(SUDO_UID);
  return { uid: Number(SUDO_UID), gid: Number(SUDO_GID), name, home, path: environment[USER_PATH] || null };
}

function homeOf(uid: string): string {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  return lines.map((line) => line.split(':')).find((fields) => fields[2] === uid)?.[5] ?? '/';
}

/** A command line that runs as that user, with the user's groups, home and search path, from a process that is root. */
export function commandOfUser(
  { uid, gid, name, home, path }: OrdinaryUser,
  command: string,
  args: readonly string[],
): { command: string; args: string[]; env: Record<string, string> } {
  return {
    command: 'setpriv',
    args: [`--reuid=${uid}`, `--regid=${gid}`, '--init-groups', '--', command, ...args],
    env: { USER: name, LOGNAME: name, HOME: home, ...(path === null ? {} : { PATH: path }) },
  };
}

/**
 * Gives a file or a tree to the ordinary user for whom this process is root; without one nothing is done. A file of
 * root in a workspace breaks the next checkout for good (actions/runner#3541). No link is followed.
 *
 * @param path  absolute; nothing is done if it is missing
 * @param options.deep  false: what is in a directory stays as it is
 */
export async function giveToUser(path: string, { deep = true }: { deep?: boolean } = {}): Promise<void> {
  const user = ordinaryUser();
  if (user !== null) await give(path, user, deep);
}

async function give(path: string, user: OrdinaryUser, deep: boolean): Promise<void> {
  const found = await lstat(path).catch(() => null);
  if (found === null) return;
  if (found.uid !== user.uid) await lchown(path, user.uid, user.gid);
  if (!found.isDirectory() || !deep) return;
  for (const name of await readdir(path)) await give(join(path, name), user, deep);
}
