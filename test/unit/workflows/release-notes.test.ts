import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

let project: string;
beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'release-'));
  await mkdir(join(project, 'scripts'));
  await cp('scripts/release-notes.ts', join(project, 'scripts/release-notes.ts'));
  await writeFile(join(project, 'package.json'), '{"version": "1.2.0", "type": "module"}');
  await writeFile(
    join(project, 'CHANGELOG.md'),
    '# Changelog\n\n## Unreleased\n\n- Later.\n\n## 1.2.0 - 2026-11-24\n\n- Finds more.\n\n### Mended\n\n- A leak.\n\n## 1.1.0\n\n- Old.\n',
  );
});
afterEach(() => rm(project, { recursive: true, force: true }));

const notesOf = (version: string) =>
  spawnSync(process.execPath, ['scripts/release-notes.ts', version], { cwd: project, encoding: 'utf8' });

it('prints what the changelog says about the version, and nothing of its neighbours', () => {
  const { status, stdout } = notesOf('1.2.0');
  expect({ status, stdout }).toEqual({ status: 0, stdout: '- Finds more.\n\n### Mended\n\n- A leak.\n' });
});

it.each([
  ['v1.2.0', 'is not a version'],
  ['1.2.0; rm -rf /', 'is not a version'],
  ['1.1.0', 'package.json has the version 1.2.0'],
])('refuses %s', (version, reason) => {
  const { status, stdout, stderr } = notesOf(version);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain(reason);
});

it('refuses a version that the changelog says nothing about', async () => {
  await writeFile(join(project, 'CHANGELOG.md'), '# Changelog\n\n## Unreleased\n\n- Later.\n');
  const { status, stderr } = notesOf('1.2.0');
  expect(status).toBe(1);
  expect(stderr).toContain('CHANGELOG.md has no section "## 1.2.0"');
});
