import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import {
  chmod,
  chown,
  link,
  lstat,
  mkdir,
  mkdtemp,
  open,
  readdir,
  readFile,
  rm,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { TOOLS } from '../../src/boot/protocol.ts';
import { ConfigurationError } from '../../src/host/errors.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { packRootfs, unpackRootfs } from '../../src/rootfs/archive.ts';
import { checkRootfs } from '../../src/rootfs/check.ts';
import { guestToolsLayer, mountRoot } from '../../src/rootfs/layers.ts';
import { listTree } from '../../src/rootfs/manifest.ts';
import { makeRootfs } from '../../src/rootfs/recipe.ts';

const host = nodeHost();
let base: string;
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'rootfs-'));
});
afterEach(() => rm(base, { recursive: true, force: true }));

/** cap_net_raw+ep as capabilities(7) has it in a file, revision 2: setcap is on no machine that lacks libcap2-bin. */
const MAY_PING = '0x0100000200200000000000000000000000000000';
const capabilityOf = (path: string) =>
  execFileSync('getfattr', ['--absolute-names', '-e', 'hex', '-n', 'security.capability', path], {
    encoding: 'utf8',
  });

/** A small root with everything that is easily lost on the way through an archive. */
async function smallRoot(path: string): Promise<void> {
  await mkdir(join(path, 'usr/bin'), { recursive: true });
  await mkdir(join(path, 'dev'));
  await symlink('usr/bin', join(path, 'bin'));
  await writeFile(join(path, 'usr/bin/sh'), 'shell');
  await chmod(join(path, 'usr/bin/sh'), 0o4755);
  await link(join(path, 'usr/bin/sh'), join(path, 'usr/bin/dash'));
  await writeFile(join(path, 'usr/bin/ping'), 'ping');
  execFileSync('setfattr', ['-n', 'security.capability', '-v', MAY_PING, join(path, 'usr/bin/ping')]);
  execFileSync('setfattr', ['-n', 'user.note', '-v', 'kept', join(path, 'usr')]);
  await writeFile(join(path, 'holes'), 'x');
  await truncate(join(path, 'holes'), 16 << 20);
  await chown(join(path, 'holes'), 1234, 54321);
  execFileSync('mknod', [join(path, 'dev/null'), 'c', '1', '3']);
  execFileSync('mkfifo', [join(path, 'fifo')]);
  await writeFile(Buffer.concat([Buffer.from(`${path}/odd\n`), Buffer.from([0xff])]), 'odd');
  await chmod(path, 0o755);
}

describe('an archive', () => {
  test('brings back owners, modes, attributes, links, devices and holes', async () => {
    await smallRoot(join(base, 'a'));
    expect(await packRootfs(join(base, 'a'), join(base, 'rootfs.tar.zst'), host)).toEqual({ ok: true });
    expect(await unpackRootfs(join(base, 'rootfs.tar.zst'), join(base, 'b'), host)).toEqual({ ok: true });
    expect(await listTree(join(base, 'b'), host)).toEqual(await listTree(join(base, 'a'), host));
    expect(capabilityOf(join(base, 'b/usr/bin/ping'))).toContain(MAY_PING);
    expect((await lstat(join(base, 'b/holes'))).blocks).toBeLessThan(64);
    expect((await readdir(base)).sort()).toEqual(['a', 'b', 'rootfs.tar.zst']);
  });

  test.each(['cut in half', 'with a changed byte', 'of something else'])(
    '%s leaves nothing behind',
    async (how) => {
      await smallRoot(join(base, 'a'));
      const archive = join(base, 'rootfs.tar.zst');
      await packRootfs(join(base, 'a'), archive, host);
      const { size } = await lstat(archive);
      if (how === 'cut in half') await truncate(archive, Math.floor(size / 2));
      else if (how === 'of something else')
        execFileSync('tar', ['--zstd', '-cf', archive, '-C', join(base, 'a'), 'usr']);
      else {
        await using file = await open(archive, 'r+');
        await file.write(Buffer.from([0x55, 0xaa]), 0, 2, Math.floor(size / 2));
      }
      expect(await unpackRootfs(archive, join(base, 'b'), host)).toMatchObject({ ok: false });
      expect((await readdir(base)).sort()).toEqual(['a', 'rootfs.tar.zst']);
    },
  );
});

