import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepKernel, kernelKey, storedKernel, trimStore } from '../../../src/build/store.ts';
import { fileDigest } from '../../../src/host/digest.ts';
import { nodeHost } from '../../../src/host/node-host.ts';

const quiet = {
  info() {},
  warning() {},
  progress() {},
  group: <T>(_: string, inside: () => Promise<T>) => inside(),
};
const host = nodeHost({ log: quiet });
const ingredients = {
  tree: 'a'.repeat(40),
  configText: 'CONFIG_A=y\n',
  compiler: 'gcc 12',
  makeArgs: ['W=1'],
};
let world: string;
let dir: string;

async function keep(tree: string, size = 10, symbols: string | null = null): Promise<string> {
  const image = join(world, 'bzImage');
  await writeFile(image, 'k'.repeat(size));
  const modules = join(world, 'modules');
  await mkdir(join(modules, 'usr/lib/modules/6.1'), { recursive: true });
  await writeFile(join(modules, 'usr/lib/modules/6.1/a.ko'), '');
  const key = kernelKey({ ...ingredients, tree });
  const kernel = {
    image,
    modules,
    digest: await fileDigest(image),
    buildId: 'ab',
    symbols,
    commit: 'c'.repeat(40),
    clean: true,
  };
  await keepKernel({ key, dir, kernel, configText: '' }, host);
  return key;
}

beforeEach(async () => {
  world = await mkdtemp(join(tmpdir(), 'store-'));
  dir = join(world, 'store');
});
afterEach(() => rm(world, { recursive: true, force: true }));

describe('the kernel store', () => {
  it('gives back what was kept, modules included', async () => {
    const found = await storedKernel(await keep('t1'), dir, host);
    expect(found).toMatchObject({ buildId: 'ab', commit: 'c'.repeat(40) });
    expect(await readFile(found?.image ?? '', 'utf8')).toBe('kkkkkkkkkk');
    expect(await readdir(join(found?.modules ?? '', 'usr/lib/modules/6.1'))).toEqual(['a.ko']);
  });

  it('gives back nothing of a kernel whose modules have changed', async () => {
    const key = await keep('t1');
    await writeFile(join(dir, key, 'modules/usr/lib/modules/6.1/a.ko'), 'rot');
    expect(await storedKernel(key, dir, host)).toBeNull();
    expect(await readdir(dir)).toEqual([]);
  });

  it('gives back nothing of a kernel whose note lacks the digest of its modules', async () => {
    const key = await keep('t1');
    const { content: _, ...note } = JSON.parse(await readFile(join(dir, key, 'kernel.json'), 'utf8'));
    await writeFile(join(dir, key, 'kernel.json'), JSON.stringify(note));
    expect(await storedKernel(key, dir, host)).toBeNull();
  });

  describe('with the map of its symbols', () => {
    let key: string;
    beforeEach(async () => {
      await writeFile(join(world, 'System.map'), 'ffffffff81000000 T _stext\n');
      key = await keep('t1', 10, join(world, 'System.map'));
    });

    it('gives it back', async () => {
      const found = await storedKernel(key, dir, host);
      expect(await readFile(found?.symbols ?? '', 'utf8')).toBe('ffffffff81000000 T _stext\n');
    });

    it('is the same kernel as without', async () => {
      const content = (await storedKernel(key, dir, host))?.content;
      expect((await storedKernel(await keep('t2'), dir, host))?.content).toBe(content);
    });

    it('is of use without it if it has changed', async () => {
      await writeFile(join(dir, key, 'System.map'), 'rot');
      expect(await storedKernel(key, dir, host)).toMatchObject({ symbols: null, buildId: 'ab' });
    });
  });

  it('knows nothing of a kernel that was never kept', async () => {
    expect(await storedKernel(kernelKey(ingredients), dir, host)).toBeNull();
  });

  it.each([
    ['tree', { tree: 'b'.repeat(40) }],
    ['configuration', { configText: 'CONFIG_A=m\n' }],
    ['compiler', { compiler: 'gcc 13' }],
    ['arguments of make', { makeArgs: ['W', '=1'] }],
  ])('another %s is another kernel', (_, change) => {
    expect(kernelKey({ ...ingredients, ...change })).not.toBe(kernelKey(ingredients));
  });

  it('does not hand out an image that has changed', async () => {
    const key = await keep('t1');
    await appendFile(join(dir, key, 'image'), 'x');
    expect(await storedKernel(key, dir, host)).toBeNull();
    expect(await readdir(dir)).toEqual([]);
  });

  it('does not see an entry that was never finished', async () => {
    const key = kernelKey(ingredients);
    await mkdir(join(dir, key), { recursive: true });
    await writeFile(join(dir, key, 'image'), 'half');
    expect(await storedKernel(key, dir, host)).toBeNull();
  });

  it('makes room by what was not used for longest, and spares what is in use', async () => {
    const [first, second, third] = [await keep('t1', 1000), await keep('t2', 1000), await keep('t3', 1000)];
    for (const [index, key] of [second, first, third].entries()) {
      await utimes(join(dir, key), 1000 + index, 1000 + index);
    }
    expect(await trimStore({ dir, limit: 1500, keep: [second] })).toEqual([first, third]);
    expect(await readdir(dir)).toEqual([second]);
  });
});
