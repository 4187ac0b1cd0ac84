import { randomBytes } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BootOptions } from '../boot/boot-options.ts';
import { TEST, TEST_IN_DIRECTORY, TOOLS } from '../boot/protocol.ts';
import { asset } from '../host/assets.ts';
import type { FileCache } from '../host/file-cache.ts';
import type { Host } from '../host/host.ts';
import { writeOwner } from '../host/owner.ts';
import { openPart } from '../host/work-directory.ts';
import { guestToolsLayer } from '../rootfs/layers.ts';
import { privateDirectory } from '../rootfs/private-directory.ts';
import { provideRootfs } from '../rootfs/provide.ts';
import type { Settings } from '../settings/settings.ts';
import { hold } from '../upkeep/store-limit.ts';
import { RUN_PREFIX } from '../vm/stage.ts';
import type { CheckedBoot } from './check-settings.ts';
import { type GivenTest, testPath } from './given-test.ts';

export interface GuestOptionsFrom {
  settings: Settings;
  checked: CheckedBoot;
  /** Keeps the rootfs of the recipe between hosts. */
  rootfsCache: FileCache | undefined;
  /** Gets what has to go when the run ends. */
  stack: AsyncDisposableStack;
}

/** Makes what all boots of a run have in common: rootfs, tools, and a directory for what lives as long as a boot. */
export async function guestOptions(from: GuestOptionsFrom, host: Host): Promise<BootOptions> {
  const { settings, checked, stack } = from;
  const { test, accel, domainXml } = checked;
  const { memory, cpus, kernelArgs, bootTimeout, testTimeout } = settings;
  const { network, display, init, disks, shutdown, evidence } = settings;
  const { runName, scratch } = await openScratch(settings.workDir, stack);
  const rootfs = settings.rootfs ?? (await madeRootfs(from, host));
  stack.use(await hold(rootfs, settings.workDir, host));
  const tools = await layTools(test, scratch);
  const { pattern } = settings.signature;
  return {
    ...{ runName, scratch, rootfs, tools, accel, domainXml },
    ...{ memory, cpus, bootTimeout, testTimeout, network, display, init, disks, shutdown },
    testProgram: test === null ? null : test.kind === 'directory' ? TEST_IN_DIRECTORY : TEST,
    kernelArgs: kernelArgs === '' ? [] : [kernelArgs],
    ...(pattern === null ? {} : { pattern }),
    keepCores: evidence.includes('cores'),
    keepVmcore: evidence.includes('vmcore'),
  };
}

/** A directory of the run's own, of a name by which `clean` finds it. */
async function openScratch(workDir: string, stack: AsyncDisposableStack) {
  const runs = await openPart(workDir, 'runs');
  await privateDirectory(runs);
  const runName = `${RUN_PREFIX}${randomBytes(4).toString('hex')}`;
  const scratch = join(runs, runName);
  await mkdir(scratch, { mode: 0o700 });
  stack.defer(() => rm(scratch, { recursive: true, force: true }));
  await writeOwner(scratch);
  return { runName, scratch };
}

async function madeRootfs(
  { settings, checked, rootfsCache: cache }: GuestOptionsFrom,
  host: Host,
): Promise<string> {
  // Init gives the card its address by `ip`.
  const network = settings.network === 'user' ? ['iproute2'] : [];
  const packages = [...settings.rootfsPackages, ...network];
  const store = await openPart(settings.workDir, 'rootfs');
  return provideRootfs({ recipe: { packages, setupScript: checked.rootfsSetup }, store, cache }, host);
}

/** @returns the layer that brings init, runner and test into a guest */
async function layTools(test: GivenTest | null, scratch: string): Promise<string> {
  const tools = join(scratch, 'tools');
  await guestToolsLayer(tools, TOOLS, {
    init: join(asset('guest'), 'init'),
    runner: join(asset('guest'), 'runner'),
    ...(test === null ? {} : { test: await testPath(test, scratch) }),
  });
  return tools;
}
