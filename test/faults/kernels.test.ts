import type { ChildProcess } from 'node:child_process';
import { globSync } from 'node:fs';
import { lstat, lutimes, open, readdir, rm, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { nodeHost } from '../../src/host/node-host.ts';
import { type KernelBench, kernelBench } from '../support/kernel-bench.ts';

const host = nodeHost();

let bench: KernelBench;
beforeAll(async () => {
  bench = await kernelBench();
});
afterAll(() => bench[Symbol.asyncDispose]());
beforeEach(() => bench.forget());

/** An object of the kernel is in the making, and not a question of Kconfig's to the compiler. */
const OBJECT = /KBUILD_MODNAME/;

/** False: it had ended by itself. */
function isKilled(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGKILL');
  } catch {
    return false;
  }
}

/** Waits for a process of the build, and kills it. */
function killOne(command: RegExp) {
  return async (main: ChildProcess): Promise<void> => {
    while (main.exitCode === null) {
      const isCompiling = (await bench.working(OBJECT)).length > 0;
      const [found] = isCompiling ? await bench.working(command) : [];
      if (found !== undefined && isKilled(found.pid)) return;
      await host.sleep(0.02);
    }
  };
}

test.each([
  { what: 'the compiler proper', command: /^\S*cc1 .*KBUILD_MODNAME/ },
  { what: 'gcc', command: /^(\S*\/)?gcc .*KBUILD_MODNAME/ },
  { what: 'a make below make', command: /^(\S*\/)?make -f .*Makefile.build/ },
  { what: 'make', command: /^(\S*\/)?make -C / },
])('kill -9 of $what in the middle of an object', async ({ what, command }) => {
  const run = await bench.run({ meanwhile: killOne(command), compile: true });
  expect([run.exit, run.result?.status, run.log]).toEqual([1, 'error', run.log]);
  expect(run.kernels).toEqual({});
  expect(await bench.working(/./)).toEqual([]);
  await bench.found(`kill -9 of ${what} in the middle of an object`, 'error, no verdict', 'that build');
});

test('kill -9 of the action and its build, with half an object left', async () => {
  const objects = () => globSync(join(bench.workDir, 'build/**/*.o'));
  await bench.run({
    async meanwhile(main) {
      while (main.exitCode === null && objects().length < 2) await host.sleep(0.02);
      await killOne(/^\S*cc1 .*KBUILD_MODNAME/)(main);
      main.kill('SIGKILL');
      for (const { pid } of await bench.working(/./)) isKilled(pid);
    },
    compile: true,
  });
  const times = await Promise.all(objects().map(async (path) => ({ path, ...(await lstat(path)) })));
  const newest = times.toSorted((a, b) => a.mtimeMs - b.mtimeMs).at(-1)!;
  await truncate(newest.path, newest.size / 2);
  await bench.found('kill -9 of all of a build, half an object left', 'killed', 'that build');
});

/** Everything in a directory was written so many seconds later than it was. */
async function later(directory: string, seconds: number): Promise<void> {
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const { atimeMs, mtimeMs } = await lstat(path);
    await lutimes(path, atimeMs / 1000 + seconds, mtimeMs / 1000 + seconds);
  }
}

test('the clock is set back between two builds', async () => {
  // After its first kernel: what comes then is built on top of it.
  const isBuilt = () => globSync(join(bench.workDir, 'kernels/*/kernel.json')).length > 0;
  const run = await bench.run({
    async meanwhile(main) {
      while (main.exitCode === null && !isBuilt()) await host.sleep(0.05);
      main.kill('SIGINT');
    },
  });
  expect(run.result?.status).toBe('cancelled');
  for (const part of ['source', 'build']) await later(join(bench.workDir, part), 3600);
  await bench.found('the clock set back an hour between two builds', 'cancelled', 'objects of that build');
});

test.each([
  { what: 'a bit flipped in the image', damage: flipped },
  { what: 'no manifest', damage: (entry: string) => rm(join(entry, 'kernel.json')) },
  { what: 'half an image', damage: (entry: string) => truncate(join(entry, 'image'), 4096) },
])('an entry of the kernel store with $what', async ({ what, damage }) => {
  const whole = await bench.run();
  expect(whole.result?.status).toBe('found');
  const entries = globSync(join(bench.workDir, 'kernels/*/'));
  expect(entries.length).toBeGreaterThan(1);
  await damage(entries[0]!);
  await rm(join(bench.workDir, '../output'), { recursive: true });
  const again = await bench.found(`kernel store: ${what}`, 'built again', 'that kernel');
  // The others are taken as they are.
  expect(again.builds).toBe(1);
});

async function flipped(entry: string): Promise<void> {
  await using file = await open(join(entry, 'image'), 'r+');
  const at = Math.floor((await file.stat()).size / 2);
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, at);
  await file.write(Buffer.from([buffer[0]! ^ 1]), 0, 1, at);
}
