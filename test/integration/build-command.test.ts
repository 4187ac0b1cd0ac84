import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { unlockTree } from '../../src/git/unlock-tree.ts';
import { fingerprintOfDirectory } from '../support/fingerprint-of-directory.ts';
import { ownBuild } from '../support/own-build.ts';
import { type SmallRepository, smallRepository } from '../support/small-repository.ts';

const FIRST_BAD = 5;
const TEST = `test "$(cat value)" -lt ${FIRST_BAD}`;
/** A user who is not root on any Debian. */
const NOBODY = 65_534;

let world: string;
let repository: SmallRepository;
let untouched: string;
beforeEach(() => {
  world = mkdtempSync(join(tmpdir(), 'build-command-'));
  chmodSync(world, 0o755);
  repository = smallRepository(join(world, 'linux'), 9);
  untouched = fingerprintOfDirectory(repository.directory);
});
afterEach(async () => {
  expect(fingerprintOfDirectory(repository.directory)).toBe(untouched);
  await unlockTree(world);
  rmSync(world, { recursive: true });
});
const bisect = (given: Record<string, string>) => ownBuild(world, given);
const found = () => ({ status: 'found', firstBad: { commit: repository.commits[FIRST_BAD] } });

describe.skipIf(process.getuid?.() !== 0)('as root for an ordinary user', () => {
  beforeEach(() => {
    Object.assign(process.env, { SUDO_UID: `${NOBODY}`, SUDO_GID: `${NOBODY}`, SUDO_USER: 'nobody' });
    chownSync(world, NOBODY, NOBODY);
  });
  afterEach(() => {
    for (const name of ['SUDO_UID', 'SUDO_GID', 'SUDO_USER']) delete process.env[name];
  });

  test('the command runs as the user who cleans up after it', async () => {
    const command = `mkdir -p made/below && id -u >made/below/who && ${TEST}`;
    const { conclusion } = await bisect({ 'build-command': command, verify: 'ends' });
    expect(conclusion).toMatchObject(found());
    expect(readFileSync(join(world, 'work/source/tree/made/below/who'), 'utf8')).toBe(`${NOBODY}\n`);
  });

  test('what root has made there in an earlier run goes', async () => {
    const command = `mkdir -p made/below && echo x >made/below/file && ${TEST}`;
    for (const name of ['SUDO_UID', 'SUDO_GID', 'SUDO_USER']) delete process.env[name];
    await bisect({ 'build-command': command });
    Object.assign(process.env, { SUDO_UID: `${NOBODY}`, SUDO_GID: `${NOBODY}`, SUDO_USER: 'nobody' });
    const { conclusion } = await bisect({ 'build-command': `test ! -e made && ${TEST}`, output: 'second' });
    expect(conclusion).toMatchObject(found());
  });

  test('directories that a build has made read-only go before the next step, also those of an earlier run', async () => {
    const cache =
      'mkdir -p cache/mod/a && touch cache/mod/a/file && ln -s ../.. cache/mod/a/up && chmod -R a-w cache';
    const command = `test ! -e cache && ${cache} && ${TEST}`;
    const first = await bisect({ 'build-command': command, verify: 'ends' });
    expect(first.conclusion).toMatchObject(found());
    expect(existsSync(join(world, 'work/source/tree/cache/mod/a/file'))).toBe(true);
    const again = await bisect({ 'build-command': command, resume: 'false' });
    expect(again.conclusion).toMatchObject(found());
  });

  test('directories of the commit that a build has made read-only get the files of the next one', async () => {
    const { conclusion } = await bisect({ 'build-command': `chmod a-w . && ${TEST}` });
    expect(conclusion).toMatchObject(found());
  });
});

