import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileDigest } from '../host/digest.ts';
import { ConfigurationError, InfrastructureError } from '../host/errors.ts';
import type { Host } from '../host/host.ts';
import type { Seconds } from '../model.ts';
import { resolveInside } from '../rootfs/inside.ts';
import { type Builder, type BuilderChoice, builderCommand } from './builder.ts';
import type { Initramfs } from './initramfs.ts';
import type { RootTransport } from './root-transport.ts';

/** dracut without recommended packages and without a host's initramfs hooks: it makes no image by itself. */
export const DRACUT_PACKAGE = 'dracut-core';
/** Its paths in different distributions. */
const PROGRAMS = ['/usr/bin/dracut', '/usr/sbin/dracut'];
/** dracut's modules for such a root (dracut.modules(7)). */
const MOUNTS: Readonly<Record<RootTransport['by'], string>> = { virtiofs: 'virtiofs', '9p': 'virtfs' };
const MAKE: Seconds = 900;

export interface DracutOptions extends RootTransport {
  /** Directory of the kernel's modules; null if it has none. */
  release: string | null;
  builder: Builder;
  /** File to make. */
  file: string;
}

/**
 * Makes the initramfs of one kernel with the dracut of the build container: for any machine, uncompressed, since not
 * every kernel can unpack, and with the root's modules loaded independently of udev.
 *
 * @throws InfrastructureError if dracut fails
 */
export async function makeDracutInitramfs(options: DracutOptions, host: Host): Promise<Initramfs> {
  const { release, modules, builder, file } = options;
  const scratch = `${file}.parts`;
  await mkdir(scratch, { recursive: true, mode: 0o700 });
  try {
    const made = join(scratch, 'initramfs');
    const { command, args, env } = builderCommand(builder, {
      command: 'dracut',
      args: [
        ...['--force', '--quiet', '--reproducible', '--no-hostonly', '--no-early-microcode', '--no-compress'],
        ...['--tmpdir', scratch, '--add', MOUNTS[options.by]],
        ...(modules.length === 0 ? [] : ['--force-drivers', modules.join(' ')]),
        ...(release === null ? ['--no-kernel'] : ['--kmoddir', release, '--kver', basename(release)]),
        made,
      ],
      writable: [scratch],
      readable: release === null ? [] : [release],
    });
    const finished = await host.run(command, args, { env, within: MAKE, check: false });
    if (finished.exit !== 0) {
      const said = `${finished.stdout}\n${finished.stderr}`.trim().split('\n').slice(-3).join(' | ');
      throw new InfrastructureError(`initramfs: dracut failed in the build container: ${said}`);
    }
    await rename(made, file);
    return { path: file, digest: await fileDigest(file), by: 'dracut' };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/**
 * @param builder  of which `auto` and `nspawn` come to a container that has it
 * @throws ConfigurationError if dracut is not there, or would run on the host: installing it may take the host's own
 *   initramfs tools away
 */
export async function requireDracut(builder: BuilderChoice): Promise<void> {
  if (builder.kind === 'auto' || builder.kind === 'nspawn') return;
  if (builder.kind === 'host')
    throw new ConfigurationError(
      'initramfs: dracut runs only in a build container, but builder is "host": use builder: nspawn',
    );
  const directory = builder.path;
  for (const program of PROGRAMS) {
    const found = await resolveInside(directory, program);
    if (found !== null && (await stat(found)).isFile()) return;
  }
  throw new ConfigurationError(
    `initramfs: dracut is not in the container ${directory}: install it there (Debian calls it ${DRACUT_PACKAGE}), or use builder: nspawn`,
  );
}
