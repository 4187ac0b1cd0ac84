import { createHash, type Hash } from 'node:crypto';
import { lstat, readdir, readFile, readlink, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { NamedPath } from '../host/named-path.ts';
import type { CommitId } from '../model.ts';
import type { FileOrText, Settings } from '../settings/settings.ts';

/** All that verdicts depend on. */
export interface Ingredients {
  range: { good: readonly CommitId[]; bad: CommitId };
  /** The settings that change a verdict. */
  telling: Record<string, unknown>;
  /** What the compiler says of itself; null where the build is the user's own. */
  compiler: string | null;
  /** Digests of the files and directories that the settings name, by setting and value. */
  contents: Record<string, string>;
}

/** Hash of all that verdicts depend on, 64 hexadecimal digits. */
export function fingerprintOf({ range, telling, compiler, contents }: Ingredients): string {
  return createHash('sha256').update(JSON.stringify({ range, telling, compiler, contents })).digest('hex');
}

/**
 * Digests of what is in the files that the settings name, by setting and by the path as it was written.
 * A rootfs of the user's own counts by its path, for one that changes gets a new directory.
 */
export async function contentsOf(settings: Settings): Promise<Record<string, string>> {
  const contents: Record<string, string> = {};
  for (const { setting, given, path } of filesOf(settings)) {
    const digest = await contentOf(path);
    if (digest !== null) contents[`${setting} ${given}`] = digest;
  }
  return contents;
}

/** The files and directories that the settings name and whose content counts. */
function filesOf(settings: Settings): (NamedPath & { setting: string })[] {
  const { test, config, fixups, rootfsSetup, domainXml } = settings;
  const all: Record<string, (NamedPath | FileOrText | null | { kind: 'target' })[]> = {
    test: [test],
    config: [config.base, ...config.fragments],
    fixups: [fixups],
    rootfsSetup: [rootfsSetup],
    domainXml: [domainXml],
  };
  return Object.entries(all).flatMap(([setting, values]) =>
    values.flatMap((value) => (value !== null && 'path' in value ? [{ setting, ...value }] : [])),
  );
}

async function contentOf(path: string): Promise<string | null> {
  const found = await stat(path).catch(() => null);
  if (found === null) return null;
  const hash = createHash('sha256');
  if (found.isDirectory()) await addTree(path, '', hash);
  else if (found.isFile()) hash.update(await readFile(path));
  return hash.digest('hex');
}

/** Names, kinds, whether it can be run, contents: what a guest sees of a directory. */
async function addTree(root: string, below: string, hash: Hash): Promise<void> {
  for (const name of (await readdir(join(root, below))).sort()) {
    const inside = join(below, name);
    const path = join(root, inside);
    const found = await lstat(path);
    hash.update(`${inside}\0${found.mode & 0o170111}\0`);
    if (found.isSymbolicLink()) hash.update(await readlink(path));
    else if (found.isFile()) hash.update(`${found.size}\0`).update(await readFile(path));
    else if (found.isDirectory()) await addTree(root, inside, hash);
  }
}
