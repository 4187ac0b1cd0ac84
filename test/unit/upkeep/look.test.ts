import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { familyOf, find, installCommand } from '../../../src/upkeep/look.ts';

describe('the family of a distribution', () => {
  it.each([
    ['ID=debian\nVERSION_ID="12"', 'debian'],
    ['ID=ubuntu\nID_LIKE=debian', 'debian'],
    ['ID=linuxmint\nID_LIKE="ubuntu debian"', 'debian'],
    ['ID=fedora', 'fedora'],
    ['ID="almalinux"\nID_LIKE="rhel centos fedora"', 'fedora'],
    ['ID=alpine', null],
    ['NAME="debian"', null],
    ['', null],
  ])('of %j is %s', (osRelease, expected) => {
    expect(familyOf(osRelease)).toBe(expected);
  });
});

describe('looking for what a package brings', () => {
  it('finds a program by its name, and a file by its path', async () => {
    expect(await find('sh')).toMatch(/\/sh$/);
    expect(await find('/etc/passwd')).toBe('/etc/passwd');
    expect(await find('no-such-program-here')).toBeNull();
    expect(await find('/no/such/file')).toBeNull();
  });

  it('does not take a directory, or a file that cannot be run, for a program', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'look-'));
    const before = process.env.PATH;
    try {
      process.env.PATH = directory;
      const program = join(directory, 'only-here');
      await writeFile(program, '#!/bin/sh\n', { mode: 0o644 });
      expect(await find('only-here')).toBeNull();
      await chmod(program, 0o755);
      expect(await find('only-here')).toBe(program);
    } finally {
      process.env.PATH = before;
      await rm(directory, { recursive: true });
    }
  });

  it('names each package once in the command that a person types', () => {
    expect(installCommand('debian', ['git', 'git', 'gcc'])).toBe(
      'sudo apt-get install --no-install-recommends git gcc',
    );
    expect(installCommand('fedora', ['git-core'])).toBe('sudo dnf install git-core');
  });
});
