import { lstat, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileCache } from '../host/file-cache.ts';
import type { Host } from '../host/host.ts';
import { packRootfs, unpackRootfs } from './archive.ts';
import { checkRootfs } from './check.ts';
import { privateDirectory } from './private-directory.ts';
import { makeRootfs, type Recipe, recipeKey, recipeSuite } from './recipe.ts';

export interface RootfsOptions {
  recipe: Recipe;
  /** Directory of every rootfs from a recipe, each named by its key; root's alone. */
  store: string;
  cache?: FileCache | undefined;
}

/** Last part of the archive's path, which is its name in the cache. */
const ARCHIVE = 'rootfs.tar.zst';

/**
 * The rootfs of a recipe: an existing one, else the cache's, else a new one, which is saved in the cache.
 *
 * @returns its directory
 * @throws ConfigurationError if the recipe is wrong
 * @throws InfrastructureError if it could not be made
 */
export async function provideRootfs(options: RootfsOptions, host: Host): Promise<string> {
  const { recipe, store, cache } = options;
  const key = recipeKey(recipe, await recipeSuite(recipe));
  const directory = join(store, key.slice(0, 16));
  if ((await lstat(directory).catch(() => null)) !== null) return directory;
  await privateDirectory(store);
  const entry = `kernel-bisect-rootfs-${key}`;
  const isRestored =
    cache !== undefined &&
    (await host.log.group('Restoring the rootfs', () => restore({ entry, directory, store, cache }, host)));
  if (isRestored) return directory;
  return host.log.group('Making the rootfs', async () => {
    await makeRootfs({ ...recipe, directory }, host);
    if (cache !== undefined) await save({ entry, directory, store, cache }, host);
    return directory;
  });
}

interface CachedRootfs {
  /** Key in the cache. */
  entry: string;
  directory: string;
  store: string;
  cache: FileCache;
}

async function restore({ entry, directory, store, cache }: CachedRootfs, host: Host): Promise<boolean> {
  await using scratch = await scratchIn(store);
  const archive = join(scratch.path, ARCHIVE);
  if (!(await cache.restore(entry, archive))) {
    host.log.info(`The cache has no ${entry}`);
    return false;
  }
  const unpacked = await unpackRootfs(archive, directory, host);
  if (unpacked.ok) {
    await checkRootfs(directory);
    host.log.info(`The rootfs comes from the cache entry ${entry}`);
    return true;
  }
  host.log.warning(
    `The rootfs of the cache is damaged, so a new one is made (${unpacked.reason}). Delete the cache entry ${entry}: an entry is never replaced.`,
  );
  return false;
}

async function save({ entry, directory, store, cache }: CachedRootfs, host: Host): Promise<void> {
  await using scratch = await scratchIn(store);
  const archive = join(scratch.path, ARCHIVE);
  const packed = await packRootfs(directory, archive, host);
  if (packed.ok) await cache.save(entry, archive);
  else host.log.warning(`The rootfs could not be packed for the cache: ${packed.reason}`);
}

/** The name is one of those that `clean` knows as half-made. */
async function scratchIn(store: string) {
  await mkdir(store, { recursive: true, mode: 0o700 });
  const path = await mkdtemp(join(store, '.archive.'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}
