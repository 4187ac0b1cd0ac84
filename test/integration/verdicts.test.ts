import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { outcomeWords } from '../../src/bisect/outcome-words.ts';
import { ConfigurationError } from '../../src/host/errors.ts';
import { oneTrial } from '../support/one-trial.ts';

// A kernel for virtiofs guests without modules, and a directory with a shell and qemu-ga.
const image = process.env.KERNEL_IMAGE;
const rootfs = process.env.KERNEL_ROOTFS;
const signalAgent = (signal: string) =>
  `for p in /proc/[0-9]*; do read -r pid name _ <$p/stat; [ "$name" = "(qemu-ga)" ] && kill -${signal} $pid; done`;

describe.skipIf(image === undefined || rootfs === undefined)('a hang', () => {
  const world = oneTrial(image!, rootfs!);
  const { trial, kept } = world;
  const evidence = () => world.evidence;

  it('before init is known by the function that the kernel is blocked in', async () => {
    const { outcome } = await trial(null, { kernelArgs: ['root=/dev/vdz', 'rootwait'], bootTimeout: 15 });
    expect(outcome).toMatchObject({ kind: 'hung', phase: 'before-init', blockedIn: 'prepare_namespace' });
    expect(outcomeWords(outcome)).toBe('hung before init, in prepare_namespace');
    expect(await kept('stacks.log')).toMatch(/task:swapper\/0 +state:D/);
  });

  it('of a guest that takes no SysRq is examined with an NMI', async () => {
    // The early console prints and never listens, as a kernel that takes no interrupts.
    const deaf = ['8250.nr_uarts=0', 'earlycon=uart8250,io,0x3f8', 'keep_bootcon'];
    const kernelArgs = [...deaf, 'root=/dev/vdz', 'rootwait'];
    const { outcome } = await trial(null, { kernelArgs, bootTimeout: 15, cpus: 2 });
    expect(outcome).toMatchObject({ kind: 'hung', phase: 'before-init', blockedIn: 'prepare_namespace' });
    expect(await kept('stacks.log')).toMatch(/^\[kernel-bisect: stacks by nmi/);
  });

  it('of a guest that gives no answer to anything is known by what QEMU says of its CPUs', async () => {
    // The test switches the machine to a halt with interrupts off, after it made the kernel say nothing upon an NMI.
    await trial('cat /proc/kallsyms');
    const symbols = join(dirname(evidence()), 'System.map');
    await writeFile(symbols, await kept('test.log'));
    const halt = `cd /proc/sys/kernel; echo 0 >unknown_nmi_panic; echo 0 >printk
perl -e 'syscall(169, 0xfee1dead, 672274793, 0xcdef0123, 0)'`;
    const { outcome } = await trial(halt, { cpus: 2, testTimeout: 10, kernel: { symbols } });
    expect(outcome).toMatchObject({ kind: 'hung', phase: 'in-test', blockedIn: 'reboot' });
    expect(outcomeWords(outcome)).toBe('hung in the test, in reboot');
    expect(await kept('stacks.log')).toMatch(/^\[kernel-bisect: stacks by qemu, 1\]\nCPU0:\nRIP: 0010:/);
  });

  it('of nothing but the agent, which died and was started again, changes nothing', async () => {
    const { outcome } = await trial(`${signalAgent('KILL')}; exit 3`);
    expect(outcome).toEqual({ kind: 'failed', exit: 3 });
    expect(await kept('console.log')).toContain('kernel-bisect: agent died');
  });

  it('of the agent in the middle of a test is neither the test’s failure nor its pass', async () => {
    const { outcome } = await trial(`${signalAgent('STOP')}; exit 1`);
    expect(outcome).toMatchObject({ kind: 'hung', phase: 'in-test', agentLost: true });
    expect(outcomeWords(outcome)).toMatch(/^lost the guest agent in the test/);
  });
});

describe.skipIf(image === undefined || rootfs === undefined)('a trial', () => {
  const { trial, kept } = oneTrial(image!, rootfs!);

  it('of a guest with several CPUs whose kernel panics has the title of the panic', async () => {
    const crash = 'echo 1 >/proc/sys/kernel/sysrq; echo c >/proc/sysrq-trigger';
    const { outcome } = await trial(crash, { cpus: 2 });
    expect(outcome).toMatchObject({
      kind: 'crashed',
      title: 'kernel panic: sysrq triggered crash',
      corrupted: false,
    });
  });

  it('without KVM has no detectors that a busy host could set off', async () => {
    const test = `cd /proc/sys/kernel; cat watchdog hung_task_timeout_secs
cat /sys/module/rcupdate/parameters/rcu_cpu_stall_suppress /sys/module/workqueue/parameters/watchdog_thresh`;
    await trial(test);
    expect(await kept('test.log')).toBe('0\n0\n1\n0\n');
  });

  it('of a test that cannot be run is a wrong setting', async () => {
    await expect(trial(null, { testProgram: '/.kernel-bisect/nothing' })).rejects.toThrow(ConfigurationError);
  });
});
