import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type InitramfsOptions, makeInitramfs } from '../../src/build/initramfs.ts';
import { InfrastructureError } from '../../src/host/errors.ts';
import { plainHost } from '../support/plain-host.ts';

describe('an initramfs', () => {
  let directory: string;
  let options: InitramfsOptions;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'kernel-bisect-initramfs-'));
    const release = join(directory, 'modules/usr/lib/modules/6.1.0');
    await mkdir(join(release, 'kernel'), { recursive: true });
    await writeFile(join(release, 'modules.dep'), 'kernel/virtiofs.ko.xz: kernel/fuse.ko\nkernel/fuse.ko:\n');
    await writeFile(join(release, 'kernel/fuse.ko'), 'fuse itself');
    await writeFile(join(release, 'kernel/virtiofs.ko'), 'virtiofs itself');
    execFileSync('xz', [join(release, 'kernel/virtiofs.ko')]);
    options = {
      release,
      modules: ['virtiofs'],
      initSource: new URL('../../guest/initramfs.c', import.meta.url).pathname,
      builder: { kind: 'host' },
      file: join(directory, 'initramfs'),
    };
  });

  afterEach(() => rm(directory, { recursive: true, force: true }));

  async function unpacked(): Promise<string> {
    const into = join(directory, 'unpacked');
    await mkdir(into);
    execFileSync('cpio', ['-id', '--quiet', '--no-absolute-filenames', 'init', 'modules', '*.ko'], {
      cwd: into,
      input: await readFile(options.file),
    });
    return into;
  }

  it('holds its modules decompressed, and the order in which they are loaded', async () => {
    await makeInitramfs(options, plainHost());
    const into = await unpacked();
    expect((await readFile(join(into, 'modules'), 'utf8')).split('\n')).toEqual([
      '/fuse.ko',
      '/virtiofs.ko',
      '',
    ]);
    expect(await readFile(join(into, 'virtiofs.ko'), 'utf8')).toBe('virtiofs itself');
    expect(await readFile(join(into, 'fuse.ko'), 'utf8')).toBe('fuse itself');
  });

  it('has an init that needs no other file', async () => {
    await makeInitramfs(options, plainHost());
    const headers = execFileSync('readelf', ['-lW', join(await unpacked(), 'init')], { encoding: 'utf8' });
    expect(headers).toMatch(/EXEC \(Executable file\)/);
    expect(headers).not.toMatch(/INTERP|DYNAMIC/);
  });

  it('is the same for the same kernel, and leaves nothing else', async () => {
    const first = await makeInitramfs(options, plainHost());
    expect(await makeInitramfs(options, plainHost())).toEqual(first);
    expect((await readdir(directory)).sort()).toEqual(['initramfs', 'modules']);
  });

  it('is not made without a module that is asked for', async () => {
    const making = makeInitramfs({ ...options, modules: ['9p'] }, plainHost());
    await expect(making).rejects.toThrow(InfrastructureError);
    await expect(making).rejects.toThrow(/names no module 9p/);
  });
});
