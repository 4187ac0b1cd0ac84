import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ConfigurationError, InfrastructureError } from '../host/errors.ts';
import type { Host } from '../host/host.ts';
import { JOURNAL_FORMAT, type JournalEvent } from './events.ts';
import { forgottenBy, standing } from './forgotten.ts';

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
 * Reads the events of a journal's text that still stand. A last line that a killed run or a crashed host tore is passed over.
 *
 * @throws InfrastructureError if a line before the last one is no JSON
 * @throws ConfigurationError if another version of this program wrote it, in a format of its own
 */
export function parseJournal(text: string): JournalEvent[] {
  const lines = text.split('\n').filter((line) => line !== '');
  const events: JournalEvent[] = [];
  for (const [index, line] of lines.entries()) {
    const event = eventOf(line);
    if (event?.event === 'started') requireFormat(event.format);
    if (event !== null) events.push(event);
    else if (index < lines.length - 1) {
      throw new InfrastructureError(`the journal is damaged at line ${index + 1}: it is not JSON`);
    }
  }
  return standing(events);
}

function requireFormat(format: unknown): void {
  if (format === JOURNAL_FORMAT) return;
  throw new ConfigurationError(
    `the journal is of another version of this program: its format is ${JSON.stringify(format) ?? 'not given'}, expected ${JOURNAL_FORMAT}. ` +
      'Move journal.jsonl away to start again; built kernels are kept.',
  );
}

function eventOf(line: string): JournalEvent | null {
  try {
    const event: unknown = JSON.parse(line);
    return typeof event === 'object' && event !== null && 'event' in event ? (event as JournalEvent) : null;
  } catch {
    return null;
  }
}

/** The events of the journal at `path`; none if there is no such file. */
export async function readJournal(path: string): Promise<JournalEvent[]> {
  return parseJournal(await textOf(path));
}

async function textOf(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return '';
    throw error;
  });
}

/** The lines that were written whole: each gets its newline in one piece with the rest. */
function wholeLines(text: string): string {
  const ended = text.slice(0, text.lastIndexOf('\n') + 1);
  const last = ended.slice(ended.lastIndexOf('\n', ended.length - 2) + 1);
  return last === '' || eventOf(last) !== null ? ended : ended.slice(0, -last.length);
}

/**
 * Takes the verdict of a step back, in the journal at `path`. One that is taken back already stays so.
 *
 * @throws ConfigurationError if there is no such verdict, or all others rest on it
 */
export async function forgetStep(path: string, step: number, host: Pick<Host, 'now' | 'log'>): Promise<void> {
  await using journal = await openJournal(path, host);
  const forgotten = forgottenBy(journal.events, step);
  if (forgotten === null) return;
  await journal.note(forgotten);
  const { commit, steps } = forgotten;
  host.log.info(
    `The verdict on ${commit.slice(0, 12)} is taken back: ${steps.length === 1 ? 'step' : 'steps'} ${steps.join(', ')}`,
  );
}

/** Opens the journal at `path` to append to it; what a torn line left is cut off first. */
export async function openJournal(path: string, host: Pick<Host, 'now'>): Promise<Journal> {
  await mkdir(dirname(path), { recursive: true });
  const text = await textOf(path);
  const whole = wholeLines(text);
  const events = parseJournal(whole);
  const file = await open(path, 'a', 0o644);
  let size = Buffer.byteLength(whole);
  if (whole !== text) await file.truncate(size);
  // The name of a new file is as much to be kept as what is in it.
  await using folder = await open(dirname(path), 'r');
  await folder.sync();
  let noted: Promise<void> = Promise.resolve();
  const append = async (line: Buffer): Promise<void> => {
    try {
      await file.appendFile(line);
      await file.sync();
      size += line.length;
    } catch (error) {
      // A full disk takes half a line; the next one must not be glued to it.
      await file.truncate(size).catch(() => {});
      throw new InfrastructureError(
        `the journal ${path} cannot be written: ${error instanceof Error ? error.message : error}`,
      );
    }
  };
  return {
    events,
    // One after the other: boots that run side by side may end at the same time.
    note(event) {
      const timed = { at: new Date(host.now()).toISOString(), ...event } as JournalEvent;
      // What failed was told to who noted it; the next one may find room again.
      noted = noted
        .catch(() => {})
        .then(async () => {
          await append(Buffer.from(`${JSON.stringify(timed)}\n`));
          events.push(timed);
        });
      return noted;
    },
    [Symbol.asyncDispose]: () => file.close(),
  };
}
