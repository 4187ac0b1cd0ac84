import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepKernel } from '../../../src/build/store.ts';
import { restoreKernel, saveKernel } from '../../../src/build/store-cache.ts';
import { fileDigest } from '../../../src/host/digest.ts';
import type { FileCache } from '../../../src/host/file-cache.ts';
import { plainHost } from '../../support/plain-host.ts';

const KEY = 'a'.repeat(64);
const host = plainHost();
let world: string;
let cache: FileCache;

beforeEach(async () => {
  world = await mkdtemp(join(tmpdir(), 'store-cache-'));
  const place = (key: string) => join(world, 'cache', key);
  await mkdir(join(world, 'cache'));
  cache = {
    restore: (key, file) =>
      copyFile(place(key), file).then(
        () => true,
        () => false,
      ),
    save: (key, file) => copyFile(file, place(key)),
  };
});
afterEach(() => rm(world, { recursive: true, force: true }));

/** Builds a kernel on one runner and gives it to the cache. @returns where it lies there */
async function saved(): Promise<string> {
  const image = join(world, 'bzImage');
  await writeFile(image, 'kernel');
  const modules = join(world, 'modules');
  await mkdir(join(modules, 'usr/lib/modules/6.1'), { recursive: true });
  await writeFile(join(modules, 'usr/lib/modules/6.1/a.ko'), 'module');
  const dir = join(world, 'first');
  const digest = await fileDigest(image);
  const kernel = {
    image,
    modules,
    digest,
    buildId: 'ab',
    symbols: null,
    commit: 'c'.repeat(40),
    clean: true,
  };
  await keepKernel({ key: KEY, dir, kernel, configText: 'CONFIG_A=y\n' }, host);
  await saveKernel({ key: KEY, dir, cache }, host);
  const [name = ''] = await readdir(join(world, 'cache'));
  return join(world, 'cache', name);
}

describe('a kernel in the cache', () => {
  it('is in the store of the next runner as it was built, modules included', async () => {
    await saved();
    const dir = join(world, 'second');
    const kernel = await restoreKernel({ key: KEY, dir, cache }, host);
    expect(kernel).toMatchObject({ buildId: 'ab', commit: 'c'.repeat(40), clean: true });
    expect(await readFile(kernel!.image, 'utf8')).toBe('kernel');
    expect(await readFile(join(kernel!.modules!, 'usr/lib/modules/6.1/a.ko'), 'utf8')).toBe('module');
    expect(await readdir(dir)).toEqual([KEY]);
  });

  it('that is damaged is built again, and nothing of it stays', async () => {
    const archive = await saved();
    await writeFile(archive, (await readFile(archive)).subarray(0, 40));
    const dir = join(world, 'second');
    expect(await restoreKernel({ key: KEY, dir, cache }, host)).toBeNull();
    expect(await readdir(dir)).toEqual([]);
  });

  it('that is another one than its note says is not taken', async () => {
    const archive = await saved();
    await mkdir(join(world, 'forged'));
    await host.run('tar', ['-x', '--zstd', '-f', archive, '-C', join(world, 'forged')]);
    await writeFile(join(world, 'forged/image'), 'another kernel');
    await host.run('tar', ['-c', '--zstd', '-f', archive, '-C', join(world, 'forged'), '.']);
    expect(await restoreKernel({ key: KEY, dir: join(world, 'second'), cache }, host)).toBeNull();
  });

  it('that is not there is built, without a word', async () => {
    expect(await restoreKernel({ key: KEY, dir: join(world, 'second'), cache }, host)).toBeNull();
  });
});
