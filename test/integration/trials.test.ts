import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigurationError } from '../../src/host/errors.ts';
import { oneTrial } from '../support/one-trial.ts';

// A kernel for virtiofs guests without modules, a directory with a shell and qemu-ga, and one with systemd as well.
const image = process.env.KERNEL_IMAGE;
const rootfs = process.env.KERNEL_ROOTFS;
const systemRootfs = process.env.KERNEL_SYSTEM_ROOTFS;
const MINUTE = 60;

describe.skipIf(image === undefined || rootfs === undefined)('a trial', () => {
  const world = oneTrial(image!, rootfs!);
  const { host, trial, kept } = world;

  it('whose kernel panics before init is a crash', async () => {
    const { outcome, bootSeconds } = await trial(null, { kernelArgs: ['init=/nowhere'] });
    expect(outcome).toMatchObject({ kind: 'crashed', title: expect.stringContaining('kernel panic') });
    expect(bootSeconds).toBeNull();
  });

  it('whose kernel panics keeps its memory if that is wanted', async () => {
    const { outcome } = await trial('echo 1 >/proc/sys/kernel/sysrq; echo c >/proc/sysrq-trigger', {
      keepVmcore: true,
    });
    expect(outcome).toMatchObject({ kind: 'crashed', title: expect.stringMatching(/sysrq/) });
    expect(await kept('console.log')).toContain('Kernel panic - not syncing');
    expect((await stat(join(world.evidence, 'vmcore'))).size).toBeGreaterThan(1024 ** 2);
  });

  it('whose guest reboots by itself has crashed', async () => {
    const { outcome } = await trial('echo 1 >/proc/sys/kernel/sysrq; echo b >/proc/sysrq-trigger');
    expect(outcome).toMatchObject({ kind: 'crashed', title: 'unexpected kernel reboot' });
  });

  it('whose domain somebody else destroys is not a verdict', async () => {
    const running = trial('sleep 1000');
    for (let tries = 0; tries < 600; tries += 1) {
      await host.sleep(0.1);
      if (!(await kept('console.log').catch(() => '')).includes('Linux version')) continue;
      const names = await host.run('virsh', ['-c', 'qemu:///system', 'list', '--name']);
      const name = names.stdout.split('\n').find((each) => each.startsWith(`trial-${process.pid}-`));
      if (name === undefined) continue;
      // The run sees the end and cleans up while virsh is still at it: who of both was last says nothing.
      await host.run('virsh', ['-c', 'qemu:///system', 'destroy', name], { check: false });
      break;
    }
    expect((await running).outcome).toMatchObject({ kind: 'infrastructure' });
  });

  it('whose test does not end is a hang in the test', async () => {
    const { outcome } = await trial('echo begun; sleep 1000', { testTimeout: 5 });
    expect(outcome).toMatchObject({ kind: 'hung', phase: 'in-test', blockedIn: 'do_nanosleep' });
    expect(await kept('test.log')).toBe('begun\n');
  });

  it('whose test dies of a signal has failed, and its core file is kept', async () => {
    const { outcome } = await trial("sh -c 'kill -SEGV $$'");
    expect(outcome).toMatchObject({ kind: 'failed', exit: 139 });
    expect(await readdir(join(world.evidence, 'cores'))).toEqual([expect.stringContaining('core.sh')]);
  });

  it('is not held up by a kernel that died of an oops without a word', async () => {
    // The report is made by hand: after it the agent is stopped, as a kernel that is stuck would stop it.
    const oops = [
      'BUG: kernel NULL pointer dereference, address: 0000000000000008',
      'RIP: 0010:made_up_function+0x12/0x30',
      'Call Trace:',
      ' another_made_up+0x10/0x20',
      '---[ end trace 0000000000000000 ]---',
    ];
    const say = oops.map((line) => `echo '${line}' >/dev/kmsg`).join('\n');
    const stop =
      'for p in /proc/[0-9]*; do read -r pid name _ <$p/stat; [ "$name" = "(qemu-ga)" ] && kill -STOP $pid; done';
    const { outcome } = await trial(`${say}\n${stop}\nsleep 1000`, { testTimeout: 10 * MINUTE, quiet: 3 });
    expect(outcome).toMatchObject({ kind: 'crashed', title: expect.stringContaining('made_up_function') });
    expect(world.said).toContainEqual(expect.stringContaining('silent after an oops'));
  });

  it('of a kernel other than the one that was built is not a verdict', async () => {
    const { outcome } = await trial('true', { kernel: { buildId: '00'.repeat(20) } });
    expect(outcome).toMatchObject({ kind: 'infrastructure', cause: expect.stringContaining('build id') });
  });

  it('has blank disks, a network without a way out, and a display, if asked for', async () => {
    const test =
      'cat /proc/partitions; ls /sys/class/virtio-ports/*/name | xargs cat; ls /sys/bus/pci/devices';
    const { outcome } = await trial(test, {
      disks: [64 * 1024 ** 2, 1024 ** 3],
      network: 'user',
      display: 'spice',
    });
    expect(outcome).toEqual({ kind: 'passed' });
    expect(await kept('test.log')).toMatch(/65536 vda\n.*1048576 vdb\n/s);
    expect(await kept('test.log')).toContain('com.redhat.spice.0');
  });

  it('runs in a domain of the user', async () => {
    const domainXml = `<domain type="kvm"><name>mine</name><memory unit="MiB">700</memory><vcpu>2</vcpu>
      <os><type machine="q35">hvm</type></os><cpu mode="maximum"/></domain>`.replace('"kvm"', '"qemu"');
    const { outcome } = await trial('grep -c ^processor /proc/cpuinfo', { domainXml });
    expect(outcome).toEqual({ kind: 'passed' });
    expect(await kept('test.log')).toBe('2\n');
  });

  it('ends by the guest’s own shutdown if that is wanted', async () => {
    const { outcome } = await trial('true', { shutdown: true });
    expect(outcome).toEqual({ kind: 'passed' });
    expect(await kept('console.log')).toMatch(/reboot: Power down/);
  });

  it('whose guest does not shut down is a hang at shutdown', async () => {
    const { outcome } = await trial('mount --bind /bin/true /.kernel-bisect/runner', {
      shutdown: true,
      shutdownTimeout: 3,
    });
    expect(outcome).toMatchObject({ kind: 'hung', phase: 'at-shutdown' });
  });

  describe.skipIf(systemRootfs === undefined)('under the init of its rootfs', () => {
    it('runs the test, keeps core files, and shuts down', async () => {
      const { outcome } = await trial("cat /proc/1/comm; sh -c 'kill -SEGV $$'; true", {
        rootfs: systemRootfs!,
        init: 'system',
        shutdown: true,
      });
      expect(outcome).toEqual({ kind: 'passed' });
      expect(await kept('test.log')).toMatch(/^systemd\n/);
      expect(await readdir(join(world.evidence, 'cores'))).toEqual([expect.stringContaining('core.sh')]);
      expect(await kept('console.log')).toMatch(/reboot: Power down/);
    });

    it('is a wrong setting if its agent may not run programs, and the file to change is named', async () => {
      // QEMU 8.1 renamed the key.
      const settings = '[general]\nblacklist=guest-exec\nblock-rpcs=guest-exec\n';
      const laidOver = { 'etc/qemu/qemu-ga.conf': settings };
      const running = trial('true', { rootfs: systemRootfs!, init: 'system', laidOver });
      await expect(running).rejects.toThrow(ConfigurationError);
      await expect(running).rejects.toThrow(/etc\/qemu\/qemu-ga\.conf/);
    });
  });
});
