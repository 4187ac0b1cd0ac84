import { readFile } from 'node:fs/promises';
import type { Bytes, Seconds } from '../model.ts';
import { InfrastructureError } from './errors.ts';
import type { Host } from './host.ts';

const MIB: Bytes = 1024 ** 2;
/** Bytes that QEMU and virtiofsd take besides the memory of a guest. */
export const GUEST_OVERHEAD: Bytes = 256 * MIB;
/** Interval between two checks of the memory. */
const LOOK: Seconds = 2;
/** How long a guest waits for its memory. */
const MOST: Seconds = 300;

const shown = (bytes: Bytes): string => `${Math.floor(bytes / MIB)} MiB`;

/** Bytes available to a guest without swapping, from the text of `/proc/meminfo`. */
export function availableMemory(meminfo: string): Bytes {
  return Number(/^MemAvailable:\s+(\d+) kB$/m.exec(meminfo)?.[1] ?? 0) * 1024;
}

/** Processes killed for memory since this host started, from the text of `/proc/vmstat`. */
export function oomKills(vmstat: string): number {
  return Number(/^oom_kill (\d+)$/m.exec(vmstat)?.[1] ?? 0);
}

export interface MemoryWanted {
  need: Bytes;
  /** Reads what is free; by default `/proc/meminfo`. */
  read?(): Promise<string>;
}

const meminfo = () => readFile('/proc/meminfo', 'utf8');

/**
 * Waits until a guest fits into the memory: others may be ending.
 *
 * @throws InfrastructureError if it does not come free
 */
export async function memoryFor({ need, read = meminfo }: MemoryWanted, host: Host): Promise<void> {
  for (let waited = 0; ; waited += LOOK) {
    const free = availableMemory(await read());
    if (free >= need) return;
    if (waited === 0) {
      host.log.info(`Waiting for memory: a guest needs ${shown(need)}, ${shown(free)} are free`);
    }
    if (waited >= MOST) {
      throw new InfrastructureError(
        `no memory for a guest: it needs ${shown(need)}, ${shown(free)} are free. Use a smaller memory, or end other programs.`,
      );
    }
    await host.sleep(LOOK);
  }
}
