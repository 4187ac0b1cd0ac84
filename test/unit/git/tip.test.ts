import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { shown } from '../../../src/git/git.ts';
import { tipOf } from '../../../src/git/tip.ts';
import { plainHost } from '../../support/plain-host.ts';
import { type SmallRepository, smallRepository } from '../../support/small-repository.ts';

let folder: string;
let kernel: SmallRepository;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tip-'));
  kernel = smallRepository(join(folder, 'linux'), 4);
  kernel.git('tag', '--annotate', '--message', 'x', 'v1.0', 'v1');
  kernel.git('branch', 'stable', 'v2');
});
afterEach(() => rmSync(folder, { recursive: true }));

const tip = (revision: string, origin = kernel.directory) => tipOf({ origin, revision }, plainHost());

describe.each([
  ['path', () => kernel.directory],
  ['URL', () => `file://${kernel.directory}`],
])('the tip of a %s', (_kind, origin) => {
  test.each([
    ['HEAD', 3],
    ['main', 3],
    ['stable', 2],
    ['refs/heads/stable', 2],
    ['v1', 1],
    ['v1.0', 1],
  ])('is the commit that %s names', async (revision, number) => {
    expect(await tip(revision, origin())).toBe(kernel.commits[number]);
  });

  test('is a whole commit id itself', async () => {
    expect(await tip(kernel.commits[0]!, origin())).toBe(kernel.commits[0]);
  });

  test.each(['nothing', 'v*', 'table'])('%s is an error that says what may be named', async (revision) => {
    await expect(tip(revision, origin())).rejects.toThrow(
      /^bad: ".*" is (not a commit|neither a branch).*Name /,
    );
  });
});

test('a URL that does not exist is reported without the password in it', async () => {
  expect(shown('https://me:secret@example.org/linux.git')).toBe('https://example.org/linux.git');
  await expect(tip('HEAD', `file://${folder}/none`)).rejects.toThrow(
    /^kernel: file:\/\/.*none does not list its branches/,
  );
});
