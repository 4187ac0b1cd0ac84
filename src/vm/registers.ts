import { InfrastructureError } from '../host/errors.ts';
import type { Host } from '../host/host.ts';
import type { Bytes } from '../model.ts';
import { virsh } from './virsh.ts';

/** State of a guest's CPU, from QEMU. */
export interface Cpu {
  index: number;
  /** Address of the current instruction. */
  pointer: bigint;
  /** Address of the top of its stack. */
  stack: bigint;
  /** Address of its table of interrupt handlers. */
  interruptTable: bigint;
  /** A program runs, not the kernel. */
  userMode: boolean;
  /** It waits for an interrupt, with interrupts enabled. */
  idle: boolean;
}

/** A guest with paused vCPUs. */
export interface PausedCpus {
  cpus: readonly Cpu[];
  /**
   * Words of 64 bits of the guest's memory as a CPU sees it; fewer than requested if the memory ends.
   *
   * @param cpu  its index
   */
  read(address: bigint, words: number, cpu: number): Promise<bigint[]>;
}

/** Bit of the flags register: interrupts are enabled. */
const INTERRUPTS = 0x200n;
/** Limit for reads of a guest's memory while paused; a hostile guest must not keep a run busy. */
const MOST_READS = 1000;
/** Of one read. */
const MOST_WORDS = 4096;
export const WORD: Bytes = 8;

/**
 * The CPUs in the answer of QEMU's monitor to `info registers -a`, for x86-64.
 *
 * @returns none if the answer is not understood
 */
export function cpusIn(text: string): Cpu[] {
  const parts = text.split(/^CPU#(\d+)\r?$/m);
  const found: Cpu[] = [];
  for (let at = 1; at + 1 < parts.length; at += 2) {
    const part = parts[at + 1]!;
    const hex = (expression: RegExp) => {
      const value = expression.exec(part)?.[1];
      return value === undefined ? null : BigInt(`0x${value}`);
    };
    const pointer = hex(/\bRIP=([0-9a-f]{16})/);
    const stack = hex(/\bRSP=([0-9a-f]{16})/);
    const flags = hex(/\bRFL=([0-9a-f]+)/);
    const interruptTable = hex(/^IDT=\s+([0-9a-f]{16})/m);
    // Without a 64-bit pointer it has not reached a kernel yet.
    if (pointer === null || stack === null || flags === null || interruptTable === null) continue;
    found.push({
      index: Number(parts[at]),
      pointer,
      stack,
      interruptTable,
      userMode: /\bCPL=3\b/.test(part),
      idle: /\bHLT=1\b/.test(part) && (flags & INTERRUPTS) !== 0n,
    });
  }
  return found;
}

/**
 * Pauses a guest's vCPUs, reads them, and resumes them. The guest's kernel is not involved, so it works
 * in whatever state that is.
 *
 * @throws InfrastructureError if QEMU gives no answer
 */
export async function readPausedCpus<T>(
  name: string,
  look: (paused: PausedCpus) => Promise<T>,
  host: Host,
): Promise<T> {
  await virsh(['suspend', name], { within: 10 }, host);
  try {
    const cpus = cpusIn(await monitor(name, 'info registers -a', 0, host));
    let reads = 0;
    const read: PausedCpus['read'] = async (address, words, cpu) => {
      if (++reads > MOST_READS || words <= 0) return [];
      const command = `x /${Math.min(words, MOST_WORDS)}xg 0x${address.toString(16)}`;
      const shown = await monitor(name, command, cpu, host);
      const [known = ''] = shown.split('Cannot access');
      return [...known.matchAll(/\b0x([0-9a-f]{16})\b(?!:)/g)].map(([, digits]) => BigInt(`0x${digits}`));
    };
    return await look({ cpus, read });
  } finally {
    await virsh(['resume', name], { check: false, within: 10, cleanup: true }, host);
  }
}

/** The answer of QEMU's monitor to one of its commands. */
async function monitor(name: string, command: string, cpu: number, host: Host): Promise<string> {
  const question = {
    execute: 'human-monitor-command',
    arguments: { 'command-line': command, 'cpu-index': cpu },
  };
  const asked = await virsh(['qemu-monitor-command', name, JSON.stringify(question)], { within: 20 }, host);
  const answer: unknown = JSON.parse(asked.stdout);
  const said = typeof answer === 'object' && answer !== null && 'return' in answer ? answer.return : null;
  if (typeof said !== 'string')
    throw new InfrastructureError(`QEMU does not answer '${command}': ${asked.stdout.trim().slice(0, 200)}`);
  return said;
}
