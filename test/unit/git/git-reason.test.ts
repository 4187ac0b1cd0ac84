import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { gitHistory } from '../../../src/bisect/history.ts';
import { commitOf, readingGit } from '../../../src/git/git.ts';
import { besides, gitReason } from '../../../src/git/git-reason.ts';
import { localRepository } from '../../../src/git/local-repository.ts';
import { tipOf } from '../../../src/git/tip.ts';
import { ConfigurationError, InfrastructureError } from '../../../src/host/errors.ts';
import { originOf } from '../../../src/run/open-repository.ts';
import { readSettings } from '../../../src/settings/read.ts';
import { plainHost } from '../../support/plain-host.ts';

describe('the reason of a git that failed', () => {
  it.each([
    ['is its first complaint', 'warning: slow\nfatal: bad thing\nfatal: worse\n', 'bad thing'],
    ['may be an error', 'error: no space\nfatal: index-pack failed\n', 'no space'],
    ['may come from the server', 'remote: fatal: not yours\nfatal: early EOF\n', 'not yours'],
    ['is the last line if none is a complaint', 'one\ntwo\n\n', 'two'],
    [
      'is what ssh says if git only says that it got no answer',
      'g@h: Permission denied (publickey).\r\nfatal: Could not read from remote repository.\n\nPlease make sure\n',
      'g@h: Permission denied (publickey).',
    ],
    ['is nothing if git said nothing', '', ''],
  ])('%s', (_, stderr, reason) => {
    expect(gitReason(stderr)).toBe(reason);
  });

  it.each([
    ['fatal: Needed a single revision\n', ''],
    ['fatal: not a git repository (or any of the parent directories): .git\n', ''],
    ['fatal: not a git repository: /gone\n', ' (not a git repository: /gone)'],
  ])('is left out where it says what is said already: %s', (stderr, told) => {
    expect(besides(stderr)).toBe(told);
  });
});

describe('with a real git', () => {
  let folder: string;
  let linux: string;
  const host = plainHost();
  const git = (...args: string[]) => execFileSync('git', ['-C', linux, ...args], { encoding: 'utf8' });
  const settings = () => readSettings({ given: { kernel: 'linux' }, cwd: folder, kind: 'flag' });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'git-reason-'));
    linux = join(folder, 'linux');
    execFileSync('git', ['init', '--quiet', '--initial-branch=main', linux]);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** Commits until two of them have the same first four digits. */
  function ambiguous(): string {
    const commits = Array.from({ length: 1200 }, (_, number) => {
      return `commit refs/heads/main\ncommitter A <a@b> ${1_700_000_000 + number} +0000\ndata 1\nx\n`;
    });
    execFileSync('git', ['-C', linux, 'fast-import', '--quiet'], { input: commits.join('') });
    const shorts = git('rev-list', 'main')
      .split('\n')
      .flatMap((id) => id.slice(0, 4) || []);
    return shorts.find((id, index) => shorts.indexOf(id) !== index)!;
  }

  test('a short id that two commits have is reported as ambiguous, wherever it is looked up', async () => {
    const revision = ambiguous();
    const told = new RegExp(`\\(short .*${revision} is ambiguous\\)`);
    const lookUps = [
      () => gitHistory({ directory: linux }, host).resolve(revision),
      () => tipOf({ origin: linux, revision }, host),
      () => commitOf(readingGit({ directory: linux }, host), revision, { revision, where: linux }),
    ];
    for (const each of lookUps) {
      const asked = each();
      await expect(asked).rejects.toThrow(told);
      await expect(asked).rejects.toThrow(ConfigurationError);
    }
  });

  test('a repository that git cannot read is reported with what is wrong in it', async () => {
    writeFileSync(join(linux, '.git/config'), '[core\n');
    const told = /is not a git repository.*\(bad config line 1 in file .*\.git\/config\)/;
    await expect(originOf(settings().kernel, host)).rejects.toThrow(told);
    await expect(localRepository({ path: linux }, host)).rejects.toThrow(told);
  });

  test('a link to a git directory that is gone is reported', async () => {
    rmSync(join(linux, '.git'), { recursive: true });
    writeFileSync(join(linux, '.git'), 'gitdir: /gone/away\n');
    await expect(originOf(settings().kernel, host)).rejects.toThrow(/\(not a git repository: \/gone\/away\)/);
  });

  test('a directory that is not there is reported as such', async () => {
    rmSync(linux, { recursive: true });
    await expect(originOf(settings().kernel, host)).rejects.toThrow(/\(there is no such directory\)/);
  });

  test('a repository that breaks is not taken for one without a common history', async () => {
    const gone = 'a'.repeat(40);
    const asked = gitHistory({ directory: linux }, host).mergeBases(gone, [gone]);
    await expect(asked).rejects.toThrow(InfrastructureError);
    await expect(asked).rejects.toThrow(new RegExp(`: Not a valid (commit|object) name ${gone}$`));
  });
});
