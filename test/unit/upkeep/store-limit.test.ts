import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useDirectory } from '../../../src/host/in-use.ts';
import { ccacheShare, hold, trimWorkDirectory } from '../../../src/upkeep/store-limit.ts';
import { plainHost } from '../../support/plain-host.ts';

const MIB = 1024 ** 2;
const host = plainHost();
const [OLD, NEW] = ['a'.repeat(16), 'b'.repeat(16)];
let workDir: string;

/** A directory of 1 MiB that was last used so many seconds ago. */
async function made(path: string, age: number): Promise<string> {
  const directory = join(workDir, path);
  await mkdir(join(directory, 'usr'), { recursive: true });
  await writeFile(join(directory, 'usr/data'), Buffer.alloc(MIB, 1));
  await (await useDirectory(directory, host))[Symbol.asyncDispose]();
  const at = Date.now() / 1000 - age;
  await utimes(`${directory}.used`, at, at);
  return directory;
}

/** A kernel of 1 MiB that was last used so many seconds ago. */
async function kernel(digit: string, age: number): Promise<string> {
  const entry = join(workDir, 'kernels', digit.repeat(64));
  await mkdir(entry, { recursive: true });
  await writeFile(join(entry, 'image'), Buffer.alloc(MIB, 1));
  const at = Date.now() / 1000 - age;
  await utimes(entry, at, at);
  return entry;
}

const names = (folder: string): Promise<string[]> => readdir(join(workDir, folder));
/** A `store-limit` of which so many MiB are left beside ccache's share. */
const limitOf = (mib: number): number => (mib * MIB * 4) / 3;

beforeEach(async () => {
  workDir = await mkdtemp(join(tmpdir(), 'store-limit-'));
});
afterEach(() => rm(workDir, { recursive: true, force: true }));

describe('a work directory over its limit', () => {
  it('loses what was not used for longest, whatever it is', async () => {
    await made(`rootfs/${OLD}`, 400);
    await kernel('1', 300);
    await made(`builders/${OLD}`, 200);
    await made(`rootfs/${NEW}`, 100);
    const second = await kernel('2', 50);
    const { removed } = await trimWorkDirectory({ workDir, limit: limitOf(2.5) }, host);
    expect(removed).toEqual([
      join(workDir, 'rootfs', OLD),
      'the kernel 111111111111',
      join(workDir, 'builders', OLD),
    ]);
    expect(await names('rootfs')).toEqual([NEW, `${NEW}.used`]);
    expect(await names('builders')).toEqual([]);
    expect(await names('kernels')).toEqual([second.slice(-64)]);
  });

  it('keeps what is in use, and takes the next', async () => {
    const used = await made(`rootfs/${OLD}`, 400);
    await made(`rootfs/${NEW}`, 100);
    await using _held = await useDirectory(used, host);
    await utimes(`${used}.used`, 0, 0);
    const { removed } = await trimWorkDirectory({ workDir, limit: limitOf(0.5) }, host);
    expect(removed).toEqual([join(workDir, 'rootfs', NEW)]);
    expect(await names('rootfs')).toEqual([OLD, `${OLD}.used`]);
  });

  it('keeps what two use until both are done', async () => {
    const directory = await made(`rootfs/${OLD}`, 400);
    const first = await useDirectory(directory, host);
    const second = await hold(directory, workDir, host);
    const trim = () => trimWorkDirectory({ workDir, limit: 0 }, host);
    await first[Symbol.asyncDispose]();
    expect((await trim()).removed).toEqual([]);
    await second?.[Symbol.asyncDispose]();
    expect((await trim()).removed).toEqual([directory]);
  });

  it.runIf(process.getuid?.() === 0)('keeps what something is mounted in', async () => {
    const directory = await made(`rootfs/${OLD}`, 400);
    const mounted = join(directory, 'usr');
    execFileSync('mount', ['--bind', mounted, mounted]);
    try {
      expect((await trimWorkDirectory({ workDir, limit: 0 }, host)).removed).toEqual([]);
      expect(await names('rootfs')).toEqual([OLD, `${OLD}.used`]);
    } finally {
      execFileSync('umount', [mounted]);
    }
  });

  it('keeps what is neither a kernel nor made by a recipe', async () => {
    await made('rootfs/of-my-own', 400);
    await made('source/linux', 400);
    expect((await trimWorkDirectory({ workDir, limit: 0 }, host)).removed).toEqual([]);
  });
});

describe('a work directory below its limit', () => {
  it('loses nothing, and kernels have what the others leave', async () => {
    await made(`rootfs/${OLD}`, 400);
    await kernel('1', 300);
    const { removed, forKernels } = await trimWorkDirectory({ workDir, limit: limitOf(10) }, host);
    expect(removed).toEqual([]);
    // The directories of a rootfs take some blocks, too.
    expect(forKernels).toBeGreaterThan(8.9 * MIB);
    expect(forKernels).toBeLessThanOrEqual(9 * MIB);
  });

  it('has the rest for ccache', () => {
    expect(ccacheShare(20 * 1024 ** 3)).toBe(5 * 1024 ** 3);
  });
});

describe('holding', () => {
  it('leaves a directory that nobody made by a recipe as it is', async () => {
    await mkdir(join(workDir, 'mine'));
    expect(await hold(join(workDir, 'mine'), workDir, host)).toBeNull();
    expect(await readdir(workDir)).toEqual(['mine']);
  });

  it('knows a rootfs of another work directory', async () => {
    const directory = await made(`rootfs/${OLD}`, 400);
    await using held = await hold(directory, '/nowhere', host);
    expect(held).not.toBeNull();
  });
});
