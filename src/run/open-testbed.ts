import { randomBytes } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BootOptions } from '../boot/boot-options.ts';
import { commandTestbed } from '../boot/command-testbed.ts';
import { kernelTestbed } from '../boot/kernel-testbed.ts';
import { TEST, TEST_IN_DIRECTORY, TOOLS } from '../boot/protocol.ts';
import type { Testbed } from '../boot/testbed.ts';
import { openOwnScript } from '../boot/uncommitted-script.ts';
import { isLinux, requireFittingConfig, requireKernel } from '../build/check-bad-revision.ts';
import { baseConfig } from '../build/config.ts';
import { findToolchain } from '../build/make.ts';
import { provideBuilder } from '../build/provide-builder.ts';
import { refuseFilters } from '../git/filters.ts';
import { openFixups } from '../git/fixups.ts';
import type { LocalRepository } from '../git/local-repository.ts';
import { revertOnto } from '../git/revert.ts';
import { openRepository, openSourceTree, type Repository } from '../git/source.ts';
import { asset } from '../host/assets.ts';
import { ConfigurationError } from '../host/errors.ts';
import type { FileCache } from '../host/file-cache.ts';
import type { Host } from '../host/host.ts';
import { writeOwner } from '../host/owner.ts';
import { LIBVIRT_IMAGES, orFullDisk, type Place, requireRoom } from '../host/room.ts';
import { watchRoom } from '../host/watch-room.ts';
import { makeWorkDirectory, openPart, type Part, requireOwnWorkDirectory } from '../host/work-directory.ts';
import type { Bytes, CommitId } from '../model.ts';
import { guestToolsLayer } from '../rootfs/layers.ts';
import { privateDirectory } from '../rootfs/private-directory.ts';
import { provideRootfs } from '../rootfs/provide.ts';
import type { Settings } from '../settings/settings.ts';
import { clean } from '../upkeep/clean.ts';
import { leastRoom, STAGING_ROOM } from '../upkeep/requirements.ts';
import { ccacheShare, hold, trimWorkDirectory } from '../upkeep/store-limit.ts';
import { RUN_PREFIX, STAGING_ROOT } from '../vm/stage.ts';
import { type CheckedBoot, type CheckedSettings, checkSettings } from './check-settings.ts';
import { testPath } from './given-test.ts';
import { kernelName, lockWorkDirectory } from './open-repository.ts';

/** For a checkout of a small repository; what a build of one's own needs nobody knows. */
const COMMAND_ROOM: Bytes = 64 * 1024 ** 2;

export interface TestbedOptions {
  settings: Settings;
  /** The user's repository; or the action's own, which is open and whose work directory is locked. */
  kernel: LocalRepository | Repository;
  /** Where the base config is made. */
  badEnd: CommitId;
  /** Keeps the rootfs of the recipe between hosts. */
  rootfsCache?: FileCache | undefined;
  /** Keeps built kernels between hosts. */
  kernelCache?: FileCache | undefined;
}

/** Where QEMU gets its copies of what was built. */
const STAGING: Place = { path: STAGING_ROOT, setting: LIBVIRT_IMAGES };

/** A testbed that is ready. */
type Opened = Testbed<unknown> &
  AsyncDisposable & {
    /** What its guests see; null where nothing is booted. */
    rootfs: string | null;
    /** First line of the compiler's version; null where the build is the user's own command. */
    compiler: string | null;
    /** Digests of what the repository had to be looked at for, by setting and what it names. */
    contents: Record<string, string>;
    /** Whether the repository is Linux, as its bad end shows. */
    linux: boolean;
    /** What a run writes to. */
    places: readonly Place[];
  };

/**
 * Makes ready what the settings ask for: source tree, toolchain, rootfs, tools. Disposing of it leaves only what is
 * kept between runs.
 *
 * @throws ConfigurationError for what the user can fix, before anything is built
 * @throws InfrastructureError where this host fails
 */
