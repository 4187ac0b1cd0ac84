import { copyFile, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { ConfigurationError, InfrastructureError } from '../host/errors.ts';
import type { Finished, Host, RunOptions } from '../host/host.ts';
import type { CommitId } from '../host/units.ts';
import { commitOf, type Git, gitIn, ownRepository } from './git.ts';
import { gitReason } from './git-reason.ts';
import { unlockTree } from './unlock-tree.ts';

/** The action's own repository: all git work of a run is done in it, nothing in the user's. */
export interface Repository {
  /** A bare repository below the work directory. */
  directory: string;
  /** Runs git in it. */
  git(args: readonly string[], options?: RunOptions): Promise<Finished>;
  /**
   * The commit that a revision of the user's names, with the user's own branches, tags and HEAD.
   *
   * @throws ConfigurationError where there is no such commit
   */
  resolve(revision: string): Promise<CommitId>;
}

/** A work tree at a constant path. */
export interface SourceTree {
  directory: string;
  /**
   * Puts exactly this commit there; files that do not differ keep their time stamps.
   *
   * @param options.clean  whether what git does not track goes; as the tree was opened by default
   */
  checkout(commit: CommitId, options?: { clean?: boolean }): Promise<void>;
  /** Runs git in the tree. */
  git(args: readonly string[], options?: RunOptions): Promise<Finished>;
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** A `shallow` file tells git where history was cut; a borrower needs to know the same. */
async function copyShallow(from: string, to: string): Promise<void> {
  if (await exists(from)) await copyFile(from, to);
  else await rm(to, { force: true });
}

/**
 * A partial clone lacks the content of old commits, and git fetches it where its settings say from whom. With the same
 * settings the work repository fetches what a candidate needs, and nothing of it is written into the clone.
 */
async function copyPromises(user: Git, git: Git): Promise<void> {
  const names = String.raw`^remote\..*\.(url|promisor|partialclonefilter)$`;
  const listed = await user(['config', '--null', '--get-regexp', names], { check: false });
  const settings = listed.stdout.split('\0').map((entry) => entry.split('\n'));
  if (!settings.some(([name]) => name?.endsWith('.promisor'))) return;
  for (const [name, value] of settings) {
    if (name && value !== undefined) await git(['config', '--replace-all', name, value]);
  }
}

/**
 * Lets the work repository borrow the user's objects and takes over the names of its commits. This is what
 * `clone --shared` does, but without starting git's server side in the user's repository: that one refuses a
 * directory of another owner and takes no `safe.directory` from a command line.
 */
async function borrow(origin: string, directory: string, git: Git, host: Host): Promise<void> {
  const user = gitIn(origin, host);
  const asked = await user(['rev-parse', '--git-path', 'objects', '--git-path', 'shallow'], { check: false });
  if (asked.exit !== 0) {
    throw new ConfigurationError(
      `kernel: ${origin} is no git repository (${gitReason(asked.stderr)}); give a clone's path or a URL`,
    );
  }
  const paths = asked.stdout.replace(/\n$/, '').split('\n');
  if (paths.length !== 2) {
    throw new ConfigurationError(
      `kernel: the git directory of ${origin} has a line break in its path, and git cannot borrow from there. Rename it.`,
    );
  }
  const [objects = '', shallow = ''] = paths.map((path) => (isAbsolute(path) ? path : resolve(origin, path)));
  await mkdir(join(directory, 'objects/info'), { recursive: true });
  await writeFile(join(directory, 'objects/info/alternates'), `${objects}\n`);
  await copyShallow(shallow, join(directory, 'shallow'));
  await copyPromises(user, git);
  const theirs = await user(['for-each-ref', '--format=%(objectname) %(refname)']);
  const ours = await git(['for-each-ref', '--format=%(objectname) %(refname)']);
  const wanted = new Set(theirs.stdout.split('\n').filter((line) => line !== ''));
  const names = new Set([...wanted].map((line) => line.slice(line.indexOf(' ') + 1)));
  const had = new Set(ours.stdout.split('\n').filter((line) => line !== ''));
  const gone = [...had].map((line) => line.slice(line.indexOf(' ') + 1)).filter((name) => !names.has(name));
  const added = [...wanted].filter((line) => !had.has(line));
  // Two transactions, for a branch may have become a folder of branches.
  for (const changes of [
    gone.map((name) => `delete ${name}\n`),
    added.map((line) => `update ${line.slice(line.indexOf(' ') + 1)} ${line.slice(0, line.indexOf(' '))}\n`),
  ]) {
    if (changes.length > 0) await git(['update-ref', '--no-deref', '--stdin'], { input: changes.join('') });
  }
}

/**
 * Opens the work repository for a repository on this host, whose objects it borrows. For a URL see `openMirror`.
 *
 * @param options.origin   path of a repository or a work tree
 * @param options.workDir  the work repository is `repository` below it
 */
export async function openRepository(
  options: { origin: string; workDir: string },
  host: Host,
): Promise<Repository> {
  const origin = resolve(options.origin);
  const directory = await ownRepository({ origin, workDir: options.workDir }, host);
  const git = gitIn(directory, host);
  await borrow(origin, directory, git, host);
  const user = gitIn(origin, host);
  return { directory, git, resolve: (revision) => commitOf(user, revision, { revision, where: origin }) };
}

/** Lock files of a git that was killed; nobody else works in this repository. */
async function removeStaleLocks(gitDir: string): Promise<void> {
  for (const name of await readdir(gitDir).catch(() => [])) {
    if (name.endsWith('.lock')) await rm(join(gitDir, name), { force: true });
  }
}

/**
 * Opens a source tree of the repository, and makes it where there is none.
 *
 * @param options.directory  constant path: make rebuilds everything for another one
 * @param options.clean      false: what builds leave between the files stays there; true by default
 */
export async function openSourceTree(
  options: { repository: Repository; directory: string; clean?: boolean },
  host: Host,
): Promise<SourceTree> {
  const { repository, directory, clean: cleans = true } = options;
  const git = gitIn(directory, host);
  const common = await git(['rev-parse', '--path-format=absolute', '--git-dir', '--git-common-dir'], {
    check: false,
  }).catch(() => null);
  let [gitDir, commonDir] = (common?.stdout ?? '').trim().split('\n');
  if (common?.exit !== 0 || commonDir !== repository.directory || gitDir === commonDir) {
    await rm(directory, { recursive: true, force: true });
    await mkdir(dirname(directory), { recursive: true });
    await repository.git(['worktree', 'prune']);
    // An empty orphan: what is checked out comes later, and HEAD of the work repository may name nothing.
    const anyCommit = (
      await repository.git(['for-each-ref', '--format=%(objectname)', '--count=1'])
    ).stdout.trim();
    await repository.git([
      'worktree',
      'add',
      '--quiet',
      '--force',
      '--detach',
      '--no-checkout',
      directory,
      anyCommit,
    ]);
    gitDir = (await git(['rev-parse', '--absolute-git-dir'])).stdout.trim();
  }
  return {
    directory,
    git,
    async checkout(commit, { clean = cleans } = {}) {
      if (gitDir !== undefined) await removeStaleLocks(gitDir);
      // Where a commit's tree is missing, git takes it for an empty one, empties the work tree and says that all is well.
      await git(['cat-file', '-e', `${commit}^{tree}`]);
      const put = async () => {
        // Time stamps only change with the content, so make rebuilds what differs between two candidates and no more.
        await git(['checkout', '--quiet', '--force', '--detach', commit, '--']);
        if (clean) await git(['clean', '-ffdxq']);
      };
      await put().catch(async (error) => {
        if (!(error instanceof InfrastructureError)) throw error;
        await unlockTree(directory);
        await put();
      });
    },
  };
}
