import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { noRoom } from '../../../src/host/watch-room.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'room-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('there is room if the disk is not full, also for what is not there yet', async () => {
  expect(await noRoom([{ path: join(folder, 'output/of/a/run'), setting: 'output' }])).toBeUndefined();
});

test.runIf(process.getuid?.() === 0).each([
  ['without room', 'size=8m'],
  ['without room for more files', 'size=64m,nr_inodes=60'],
])('a file system %s is told', async (_, options) => {
  const small = join(folder, 'small');
  await mkdir(small);
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'small', small]);
  try {
    expect(await noRoom([{ path: small, setting: 'output' }])).toMatch(
      /^no space is left on the file system of output .*small$/,
    );
  } finally {
    execFileSync('umount', [small]);
  }
});
