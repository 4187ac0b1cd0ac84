import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { gitHistory } from '../../../src/bisect/history.ts';
import { resolveEnds } from '../../../src/run/resolve-ends.ts';
import { readSettings } from '../../../src/settings/read.ts';
import { plainHost } from '../../support/plain-host.ts';
import { type SmallRepository, smallRepository } from '../../support/small-repository.ts';

let folder: string;
let linux: SmallRepository;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ends-'));
  linux = smallRepository(join(folder, 'linux'), 4);
  linux.git('checkout', '--quiet', '--orphan', 'island');
  linux.git('commit', '--quiet', '--message', 'Begin again');
});
afterEach(() => rmSync(folder, { recursive: true }));

const ends = (given: Record<string, string>) =>
  resolveEnds(
    readSettings({ given, cwd: folder, kind: 'flag' }),
    gitHistory({ directory: linux.directory }, plainHost()),
  );

test.each<Record<string, string>>([
  { good: 'v1', bad: 'island' },
  { good: 'island', bad: 'v1', mode: 'fix' },
])('ends without a common history are refused by their names: %o', async (given) => {
  const [older, newer] = [linux.commits[1], linux.git('rev-parse', 'island')].map((id) => id?.slice(0, 12));
  await expect(ends(given)).rejects.toThrow(
    new RegExp(`^${newer} and ${older} have no common history in ${linux.directory}\\.`),
  );
});

test('ends on two branches of one history are taken', async () => {
  linux.git('checkout', '--quiet', 'v1');
  linux.git('commit', '--quiet', '--allow-empty', '--message', 'Aside');
  expect(await ends({ good: 'HEAD', bad: 'main' })).toMatchObject({ bad: { commit: linux.commits[3] } });
});
