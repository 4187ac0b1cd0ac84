import { constants, type Dirent } from 'node:fs';
import { type FileHandle, lstat, open, readdir } from 'node:fs/promises';

/** A regular file that a guest wrote, as it was listed: what is opened there may be something else by then. */
export interface GuestFile {
  /** Open directory that it lies in. */
  directory: FileHandle;
  name: Buffer;
  /** Below the top, without a slash in front. */
  path: Buffer;
}

/** What a walk goes by. */
export interface Walk {
  /** Called for what was passed over, with the reason. */
  leave(path: Buffer, reason: string): void;
  /** Whether the time is over. */
  late(): boolean;
}

const DEPTH = 64;
const ENTRIES = 200_000;
const { O_RDONLY, O_DIRECTORY, O_NOFOLLOW } = constants;
const DIRECTORY = O_RDONLY | O_DIRECTORY | O_NOFOLLOW;

/** The path of an entry of an open directory: no part of it can have been exchanged for a link. */
export function below(directory: FileHandle, name: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`/proc/self/fd/${directory.fd}/`), name]);
}

/** The regular files below a directory that a guest wrote, in order; no link is followed. */
export async function* guestFiles(top: string, { leave, late }: Walk): AsyncGenerator<GuestFile> {
  let entriesLeft = ENTRIES;
  let over = false;

  async function* walk(directory: FileHandle, path: Buffer, depth: number): AsyncGenerator<GuestFile> {
    for (const name of await namesIn(directory)) {
      if (over) return;
      entriesLeft -= 1;
      if (late() || entriesLeft < 0) {
        over = true;
        return leave(path, late() ? 'time limit: the rest was not looked at' : 'too many files to look at');
      }
      const inner = path.length === 0 ? name : Buffer.concat([path, Buffer.from('/'), name]);
      try {
        const found = await lstat(below(directory, name));
        if (found.isFile()) yield { directory, name, path: inner };
        if (!found.isDirectory()) continue;
        if (depth >= DEPTH) {
          leave(inner, `deeper than ${DEPTH} directories`);
          continue;
        }
        await using next = await open(below(directory, name), DIRECTORY);
        yield* walk(next, inner, depth + 1);
      } catch (error) {
        leave(inner, reasonOf(error));
      }
    }
  }

  await using directory = await open(top, DIRECTORY);
  yield* walk(directory, Buffer.alloc(0), 0);
}

/** Why a file of a guest could not be read, safe to print. */
export const reasonOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'cannot be read';

/** A name is bytes: as text, one that is no UTF-8 could not be opened. */
async function namesIn(directory: FileHandle): Promise<Buffer[]> {
  const entries = (await readdir(`/proc/self/fd/${directory.fd}`, {
    withFileTypes: true,
    encoding: 'buffer',
  })) as unknown as Dirent<Buffer>[];
  return entries.map(({ name }) => name).sort(Buffer.compare);
}
