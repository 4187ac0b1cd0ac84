import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { gitHistory } from './bisect/history.ts';
import type { History } from './bisect/search.ts';
import { requireOneLine } from './host/directories.ts';
import { ConfigurationError } from './host/errors.ts';
import type { Host } from './host/host.ts';
import { makeWorkDirectory } from './host/work-directory.ts';
import { credentials } from './kernel/credentials.ts';
import { isUrl, shown } from './kernel/git.ts';
import { besides } from './kernel/git-reason.ts';
import { openMirror } from './kernel/mirror.ts';
import type { Repository } from './kernel/source.ts';
import { lockWorkDirectory } from './open-laboratory.ts';
import type { Settings } from './settings.ts';

/** Where the kernel comes from: the absolute path of a repository, or a URL. */
export async function originOf(settings: Settings, cwd: string, host: Host): Promise<string> {
  const given = settings.kernel ?? '.';
  const path = resolve(cwd, given);
  if (!isUrl(given)) requireOneLine(path, 'kernel');
  const isDirectory = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  let why = isDirectory ? '' : ' (there is no such directory)';
  if (isDirectory) {
    const git = ['-C', path, '-c', 'safe.directory=*', 'rev-parse', '--git-dir'];
    const asked = await host.run('git', git, { asUser: true, check: false });
    if (asked.exit === 0) return path;
    why = besides(asked.stderr);
  } else if (isUrl(given)) {
    return given;
  }
  const { GITHUB_SERVER_URL, GITHUB_REPOSITORY } = process.env;
  if (settings.kernel === null && GITHUB_SERVER_URL && GITHUB_REPOSITORY) {
    return `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}`;
  }
  throw new ConfigurationError(
    `kernel: "${given}" (${path}) is no git repository${why}. Give the path or the URL of one, or run inside its work tree.`,
  );
}

interface Opened {
  history: History;
  kernel: string | Repository;
}

/**
 * The history to search: a local repository is read where it is, of a URL what is needed is mirrored first.
 *
 * @param held  gets the lock of the work directory where that is mirrored to
 * @throws ConfigurationError where there is no repository
 */
export async function openKernel(
  settings: Settings,
  cwd: string,
  held: AsyncDisposableStack,
  host: Host,
): Promise<Opened> {
  const origin = await originOf(settings, cwd, host);
  if (!isUrl(origin)) return { kernel: origin, history: gitHistory(origin, host) };
  const workDir = resolve(cwd, settings.workDir);
  await makeWorkDirectory(workDir, host);
  // Before the mirror is touched, for it may be that of a run which is at work.
  held.use(await lockWorkDirectory(workDir, host));
  const env = credentials({ origin, token: settings.token, server: process.env.GITHUB_SERVER_URL });
  const { good, bad } = settings;
  const kernel = await host.log.group(`Fetching ${shown(origin)}`, () =>
    openMirror({ origin, workDir, env, revisions: [bad, ...good], tags: good.length === 0 }, host),
  );
  const history = gitHistory(kernel.directory, host, shown(origin));
  return { kernel, history: { ...history, resolve: kernel.resolve } };
}