export async function openTestbed(options: TestbedOptions, host: Host): Promise<Opened> {
  const { workDir } = options.settings;
  const checked = await checkSettings(options.settings, host);
  await requireOwnWorkDirectory(workDir, options.kernel.kind === 'local' ? options.kernel.places : []);
  const least = options.settings.buildCommand ? COMMAND_ROOM : await leastRoom(workDir);
  const place: Place = { path: workDir, setting: 'work-dir' };
  await requireRoom(place, least);
  if (checked.boot !== null) await requireRoom(STAGING, STAGING_ROOM);
  try {
    await makeWorkDirectory(workDir, host);
    return await openIn(workDir, options, checked, host);
  } catch (error) {
    throw await orFullDisk(error, [place]);
  }
}

async function openIn(
  workDir: string,
  options: TestbedOptions,
  checked: CheckedSettings,
  host: Host,
): Promise<Opened> {
  const { settings } = options;
  const { output } = settings;
  await using stack = new AsyncDisposableStack();
  for (const left of await clean(workDir, host)) host.log.info(`A crashed run left ${left}: removed`);
  const { kernel } = options;
  if (kernel.kind === 'local') stack.use(await lockWorkDirectory(workDir, host));
  const places: Place[] = [
    { path: workDir, setting: 'work-dir' },
    { path: output, setting: 'output' },
    ...(checked.boot === null ? [] : [STAGING]),
  ];
  stack.use(watchRoom(places, host));
  const repository = kernel.kind === 'local' ? await openRepository({ user: kernel, workDir }, host) : kernel;
  const { filters, clean: cleans } = settings;
  if (filters === 'refuse') await refuseFilters(options.badEnd, repository.git);
  const source = await openSourceTree({ repository, workDir, filters, clean: cleans }, host);
  const file = settings.fixups?.path ?? null;
  const fixups = await openFixups({ file, repository, source });
  let testbed: Testbed<never>;
  let rootfs: string | null = null;
  let compiler: string | null = null;
  const contents: Record<string, string> =
    fixups.digest === null ? {} : { 'fixups its lines': fixups.digest };
  if (settings.buildCommand) {
    await trim(workDir, settings, host);
    const user = kernel.kind === 'local' ? kernel : kernel.user;
    const directories = [...(user === null ? [] : [user.directory]), settings.cwd];
    const script = await openOwnScript(
      { command: settings.buildCommand, directories, badEnd: options.badEnd, source },
      host,
    );
    if (script !== null) contents[`buildCommand ${script.path}`] = script.digest;
    testbed = commandTestbed(
      {
        buildCommand: settings.buildCommand,
        timeout: settings.buildTimeout,
        output,
        source,
        fixups,
        script,
        writes: places,
        revert: (commit, onto) => revertOnto(source, commit, onto),
      },
      host,
    ) as Testbed<never>;
  } else {
    await requireKernel(repository, options.badEnd, kernelName(settings.kernel));
    const part = (name: Part) => openPart(workDir, name);
    const configDir = await part('config');
    const boot =
      checked.boot === null ? null : await bootOptions(options, checked.boot, workDir, stack, host);
    rootfs = boot?.rootfs ?? null;
    const builder = await provideBuilder(
      {
        choice: settings.builder,
        packages: settings.builderPackages,
        dracut: boot !== null && settings.initramfs === 'dracut',
        workDir,
      },
      host,
    );
    if (builder.kind === 'nspawn') stack.use(await hold(builder.directory, workDir, host));
    const { forKernels } = await trim(workDir, settings, host);
    const makeArgs = settings.makeArgs;
    const ccacheLimit = ccacheShare(settings.storeLimit);
    const toolchain = await findToolchain(
      { builder, makeArgs, ccacheDir: await part('ccache'), ccacheLimit },
      host,
    );
    compiler = toolchain.compiler;
    const badEnd = await fixups.checkout(options.badEnd);
    if (!badEnd.ok) throw new ConfigurationError(`fixups: at the bad end ${badEnd.reason}`);
    const base = await baseConfig(
      {
        given: checked.config,
        sourceDir: source.directory,
        directory: configDir,
        guestDir: boot === null ? null : asset('kernel-config'),
        toolchain,
        makeArgs,
      },
      host,
    );
    const fits = {
      base,
      sourceDir: source.directory,
      directory: configDir,
      toolchain,
      makeArgs,
    };
    await requireFittingConfig(fits, options.badEnd, host);
    testbed = kernelTestbed(
      {
        source,
        fixups,
        base,
        toolchain,
        makeArgs,
        timeout: settings.buildTimeout,
        buildDir: join(await part('build'), 'kernel'),
        modulesDir: join(await part('modules'), 'layer'),
        storeDir: await part('kernels'),
        cache: options.kernelCache,
        storeLimit: forKernels,
        initramfs: settings.initramfs,
        initSource: join(asset('guest'), 'initramfs.c'),
      },
      boot,
      output,
      host,
    ) as Testbed<never>;
  }
  const resources = stack.move();
  return {
    ...(testbed as Testbed<unknown>),
    rootfs,
    compiler,
    contents,
    linux: await isLinux(repository, options.badEnd),
    places,
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  };
}

