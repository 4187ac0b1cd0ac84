import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { asset } from './host/assets.ts';
import { ConfigurationError } from './host/errors.ts';
import type { Host } from './host/host.ts';
import { lock } from './host/lock.ts';
import { writeOwner } from './host/owner.ts';
import type { CommitId } from './host/units.ts';
import { makeWorkDirectory } from './host/work-directory.ts';
import { baseConfig } from './kernel/config.ts';
import { openFixups } from './kernel/fixups.ts';
import { findToolchain } from './kernel/make.ts';
import { provideBuilder } from './kernel/provide-builder.ts';
import { revertOnto } from './kernel/revert.ts';
import { openRepository, openSourceTree, type Repository } from './kernel/source.ts';
import { checkRootfs } from './rootfs/check.ts';
import { guestToolsLayer } from './rootfs/layers.ts';
import { privateDirectory } from './rootfs/private-directory.ts';
import { provideRootfs, type RootfsCache } from './rootfs/provide.ts';
import type { Settings } from './settings.ts';
import type { BootOptions } from './trial/boot.ts';
import { commandLaboratory } from './trial/command-laboratory.ts';
import { kernelLaboratory } from './trial/kernel-laboratory.ts';
import type { Laboratory } from './trial/laboratory.ts';
import { clean } from './upkeep/clean.ts';
import { pickAccel } from './vm/accel.ts';
import { MOST_DISKS } from './vm/domain.ts';
import { checkTemplate } from './vm/domain-template.ts';

export interface LaboratoryOptions {
  settings: Settings;
  /** Path of the user's repository; or the mirror of a URL, which is open already. */
  kernel: string | Repository;
  /** Directory of the run's files. */
  output: string;
  /** Where the base config is made. */
  badEnd: CommitId;
  /** Directory that relative paths in the settings start from. */
  cwd: string;
  /** Keeps the rootfs of the recipe between hosts. */
  rootfsCache?: RootfsCache | undefined;
}

/** A laboratory that is ready. */
type Opened = Laboratory<unknown> &
  AsyncDisposable & {
    /** What its guests see; null where nothing is booted. */
    rootfs: string | null;
    /** First line of the compiler's version; null where the build is the user's own command. */
    compiler: string | null;
    /** Hash of what is done to candidates before they are built; null where nothing is. */
    fixups: string | null;
  };

/** Makes ready what the settings ask for: source tree, toolchain, rootfs, tools. Disposing of it leaves only what is kept between runs. */
export async function openLaboratory(options: LaboratoryOptions, host: Host): Promise<Opened> {
  const { settings, output } = options;
  await using stack = new AsyncDisposableStack();
  const workDir = resolve(options.cwd, settings.workDir);
  await makeWorkDirectory(workDir, host);
  for (const left of await clean(workDir, host)) host.log.info(`A dead run left ${left}: removed`);
  // Source tree, build directory and store are one run's at a time.
  stack.use(await lock(join(workDir, 'lock'), `the work directory ${workDir}`, host));
  const { kernel } = options;
  const repository =
    typeof kernel === 'string' ? await openRepository({ origin: kernel, workDir }, host) : kernel;
  const source = await openSourceTree({ repository, directory: join(workDir, 'source') }, host);
  const file = settings.fixups === null ? null : resolve(options.cwd, settings.fixups);
  const fixups = await openFixups({ file, repository, source });
  let laboratory: Laboratory<never>;
  let rootfs: string | null = null;
  let compiler: string | null = null;
  if (settings.buildCommand) {
    laboratory = commandLaboratory(
      {
        buildCommand: settings.buildCommand,
        timeout: settings.buildTimeout,
        output,
        source,
        fixups,
        revert: (commit, onto) => revertOnto(source, commit, onto),
      },
      host,
    ) as Laboratory<never>;
  } else {
    const builder = await provideBuilder(
      { setting: settings.builder, packages: settings.builderPackages, workDir, cwd: options.cwd },
      host,
    );
    const makeArgs = settings.makeArgs;
    const toolchain = await findToolchain({ builder, makeArgs, ccacheDir: join(workDir, 'ccache') }, host);
    compiler = toolchain.compiler;
    // Before anything is built: a rootfs or a test that is wrong is said at once.
    const boot = settings.target === 'boot' ? await bootOptions(options, workDir, stack, host) : null;
    rootfs = boot?.rootfs ?? null;
    const badEnd = await fixups.checkout(options.badEnd);
    if (!badEnd.ok) throw new ConfigurationError(`fixups: at the bad end ${badEnd.reason}`);
    const base = await baseConfig(
      {
        config: settings.config,
        sourceDir: source.directory,
        directory: join(workDir, 'config'),
        guestDir: boot === null ? null : asset('kernel-config'),
        toolchain,
        makeArgs,
      },
      host,
    );
    laboratory = kernelLaboratory(
      {
        source,
        fixups,
        base,
        toolchain,
        makeArgs,
        timeout: settings.buildTimeout,
        buildDir: join(workDir, 'build'),
        modulesDir: join(workDir, 'modules'),
        storeDir: join(workDir, 'kernels'),
        initSource: join(asset('guest'), 'initramfs.c'),
      },
      boot,
      output,
      host,
    ) as Laboratory<never>;
  }
  const resources = stack.move();
  return {
    ...(laboratory as Laboratory<unknown>),
    rootfs,
    compiler,
    fixups: fixups.digest,
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  };
}

