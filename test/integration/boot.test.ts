import { chmod, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { INIT, TOOLS } from '../../src/boot/protocol.ts';
import type { Host } from '../../src/host/host.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { guestToolsLayer, mountRoot, type Root } from '../../src/rootfs/layers.ts';
import { kernelCmdline } from '../../src/vm/domain.ts';
import { type Guest, startGuest } from '../../src/vm/guest.ts';
import { removeStaging, stageImage, stagingDirectory } from '../../src/vm/stage.ts';

// A kernel for virtiofs guests without modules, and a directory with a shell and qemu-ga.
const image = process.env.KERNEL_IMAGE;
const rootfs = process.env.KERNEL_ROOTFS;
const GUEST_FILES = new URL('../../guest/', import.meta.url).pathname;
const RUN = '/.kernel-bisect-run';

describe.skipIf(image === undefined || rootfs === undefined)('a guest', () => {
  let host: Host;
  let directory: string;
  let run: string;
  let root: Root;
  let staging: string;

  beforeEach(async () => {
    host = nodeHost();
    run = `test-${process.pid}-${Date.now().toString(36)}`;
    directory = await mkdtemp(join(tmpdir(), 'kernel-bisect-boot-'));
    await chmod(directory, 0o700);
    const tools = join(directory, 'tools-layer');
    await mkdir(tools);
    await guestToolsLayer(tools, TOOLS, {
      init: join(GUEST_FILES, 'init'),
      runner: join(GUEST_FILES, 'runner'),
    });
    const options = { rootfs: rootfs!, modules: null, tools, upperLimit: 256 * 1024 ** 2 };
    root = await mountRoot({ ...options, directory: join(directory, 'boot') }, host);
    staging = await stagingDirectory(run, host);
  });

  afterEach(async () => {
    await root[Symbol.asyncDispose]();
    await removeStaging(run, host);
    await rm(directory, { recursive: true, force: true });
  });

  async function boot(extra: string[] = []): Promise<Guest> {
    const { path: kernel } = await stageImage({ path: image! }, staging, host);
    return startGuest(
      {
        name: `kb-${run}`,
        owner: { run, pid: process.pid },
        accel: 'tcg',
        memory: 512 * 1024 ** 2,
        cpus: 1,
        kernel,
        cmdline: kernelCmdline({ init: INIT, token: `token-${run}`, extra }),
        root: root.path,
        consoleSocket: join(staging, 'console.sock'),
        consoleFile: join(directory, 'console.log'),
      },
      host,
    );
  }

  const domains = async () =>
    (await host.run('virsh', ['-c', 'qemu:///system', 'list', '--all', '--name'])).stdout;
  const onShare = (name: string) => readFile(join(root.upper, RUN, name), 'utf8');

  it('answers, runs a test whose output and status are on the share, and leaves nothing behind', async () => {
    const guest = await boot();
    try {
      const seconds = await guest.agentReady(120);
      expect(seconds, guest.console.text().slice(-3000)).toBeTypeOf('number');
      console.log(`agent after ${seconds} s`);
      expect(await guest.busy()).toBeGreaterThan(0);
      expect(guest.console.text()).toContain(`bisect.trial=token-${run}`);
      expect(guest.console.text()).toContain('kernel-bisect: init');
      const script = 'echo out; echo err >&2; kill -SEGV $$';
      await guest.exec('/.kernel-bisect/runner', ['test', '/bin/sh', '-c', script], 60);
      expect(await onShare('exit')).toBe('139\n');
      expect(await onShare('test.log')).toMatch(/^out\nerr\n/);
      await guest.exec('/.kernel-bisect/runner', ['last'], 60);
      expect(await onShare('dmesg.log')).toContain('Linux version');
    } finally {
      await guest.destroy();
    }
    expect(await domains()).not.toContain(run);
  });

  it('that panics is seen to be dead before any deadline', async () => {
    const guest = await boot(['init=/nowhere', 'rdinit=/nowhere']);
    try {
      expect(await guest.agentReady(120)).toMatchObject({ how: 'panicked' });
      expect(guest.console.text()).toContain('Kernel panic - not syncing');
    } finally {
      await guest.destroy();
    }
    expect(await domains()).not.toContain(run);
  });

  it('continues under the same init after its agent was killed', async () => {
    const guest = await boot();
    try {
      expect(await guest.agentReady(120)).toBeTypeOf('number');
      await guest.start('/bin/sh', ['-c', 'pkill qemu-ga || kill -9 $PPID']);
      await host.sleep(5);
      expect(await guest.agentReady(30)).toBeTypeOf('number');
      expect(guest.console.text()).toContain('kernel-bisect: agent died');
    } finally {
      await guest.destroy();
    }
  });
});
