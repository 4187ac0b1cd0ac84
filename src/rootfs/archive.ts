import { lstat, mkdir, mkdtemp, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { CancelledError } from '../host/errors.ts';
import type { Host } from '../host/host.ts';
import { listTree, manifestDifference, manifestText } from './manifest.ts';
import { privateDirectory } from './private-directory.ts';

/** How packing or unpacking ended. A reason means: nothing was made; go on without the archive. */
export type Archived = { ok: true } | { ok: false; reason: string };

/** First member of an archive. */
const MANIFEST = '.kernel-bisect-manifest';
const KEEP = [
  '--numeric-owner',
  '--acls',
  '--xattrs',
  '--xattrs-include=*',
  '--xattrs-exclude=security.selinux',
];

/** The arguments of tar that pack a tree behind its manifest, which lies in `scratch`. */
function packArguments(directory: string, scratch: string, target: string): string[] {
  return [
    '--create',
    '--format=posix',
    '--sparse',
    '--sort=name',
    ...KEEP,
    '--use-compress-program=zstd -T0 -3 --check',
    `--file=${target}`,
    '--force-local',
    `--directory=${scratch}`,
    `./${MANIFEST}`,
    `--directory=${directory}`,
    '.',
  ];
}

/** The arguments of tar that unpack such an archive into an empty directory. */
function unpackArguments(archive: string, directory: string): string[] {
  return [
    '--extract',
    '--preserve-permissions',
    '--same-owner',
    '--delay-directory-restore',
    ...KEEP,
    '--use-compress-program=zstd',
    `--file=${archive}`,
    '--force-local',
    `--directory=${directory}`,
  ];
}

async function exists(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => null)) !== null;
}

function reasonOf(error: unknown): Archived {
  if (error instanceof CancelledError) throw error;
  return { ok: false, reason: error instanceof Error ? error.message : String(error) };
}

/** Packs a rootfs with everything that a guest can tell apart: owners, modes, attributes, links, devices. */
export async function packRootfs(directory: string, archive: string, host: Host): Promise<Archived> {
  const source = resolve(directory);
  const target = resolve(archive);
  await mkdir(dirname(target), { recursive: true });
  const scratch = await mkdtemp(join(dirname(target), '.pack.'));
  try {
    if (await exists(join(source, MANIFEST))) {
      return { ok: false, reason: `${source} holds a ${MANIFEST} of its own` };
    }
    await writeFile(join(scratch, MANIFEST), manifestText(await listTree(source, host)), { mode: 0o600 });
    const half = join(scratch, 'archive');
    await host.run('tar', packArguments(source, scratch, half));
    await using file = await open(half, 'r');
    await file.sync();
    await rename(half, target);
    return { ok: true };
  } catch (error) {
    return reasonOf(error);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/**
 * Unpacks an archive of `packRootfs` to a new directory, which appears only when all of it is what was packed.
 * The directory above has to be root's alone; it is made so if it is missing.
 *
 * @throws ConfigurationError if others can enter the directory above
 */
export async function unpackRootfs(archive: string, directory: string, host: Host): Promise<Archived> {
  const target = resolve(directory);
  if (await exists(target)) return { ok: false, reason: `${target} is there already` };
  await privateDirectory(dirname(target));
  const scratch = await mkdtemp(join(dirname(target), `.${basename(target)}.`));
  try {
    const root = join(scratch, 'rootfs');
    await mkdir(root);
    await host.run('tar', unpackArguments(resolve(archive), root));
    const manifest = await readFile(join(root, MANIFEST), 'utf8').catch(() => null);
    if (manifest === null) return { ok: false, reason: `${archive} holds no manifest` };
    await rm(join(root, MANIFEST));
    const difference = manifestDifference(manifest, await listTree(root, host));
    if (difference !== null) return { ok: false, reason: `${archive}: ${difference}` };
    await rename(root, target);
    return { ok: true };
  } catch (error) {
    return reasonOf(error);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
