import { describe, expect, it } from 'vitest';
import { passedOn } from '../../../src/host/elevate.ts';
import { commandOfUser } from '../../../src/host/user.ts';
import { needsRoot } from '../../../src/run/needs-root.ts';
import { sudoersLine } from '../../../src/upkeep/helper.ts';

describe('what a run as root is given of the environment', () => {
  it('is what a runner sets and what the network needs', () => {
    const given = { GITHUB_WORKSPACE: '/w', INPUT_GOOD: 'v1', STATE_phase: 'post', https_proxy: 'http://p' };
    expect(passedOn(given)).toEqual(given);
  });

  it('is nothing that would let an ordinary user choose what root loads or runs', () => {
    expect(passedOn({ LD_PRELOAD: '/x.so', NODE_OPTIONS: '--require /x', BASH_ENV: '/x', IFS: 'x' })).toEqual(
      {},
    );
  });

  it('has the search path and the home of the user under names of their own', () => {
    expect(passedOn({ PATH: '/opt/llvm/bin', HOME: '/home/u' })).toEqual({
      KERNEL_BISECT_USER_PATH: '/opt/llvm/bin',
      KERNEL_BISECT_USER_HOME: '/home/u',
    });
  });
});

it('a command of the user takes none of its arguments for an option', () => {
  const user = { uid: 1000, gid: 1000, name: 'u', home: '/home/u', path: null };
  const { args } = commandOfUser(user, 'make', ['--reuid=0', 'bzImage']);
  expect(args.slice(args.indexOf('--'))).toEqual(['--', 'make', '--reuid=0', 'bzImage']);
});

it('the line for sudoers allows the helper no argument', () => {
  expect(sudoersLine('u')).toMatch(/ ""$/);
});

describe('root', () => {
  const run = { command: 'run', target: 'build', builder: { kind: 'auto' }, buildCommand: null } as const;
  it.each([
    ['a boot', { ...run, target: 'boot' as const }, true],
    ['a build on the host', run, false],
    ['a build in a container', { ...run, builder: { kind: 'nspawn' as const } }, true],
    ["the user's own build", { ...run, builder: { kind: 'nspawn' as const }, buildCommand: 'make' }, false],
    ['clean', { ...run, command: 'clean' as const }, true],
    ['setup, which asks for each thing,', { ...run, command: 'setup' as const }, false],
  ])('%s: %#', (_, settings, expected) => {
    expect(needsRoot(settings)).toBe(expected);
  });
});
