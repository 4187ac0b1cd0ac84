import { copyFile, link, lstat, mkdir, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Host } from '../host/host.ts';

/** Events whose jobs may read but not write the cache, because the repository does not trust who triggers them. */
const READ_ONLY_EVENTS = ['pull_request_target', 'issue_comment', 'workflow_run'];

const isReadOnly = (): boolean => READ_ONLY_EVENTS.includes(process.env.GITHUB_EVENT_NAME ?? '');

/** Warns if this job is not allowed to save anything. */
export function tellReadOnly(host: Pick<Host, 'log'>): void {
  if (!isReadOnly()) return;
  host.log.info(
    `Jobs of ${process.env.GITHUB_EVENT_NAME} may read but not write the workflow's cache: nothing is saved, and another runner cannot continue from here.`,
  );
}

/** One after the other: all of them pass through one folder of the workspace. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const result = turn.then(work);
  turn = result.catch(() => {});
  return result;
}
let turn: Promise<unknown> = Promise.resolve();

export interface CachedFile {
  /** The file, wherever it lives on this host. Its last part is the name in the cache, e.g. `rootfs.tar.zst`. */
  path: string;
  /** At most 512 characters, no comma. Holds a digest of all that the content depends on. */
  key: string;
  /** Restoring: the newest entry whose key begins so is accepted too. */
  prefix?: string;
  /** Saving: others write to the file meanwhile, so a copy is packed. */
  grows?: boolean;
  /** The job's workspace: the client packs paths relative to it. */
  workspace: string;
}

export type Restored = 'restored' | 'missing' | 'none';
export type Saved = 'saved' | 'exists' | 'failed' | 'none';

/** The workflow's cache behind the engine's interface; see `restoreFile` and `saveFile`. */
export function workflowCache(workspace: string, host: Pick<Host, 'log'>) {
  return {
    restore: async (key: string, path: string) =>
      (await restoreFile({ path, key, workspace }, host)) === 'restored',
    async save(key: string, path: string): Promise<void> {
      const saved = await saveFile({ path, key, workspace }, host);
      if (saved === 'saved') host.log.info(`Saved in the cache as ${key}`);
    },
  };
}

// An entry is found only under the very path that it was saved with, so the path is the same on every runner.
const FOLDER = '.kernel-bisect-cache';

/**
 * Fetches one file from the workflow's cache.
 *
 * @returns `none` if there is no cache service; failures are warnings and mean `missing`
 */
export function restoreFile(file: CachedFile, host: Pick<Host, 'log'>): Promise<Restored> {
  return inTurn(() => restore(file, host));
}

async function restore(file: CachedFile, host: Pick<Host, 'log'>): Promise<Restored> {
  try {
    const cache = await service(file, host);
    if (cache === undefined) return 'none';
    await using staging = await stagingFolder(file);
    const others = file.prefix === undefined ? [] : [file.prefix];
    const matched = await cache.restoreCache([staging.relative], file.key, others);
    // The service also matches prefixes of the key, and then gives another file.
    if (matched !== file.key && (file.prefix === undefined || !matched?.startsWith(file.prefix)))
      return 'missing';
    if (!(await lstat(staging.path)).isFile()) throw new Error('the entry is not a regular file');
    await mkdir(dirname(file.path), { recursive: true });
    await move(staging.path, file.path);
    return 'restored';
  } catch (error) {
    host.log.warning(
      `The cache entry ${file.key} could not be restored, continuing without it: ${text(error)}`,
    );
    return 'missing';
  }
}

/**
 * Saves one file in the workflow's cache. An entry is never changed: with a key that exists nothing is sent.
 *
 * @returns `none` if there is no cache service; failures are warnings
 */
export function saveFile(file: CachedFile, host: Pick<Host, 'log'>): Promise<Saved> {
  return inTurn(() => save(file, host));
}

async function save(file: CachedFile, host: Pick<Host, 'log'>): Promise<Saved> {
  try {
    const cache = await service(file, host);
    if (cache === undefined || isReadOnly()) return 'none';
    await using staging = await stagingFolder(file);
    // Asked first, because the client packs everything before it learns that the key exists.
    const matched = await cache.restoreCache([staging.relative], file.key, [], { lookupOnly: true });
    if (matched === file.key) return 'exists';
    if (file.grows) await copyFile(file.path, staging.path);
    else await linkOrCopy(file.path, staging.path);
    const id = await cache.saveCache([staging.relative], file.key);
    return id === -1 ? 'failed' : 'saved';
  } catch (error) {
    host.log.warning(`${file.path} could not be saved in the cache: ${text(error)}`);
    return 'failed';
  }
}

/** The client, loaded only if there is a service that it can use. */
async function service(file: CachedFile, host: Pick<Host, 'log'>) {
  if (!process.env.ACTIONS_RUNTIME_TOKEN) return undefined;
  const cache = await import('@actions/cache');
  if (!cache.isFeatureAvailable()) return undefined;
  // The client looks for files from the current directory but packs them from the workspace.
  const workspace = await realpath(file.workspace);
  const packedFrom = await realpath(process.env.GITHUB_WORKSPACE || '.');
  if (workspace !== process.cwd() || workspace !== packedFrom) {
    host.log.warning(
      `No cache: the step runs in ${process.cwd()} and not in the workspace ${file.workspace}.`,
    );
    return undefined;
  }
  return cache;
}

async function stagingFolder(file: CachedFile) {
  const folder = join(file.workspace, FOLDER);
  const name = basename(file.path);
  const remove = () => rm(folder, { recursive: true, force: true });
  // The workspace is a checkout: a link of this name in it would lead the file elsewhere.
  await remove();
  await mkdir(folder, { mode: 0o700 });
  return {
    relative: `${FOLDER}/${name}`,
    path: join(folder, name),
    [Symbol.asyncDispose]: remove,
  };
}

async function linkOrCopy(from: string, to: string): Promise<void> {
  await link(from, to).catch(() => copyFile(from, to));
}

/** Across file systems a copy is made beside the target first, so that the target is whole or absent. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    const beside = `${to}.${process.pid}.new`;
    await copyFile(from, beside);
    await rename(beside, to);
  }
}

function text(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
