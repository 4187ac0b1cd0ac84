import { dirname } from 'node:path';
import { ConfigurationError } from '../host/errors.ts';
import type { Finished, Host, RunOptions } from '../host/host.ts';
import { type CommitId, isCommitId } from '../model.ts';
import { besides } from './git-reason.ts';

const URL_LIKE = /^([a-z][a-z0-9+.-]*:\/\/|[^/]+@[^/:]+:|[^/.][^/]*:)/i;

/** True if `origin` is fetched, not read on this host. */
export const isUrl = (origin: string): boolean => URL_LIKE.test(origin);

/** A URL without the name and password that it may contain. */
export function shown(origin: string): string {
  return origin.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/@]*@/i, '$1');
}

/** Settings for every git of the project: nothing of the user's runs in it, and it does not tidy up in the background. */
const SETTINGS = [
  'safe.directory=*',
  'safe.bareRepository=all',
  'core.hooksPath=/dev/null',
  'core.fsmonitor=false',
  'core.autocrlf=false',
  'gc.auto=0',
  'maintenance.auto=false',
  'fetch.prune=false',
  'fetch.pruneTags=false',
  'fetch.recurseSubmodules=false',
  'fetch.writeCommitGraph=false',
  'submodule.recurse=false',
  'log.showSignature=false',
  'advice.detachedHead=false',
].flatMap((setting) => ['-c', setting]);

/** Keeps git from asking, and from the filters and hooks of the user's settings. */
const OFFLINE_ENV = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', GIT_OPTIONAL_LOCKS: '0' };
const ALWAYS_ENV = { GIT_TERMINAL_PROMPT: '0' };
/** For reading a possible partial clone, which fetches what it lacks. Only newer git knows the first (2.45). */
export const NO_FETCH = { GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: 'none' };

/** The pairs of name and value that `git config --null` prints. */
export function settingsIn(printed: string): [string, string][] {
  return printed.split('\0').flatMap((entry): [string, string][] => {
    const at = entry.indexOf('\n');
    return at < 0 ? [] : [[entry.slice(0, at), entry.slice(at + 1)]];
  });
}

/** How a repository names its objects. */
export type ObjectFormat = 'sha1' | 'sha256';

/** A git directory of the action, with its work tree. */
export interface OwnGit {
  /** Absolute. */
  gitDir: string;
  /** Absolute; left out, there is none. */
  workTree?: string;
}

/** Runs git, as the user. */
export type Git = (args: readonly string[], options?: RunOptions) => Promise<Finished>;

/**
 * Runs git in a directory of the action. Both of its directories are named, and there is a ceiling above them:
 * if one of them is damaged or gone, git must not find a repository around the work directory.
 *
 * @param env  for a git that talks to a server; without it, the user's own settings are ignored
 */
export function gitAt(
  { gitDir, workTree, env = OFFLINE_ENV }: OwnGit & { env?: Readonly<Record<string, string>> },
  host: Host,
): Git {
  const directory = workTree ?? gitDir;
  const places = [`--git-dir=${gitDir}`, ...(workTree === undefined ? [] : [`--work-tree=${workTree}`])];
  return (args, options = {}) =>
    host.run('git', ['-C', directory, ...places, ...SETTINGS, ...args], {
      ...options,
      asUser: true,
      env: { ...ALWAYS_ENV, ...env, GIT_CEILING_DIRECTORIES: dirname(directory), ...options.env },
    });
}

/**
 * Asks a server, outside of every repository: the settings of an unrelated one must not rewrite its address.
 *
 * @param env  credentials
 */
export function listingGit(env: Readonly<Record<string, string>>, host: Host): Git {
  return (args, options = {}) =>
    host.run('git', ['-C', '/', ...SETTINGS, ...args], {
      ...options,
      asUser: true,
      env: { ...ALWAYS_ENV, ...env, ...options.env },
    });
}

/**
 * Reads a repository of the user, as the user. Nothing is written to it, not even what a partial clone lacks.
 *
 * @param directory  the top of a work tree, or a git directory
 * @param gitDir     the git directory; left out, git finds it from the directory
 */
export function readingGit({ directory, gitDir }: { directory: string; gitDir?: string }, host: Host): Git {
  const place = gitDir === undefined ? [] : [`--git-dir=${gitDir}`];
  return (args, options = {}) =>
    host.run('git', ['-C', directory, ...place, ...SETTINGS, ...args], {
      ...options,
      asUser: true,
      env: { ...ALWAYS_ENV, ...OFFLINE_ENV, ...NO_FETCH, ...options.env },
    });
}

/**
 * The commit that a revision names in a repository.
 *
 * @param told  the revision and the repository as the user knows them
 * @throws ConfigurationError if there is no such commit
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
  if (found.exit !== 0 || !isCommitId(commit)) {
    throw new ConfigurationError(
      `${told.revision} is not a commit of ${told.where}${besides(found.stderr)}; name a branch, a tag or a commit that it has (a shallow clone lacks older ones)`,
    );
  }
  return commit;
}
