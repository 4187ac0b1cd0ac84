import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readJournal } from '../bisect/journal.ts';
import type { Host } from '../host/host.ts';
import type { JournalCache } from '../run/resume.ts';
import { restoreFile, saveFile } from './cache.ts';
import { quietly } from './quiet.ts';

/** The journal's name in the cache: an entry is found only under the path that it was saved with. */
const NAME = 'journal.jsonl';

/** Prefix of all keys of one bisection's journals. */
export const journalPrefix = (fingerprint: string): string => `kernel-bisect-journal-${fingerprint}-`;

export interface CachedJournal extends JournalCache {
  /** Saves the journal at this path as it is now; one that has not grown since the last time is saved already. */
  save(journal: string, prefix: string): Promise<void>;
}

/** The journal in the workflow's cache, where the next runner finds it. */
export function cachedJournal(
  workspace: string,
  environment: NodeJS.ProcessEnv,
  host: Pick<Host, 'log'>,
): CachedJournal {
  return {
    async restore(fingerprint) {
      const folder = await mkdtemp(join(environment.RUNNER_TEMP || tmpdir(), 'kernel-bisect-journal-'));
      try {
        const path = join(folder, NAME);
        const prefix = journalPrefix(fingerprint);
        // No entry has this key, so the service gives the newest one with the prefix.
        const restored = await restoreFile({ path, key: `${prefix}newest`, prefix, workspace }, host);
        return restored === 'restored' ? await readFile(path, 'utf8') : null;
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
    async save(path, prefix) {
      const events = await readJournal(path);
      if (events.length === 0) return;
      const { GITHUB_RUN_ID = '0', GITHUB_RUN_ATTEMPT = '1' } = environment;
      const key = `${prefix}${GITHUB_RUN_ID}-${GITHUB_RUN_ATTEMPT}-${events.length}`;
      await quietly(() => saveFile({ path, key, grows: true, workspace }, host));
    },
  };
}
