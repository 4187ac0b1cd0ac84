import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type GitHubRest, gitHubRest, UnknownOutcome } from '../../../src/action/rest.ts';
import { CancelledError } from '../../../src/host/errors.ts';
import type { Host } from '../../../src/host/host.ts';
import { type GitHubService, gitHubService, TOKEN, unpaced } from '../../support/github-service.ts';
import { plainHost } from '../../support/plain-host.ts';

let github: GitHubService;
let rest: GitHubRest;
let waited: number[];
let said: string[];
beforeEach(async () => {
  github = await gitHubService();
  waited = [];
  said = [];
  rest = open(TOKEN);
});
afterEach(() => github[Symbol.asyncDispose]());

const repository = 'someone/linux';
const issues = `/repos/${repository}/issues`;
const open = (token: string, more: Partial<Host> = {}, answerWithin?: number) =>
  gitHubRest(
    { apiUrl: github.url, repository, token, pause: 0.001, answerWithin, paced: unpaced() },
    {
      ...plainHost(),
      sleep: async (seconds) => void waited.push(seconds),
      log: { ...plainHost().log, info: (line) => void said.push(line) },
      ...more,
    },
  );
const get = () => rest.call({ method: 'GET', path: issues, purpose: 'list the issues' });
const post = () =>
  rest.call({ method: 'POST', path: issues, body: { title: 'x' }, purpose: 'open an issue' });
function controller() {
  const aborting = new AbortController();
  return { signal: aborting.signal, stop: () => aborting.abort(new CancelledError('cancelled')) };
}
const failure = async (call: Promise<unknown>): Promise<Error> =>
  call.then(
    () => new Error('it did not fail'),
    (error: unknown) => error as Error,
  );

describe('a call', () => {
  test('is made again after a failure of the server, and gives up in the end', async () => {
    github.fail({ call: `GET ${issues}`, status: 502, times: 2 });
    expect((await get()).body).toEqual([]);
    expect(github.calls).toHaveLength(3);
    github.fail({ call: `GET ${issues}`, status: 502, times: 99 });
    const error = await failure(get());
    expect(error.name).toBe('InfrastructureError');
    expect(error.message).toMatch(
      /could not list the issues: GET .*\/issues was answered with 502 \(made to fail\)/,
    );
    expect(github.calls).toHaveLength(8);
  });

  test('that may have been done is not made again, so that nothing is there twice', async () => {
    github.fail({ call: `POST ${issues}`, status: 502, after: true });
    expect(await failure(post())).toBeInstanceOf(UnknownOutcome);
    expect(github.issues).toHaveLength(1);
  });

  test('that the server never answers is given up, and made again unless it may have been done', async () => {
    rest = open(TOKEN, {}, 0.2);
    for (const call of ['GET', 'POST']) github.fail({ call, status: 200, answer: 'none' });
    expect((await get()).body).toEqual([]);
    expect(said).toEqual([expect.stringMatching(/^could not list the issues: GET .*timeout; trying again$/)]);
    expect(await failure(post())).toBeInstanceOf(UnknownOutcome);
    expect(github.calls).toHaveLength(3);
  });

  test('whose answer breaks off counts as not answered', async () => {
    for (const call of ['GET', 'POST']) github.fail({ call, status: 200, answer: 'half' });
    expect((await get()).body).toEqual([]);
    expect(await failure(post())).toBeInstanceOf(UnknownOutcome);
    expect(github.calls).toHaveLength(3);
  });

  test('ends with the run', async () => {
    const { signal, ...run } = controller();
    rest = open(TOKEN, { signal }, 30);
    github.fail({ call: issues, status: 200, answer: 'none' });
    setTimeout(run.stop, 50);
    expect((await failure(get())).name).toBe('CancelledError');
    expect(github.calls).toHaveLength(1);
  });

  test.each([
    ['a time to wait', { 'retry-after': '7' }, 7],
    ['no time', {}, 60],
  ])('waits for a limit of the rate that names %s', async (_what, headers, wait) => {
    github.fail({
      call: `POST ${issues}`,
      status: 403,
      headers,
      message: 'You have exceeded a secondary rate limit',
    });
    await post();
    expect(waited).toEqual([wait]);
    expect(said).toEqual([expect.stringContaining(`POST ${issues}; waiting ${wait} s`)]);
    expect(github.issues).toHaveLength(1);
  });

  test('does not wait an hour for a limit that is used up', async () => {
    const headers = {
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(Math.round(Date.now() / 1000) + 3000),
    };
    github.fail({ call: 'GET', status: 403, headers, message: 'API rate limit exceeded' });
    const error = await failure(get());
    expect(error.name).toBe('InfrastructureError');
    expect(error.message).toContain('API rate limit exceeded');
    expect(waited).toEqual([]);
    expect(github.calls).toHaveLength(1);
  });

  test.each([
    [
      403,
      'Resource not accessible by integration',
      /may not read and write the issues of someone\/linux.*'permissions: issues: write'/,
    ],
    [404, 'Not Found', /'permissions: issues: write'.*the job that calls it/],
    [410, 'Issues are disabled for this repo', /someone\/linux has its issues turned off/],
  ])('that is refused with %i says at once how to fix it', async (status, message, told) => {
    github.fail({ call: 'POST', status, message });
    const error = await failure(post());
    expect(error.name).toBe('ConfigurationError');
    expect(error.message).toContain(message);
    expect(error.message).toMatch(told);
    expect(github.calls).toHaveLength(1);
  });

  test('with a token that is not valid says so, and not what the token is', async () => {
    rest = open('ghs_of_yesterday');
    const { message } = await failure(get());
    expect(message).toMatch(/401 \(Bad credentials\): the token is not valid/);
    expect(message).not.toContain('ghs_of_yesterday');
  });

  test('without a token is not made', () => expect(() => open('')).toThrow(/^token: /));

  test('to a server that is not there says where it went', async () => {
    await github[Symbol.asyncDispose]();
    expect((await failure(get())).message).toMatch(/could not list the issues: GET \/repos.*ECONNREFUSED/);
  });
});

describe('a list', () => {
  test('has the items of every page', async () => {
    github.pageSize = 2;
    for (let n = 0; n < 5; n++) await post();
    expect(await rest.list(`${issues}?state=all&per_page=100`, 'list')).toHaveLength(5);
    expect(github.calls.filter((call) => call.startsWith('GET'))).toHaveLength(3);
  });

  test('does not follow a next page to somebody else', async () => {
    const headers = { link: '<http://127.0.0.1:9/steal>; rel="next"' };
    github.fail({ call: 'GET', status: 200, headers });
    expect((await failure(rest.list(issues, 'list'))).message).toMatch(/not a list/);
    expect(github.calls).toHaveLength(1);
  });
});
