import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Host } from '../host/host.ts';
import { type NightlyRun, nightlyRunSchema } from '../hunt/nightly-run.ts';
import { type CachedFile, restoreFile, saveFile } from './cache.ts';

export interface NightlyRunCacheOptions {
  workspace: string;
  /** A directory that is there and is removed by the caller. */
  folder: string;
  env: NodeJS.ProcessEnv;
}

/**
 * The nightly runs of a hunt in the workflow's cache. An entry is never changed, so every run is a new one; the newest
 * counts. A scheduled run writes into the cache of the default branch, which every branch can read.
 */
export function nightlyRunsInCache(
  { workspace, folder, env }: NightlyRunCacheOptions,
  host: Pick<Host, 'log'>,
) {
  const path = join(folder, 'nightly-run.json');
  const file = (memory: string): CachedFile => ({
    path,
    key: `${memory}${env.GITHUB_RUN_ID ?? 0}.${env.GITHUB_RUN_ATTEMPT ?? 1}`,
    workspace,
  });
  return {
    /** The last nightly run of a test; null if none is known. */
    async last(memory: string): Promise<NightlyRun | null> {
      if ((await restoreFile({ ...file(memory), prefix: memory }, host)) !== 'restored') return null;
      const read = nightlyRunSchema.safeParse(jsonOf(await readFile(path, 'utf8')));
      if (read.success) return read.data;
      host.log.warning(`The cache entry ${memory}… is not a result of this version and is ignored.`);
      return null;
    },
    /** Keeps a nightly run. If that fails, a warning says so, and the next one starts from the one before. */
    async keep(memory: string, nightlyRun: NightlyRun): Promise<void> {
      await writeFile(path, `${JSON.stringify(nightlyRun)}\n`);
      if ((await saveFile(file(memory), host)) === 'none') {
        host.log.warning(
          `${nightlyRun.test}: there is no cache here, so the next nightly run searches the release tags again.`,
        );
      }
    },
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
