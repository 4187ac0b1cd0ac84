import { type FileHandle, open } from 'node:fs/promises';

const NOTE_SEGMENT = 4;
const GNU_BUILD_ID = 3;
/** Bytes of notes that are looked at; a kernel has some hundred. */
const MOST_NOTES = 1024 * 1024;

async function bytes(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  return buffer.subarray(0, bytesRead);
}

// Not by bits: a guest may write lengths over 2 GiB, which bit operators take for negative ones.
const aligned = (length: number): number => Math.ceil(length / 4) * 4;

/** The GNU build id in the bytes of a note segment or of `/sys/kernel/notes`, in hexadecimal digits. */
export function buildIdOfNotes(notes: Buffer): string | null {
  let at = 0;
  while (at + 12 <= notes.length) {
    const nameSize = notes.readUInt32LE(at);
    const size = notes.readUInt32LE(at + 4);
    const type = notes.readUInt32LE(at + 8);
    const name = notes.toString('latin1', at + 12, at + 12 + nameSize);
    const start = at + 12 + aligned(nameSize);
    if (type === GNU_BUILD_ID && name === 'GNU\0' && start + size <= notes.length) {
      return notes.toString('hex', start, start + size);
    }
    at = start + aligned(size);
  }
  return null;
}

/** The GNU build id of a 64-bit little-endian ELF file such as `vmlinux`; null if it has none. */
export async function buildIdOfFile(path: string): Promise<string | null> {
  await using file = await open(path, 'r');
  const header = await bytes(file, 0, 64);
  if (header.length < 64 || header.toString('latin1', 0, 6) !== '\x7fELF\x02\x01') return null;
  const tableAt = Number(header.readBigUInt64LE(32));
  const entrySize = header.readUInt16LE(54);
  const entries = header.readUInt16LE(56);
  const table = await bytes(file, tableAt, entrySize * entries);
  for (let entry = 0; entrySize >= 56 && entry + entrySize <= table.length; entry += entrySize) {
    if (table.readUInt32LE(entry) !== NOTE_SEGMENT) continue;
    const offset = Number(table.readBigUInt64LE(entry + 8));
    const size = Math.min(Number(table.readBigUInt64LE(entry + 32)), MOST_NOTES);
    const found = buildIdOfNotes(await bytes(file, offset, size));
    if (found !== null) return found;
  }
  return null;
}
