import { readFile } from 'node:fs/promises';
import type { History } from '../bisect/search.ts';
import { ConfigurationError } from '../host/errors.ts';
import type { CommitId } from '../model.ts';
import type { Settings } from '../settings/settings.ts';
import { readBisectLog } from './read-bisect-log.ts';

/** What `bad` is if nobody named another one. */
const NO_BAD = 'HEAD';

/**
 * The settings with what the log of `from-log` says of the range: its old side, its last commit of the new side, its
 * skips, paths, walk and mode. Verdicts are taken as given. In a fix bisection, which has one end on each side, the old
 * one is the last that was judged.
 *
 * @throws ConfigurationError if the log cannot be read, is not understood, or says something else than the settings
 */
export async function withBisectLog(settings: Settings): Promise<Settings> {
  const { fromLog } = settings;
  if (fromLog === null) return settings;
  const source = `from-log: ${fromLog.given}`;
  const text = await readFile(fromLog.path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new ConfigurationError(`from-log: ${fromLog.path} cannot be read (${error.code})`);
  });
  const log = readBisectLog(text, source);
  const mode = log.mode ?? settings.mode;
  const newer = log.new === null ? [] : [log.new];
  const [good, bad] = mode === 'fix' ? [newer, log.old.slice(-1)] : [log.old, newer];
  const given = settings.bad === NO_BAD ? [] : [settings.bad];
  const found = {
    good: oneOf({ name: 'good', source, given: settings.good, logged: good }),
    bad: oneOf({ name: 'bad', source, given, logged: bad })[0] ?? settings.bad,
  };
  const relevant = {
    mode,
    paths: oneOf({ name: 'paths', source, given: settings.paths, logged: log.paths }),
    skip: [...new Set([...settings.skip, ...log.skip])],
    firstParent: settings.firstParent || log.firstParent,
  };
  return {
    ...settings,
    ...found,
    ...relevant,
    verdictRelevant: { ...settings.verdictRelevant, ...relevant },
  };
}

/** What is said in one place, or in both in the same way. */
function oneOf(said: { name: string; source: string; given: string[]; logged: string[] }): string[] {
  const { name, source, given, logged } = said;
  if (given.length === 0) return logged;
  if (logged.length === 0 || given.toSorted().join('\n') === logged.toSorted().join('\n')) return given;
  throw new ConfigurationError(
    `${source}: it has ${shown(logged)} for ${name}, and ${name} is ${shown(given)}. Leave ${name} out to go by the log.`,
  );
}

function shown(all: readonly string[]): string {
  const [first = ''] = all;
  return all.length === 1 ? `"${first}"` : `"${first}" and ${all.length - 1} more`;
}

/**
 * Those of the revisions that are no ancestors of another one. A log has every commit that was found to work, and with
 * the newest ones the others are known to work: they need not be tested as ends.
 *
 * @throws ConfigurationError if one names no commit
 */
export async function newestOf(revisions: readonly string[], history: History): Promise<string[]> {
  const named = new Map<CommitId, string>();
  for (const revision of revisions) named.set(await history.resolve(revision), revision);
  const newest: string[] = [];
  for (const [commit, revision] of named) {
    const others = [...named.keys()].filter((other) => other !== commit);
    if (others.length === 0 || (await history.ancestors([commit], others)).length === 0)
      newest.push(revision);
  }
  return newest;
}
