import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { InfrastructureError } from '../host/errors.ts';
import type { Host } from '../host/host.ts';
import type { JournalEvent } from './events.ts';

/** An event without its time, for those made by distribution over the union. */
type Untimed<E> = E extends unknown ? Omit<E, 'at'> : never;
export type NewEvent = Untimed<JournalEvent>;

/** The append-only record of a bisection. */
export interface Journal extends AsyncDisposable {
  /** All events so far, those of earlier runs included. */
  readonly events: readonly JournalEvent[];
  /** Appends one event and syncs it to the disk before it returns. */
  note(event: NewEvent): Promise<void>;
}

/**
 * Reads the events of a journal's text. A torn last line, which a killed run leaves, is passed over.
 *
 * @throws InfrastructureError where a line before the last one is no JSON
 */
export function parseJournal(text: string): JournalEvent[] {
  const lines = text.split('\n');
  const events: JournalEvent[] = [];
  for (const [index, line] of lines.entries()) {
    if (line === '') continue;
    try {
      events.push(JSON.parse(line) as JournalEvent);
    } catch {
      // Only a line that never got its newline can be torn: each is written with it in one piece.
      if (index === lines.length - 1) break;
      throw new InfrastructureError(`the journal is damaged at line ${index + 1}: it is not JSON`);
    }
  }
  return events;
}

/** The events of the journal at `path`; none where there is no such file. */
export async function readJournal(path: string): Promise<JournalEvent[]> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return parseJournal(text);
}

/** Opens the journal at `path` to append to it; what a torn line left is cut off first. */
export async function openJournal(path: string, host: Pick<Host, 'now'>): Promise<Journal> {
  await mkdir(dirname(path), { recursive: true });
  const events = await readJournal(path);
  const file = await open(path, 'a+', 0o644);
  const text = await file.readFile('utf8');
  if (text !== '' && !text.endsWith('\n')) {
    await file.truncate(Buffer.byteLength(text.slice(0, text.lastIndexOf('\n') + 1)));
  }
  let noted: Promise<void> = Promise.resolve();
  return {
    events,
    // One after the other: boots that run side by side may end at the same time.
    note(event) {
      const timed = { at: new Date(host.now()).toISOString(), ...event } as JournalEvent;
      // What failed was told to who noted it; the next one may find room again.
      noted = noted
        .catch(() => {})
        .then(async () => {
          await file.appendFile(`${JSON.stringify(timed)}\n`);
          await file.sync();
          events.push(timed);
        });
      return noted;
    },
    [Symbol.asyncDispose]: () => file.close(),
  };
}
