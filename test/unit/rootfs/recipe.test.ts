import { expect, test } from 'vitest';
import { ConfigurationError, InfrastructureError } from '../../../src/host/errors.ts';
import {
  bootstrapArguments,
  bootstrapError,
  packagesOf,
  recipeKey,
  setupArguments,
  suiteOf,
} from '../../../src/rootfs/recipe.ts';

const bookworm = { name: 'bookworm', components: 'main' };

test.each([
  ['ID=debian\nVERSION_CODENAME=trixie\n', { name: 'trixie', components: 'main' }],
  ['ID=ubuntu\nVERSION_CODENAME=noble\n', { name: 'noble', components: 'main,universe' }],
  ['ID="debian"\nVERSION_CODENAME="forky/sid"\n', bookworm],
  ['ID=fedora\nVERSION_CODENAME=""\n', bookworm],
  ['', bookworm],
])('the release is that of the host where its archive is known: %j', (osRelease, suite) => {
  expect(suiteOf(osRelease)).toEqual(suite);
});

test('the guest agent is always among the packages, and each package is named once', () => {
  expect(packagesOf({ packages: ['fio', 'kmod', 'fio'], setupScript: null })).toEqual([
    'fio',
    'kmod',
    'qemu-guest-agent',
  ]);
});

test.each(['--hook=sh', 'a,b', 'a b', '', '../x', '?essential'])('%j is refused as a package', (name) => {
  expect(() => packagesOf({ packages: [name], setupScript: null })).toThrow(ConfigurationError);
});

test('the key follows what goes in and not the order it is written in', () => {
  const key = recipeKey({ packages: ['fio', 'acl'], setupScript: null }, bookworm);
  expect(key).toMatch(/^[0-9a-f]{64}$/);
  expect(recipeKey({ packages: ['acl', 'fio'], setupScript: '' }, bookworm)).toBe(key);
  expect(recipeKey({ packages: ['acl'], setupScript: null }, bookworm)).not.toBe(key);
  expect(recipeKey({ packages: ['acl', 'fio'], setupScript: 'true' }, bookworm)).not.toBe(key);
  expect(recipeKey({ packages: ['acl', 'fio'], setupScript: null }, { ...bookworm, name: 'sid' })).not.toBe(
    key,
  );
});

test('the release and the target come last for mmdebstrap', () => {
  const args = bootstrapArguments(['kmod', 'fio'], bookworm, '/r');
  expect(args.slice(-2)).toEqual(['bookworm', '/r']);
  expect(args).toContain('--include=kmod,fio');
});

test('a colon in the path of the script is not a separator for systemd-nspawn', () => {
  expect(setupArguments('/r', '/a:b/setup', 'true')).toContain(
    '--bind-ro=/a\\:b/setup:/run/kernel-bisect-setup',
  );
});

test('a script with a line that names its interpreter is run by it, another by bash that stops at errors', () => {
  expect(setupArguments('/r', '/s', '#!/usr/bin/perl\n').slice(-2)).toEqual([
    '--',
    '/run/kernel-bisect-setup',
  ]);
  expect(setupArguments('/r', '/s', 'false | true\n').slice(-4, -1)).toEqual([
    '/bin/bash',
    '-eo',
    'pipefail',
  ]);
});

test('a package that does not exist is for the user to fix, an archive out of reach is not', () => {
  expect(bootstrapError('E: Unable to locate package nonsuch\n', bookworm)).toBeInstanceOf(
    ConfigurationError,
  );
  expect(bootstrapError('E: Unable to locate package nonsuch\n', bookworm).message).toContain('nonsuch');
  expect(bootstrapError('E: Could not resolve host\n', bookworm)).toBeInstanceOf(InfrastructureError);
});
