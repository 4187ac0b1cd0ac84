import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ownerAlive, readOwner, startTimeOf, writeOwner } from '../../../src/host/owner.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'owner-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

async function change(owner: object): Promise<void> {
  const file = join(directory, 'owner.json');
  await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), ...owner }));
}

test('this process owns what it has written down, and is alive', async () => {
  await writeOwner(directory);
  expect((await readOwner(directory))?.pid).toBe(process.pid);
  expect(await ownerAlive(directory)).toBe(true);
});

test('a later process with the same number is not the owner', async () => {
  await writeOwner(directory);
  await change({ startTime: '1' });
  expect(await ownerAlive(directory)).toBe(false);
});

test('an owner from before the machine started again is dead', async () => {
  await writeOwner(directory);
  await change({ bootId: '00000000-0000-0000-0000-000000000000' });
  expect(await ownerAlive(directory)).toBe(false);
});

test('a directory without an owner is left alone while it is new', async () => {
  expect(await ownerAlive(directory)).toBe(true);
  await utimes(directory, 1, 1);
  expect(await ownerAlive(directory)).toBe(false);
});

test('a process named after a bracket does not shift the fields', () => {
  const after = Array.from({ length: 25 }, (_, index) => String(index + 3)).join(' ');
  expect(startTimeOf(`7 (a) b (c) ${after}`)).toBe('22');
});
