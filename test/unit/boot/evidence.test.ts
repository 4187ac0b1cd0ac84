import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, open, readFile, rm, stat, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { collectCores, isCore, safeName } from '../../../src/boot/evidence.ts';
import { CORES } from '../../../src/boot/protocol.ts';
import { nodeHost } from '../../../src/host/node-host.ts';

let base: string;
let upper: string;
let into: string;
const limits = { files: 10, bytes: 8 << 20, seconds: 20 };
const host = nodeHost();

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'evidence-'));
  upper = join(base, 'upper');
  into = join(base, 'cores');
  await mkdir(join(upper, 'cores'), { recursive: true });
});
afterEach(() => rm(base, { recursive: true, force: true }));

/** The first bytes of a core file of a 64-bit little-endian machine. */
function core(size = 4096): Buffer {
  const content = Buffer.alloc(size, 1);
  Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]).copy(content);
  content.writeUInt16LE(4, 16);
  return content;
}

test('what the kernel wrote as a core is evidence, whole or not', async () => {
  await mkdir(join(upper, CORES));
  // A kernel that dies in the middle of it.
  await writeFile(join(upper, CORES, 'core.sh.1.11'), 'half');
  const { files } = await collectCores({ upper, into, limits }, host);
  expect(files).toEqual([expect.stringMatching(/_core\.sh\.1\.11$/)]);
});

test('cores are found by content, and other files are not evidence', async () => {
  await writeFile(join(upper, 'cores/core.1'), core(), { mode: 0o4755 });
  await writeFile(join(upper, 'core'), 'not one');
  const found = await collectCores({ upper, into, limits }, host);
  expect(found).toEqual({ files: ['cores_core.1'], leftOut: [] });
  expect(await readFile(join(into, 'cores_core.1'))).toEqual(core());
  expect((await stat(join(into, 'cores_core.1'))).mode & 0o7777).toBe(0o600);
});

test('links, pipes and linked directories of the guest are not followed', async () => {
  await writeFile(join(base, 'secret'), core());
  await symlink(join(base, 'secret'), join(upper, 'link'));
  await symlink(base, join(upper, 'directory'));
  execFileSync('mkfifo', [join(upper, 'pipe')]);
  expect((await collectCores({ upper, into, limits }, host)).files).toEqual([]);
});

test('an upper that is a link itself is refused', async () => {
  await symlink(upper, join(base, 'other'));
  await expect(collectCores({ upper: join(base, 'other'), into, limits }, host)).rejects.toThrow();
});

test('a name of any bytes becomes a safe one, and equal names stay apart', async () => {
  const odd = Buffer.concat([Buffer.from(`${upper}/a\n::error::`), Buffer.from([0xff])]);
  await writeFile(odd, core());
  await writeFile(join(upper, 'a_::error::b'.replace('b', '_')), core());
  const { files } = await collectCores({ upper, into, limits }, host);
  expect(files).toEqual(['a___error___', '2-a___error___']);
});

test('a file of holes is copied with its holes, and one that is nothing else is left out', async () => {
  await writeFile(join(upper, 'sparse'), core());
  await truncate(join(upper, 'sparse'), 64 << 20);
  await writeFile(join(upper, 'void'), core());
  await truncate(join(upper, 'void'), 2 ** 40);
  const found = await collectCores({ upper, into, limits }, host);
  expect(found.files).toEqual(['sparse']);
  expect(found.leftOut).toEqual([expect.stringMatching(/^void: .*holes/)]);
  const copy = await stat(join(into, 'sparse'));
  expect(copy.size).toBe(64 << 20);
  expect(copy.blocks * 512).toBeLessThan(4 << 20);
});

test('the limits on number and bytes hold, and what they cost is named', async () => {
  for (const name of ['1', '2', '3']) await writeFile(join(upper, name), core());
  const few = await collectCores({ upper, into, limits: { ...limits, files: 2 } }, host);
  expect(few.files).toEqual(['1', '2']);
  expect(few.leftOut).toEqual(['3: more than 2 files']);
  const small = await collectCores({ upper, into: `${into}2`, limits: { ...limits, bytes: 5000 } }, host);
  expect(small.files).toEqual(['1']);
  expect(small.leftOut).toHaveLength(2);
});

test('after the deadline nothing more is looked at', async () => {
  await writeFile(join(upper, 'core'), core());
  const found = await collectCores({ upper, into, limits: { ...limits, seconds: -1 } }, host);
  expect(found.files).toEqual([]);
  expect(found.leftOut).toHaveLength(1);
});

test.each([
  ['../../etc/passwd', '____etc_passwd'],
  ['.bashrc', '_bashrc'],
  ['-rf', '_rf'],
  ['', '_'],
])('%j becomes the name %j', (path, name) => {
  const safe = safeName(Buffer.from(path));
  expect(safe).not.toMatch(/^[.-]|\.\.|\//);
  expect(safe).toBe(name);
});

test('a program is not a core, and half a header is nothing', async () => {
  await using file = await open(process.execPath);
  const head = Buffer.alloc(64);
  await file.read(head, 0, 64, 0);
  expect(isCore(head)).toBe(false);
  expect(isCore(core().subarray(0, 10))).toBe(false);
});
