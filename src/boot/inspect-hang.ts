import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InfrastructureError } from '../host/errors.ts';
import type { Host } from '../host/host.ts';
import type { Seconds } from '../model.ts';
import { busyCpus } from '../vm/busy-cpus.ts';
import type { Guest } from '../vm/guest.ts';
import { readSymbols } from '../vm/symbols.ts';
import { type Blocked, blockedIn } from './hang.ts';
import type { BootEvidence } from './judge.ts';

/** Where a guest hangs, and what helps to see into it. */
export interface HangContext extends Pick<BootEvidence, 'phase' | 'ended'> {
  /** The process in the guest that the test descends from. */
  test: number | null;
  /** `System.map` of its kernel; null if there is none. */
  symbols: string | null;
}

/** Interval between two looks at the CPUs: what runs by chance is gone by then. */
const APART: Seconds = 2;

/**
 * Asks a hung guest for its stacks, which go to the evidence as `stacks.log`. If its kernel does not answer,
 * QEMU says where its CPUs are. The guest is useless afterwards.
 *
 * @returns the function that it is stuck in, if one was found
 */
export async function lookIntoHang(
  guest: Guest,
  at: HangContext,
  evidence: string,
  host: Host,
): Promise<{ blockedIn?: string; excerpt?: string[] }> {
  if (guest.death() !== undefined) return {};
  host.log.progress('it hangs: asking for the stacks of all CPUs and tasks');
  let seen: CpuSamples = { samples: [], unknown: [] };
  // An NMI ends the hang.
  const printed = await guest.stacks(async () => {
    seen = await cpusTwice(guest, at.symbols, host);
  });
  const answers = [
    { by: printed.by, samples: printed.samples },
    { by: 'qemu', samples: seen.samples },
  ].filter(({ samples }) => samples.length > 0);
  const texts = answers.flatMap(({ by, samples }) =>
    samples.map((sample, index) => `[kernel-bisect: stacks by ${by}, ${index + 1}]\n${sample}`),
  );
  if (texts.length > 0) await writeFile(join(evidence, 'stacks.log'), texts.join('\n'), { mode: 0o600 });
  const hung = { phase: at.phase, test: at.test, agentLost: at.ended === 'agent-lost' };
  const found: (Blocked | null)[] = answers.map(({ samples }) => blockedIn(samples, hung));
  const blocked = found.find((one) => one !== null);
  if (printed.by === 'none' && !blocked) {
    const why = seen.unknown.length > 0 ? seen.unknown.join('; ') : 'no CPU stays in the kernel';
    host.log.info(`the guest hangs and gives no stack, not even after an NMI: ${why}`);
  }
  return blocked ? { blockedIn: blocked.name, excerpt: blocked.lines } : {};
}

interface CpuSamples {
  samples: string[];
  /** Why no function was found. */
  unknown: string[];
}

async function cpusTwice(guest: Guest, symbolFile: string | null, host: Host): Promise<CpuSamples> {
  const symbols = symbolFile === null ? null : await readSymbols(symbolFile);
  if (symbols === null) return { samples: [], unknown: ['no System.map was kept with this kernel'] };
  const look = () => guest.pausedCpus((paused) => busyCpus(paused, symbols));
  try {
    const first = await look();
    await host.sleep(APART);
    const second = await look();
    return { samples: [first.text, second.text], unknown: second.unknown };
  } catch (error) {
    // The kernel may still answer an NMI.
    if (!(error instanceof InfrastructureError)) throw error;
    return { samples: [], unknown: [error.message] };
  }
}
