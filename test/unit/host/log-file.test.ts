import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ConfigurationError } from '../../../src/host/errors.ts';
import { readLog } from '../../../src/host/log-file.ts';

const text = Array.from({ length: 2000 }, (_, i) => `[${(i / 7).toFixed(6)}] toy: frame ${i * 7919}\n`).join(
  '',
);
const hasXz = () => {
  try {
    return execFileSync('xz', ['--version'], { stdio: 'ignore' }) !== undefined;
  } catch {
    return false;
  }
};
const xz = (bytes: Buffer) => execFileSync('xz', ['--stdout'], { input: bytes });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'log-file-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(bytes: Buffer | string): string {
  const path = join(folder, 'log');
  writeFileSync(path, bytes);
  return path;
}

describe('a log is read', () => {
  const bytes = Buffer.from(text);
  test.each([
    ['as it is', () => bytes],
    ['from gzip', () => gzipSync(bytes)],
    [
      'from gzip in two members',
      () => Buffer.concat([gzipSync(bytes.subarray(0, 99)), gzipSync(bytes.subarray(99))]),
    ],
    ['from zstd', () => zstdCompressSync(bytes)],
    [
      'from zstd in two frames',
      () => Buffer.concat([zstdCompressSync(bytes.subarray(0, 99)), zstdCompressSync(bytes.subarray(99))]),
    ],
    ['as Windows writes it', () => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ])('%s', (_, packed) => {
    expect(readLog(file(packed())).replace(/^\ufeff/, '')).toBe(text);
  });

  test.skipIf(!hasXz())('from xz', () => {
    expect(readLog(file(xz(bytes)))).toBe(text);
  });

  test('as far as a cut off one goes', () => {
    const packed = gzipSync(bytes);
    const read = readLog(file(packed.subarray(0, packed.length / 2)));
    expect(read.length).toBeGreaterThan(1000);
    expect(text.startsWith(read)).toBe(true);
  });
});

describe('a log is refused, with the reason', () => {
  test('if there is none', () => {
    expect(() => readLog(join(folder, 'nowhere'))).toThrow(/nowhere cannot be read \(ENOENT\)/);
  });

  test('if it is compressed otherwise', () => {
    expect(() => readLog(file('BZh91AY&SY'))).toThrow(/bzip2, which is not read/);
  });

  test.each([
    ['gzip', Buffer.from('1f8b0800ffff', 'hex')],
    ['zstd', Buffer.from('28b52ffdffffffffff', 'hex')],
  ])('where it is broken %s', (name, bytes) => {
    expect(() => readLog(file(bytes))).toThrow(new RegExp(`cannot be unpacked as ${name}`));
  });

  test.each([
    ['plain', (bytes: Buffer) => bytes],
    ['gzip', gzipSync],
    ['zstd', zstdCompressSync],
  ] as const)('where it is too long, %s', (_, pack) => {
    expect(() => readLog(file(pack(Buffer.from(text))), 1000)).toThrow(/more than 1000 bytes/);
  });

  test.skipIf(!hasXz())('if it is too long, xz', () => {
    expect(() => readLog(file(xz(Buffer.from(text))), 1000)).toThrow(/more than 1000 bytes/);
  });

  test('if the program xz is missing', () => {
    vi.stubEnv('PATH', folder);
    try {
      expect(() => readLog(file(Buffer.from('fd377a585a000004', 'hex')))).toThrow(ConfigurationError);
      expect(() => readLog(file(Buffer.from('fd377a585a000004', 'hex')))).toThrow(/needs the program xz/);
    } finally {
      vi.unstubAllEnvs();
    }
  });
});
