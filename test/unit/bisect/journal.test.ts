import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { JournalEvent } from '../../../src/bisect/events.ts';
import { openJournal, parseJournal, readJournal } from '../../../src/bisect/journal.ts';
import { ConfigurationError } from '../../../src/host/errors.ts';
import { commit, journal, started } from '../../support/journal-sample.ts';

const host = { now: () => Date.UTC(2024, 0, 1) };
const signature = (title: string) =>
  ({ event: 'signature', signature: { kind: 'crash', title }, newAsWell: [], settled: true }) satisfies Omit<
    JournalEvent & { event: 'signature' },
    'at'
  >;

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'journal-'));
  path = join(folder, 'journal.jsonl');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function noted(...titles: string[]): Promise<void> {
  await using journal = await openJournal(path, host);
  for (const title of titles) await journal.note(signature(title));
}

const titles = (events: readonly JournalEvent[]) =>
  events.map((event) => event.event === 'signature' && event.signature.title);

describe('a last line that was torn does no harm', () => {
  const whole = `${JSON.stringify({ at: '2024-01-01T00:00:00.000Z', ...signature('torn') })}`;
  test.each<{ name: string; tail: string }>([
    { name: 'half a line', tail: whole.slice(0, 40) },
    { name: 'a whole line without its end', tail: whole },
    { name: 'zeros, as a crashed host leaves them', tail: '\0'.repeat(200) },
    { name: 'half a line that got an end', tail: `${whole.slice(0, 40)}\n` },
  ])('$name', async ({ tail }) => {
    await noted('one', 'two');
    await appendFile(path, tail);
    {
      await using journal = await openJournal(path, host);
      expect(titles(journal.events)).toEqual(['one', 'two']);
      await journal.note(signature('three'));
      expect(titles(journal.events)).toEqual(['one', 'two', 'three']);
    }
    expect(titles(await readJournal(path))).toEqual(['one', 'two', 'three']);
    expect((await readFile(path, 'utf8')).split('\n')).toHaveLength(4);
  });
});

test('a line in the middle that is not an event is damage, and is named', async () => {
  await noted('one');
  await appendFile(path, '{"torn\n');
  await writeFile(path, `${await readFile(path, 'utf8')}${(await readFile(path, 'utf8')).split('\n')[0]}\n`);
  await expect(readJournal(path)).rejects.toThrow('damaged at line 2');
});

test.each([
  ['none', {}],
  ['another one', { format: 99 }],
])(
  'a journal of a version with %s as its format is refused in one line, which says what to do',
  async (_, format) => {
    const begun = { ...journal(started([commit('a')], commit('b')))[0], format: undefined, ...format };
    await writeFile(path, `${JSON.stringify(begun)}\n`);
    const error = await readJournal(path).then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(ConfigurationError);
    expect((error as Error).message).toMatch(
      /^the journal is of another version .*expected 1\. Move journal\.jsonl away[^\n]*$/,
    );
  },
);

test('a journal that is empty or not there has no events', async () => {
  expect(await readJournal(path)).toEqual([]);
  expect(parseJournal('\n')).toEqual([]);
});
