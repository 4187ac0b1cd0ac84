import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeHost } from '../../src/host/node-host.ts';
import { parseLoadable } from '../../src/kernel/config-text.ts';
import { fileDigest } from '../../src/kernel/digest.ts';
import { makeInitramfs } from '../../src/kernel/initramfs.ts';
import { wayToRoot } from '../../src/kernel/way-to-root.ts';
import { guestToolsLayer } from '../../src/rootfs/layers.ts';
import { type BootOptions, bootTrial } from '../../src/trial/boot.ts';
import { type DistributionKernel, distributionKernel } from '../support/distribution-kernel.ts';

const rootfs = process.env.KERNEL_ROOTFS;
const PROJECT = new URL('../../', import.meta.url).pathname;
const MINUTE = 60;

describe.skipIf(rootfs === undefined)(
  'a kernel whose virtio drivers and root file systems are modules',
  () => {
    const host = nodeHost();
    let directory: string;
    let kernel: DistributionKernel;

    beforeAll(async () => {
      directory = await mkdtemp(join(tmpdir(), 'kernel-bisect-initramfs-'));
      await chmod(directory, 0o700);
      kernel = await distributionKernel(directory, host);
    });
    afterAll(() => rm(directory, { recursive: true, force: true }));

    /** Boots it by what the project finds in `configText`. */
    async function boot(name: string, configText: string, test: string, changes: Partial<BootOptions> = {}) {
      const own = join(directory, name);
      await mkdir(own, { mode: 0o700 });
      const script = join(own, 'test');
      await writeFile(script, `#!/bin/sh\n${test}\n`);
      const guest = (file: string) => join(PROJECT, 'guest', file);
      await guestToolsLayer(join(own, 'tools'), {
        init: guest('init'),
        runner: guest('runner'),
        test: script,
      });
      const loadable = parseLoadable(await readFile(join(PROJECT, 'kernel-config/modules.txt'), 'utf8'));
      const { by, modules } = wayToRoot(configText, loadable);
      const initramfs = await makeInitramfs(
        {
          modulesDir: kernel.modules,
          modules,
          initSource: guest('initramfs.c'),
          builder: { kind: 'host' },
          file: join(own, 'initramfs'),
        },
        host,
      );
      const evidence = join(own, 'evidence');
      const { image } = kernel;
      const trial = await bootTrial(
        {
          image,
          modules: kernel.modules,
          digest: await fileDigest(image),
          buildId: null,
          rootBy: by,
          initramfs,
        },
        {
          runName: `initramfs-${process.pid}`,
          scratch: own,
          rootfs: rootfs!,
          tools: join(own, 'tools'),
          testProgram: '/.kernel-bisect/test',
          accel: 'tcg',
          memory: 1024 ** 3,
          cpus: 1,
          kernelArgs: [],
          bootTimeout: 4 * MINUTE,
          testTimeout: 2 * MINUTE,
          network: 'none',
          display: 'none',
          init: 'fast',
          disks: [],
          domainXml: null,
          shutdown: false,
          keepCores: true,
          keepVmcore: false,
          unproved: new Set(),
          ...changes,
        },
        { directory: evidence, relative: 'evidence', number: 1 },
        host,
      );
      const kept = (file: string) => readFile(join(evidence, file), 'utf8');
      return { trial, testLog: () => kept('test.log'), console: () => kept('console.log') };
    }

    it('sees its root by virtiofs, and its disk and its modules too', async () => {
      const test = 'grep " / " /proc/mounts; cat /proc/partitions; modprobe loop && lsmod';
      const { trial, testLog } = await boot('virtiofs', kernel.configText, test, { disks: [64 * 1024 ** 2] });
      expect(trial.outcome).toEqual({ kind: 'passed' });
      expect(await testLog()).toMatch(/^\/dev\/root \/ virtiofs /);
      expect(await testLog()).toMatch(/65536 vda/);
      expect(await testLog()).toMatch(/^loop /m);
    });

    it('sees its root by 9p where it has no virtiofs, and keeps the core of a test that dies', async () => {
      const without = kernel.configText.replace('CONFIG_VIRTIO_FS=m', '# CONFIG_VIRTIO_FS is not set');
      expect(without).not.toBe(kernel.configText);
      const { trial, testLog } = await boot('9p', without, 'grep " / " /proc/mounts; kill -SEGV $$');
      expect(trial.outcome).toMatchObject({ kind: 'failed', exit: 139 });
      expect(await testLog()).toMatch(/^\/dev\/root \/ 9p /);
    });

    it('crashes where the root cannot be mounted, and the console says so', async () => {
      const { trial, console } = await boot('no-root', kernel.configText, 'true', {
        kernelArgs: ['root=nowhere'],
      });
      expect(trial.outcome).toMatchObject({ kind: 'crashed', title: expect.stringContaining('kill init') });
      expect(await console()).toContain('initramfs: cannot mount the root nowhere: error 22');
    });
  },
);
