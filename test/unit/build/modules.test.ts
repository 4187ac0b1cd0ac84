import { describe, expect, it } from 'vitest';
import { moduleFiles, moduleName } from '../../../src/build/modules.ts';

const DEP = `kernel/fs/fuse/virtiofs.ko: kernel/fs/fuse/fuse.ko kernel/drivers/virtio/virtio_ring.ko
kernel/fs/fuse/fuse.ko:
kernel/drivers/virtio/virtio_ring.ko:
kernel/drivers/virtio/virtio_pci.ko.xz: kernel/drivers/virtio/virtio.ko.xz
kernel/drivers/virtio/virtio.ko.xz: kernel/drivers/virtio/virtio_ring.ko
kernel/drivers/char/hw_random/virtio-rng.ko:
`;

describe('the modules of an initramfs', () => {
  it('a file has the name by which the kernel knows it', () => {
    expect(moduleName('kernel/drivers/char/hw_random/virtio-rng.ko.zst')).toBe('virtio_rng');
  });

  it('come after all that they need, each once', () => {
    const { files } = moduleFiles(DEP, ['virtiofs', 'virtio_pci', 'virtio_rng']);
    expect(files).toHaveLength(6);
    const before = (first: string, second: string) =>
      expect(files.findIndex((file) => file.includes(first))).toBeLessThan(
        files.findIndex((file) => file.includes(second)),
      );
    before('fuse.ko', 'virtiofs.ko');
    before('virtio_ring.ko', 'virtiofs.ko');
    before('virtio_ring.ko', 'virtio.ko.xz');
    before('virtio.ko.xz', 'virtio_pci.ko.xz');
  });

  it('that are nowhere are named', () => {
    expect(moduleFiles(DEP, ['9p', 'fuse'])).toEqual({ files: ['kernel/fs/fuse/fuse.ko'], missing: ['9p'] });
  });

  it('that need each other end', () => {
    expect(moduleFiles('a.ko: b.ko\nb.ko: a.ko\n', ['a']).files).toEqual(['b.ko', 'a.ko']);
  });
});
