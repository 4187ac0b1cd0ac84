import { constants } from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bytes } from '../model.ts';
import { SHARE } from './protocol.ts';

/** Maximum of a guest's text that is read into memory to be judged. */
const TEXT_LIMIT: Bytes = 16 * 1024 * 1024;
const NOTHING = Buffer.alloc(0);

/** Files of the guest on its share; nothing is kept in memory, each answer is the current state. */
export interface Share {
  /** Text of a file; empty if there is none. */
  text(name: string): Promise<string>;
  bytes(name: string): Promise<Buffer>;
}

/** The share of one boot. @param upper  what the guest wrote, all of it hostile */
export function openShare(upper: string): Share {
  const bytes = (name: string) => boundedBytes(upper, name);
  return { bytes, text: async (name) => (await bytes(name)).toString('utf8') };
}

/** Bytes of a regular file, bounded. Links are not followed: the guest may have made them, the directory too. */
async function boundedBytes(upper: string, name: string): Promise<Buffer> {
  const { O_RDONLY, O_DIRECTORY, O_NOFOLLOW } = constants;
  const opened = await open(join(upper, SHARE), O_RDONLY | O_DIRECTORY | O_NOFOLLOW).catch(() => null);
  if (opened === null) return NOTHING;
  await using directory = opened;
  // Through the open directory: a live guest may replace it with a link at any time.
  return await boundedFile(`/proc/self/fd/${directory.fd}/${name}`);
}

async function boundedFile(path: string): Promise<Buffer> {
  const found = await lstat(path).catch(() => null);
  if (found === null || !found.isFile()) return NOTHING;
  const opened = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK).catch(
    () => null,
  );
  if (opened === null) return NOTHING;
  await using file = opened;
  const length = Math.min((await file.stat()).size, TEXT_LIMIT);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
  return buffer.subarray(0, bytesRead);
}

/** Text of a regular file of the run, bounded; empty if there is none. */
export async function boundedText(path: string): Promise<string> {
  return (await boundedFile(path)).toString('utf8');
}
