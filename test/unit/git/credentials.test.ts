import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { credentials } from '../../../src/git/credentials.ts';
import { plainHost } from '../../support/plain-host.ts';

const github = 'https://github.com';
const token = 'ghs_made_up';

test.each<[string, string, string | undefined, boolean]>([
  ["GitHub's own server gets it", 'https://github.com/torvalds/linux', github, true],
  ['another server does not', 'https://git.kernel.org/pub/scm/linux.git', github, false],
  ['one whose name begins like it does not', 'https://github.com.evil.example/linux', github, false],
  ['the same name without encryption does not', 'http://github.com/torvalds/linux', github, false],
  ['a server of an enterprise gets its own', 'https://ghe.example/a/b', 'https://ghe.example', true],
  [
    'in a terminal the origin gets it, because it was given by hand',
    'https://git.example/linux',
    undefined,
    true,
  ],
  ['in a terminal nothing without encryption does', 'http://git.example/linux', undefined, false],
  ['an address of ssh has no use for it', 'git@github.com:torvalds/linux.git', github, false],
  ['a file has no use for it', 'file:///srv/linux', undefined, false],
  ['a path has no use for it', '/srv/linux', github, false],
])('%s', (_what, origin, server, gets) => {
  expect(Object.keys(credentials({ origin, token, server })).length > 0).toBe(gets);
  expect(credentials({ origin, token: null, server })).toEqual({});
});

test('git sends it to that server', async () => {
  const seen: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    seen.push(request.headers.authorization);
    response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const env = { ...credentials({ origin: `${site}/a/b`, token, server: site }), no_proxy: '127.0.0.1' };
  const asked = await plainHost().run('git', ['ls-remote', `${site}/a/b`], { env, check: false });
  server.close();
  expect(asked.exit).not.toBe(0);
  expect(seen[0]).toBe(`basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`);
});
