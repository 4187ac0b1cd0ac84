import { describe, expect, test } from 'vitest';
import { startsOf } from '../../../src/oops/headers.ts';
import { logOf } from '../../../src/oops/log.ts';
import type { Said } from '../../../src/oops/prefixes.ts';
import { readOops } from '../../../src/oops/read.ts';

/** Tells how often a log was read: what takes time is to take a line apart. */
class Counting extends Map<number, Said[]> {
  read = 0;
  most = 0;
  override set(start: number, said: Said[]): this {
    this.read++;
    super.set(start, said);
    this.most = Math.max(this.most, this.size);
    return this;
  }
}

const lines = 30_000;
const time = (i: number) => `[${(i / 1000).toFixed(6).padStart(12)}]`;

const shapes: Record<string, (i: number) => string> = {
  'healthy lines': (i) => `${time(i)} usb 1-1: default device ${i}`,
  'warnings of one kind': (i) => `WARNING: toy ${i} is late`,
  'warnings, each of its own words': (i) => `WARNING: ${(i * 7919).toString(26)} is late`,
  'one warning': () => 'WARNING:',
  'oopses without an end': (i) => `BUG: kernel NULL pointer dereference, address: ${i}`,
  'words of programs': (i) => (i < 9 ? `${time(i)} toy: ready` : `kernel BUG at toy.c:${i}!`),
  'faults of programs': (i) => `${time(i)} Unhandled fault: alignment exception (0x001) at ${i}`,
  'consequences of a crash': (i) =>
    i === 0 ? `${time(i)} kernel BUG at toy.c:1!` : `${time(i)} invalid opcode: 0000 [#${i}]`,
  'tasks whose name breaks off': (i) => `${time(i)} INFO: task toy${i}`,
  banners: (i) => `Linux version 6.${i}`,
  'banners with times': (i) => (i % 2 ? '[    0.100000] toy' : `[    0.000000] Linux version 6.${i}`),
  'records in JSON': (i) => `{"msg":"WARNING: toy ${i} is late"}`,
  colours: (i) => `\x1b[31mWARNING: \x1b[0mtoy ${i}`,
};

describe('of a long log no line is read again and again, and few are kept:', () => {
  test.each(Object.entries(shapes))('%s', (_, shape) => {
    const log = logOf(`${Array.from({ length: lines }, (_line, i) => shape(i)).join('\n')}\n`);
    const known = new Counting();
    startsOf({ ...log, known }, 100);
    expect(known.read).toBeLessThan(lines * 2);
    expect(known.most).toBeLessThan(5000);
  });

  test.each([
    ['zeros', '\0'],
    ['warnings', 'WARNING: x '],
    ['carriage returns', 'WARNING: x\r'],
    ['times', '[    1.000000] toy '],
    ['line breaks', '\n'],
    ['brackets', '[['],
    ['quotes', '{"msg":"'],
  ])('one line of %s', (_, unit) => {
    const log = logOf(unit.repeat(lines));
    const known = new Counting();
    startsOf({ ...log, known }, 100);
    expect(known.read).toBeLessThan(lines * 2);
    expect(known.most).toBeLessThan(5000);
  });
});

test('a report behind a very long line is read, with its line', () => {
  const log = `${'x'.repeat(100_000)}\n${time(5)} toy\n${time(6)} kernel BUG at toy.c:1!\n`;
  expect(readOops(log)).toMatchObject([{ line: 3, title: 'kernel BUG in corrupted' }]);
});
