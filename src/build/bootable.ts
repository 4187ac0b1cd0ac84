import { join } from 'node:path';
import type { Host } from '../host/host.ts';
import type { Builder } from './builder.ts';
import { parseLoadable } from './config-text.ts';
import { makeDracutInitramfs } from './dracut.ts';
import { type Initramfs, makeInitramfs, releaseDirectory } from './initramfs.ts';
import type { BootableKernel, Kernel } from './kernel.ts';
import { type RootTransport, rootTransportOf } from './root-transport.ts';

export interface BootableOptions {
  /** The kernel's whole `.config`. */
  configText: string;
  /** Text of `modules.txt`. */
  loadable: string;
  /** `auto`: what the boot needs; or one by dracut for every kernel. */
  initramfs: 'auto' | 'dracut';
  /** Source of the initramfs's init. */
  initSource: string;
  builder: Builder;
  /** Directory that an initramfs is made in. */
  scratch: string;
}

/**
 * Completes a kernel by what brings it to its root.
 *
 * @throws InfrastructureError if an initramfs cannot be made
 */
export async function bootable(
  kernel: Kernel,
  options: BootableOptions,
  host: Host,
): Promise<BootableKernel> {
  const way = rootTransportOf(options.configText, parseLoadable(options.loadable));
  return { ...kernel, rootTransport: way.by, initramfs: await initramfsFor(kernel, way, options, host) };
}

async function initramfsFor(
  kernel: Kernel,
  { by, modules }: RootTransport,
  { initramfs, initSource, builder, scratch }: BootableOptions,
  host: Host,
): Promise<Initramfs | null> {
  const file = join(scratch, `initramfs-${kernel.digest}`);
  if (initramfs === 'dracut') {
    host.log.progress('making the initramfs by dracut');
    const release = kernel.modules && (await releaseDirectory(kernel.modules));
    return makeDracutInitramfs({ by, modules, release, builder, file }, host);
  }
  if (modules.length === 0 || kernel.modules === null) return null;
  host.log.info(`An initramfs loads ${modules.join(', ')}`);
  const release = await releaseDirectory(kernel.modules);
  return makeInitramfs({ release, modules, initSource, builder, file }, host);
}
