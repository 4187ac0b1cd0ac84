import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, mkdtemp, readdir, readFile, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Host } from '../host/host.ts';

/** One thing in a tree. Names are bytes in general: each character of `path` and `target` stands for one byte. */
export interface Entry {
  path: string;
  type: 'file' | 'directory' | 'link' | 'block' | 'character' | 'fifo';
  mode: number;
  owner: string;
  /** Of files: bytes, nanoseconds since the epoch, SHA-256 of the content. */
  size?: number;
  modified?: string;
  sha256?: string;
  /** Of symbolic links. */
  target?: string;
  /** Of devices. */
  device?: string;
  /** First path, in order, of the same file. */
  sameAs?: string;
  /** Extended attributes, `name=0xhex`, sorted. */
  attributes?: string[];
}

// Labels and owner notes belong to the host where the tree lies, not to the tree.
const HOSTS_OWN = /^(security\.selinux|trusted\.libvirt\.|trusted\.overlay\.|system\.nfs4_acl)/;

/** Attributes by path, from the text that `getfattr --encoding=hex` writes. */
export function parseAttributes(dump: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  let of: string[] = [];
  for (const line of dump.split('\n')) {
    const head = /^# file: (.*)$/.exec(line)?.[1];
    if (head !== undefined) {
      of = [];
      const path = head.replace(/\\([0-7]{3})/g, (_, octal: string) =>
        String.fromCharCode(Number.parseInt(octal, 8)),
      );
      found.set(path.replace(/^\.\/?/, ''), of);
    } else if (line !== '' && !HOSTS_OWN.test(line)) {
      of.push(line);
    }
  }
  for (const [path, attributes] of found) {
    if (attributes.length === 0) found.delete(path);
    else attributes.sort();
  }
  return found;
}

async function attributesOf(directory: string, host: Host): Promise<Map<string, string[]>> {
  const scratch = await mkdtemp(join(tmpdir(), 'kernel-bisect-'));
  try {
    // Through a file, since names are bytes that a text in memory would lose.
    const outputFile = join(scratch, 'attributes');
    const args = [
      '--recursive',
      '--physical',
      '--no-dereference',
      '--dump',
      '--match=-',
      '--encoding=hex',
      '.',
    ];
    await host.run('getfattr', args, { cwd: directory, outputFile });
    return parseAttributes(await readFile(outputFile, 'latin1'));
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function contentHash(path: Buffer): Promise<string> {
  const hash: Hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

const bytes = (text: string) => Buffer.from(text, 'latin1');

/** Everything below a directory and the directory itself (path ''), sorted; sockets are left out, as tar leaves them. */
export async function listTree(directory: string, host: Host): Promise<Entry[]> {
  const root = Buffer.from(directory).toString('latin1');
  const attributes = await attributesOf(directory, host);
  const seen = new Map<string, string>();
  const entries: Entry[] = [];

  const visit = async (path: string): Promise<void> => {
    const full = bytes(path === '' ? root : `${root}/${path}`);
    const found = await lstat(full, { bigint: true });
    const type = found.isFile()
      ? 'file'
      : found.isDirectory()
        ? 'directory'
        : found.isSymbolicLink()
          ? 'link'
          : found.isBlockDevice()
            ? 'block'
            : found.isCharacterDevice()
              ? 'character'
              : found.isFIFO()
                ? 'fifo'
                : null;
    if (type === null) return;
    const entry: Entry = {
      path,
      type,
      mode: Number(found.mode & 0o7777n),
      owner: `${found.uid}:${found.gid}`,
    };
    entries.push(entry);
    const own = attributes.get(path);
    if (own !== undefined) entry.attributes = own;
    if (type !== 'directory' && found.nlink > 1n) {
      const inode = `${found.dev}:${found.ino}`;
      const first = seen.get(inode);
      if (first !== undefined) {
        entry.sameAs = first;
        return;
      }
      seen.set(inode, path);
    }
    if (type === 'file') {
      entry.size = Number(found.size);
      entry.modified = String(found.mtimeNs);
      entry.sha256 = await contentHash(full);
    } else if (type === 'link') {
      entry.target = (await readlink(full, { encoding: 'buffer' })).toString('latin1');
    } else if (type === 'block' || type === 'character') {
      entry.device = String(found.rdev);
    } else if (type === 'directory') {
      const names = (await readdir(full, { encoding: 'buffer' }))
        .map((name) => name.toString('latin1'))
        .sort();
      for (const name of names) await visit(path === '' ? name : `${path}/${name}`);
    }
  };
  await visit('');
  return entries;
}

/** The manifest's text: its own hash in the first line, then one entry a line. */
export function manifestText(entries: readonly Entry[]): string {
  const body = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
  return `${createHash('sha256').update(body).digest('hex')}\n${body}`;
}

/** Why a tree is not what its manifest says; null if it is. */
export function manifestDifference(manifest: string, entries: readonly Entry[]): string | null {
  const end = manifest.indexOf('\n');
  const body = manifest.slice(end + 1);
  if (end < 0 || createHash('sha256').update(body).digest('hex') !== manifest.slice(0, end)) {
    return 'its manifest is damaged';
  }
  const wanted = new Set(body.split('\n').filter((line) => line !== ''));
  for (const entry of entries) {
    if (!wanted.delete(JSON.stringify(entry))) return `${JSON.stringify(entry.path)} is not what was packed`;
  }
  const [missing] = wanted;
  return missing === undefined ? null : `${JSON.stringify((JSON.parse(missing) as Entry).path)} is missing`;
}
