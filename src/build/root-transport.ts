import { configValues, type Loadable } from './config-text.ts';

/** How a kernel comes to its root. */
export interface RootTransport {
  /** File system by which a guest sees its root. */
  by: 'virtiofs' | '9p';
  /** Modules that an initramfs has to load; none: the kernel mounts its root itself. */
  modules: string[];
}

const ONLY_9P = new Set(['NET_9P', 'NET_9P_VIRTIO', '9P_FS']);
const ONLY_VIRTIOFS = new Set(['FUSE_FS', 'VIRTIO_FS']);

/**
 * By virtiofs if the kernel has it, which came with Linux 5.4, else by 9p. Both are mounted as root by the kernel
 * itself under the tag `/dev/root`, so an initramfs is only needed for modules.
 *
 * @param config  a kernel's whole `.config`
 */
export function rootTransportOf(config: string, loadable: Loadable): RootTransport {
  const values = configValues(config);
  const by = ['y', 'm'].includes(values.get('VIRTIO_FS') ?? 'n') ? 'virtiofs' : '9p';
  const passedOver = by === 'virtiofs' ? ONLY_9P : ONLY_VIRTIOFS;
  const modules = [...loadable]
    .filter(([symbol]) => values.get(symbol) === 'm' && !passedOver.has(symbol))
    .map(([, module]) => module);
  return { by, modules };
}
