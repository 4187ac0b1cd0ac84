import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commandLine, type Ended } from '../support/command-line.ts';
import { fingerprintOfDirectory } from '../support/fingerprint-of-directory.ts';
import { type SmallRepository, smallRepository } from '../support/small-repository.ts';

let world: string;
let kernel: SmallRepository;
let untouched: string;

beforeEach(async () => {
  world = await mkdtemp(join(tmpdir(), 'bad-input-'));
  kernel = smallRepository(join(world, 'linux'), 6);
  // A Linux, as far as anybody looks before something is built.
  writeFileSync(join(kernel.directory, 'Kconfig'), 'mainmenu "Linux"\n');
  kernel.git('add', 'Kconfig');
  kernel.git('commit', '--quiet', '--message', 'Have a configuration');
  untouched = fingerprintOfDirectory(kernel.directory);
});

afterEach(async () => {
  expect(fingerprintOfDirectory(kernel.directory)).toBe(untouched);
  await rm(world, { recursive: true, force: true });
});

const inWorld = (name: string) => join(world, name);

/** A bisection of that kernel in a world of its own; flags without a value are left out. */
function bisect(flags: Record<string, string | undefined>, env: Record<string, string> = {}): Promise<Ended> {
  const all = {
    kernel: kernel.directory,
    good: 'v0',
    bad: 'main',
    accel: 'tcg',
    'work-dir': inWorld('work'),
    output: inWorld('out'),
    ...flags,
  };
  const args = Object.entries(all).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}`, value],
  );
  return commandLine(['run', ...args], { cwd: world, env });
}

/** One line, the status, no output directory, and no guest's directory left in the work directory. */
function expectRefused(ended: Ended, says: RegExp, exit = 2): void {
  const lines = ended.stderr.trimEnd().split('\n');
  expect({ exit: ended.exit, lines, stdout: ended.stdout }).toEqual({
    exit,
    lines: [expect.stringMatching(says)],
    stdout: '',
  });
  expect(existsSync(inWorld('out'))).toBe(false);
  const runs = inWorld('work/runs');
  expect(existsSync(runs) ? readdirSync(runs) : []).toEqual([]);
  expect(existsSync(inWorld('work/build'))).toBe(false);
}

describe('revisions', () => {
  test('one that is unknown is named, with the fetch that may bring it', async () => {
    expectRefused(await bisect({ good: 'v6.1' }), /"v6\.1" names no commit in .*linux.*fetch --tags origin/);
    expect(existsSync(inWorld('work'))).toBe(false);
  });

  test('one beyond the border of a shallow clone is reported as such, and the fetch that is named fixes it', async () => {
    const shallow = inWorld('shallow');
    execFileSync('git', ['clone', '--quiet', '--depth=2', `file://${kernel.directory}`, shallow]);
    const flags = { kernel: shallow, target: 'build', 'build-command': '! grep -q [345] value' };
    const ended = await bisect({ ...flags, bad: 'HEAD' });
    expectRefused(ended, /"v0" names no commit.*shallow clone.*fetch --unshallow --tags.*fetch-depth: 0/);
    const fetch = /"(git [^"]*--unshallow[^"]*)"/.exec(ended.stderr)?.[1] ?? '';
    execFileSync('sh', ['-c', fetch], { stdio: 'ignore' });
    expect(await bisect({ ...flags, bad: 'HEAD' })).toMatchObject({
      exit: 0,
      stdout: expect.stringContaining('Set the value to 3'),
    });
  });

  test.each([
    { name: 'swapped ends', flags: { good: 'v4', bad: 'v1' }, says: /look swapped.*Swap them/ },
    { name: 'equal ends', flags: { good: 'v4', bad: 'v4' }, says: /"v4" and bad "v4" are the same commit/ },
    { name: 'an unknown one to skip', flags: { skip: 'v1..v9' }, says: /^skip: "v1\.\.v9": .*"v9" names no/ },
    { name: 'an end to skip', flags: { skip: 'v0' }, says: /^skip: "v0" is the good end/ },
    { name: 'no good end and no release', flags: { good: undefined }, says: /^good: nothing was given/ },
  ])('$name', async ({ flags, says }) => {
    expectRefused(await bisect(flags), says);
  });
});

