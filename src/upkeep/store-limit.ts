import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { removeKernel, storeEntries } from '../build/store.ts';
import type { Host } from '../host/host.ts';
import { isKept, lastUsed, removeUnused, useDirectory } from '../host/in-use.ts';
import type { Bytes } from '../model.ts';

/** Directories made from recipes: rootfs of guests, and containers for builds. */
const MADE = ['rootfs', 'builders'] as const;

/** ccache's share of `store-limit`, which it enforces itself. For the default that is its own default, 5 GiB. */
export const ccacheShare = (limit: Bytes): Bytes => Math.floor(limit / 4);

/**
 * Keeps others from removing a rootfs or a build container, until the result is disposed of, and notes its use.
 *
 * @param directory  of this work directory, or of another one; nobody removes the user's own
 */
export async function hold(directory: string, workDir: string, host: Host): Promise<AsyncDisposable | null> {
  const isMade = MADE.some((folder) => dirname(directory) === join(workDir, folder));
  return isMade || (await isKept(directory)) ? await useDirectory(directory, host) : null;
}

/** Something that can be made again. */
interface Removable {
  what: string;
  isKernel: boolean;
  size: Bytes;
  /** Milliseconds since the epoch. */
  used: number;
  /** @returns false if it stays: it is in use, or belongs to somebody else */
  remove(): Promise<boolean>;
}

/**
 * Removes what has been unused for longest until kernels, rootfs and build containers, with ccache's share, fit into
 * `store-limit`. What a run or `doctor` on this host uses stays.
 *
 * @param options.workDir  locked by the caller, so nobody uses its kernels
 * @returns what was removed, and what is left of the limit for kernels
 */
export async function trimWorkDirectory(
  options: { workDir: string; limit: Bytes },
  host: Host,
): Promise<{ removed: string[]; forKernels: Bytes }> {
  const { workDir, limit } = options;
  const ours = limit - ccacheShare(limit);
  let kept = [...(await kernels(join(workDir, 'kernels'))), ...(await directories(workDir, host))];
  const removed: string[] = [];
  for (const one of kept.toSorted((a, b) => a.used - b.used)) {
    if (sizeOf(kept) <= ours) break;
    if (!(await one.remove())) continue;
    removed.push(one.what);
    kept = kept.filter((other) => other !== one);
  }
  const others = sizeOf(kept.filter(({ isKernel }) => !isKernel));
  return { removed, forKernels: Math.max(0, ours - others) };
}

const sizeOf = (all: readonly Removable[]): Bytes => all.reduce((sum, { size }) => sum + size, 0);

async function kernels(store: string): Promise<Removable[]> {
  const entries = await storeEntries(store);
  return entries.map(({ key, size, used }) => ({
    what: `the kernel ${key.slice(0, 12)}`,
    isKernel: true,
    size,
    used,
    // A run as an ordinary user cannot reach those of a run as root.
    remove: () =>
      removeKernel(key, store).then(
        () => true,
        () => false,
      ),
  }));
}

async function directories(workDir: string, host: Host): Promise<Removable[]> {
  const found: Removable[] = [];
  for (const folder of MADE) {
    const above = join(workDir, folder);
    for (const entry of await readdir(above, { withFileTypes: true }).catch(() => [])) {
      if (!entry.isDirectory() || !/^[0-9a-f]{16}$/.test(entry.name)) continue;
      const path = join(above, entry.name);
      const { stdout } = await host.run('du', ['-sx', '--block-size=1', '--', path]);
      found.push({
        what: path,
        isKernel: false,
        size: Number.parseInt(stdout, 10),
        used: await lastUsed(path),
        remove: () => removeUnused(path, host),
      });
    }
  }
  return found;
}
