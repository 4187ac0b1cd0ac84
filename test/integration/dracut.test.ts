import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Builder } from '../../src/build/builder.ts';
import { parseLoadable } from '../../src/build/config-text.ts';
import { makeDracutInitramfs } from '../../src/build/dracut.ts';
import { releaseDirectory } from '../../src/build/initramfs.ts';
import { provideBuilder } from '../../src/build/provide-builder.ts';
import { rootTransportOf } from '../../src/build/root-transport.ts';
import { fileDigest } from '../../src/host/digest.ts';
import { type DistributionKernel, distributionKernel } from '../support/distribution-kernel.ts';
import { oneTrial } from '../support/one-trial.ts';

const image = process.env.KERNEL_IMAGE;
const rootfs = process.env.KERNEL_ROOTFS;
const workDir = process.env.KERNEL_WORK_DIR;
const PROJECT = new URL('../../', import.meta.url).pathname;
const MINUTE = 60;

describe.skipIf(!image || !rootfs || !workDir)('initramfs: dracut', () => {
  const { host, trial, kept } = oneTrial(image!, rootfs!);
  let directory: string;
  let builder: Builder;
  let kernel: DistributionKernel;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'kernel-bisect-dracut-'));
    await chmod(directory, 0o700);
    kernel = await distributionKernel(directory, host);
    const options = { choice: { kind: 'auto' }, packages: [], dracut: true, workDir: workDir! } as const;
    builder = await provideBuilder(options, host);
  });
  afterAll(() => rm(directory, { recursive: true, force: true }));

  async function boot(configText: string, test: string, more: { kernelArgs?: string[] } = {}) {
    const loadable = parseLoadable(await readFile(join(PROJECT, 'kernel-config/modules.txt'), 'utf8'));
    const { by, modules } = rootTransportOf(configText, loadable);
    const release = await releaseDirectory(kernel.modules);
    const file = join(directory, `initramfs-${by}`);
    const initramfs = await makeDracutInitramfs({ by, modules, release, builder, file }, host);
    const digest = await fileDigest(kernel.image);
    const booted = { image: kernel.image, modules: kernel.modules, digest, rootTransport: by, initramfs };
    return trial(test, { kernel: booted, memory: 1024 ** 3, bootTimeout: 8 * MINUTE, ...more });
  }

  it('runs in a container, and mounts the root by virtiofs', async () => {
    expect(builder.kind).toBe('nspawn');
    const { outcome } = await boot(kernel.configText, 'grep " / " /proc/mounts');
    expect(outcome).toEqual({ kind: 'passed' });
    expect(await kept('test.log')).toMatch(/^\/dev\/root \/ virtiofs /);
    expect(await kept('console.log')).toMatch(/dracut/);
  });

  it('mounts it by 9p if the kernel has no virtiofs', async () => {
    const without = kernel.configText.replace(/CONFIG_VIRTIO_FS=./, '# CONFIG_VIRTIO_FS is not set');
    expect(without).not.toBe(kernel.configText);
    const { outcome } = await boot(without, 'grep " / " /proc/mounts');
    expect(outcome).toEqual({ kind: 'passed' });
    expect(await kept('test.log')).toMatch(/^\/dev\/root \/ 9p /);
  });

  it('ends if the root cannot be mounted, instead of waiting for somebody at its shell', async () => {
    const { outcome } = await boot(kernel.configText, 'true', { kernelArgs: ['root=virtiofs:nowhere'] });
    expect(outcome).toMatchObject({ kind: 'crashed', title: expect.stringContaining('kill init') });
  });
});
