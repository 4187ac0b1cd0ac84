import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Host } from '../src/host/host.ts';

const SOURCES = '/usr/src';
const INSTALL = ['-y', '--no-install-recommends', '--no-remove', 'linux-source'];

/**
 * Unpacks the kernel tree of the distribution's `linux-source` package, which is installed if it is missing.
 *
 * @param directory  existing and empty
 */
export async function unpackKernel(directory: string, host: Host): Promise<void> {
  let archive = await findArchive();
  if (archive === null) {
    // The lists may be missing, or name a version that the archive no longer has.
    if (!(await apt({ args: ['install', ...INSTALL], check: false }, host))) {
      await apt({ args: ['update', '-q'] }, host);
      await apt({ args: ['install', ...INSTALL] }, host);
    }
    archive = await findArchive();
  }
  if (archive === null)
    throw new Error(`${SOURCES} holds no linux-source-*.tar.* after installing linux-source`);
  await host.run('tar', ['-C', directory, '--strip-components=1', '-xf', archive]);
}

/** @returns whether it succeeded; @throws InfrastructureError if it has to and does not */
async function apt(
  { args, check = true }: { args: readonly string[]; check?: boolean },
  host: Host,
): Promise<boolean> {
  const [command = '', ...words] = process.getuid?.() === 0 ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  return (await host.run(command, [...words, ...args], { env, check })).exit === 0;
}

/** Debian puts the archive right there, Ubuntu into a folder of the same name. */
async function findArchive(): Promise<string | null> {
  const name = /^linux-source-[\d.]+\.tar\.(xz|bz2|zst)$/;
  const here = await readdir(SOURCES).catch(() => []);
  const folders = here.filter((entry) => /^linux-source-[\d.]+$/.test(entry));
  const candidates = here.filter((entry) => name.test(entry)).map((entry) => join(SOURCES, entry));
  for (const folder of folders) {
    const inside = await readdir(join(SOURCES, folder)).catch(() => []);
    candidates.push(
      ...inside.filter((entry) => name.test(entry)).map((entry) => join(SOURCES, folder, entry)),
    );
  }
  return candidates.sort().at(-1) ?? null;
}
