import { chmod, chown, cp, lstat, mkdir, rm, rmdir, stat, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { InfrastructureError } from '../host/errors.ts';
import type { Host } from '../host/host.ts';
import { mount, unmount } from '../host/mounts.ts';
import { writeOwner } from '../host/owner.ts';
import type { Bytes } from '../model.ts';
import { privateDirectory } from './private-directory.ts';

/** The root of one boot. Disposing unmounts it and removes all that it was made of, the upper included. */
export interface Root extends AsyncDisposable {
  /** Directory that is shared with the guest as its `/`. */
  path: string;
  /** What the guest wrote, and nothing else. */
  upper: string;
}

export interface RootOptions {
  rootfs: string;
  /** Directory that holds the kernel's modules; null if the kernel has none. */
  modules: string | null;
  /** Directory made by `guestToolsLayer`. */
  tools: string | null;
  /** A directory of the run, for this boot alone; made if it is missing. */
  directory: string;
  /** Most that the guest can write. */
  upperLimit: Bytes;
}

// The only names that appear in a mount's options: `:` and `,` in a path would break the string.
const NAMES = { root: 'root', fresh: 'fresh', upper: 'fresh/upper', work: 'fresh/work' } as const;
const LAYERS = ['tools', 'modules', 'rootfs'] as const;
/** Bytes of the limit for each inode; a small file costs the host about a page and its inode. */
const BYTES_PER_INODE = 8192;
const FEWEST_INODES = 16_384;
/** The options of the tmpfs that holds an upper, for `mount -o`. */
export function upperOptions(limit: Bytes): string {
  const inodes = Math.max(FEWEST_INODES, Math.floor(limit / BYTES_PER_INODE));
  return `size=${Math.max(1, Math.floor(limit))},nr_inodes=${inodes},mode=0700,nosuid,nodev`;
}

/** The options of the overlay, for `mount -o`; lower layers are given from top to bottom, all names relative. */
export function overlayOptions(lower: readonly string[]): string {
  return [
    `lowerdir=${lower.join(':')}`,
    `upperdir=${NAMES.upper}`,
    `workdir=${NAMES.work}`,
    'index=off,redirect_dir=off,metacopy=off,xino=auto,nosuid,nodev',
  ].join(',');
}

/**
 * Lays the root of one boot: tools over modules over rootfs, all of them read-only, under a fresh upper.
 * The owner of `directory` is written down before anything is made.
 *
 * @throws InfrastructureError if a mount fails; nothing is left of it then
 */
export async function mountRoot(options: RootOptions, host: Host): Promise<Root> {
  const directory = resolve(options.directory);
  await privateDirectory(directory);
  await writeOwner(directory);
  try {
    const lower: string[] = [];
    for (const layer of LAYERS) {
      const source = options[layer];
      if (source === null) continue;
      const found = await stat(source).catch(() => null);
      if (!found?.isDirectory())
        throw new InfrastructureError(`the ${layer} layer ${source} is no directory`);
      // A link with a name of our own stands for a path that can hold any character.
      await symlink(resolve(source), join(directory, layer));
      lower.push(layer);
    }
    await mkdir(join(directory, NAMES.root), { mode: 0o700 });
    await mkdir(join(directory, NAMES.fresh), { mode: 0o700 });
    await mount(
      { type: 'tmpfs', options: upperOptions(options.upperLimit), at: NAMES.fresh, inside: directory },
      host,
    );
    const upper = join(directory, NAMES.upper);
    await mkdir(upper);
    await mkdir(join(directory, NAMES.work));
    // The upper's own owner and mode are those of the guest's `/`.
    const { uid, gid, mode } = await stat(options.rootfs);
    await chown(upper, uid, gid);
    await chmod(upper, mode & 0o7777);
    await mount({ type: 'overlay', options: overlayOptions(lower), at: NAMES.root, inside: directory }, host);
    return {
      path: join(directory, NAMES.root),
      upper,
      [Symbol.asyncDispose]: () => unmountRoot(directory, host),
    };
  } catch (error) {
    await unmountRoot(directory, host);
    throw error;
  }
}

/** Takes down what `mountRoot` made in `directory`, as far as it came; also what a crashed run left. */
export async function unmountRoot(directory: string, host: Host): Promise<void> {
  const base = resolve(directory);
  for (const name of [NAMES.root, NAMES.fresh]) {
    const path = join(base, name);
    if ((await lstat(path).catch(() => null)) === null) continue;
    await unmount(path, host);
    // rmdir and not a recursive removal: should it be mounted after all, nothing in it is lost.
    await rmdir(path);
  }
  for (const layer of LAYERS) await rm(join(base, layer), { force: true });
  await rm(join(base, 'owner.json'), { force: true });
  await rmdir(base).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'ENOENT') throw error;
  });
}

/**
 * Makes the layer that brings our own files into a guest: each of mode 0755.
 * Nothing but that one new directory, for a real `bin` or `lib` would hide the links of a merged /usr.
 *
 * @param directory  new directory that becomes the layer
 * @param name       what the guest sees it as, at its root
 * @param files      source path of each, by name; a directory is copied whole
 */
export async function guestToolsLayer(
  directory: string,
  name: string,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  const inside = join(directory, name);
  await mkdir(inside, { recursive: true });
  await chmod(directory, 0o755);
  await chmod(inside, 0o755);
  // What /dev has beside the kernel's own nodes, for init to copy.
  await mkdir(join(inside, 'dev'), { mode: 0o755 });
  await symlink('/proc/self/fd', join(inside, 'dev/fd'));
  for (const [number, name] of ['stdin', 'stdout', 'stderr'].entries())
    await symlink(`/proc/self/fd/${number}`, join(inside, 'dev', name));
  for (const [name, source] of Object.entries(files)) {
    if (!/^[A-Za-z0-9][\w.-]*$/.test(name))
      throw new Error(`${JSON.stringify(name)} is no name for a guest's file`);
    const target = join(inside, name);
    await cp(source, target, { recursive: true, errorOnExist: true, force: false, verbatimSymlinks: true });
    await chmod(target, 0o755);
    await chown(target, 0, 0);
  }
}
