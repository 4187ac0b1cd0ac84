import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { unlockTree } from '../../src/kernel/unlock-tree.ts';
import { fingerprintOfDirectory } from '../support/fingerprint-of-directory.ts';
import { ownBuild } from '../support/own-build.ts';
import { type SmallRepository, smallRepository } from '../support/small-repository.ts';

const FIRST_BAD = 5;
const TEST = `test "$(cat value)" -lt ${FIRST_BAD}`;
/** Who is no root on any Debian. */
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
    expect(readFileSync(join(world, 'work/source/made/below/who'), 'utf8')).toBe(`${NOBODY}\n`);
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
    expect(existsSync(join(world, 'work/source/cache/mod/a/file'))).toBe(true);
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
    ['room', 'size=3m', 'head -c 4M /dev/zero >"$TMPDIR/filled"'],
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
        reason: `build-command ended with status ${fills.startsWith('head') ? 1 : 3} by the host's fault: no room is left on the file system of TMPDIR ${small}`,
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
  const builds = () => readFileSync(join(world, 'work/source/built'), 'utf8').split('\n').length - 1;

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

  test('is no file of a commit, with clean: false either', async () => {
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
