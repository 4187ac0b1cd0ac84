import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants, gunzipSync, zstdDecompressSync } from 'node:zlib';
import type { Bytes } from '../model.ts';
import { ConfigurationError } from './errors.ts';

/** Largest log that is read, unpacked; a string of Node.js can hold hardly more. */
const LARGEST: Bytes = 512 * 1000 * 1000;

/** How compressed files begin, and what their text is. */
const formats: readonly { name: string; magic: string; unpack(packed: Buffer, largest: Bytes): Buffer }[] = [
  {
    name: 'gzip',
    magic: '1f8b',
    // A log that was cut off is read as far as it goes.
    unpack: (packed, maxOutputLength) =>
      gunzipSync(packed, { maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH }),
  },
  {
    name: 'zstd',
    magic: '28b52ffd',
    unpack: unpackedByZstd,
  },
  { name: 'xz', magic: 'fd377a585a00', unpack: unpackedByXz },
];
const unreadable: readonly [string, string][] = [
  ['bzip2', '425a68'],
  ['lz4', '04224d18'],
  ['zip', '504b0304'],
];

/**
 * Reads a log as text, one character a byte, unless it is UTF-16.
 *
 * @param path  a file, compressed by gzip, xz, zstd or not at all; `-` is standard input
 * @throws {ConfigurationError} if there is none, it is compressed otherwise, broken or too long
 */
export function readLog(path: string, largest: Bytes = LARGEST): string {
  const bytes = unpacked(bytesOf(path), path, largest);
  if (bytes.length > largest) throw tooLong(path, largest);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le');
  return bytes.toString('latin1');
}

function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path === '-' ? 0 : path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new ConfigurationError(
      `oops: ${nameOf(path)} cannot be read (${code}); give a console log or dmesg`,
    );
  }
}

function unpacked(bytes: Buffer, path: string, largest: Bytes): Buffer {
  const head = bytes.subarray(0, 8).toString('hex');
  const other = unreadable.find(([, magic]) => head.startsWith(magic));
  if (other) {
    throw new ConfigurationError(
      `oops: ${nameOf(path)} is compressed by ${other[0]}, which is not read; unpack it first, or use gzip, xz or zstd`,
    );
  }
  const format = formats.find(({ magic }) => head.startsWith(magic));
  if (!format) return bytes;
  try {
    const text = format.unpack(bytes, largest);
    if (text.length === 0) throw new Error('nothing of it can be read');
    return text;
  } catch (error) {
    if (error instanceof ConfigurationError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE' || code === 'ENOBUFS') throw tooLong(path, largest);
    throw new ConfigurationError(`oops: ${nameOf(path)} cannot be unpacked as ${format.name}: ${message}`);
  }
}

/** Frame after frame, as a log has them that was compressed piece by piece; Node.js stops after the first. */
function unpackedByZstd(packed: Buffer, largest: Bytes): Buffer {
  const frames: Buffer[] = [];
  let left = largest;
  for (let rest = packed; rest.length > 0; ) {
    const { buffer, engine } = zstdDecompressSync(rest, {
      // Of no bytes left the option would be wrong; one more is too long as well.
      maxOutputLength: left + 1,
      finishFlush: constants.ZSTD_e_flush,
      info: true,
    }) as unknown as { buffer: Buffer; engine: { bytesWritten: number } };
    frames.push(buffer);
    left -= buffer.length;
    if (engine.bytesWritten === 0 || left < 0) break;
    rest = rest.subarray(engine.bytesWritten);
  }
  return Buffer.concat(frames);
}

function unpackedByXz(packed: Buffer, maxBuffer: Bytes): Buffer {
  const { error, stdout, stderr, status } = spawnSync('xz', ['--decompress', '--stdout', '--quiet'], {
    input: packed,
    maxBuffer,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') {
    throw new ConfigurationError(
      'oops: a log that is compressed by xz needs the program xz; install it (xz-utils), or unpack the log first',
    );
  }
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOBUFS') throw error;
  // Of a log that was cut off, xz writes what there is.
  if (status !== 0 && stdout.length === 0) throw new Error(stderr.toString().trim() || error?.message);
  return stdout;
}

const nameOf = (path: string) => (path === '-' ? 'standard input' : path);

const tooLong = (path: string, largest: Bytes) =>
  new ConfigurationError(
    `oops: ${nameOf(path)} has more than ${largest} bytes of text; give the part with the crash in it`,
  );
