import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ConfigurationError } from '../host/errors.ts';
import type { Host } from '../host/host.ts';
import { type Git, type ObjectFormat, readingGit, settingsIn } from './git.ts';
import { besides } from './git-reason.ts';

/** The user's repository on this host. It is only read. All paths are absolute. */
export interface LocalRepository {
  kind: 'local';
  /** As the user named it. */
  path: string;
  /** The top of its work tree; its git directory if it has none. */
  directory: string;
  gitDir: string;
  /** What linked work trees share. Objects may be elsewhere. */
  commonDir: string;
  objects: string;
  /** The file that says where history was cut off; it may be missing. */
  shallow: string;
  /** Every directory that belongs to it. */
  places: string[];
  format: ObjectFormat;
  /** A partial clone fetches what it lacks; these are its settings for that, as pairs of name and value. */
  promises: [string, string][];
  /** Where it was cloned from, according to its settings; null if they do not say. */
  cloneOf: string | null;
  /** Reads it. */
  git: Git;
}

/**
 * Looks at a repository on this host.
 *
 * @param path  absolute: a directory in a work tree, a git directory, or a link to one
 * @param given  the path as it was given, for messages
 * @throws ConfigurationError with git's own reason if there is no readable repository
 */
export async function localRepository(
  { path, given = path }: { path: string; given?: string },
  host: Host,
): Promise<LocalRepository> {
  const asked = ['--git-dir', '--git-common-dir'];
  const paths = ['--git-path', 'objects', '--git-path', 'shallow'];
  const there = readingGit({ directory: path }, host);
  const found = await there(['rev-parse', ...asked, ...paths, '--show-object-format'], { check: false });
  if (found.exit !== 0)
    throw new ConfigurationError(
      `kernel: "${given}" (${path}) is not a git repository${besides(found.stderr)}. Give the path or the URL of one, or run inside its work tree.`,
    );
  const lines = found.stdout.split('\n');
  const format = lines[4] ?? '';
  // A link `.git` stays one: it may lead to a path that git cannot borrow from by name.
  const real = await realpath(path);
  const [gitDir = '', commonDir = '', objects = '', shallow = ''] = lines.map((line) => resolve(real, line));
  if (format !== 'sha1' && format !== 'sha256')
    throw new ConfigurationError(
      `kernel: the git directory of ${path} has a line break in its path, so git cannot borrow from it. Rename it.`,
    );
  const top = await there(['rev-parse', '--path-format=absolute', '--show-toplevel'], { check: false });
  const directory = top.exit === 0 ? top.stdout.trimEnd() : gitDir;
  // The work tree may be elsewhere (core.worktree), and nothing in it leads to the git directory then.
  const git = readingGit({ directory, gitDir }, host);
  const listed = await git(['worktree', 'list', '--porcelain'], { check: false });
  const workTrees = [...listed.stdout.matchAll(/^worktree (.*)$/gm)].map(([, workTree = '']) => workTree);
  return {
    kind: 'local',
    path,
    directory,
    gitDir,
    commonDir,
    objects,
    shallow,
    places: [...new Set([path, directory, gitDir, commonDir, objects, ...workTrees])],
    format,
    git,
    ...(await clonedFrom(git)),
  };
}

async function clonedFrom(git: Git): Promise<Pick<LocalRepository, 'promises' | 'cloneOf'>> {
  const names = String.raw`^remote\..*\.(url|promisor|partialclonefilter)$`;
  const listed = await git(['config', '--null', '--get-regexp', names], { check: false });
  const settings = settingsIn(listed.stdout);
  const isPartial = settings.some(([name]) => name.endsWith('.promisor'));
  const cloneOf = settings.find(([name]) => name === 'remote.origin.url')?.[1] ?? null;
  return { promises: isPartial ? settings : [], cloneOf };
}
