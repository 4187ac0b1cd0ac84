import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inTrustedDirectory, repairDirectory } from '../../../src/build/trusted-dir.ts';
import { nodeHost } from '../../../src/host/node-host.ts';

const host = nodeHost();
const MARKER = '.kernel-bisect-building';
let dir: string;

/** A file that was written so many seconds ago. */
async function file(name: string, age: number, content = 'object'): Promise<void> {
  const path = join(dir, name);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, content);
  const at = Date.now() / 1000 - age;
  await utimes(path, at, at);
}

const names = async (): Promise<string[]> =>
  (await readdir(dir, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .sort();

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'trusted-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

describe('a build directory', () => {
  it('is left alone if make ended by itself', async () => {
    await file('kernel/fork.o', 100);
    expect(await repairDirectory(dir, host)).toBe('nothing');
    expect(await names()).toEqual(['fork.o']);
  });

  it('loses what is newer than the marker of an interrupted build, and keeps what is older', async () => {
    await file('kernel/old.o', 100);
    await file(MARKER, 50);
    await file('kernel/truncated.o', 40);
    expect(await repairDirectory(dir, host)).toBe('newer-objects');
    expect(await names()).toEqual([MARKER, 'old.o']);
  });

  it('loses an object of the very moment of the marker too', async () => {
    await file(MARKER, 50);
    await file('same.o', 50.5);
    await repairDirectory(dir, host);
    expect(await names()).toEqual([MARKER]);
  });

  it('is emptied if the clock is behind its newest file', async () => {
    await file('old.o', 100);
    await file('future.o', -3600);
    expect(await repairDirectory(dir, host)).toBe('everything');
    expect(await names()).toEqual([]);
  });

  it('has a marker while make runs, and none after it ended by itself', async () => {
    const during = await inTrustedDirectory(
      dir,
      async () => ({ endedByItself: true, value: await readFile(join(dir, MARKER), 'utf8') }),
      host,
    );
    expect(during).toBe(`${process.pid}\n`);
    expect(await names()).toEqual([]);
  });

  it('keeps the marker if make was stopped', async () => {
    await inTrustedDirectory(dir, async () => ({ endedByItself: false, value: null }), host);
    expect(await names()).toEqual([MARKER]);
  });

  it('keeps the marker if the run broke', async () => {
    const broken = inTrustedDirectory(dir, () => Promise.reject(new Error('cancelled')), host);
    await expect(broken).rejects.toThrow('cancelled');
    expect(await names()).toEqual([MARKER]);
  });
});
