import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { childEnvironment } from '../../../src/host/child-environment.ts';

test('children of a hook, an alias or a rebase do not see the repository that git was in', () => {
  const listed = execFileSync('git', ['rev-parse', '--local-env-vars'], { encoding: 'utf8' })
    .trim()
    .split('\n');
  const others = ['GIT_DEFAULT_HASH', 'GIT_NAMESPACE', 'GIT_CEILING_DIRECTORIES', 'GIT_LITERAL_PATHSPECS'];
  const reaching = {
    GIT_SSH_COMMAND: 'ssh -v',
    GIT_CONFIG_GLOBAL: '/home/a/.gitconfig',
    GIT_SSL_CAINFO: '/c',
  };
  const hostile = Object.fromEntries([...listed, ...others].map((name) => [name, 'x']));
  expect(listed).toContain('GIT_INDEX_FILE');
  expect(childEnvironment({ PATH: '/bin', ...hostile, ...reaching })).toEqual({
    PATH: '/bin',
    ...reaching,
    LC_ALL: 'C.UTF-8',
  });
});

test('children get neither inputs, tokens nor the files that command a runner', () => {
  const kept = { PATH: '/bin', HOME: '/root', RUNNER_TRACKING_ID: 'x', CCACHE_DIR: '/c', GITHUB_RUN_ID: '1' };
  const secret = {
    INPUT_TOKEN: 's',
    'INPUT_KERNEL-ARGS': 's',
    ACTIONS_RUNTIME_TOKEN: 's',
    ACTIONS_RESULTS_URL: 's',
    GITHUB_TOKEN: 's',
    gh_token: 's',
    MY_SECRET: 's',
    AWS_SECRET_ACCESS_KEY: 's',
    STATE_owner: 's',
    GITHUB_ENV: 's',
    GITHUB_PATH: 's',
    GITHUB_OUTPUT: 's',
  };
  expect(childEnvironment({ ...kept, ...secret, NOTHING: undefined })).toEqual({
    ...kept,
    LC_ALL: 'C.UTF-8',
  });
});