async function bootOptions(
  { settings, cwd, rootfsCache }: LaboratoryOptions,
  workDir: string,
  stack: AsyncDisposableStack,
  host: Host,
): Promise<BootOptions> {
  if (settings.initramfs === 'dracut')
    throw new ConfigurationError(
      'initramfs: dracut is not there yet; auto makes a small one where the root needs it',
    );
  if (settings.disks.length > MOST_DISKS)
    throw new ConfigurationError(
      `disks: ${settings.disks.length} are given, a guest takes ${MOST_DISKS} at most`,
    );
  const runs = join(workDir, 'runs');
  await privateDirectory(runs);
  const runName = `kbisect-${randomBytes(4).toString('hex')}`;
  const scratch = join(runs, runName);
  await mkdir(scratch, { mode: 0o700 });
  stack.defer(() => rm(scratch, { recursive: true, force: true }));
  await writeOwner(scratch);
  const tools = join(scratch, 'tools');
  const test = await testOf(settings.test, cwd, scratch);
  const rootfs = await rootfsOf(settings, cwd, join(workDir, 'rootfs'), rootfsCache, host);
  await guestToolsLayer(tools, {
    init: join(asset('guest'), 'init'),
    runner: join(asset('guest'), 'runner'),
    ...(test === null ? {} : { test }),
  });
  const accel = await pickAccel(settings.accel, host);
  const pattern = /^\/(.*)\/([a-z]*)$/s.exec(settings.signature);
  return {
    runName,
    scratch,
    rootfs,
    tools,
    testProgram:
      test === null
        ? null
        : (await stat(test)).isDirectory()
          ? '/.kernel-bisect/test/run'
          : '/.kernel-bisect/test',
    accel,
    memory: settings.memory,
    cpus: settings.cpus === 'auto' ? Math.min(4, availableParallelism()) : settings.cpus,
    kernelArgs: settings.kernelArgs === '' ? [] : [settings.kernelArgs].flat(),
    bootTimeout: settings.bootTimeout,
    testTimeout: settings.testTimeout,
    network: settings.network,
    display: settings.display,
    init: settings.init,
    disks: settings.disks,
    domainXml: await domainText(settings.domainXml, cwd),
    shutdown: settings.shutdown,
    ...(pattern === null ? {} : { pattern: new RegExp(pattern[1]!, pattern[2]) }),
    keepCores: settings.evidence.includes('cores'),
    keepVmcore: settings.evidence.includes('vmcore'),
    unproved: new Set(),
  };
}

/** The user's own directory as it is, else the recipe's. */
async function rootfsOf(
  settings: Settings,
  cwd: string,
  store: string,
  cache: RootfsCache | undefined,
  host: Host,
): Promise<string> {
  if (settings.rootfs) {
    const directory = resolve(cwd, settings.rootfs);
    await checkRootfs(directory);
    return directory;
  }
  const setupScript = await scriptText(settings.rootfsSetup, cwd);
  // Init gives the card its address by `ip`.
  const network = settings.network === 'user' ? ['iproute2'] : [];
  const recipe = { packages: [...settings.rootfsPackages, ...network], setupScript };
  return provideRootfs({ recipe, store, cache }, host);
}

/** A script that is given as itself or as the path of its file. */
async function scriptText(script: string | null, cwd: string): Promise<string | null> {
  if (script === null || script.includes('\n')) return script;
  const path = resolve(cwd, script);
  const isFile = (await stat(path).catch(() => null))?.isFile() === true;
  return isFile ? readFile(path, 'utf8') : script;
}

/** The text of the user's own domain, given as it is or by its path; null where there is none. */
async function domainText(setting: string | null, cwd: string): Promise<string | null> {
  if (setting === null) return null;
  const given = setting.trimStart();
  const path = resolve(cwd, given);
  const text = given.startsWith('<')
    ? given
    : await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
        throw new ConfigurationError(`domain-xml: ${path} cannot be read (${error.code})`);
      });
  checkTemplate(text);
  return text;
}

/** The path of the test on this host: a directory, a file, or the text of the setting made into a file. */
async function testOf(test: string | null, cwd: string, scratch: string): Promise<string | null> {
  if (test === null) return null;
  const path = resolve(cwd, test);
  // A script has lines or blanks; a path that is missing has neither.
  if (!/[\n\s]/.test(test) && test.includes('/')) {
    const found = await stat(path).catch(() => null);
    if (found === null)
      throw new ConfigurationError(
        `test: "${test}" cannot be read. Give a file, a directory, or the script itself.`,
      );
  }
  if (!test.includes('\n') && (await stat(path).catch(() => null)) !== null) return path;
  const file = join(scratch, 'test');
  await writeFile(file, test.startsWith('#!') ? test : `#!/bin/sh\n${test}\n`, { mode: 0o755 });
  return file;
}
