import { mkdir, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileDigest } from '../host/digest.ts';
import { InfrastructureError } from '../host/errors.ts';
import type { Finished, Host } from '../host/host.ts';
import { nearlyFull } from '../host/room.ts';
import { giveToUser } from '../host/user.ts';
import type { Bytes, CommitId, Seconds } from '../model.ts';
import { buildIdOfFile } from './build-id.ts';
import { configValues } from './config-text.ts';
import { type ErrorIdentity, errorIdentity } from './error-identity.ts';
import { firstError, hostTrouble } from './first-error.ts';
import type { Kernel } from './kernel.ts';
import { type MakeCall, make, type Toolchain } from './make.ts';
import { inTrustedDirectory } from './trusted-dir.ts';

/** Bytes at the end of a log that are searched for the error: errors come last, warnings may fill the rest. */
const LOG_TAIL: Bytes = 4 * 1024 * 1024;

export interface BuildOptions {
  commit: CommitId;
  /** Holds the commit. */
  sourceDir: string;
  /** The long-lived `O=` directory; always the same path. */
  buildDir: string;
  /** A whole `.config`. */
  configText: string;
  /** Directory for `usr/lib/modules`; emptied first. */
  modulesDir: string;
  toolchain: Toolchain;
  timeout: Seconds;
  makeArgs?: readonly string[];
  /** Output of make is appended to it. */
  logFile: string;
  jobs: number;
  /** True: build from an empty directory. */
  clean?: boolean;
}

/** What make came to: a kernel, or why there is none. */
export type Made =
  | { ok: true; kernel: Kernel; seconds: Seconds }
  | { ok: false; reason: string; error?: ErrorIdentity; seconds: Seconds };

/** Bytes that a log holds before a build adds to it; 0 if there is none. */
export const logSize = (path: string): Promise<Bytes> =>
  stat(path).then(
    ({ size }) => size,
    () => 0,
  );

/**
 * The end of a log of a build.
 *
 * @param from  bytes that an earlier build of the same step wrote, which say nothing about this one
 */
export async function logTail(path: string, from: Bytes): Promise<string> {
  await using file = await open(path, 'r');
  const { size } = await file.stat();
  const length = Math.min(Math.max(0, size - from), LOG_TAIL);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, size - length);
  return buffer.toString('utf8', 0, bytesRead);
}

const endedByItself = (finished: Finished): boolean => finished.exit !== null && !finished.timedOut;

/** An unchanged configuration keeps its time stamp, so nothing that depends on it is rebuilt. */
async function writeConfig(buildDir: string, configText: string): Promise<void> {
  const file = join(buildDir, '.config');
  const before = await readFile(file, 'utf8').catch(() => null);
  if (before !== configText) await writeFile(file, configText);
}

/** Modules as a layer: below `usr`, because a real `/lib` would hide the link of a merged-/usr guest. */
async function installModules(call: MakeCall, options: BuildOptions, host: Host): Promise<Finished> {
  await rm(options.modulesDir, { recursive: true, force: true });
  const root = join(options.modulesDir, 'usr');
  await mkdir(root, { recursive: true });
  await giveToUser(options.modulesDir);
  const finished = await make(
    options.toolchain,
    {
      ...call,
      targets: ['modules_install'],
      makeArgs: [...(call.makeArgs ?? []), `INSTALL_MOD_PATH=${root}`, 'INSTALL_MOD_STRIP=1'],
      writable: [options.modulesDir],
    },
    host,
  );
  const below = join(root, 'lib/modules');
  // Links to the host's own paths: useless in a guest.
  for (const release of await readdir(below).catch(() => [])) {
    await rm(join(below, release, 'build'), { force: true });
    await rm(join(below, release, 'source'), { force: true });
  }
  return finished;
}

/**
 * Builds what is in the source tree.
 *
 * @throws InfrastructureError if the host failed (disk full, compiler killed for memory) and not the source,
 * CancelledError if the run was asked to stop
 */
export async function buildKernel(options: BuildOptions, host: Host): Promise<Made> {
  const started = host.now();
  const seconds = (): Seconds => (host.now() - started) / 1000;
  const left = (): Seconds => Math.max(1, options.timeout - seconds());
  const logged = await logSize(options.logFile);
  if (options.clean === true) await rm(options.buildDir, { recursive: true, force: true });
  const withModules = configValues(options.configText).get('MODULES') === 'y';
  const base: MakeCall = {
    sourceDir: options.sourceDir,
    buildDir: options.buildDir,
    targets: [],
    makeArgs: options.makeArgs ?? [],
    jobs: options.jobs,
    logFile: options.logFile,
  };

  const finished = await inTrustedDirectory(
    options.buildDir,
    async () => {
      // Trees that ignore KBUILD_BUILD_VERSION count their builds here.
      await rm(join(options.buildDir, '.version'), { force: true });
      await writeConfig(options.buildDir, options.configText);
      const targets = withModules ? ['bzImage', 'modules'] : ['bzImage'];
      let value = await make(options.toolchain, { ...base, targets, within: left() }, host);
      if (value.exit === 0 && !value.timedOut && withModules) {
        value = await installModules({ ...base, within: left() }, options, host);
      }
      return { endedByItself: endedByItself(value), value };
    },
    host,
  );

  if (finished.timedOut) {
    return { ok: false, reason: `the build took longer than ${options.timeout} s`, seconds: seconds() };
  }
  if (finished.exit !== 0) {
    const output = await logTail(options.logFile, logged);
    const isFull = await nearlyFull([options.buildDir, options.modulesDir, options.logFile]);
    const trouble = hostTrouble(output, { isFull });
    if (trouble !== null)
      throw new InfrastructureError(`the host could not build ${options.commit}: ${trouble}`);
    const how =
      finished.exit === null ? `was ended by ${finished.signal}` : `ended with status ${finished.exit}`;
    // Somebody else ended make: this says nothing about the commit.
    if (finished.exit === null) throw new InfrastructureError(`the build of ${options.commit} ${how}`);
    const error = errorIdentity(output, options.sourceDir);
    return {
      ok: false,
      reason: firstError(output, options.sourceDir) ?? `make ${how}`,
      ...(error === null ? {} : { error }),
      seconds: seconds(),
    };
  }
  const image = join(options.buildDir, 'arch/x86/boot/bzImage');
  const symbols = join(options.buildDir, 'System.map');
  const kernel: Kernel = {
    image,
    modules: withModules ? options.modulesDir : null,
    digest: await fileDigest(image),
    buildId: await buildIdOfFile(join(options.buildDir, 'vmlinux')).catch(() => null),
    symbols: (await stat(symbols).catch(() => null))?.isFile() ? symbols : null,
  };
  return { ok: true, kernel, seconds: seconds() };
}