/** After what this run needs is held, so that it is not what goes. */
async function trim(workDir: string, { storeLimit: limit }: Settings, host: Host) {
  const trimmed = await trimWorkDirectory({ workDir, limit }, host);
  for (const what of trimmed.removed)
    host.log.info(`${workDir} held more than store-limit: ${what} was not used for longest and is removed`);
  return trimmed;
}

async function bootOptions(
  options: TestbedOptions,
  checked: CheckedBoot,
  workDir: string,
  stack: AsyncDisposableStack,
  host: Host,
): Promise<BootOptions> {
  const { settings } = options;
  const { test, accel, domainXml } = checked;
  const { pattern } = settings.signature;
  const runs = await openPart(workDir, 'runs');
  await privateDirectory(runs);
  const runName = `${RUN_PREFIX}${randomBytes(4).toString('hex')}`;
  const scratch = join(runs, runName);
  await mkdir(scratch, { mode: 0o700 });
  stack.defer(() => rm(scratch, { recursive: true, force: true }));
  await writeOwner(scratch);
  const tools = join(scratch, 'tools');
  const rootfs =
    settings.rootfs ?? (await madeRootfs(options, checked, await openPart(workDir, 'rootfs'), host));
  stack.use(await hold(rootfs, workDir, host));
  await guestToolsLayer(tools, TOOLS, {
    init: join(asset('guest'), 'init'),
    runner: join(asset('guest'), 'runner'),
    ...(test === null ? {} : { test: await testPath(test, scratch) }),
  });
  return {
    runName,
    scratch,
    rootfs,
    tools,
    testProgram: test === null ? null : test.kind === 'directory' ? TEST_IN_DIRECTORY : TEST,
    accel,
    memory: settings.memory,
    cpus: settings.cpus,
    kernelArgs: settings.kernelArgs === '' ? [] : [settings.kernelArgs].flat(),
    bootTimeout: settings.bootTimeout,
    testTimeout: settings.testTimeout,
    network: settings.network,
    display: settings.display,
    init: settings.init,
    disks: settings.disks,
    domainXml,
    shutdown: settings.shutdown,
    ...(pattern === null ? {} : { pattern }),
    keepCores: settings.evidence.includes('cores'),
    keepVmcore: settings.evidence.includes('vmcore'),
    unproved: new Set(),
  };
}

async function madeRootfs(
  { settings, rootfsCache: cache }: TestbedOptions,
  { rootfsSetup: setupScript }: CheckedBoot,
  store: string,
  host: Host,
): Promise<string> {
  // Init gives the card its address by `ip`.
  const network = settings.network === 'user' ? ['iproute2'] : [];
  const recipe = { packages: [...settings.rootfsPackages, ...network], setupScript };
  return provideRootfs({ recipe, store, cache }, host);
}
