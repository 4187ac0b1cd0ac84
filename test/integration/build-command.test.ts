import { chmodSync, chownSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
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
