import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { gitHistory } from '../../../src/bisect/history.ts';
import { resolveEnds } from '../../../src/run/resolve-ends.ts';
import { resolveSkips } from '../../../src/run/resolve-skips.ts';
import { readSettings } from '../../../src/settings/read.ts';
import { plainHost } from '../../support/plain-host.ts';
import { type SmallRepository, smallRepository } from '../../support/small-repository.ts';

let folder: string;
let linux: SmallRepository;
let said: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'skips-'));
  linux = smallRepository(join(folder, 'linux'), 8);
  linux.git('checkout', '--quiet', '-b', 'side', 'v2');
  linux.git('commit', '--quiet', '--allow-empty', '--message', 'Aside');
  said = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Places of the commits that are skipped between v1 and v6 unless the settings say otherwise. */
async function skipped(skip: string[], given: Record<string, string> = {}) {
  const settings = readSettings({
    given: { good: 'v1', bad: 'v6', skip, ...given },
    cwd: folder,
    kind: 'flag',
  });
  const plain = plainHost();
  const host = { ...plain, log: { ...plain.log, info: (text: string) => said.push(text) } };
  const history = gitHistory({ directory: linux.directory }, host);
  const all = await resolveSkips(settings, await resolveEnds(settings, history), history, host);
  return all.map((commit) => linux.commits.indexOf(commit)).sort();
}

test('a revision is its commit, and a range what git means by it', async () => {
  expect(await skipped(['v2', 'v3..v5', 'main~3'])).toEqual([2, 4, 5]);
  expect(said).toEqual([]);
});

test('what cannot come up is left out, and one line says so', async () => {
  expect(await skipped(['v0..v2', 'v7', 'side', 'v3..v3', 'v0'])).toEqual([2]);
  expect(said).toEqual([
    'skip: 3 commits are left out that cannot come up between good and bad; nothing is skipped because of "v7", "side", "v3..v3" and 1 more',
  ]);
});

test('an end in a listed range is no skip', async () =>
  expect(await skipped(['v0..v6'])).toEqual([2, 3, 4, 5]));

test('a merge base is one, for it would be tested', async () =>
  expect(await skipped(['v2'], { good: 'side' })).toEqual([2]));

test('in a fix bisection the range begins where it fails', async () =>
  expect(await skipped(['v0..v3'], { good: 'v6', bad: 'v1', mode: 'fix' })).toEqual([2, 3]));

test('without a good end everything below the bad one is kept', async () => {
  linux.git('tag', 'v1.0', 'v1');
  expect(await skipped(['v0', 'v4..v7', 'side', 'v2..side'], { good: '' })).toEqual([0, 5]);
  expect(said).toEqual([
    'skip: 3 commits are left out that cannot come up between good and bad; nothing is skipped because of "side", "v2..side"',
  ]);
});

test.each<[string, RegExp, Record<string, string>?]>([
  ['nowhere', /^skip: "nowhere": The revision "nowhere" names no commit/],
  ['v1..nowhere', /^skip: "v1\.\.nowhere": The revision "nowhere" names no commit/],
  ['main~1', /^skip: "main~1" is the bad end .{12}, which cannot be skipped/],
  ['v1', /^skip: "v1" is the good end/],
  ['v1', /^skip: "v1" is the bad end/, { good: 'v6', bad: 'v1', mode: 'fix' }],
])('%s is refused', async (item, says, given = {}) => {
  await expect(skipped([item], given)).rejects.toThrow(says);
});

test.each(['-x', '..v2', 'v1..', 'v1...v2', 'v1..v2..v3', 'v 1', 'v1..-x'])(
  '"%s" is no revision or range',
  (item) => {
    expect(() => readSettings({ given: { skip: [item] }, cwd: folder, kind: 'flag' })).toThrow(
      /^--skip is '.*', expected revisions or ranges A\.\.B with both sides/,
    );
  },
);
