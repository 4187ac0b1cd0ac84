import { describe, expect, it } from 'vitest';
import { builderCommand } from '../../../src/build/builder.ts';
import { makeArguments, makeEnv } from '../../../src/build/make.ts';

const request = {
  command: 'make',
  args: ['-C', '/w/source', 'bzImage'],
  env: { KBUILD_BUILD_USER: 'kernel' },
  readable: ['/w/source'],
  writable: ['/w/a:b'],
};

describe('the builder', () => {
  it('on the host a command stays as it is', () => {
    expect(builderCommand({ kind: 'host' }, request)).toEqual({
      command: 'make',
      args: ['-C', '/w/source', 'bzImage'],
      env: { KBUILD_BUILD_USER: 'kernel' },
    });
  });

  it('in a container the paths are the same, the sources read-only, and the environment is the command line', () => {
    const { command, args, env } = builderCommand({ kind: 'nspawn', directory: '/w/container' }, request);
    expect(command).toBe('systemd-nspawn');
    expect(env).toEqual({});
    expect(args).toEqual([
      '--quiet',
      '--register=no',
      '--keep-unit',
      '--kill-signal=SIGTERM',
      '--console=pipe',
      '--private-network',
      '--resolv-conf=off',
      '--timezone=off',
      '-D',
      '/w/container',
      '--bind-ro=/w/source',
      '--bind=/w/a\\:b',
      '--setenv=KBUILD_BUILD_USER=kernel',
      '--',
      'make',
      '-C',
      '/w/source',
      'bzImage',
    ]);
  });
});

describe("make's arguments", () => {
  const call = { sourceDir: '/s', buildDir: '/b', targets: ['bzImage'], jobs: 2 };
  it.each([
    ['ccache if it is there', true, [], ['CC=ccache gcc', 'bzImage']],
    ['the plain compiler if it is not', false, [], ['bzImage']],
    ["the user's compiler before ours", true, ['LLVM=1'], ['LLVM=1', 'bzImage']],
    ['arguments of the user last', true, ['W=1'], ['CC=ccache gcc', 'W=1', 'bzImage']],
  ])('%s', (_, ccache, makeArgs, ending) => {
    expect(makeArguments({ ccache }, { ...call, makeArgs })).toEqual([
      '-C',
      '/s',
      'O=/b',
      '-j2',
      'LOCALVERSION=',
      ...ending,
    ]);
  });

  it('time, user, host and build counter are the same everywhere', () => {
    expect(Object.keys(makeEnv({ ccacheDir: '/c' }))).toEqual([
      'KBUILD_BUILD_TIMESTAMP',
      'KBUILD_BUILD_USER',
      'KBUILD_BUILD_HOST',
      'KBUILD_BUILD_VERSION',
      'CCACHE_DIR',
    ]);
  });

  it('ccache keeps to its share of the store', () => {
    expect(makeEnv({ ccacheDir: '/c', ccacheLimit: 5 * 1024 ** 3 })).toMatchObject({
      CCACHE_MAXSIZE: '5242880Ki',
    });
    // 0 would be no limit at all.
    expect(makeEnv({ ccacheLimit: 10 }).CCACHE_MAXSIZE).toBe('1Ki');
  });
});
