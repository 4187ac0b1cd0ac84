import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { kernelTestbed } from '../boot/kernel-testbed.ts';
import type { Builder } from '../build/builder.ts';
import { requireFittingConfig, requireKernel } from '../build/check-bad-revision.ts';
import { type BaseConfig, baseConfig } from '../build/config.ts';
import { findToolchain, type Toolchain } from '../build/make.ts';
import { provideBuilder } from '../build/provide-builder.ts';
import { asset } from '../host/assets.ts';
import { ConfigurationError } from '../host/errors.ts';
import type { Host } from '../host/host.ts';
import { openPart, type Part } from '../host/work-directory.ts';
import { ccacheShare, hold } from '../upkeep/store-limit.ts';
import type { CheckedSettings } from './check-settings.ts';
import { guestOptions } from './guest-options.ts';
import { kernelName } from './open-repository.ts';
import type { OpenedPart, OpenTree, TestbedOptions } from './testbed-parts.ts';
import { trim } from './trim.ts';

export interface KernelTestbedFrom {
  options: TestbedOptions;
  checked: CheckedSettings;
  tree: OpenTree;
  /** Gets what has to go when the run ends. */
  stack: AsyncDisposableStack;
}

/** Opens what kernels are built and booted with: guests, toolchain, and the configuration that all start from. */
export async function openKernelTestbed(from: KernelTestbedFrom, host: Host): Promise<OpenedPart> {
  const { options, checked, tree, stack } = from;
  const { settings, badEnd, rootfsCache, kernelCache } = options;
  const { workDir, makeArgs, initramfs } = settings;
  await requireKernel(tree.repository, badEnd, kernelName(settings.kernel));
  const part = (name: Part) => openPart(workDir, name);
  const boot =
    checked.boot && (await guestOptions({ settings, checked: checked.boot, rootfsCache, stack }, host));
  const builder = await openBuilder(from, host);
  const { forKernels } = await trim(settings, host);
  const ccacheLimit = ccacheShare(settings.storeLimit);
  const toolchain = await findToolchain(
    { builder, makeArgs, ccacheDir: await part('ccache'), ccacheLimit },
    host,
  );
  const base = await fittingConfig(from, toolchain, host);
  const plan = {
    ...{ ...tree, base, toolchain, makeArgs, initramfs },
    timeout: settings.buildTimeout,
    jobs: availableParallelism(),
    buildDir: join(await part('build'), 'kernel'),
    modulesDir: join(await part('modules'), 'layer'),
    storeDir: await part('kernels'),
    cache: kernelCache,
    storeLimit: forKernels,
    initSource: join(asset('guest'), 'initramfs.c'),
  };
  return {
    testbed: kernelTestbed({ plan, boot, output: settings.output }, host),
    rootfs: boot?.rootfs ?? null,
    compiler: toolchain.compiler,
    contents: {},
  };
}

async function openBuilder({ options, checked, stack }: KernelTestbedFrom, host: Host): Promise<Builder> {
  const { workDir, builder: choice, builderPackages: packages, initramfs } = options.settings;
  const dracut = checked.boot !== null && initramfs === 'dracut';
  const builder = await provideBuilder({ choice, packages, dracut, workDir }, host);
  if (builder.kind === 'nspawn') stack.use(await hold(builder.directory, workDir, host));
  return builder;
}

/**
 * Makes the configuration that all candidates start from, at the bad end.
 *
 * @throws ConfigurationError if the bad end cannot be configured so
 */
async function fittingConfig(
  { options, checked, tree }: KernelTestbedFrom,
  toolchain: Toolchain,
  host: Host,
): Promise<BaseConfig> {
  const { badEnd, settings } = options;
  const fixed = await tree.fixups.checkout(badEnd);
  if (!fixed.ok) throw new ConfigurationError(`fixups: at the bad end ${fixed.reason}`);
  const call = {
    sourceDir: tree.source.directory,
    directory: await openPart(settings.workDir, 'config'),
    toolchain,
    makeArgs: settings.makeArgs,
  };
  const guestDir = checked.boot === null ? null : asset('kernel-config');
  const base = await baseConfig({ ...call, given: checked.config, guestDir }, host);
  await requireFittingConfig({ ...call, base }, badEnd, host);
  return base;
}
