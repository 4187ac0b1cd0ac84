import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sha256 } from '../host/digest.ts';
import { ConfigurationError } from '../host/errors.ts';
import type { Finished, Host, RunOptions } from '../host/host.ts';
import type { CommitId } from '../host/units.ts';
import { besides } from './git-reason.ts';

const URL_LIKE = /^([a-z][a-z0-9+.-]*:\/\/|[^/]+@[^/:]+:|[^/.][^/]*:)/i;

/** True where `origin` is fetched and not read on this host. */
export const isUrl = (origin: string): boolean => URL_LIKE.test(origin);

/** A URL without the name and password that may stand in it. */
export function shown(origin: string): string {
  return origin.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/@]*@/i, '$1');
}

/** The options that every git of the project gets. */
export function gitArgs(directory: string, args: readonly string[]): string[] {
  return [
    '-C',
    directory,
    '-c',
    'safe.directory=*',
    '-c',
    'core.hooksPath=/dev/null',
    '-c',
    'core.fsmonitor=false',
    '-c',
    'gc.auto=0',
    '-c',
    'maintenance.auto=false',
    '-c',
    'core.autocrlf=false',
    '-c',
    'advice.detachedHead=false',
    ...args,
  ];
}

/** Of the environment, what keeps git from asking and from the filters and hooks of the user's own settings. */
const OFFLINE_ENV = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', GIT_OPTIONAL_LOCKS: '0' };
const ALWAYS_ENV = { GIT_TERMINAL_PROMPT: '0' };

/**
 * Runs git in a directory, as the user.
 *
 * @param env  for a git that talks to a server; left out, the user's own settings are passed over
 */
export function gitIn(directory: string, host: Host, env: Readonly<Record<string, string>> = OFFLINE_ENV) {
  return (args: readonly string[], options: RunOptions = {}): Promise<Finished> =>
    host.run('git', gitArgs(directory, args), {
      ...options,
      asUser: true,
      env: { ...ALWAYS_ENV, ...env, ...options.env },
    });
}

export type Git = ReturnType<typeof gitIn>;

/**
 * The commit that a revision names in a repository.
 *
 * @param told  the revision and the repository as the user knows them
 * @throws ConfigurationError where there is no such commit
 */
export async function commitOf(
  git: Git,
  revision: string,
  told: { revision: string; where: string },
): Promise<CommitId> {
  const found = await git(['rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`], {
    check: false,
  });
  const commit = found.stdout.trim();
  if (found.exit !== 0 || !/^[0-9a-f]{40}$/.test(commit)) {
    throw new ConfigurationError(
      `${told.revision} is no commit of ${told.where}${besides(found.stderr)}; name a branch, a tag or a commit that it has (a shallow clone lacks older ones)`,
    );
  }
  return commit;
}

/** What a git leaves that was killed: its locks would end every later one, and half a pack of Linux is a gigabyte. */
const LEFT_BEHIND = /\.lock$|^tmp_(pack|idx|rev|obj)_/;

/** Removes what a killed git left anywhere in the action's own repository, in which nobody else is at work. */
export async function sweep(directory: string): Promise<void> {
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && LEFT_BEHIND.test(entry.name))
      await rm(join(entry.parentPath, entry.name), { force: true });
  }
}

/**
 * The action's own bare repository below the work directory, empty where it was of another origin or never finished,
 * and free of what a killed git left. The work directory has to be locked.
 *
 * @returns its path
 */
export async function ownRepository(
  { origin, workDir }: { origin: string; workDir: string },
  host: Host,
): Promise<string> {
  const directory = join(workDir, 'repository');
  const recorded = join(directory, 'kernel-bisect-origin');
  // A URL may hold a password.
  const known = sha256(origin);
  if ((await readFile(recorded, 'utf8').catch(() => null)) === known) {
    await sweep(directory);
    return directory;
  }
  await rm(directory, { recursive: true, force: true });
  await mkdir(dirname(directory), { recursive: true });
  await gitIn(workDir, host)(['init', '--quiet', '--bare', '--template=', directory]);
  await writeFile(recorded, known);
  return directory;
}
