import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BootableOptions, bootable } from '../build/bootable.ts';
import { buildKernel, type Made } from '../build/build.ts';
import { countObjects } from '../build/built-objects.ts';
import { type BaseConfig, configure } from '../build/config.ts';
import type { ErrorIdentity } from '../build/error-identity.ts';
import type { BootableKernel, Kernel, StoredKernel } from '../build/kernel.ts';
import type { Toolchain } from '../build/make.ts';
import { keepKernel, kernelKey, storedKernel, trimStore } from '../build/store.ts';
import { restoreKernel, saveKernel } from '../build/store-cache.ts';
import type { Fixups } from '../git/fixups.ts';
import { revertOnto } from '../git/revert.ts';
import type { SourceTree } from '../git/source.ts';
import type { FileCache } from '../host/file-cache.ts';
import type { Host } from '../host/host.ts';
import { type Bytes, duration, type Seconds } from '../model.ts';
import { bootTrial } from './boot.ts';
import type { BootOptions } from './boot-options.ts';
import { type Built, type Place, stepDirectory, type Testbed } from './testbed.ts';
import { watched } from './watched.ts';

export interface BuildPlan extends Pick<BootableOptions, 'initramfs' | 'initSource'> {
  source: SourceTree;
  fixups: Fixups;
  base: BaseConfig;
  toolchain: Toolchain;
  makeArgs: string[];
  timeout: Seconds;
  /** Processes of make that run at once. */
  jobs: number;
  /** Long-lived `O=` directory. */
  buildDir: string;
  /** Directory for modules before they go to the store. */
  modulesDir: string;
  storeDir: string;
  /** Size limit of the store. */
  storeLimit: Bytes;
  /** Carries kernels of the store to other hosts. */
  cache?: FileCache | undefined;
}

export interface KernelTestbedOptions {
  plan: BuildPlan;
  /** Null if only the build is judged. */
  boot: BootOptions | null;
  /** Directory of the run's files. */
  output: string;
}

/** Builds Linux kernels, or finds them in the store, and boots them. */
export function kernelTestbed(
  { plan, boot, output }: KernelTestbedOptions,
  host: Host,
): Testbed<BootableKernel | null> {
  const unproved = new Set<string>();
  const completed = async (kernel: Kernel, configText: string) =>
    boot && bootable(kernel, bootableOptions(plan, boot, configText), host);
  return {
    async build(place) {
      const started = host.now();
      const seconds = () => (host.now() - started) / 1000;
      const directory = join(output, stepDirectory(place));
      await mkdir(directory, { recursive: true });
      const candidate = await prepare(place, plan, host);
      if (!candidate.ok) {
        const { ok: _, ...failure } = candidate;
        // make refused the tree itself: that is a build that failed, and may be the failure that is looked for.
        const kind = failure.error === undefined ? 'skipped' : 'failed';
        return { kind, ...failure, seconds: seconds() };
      }
      const { configText } = candidate;
      await writeFile(join(directory, 'config'), configText);
      const finish = async (stored: StoredKernel, reused: boolean): Promise<Built<BootableKernel | null>> => {
        const kernel = await completed(stored, configText);
        return { kind: 'built', kernel, digest: stored.content, reused, seconds: seconds() };
      };
      const stored = await lookUp(candidate, plan, host);
      if (stored !== null) {
        host.log.info('Its kernel is in the store');
        return finish(stored, true);
      }
      const made = await make(candidate, join(directory, 'build.log'), plan, host);
      if (!made.ok) {
        const { ok: _, ...failure } = made;
        return { kind: 'failed', ...failure };
      }
      host.log.info(`Built in ${duration(made.seconds)}`);
      return finish(await keep(made.kernel, candidate, plan, host), false);
    },
    async boot(kernel, place, number, pace) {
      if (boot === null || kernel === null)
        throw new Error('nothing is booted where the build is the verdict');
      const relative = join(stepDirectory(place), `trial-${number}`);
      const one = { directory: join(output, relative), relative, number, pace, unproved };
      return watched(
        {
          first: `boot ${number} of ${short(place)}`,
          inside: (shown) => bootTrial(kernel, boot, one, shown),
        },
        host,
      );
    },
    revert: (commit, onto) => revertOnto(plan.source, commit, onto),
  };
}

