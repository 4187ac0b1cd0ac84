import { describe, expect, test } from 'vitest';
import { availableMemory, memoryFor } from '../../../src/host/memory.ts';
import { nodeHost } from '../../../src/host/node-host.ts';

const MIB = 1024 ** 2;
const quiet = {
  info() {},
  warning() {},
  progress() {},
  group: <T>(_: string, inside: () => Promise<T>) => inside(),
};

describe('the memory for a guest', () => {
  const meminfo = (mib: number) => `MemTotal: 99 kB\nMemAvailable:   ${mib * 1024} kB\nSwapFree: 1 kB\n`;
  const host = nodeHost({ log: quiet });

  test('is what the kernel says is available', () => {
    expect(availableMemory(meminfo(300))).toBe(300 * MIB);
    expect(availableMemory('')).toBe(0);
  });

  test('is waited for', async () => {
    const texts = [meminfo(100), meminfo(100), meminfo(600)];
    let waited = 0;
    const patient = {
      ...host,
      sleep: async (seconds: number) => {
        waited += seconds;
      },
    };
    await memoryFor({ need: 512 * MIB, read: async () => texts.shift() ?? '' }, patient);
    expect({ waited, left: texts.length }).toEqual({ waited: 4, left: 0 });
  });

  test('is missing in the end: no guest is started', async () => {
    const patient = { ...host, sleep: async () => {} };
    await expect(memoryFor({ need: 512 * MIB, read: async () => meminfo(100) }, patient)).rejects.toThrow(
      'no memory for a guest: it needs 512 MiB, 100 MiB are free',
    );
  });
});