describe('a test of a commit that fails', () => {
  test.each([
    'write: No space left on device',
    'read: Input/output error',
    'open: Read-only file system',
    'fork: Cannot allocate memory',
    'Killed',
    'make: *** [Makefile:2: check] Killed',
  ])('is bad whatever it prints, such as "%s"', async (text) => {
    const command = `${TEST} || { echo '${text}'; exit 3; }`;
    const { conclusion } = await bisect({ 'build-command': command, verify: 'ends' });
    expect(conclusion).toMatchObject(found());
  });

  test.runIf(process.getuid?.() === 0).each([
    ['room', 'size=3m', 'head -c 4M /dev/zero >"$TMPDIR/filled" || exit 125'],
    ['room for a file', 'nr_inodes=20', 'for i in $(seq 30); do touch "$TMPDIR/$i" || exit 3; done'],
  ])('for want of %s on this host is no verdict, though it prints nothing', async (_, options, fills) => {
    const small = join(world, 'small');
    mkdirSync(small);
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'small', small]);
    const before = process.env.TMPDIR;
    process.env.TMPDIR = small;
    try {
      const { conclusion } = await bisect({ 'build-command': `{ ${fills}; } 2>/dev/null` });
      expect(conclusion).toMatchObject({
        status: 'error',
        reason: `build-command ended with status ${fills.startsWith('head') ? 125 : 3} because of a host problem: no space is left on the file system of TMPDIR ${small}`,
      });
    } finally {
      if (before === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = before;
      execFileSync('umount', [small]);
    }
  });
});

describe('what a build leaves in the source tree', () => {
  const counting = `echo x >>built; ${TEST}`;
  const builds = () => readFileSync(join(world, 'work/source/tree/built'), 'utf8').split('\n').length - 1;

  test('is gone before the next step', async () => {
    const { conclusion } = await bisect({ 'build-command': counting, verify: 'ends' });
    expect(conclusion).toMatchObject(found());
    expect(builds()).toBe(1);
  });

  test('stays with clean: false, up to the second looks', async () => {
    const flags = { 'build-command': counting, clean: 'false' };
    const { conclusion, reports } = await bisect({ ...flags, verify: 'ends' });
    expect(conclusion).toMatchObject(found());
    expect(builds()).toBe(reports.view.counts.builds);
    const checked = await bisect({ ...flags, verify: 'ends,culprit', output: 'again' });
    expect(checked.reports.result.verification).toMatchObject({ culprit: 'passed', parent: 'passed' });
    expect(builds()).toBe(1);
  });

  test('is not a file of a commit, with clean: false either', async () => {
    const spoils = `${TEST}; ended=$?; echo 0 >value; rm -rf other; mkdir other; touch other/x; exit $ended`;
    const { conclusion } = await bisect({ 'build-command': spoils, clean: 'false' });
    expect(conclusion).toMatchObject(found());
  });

  test('counts: a run with clean: false is another bisection', async () => {
    const first = await bisect({ 'build-command': TEST });
    const second = await bisect({ 'build-command': TEST, clean: 'false' });
    expect(second.fingerprint).not.toBe(first.fingerprint);
  });

  test.each([{ target: 'build' }, { target: 'boot' }])(
    'clean: false without a build-command is refused: %o',
    async (given) => {
      await expect(bisect({ ...given, clean: 'false' })).rejects.toThrow(
        /^clean: false keeps what a build-command/,
      );
    },
  );
});

