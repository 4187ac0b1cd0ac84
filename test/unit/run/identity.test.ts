import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runIdentity, statedIdentity } from '../../../src/run/identity.ts';
import { readSettings } from '../../../src/settings/read.ts';
import { commit } from '../../support/journal-sample.ts';

let world: string;
let cwd: string;
beforeEach(async () => {
  world = await mkdtemp(join(tmpdir(), 'identity-'));
  cwd = world;
});
afterEach(() => rm(world, { recursive: true, force: true }));

const ends = { good: [commit('a')], bad: commit('b') };
const of = async (given: Record<string, string>, compiler: string | null = 'gcc 12') => {
  const settings = readSettings({ given, cwd, kind: 'flag' });
  return runIdentity(await statedIdentity(settings), ends, { compiler, contents: {} }).fingerprint;
};

test('where the files lie and how much is kept changes nothing', async () => {
  const other = { output: 'elsewhere', evidence: 'vmcore', 'time-limit': '60', bad: 'v6.2', resume: 'false' };
  expect(await of(other)).toBe(await of({}));
});

test('the same settings in another directory are the same fingerprint', async () => {
  await writeFile(join(cwd, 'run'), 'true');
  const here = await of({ test: './run', config: 'mine/config' });
  await mkdir(join(cwd, 'elsewhere'));
  cwd = join(cwd, 'elsewhere');
  await writeFile(join(cwd, 'run'), 'true');
  expect(await of({ test: './run', config: 'mine/config' })).toBe(here);
});

test.each<{ name: string; given: Record<string, string> }>([
  { name: 'memory', given: { memory: '4G' } },
  { name: 'the test', given: { test: 'true' } },
  { name: 'the config', given: { config: 'defconfig' } },
  { name: 'the packages of the rootfs', given: { 'rootfs-packages': 'fio' } },
])('another value of $name is another fingerprint', async ({ given }) => {
  expect(await of(given)).not.toBe(await of({}));
});

test('another compiler is another fingerprint', async () => {
  expect(await of({}, 'gcc 13')).not.toBe(await of({}));
});

test.each(['test', 'config', 'fixups', 'rootfs-setup', 'domain-xml'])(
  'what is in the file of %s counts',
  async (name) => {
    await writeFile(join(cwd, 'file'), 'one');
    const before = await of({ [name]: './file' });
    expect(await of({ [name]: './file' })).toBe(before);
    await writeFile(join(cwd, 'file'), 'two');
    expect(await of({ [name]: './file' })).not.toBe(before);
  },
);

test('what is in the directory of a test counts, and what of it can be run', async () => {
  await mkdir(join(cwd, 'test/lib'), { recursive: true });
  await writeFile(join(cwd, 'test/run'), '#!/bin/sh');
  const before = await of({ test: 'test' });
  await chmod(join(cwd, 'test/run'), 0o755);
  const executable = await of({ test: 'test' });
  expect(executable).not.toBe(before);
  await writeFile(join(cwd, 'test/lib/data'), 'x');
  expect(await of({ test: 'test' })).not.toBe(executable);
});
