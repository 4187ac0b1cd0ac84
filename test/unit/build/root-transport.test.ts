import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parseLoadable, parseRequired } from '../../../src/build/config-text.ts';
import { rootTransportOf } from '../../../src/build/root-transport.ts';

const file = (name: string) => readFile(new URL(`../../../kernel-config/${name}`, import.meta.url), 'utf8');
const loadable = parseLoadable(await file('modules.txt'));
const builtIn = 'CONFIG_VIRTIO_PCI=y\nCONFIG_VIRTIO_CONSOLE=y\n';
const by9p = 'CONFIG_NET_9P=m\nCONFIG_NET_9P_VIRTIO=m\nCONFIG_9P_FS=m\n';

describe('the way to the root', () => {
  it('is virtiofs without an initramfs if all is built in', () => {
    const config = `${builtIn}CONFIG_FUSE_FS=y\nCONFIG_VIRTIO_FS=y\n`;
    expect(rootTransportOf(config, loadable)).toEqual({ by: 'virtiofs', modules: [] });
  });

  it('is 9p if the kernel has no virtiofs, as before Linux 5.4', () => {
    const config = `${builtIn}CONFIG_NET_9P=y\nCONFIG_NET_9P_VIRTIO=y\nCONFIG_9P_FS=y\n`;
    expect(rootTransportOf(config, loadable)).toEqual({ by: '9p', modules: [] });
  });

  it('is virtiofs by modules of its own, and leaves those of 9p alone', () => {
    const config = `CONFIG_VIRTIO_PCI=m\nCONFIG_FUSE_FS=m\nCONFIG_VIRTIO_FS=m\n${by9p}`;
    expect(rootTransportOf(config, loadable)).toEqual({
      by: 'virtiofs',
      modules: ['virtio_pci', 'fuse', 'virtiofs'],
    });
  });

  it('is 9p by its modules if virtiofs is off', () => {
    expect(rootTransportOf(`${builtIn}CONFIG_FUSE_FS=m\n${by9p}`, loadable)).toEqual({
      by: '9p',
      modules: ['9pnet', '9pnet_virtio', '9p'],
    });
  });

  it('loads every module that a root can need', async () => {
    const roots = parseRequired(await file('required.txt')).filter(({ purpose }) =>
      /root file/.test(purpose),
    );
    expect(roots.length).toBeGreaterThan(0);
    for (const symbol of roots.flatMap(({ symbols }) => symbols))
      expect(loadable.has(symbol), symbol).toBe(true);
  });
});
