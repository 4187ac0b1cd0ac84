import { InfrastructureError } from '../host/errors.ts';
import type { Host } from '../host/host.ts';
import type { Seconds } from '../model.ts';
import type { Guest } from '../vm/guest.ts';
import type { BootEvidence } from './judge.ts';
import { RUNNER, type Verb } from './protocol.ts';
import { endOf } from './run-test.ts';

/** systemd waits 90 s before it kills a stubborn service. */
export const SHUTDOWN: Seconds = 120;
const POLL: Seconds = 0.1;

/**
 * Ends a guest with its own shutdown and waits for it.
 *
 * @param init    whose PID 1 it has: the rootfs's can shut down, this project's is not asked
 * @param within  deadline in seconds
 * @returns `agent` if the guest powered itself off
 */
export async function shutDown(
  guest: Guest,
  init: 'fast' | 'system',
  within: Seconds,
  host: Host,
): Promise<BootEvidence['ended']> {
  const deadline = host.now() + within * 1000;
  try {
    await askToEnd(guest, init);
  } catch (error) {
    // A guest that is gone before its agent's answer has shut down as asked.
    await host.sleep(1);
    if (guest.death() === undefined) throw error;
  }
  while (guest.death() === undefined && host.now() < deadline) await host.sleep(POLL);
  const death = guest.death();
  if (death === undefined) return 'deadline';
  const end = endOf(death);
  return end === 'stopped' ? 'agent' : end;
}

async function askToEnd(guest: Guest, init: 'fast' | 'system'): Promise<void> {
  if (init === 'system') {
    try {
      return await guest.shutdown();
    } catch (error) {
      if (!(error instanceof InfrastructureError)) throw error;
      // The agent uses logind, which a small rootfs lacks.
    }
  }
  await guest.start(RUNNER, ['poweroff' satisfies Verb]);
}
