import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Finished, Host, RunOptions } from '../host/host.ts';
import { giveToUser } from '../host/user.ts';
import type { Bytes, Seconds } from '../model.ts';
import { type Builder, builderCommand } from './builder.ts';

/** How the kernel's make is run, the same for every candidate. */
export interface Toolchain {
  builder: Builder;
  /** True: the compiler is called through ccache. */
  ccache: boolean;
  /** First line of the compiler's version: part of what a kernel is made of. */
  compiler: string;
  /** Directory of ccache's files; the builder's own default without it. */
  ccacheDir?: string;
  /** Most that this directory may hold. */
  ccacheLimit?: Bytes;
}

/** One call of make. */
export interface MakeCall {
  sourceDir: string;
  /** The `O=` directory. */
  buildDir: string;
  targets: readonly string[];
  makeArgs?: readonly string[];
  /** Further directories that make writes. */
  writable?: readonly string[];
  jobs?: number;
  within?: Seconds;
  logFile?: string;
  onLine?: (line: string) => void;
}

/** In the build directory: where compiler and linker put what they need for a moment. */
const TEMPORARY = '.kernel-bisect-tmp';

/** Whatever the day, the user and the host: the same commit has to give the same bytes. */
const REPRODUCIBLE = {
  KBUILD_BUILD_TIMESTAMP: 'Thu Jan  1 00:00:00 UTC 1970',
  KBUILD_BUILD_USER: 'kernel',
  KBUILD_BUILD_HOST: 'bisect',
  KBUILD_BUILD_VERSION: '1',
} as const;

/** True if the user's own arguments choose the compiler. */
const choosesCompiler = (makeArgs: readonly string[]): boolean =>
  makeArgs.some((arg) => /^(CC|LLVM|CROSS_COMPILE)=/.test(arg));

/** The environment of every make. */
export function makeEnv({
  ccacheDir,
  ccacheLimit,
}: Pick<Toolchain, 'ccacheDir' | 'ccacheLimit'>): Record<string, string> {
  return {
    ...REPRODUCIBLE,
    ...(ccacheDir === undefined ? {} : { CCACHE_DIR: ccacheDir }),
    // To ccache a bare number is GiB, and 0 no limit.
    ...(ccacheLimit === undefined
      ? {}
      : { CCACHE_MAXSIZE: `${Math.max(1, Math.floor(ccacheLimit / 1024))}Ki` }),
  };
}

/** make's arguments, in the order that keeps the user's own last word. */
export function makeArguments(toolchain: Pick<Toolchain, 'ccache'>, call: MakeCall): string[] {
  const makeArgs = call.makeArgs ?? [];
  return [
    '-C',
    call.sourceDir,
    `O=${call.buildDir}`,
    ...(call.jobs === undefined ? [] : [`-j${call.jobs}`]),
    // Without it the release ends in "+" outside a tagged commit, whatever LOCALVERSION_AUTO says.
    'LOCALVERSION=',
    ...(toolchain.ccache && !choosesCompiler(makeArgs) ? ['CC=ccache gcc'] : []),
    ...makeArgs,
    ...call.targets,
  ];
}

/**
 * Runs the kernel's make in its builder. A non-zero exit is an answer.
 *
 * @throws InfrastructureError if make cannot be started, CancelledError if the run was asked to stop
 */
export async function make(toolchain: Toolchain, call: MakeCall, host: Host): Promise<Finished> {
  const writable = [
    call.buildDir,
    ...(call.writable ?? []),
    ...(toolchain.ccache && toolchain.ccacheDir !== undefined ? [toolchain.ccacheDir] : []),
  ];
  const wrapped = builderCommand(toolchain.builder, {
    command: 'make',
    args: makeArguments(toolchain, call),
    env: {
      ...makeEnv(toolchain),
      TMPDIR: join(call.buildDir, TEMPORARY),
      // A source tree whose .git is gone must not be named by a repository around it.
      GIT_CEILING_DIRECTORIES: dirname(call.sourceDir),
    },
    readable: [call.sourceDir],
    writable,
  });
  const asUser = toolchain.builder.kind === 'host';
  // A compiler that is killed leaves its files, and /tmp is everybody's.
  const temporary = join(call.buildDir, TEMPORARY);
  await using _ = await freshDirectory(temporary);
  if (asUser) for (const directory of [...writable, temporary]) await giveToUser(directory, { deep: false });
  const options: RunOptions = { env: wrapped.env, check: false, stopWith: 'SIGINT', asUser };
  if (call.within !== undefined) options.within = call.within;
  if (call.logFile !== undefined) options.outputFile = call.logFile;
  if (call.onLine !== undefined) options.onLine = call.onLine;
  return await host.run(wrapped.command, wrapped.args, options);
}

async function freshDirectory(path: string): Promise<AsyncDisposable> {
  const remove = () => rm(path, { recursive: true, force: true });
  await remove();
  await mkdir(path, { recursive: true });
  return { [Symbol.asyncDispose]: remove };
}

/** Finds out which compiler the builder has, and whether ccache stands before it. */
export async function findToolchain(
  options: { builder: Builder; makeArgs?: readonly string[]; ccacheDir?: string; ccacheLimit?: Bytes },
  host: Host,
): Promise<Toolchain> {
  const ask = async (command: string): Promise<string | null> => {
    const wrapped = builderCommand(options.builder, { command, args: ['--version'] });
    try {
      const options = { env: wrapped.env, check: false, asUser: wrapped.command === command };
      const finished = await host.run(wrapped.command, wrapped.args, options);
      return finished.exit === 0 ? (finished.stdout.split('\n')[0] ?? '').trim() : null;
    } catch (error) {
      if (host.signal.aborted) throw error;
      return null;
    }
  };
  const own = (options.makeArgs ?? []).find((arg) => /^(CC|LLVM|CROSS_COMPILE)=/.test(arg));
  const chosen =
    own === undefined
      ? 'gcc'
      : own.startsWith('CC=')
        ? (own.slice(3).split(' ').at(-1) ?? 'gcc')
        : own.startsWith('LLVM=')
          ? 'clang'
          : `${own.slice('CROSS_COMPILE='.length)}gcc`;
  const [compiler, ccache] = [await ask(chosen), await ask('ccache')];
  return {
    builder: options.builder,
    ccache: ccache !== null,
    compiler: compiler ?? `${chosen} (not found)`,
    ...(options.ccacheDir === undefined ? {} : { ccacheDir: options.ccacheDir }),
    ...(options.ccacheLimit === undefined ? {} : { ccacheLimit: options.ccacheLimit }),
  };
}
