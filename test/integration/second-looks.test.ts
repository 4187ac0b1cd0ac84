import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commandLine } from '../support/command-line.ts';
import { type SmallRepository, smallRepository } from '../support/small-repository.ts';

let world: string;
let kernel: SmallRepository;
const inWorld = (name: string) => join(world, name);

beforeEach(async () => {
  world = await mkdtemp(join(tmpdir(), 'second-looks-'));
  kernel = smallRepository(inWorld('linux'), 9);
});
afterEach(() => rm(world, { recursive: true, force: true }));

/** A run of the bundle with a command as its build, and what it came to. */
async function bisected(flags: Record<string, string>) {
  const all = {
    kernel: kernel.directory,
    good: 'v0',
    bad: 'v8',
    target: 'build',
    output: inWorld('out'),
    ...flags,
  };
  const args = Object.entries({ ...all, 'work-dir': inWorld('work') }).flatMap(([name, value]) => [
    `--${name}`,
    value,
  ]);
  const ended = await commandLine(['run', ...args], { cwd: world });
  return {
    ...ended,
    result: JSON.parse(readFileSync(inWorld('out/result.json'), 'utf8')),
    summary: readFileSync(inWorld('out/summary.md'), 'utf8'),
  };
}

/** Fails from commit 6 on; and fails at a commit before it, the first time that this one is tested. */
const flakyAt = (number: number) =>
  `value=$(cat value); if [ "$value" = ${number} ] && mkdir ${inWorld('flaked')} 2>/dev/null; then exit 1; fi; test "$value" -lt 6`;

describe('a culprit that the second look refutes', () => {
  test('is not named, and the search continues', async () => {
    const { exit, result, summary, stderr } = await bisected({ 'build-command': flakyAt(4) });
    expect({ exit, status: result.status }, stderr).toEqual({ exit: 0, status: 'found' });
    expect(result.firstBad.subject).toBe('Set the value to 6');
    expect(result.verification).toMatchObject({ culprit: 'passed', parent: 'passed' });
    expect(summary).not.toContain(`Fixes: ${kernel.commits[4]!.slice(0, 12)}`);
    expect(stderr + summary).toContain(`${kernel.commits[4]!.slice(0, 12)}`);
  });

  test('is not an answer if it is the bad end itself', async () => {
    const command = `value=$(cat value); if [ "$value" = 8 ] && mkdir ${inWorld('flaked')} 2>/dev/null; then exit 1; fi`;
    const { exit, result, summary } = await bisected({ 'build-command': command });
    expect({ exit, status: result.status, firstBad: result.firstBad }).toEqual({
      exit: 3,
      status: 'not-reproduced',
      firstBad: null,
    });
    expect(result.reason).toContain('failed at first and passed when it was tested again');
    expect(summary).not.toMatch(/Fixes:|git revert/);
  });
});

test('the search continues from a parent outside the paths that also fails', async () => {
  // The culprit touches another file than the paths name, and the next commit is the first that touches them.
  const git = kernel.git;
  git('checkout', '--quiet', '--detach', 'v3');
  writeFileSync(join(kernel.directory, 'other'), 'broken\n');
  git('add', 'other');
  git('commit', '--quiet', '--message', 'Break it elsewhere');
  for (const number of [4, 5]) {
    writeFileSync(join(kernel.directory, 'value'), `${number}-again\n`);
    git('commit', '--quiet', '--all', '--message', `Touch the value for the ${number}th time`);
  }
  git('tag', 'elsewhere');
  const flags = { bad: 'elsewhere', paths: 'value', 'build-command': 'test ! -e other' };
  const { exit, result } = await bisected(flags);
  expect({ exit, subject: result.firstBad?.subject }).toEqual({ exit: 0, subject: 'Break it elsewhere' });
  expect(result.verification).toMatchObject({ culprit: 'passed', parent: 'passed' });
});

describe('a commit without a parent', () => {
  test('at the border of a shallow clone is a suspect, and the clone is said to be shallow', async () => {
    const git = kernel.git;
    git('checkout', '--quiet', '-b', 'side', 'v1');
    for (let number = 1; number <= 6; number++) {
      writeFileSync(join(kernel.directory, 'broken'), `${number}\n`);
      git('add', 'broken');
      git('commit', '--quiet', '--message', `Side ${number}`);
    }
    git('checkout', '--quiet', 'main');
    git('merge', '--quiet', '--message', 'Merge the side', 'side');
    const shallow = inWorld('shallow');
    execFileSync('git', [
      'clone',
      '--quiet',
      '--depth=4',
      '--no-single-branch',
      `file://${kernel.directory}`,
      shallow,
    ]);
    const flags = { kernel: shallow, good: 'v7', bad: 'origin/main', 'build-command': 'test ! -e broken' };
    const { exit, result, summary } = await bisected(flags);
    expect({ exit, status: result.status, firstBad: result.firstBad }).toEqual({
      exit: 3,
      status: 'suspects',
      firstBad: null,
    });
    const border = execFileSync('git', ['-C', shallow, 'rev-parse', 'origin/side~3'], {
      encoding: 'utf8',
    }).trim();
    expect(result.suspects).toEqual([border]);
    expect(result.reason).toMatch(/shallow clone.*git fetch --unshallow/);
    expect(result.verification.parent).toBe('not-run');
    expect(summary).not.toMatch(/Fixes:|git revert|its parent is good/);
  });

  test('that is a root is a suspect, and nothing is said of a parent', async () => {
    const git = kernel.git;
    git('checkout', '--quiet', '--orphan', 'side');
    writeFileSync(join(kernel.directory, 'broken'), '');
    git('add', 'broken');
    git('commit', '--quiet', '--message', 'Begin another history');
    git('checkout', '--quiet', 'main');
    git('merge', '--quiet', '--allow-unrelated-histories', '--message', 'Bring it in', 'side');
    const { exit, result, summary } = await bisected({ bad: 'main', 'build-command': 'test ! -e broken' });
    expect({ exit, status: result.status, firstBad: result.firstBad }).toEqual({
      exit: 3,
      status: 'suspects',
      firstBad: null,
    });
    expect(result.suspects).toEqual([git('rev-parse', 'side').trim()]);
    expect(result.verification.parent).toBe('not-run');
    expect(result.reason).toContain('has no parent');
    expect(summary).not.toMatch(/Fixes:|its parent is good/);
  });
});

test('in a fix bisection a merge base that works says where it broke, and how to find that', async () => {
  const git = kernel.git;
  git('checkout', '--quiet', '-b', 'breaks', 'v3');
  writeFileSync(join(kernel.directory, 'broken'), '');
  git('add', 'broken');
  git('commit', '--quiet', '--message', 'Break it on a branch');
  const flags = { mode: 'fix', good: 'v8', bad: 'breaks', 'build-command': 'test ! -e broken' };
  const { exit, result, summary } = await bisected(flags);
  expect({ exit, status: result.status }).toEqual({ exit: 3, status: 'merge-base-bad' });
  expect(result.reason).toContain('works already: it broke on the branch of');
  expect(result.reason).toContain('mode: regression');
  expect(summary).not.toContain('fails already');
  // And the advice holds.
  const base = kernel.commits[3]!.slice(0, 12);
  await rm(inWorld('out'), { recursive: true });
  const again = await bisected({ good: base, bad: 'breaks', 'build-command': 'test ! -e broken' });
  expect(again.result.firstBad.subject).toBe('Break it on a branch');
});
