import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, copyFile, mkdir, mkdtemp, readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Host } from '../../src/host/host.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { processes } from '../../src/host/processes.ts';
import { MARKER, openPart, type Part, partOf } from '../../src/host/work-directory.ts';
import { clean } from '../../src/upkeep/clean.ts';
import { doctor } from '../../src/upkeep/doctor.ts';
import { probe } from '../../src/upkeep/probe.ts';
import { setup } from '../../src/upkeep/setup.ts';
import { STAGING_ROOT } from '../../src/vm/stage.ts';

// A kernel for virtiofs guests without modules, and a directory with a shell and qemu-ga.
const image = process.env.KERNEL_IMAGE;
const rootfs = process.env.KERNEL_ROOTFS;
const HOLDER = new URL('../support/hold-a-guest.ts', import.meta.url).pathname;

describe.skipIf(image === undefined || rootfs === undefined)('upkeep', () => {
  let host: Host;
  let workDir: string;
  const holders: ChildProcess[] = [];

  beforeEach(async () => {
    host = nodeHost();
    workDir = await mkdtemp(join(tmpdir(), 'kernel-bisect-upkeep-'));
    await chmod(workDir, 0o755);
  });

  afterEach(async () => {
    for (const holder of holders.splice(0)) await kill(holder);
    await clean(workDir, host);
    await rm(workDir, { recursive: true, force: true });
  });

  /** Starts a run that holds a guest. */
  async function hold(run: string): Promise<ChildProcess> {
    const holder = spawn(process.execPath, [HOLDER, workDir, run, image!, rootfs!], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    holders.push(holder);
    await once(holder.stdout!, 'data');
    return holder;
  }

  async function kill(holder: ChildProcess): Promise<void> {
    if (holder.exitCode !== null || holder.signalCode !== null) return;
    const ended = once(holder, 'exit');
    holder.kill('SIGKILL');
    await ended;
  }

  const namesIn = async (part: Part) =>
    (await readdir(partOf(workDir, part))).filter((name) => name !== MARKER).sort();

  /** All that there is of a run, by kind. */
  async function traces(run: string, holder: ChildProcess) {
    const listed = await host.run('virsh', ['-c', 'qemu:///system', 'list', '--all', '--name']);
    const mounts = await readFile('/proc/self/mountinfo', 'utf8');
    const staged = await readdir(STAGING_ROOT);
    return {
      domains: listed.stdout.split('\n').filter((name) => name.startsWith(`${run}-`)).length,
      mounts: mounts.split('\n').filter((line) => line.includes(`/runs/${run}/`)).length,
      staged: staged.filter((name) => name.startsWith(`${run}-`)).length,
      directories: (await readdir(join(workDir, 'runs'))).filter((name) => name === run).length,
      processes: (await processes()).filter(({ owner }) => owner?.pid === holder.pid).length,
    };
  }

  it('removes all that a killed run left, and nothing of one that lives', async () => {
    const suffix = Date.now().toString(36);
    const [dead, living] = [`kbisect-dead-${suffix}`, `kbisect-live-${suffix}`];
    const deadHolder = await hold(dead);
    const livingHolder = await hold(living);
    const held = { domains: 1, mounts: 2, staged: 1, directories: 1, processes: 4 };
    expect(await traces(dead, deadHolder)).toEqual(held);
    await kill(deadHolder);
    expect(await traces(dead, deadHolder)).toEqual(held);

    const began = performance.now();
    const removed = await clean(workDir, host);
    console.log(`clean took ${((performance.now() - began) / 1000).toFixed(1)} s`);
    const none = { domains: 0, mounts: 0, staged: 0, directories: 0, processes: 0 };
    expect(await traces(dead, deadHolder)).toEqual(none);
    expect(await traces(living, livingHolder)).toEqual(held);
    expect(removed.some((line) => line.includes(living))).toBe(false);
    expect(removed).toContain(`domain ${dead}-1`);

    await kill(livingHolder);
    await clean(workDir, host);
    expect(await traces(living, livingHolder)).toEqual(none);
    expect((await clean(workDir, host)).filter((line) => line.includes(suffix))).toEqual([]);
  });

  it('removes a half-made rootfs that is old, and keeps one that was just started', async () => {
    const store = await openPart(workDir, 'rootfs');
    const [old, young] = ['.debian.aaaaaa', '.debian.bbbbbb'].map((name) => join(store, name));
    for (const path of [old!, young!, join(store, 'debian')]) {
      await mkdir(path, { recursive: true });
    }
    await utimes(old!, 1, 1);
    expect(await clean(workDir, host)).toContain(`half-made ${old}`);
    expect(await namesIn('rootfs')).toEqual(['.debian.bbbbbb', 'debian']);
  });

  it('finds nothing wrong with this host, and a stored kernel mounts the overlay', async () => {
    const entry = join(await openPart(workDir, 'kernels'), 'a'.repeat(64));
    await mkdir(entry, { recursive: true });
    await copyFile(image!, join(entry, 'image'));
    const findings = await doctor({ workDir, accel: 'tcg', memory: 1024 ** 3 }, host);
    expect(findings.filter(({ level }) => level === 'wrong')).toEqual([]);
    expect(findings.at(-1)?.text).toContain('mounted the overlay as its root');
    expect(await namesIn('runs')).toEqual([]);
  });

  it('boots a probe up to the agent if there is a rootfs', async () => {
    const way = { by: 'virtiofs' as const, modules: [], release: '' };
    const kit = { kernel: image!, described: 'a kernel', way, rootfs: rootfs!, goal: 'agent' as const };
    expect((await probe(workDir, kit, 'tcg', host)).reached).toBe('agent');
    expect(await namesIn('runs')).toEqual([]);
  });

  it('changes nothing on a host that is ready but the work directory that is missing', async () => {
    const made = join(workDir, 'made');
    expect(await setup({ workDir: made }, host)).toEqual({ installed: [], changed: [`${made} is made`] });
    expect((await stat(made)).mode & 0o777).toBe(0o755);
    expect(await setup({ workDir: made }, host)).toEqual({ installed: [], changed: [] });
  });
});
