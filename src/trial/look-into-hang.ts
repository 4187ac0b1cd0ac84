import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Host } from '../host/host.ts';
import type { Guest } from '../vm/guest.ts';
import { blockedIn } from './hang.ts';
import type { Showed } from './judge.ts';

/**
 * Asks a guest that hangs for its stacks, which end in the evidence as `stacks.log`. The guest is of no use afterwards.
 *
 * @param at  where it hangs; `test` is the process in the guest that the test descends from
 * @returns the function that it is stuck in, where one could be told
 */
export async function lookIntoHang(
  guest: Guest,
  at: Pick<Showed, 'phase' | 'ended'> & { test: number | null },
  evidence: string,
  host: Host,
): Promise<{ blockedIn?: string; excerpt?: string[] }> {
  if (guest.death() !== undefined) return {};
  host.log.progress('it hangs: asking for the stacks of all processors and tasks');
  const { samples, by } = await guest.stacks();
  if (by === 'none') {
    host.log.info('the guest hangs and gives no stack, not upon an NMI either');
    return {};
  }
  const text = samples.map((sample, index) => `[kernel-bisect: stacks by ${by}, ${index + 1}]\n${sample}`);
  await writeFile(join(evidence, 'stacks.log'), text.join('\n'), { mode: 0o600 });
  const agentLost = at.ended === 'agent-lost';
  const blocked = blockedIn(samples, { phase: at.phase, test: at.test, agentLost });
  return blocked === null ? {} : { blockedIn: blocked.name, excerpt: blocked.lines };
}