const short = ({ candidate }: Place): string => candidate.commit.slice(0, 12);

function bootableOptions(
  { base, toolchain, initramfs, initSource }: BuildPlan,
  { scratch }: BootOptions,
  configText: string,
): BootableOptions {
  const { loadable } = base;
  return { configText, loadable, initramfs, initSource, builder: toolchain.builder, scratch };
}

/** A candidate in the source tree, with its configuration. */
interface ConfiguredTree {
  ok: true;
  place: Place;
  configText: string;
  /** Name of its kernel in the store. */
  key: string;
}

/** Checks a candidate out and configures it, or says why it cannot be judged. */
async function prepare(
  place: Place,
  { source, fixups, base, toolchain, makeArgs, buildDir }: BuildPlan,
  host: Host,
): Promise<ConfiguredTree | { ok: false; reason: string; error?: ErrorIdentity }> {
  host.log.progress(`checking out ${short(place)}`);
  const fixed = await fixups.checkout(place.candidate.commit);
  if (!fixed.ok) return fixed;
  host.log.progress(`configuring ${short(place)}`);
  const configured = await configure(
    { base, sourceDir: source.directory, directory: buildDir, toolchain, makeArgs },
    host,
  );
  if (!configured.ok) return configured;
  const { configText, notHonoured } = configured;
  const [refused] = notHonoured;
  if (refused !== undefined) {
    const { symbol, wanted, got } = refused;
    const reason = `config: CONFIG_${symbol} is ${got} at this commit, a fragment asks for ${wanted}`;
    return { ok: false, reason };
  }
  const tree = (await source.git(['rev-parse', `${fixed.commit}^{tree}`])).stdout.trim();
  const key = kernelKey({ tree, configText, compiler: toolchain.compiler, makeArgs });
  return { ok: true, place, configText, key };
}

/** The candidate's kernel, from the store or the cache; null if it has to be built. */
async function lookUp(
  { place, key }: ConfiguredTree,
  { storeDir: dir, cache }: BuildPlan,
  host: Host,
): Promise<StoredKernel | null> {
  const stored =
    (await storedKernel(key, dir, host)) ?? (cache ? await restoreKernel({ key, dir, cache }, host) : null);
  return stored !== null && (stored.clean || place.clean !== true) ? stored : null;
}

/** Builds what is in the source tree, and says meanwhile how far it is. */
async function make(
  { place, configText }: ConfiguredTree,
  logFile: string,
  plan: BuildPlan,
  host: Host,
): Promise<Made> {
  const { source, buildDir, modulesDir, toolchain, timeout, makeArgs, jobs } = plan;
  const clean = place.clean === true;
  const fromNothing = clean || !(await exists(join(buildDir, 'vmlinux')));
  const objects = await countObjects({ logFile, fromNothing, note: `${buildDir}.objects` });
  const build = {
    commit: place.candidate.commit,
    sourceDir: source.directory,
    // In the long-lived directory also from nothing: another path would give another kernel.
    ...{ buildDir, configText, modulesDir, toolchain, timeout, makeArgs, logFile, jobs, clean },
  };
  const first = `building ${short(place)}${fromNothing ? ' from nothing' : ''}`;
  const made = await watched(
    { first, inside: (shown) => buildKernel(build, shown), detail: objects.words },
    host,
  );
  if (made.ok) await objects.done();
  return made;
}

/** Puts a kernel that was built into the store and the cache. */
async function keep(
  kernel: Kernel,
  { place, key, configText }: ConfiguredTree,
  { storeDir: dir, storeLimit: limit, cache }: BuildPlan,
  host: Host,
): Promise<StoredKernel> {
  const { commit } = place.candidate;
  const clean = place.clean === true;
  const kept = await keepKernel({ key, dir, kernel: { ...kernel, commit, clean }, configText }, host);
  await trimStore({ dir, limit, keep: [key] });
  if (cache) await saveKernel({ key, dir, cache }, host);
  return kept;
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
