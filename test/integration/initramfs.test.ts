import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BootOptions } from '../../src/boot/boot-options.ts';
import { parseLoadable } from '../../src/build/config-text.ts';
import { makeInitramfs, releaseDirectory } from '../../src/build/initramfs.ts';
import { rootTransportOf } from '../../src/build/root-transport.ts';
import { fileDigest } from '../../src/host/digest.ts';
import { type DistributionKernel, distributionKernel } from '../support/distribution-kernel.ts';
import { oneTrial } from '../support/one-trial.ts';

const image = process.env.KERNEL_IMAGE;
const rootfs = process.env.KERNEL_ROOTFS;
const PROJECT = new URL('../../', import.meta.url).pathname;
const MINUTE = 60;

describe.skipIf(image === undefined || rootfs === undefined)(
  'a kernel whose virtio drivers and root file systems are modules',
  () => {
    const { host, trial, kept } = oneTrial(image!, rootfs!);
    let directory: string;
    let kernel: DistributionKernel;

    beforeAll(async () => {
      directory = await mkdtemp(join(tmpdir(), 'kernel-bisect-initramfs-'));
      await chmod(directory, 0o700);
      kernel = await distributionKernel(directory, host);
    });
    afterAll(() => rm(directory, { recursive: true, force: true }));

    /** Boots it by what the project finds in `configText`. */
    async function boot(configText: string, test: string, changes: Partial<BootOptions> = {}) {
      const loadable = parseLoadable(await readFile(join(PROJECT, 'kernel-config/modules.txt'), 'utf8'));
      const { by, modules } = rootTransportOf(configText, loadable);
      const initramfs = await makeInitramfs(
        {
          release: await releaseDirectory(kernel.modules),
          modules,
          initSource: join(PROJECT, 'guest/initramfs.c'),
          builder: { kind: 'host' },
          file: join(directory, 'initramfs'),
        },
        host,
      );
      const digest = await fileDigest(kernel.image);
      const booted = { image: kernel.image, modules: kernel.modules, digest, rootTransport: by, initramfs };
      return trial(test, { kernel: booted, memory: 1024 ** 3, bootTimeout: 4 * MINUTE, ...changes });
    }

    it('sees its root by virtiofs, and its disk and its modules too', async () => {
      const test = 'grep " / " /proc/mounts; cat /proc/partitions; modprobe dummy && lsmod';
      const { outcome } = await boot(kernel.configText, test, { disks: [64 * 1024 ** 2] });
      expect(outcome).toEqual({ kind: 'passed' });
      expect(await kept('test.log')).toMatch(/^\/dev\/root \/ virtiofs /);
      expect(await kept('test.log')).toMatch(/65536 vda/);
      expect(await kept('test.log')).toMatch(/^dummy /m);
    });

    it('sees its root by 9p if it has no virtiofs, and keeps the core of a test that dies', async () => {
      const without = kernel.configText.replace(/CONFIG_VIRTIO_FS=./, '# CONFIG_VIRTIO_FS is not set');
      expect(without).not.toBe(kernel.configText);
      const { outcome } = await boot(without, 'grep " / " /proc/mounts; kill -SEGV $$');
      expect(outcome).toMatchObject({ kind: 'failed', exit: 139 });
      expect(await kept('test.log')).toMatch(/^\/dev\/root \/ 9p /);
    });

    it('crashes if the root cannot be mounted, and the console says so', async () => {
      const { outcome } = await boot(kernel.configText, 'true', { kernelArgs: ['root=nowhere'] });
      expect(outcome).toMatchObject({ kind: 'crashed', title: expect.stringContaining('kill init') });
      expect(await kept('console.log')).toContain('initramfs: cannot mount the root nowhere: error 22');
    });
  },
);
