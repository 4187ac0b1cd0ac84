import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ConfigurationError } from '../../src/host/errors.ts';
import { ownBuild } from '../support/own-build.ts';
import { smallRepository } from '../support/small-repository.ts';

let world: string;
beforeEach(() => {
  world = mkdtempSync(join(tmpdir(), 'line-breaks-'));
  smallRepository(join(world, 'linux'), 3);
});
afterEach(() => rmSync(world, { recursive: true }));

/** Refused in one line, before anything is made. */
async function expectRefused(given: Record<string, string>, says: RegExp, cwd = world): Promise<void> {
  const ended = ownBuild(cwd, { 'build-command': 'true', ...given });
  await expect(ended).rejects.toThrow(ConfigurationError);
  await expect(ended).rejects.toThrow(says);
  await expect(ended.catch(({ message }) => message)).resolves.not.toContain('\n');
  expect(existsSync(join(cwd, 'work'))).toBe(false);
  expect(existsSync(join(cwd, 'out'))).toBe(false);
}

test.each([
  { name: 'output', cwd: 'a\nb', given: { kernel: '../linux', output: 'out', 'work-dir': '/tmp/x' } },
  { name: 'work-dir', cwd: 'a\nb', given: { kernel: '../linux', output: '/tmp/x', 'work-dir': 'work' } },
  { name: 'kernel', cwd: 'a\nb', given: { kernel: '.', output: '/tmp/x', 'work-dir': '/tmp/x' } },
])('a current directory with a line break is no start for $name', async ({ name, cwd, given }) => {
  mkdirSync(join(world, cwd));
  await expectRefused(
    given,
    new RegExp(`^${name}: the path ".*a\\\\nb.*" has a line break`),
    join(world, cwd),
  );
});

test.each(['kernel', 'work-dir', 'output', 'fixups', 'resume-from'])(
  '%s with a line break is refused by its name',
  async (name) => {
    await expectRefused({ [name]: 'a\nb' }, new RegExp(`^--${name} is 'a b', expected .*one line`));
  },
);

test('paths in a list of settings are not taken apart at their line breaks', async () => {
  await expectRefused(
    { settings: JSON.stringify({ paths: ['value', 'a\nb'] }) },
    /^'paths' in settings has the item "a\\nb" with a line break/,
  );
});

test('a work tree whose git directory has a line break in its path is refused', async () => {
  const elsewhere = join(world, 'else\nwhere');
  renameSync(join(world, 'linux/.git'), elsewhere);
  writeFileSync(join(world, 'linux/.git'), `gitdir: ${elsewhere}\n`);
  const ended = ownBuild(world, { 'build-command': 'true' });
  await expect(ended).rejects.toThrow(ConfigurationError);
  await expect(ended).rejects.toThrow(/^kernel: the git directory of .*linux has a line break in its path/);
});

test('a work tree that only a link leads away from is taken', async () => {
  renameSync(join(world, 'linux/.git'), join(world, 'else\nwhere'));
  symlinkSync(join(world, 'else\nwhere'), join(world, 'linux/.git'));
  const { conclusion } = await ownBuild(world, { bad: 'v2', 'build-command': 'test "$(cat value)" != 2' });
  expect(conclusion).toMatchObject({ status: 'found', firstBad: { subject: 'Set the value to 2' } });
});
