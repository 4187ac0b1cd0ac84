import { mkdir, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { buildKernel } from '../build/build.ts';
import { countObjects } from '../build/built-objects.ts';
import { type BaseConfig, configure } from '../build/config.ts';
import { parseLoadable } from '../build/config-text.ts';
import { makeDracutInitramfs } from '../build/dracut.ts';
import { makeInitramfs, releaseDirectory } from '../build/initramfs.ts';
import type { Toolchain } from '../build/make.ts';
import { rootTransportOf } from '../build/root-transport.ts';
import { keepKernel, kernelKey, type StoredKernel, storedKernel, trimStore } from '../build/store.ts';
import { restoreKernel, saveKernel } from '../build/store-cache.ts';
import type { Fixups } from '../git/fixups.ts';
import { revertOnto } from '../git/revert.ts';
import type { SourceTree } from '../git/source.ts';
import type { FileCache } from '../host/file-cache.ts';
import type { Host } from '../host/host.ts';
import { type Bytes, duration, type Seconds } from '../model.ts';
import { bootTrial } from './boot.ts';
import type { BootableKernel, BootOptions } from './boot-options.ts';
import { type Built, type Place, stepDirectory, type Testbed } from './testbed.ts';
import { watched } from './watched.ts';

export interface BuildPlan {
  source: SourceTree;
  fixups: Fixups;
  base: BaseConfig;
  toolchain: Toolchain;
  makeArgs: string[];
  timeout: Seconds;
  /** Long-lived `O=` directory. */
  buildDir: string;
  /** Directory for modules before they go to the store. */
  modulesDir: string;
  storeDir: string;
  /** Size limit of the store. */
  storeLimit: Bytes;
  /** Carries kernels of the store to other hosts. */
  cache?: FileCache | undefined;
  /** `auto`: only what the boot needs; or one made with dracut for every kernel. */
  initramfs: 'auto' | 'dracut';
  /** Source of the initramfs's init. */
  initSource: string;
}

/**
 * Builds Linux kernels, or finds them in the store, and boots them.
 *
 * @param boot  null if only the build is judged
 */
export function kernelTestbed(
  plan: BuildPlan,
  boot: BootOptions | null,
  output: string,
  host: Host,
): Testbed<BootableKernel> {
  return {
    async build(place: Place): Promise<Built<BootableKernel>> {
      const started = host.now();
      const seconds = () => (host.now() - started) / 1000;
      const { commit } = place.candidate;
      const directory = join(output, stepDirectory(place));
      await mkdir(directory, { recursive: true });
      host.log.progress(`checking out ${commit.slice(0, 12)}`);
      const fixed = await plan.fixups.checkout(commit);
      if (!fixed.ok) return { kind: 'skipped', reason: fixed.reason, seconds: seconds() };
      const { source, base, toolchain, makeArgs, buildDir } = plan;
      host.log.progress(`configuring ${commit.slice(0, 12)}`);
      const configured = await configure(
        { base, sourceDir: source.directory, directory: buildDir, toolchain, makeArgs },
        host,
      );
      if (!configured.ok) return { kind: 'skipped', reason: configured.reason, seconds: seconds() };
      const { configText, notHonoured } = configured;
      const [refused] = notHonoured;
      if (refused !== undefined) {
        const { symbol, wanted, got } = refused;
        const reason = `config: CONFIG_${symbol} is ${got} at this commit, a fragment asks for ${wanted}`;
        return { kind: 'skipped', reason, seconds: seconds() };
      }
      await writeFile(join(directory, 'config'), configText);
      const tree = (await source.git(['rev-parse', `${fixed.commit}^{tree}`])).stdout.trim();
      const key = kernelKey({ tree, configText, compiler: toolchain.compiler, makeArgs });
      const clean = place.clean === true;
      const { storeDir: dir, cache } = plan;
      const stored =
        (await storedKernel(key, dir, host)) ??
        (cache && (await restoreKernel({ key, dir, cache }, host))) ??
        null;
      if (stored !== null && (stored.clean || !clean)) {
        const kernel = await bootable(stored, configText);
        host.log.info('Its kernel is in the store');
        return { kind: 'built', kernel, digest: stored.content, reused: true, seconds: seconds() };
      }
      const logFile = join(directory, 'build.log');
      const fromNothing = clean || !(await exists(join(buildDir, 'vmlinux')));
      const objects = await countObjects({ logFile, fromNothing, note: `${buildDir}.objects` });
      const building = (told: Host) =>
        buildKernel(
          {
            commit,
            sourceDir: source.directory,
            buildDir,
            configText,
            modulesDir: plan.modulesDir,
            toolchain,
            timeout: plan.timeout,
            makeArgs,
            logFile,
            jobs: availableParallelism(),
            // In the long-lived directory: another path would give another kernel.
            clean,
          },
          told,
        );
      const from = fromNothing ? ' from nothing' : '';
      const built = await watched(`building ${commit.slice(0, 12)}${from}`, host, building, objects.words);
      if (!built.ok) return { kind: 'failed', reason: built.reason, seconds: built.seconds };
      await objects.done();
      host.log.info(`Built in ${duration(built.seconds)}`);
      const { image, modules, digest, buildId, symbols } = built;
      const kept = await keepKernel(
        {
          key,
          dir: plan.storeDir,
          kernel: { image, modules, digest, buildId, symbols, commit, clean },
          configText,
        },
        host,
      );
      await trimStore({ dir: plan.storeDir, limit: plan.storeLimit, keep: [key] });
      if (cache) await saveKernel({ key, dir, cache }, host);
      const kernel = await bootable(kept, configText);
      return { kind: 'built', kernel, digest: kept.content, reused: false, seconds: seconds() };
    },
    async boot(kernel, place, number, pace) {
      if (boot === null) throw new Error('nothing is booted if the build is the verdict');
      const folder = join(stepDirectory(place), `trial-${number}`);
      const evidence = { directory: join(output, folder), relative: folder, number };
      return watched(`boot ${number} of ${place.candidate.commit.slice(0, 12)}`, host, (told) =>
        bootTrial(kernel, { ...boot, pace }, evidence, told),
      );
    },
    revert: (commit, onto) => revertOnto(plan.source, commit, onto),
  };

  /** Adds to a kernel what it needs to mount its root. */
  async function bootable(kernel: StoredKernel, configText: string): Promise<BootableKernel> {
    if (boot === null) return kernel;
    const { by, modules } = rootTransportOf(configText, parseLoadable(plan.base.loadable));
    const { builder } = plan.toolchain;
    const file = join(boot.scratch, `initramfs-${kernel.digest}`);
    if (plan.initramfs === 'dracut') {
      host.log.progress('making the initramfs with dracut');
      const release = kernel.modules && (await releaseDirectory(kernel.modules));
      const initramfs = await makeDracutInitramfs({ by, modules, release, builder, file }, host);
      return { ...kernel, rootBy: by, initramfs };
    }
    if (modules.length === 0 || kernel.modules === null) return { ...kernel, rootBy: by };
    host.log.info(`An initramfs loads ${modules.join(', ')}`);
    const initramfs = await makeInitramfs(
      {
        release: await releaseDirectory(kernel.modules),
        modules,
        initSource: plan.initSource,
        builder,
        file,
      },
      host,
    );
    return { ...kernel, rootBy: by, initramfs };
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
