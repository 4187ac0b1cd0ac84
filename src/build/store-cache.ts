import { randomBytes } from 'node:crypto';
import { lstat, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CancelledError } from '../host/errors.ts';
import type { FileCache } from '../host/file-cache.ts';
import type { Host } from '../host/host.ts';
import type { StoredKernel } from './kernel.ts';
import { storedKernel } from './store.ts';

/** Last part of the archive's path, which is its name in the cache. */
const ARCHIVE = 'kernel.tar.zst';

/** Where an entry of the store is, and the cache that carries it to other runners. */
export interface CachedKernel {
  key: string;
  /** The kernel store. */
  dir: string;
  cache: FileCache;
}

const nameOf = (key: string): string => `kernel-bisect-kernel-${key}`;

/** A directory of a name that `clean` knows as half-made. */
async function scratchIn(dir: string, key: string) {
  const path = join(dir, `.new-${key.slice(0, 12)}-${randomBytes(6).toString('hex')}`);
  await mkdir(path, { recursive: true, mode: 0o700 });
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

/**
 * Brings a kernel that another runner built into the store, from the workflow's cache.
 *
 * @returns null if the cache lacks it, or what it has is damaged
 */
export async function restoreKernel(
  { key, dir, cache }: CachedKernel,
  host: Host,
): Promise<StoredKernel | null> {
  await using scratch = await scratchIn(dir, key);
  const archive = join(scratch.path, ARCHIVE);
  if (!(await cache.restore(nameOf(key), archive))) return null;
  const entry = join(scratch.path, 'entry');
  await mkdir(entry, { mode: 0o755 });
  try {
    await host.run('tar', [
      '--extract',
      '--zstd',
      '--force-local',
      `--file=${archive}`,
      `--directory=${entry}`,
    ]);
    if ((await lstat(join(dir, key)).catch(() => null)) === null) await rename(entry, join(dir, key));
  } catch (error) {
    if (error instanceof CancelledError) throw error;
    host.log.warning(`The cache entry ${nameOf(key)} is damaged, the kernel is built: ${String(error)}`);
    return null;
  }
  // Image and modules are compared with the digests that were taken when they were built.
  return await storedKernel(key, dir, host);
}

/** Gives an entry of the store to the workflow's cache; what fails is a warning. */
export async function saveKernel({ key, dir, cache }: CachedKernel, host: Host): Promise<void> {
  await using scratch = await scratchIn(dir, key);
  const archive = join(scratch.path, ARCHIVE);
  const args = ['--create', '--zstd', '--force-local', '--sort=name', '--numeric-owner'];
  const packed = await host.run('tar', [...args, `--file=${archive}`, `--directory=${join(dir, key)}`, '.'], {
    check: false,
  });
  if (packed.exit === 0) await cache.save(nameOf(key), archive);
  else host.log.warning(`The kernel could not be packed for the cache: ${packed.stderr.trim()}`);
}