describe('the root of a boot', () => {
  async function layers() {
    const rootfs = join(base, 'a:root,fs');
    await smallRoot(rootfs);
    await mkdir(join(base, 'modules/usr/lib/modules/6.1'), { recursive: true });
    await writeFile(join(base, 'init'), '#!/bin/sh\n');
    await guestToolsLayer(join(base, 'tools'), TOOLS, { init: join(base, 'init') });
    const directory = join(base, 'run');
    return {
      rootfs,
      modules: join(base, 'modules'),
      tools: join(base, 'tools'),
      directory,
      upperLimit: 4 << 20,
    };
  }
  const mounts = async () => (await readFile('/proc/self/mountinfo', 'utf8')).includes(`${base}/`);

  test('shows all layers, keeps writes in the upper, and goes with its mounts', async () => {
    const options = await layers();
    {
      await using root = await mountRoot(options, host);
      expect(existsSync(join(options.directory, 'owner.json'))).toBe(true);
      expect(await readFile(join(root.path, 'bin/sh'), 'utf8')).toBe('shell');
      expect((await lstat(join(root.path, '.kernel-bisect/init'))).mode & 0o777).toBe(0o755);
      expect(existsSync(join(root.path, 'usr/lib/modules/6.1'))).toBe(true);
      expect((await lstat(root.path)).mode & 0o777).toBe(0o755);
      await writeFile(join(root.path, 'usr/bin/sh'), 'changed');
      await rm(join(root.path, 'holes'));
      expect(await readFile(join(root.upper, 'usr/bin/sh'), 'utf8')).toBe('changed');
      expect(await readFile(join(options.rootfs, 'usr/bin/sh'), 'utf8')).toBe('shell');
      expect(capabilityOf(join(root.path, 'usr/bin/ping'))).toContain(MAY_PING);
    }
    expect(await mounts()).toBe(false);
    expect(existsSync(options.directory)).toBe(false);
    expect(existsSync(join(options.rootfs, 'holes'))).toBe(true);
  });

  test('stops a guest that writes more than its limit', async () => {
    await using root = await mountRoot(await layers(), host);
    await expect(writeFile(join(root.path, 'big'), Buffer.alloc(8 << 20))).rejects.toThrow(/ENOSPC/);
  });

  test('goes even while somebody still has a file open in it', async () => {
    const options = await layers();
    const root = await mountRoot(options, host);
    await using _file = await open(join(root.path, 'bin/sh'));
    await root[Symbol.asyncDispose]();
    expect(await mounts()).toBe(false);
    expect(existsSync(options.directory)).toBe(false);
  });

  test('leaves nothing if a layer is missing', async () => {
    const options = { ...(await layers()), modules: join(base, 'none') };
    await expect(mountRoot(options, host)).rejects.toThrow(/modules layer/);
    expect(existsSync(options.directory)).toBe(false);
  });
});

describe('a recipe', () => {
  test('makes a root that a guest can boot from, with the script run in it', async () => {
    const directory = join(base, 'store/rootfs');
    const { key } = await makeRootfs(
      { directory, packages: [], setupScript: 'id -u > /etc/made-by\n' },
      host,
    );
    expect(await checkRootfs(directory)).toMatchObject({ shell: '/bin/sh' });
    expect(await readFile(join(directory, 'etc/made-by'), 'utf8')).toBe('0\n');
    expect(JSON.parse(await readFile(`${directory}.json`, 'utf8'))).toMatchObject({ key, setup: true });
    expect((await lstat(join(base, 'store'))).mode & 0o777).toBe(0o700);
    expect((await readdir(join(base, 'store'))).sort()).toEqual(['rootfs', 'rootfs.json']);
  });

  test('that is killed in the middle leaves nothing mounted below what is removed', async () => {
    const directory = join(base, 'store/rootfs');
    const cancel = new AbortController();
    const making = makeRootfs(
      { directory, packages: [], setupScript: null },
      nodeHost({ signal: cancel.signal }),
    );
    const ended = expect(making).rejects.toThrow();
    const begun = async () =>
      (await readdir(base, { recursive: true })).some((name) => name.endsWith('/etc/ld.so.cache'));
    while (!(await begun())) await host.sleep(0.1);
    cancel.abort();
    await ended;
    expect(await readFile('/proc/self/mountinfo', 'utf8')).not.toContain(base);
    expect(await readdir(join(base, 'store'))).toEqual([]);
  });

  test('that names no package is refused before anything is made', async () => {
    const options = { directory: join(base, 'store/rootfs'), packages: ['--x'], setupScript: null };
    await expect(makeRootfs(options, host)).rejects.toThrow(ConfigurationError);
    expect(await readdir(base)).toEqual([]);
  });
});