describe('a script that is in no commit', () => {
  const script = (text = TEST) => {
    writeFileSync(join(repository.directory, 'test.sh'), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
    untouched = fingerprintOfDirectory(repository.directory);
  };
  const taken = ({ log }: { log: string[] }) =>
    log.filter((line) => line.includes('which the bad end does not have'));

  test('is taken from the repository that kernel names, once, and that is said', async () => {
    script(`${TEST}; ended=$?; echo exit 0 >"$0"; exit $ended`);
    const run = await bisect({ 'build-command': './test.sh' });
    expect(run.conclusion).toMatchObject(found());
    const from = join(repository.directory, 'test.sh');
    expect(taken(run)).toEqual([
      expect.stringMatching(`^build-command runs test.sh, .* the one from ${from}$`),
    ]);
  });

  test('is taken if git ignores it, below a directory that no commit has', async () => {
    mkdirSync(join(repository.directory, 'my/tools'), { recursive: true });
    writeFileSync(join(repository.directory, 'my/tools/t'), TEST);
    writeFileSync(join(repository.directory, '.git/info/exclude'), 'my\n');
    untouched = fingerprintOfDirectory(repository.directory);
    expect((await bisect({ 'build-command': 'sh my/tools/t' })).conclusion).toMatchObject(found());
  });

  test('is taken from the current directory if the kernel is a URL', async () => {
    writeFileSync(join(world, 'test.sh'), `#!/bin/sh\n${TEST}\n`, { mode: 0o755 });
    const run = await bisect({ kernel: `file://${repository.directory}`, 'build-command': './test.sh' });
    expect(run.conclusion).toMatchObject(found());
  });

  test('gives way to the file of a commit that has one, and that one only', async () => {
    const { git, directory } = repository;
    git('checkout', '--quiet', 'v3');
    writeFileSync(join(directory, 'test.sh'), '#!/bin/sh\nexit 125\n', { mode: 0o755 });
    git('add', 'test.sh');
    git('commit', '--quiet', '--message', 'Have a test');
    git('rm', '--quiet', 'test.sh');
    git('commit', '--quiet', '--message', 'Have none');
    git('cherry-pick', 'v4', 'v5', 'v6');
    git('branch', 'other');
    git('checkout', '--quiet', 'main');
    script();
    const { conclusion, reports } = await bisect({
      bad: 'other',
      'build-command': './test.sh',
      verify: 'ends',
    });
    expect(conclusion).toMatchObject({ status: 'found', firstBad: { subject: 'Set the value to 5' } });
    const verdicts = reports.view.steps.map((step) => [step.candidate.subject, step.verdict]);
    expect(verdicts).toEqual(expect.arrayContaining([['Set the value to 4', 'good']]));
    const own = await bisect({ good: 'v3', bad: 'other~4', 'build-command': './test.sh', output: 'own' });
    expect(own.conclusion).toMatchObject({ status: 'not-reproduced' });
    expect(own.conclusion.reason).toContain('exited with 125');
    expect(taken(own)).toEqual([]);
  });

  test('counts: if it has changed, the old verdicts do not hold', async () => {
    script('exit 125');
    const first = await bisect({ 'build-command': './test.sh' });
    expect(first.conclusion.status).toBe('not-reproduced');
    script();
    const second = await bisect({ 'build-command': './test.sh' });
    expect(second.conclusion).toMatchObject(found());
    expect(second.log.join('\n')).toContain('what build-command names (test.sh) has changed');
  });

  test('is not written through a link that a commit has in its way', async () => {
    const { git, directory } = repository;
    const outside = join(world, 'outside');
    mkdirSync(outside);
    git('checkout', '--quiet', 'v0');
    symlinkSync(outside, join(directory, 'tools'));
    git('add', 'tools');
    git('commit', '--quiet', '--message', 'Have a link');
    git('tag', 'linked');
    git('rm', '--quiet', 'tools');
    git('commit', '--quiet', '--message', 'Have no link');
    git('cherry-pick', 'v1', 'v2', 'v3', 'v4', 'v5', 'v6');
    git('branch', 'other');
    mkdirSync(join(directory, 'tools'));
    writeFileSync(join(directory, 'tools/t'), TEST);
    untouched = fingerprintOfDirectory(directory);
    const ended = bisect({ good: 'linked', bad: 'other', 'build-command': 'sh tools/t' });
    expect((await ended).conclusion).toMatchObject({
      status: 'good-is-bad',
      reason: expect.stringMatching(
        /cannot be judged: tools\/t cannot be copied there: tools is not a directory/,
      ),
    });
    expect(readdirSync(outside)).toEqual([]);
  });

  test('is not taken from below the top of a tree that has it there', async () => {
    const { git, directory } = repository;
    mkdirSync(join(directory, 'sub'));
    writeFileSync(join(directory, 'sub/test.sh'), TEST, { mode: 0o755 });
    git('add', 'sub');
    git('commit', '--quiet', '--message', 'Have a test');
    untouched = fingerprintOfDirectory(directory);
    const places = { kernel: directory, 'work-dir': join(world, 'work'), output: join(world, 'out') };
    const ended = ownBuild(join(directory, 'sub'), { ...places, 'build-command': './test.sh' });
    await expect(ended).rejects.toThrow(/^build-command: it ended with status 127/);
  });
});
