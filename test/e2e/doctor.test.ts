import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { commandLine } from '../support/command-line.ts';

let world: string;
beforeEach(async () => {
  world = await mkdtemp(join(tmpdir(), 'doctor-'));
});
afterEach(() => rm(world, { recursive: true, force: true }));

/** What doctor says is wrong, each with the line that fixes it; nothing is booted then. */
async function wrong(workDir: string, env: Record<string, string> = {}): Promise<string[]> {
  const args = ['doctor', '--accel', 'tcg', '--work-dir', workDir];
  const { exit, stdout } = await commandLine(args, { cwd: world, env });
  expect({ exit, last: stdout.trimEnd().split('\n').at(-1) }).toEqual({
    exit: 1,
    last: expect.stringContaining('the probe boot is skipped until the above is fixed'),
  });
  return [...stdout.matchAll(/^WRONG +(.*\n +to fix it: .*)$/gm)].map(([, text = '']) => text);
}

test('a tool that is missing is named, with what it is for and the command that brings it', async () => {
  const found = await wrong(join(world, 'work'), { PATH: world });
  expect(found).toContainEqual(
    expect.stringMatching(
      /^zstd is missing; needed for the cache of the rootfs\n.*to fix it: sudo .* install .*zstd$/,
    ),
  );
  // Without virsh nobody knows whether the daemon runs.
  expect(found).toContainEqual(expect.stringMatching(/^libvirt cannot be checked without virsh/));
});

test('a libvirt that does not answer is reported with its own reason', async () => {
  const socket = join(world, 'nobody');
  const LIBVIRT_DEFAULT_URI = `qemu+unix:///system?socket=${socket}`;
  expect(await wrong(join(world, 'work'), { LIBVIRT_DEFAULT_URI })).toEqual([
    expect.stringMatching(
      /^libvirt does not answer at .*nobody: .*No such file.*\n.*unset LIBVIRT_DEFAULT_URI/,
    ),
  ]);
});

test('a disk that is too small is reported with what is needed, and stays as it is', async () => {
  const disk = join(world, 'disk');
  mkdirSync(disk);
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=50M', 'small', disk]);
  try {
    expect(await wrong(disk)).toEqual([
      expect.stringMatching(/^work-dir: 0\.0 GiB free at .*disk, 4\.0 GiB are needed\n.*larger file system/),
    ]);
    expect(readdirSync(disk)).toEqual([]);
  } finally {
    execFileSync('umount', [disk]);
  }
});
