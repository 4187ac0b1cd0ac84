import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { sha256 } from '../host/digest.ts';
import { InfrastructureError } from '../host/errors.ts';
import type { Host } from '../host/host.ts';
import type { Seconds } from '../model.ts';
import { type Builder, builderCommand } from './builder.ts';
import { type CpioEntry, cpioArchive } from './cpio.ts';
import { moduleFiles, moduleName } from './modules.ts';

/** An initramfs that was made, as a kernel image is staged. */
export interface Initramfs {
  path: string;
  /** SHA-256 in hexadecimal. */
  digest: string;
  /** What made it, if it reads the kernel's command line in a way of its own. */
  by?: 'dracut';
}

export interface InitramfsOptions {
  /** Directory of the kernel's modules, with `modules.dep`. */
  release: string;
  /** Modules that have to be loaded, by the kernel's names for them. */
  modules: readonly string[];
  /** Source of its init. */
  initSource: string;
  builder: Builder;
  /** File that is made. */
  file: string;
}

const COMPILE: Seconds = 120;
/** What makes a module plain, by the end of its file's name. */
const DECOMPRESS: Readonly<Record<string, string>> = { '.gz': 'gzip', '.xz': 'xz', '.zst': 'zstd' };
/** For a program that only calls the kernel: no library, no start files, nothing that differs between two compilations. */
const FLAGS = [
  '-Os',
  '-static',
  '-nostdlib',
  '-ffreestanding',
  '-fno-pie',
  '-no-pie',
  '-fno-stack-protector',
  // There is no memset that the compiler could call for a loop.
  '-fno-tree-loop-distribute-patterns',
  '-mgeneral-regs-only',
  '-s',
  '-Wl,--build-id=none',
] as const;

/**
 * Makes the initramfs of one kernel: a static init, its modules in the order in which they are loaded, and nothing
 * of the host or the rootfs. A shell and kmod of theirs would have to be found with all their libraries in a directory
 * of the user's; a static busybox would, as a package of Debian, remove the busybox that a host has.
 *
 * It is not compressed, so the kernel needs no decompressor for it.
 *
 * @throws InfrastructureError if a module is missing or the init cannot be compiled
 */
export async function makeInitramfs(options: InitramfsOptions, host: Host): Promise<Initramfs> {
  const { release } = options;
  const dependencies = join(release, 'modules.dep');
  const text = await readFile(dependencies, 'utf8').catch(() => {
    throw new InfrastructureError(`${dependencies} cannot be read; depmod makes it, of the package kmod`);
  });
  const { files, missing } = moduleFiles(text, options.modules);
  if (missing.length > 0)
    throw new InfrastructureError(`initramfs: ${dependencies} names no module ${missing.join(', ')}`);
  const scratch = `${options.file}.parts`;
  await mkdir(scratch, { recursive: true });
  try {
    const modules: CpioEntry[] = [];
    for (const file of files) {
      const content = await plainModule(join(release, file), scratch, host);
      modules.push({ kind: 'file', path: `${moduleName(file)}.ko`, mode: 0o600, content });
    }
    const list = modules.map(({ path }) => `/${path}\n`).join('');
    const archive = cpioArchive([
      { kind: 'directory', path: 'dev' },
      // The kernel opens it for PID 1, before anything is mounted.
      { kind: 'character-device', path: 'dev/console', major: 5, minor: 1 },
      { kind: 'directory', path: 'proc' },
      { kind: 'directory', path: 'root' },
      { kind: 'file', path: 'init', mode: 0o755, content: await compiledInit(options, scratch, host) },
      { kind: 'file', path: 'modules', mode: 0o600, content: Buffer.from(list) },
      ...modules,
    ]);
    await writeFile(options.file, archive, { mode: 0o600 });
    return { path: options.file, digest: sha256(archive) };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/**
 * The directory of a kernel's modules in the layer that holds them.
 *
 * @throws InfrastructureError if the layer is not that of one kernel
 */
export async function releaseDirectory(modulesDir: string): Promise<string> {
  const above = join(modulesDir, 'usr/lib/modules');
  const releases = await readdir(above).catch(() => []);
  if (releases.length === 1) return join(above, releases[0]!);
  throw new InfrastructureError(
    `${above} holds the modules of ${releases.length} kernels, and has to of one`,
  );
}

/** A module as the kernel loads it: decompressed. Its signature is part of it and stays. */
async function plainModule(file: string, scratch: string, host: Host): Promise<Buffer> {
  const program = DECOMPRESS[extname(file)];
  if (program === undefined) return readFile(file);
  const copy = join(scratch, basename(file));
  await copyFile(file, copy);
  await host.run(program, ['-d', '-f', '--', copy]);
  return readFile(copy.slice(0, -extname(file).length));
}

/** In the builder, for a host that builds in a container may have no compiler. */
async function compiledInit(options: InitramfsOptions, scratch: string, host: Host): Promise<Buffer> {
  const source = join(scratch, 'init.c');
  const program = join(scratch, 'init');
  await copyFile(options.initSource, source);
  const { command, args, env } = builderCommand(options.builder, {
    command: 'gcc',
    args: [...FLAGS, '-o', program, source],
    writable: [scratch],
  });
  const finished = await host.run(command, args, { env, within: COMPILE, check: false });
  if (finished.exit !== 0)
    throw new InfrastructureError(`initramfs: its init cannot be compiled: ${finished.stderr.trim()}`);
  return readFile(program);
}
