import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ConfigurationError } from '../../../src/host/errors.ts';
import { checkRootfs } from '../../../src/rootfs/check.ts';
import { resolveInside } from '../../../src/rootfs/inside.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'check-'));
  await mkdir(join(root, 'usr/bin'), { recursive: true });
  await mkdir(join(root, 'usr/sbin'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function program(path: string): Promise<void> {
  await writeFile(join(root, path), '');
  await chmod(join(root, path), 0o755);
}

test('a root with a merged /usr, a shell behind links and an agent is accepted', async () => {
  await symlink('usr/bin', join(root, 'bin'));
  await program('usr/bin/dash');
  await symlink('/usr/bin/dash', join(root, 'usr/bin/sh'));
  await program('usr/sbin/qemu-ga');
  expect(await checkRootfs(root)).toEqual({ agent: '/usr/sbin/qemu-ga', shell: '/bin/sh' });
});

test('without an agent the message names the package', async () => {
  await program('usr/bin/sh');
  await expect(checkRootfs(root)).rejects.toThrow(/qemu-guest-agent/);
});

test('without a shell the message names the package', async () => {
  await program('usr/bin/qemu-ga');
  await expect(checkRootfs(root)).rejects.toThrow(/dash/);
});

test('an agent that nobody may run does not count', async () => {
  await program('usr/bin/sh');
  await writeFile(join(root, 'usr/bin/qemu-ga'), '', { mode: 0o644 });
  await expect(checkRootfs(root)).rejects.toThrow(ConfigurationError);
});

test('a shell of the host that a link points to does not count', async () => {
  await symlink('../../../../../../../../bin/sh', join(root, 'usr/bin/sh'));
  await program('usr/sbin/qemu-ga');
  await expect(checkRootfs(root)).rejects.toThrow(/\/bin\/sh/);
});

test('a directory that is not there is named', async () => {
  await expect(checkRootfs(join(root, 'none'))).rejects.toThrow(/none does not exist/);
});

test('links that lead in a circle lead nowhere', async () => {
  await symlink('b', join(root, 'a'));
  await symlink('a', join(root, 'b'));
  expect(await resolveInside(root, 'a')).toBeNull();
});

test('a link above the root stays in the root', async () => {
  await symlink('../../../usr', join(root, 'up'));
  expect(await resolveInside(root, '/up/bin')).toBe(join(root, 'usr/bin'));
});
