import { constants } from 'node:fs';
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Host } from '../host/host.ts';
import type { Bytes, Seconds } from '../model.ts';
import { below, type GuestFile, guestFiles, reasonOf } from './guest-files.ts';
import { CORES } from './protocol.ts';

export interface CoreOptions {
  /** Directory that a guest wrote; everything in it is hostile. */
  upper: string;
  /** Directory that gets the copies; made if it is missing. */
  into: string;
  limits: {
    /** Maximum number of copied files. */
    files: number;
    /** Maximum bytes on the disk for all copies together; holes are free. */
    bytes: Bytes;
    seconds: Seconds;
  };
  /** User that the copies are for; by default the one that runs this. */
  owner?: { uid: number; gid: number } | undefined;
}

export interface Cores {
  /** Names of the copies in `into`. */
  files: string[];
  /** What was not copied, each with the reason; safe to print. */
  leftOut: string[];
}

const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK, O_CREAT, O_EXCL, O_WRONLY } = constants;
const CHUNK = 1 << 20;
const BLOCK = 512;
/** A core may have holes, but reading them takes time: one larger than this multiple of its data is left out. */
const HOLES = 1024;
const LEFT_OUT_LINES = 100;
const NAME_LENGTH = 120;
/** Directories of crash handlers for cores, including compressed ones. */
const CORE_DIRECTORIES = [CORES, 'var/lib/systemd/coredump', 'var/crash'];

/** A file name that is safe for terminals, runners and file systems, from a path of any bytes. */
export function safeName(path: Buffer): string {
  const plain = path
    .toString('latin1')
    .replace(/[^A-Za-z0-9._+@=-]/g, '_')
    .replace(/\.{2,}/g, '_')
    .replace(/^[.-]+/, '_');
  return plain.slice(-NAME_LENGTH).replace(/^[.-]/, '_') || '_';
}

/** Whether a file that starts with these bytes is a core file: ELF, of type ET_CORE. */
export function isCore(head: Buffer): boolean {
  if (head.length < 18 || head.readUInt32BE(0) !== 0x7f454c46) return false;
  return (head[5] === 2 ? head.readUInt16BE(16) : head.readUInt16LE(16)) === 4;
}

const isInCoreDirectory = (path: Buffer): boolean =>
  CORE_DIRECTORIES.some((directory) => path.toString('latin1').startsWith(`${directory}/`));

/**
 * Copies the core files that a guest left in its upper. No link is followed, nothing but regular files is opened,
 * and the copies are new files of mode 0600 without the guest's owner, mode and attributes.
 */
export async function collectCores(options: CoreOptions, host: Host): Promise<Cores> {
  const { upper, into, limits, owner } = options;
  const until = host.now() + limits.seconds * 1000;
  const late = () => host.now() > until || host.signal.aborted;
  const leftOut: string[] = [];
  const leave = (path: Buffer, reason: string) => {
    if (leftOut.length < LEFT_OUT_LINES) leftOut.push(`${safeName(path)}: ${reason}`);
  };
  const files: string[] = [];
  let bytesLeft = limits.bytes;
  await mkdir(into, { recursive: true, mode: 0o700 });
  for await (const found of guestFiles(upper, { leave, late })) {
    const room = { files: limits.files - files.length, bytes: bytesLeft };
    const target = freeName(found.path, files);
    const copied = await copyCore(found, join(into, target), { room, limits, owner, late }).catch(leftFor);
    if (copied === null) continue;
    if ('leftFor' in copied) {
      leave(found.path, copied.leftFor);
      continue;
    }
    bytesLeft -= copied.bytes;
    files.push(target);
  }
  return { files, leftOut };
}

function freeName(path: Buffer, taken: readonly string[]): string {
  const name = safeName(path);
  let free = name;
  for (let n = 2; taken.includes(free); n += 1) free = `${n}-${name}`;
  return free;
}

interface CopyOptions extends Pick<CoreOptions, 'limits' | 'owner'> {
  /** What is left of the limits. */
  room: { files: number; bytes: Bytes };
  late(): boolean;
}

/** Bytes that were written, or why a core was left out. */
type Copied = { bytes: Bytes } | { leftFor: string };

const leftFor = (error: unknown): Copied => ({ leftFor: reasonOf(error) });

/** @returns null if it is no core */
async function copyCore(
  { directory, name, path }: GuestFile,
  target: string,
  { room, limits, owner, late }: CopyOptions,
): Promise<Copied | null> {
  await using file = await open(below(directory, name), O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  const found = await file.stat();
  if (!found.isFile()) return null;
  const head = Buffer.alloc(18);
  const { bytesRead } = await file.read(head, 0, head.length, 0);
  if (!isCore(head.subarray(0, bytesRead)) && !isInCoreDirectory(path)) return null;
  const data = found.blocks * BLOCK;
  if (room.files <= 0) return { leftFor: `more than ${limits.files} files` };
  if (data > room.bytes) return { leftFor: `${data} bytes are more than the ${room.bytes} that are left` };
  if (found.size > Math.max(data, CHUNK) * HOLES) return { leftFor: `${found.size} bytes, nearly all holes` };
  const bytes = await copySparse(file, target, { size: found.size, limit: room.bytes, owner, late });
  return bytes === null ? { leftFor: 'limit of bytes or time reached while it was copied' } : { bytes };
}

interface SparseOptions extends Pick<CopyOptions, 'owner' | 'late'> {
  size: Bytes;
  /** Most that is written. */
  limit: Bytes;
}

/** Copies what is not zero. @returns bytes written; null, and no file, if a limit was reached */
async function copySparse(
  from: FileHandle,
  target: string,
  { size, limit, owner, late }: SparseOptions,
): Promise<Bytes | null> {
  const chunk = Buffer.alloc(CHUNK);
  const zeros = Buffer.alloc(CHUNK);
  let written = 0;
  let position = 0;
  let whole = false;
  const file = await open(target, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW, 0o600);
  try {
    while (position < size) {
      if (late()) return null;
      const { bytesRead } = await from.read(chunk, 0, Math.min(CHUNK, size - position), position);
      if (bytesRead === 0) break;
      const part = chunk.subarray(0, bytesRead);
      if (!part.equals(zeros.subarray(0, bytesRead))) {
        if (written + bytesRead > limit) return null;
        await file.writev([part], position);
        written += bytesRead;
      }
      position += bytesRead;
    }
    await file.truncate(position);
    if (owner !== undefined) await file.chown(owner.uid, owner.gid);
    whole = true;
    return written;
  } finally {
    await file.close();
    if (!whole) await rm(target, { force: true });
  }
}
