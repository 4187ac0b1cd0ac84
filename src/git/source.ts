import { copyFile, lstat, mkdir, readdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { InfrastructureError } from '../host/errors.ts';
import type { Finished, Host, RunOptions } from '../host/host.ts';
import { hasMounts } from '../host/in-use.ts';
import { giveToUser } from '../host/user.ts';
import { openPart } from '../host/work-directory.ts';
import type { CommitId } from '../model.ts';
import { type Filters, filterCheck, filterSettings } from './filters.ts';
import { commitOf, type Git, gitAt, isUrl, NO_FETCH, type OwnGit, shown } from './git.ts';
import type { LocalRepository } from './local-repository.ts';
import { unlockTree } from './unlock-tree.ts';
import { ownRepository } from './work-repository.ts';

/** The action's own repository: all git work of a run is done in it, and none in the user's. */
export interface Repository {
  kind: 'own';
  /** A bare repository below the work directory. */
  directory: string;
  /** Runs git in it. */
  git: Git;
  /** The repository on this host that it borrows from; null for a mirror. */
  user: LocalRepository | null;
  /**
   * The commit that a revision names, with the user's own branches, tags and HEAD.
   *
   * @throws ConfigurationError if there is no such commit
   */
  resolve(revision: string): Promise<CommitId>;
}

/** A work tree at a constant path. */
export interface SourceTree {
  directory: string;
  /**
   * Puts exactly this commit there; files that do not differ keep their time stamps.
   *
   * @param options.clean  whether what git does not track goes; by default as the tree was opened
   */
  checkout(commit: CommitId, options?: { clean?: boolean }): Promise<void>;
  /** Runs git in the tree. */
  git(args: readonly string[], options?: RunOptions): Promise<Finished>;
}

/** A `shallow` file tells git where history was cut; a borrower needs to know the same. */
async function copyShallow(from: string, to: string): Promise<void> {
  const isThere = (await stat(from).catch(() => null)) !== null;
  if (isThere) await copyFile(from, to);
  else await rm(to, { force: true });
}

/**
 * Tells the work repository where the user's was cloned from: builds ask for it, and relative URLs of submodules need
 * it. A partial clone lacks the content of old commits, and git fetches it if its settings say from where. With the
 * same settings the work repository fetches what a candidate needs, and nothing is written into the clone.
 */
async function copyOrigin(user: LocalRepository, git: Git): Promise<void> {
  const { cloneOf, directory, promises } = user;
  const absolute = (url: string) => (isUrl(url) ? url : resolve(directory, url));
  const fetched = promises.map(([name, value]) => [name, name.endsWith('.url') ? absolute(value) : value]);
  const origin = cloneOf === null ? directory : shown(absolute(cloneOf));
  for (const [name = '', value = ''] of [['remote.origin.url', origin], ...fetched]) {
    await git(['config', '--replace-all', name, value]);
  }
}

/**
 * Lets the work repository borrow the user's objects and copies its references. This is what
 * `clone --shared` does, but without starting git's server side in the user's repository: that refuses a
 * directory of another owner and takes no `safe.directory` from a command line.
 */
async function borrow(user: LocalRepository, directory: string, git: Git, host: Host): Promise<void> {
  await mkdir(join(directory, 'objects/info'), { recursive: true });
  await writeFile(join(directory, 'objects/info/alternates'), `${user.objects}\n`);
  await copyShallow(user.shallow, join(directory, 'shallow'));
  await copyOrigin(user, git);
  const list = ['for-each-ref', '--format=%(objectname) %(refname)'];
  const linesOf = ({ stdout }: Finished) => stdout.split('\n').filter((line) => line !== '');
  const theirs = await whole(linesOf(await user.git(list)), user, git, host);
  const wanted = new Set(theirs);
  const nameOf = (line: string) => line.slice(line.indexOf(' ') + 1);
  const names = new Set(theirs.map(nameOf));
  const had = new Set(linesOf(await git(list)));
  const gone = [...had].map(nameOf).filter((name) => !names.has(name));
  const added = [...wanted].filter((line) => !had.has(line));
  // Two transactions, because a branch may have become a folder of branches.
  for (const changes of [
    gone.map((name) => `delete ${name}\n`),
    added.map((line) => `update ${nameOf(line)} ${line.slice(0, line.indexOf(' '))}\n`),
  ]) {
    if (changes.length > 0) await git(['update-ref', '--no-deref', '--stdin'], { input: changes.join('') });
  }
}

/** References whose objects exist. One to a missing object, such as from a broken fetch, is left out. */
async function whole(
  references: readonly string[],
  { path }: LocalRepository,
  git: Git,
  host: Host,
): Promise<string[]> {
  const ids = references.map((line) => line.slice(0, line.indexOf(' ')));
  const asked = ['cat-file', '--batch-check=%(objecttype)'];
  const { stdout } = await git(asked, { input: ids.map((id) => `${id}\n`).join(''), env: NO_FETCH });
  const kinds = stdout.split('\n');
  const isThere = (index: number) => !kinds[index]?.endsWith(' missing');
  const broken = references.filter((_, index) => !isThere(index));
  if (broken.length > 0) {
    const more = broken.length > 1 ? ` and ${broken.length - 1} more` : '';
    host.log.info(`${path}: ${broken[0]?.split(' ')[1]}${more} names a missing object and is left out`);
  }
  return references.filter((_, index) => isThere(index));
}

/**
 * Opens the work repository for a repository on this host, whose objects it borrows. For a URL see `openMirror`.
 *
 * @param options.workDir  holds the work repository; locked by the caller
 */
export async function openRepository(
  { user, workDir }: { user: LocalRepository; workDir: string },
  host: Host,
): Promise<Repository> {
  const directory = await ownRepository({ origin: user.commonDir, format: user.format, workDir }, host);
  const git = gitAt({ gitDir: directory }, host);
  await borrow(user, directory, git, host);
  const resolveIn = (revision: string) => commitOf(user.git, revision, { revision, where: user.path });
  return { kind: 'own', directory, git, user, resolve: resolveIn };
}

/** Lock files of a git that was killed; nobody else works in this repository. */
async function removeStaleLocks(gitDir: string): Promise<void> {
  for (const name of await readdir(gitDir).catch(() => [])) {
    if (name.endsWith('.lock')) await rm(join(gitDir, name), { force: true });
  }
}

/**
 * Opens the source tree of the repository, and makes it if there is none. Its path is constant: make rebuilds
 * everything if it changes.
 *
 * @param options.workDir  holds the tree; locked by the caller
 * @param options.filters  left out, a commit whose attributes ask for a filter is refused
 * @param options.clean    false: what builds leave between the files stays there; true by default
 */
export async function openSourceTree(
  options: { repository: Repository; workDir: string; filters?: Filters; clean?: boolean },
  host: Host,
): Promise<SourceTree> {
  const { repository, workDir, filters = 'refuse', clean: cleans = true } = options;
  const part = await openPart(workDir, 'source');
  const directory = join(part, 'tree');
  const requireInPlace = await pinned([part, repository.directory]);
  const gitDir = join(repository.directory, 'worktrees', basename(directory));
  const link = join(directory, '.git');
  const place = { gitDir, workTree: directory };
  const git = filters === 'run' ? await filteringGit(place, repository, host) : gitAt(place, host);
  const checkFilters = filterCheck(filters, git);
  const isDirectory = await isRealDirectory(directory);
  if (
    !isDirectory ||
    !(await isLinked(gitDir, link)) ||
    (await git(['ls-files'], { check: false })).exit !== 0
  )
    await addWorkTree(repository, directory);
  return {
    directory,
    git,
    async checkout(commit, { clean = cleans } = {}) {
      await requireInPlace();
      await requireOwnTree(directory);
      await removeStaleLocks(gitDir);
      await restoreLink(link, gitDir);
      // If a commit's tree is missing, git takes it for an empty one, empties the work tree and reports success.
      await git(['cat-file', '-e', `${commit}^{tree}`]);
      const put = async () => {
        // Time stamps only change with the content, so make rebuilds only what differs between two candidates.
        await git(['checkout', '--quiet', '--force', '--detach', commit, '--']);
        if (clean) await git(['clean', '-ffdxq']);
      };
      await put().catch(async (error) => {
        if (!(error instanceof InfrastructureError)) throw error;
        await unlockTree(directory);
        await put();
      });
      await checkFilters(commit);
    },
  };
}

/** Filters are set up in the user's own settings and in those of the user's repository, so this one reads both. */
async function filteringGit(place: OwnGit, { user }: Repository, host: Host): Promise<Git> {
  const users = gitAt({ ...place, env: {} }, host);
  const own = user === null ? [] : await filterSettings(user.git);
  const settings = own.flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return (args, options) => users([...settings, ...args], options);
}

/** Whether git's directory of a linked work tree says so itself (gitrepository-layout(5)). */
async function isLinked(gitDir: string, link: string): Promise<boolean> {
  const said = await readFile(join(gitDir, 'gitdir'), 'utf8').catch(() => '');
  return said.trimEnd() === link;
}

/**
 * Makes sure later that directories are where they are now. A build may replace any of them with a link, or one
 * above: git would then check out and clean in another directory.
 *
 * @returns throws an InfrastructureError that names the first one that has moved
 */
async function pinned(directories: readonly string[]): Promise<() => Promise<void>> {
  const places = new Map<string, string>();
  for (const directory of directories) places.set(directory, await realpath(directory));
  return async () => {
    for (const [directory, place] of places) {
      if ((await realpath(directory).catch(() => null)) !== place)
        throw new InfrastructureError(
          `${directory} is no longer the directory that this run made: a build has moved or replaced it. Nothing was done there`,
        );
    }
  };
}

/** Whether a path is a directory itself, not a link to one. */
const isRealDirectory = async (path: string): Promise<boolean> =>
  (await lstat(path).catch(() => null))?.isDirectory() === true;

/**
 * A build may replace the tree with anything, and mount anything below it: git would check out and clean
 * there.
 *
 * @throws InfrastructureError if something is mounted below it
 */
async function requireOwnTree(directory: string): Promise<void> {
  if (!(await isRealDirectory(directory))) {
    await rm(directory, { force: true });
    await mkdir(directory, { recursive: true });
    await giveToUser(directory);
  }
  if (await hasMounts(await realpath(directory)))
    throw new InfrastructureError(
      `something is mounted below ${directory}, where this run removes files: a build left it there. Unmount it, then start the same run again`,
    );
}

async function addWorkTree(repository: Repository, directory: string): Promise<void> {
  if (await isRealDirectory(directory)) await requireOwnTree(directory);
  await rm(directory, { recursive: true, force: true });
  await rm(join(repository.directory, 'worktrees'), { recursive: true, force: true });
  // An empty orphan: the checkout comes later, and HEAD of the work repository may name nothing.
  const listed = await repository.git([
    'for-each-ref',
    '--format=%(objectname) %(objecttype) %(*objecttype)',
  ]);
  const line = listed.stdout.split('\n').find((each) => /\bcommit\b/.test(each)) ?? '';
  const add = ['worktree', 'add', '--quiet', '--force', '--detach', '--no-checkout', directory];
  await repository.git([...add, line.split(' ')[0] ?? '']);
}

/**
 * A build may remove or replace the file that leads git from the work tree to its directory; then git of the
 * next build would find another repository, or none.
 */
async function restoreLink(link: string, gitDir: string): Promise<void> {
  const text = `gitdir: ${gitDir}\n`;
  if ((await readFile(link, 'utf8').catch(() => null)) === text) return;
  await rm(link, { recursive: true, force: true });
  await writeFile(link, text);
  await giveToUser(link);
}
