import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { gitHistory } from '../../../src/bisect/history.ts';
import { newestOf, withBisectLog } from '../../../src/run/from-log.ts';
import { readSettings } from '../../../src/settings/read.ts';
import { plainHost } from '../../support/plain-host.ts';
import { smallRepository } from '../../support/small-repository.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'from-log-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const settingsOf = (given: Record<string, string | string[]>) =>
  readSettings({ given, cwd: folder, kind: 'flag' });

function filled(log: string, given: Record<string, string | string[]> = {}) {
  writeFileSync(join(folder, 'git.log'), `git bisect start${log}`);
  return withBisectLog(settingsOf({ 'from-log': 'git.log', ...given }));
}

test('the range, the skips and the walk of a log are settings, and verdict-relevant ones count as such', async () => {
  const log = " '--first-parent' 'b' 'a' '--' 'mm'\ngit bisect good c\ngit bisect skip d\n";
  const settings = await filled(log, { skip: 'e..f' });
  const relevant = { mode: 'regression', paths: ['mm'], firstParent: true, skip: ['e..f', 'd'] };
  expect(settings).toMatchObject({ good: ['a', 'c'], bad: 'b', ...relevant });
  const same = settingsOf({ paths: 'mm', 'first-parent': 'true', skip: ['e..f', 'd'] });
  expect(JSON.stringify(settings.verdictRelevant)).toBe(JSON.stringify(same.verdictRelevant));
});

test('without a log the settings are what they were', async () => {
  const settings = settingsOf({ good: 'a' });
  expect(await withBisectLog(settings)).toBe(settings);
});

test('in a log that searches a fix the new side works, and the last of the old one fails', async () => {
  const log =
    ' --term-new fixed --term-old broken\ngit bisect broken a\ngit bisect fixed c\ngit bisect broken b\n';
  expect(await filled(log)).toMatchObject({ mode: 'fix', good: ['c'], bad: 'b' });
});

test('with mode: fix it does so in git’s own terms as well', async () => {
  expect(await filled(' c a\n', { mode: 'fix' })).toMatchObject({ good: ['c'], bad: 'a' });
});

test('an end that the log lacks is that of the settings', async () => {
  expect(await filled('\ngit bisect good a\n', { bad: 'b' })).toMatchObject({ good: ['a'], bad: 'b' });
  expect(await filled('\ngit bisect bad b\n', { good: 'a' })).toMatchObject({ good: ['a'], bad: 'b' });
  expect(await filled('\ngit bisect good a\n')).toMatchObject({ bad: 'HEAD' });
});

test.each<[Record<string, string>, RegExp]>([
  [{ good: 'x' }, /^from-log: git\.log: it has "a" for good, and good is "x"\. Leave good out/],
  [{ bad: 'x' }, /it has "b" for bad, and bad is "x"/],
  [{ paths: 'x' }, /it has "mm" and 1 more for paths, and paths is "x"/],
])('settings that say something else are refused: %o', async (given, says) => {
  await expect(filled(' b a -- mm fs\n', given)).rejects.toThrow(says);
});

test('settings that say the same are taken', async () => {
  const given = { good: 'a', bad: 'b', paths: ['fs', 'mm'] };
  expect(await filled(' b a -- mm fs\n', given)).toMatchObject({ good: ['a'], bad: 'b' });
});

test('a log that is not there is named', async () => {
  await expect(withBisectLog(settingsOf({ 'from-log': 'none.log' }))).rejects.toThrow(
    /^from-log: .*none\.log cannot be read \(ENOENT\)$/,
  );
});

test('of good commits only those are ends that no other one has as an ancestor', async () => {
  const linux = smallRepository(join(folder, 'linux'), 5);
  linux.git('checkout', '--quiet', 'v1');
  linux.git('commit', '--quiet', '--allow-empty', '--message', 'Aside');
  const history = gitHistory({ directory: linux.directory }, plainHost());
  expect(await newestOf(['v0', 'v3', 'v1', linux.commits[3]!, 'HEAD'], history)).toEqual([
    linux.commits[3],
    'HEAD',
  ]);
  expect(await newestOf(['v2'], history)).toEqual(['v2']);
  expect(await newestOf([], history)).toEqual([]);
});
