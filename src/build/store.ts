import { randomBytes } from 'node:crypto';
import {
  constants,
  copyFile,
  cp,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileDigest, sha256 } from '../host/digest.ts';
import type { Host } from '../host/host.ts';
import type { Bytes } from '../model.ts';
import type { Kernel, KernelOrigin, StoredKernel } from './kernel.ts';

const IMAGE = 'image';
const MODULES = 'modules';
const NOTE = 'kernel.json';
const CONFIG = 'config';
const SYMBOLS = 'System.map';

async function contentDigest(digest: string, modules: string | null): Promise<string> {
  if (modules === null) return digest;
  const files = (await readdir(modules, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(modules, join(entry.parentPath, entry.name)))
    .sort();
  const lines = [digest];
  for (const file of files) lines.push(`${await fileDigest(join(modules, file))} ${file}`);
  return sha256(lines.join('\n'));
}

/** Everything that a kernel is made of. */
export interface KernelIngredients {
  /** Id of the tree, after fixups: commits that hold the same files are the same kernel. */
  tree: string;
  configText: string;
  compiler: string;
  makeArgs: readonly string[];
}

/** The name of a kernel in the store. */
export function kernelKey({ tree, configText, compiler, makeArgs }: KernelIngredients): string {
  return sha256(JSON.stringify([1, tree, configText, compiler, makeArgs]));
}

/** What the store notes of a kernel; `modules` says whether there are any, `symbols` is the digest of the map. */
interface Note extends Pick<StoredKernel, 'digest' | 'buildId' | 'content' | 'commit' | 'clean'> {
  modules: boolean;
  symbols?: string;
}

function readNote(text: string): Note | null {
  try {
    const note = JSON.parse(text) as Partial<Note>;
    const { digest, content, modules } = note;
    if (typeof digest !== 'string' || typeof content !== 'string' || typeof modules !== 'boolean')
      return null;
    return {
      digest,
      content,
      modules,
      buildId: note.buildId ?? null,
      commit: String(note.commit),
      clean: note.clean === true,
      ...(typeof note.symbols === 'string' ? { symbols: note.symbols } : {}),
    };
  } catch {
    return null;
  }
}

/**
 * Looks a kernel up. One whose image or modules have changed since is removed.
 *
 * @param dir  the kernel store
 */
export async function storedKernel(key: string, dir: string, host: Host): Promise<StoredKernel | null> {
  const entry = join(dir, key);
  const text = await readFile(join(entry, NOTE), 'utf8').catch(() => null);
  if (text === null) return null;
  const note = readNote(text);
  const image = join(entry, IMAGE);
  const digest = await fileDigest(image).catch(() => null);
  const modules = note?.modules ? join(entry, MODULES) : null;
  const content = digest === null ? null : await contentDigest(digest, modules).catch(() => null);
  const isWhole = digest === note?.digest && content === note?.content;
  if (note === null || content === null || !isWhole) {
    host.log.warning(`${entry} is damaged and is built again`);
    await rm(entry, { recursive: true, force: true });
    return null;
  }
  const symbols = join(entry, SYMBOLS);
  // It also boots without them: they only give names to addresses.
  const isNamed =
    note.symbols !== undefined && note.symbols === (await fileDigest(symbols).catch(() => null));
  const used = new Date(host.now());
  await utimes(entry, used, used);
  return {
    image,
    modules,
    digest: note.digest,
    content,
    buildId: note.buildId,
    symbols: isNamed ? symbols : null,
    commit: note.commit,
    clean: note.clean,
  };
}

/** Keeps a kernel: the whole entry appears at once, or not at all. */
export async function keepKernel(
  options: {
    key: string;
    dir: string;
    kernel: Kernel & KernelOrigin;
    configText: string;
  },
  host: Host,
): Promise<StoredKernel> {
  const { key, dir, kernel } = options;
  const entry = join(dir, key);
  const making = join(dir, `.new-${key.slice(0, 12)}-${randomBytes(6).toString('hex')}`);
  await mkdir(making, { recursive: true, mode: 0o755 });
  try {
    await copyFile(kernel.image, join(making, IMAGE), constants.COPYFILE_FICLONE);
    if (kernel.modules !== null) {
      await cp(kernel.modules, join(making, MODULES), { recursive: true, verbatimSymlinks: true });
    }
    await writeFile(join(making, CONFIG), options.configText);
    if (kernel.symbols !== null)
      await copyFile(kernel.symbols, join(making, SYMBOLS), constants.COPYFILE_FICLONE);
    const kept = kernel.modules === null ? null : join(making, MODULES);
    const note: Note = {
      content: await contentDigest(kernel.digest, kept),
      digest: kernel.digest,
      buildId: kernel.buildId,
      ...(kernel.symbols === null ? {} : { symbols: await fileDigest(join(making, SYMBOLS)) }),
      modules: kernel.modules !== null,
      commit: kernel.commit,
      clean: kernel.clean,
    };
    await writeFile(join(making, NOTE), `${JSON.stringify(note)}\n`);
    await rm(entry, { recursive: true, force: true });
    await rename(making, entry);
  } finally {
    await rm(making, { recursive: true, force: true });
  }
  const kept = await storedKernel(key, dir, host);
  if (kept === null) throw new Error(`the stored kernel ${entry} differs from the one that was built`);
  return kept;
}

async function sizeOf(directory: string): Promise<Bytes> {
  let total = 0;
  for (const entry of await readdir(directory, { withFileTypes: true, recursive: true })) {
    if (entry.isFile()) total += (await stat(join(entry.parentPath, entry.name))).size;
  }
  return total;
}

/** The kernels of a store, each with its size and when it was last used, in milliseconds since the epoch. */
export async function storeEntries(dir: string): Promise<{ key: string; size: Bytes; used: number }[]> {
  const entries = [];
  for (const key of await readdir(dir).catch(() => [])) {
    if (!/^[0-9a-f]{64}$/.test(key)) continue;
    const path = join(dir, key);
    entries.push({ key, size: await sizeOf(path), used: (await stat(path)).mtimeMs });
  }
  return entries;
}

export const removeKernel = (key: string, dir: string): Promise<void> =>
  rm(join(dir, key), { recursive: true, force: true });

/**
 * Removes the kernels that have been unused for longest until the store fits.
 *
 * @param options.keep  keys that stay at any size: those in use
 * @returns keys that were removed
 */
export async function trimStore(options: {
  dir: string;
  limit: Bytes;
  keep?: readonly string[];
}): Promise<string[]> {
  const keep = new Set(options.keep ?? []);
  const entries = await storeEntries(options.dir);
  let total = entries.reduce((sum, { size }) => sum + size, 0);
  const removed: string[] = [];
  for (const { key, size } of entries.sort((a, b) => a.used - b.used)) {
    if (total <= options.limit) break;
    if (keep.has(key)) continue;
    await removeKernel(key, options.dir);
    removed.push(key);
    total -= size;
  }
  return removed;
}
