import { constants, type Dirent } from 'node:fs';
import { type FileHandle, lstat, mkdir, open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Host } from '../host/host.ts';
import type { Bytes, Seconds } from '../model.ts';
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
  /** Owner of the copies; by default the current user. */
  owner?: { uid: number; gid: number };
}

export interface Cores {
  /** Names of the copies in `into`. */
  files: string[];
  /** What was not copied, each with the reason; safe to print. */
  leftOut: string[];
}

const { O_RDONLY, O_DIRECTORY, O_NOFOLLOW, O_NONBLOCK, O_CREAT, O_EXCL, O_WRONLY } = constants;
const CHUNK = 1 << 20;
const BLOCK = 512;
/** A core may have holes, but reading them takes time: one larger than this multiple of its data is left out. */
const HOLES = 1024;
const DEPTH = 64;
const ENTRIES = 200_000;
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

/** The path of an entry of an open directory: no part of it can have been replaced with a link. */
function below(directory: FileHandle, name: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`/proc/self/fd/${directory.fd}/`), name]);
}

/**
 * Copies the core files that a guest left in its upper. No link is followed, nothing but regular files is opened,
 * and the copies are new files of mode 0600 without the guest's owner, mode and attributes.
 */
export async function collectCores(options: CoreOptions, host: Host): Promise<Cores> {
  const { limits } = options;
  const until = host.now() + limits.seconds * 1000;
  const files: string[] = [];
  const leftOut: string[] = [];
  const taken = new Set<string>();
  let bytesLeft = limits.bytes;
  let entriesLeft = ENTRIES;
  let over = false;

  const leave = (path: Buffer, reason: string) => {
    if (leftOut.length < LEFT_OUT_LINES) leftOut.push(`${safeName(path)}: ${reason}`);
  };
  const late = () => host.now() > until || host.signal.aborted;

  const take = async (directory: FileHandle, name: Buffer, path: Buffer): Promise<void> => {
    await using file = await open(below(directory, name), O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    const found = await file.stat();
    if (!found.isFile()) return;
    const head = Buffer.alloc(18);
    const { bytesRead } = await file.read(head, 0, head.length, 0);
    if (!isCore(head.subarray(0, bytesRead)) && !isInCoreDirectory(path)) return;
    const data = found.blocks * BLOCK;
    if (files.length >= limits.files) return leave(path, `more than ${limits.files} files`);
    if (data > bytesLeft) return leave(path, `${data} bytes exceed the ${bytesLeft} that remain`);
    if (found.size > Math.max(data, CHUNK) * HOLES)
      return leave(path, `${found.size} bytes, nearly all holes`);
    let target = safeName(path);
    for (let n = 2; taken.has(target); n += 1) target = `${n}-${safeName(path)}`;
    taken.add(target);
    const copied = await copySparse(
      file,
      found.size,
      join(options.into, target),
      bytesLeft,
      options.owner,
      late,
    );
    if (copied === null) return leave(path, 'size or time limit reached during the copy');
    bytesLeft -= copied;
    files.push(target);
  };

  const walk = async (directory: FileHandle, path: Buffer, depth: number): Promise<void> => {
    // A name is bytes: as text, one that is not UTF-8 could not be opened.
    const entries = (await readdir(`/proc/self/fd/${directory.fd}`, {
      withFileTypes: true,
      encoding: 'buffer',
    })) as unknown as Dirent<Buffer>[];
    entries.sort((a, b) => Buffer.compare(a.name, b.name));
    for (const { name } of entries) {
      entriesLeft -= 1;
      if (over) return;
      if (late() || entriesLeft < 0) {
        over = true;
        return leave(path, late() ? 'time limit: the rest was skipped' : 'too many files');
      }
      const inner = path.length === 0 ? name : Buffer.concat([path, Buffer.from('/'), name]);
      try {
        const found = await lstat(below(directory, name));
        if (found.isFile()) {
          await take(directory, name, inner);
        } else if (found.isDirectory()) {
          if (depth >= DEPTH) {
            leave(inner, `deeper than ${DEPTH} directories`);
            continue;
          }
          await using next = await open(below(directory, name), O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
          await walk(next, inner, depth + 1);
        }
      } catch (error) {
        leave(inner, (error as NodeJS.ErrnoException).code ?? 'cannot be read');
      }
    }
  };

  await mkdir(options.into, { recursive: true, mode: 0o700 });
  await using top = await open(options.upper, O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
  await walk(top, Buffer.alloc(0), 0);
  return { files, leftOut };
}

/** Copies what is not zero. @returns bytes written; null, and no file, if a limit was reached */
async function copySparse(
  from: FileHandle,
  size: Bytes,
  target: string,
  limit: Bytes,
  owner: CoreOptions['owner'],
  late: () => boolean,
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
