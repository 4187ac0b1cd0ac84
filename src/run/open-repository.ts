import { stat } from 'node:fs/promises';
import { gitHistory } from '../bisect/history.ts';
import type { History } from '../bisect/search.ts';
import { credentials } from '../git/credentials.ts';
import { shown } from '../git/git.ts';
import { type LocalRepository, localRepository } from '../git/local-repository.ts';
import { openMirror } from '../git/mirror.ts';
import { openRepository, type Repository } from '../git/source.ts';
import { requireOneLine } from '../host/directories.ts';
import { ConfigurationError } from '../host/errors.ts';
import type { Host } from '../host/host.ts';
import { lock } from '../host/lock.ts';
import { lockOf, makeWorkDirectory, requireOwnWorkDirectory } from '../host/work-directory.ts';
import type { KernelChoice, Settings } from '../settings/settings.ts';
import { rangeOf } from '../settings/values.ts';

/** Where the kernel comes from: a repository on this host, or a URL. */
export type Origin = LocalRepository | { kind: 'url'; url: string };

/**
 * Opens where the kernel comes from. If nothing was given, that is the work tree of the run, and without one the
 * repository of the workflow.
 *
 * @throws ConfigurationError if that is no repository
 */
export async function originOf(kernel: KernelChoice, host: Host): Promise<Origin> {
  if (kernel.kind === 'url') return kernel;
  const { path } = kernel;
  const given = kernelName(kernel);
  requireOneLine(path, 'kernel');
  if ((await stat(path).catch(() => null))?.isDirectory() !== true)
    throw new ConfigurationError(
      `kernel: "${given}" (${path}) is not a git repository (there is no such directory). Give the path or the URL of a git repository, or run inside its work tree.`,
    );
  const opened = localRepository({ path, given }, host);
  if (kernel.kind === 'path') return opened;
  const { GITHUB_SERVER_URL, GITHUB_REPOSITORY } = process.env;
  return opened.catch((error: unknown) => {
    if (!GITHUB_SERVER_URL || !GITHUB_REPOSITORY || !(error instanceof ConfigurationError)) throw error;
    return { kind: 'url', url: `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}` };
  });
}

/** The kernel as messages name it. */
export function kernelName(kernel: KernelChoice): string {
  switch (kernel.kind) {
    case 'path':
      return kernel.given;
    case 'url':
      return kernel.url;
    case 'workspace':
      return '.';
  }
}

interface OpenedKernel {
  history: History;
  /** The action's own repository if the history is read there, else the user's. */
  kernel: LocalRepository | Repository;
}

/**
 * The history to search. A local repository is read where it is, and nothing is made or waited for. What a partial
 * clone lacks is fetched as it is read, so that one is read through the action's own repository; of a URL what is
 * needed is mirrored first.
 *
 * @param held  gets the lock of the work directory if that is written to
 * @throws ConfigurationError if there is no repository, or the work directory is not the action's own
 */
export async function openKernel(
  settings: Pick<Settings, 'kernel' | 'workDir' | 'token' | 'good' | 'bad' | 'skip'>,
  held: AsyncDisposableStack,
  host: Host,
): Promise<OpenedKernel> {
  const { workDir } = settings;
  const origin = await originOf(settings.kernel, host);
  await requireOwnWorkDirectory(workDir, origin.kind === 'local' ? origin.places : []);
  if (origin.kind === 'local' && origin.promises.length === 0) {
    return { kernel: origin, history: gitHistory({ directory: origin.directory, git: origin.git }, host) };
  }
  await makeWorkDirectory(workDir, host);
  // Before the repository is touched, for it may be that of a run which is at work.
  held.use(await lockWorkDirectory(workDir, host));
  if (origin.kind === 'local') {
    const kernel = await openRepository({ user: origin, workDir }, host);
    const history = gitHistory({ directory: kernel.directory, git: kernel.git }, host);
    return { kernel, history: { ...history, resolve: kernel.resolve } };
  }
  const { url } = origin;
  const env = credentials({ origin: url, token: settings.token, server: process.env.GITHUB_SERVER_URL });
  const skipped = settings.skip.flatMap((item) => Object.values(rangeOf(item) ?? { item }));
  const revisions = [settings.bad, ...settings.good, ...skipped];
  const kernel = await host.log.group(`Fetching ${shown(url)}`, () =>
    openMirror({ origin: url, workDir, env, revisions }, host),
  );
  const history = gitHistory({ directory: kernel.directory, git: kernel.git, mirrored: shown(url) }, host);
  return { kernel, history: { ...history, resolve: kernel.resolve } };
}

/** Source tree, build directory, store and mirror are one run's at a time. */
export function lockWorkDirectory(workDir: string, host: Host): Promise<AsyncDisposable> {
  return lock({ file: lockOf(workDir), what: `the work directory ${workDir}` }, host);
}
