import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

let world: string;
beforeEach(async () => {
  world = await mkdtemp(join(tmpdir(), 'layers-'));
  await symlink(join(ROOT, 'node_modules'), join(world, 'node_modules'));
  await writeFile(join(world, 'package.json'), await readFile(join(ROOT, 'package.json')));
});
afterEach(() => rm(world, { recursive: true }));

/** The rules that a project of these files breaks. */
async function broken(files: Record<string, string>): Promise<string[]> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(world, path)), { recursive: true });
    await writeFile(join(world, path), text);
  }
  const program = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const args = [program, 'src', '--config', join(ROOT, '.dependency-cruiser.mjs'), '--output-type', 'json'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: world, encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  const { summary } = JSON.parse(stdout) as { summary: { violations: { rule: { name: string } }[] } };
  return [...new Set(summary.violations.map(({ rule }) => rule.name))].sort();
}

const model = { 'src/model.ts': 'export type Seconds = number;\n' };

test('a room may know every layer below its own', async () => {
  const run = "import type { Seconds } from '../model.ts';\nexport const limit: Seconds = 1;\n";
  expect(await broken({ ...model, 'src/run/run.ts': run })).toEqual([]);
});

test.each<{ name: string; files: Record<string, string>; rules: string[] }>([
  {
    name: 'a room knows a layer above, if only its types',
    files: {
      'src/run/run.ts': 'export type Run = number;\n',
      'src/host/host.ts': "import type { Run } from '../run/run.ts';\nexport const run: Run = 1;\n",
    },
    rules: ['host-knows-only-what-is-below'],
  },
  {
    name: 'two rooms of one layer know each other',
    files: {
      'src/git/git.ts': 'export const git = 1;\n',
      'src/vm/vm.ts': "export { git } from '../git/git.ts';\n",
    },
    rules: ['vm-knows-only-what-is-below'],
  },
  {
    name: 'two files import each other',
    files: {
      'src/vm/a.ts': "import type { B } from './b.ts';\nexport type A = B | 1;\n",
      'src/vm/b.ts': "import type { A } from './a.ts';\nexport type B = A[];\n",
    },
    rules: ['no-cycle'],
  },
  {
    name: 'a file is in no room',
    files: { 'src/loose.ts': 'export const loose = 1;\n' },
    rules: ['every-file-in-a-room'],
  },
  {
    name: 'a room is in no layer',
    files: { 'src/attic/a.ts': 'export const a = 1;\n' },
    rules: ['every-file-in-a-room'],
  },
  {
    name: 'GitHub is known outside of action',
    files: { 'src/run/run.ts': "export { info } from '@actions/core';\n" },
    rules: ['github-only-in-action'],
  },
  {
    name: 'a process is started outside of host',
    files: {
      'src/run/run.ts': "export { spawn } from 'node:child_process';\n",
      'src/vm/vm.ts': "export { execa } from 'execa';\n",
    },
    rules: ['processes-only-in-host'],
  },
  {
    name: 'what is shipped needs a package that is not',
    files: { 'src/run/run.ts': "export { expect } from 'vitest';\n" },
    rules: ['src-needs-only-dependencies'],
  },
])('a check fails where $name', async ({ files, rules }) => {
  expect(await broken({ ...model, ...files })).toEqual(rules);
});

test('mount and umount are called in host alone', async () => {
  const calls: string[] = [];
  for (const path of await readdir(join(ROOT, 'src'), { recursive: true })) {
    if (!path.endsWith('.ts') || path.startsWith('host/')) continue;
    const text = await readFile(join(ROOT, 'src', path), 'utf8');
    if (/\brun\(\s*['"`]u?mount['"`]/.test(text)) calls.push(path);
  }
  expect(calls).toEqual([]);
});
