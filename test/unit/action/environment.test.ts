import { expect, test } from 'vitest';
import { underRunner, withoutSecrets } from '../../../src/action/environment.ts';

test('only the exact word tells that a runner started us', () => {
  expect(underRunner({ GITHUB_ACTIONS: 'true' })).toBe(true);
  expect(underRunner({ GITHUB_ACTIONS: '1' })).toBe(false);
  expect(underRunner({})).toBe(false);
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
  expect(withoutSecrets({ ...kept, ...secret, NOTHING: undefined })).toEqual(kept);
});
