import { createHash, type Hash } from 'node:crypto';
import { lstat, readdir, readFile, readlink, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Ends, RunIdentity, StatedIdentity } from '../bisect/resumable.ts';
import { sha256 } from '../host/digest.ts';
import type { NamedPath } from '../host/named-path.ts';
import type { FileOrText, Settings } from '../settings/settings.ts';

/**
 * What the settings say of a run's identity, before anything is opened. A file and a directory that they name count by
 * what is in them; a rootfs of the user's own counts by its path, for one that changes gets a new directory.
 */
export async function statedIdentity(settings: Settings): Promise<StatedIdentity> {
  return { settings: settings.verdictRelevant, contents: await contentsOf(settings) };
}

/**
 * The identity of a run.
 *
 * @param found  what the testbed found besides: the compiler, and digests of what the settings name in the repository
 */
export function runIdentity(
  stated: StatedIdentity,
  ends: Ends,
  found: Pick<RunIdentity, 'compiler' | 'contents'>,
): RunIdentity {
  const identity = {
    range: { good: ends.good.map(({ commit }) => commit), bad: ends.bad.commit },
    settings: stated.settings,
    contents: { ...stated.contents, ...found.contents },
    compiler: found.compiler,
  };
  return { ...identity, fingerprint: sha256(JSON.stringify(identity)) };
}

/** Digests of what is in the files that the settings name, by setting and by the path as it was written. */
async function contentsOf(settings: Settings): Promise<Record<string, string>> {
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