describe('settings', () => {
  test.each([
    { name: 'a flag that no setting has', flags: { tset: './run.sh' }, says: /Did you mean --test\?/ },
    {
      name: 'a key that no setting has',
      flags: { settings: '{tset: x}' },
      says: /^tset.*Did you mean test\?/,
    },
    { name: 'a word that is not a choice', flags: { init: 'sytem' }, says: /--init.*Did you mean system\?/ },
    { name: 'an invalid size', flags: { memory: 'lots' }, says: /--memory is 'lots', expected a size/ },
    {
      name: 'a repository that is none',
      flags: { kernel: '.' },
      says: /^kernel: ".".*is not a git repository/,
    },
    {
      name: 'a config that is not there',
      flags: { config: './my.config' },
      says: /^config: .*my\.config.*ENOENT/,
    },
    {
      name: 'a fragment that is not there',
      flags: { config: 'defconfig\nx/y' },
      says: /^config: .*x\/y.*ENOENT/,
    },
    {
      name: 'paths outside',
      flags: { paths: '../x' },
      says: /^paths: git does not take "\.\.\/x" \(.*outside/,
    },
    {
      name: 'paths that nothing touches',
      flags: { paths: 'drivers/nowhere' },
      says: /^paths: no commit between good and bad touches "drivers\/nowhere"/,
    },
    {
      name: 'an earlier run that is a file',
      flags: { 'resume-from': 'linux/value' },
      says: /^resume-from: .*holds no/,
    },
    {
      name: 'a log that is not there',
      flags: { 'from-log': 'git.log' },
      says: /^from-log: .*git\.log cannot be read \(ENOENT\)/,
    },
    {
      name: 'a log that is none',
      flags: { 'from-log': 'linux/value' },
      says: /^from-log: linux\/value: line 1 \("5"\) is not understood/,
    },
    {
      name: "a build of one's own that would have to be booted",
      flags: { 'build-command': 'true' },
      says: /^build-command: .*add target: build/,
    },
  ])('$name', async ({ flags, says }) => {
    expectRefused(await bisect(flags), says);
  });

  test('an output directory that would have to be made in a file', async () => {
    const output = join(kernel.directory, 'value', 'out');
    expectRefused(await bisect({ output }), /^output: .*linux\/value exists and is not a directory/);
    expect(existsSync(inWorld('work'))).toBe(false);
  });

  test('a repository of something else than Linux', async () => {
    expectRefused(await bisect({ good: 'v1', bad: 'v5' }), /^kernel: .*has no Linux.*no Kconfig/);
  });
});

describe('what a guest is made of', () => {
  test.each([
    { name: 'a test that is not there', test: './reproduce.sh', says: /cannot be read \(ENOENT\)/ },
    { name: 'a test without a folder in its name', test: 'reproduce.sh', says: /cannot be read \(ENOENT\)/ },
    { name: 'a directory without a run', test: 'linux', says: /without a program named "run"/ },
    { name: 'a device', test: '/dev/null', says: /neither a file nor a directory/ },
  ])('$name is no test', async ({ test: setting, says }) => {
    expectRefused(await bisect({ test: setting }), says);
  });

  test('a directory whose run cannot be executed is not a test', async () => {
    mkdirSync(inWorld('suite'));
    writeFileSync(inWorld('suite/run'), '#!/bin/sh\n', { mode: 0o644 });
    expectRefused(await bisect({ test: 'suite' }), /"run" cannot be executed \(chmod \+x\)/);
  });

  test.each([
    { name: 'without a shell', programs: [], says: /has no executable \/bin\/sh/ },
    { name: 'without an agent', programs: ['bin/sh'], says: /no QEMU guest agent.*package qemu-guest-agent/ },
  ])('a rootfs $name', async ({ programs, says }) => {
    mkdirSync(inWorld('root/bin'), { recursive: true });
    for (const program of programs) {
      writeFileSync(inWorld(`root/${program}`), '#!/bin/sh\n');
      chmodSync(inWorld(`root/${program}`), 0o755);
    }
    expectRefused(await bisect({ rootfs: 'root' }), says);
  });

  test('a rootfs that is not there', async () => {
    expectRefused(await bisect({ rootfs: 'root' }), /^rootfs: .*root does not exist/);
  });

  test('a domain that is not there', async () => {
    expectRefused(await bisect({ 'domain-xml': 'mine.xml' }), /^domain-xml: .*mine\.xml cannot be read/);
  });
});

describe('the host', () => {
  test('a libvirt that does not answer is reported before anything is made', async () => {
    const LIBVIRT_DEFAULT_URI = `qemu+unix:///system?socket=${inWorld('nobody')}`;
    expectRefused(await bisect({}, { LIBVIRT_DEFAULT_URI }), /^libvirt does not answer at .*nobody/, 1);
    expect(existsSync(inWorld('work'))).toBe(false);
  });

  test('a libvirt that cannot boot a directory of this machine is a wrong setting', async () => {
    const LIBVIRT_DEFAULT_URI = 'qemu:///session';
    expectRefused(await bisect({}, { LIBVIRT_DEFAULT_URI }), /'qemu:\/\/\/session'.*qemu:\/\/\/system/);
  });

  test('a work directory that is a file', async () => {
    writeFileSync(inWorld('work-file'), '');
    const ended = await bisect({ 'work-dir': inWorld('work-file') });
    expectRefused(ended, /^work-dir: .*cannot be made \(EEXIST\)/);
  });

  test('a user who is not root is told so', async () => {
    const ended = await commandLine(
      ['run', '--kernel', kernel.directory, '--good', 'v0', '--bad', 'main', '--work-dir', '/nowhere/at/all'],
      { cwd: world, root: false },
    );
    expectRefused(ended, /need root, and sudo does not/);
  });

  describe('a disk', () => {
    let disk: string;
    beforeEach(() => {
      disk = inWorld('disk');
      mkdirSync(disk);
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=80M', 'small', disk]);
    });
    afterEach(() => void execFileSync('umount', [disk]));

    test('that is too small for a kernel is reported before anything is made on it', async () => {
      const ended = await bisect({ 'work-dir': join(disk, 'work') });
      expectRefused(ended, /^work-dir: \d+ MiB are free at .*disk\/work, and a run needs 4\.0 GiB/);
      expect(readdirSync(disk)).toEqual([]);
    });

    test('that fills up in the middle of a run is not a verdict', async () => {
      const ended = await bisect({
        'work-dir': join(disk, 'work'),
        target: 'build',
        'build-command': 'head -c 100M /dev/zero >filled',
      });
      expect(ended.exit).toBe(1);
      expect(ended.stderr.trimEnd().split('\n').at(-1)).toMatch(
        /^no space is left on the file system of work-dir/,
      );
      expect(ended.stdout).not.toContain('is bad');
    });

    test('without room for the files of the run', async () => {
      execFileSync('fallocate', ['-l', '75M', join(disk, 'filled')]);
      const ended = await bisect({
        output: join(disk, 'out'),
        target: 'build',
        'build-command': 'true',
      });
      expectRefused(ended, /^output: \d MiB are free at .*disk\/out/);
    });
  });
});

test('a subject that looks like a command stays text if a runner reads the terminal', async () => {
  const hostile = smallRepository(inWorld('hostile'), 3);
  writeFileSync(join(hostile.directory, 'value'), 'broken\n');
  hostile.git('commit', '--quiet', '--all', '--message', '::error::all your base ##[group]');
  const flags = { kernel: hostile.directory, target: 'build', 'build-command': '! grep -q broken value' };
  const ended = await bisect(flags, { GITHUB_ACTIONS: 'true' });
  expect(ended).toMatchObject({ exit: 0, stdout: expect.stringContaining('all your base') });
  const lines = `${ended.stdout}\n${ended.stderr}`.split('\n');
  expect(lines.filter((line) => /^\s*::(?!group::|endgroup::|warning::)|##\[/.test(line))).toEqual([]);
  expect(lines.filter((line) => line.startsWith('::group::')).length).toBeGreaterThan(0);
});
