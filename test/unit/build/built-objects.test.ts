import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { countObjects } from '../../../src/build/built-objects.ts';

let world: string;
let logFile: string;
beforeEach(async () => {
  world = await mkdtemp(join(tmpdir(), 'objects-'));
  logFile = join(world, 'build.log');
  await writeFile(logFile, '  CC      of/an/earlier/call.o\n');
});
afterEach(() => rm(world, { recursive: true, force: true }));

const count = (fromNothing: boolean) => countObjects({ logFile, fromNothing, note: join(world, 'note') });

test('what make says it made is counted as it comes, half lines once they are whole', async () => {
  const objects = await count(false);
  expect(await objects.words()).toBe('0 objects');
  await appendFile(logFile, '  CC      a.o\n  AS [M]  b.o\n  GEN     c.h\n  C');
  expect(await objects.words()).toBe('2 objects');
  await appendFile(logFile, 'C      d.o\nmake: CC is no object\n');
  expect(await objects.words()).toBe('3 objects');
});

test('a build from nothing is measured by the one before it', async () => {
  const first = await count(true);
  await appendFile(logFile, '  CC      a.o\n'.repeat(40));
  expect(await first.words()).toBe('40 objects');
  await first.done();
  const second = await count(true);
  await appendFile(logFile, '  CC      a.o\n'.repeat(10));
  expect(await second.words()).toBe('10 of about 40 objects (25 %)');
  await appendFile(logFile, '  CC      a.o\n'.repeat(40));
  expect(await second.words()).toBe('50 objects');
});

test('a build of a few files is measured by nothing, and no measure for others', async () => {
  const full = await count(true);
  await appendFile(logFile, '  CC      a.o\n'.repeat(40));
  await full.done();
  const small = await count(false);
  await appendFile(logFile, '  CC      a.o\n');
  await small.done();
  expect(await small.words()).toBe('1 object');
  expect(await (await count(true)).words()).toBe('0 of about 40 objects (0 %)');
});
