import type { BootOptions, OneBoot } from '../../src/boot/boot-options.ts';
import type { BootableKernel } from '../../src/build/kernel.ts';
import { fileDigest } from '../../src/host/digest.ts';

type Needed = 'runName' | 'scratch' | 'rootfs' | 'tools';

/** A boot in software of a small guest, without a test. */
export function bootOptions(own: Pick<BootOptions, Needed> & Partial<BootOptions>): BootOptions {
  return {
    testProgram: null,
    accel: 'tcg',
    memory: 512 * 1024 ** 2,
    cpus: 1,
    kernelArgs: [],
    bootTimeout: 180,
    testTimeout: 60,
    network: 'none',
    display: 'none',
    init: 'fast',
    disks: [],
    domainXml: null,
    shutdown: false,
    keepCores: true,
    keepVmcore: false,
    ...own,
  };
}

/** The first boot of a run, whose evidence goes to `directory`. */
export const firstBoot = (directory: string): OneBoot => ({
  directory,
  relative: 'evidence',
  number: 1,
  pace: { boot: null, test: null },
  unproved: new Set(),
});

/** A kernel that needs nothing but its image. */
export const plainKernel = async (image: string): Promise<BootableKernel> => ({
  image,
  modules: null,
  digest: await fileDigest(image),
  buildId: null,
  symbols: null,
  rootTransport: 'virtiofs',
  initramfs: null,
});
