import { describe, expect, it } from 'vitest';
import { told } from '../../src/trial/judge.ts';
import { oneTrial } from '../support/one-trial.ts';

// A kernel for virtiofs guests without modules, and a directory with a shell and qemu-ga.
const image = process.env.KERNEL_IMAGE;
const rootfs = process.env.KERNEL_ROOTFS;
const STOP_THE_AGENT =
  'for p in /proc/[0-9]*; do read -r pid name _ <$p/stat; [ "$name" = "(qemu-ga)" ] && kill -STOP $pid; done';

describe.skipIf(image === undefined || rootfs === undefined)('a hang', () => {
  const { trial, kept } = oneTrial(image!, rootfs!);

  it('before init is known by the function that the kernel is blocked in', async () => {
    const { outcome } = await trial(null, { kernelArgs: ['root=/dev/vdz', 'rootwait'], bootTimeout: 15 });
    expect(outcome).toMatchObject({ kind: 'hung', phase: 'before-init', blockedIn: 'prepare_namespace' });
    expect(told(outcome)).toMatch(/^hang in prepare_namespace \(before init\)/);
    expect(await kept('stacks.log')).toMatch(/task:swapper\/0 +state:D/);
  });

  it('of the agent in the middle of a test is neither the test’s failure nor its pass', async () => {
    const { outcome } = await trial(`${STOP_THE_AGENT}; exit 1`);
    expect(outcome).toMatchObject({ kind: 'hung', phase: 'in-test', agentLost: true });
    expect(told(outcome)).toMatch(/^lost agent/);
  });
});
