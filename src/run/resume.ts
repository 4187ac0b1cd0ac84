import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { JournalEvent } from '../bisect/events.ts';
import { forgottenBy } from '../bisect/forgotten.ts';
import { parseJournal, readJournal } from '../bisect/journal.ts';
import {
  type AskedRun,
  type Ends,
  type Fit,
  fitOf,
  movedEnds,
  type RunIdentity,
} from '../bisect/resumable.ts';
import type { History } from '../bisect/search.ts';
import { ConfigurationError } from '../host/errors.ts';
import type { Host } from '../host/host.ts';
import type { Settings } from '../settings/settings.ts';

/** Keeps journals between hosts. What fails in it is a miss and no error. */
export interface JournalCache {
  /** The text of the newest journal of this fingerprint; null if there is none. */
  restore(fingerprint: string): Promise<string | null>;
}

/** Journals of earlier runs on this host. */
export interface EarlierRuns {
  /** Of the output directory; empty if there is none. */
  own: JournalEvent[];
  /** Of `resume-from`; null if that was not given. */
  given: { path: string; events: JournalEvent[] } | null;
}

/**
 * Reads what earlier runs have left.
 *
 * @throws ConfigurationError if `resume-from` holds no journal
 */
export async function readEarlier(
  { resume, resumeFrom: directory }: Pick<Settings, 'resume' | 'resumeFrom'>,
  journal: string,
): Promise<EarlierRuns> {
  const own = await readJournal(journal);
  if (directory === null) return { own, given: null };
  if (!resume) {
    throw new ConfigurationError(`resume-from: ${directory} is given, but resume is false. Leave one out.`);
  }
  const path = join(directory, 'journal.jsonl');
  const events = await readJournal(path);
  if (events.length === 0) {
    throw new ConfigurationError(
      `resume-from: ${directory} holds no journal.jsonl. Give the directory that a run's artifact was unpacked to.`,
    );
  }
  return { own, given: { path, events } };
}

/** The ends that this run is about: those of the earlier run that it continues, even if a branch has moved. */
export async function keptEnds(
  earlier: EarlierRuns,
  now: AskedRun,
  history: History,
  host: Host,
): Promise<Ends> {
  for (const events of [earlier.given?.events ?? [], earlier.own]) {
    const moved = movedEnds(events, now);
    if (moved === undefined) continue;
    const commits = [...moved.ends.good, moved.ends.bad].map(({ commit }) => commit);
    const missing = await Promise.all(
      commits.map((commit) =>
        history.resolve(commit).then(
          () => false,
          (error) => {
            if (error instanceof ConfigurationError) return true;
            throw error;
          },
        ),
      ),
    );
    if (missing.includes(true)) {
      host.log.warning(`${moved.how}: the old commits are gone, so a new bisection begins`);
      continue;
    }
    host.log.warning(
      `${moved.how}: the bisection continues between its original commits. For the new ones use resume: false.`,
    );
    return moved.ends;
  }
  return now.ends;
}

/** A journal that a run can go on from. */
interface UsableJournal {
  from: string;
  events: JournalEvent[];
  /** Null: it is the output directory's own. */
  text: string | null;
}

/**
 * Makes the output directory's journal the newest one that this run can go on from: its own, that of `resume-from`, or
 * the cache's. One that does not fit is set aside; its new name says when.
 *
 * @param options.forget  step whose verdict is to be taken back, so that a bisection that is over goes on; null: none
 * @throws ConfigurationError if `resume-from` is another bisection, or no journal has the step
 */
export async function settleJournal(
  options: {
    journal: string;
    earlier: EarlierRuns;
    identity: RunIdentity;
    resume: boolean;
    forget: number | null;
    cache?: JournalCache | undefined;
  },
  host: Host,
): Promise<void> {
  const { journal, earlier, identity, resume, forget, cache } = options;
  const { own, given } = earlier;
  const candidates: UsableJournal[] = [];
  const fit = (events: readonly JournalEvent[]) => fitOf(events, identity, { goesOn: forget !== null });
  const ownFit = fit(own);
  if (resume && ownFit.fits) candidates.push({ from: journal, events: own, text: null });
  if (given !== null) {
    const givenFit = fit(given.events);
    if (!givenFit.fits) {
      throw new ConfigurationError(
        `resume-from: ${given.path} belongs to another bisection: ${givenFit.why}. Give the same settings, or leave resume-from out.`,
      );
    }
    candidates.push({ from: given.path, events: given.events, text: textOf(given.events) });
  }
  if (resume && cache !== undefined)
    candidates.push(...(await cached(cache, identity.fingerprint, fit, host)));
  const newest = candidates.toSorted((a, b) => lastTime(a.events) - lastTime(b.events)).at(-1);
  if (forget !== null) {
    if (newest === undefined) {
      const why = !resume ? 'resume is false' : ownFit.fits ? 'there is none' : ownFit.why;
      throw new ConfigurationError(`forget: there is no journal to go on from (${why}). Leave forget out.`);
    }
    forgottenBy(newest.events, forget);
  }
  if (newest?.text !== null && own.length > 0) {
    const why = newest ? 'a newer one is there' : !resume ? 'resume is false' : ownFit.fits ? '' : ownFit.why;
    const aside = `${journal}.${new Date(host.now()).toISOString().replace(/[:.]/g, '-')}`;
    await rename(journal, aside);
    host.log.info(
      `${newest ? 'The old journal is set aside' : 'Starting over'} (${why}): it is ${aside} now`,
    );
  }
  if (newest === undefined) return;
  if (newest.text !== null) await writeWhole(journal, newest.text);
  const verdicts = newest.events.filter(({ event }) => event === 'verdict').length;
  host.log.info(
    `Continuing from ${newest.from}: ${verdicts} ${verdicts === 1 ? 'verdict is' : 'verdicts are'} kept`,
  );
}

async function cached(
  cache: JournalCache,
  fingerprint: string,
  fit: (events: readonly JournalEvent[]) => Fit,
  host: Host,
): Promise<UsableJournal[]> {
  const text = await cache.restore(fingerprint);
  if (text === null) return [];
  try {
    const events = parseJournal(text);
    // A bisection that is over is done again if that is asked for.
    if (!fit(events).fits) return [];
    return [{ from: "the workflow's cache", events, text: textOf(events) }];
  } catch (error) {
    host.log.warning(
      `The journal of the cache is not used: ${error instanceof Error ? error.message : error}`,
    );
    return [];
  }
}

const lastTime = (events: readonly JournalEvent[]): number => Date.parse(events.at(-1)?.at ?? '') || 0;

const textOf = (events: readonly JournalEvent[]): string =>
  events.map((event) => `${JSON.stringify(event)}\n`).join('');

/** The file is whole or not there. */
async function writeWhole(path: string, text: string): Promise<void> {
  const half = `${path}.new`;
  await using file = await open(half, 'w', 0o644);
  await file.writeFile(text);
  await file.sync();
  await rename(half, path);
}
