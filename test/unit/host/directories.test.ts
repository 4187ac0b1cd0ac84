import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeDirectories } from '../../../src/host/directories.ts';

let scratch: string;
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'directories-'));
});
afterEach(() => rmSync(scratch, { recursive: true }));

it('makes all that is missing, and what is there is fine', async () => {
  const path = join(scratch, 'a/b/c');
  await makeDirectories(path, 'output');
  await makeDirectories(path, 'output');
  expect(statSync(path).isDirectory()).toBe(true);
});

it('two that make the same one do not disturb each other', async () => {
  const path = join(scratch, 'a/b/c/d');
  await Promise.all([1, 2, 3, 4].map(() => makeDirectories(path, 'output')));
  expect(statSync(path).isDirectory()).toBe(true);
});

it('names the setting if a file is in the way', async () => {
  writeFileSync(join(scratch, 'file'), '');
  await expect(makeDirectories(join(scratch, 'file/below'), 'output')).rejects.toThrow(/^output: .*file/);
});

it('returns from a file system that takes no directories', async () => {
  await expect(makeDirectories('/proc/none/such', 'work-dir')).rejects.toThrow(
    'work-dir: the directory /proc/none cannot be made',
  );
});
