import type { Ends } from '../bisect/resumable.ts';
import type { History } from '../bisect/search.ts';
import { ConfigurationError } from '../host/errors.ts';
import type { Host } from '../host/host.ts';
import type { CommitId } from '../model.ts';
import type { Settings } from '../settings/settings.ts';
import { rangeOf } from '../settings/values.ts';

/** Items that a line of the log names. */
const NAMED = 3;

/**
 * The commits that `skip` lists and that a run could come to: those of the range, and those that it starts from, which
 * are merge bases. The rest is left out, and a line in the log says so. An end that lies in a listed range is tested all
 * the same.
 *
 * @throws ConfigurationError if an item names no commit, or an end
 */
export async function resolveSkips(
  { skip, mode }: Pick<Settings, 'skip' | 'mode'>,
  ends: Ends,
  history: History,
  host: Host,
): Promise<CommitId[]> {
  if (skip.length === 0) return [];
  const [older, newer] = mode === 'fix' ? [[ends.bad], ends.good[0]!] : [ends.good, ends.bad];
  const range = await rangeBetween(
    older.map(({ commit }) => commit),
    newer.commit,
    history,
  );
  const isEnd = new Set([...ends.good, ends.bad].map(({ commit }) => commit));
  const kept = new Set<CommitId>();
  const useless: string[] = [];
  let outside = 0;
  for (const item of skip) {
    const listed = await commitsOf(item, history);
    const [only] = listed;
    if (rangeOf(item) === null && isEnd.has(only!)) throw namesEnd(item, only!, ends);
    const inside = range ?? (await belowOf(listed, newer.commit, history));
    const reached = listed.filter((commit) => inside.has(commit) && !isEnd.has(commit));
    for (const commit of reached) kept.add(commit);
    outside += listed.filter((commit) => !inside.has(commit)).length;
    if (reached.length === 0) useless.push(item);
  }
  if (outside > 0 || useless.length > 0) host.log.info(leftOut(outside, useless));
  return [...kept];
}

/** Commits that can be the culprit, and their parents. Null: the good end is still to be found. */
async function rangeBetween(
  older: readonly CommitId[],
  newer: CommitId,
  history: History,
): Promise<Set<CommitId> | null> {
  if (older.length === 0) return null;
  const graph = await history.graph([newer], older);
  return new Set([...graph].flatMap(([commit, parents]) => [commit, ...parents]));
}

/** Those of an item's commits that the newer end has as ancestors. */
async function belowOf(
  listed: readonly CommitId[],
  newer: CommitId,
  history: History,
): Promise<Set<CommitId>> {
  if (listed.length < 2) return new Set(await history.ancestors(listed, [newer]));
  const elsewhere = await history.graph(listed.slice(-1), [newer]);
  return new Set(listed.filter((commit) => !elsewhere.has(commit)));
}

/** All commits of an item, the tip of a range last. */
async function commitsOf(item: string, history: History): Promise<CommitId[]> {
  const range = rangeOf(item);
  const resolve = (revision: string) =>
    history.resolve(revision).catch((error: unknown) => {
      throw error instanceof ConfigurationError
        ? new ConfigurationError(`skip: "${item}": ${error.message}`)
        : error;
    });
  if (range === null) return [await resolve(item)];
  const [from, to] = [await resolve(range.from), await resolve(range.to)];
  return [...(await history.graph([to], [from])).keys()];
}

function namesEnd(item: string, commit: CommitId, { bad }: Ends): ConfigurationError {
  const end = commit === bad.commit ? 'bad' : 'good';
  return new ConfigurationError(
    `skip: "${item}" is the ${end} end ${commit.slice(0, 12)}, which cannot be skipped. Take it out of skip, or choose another ${end}.`,
  );
}

function leftOut(outside: number, useless: readonly string[]): string {
  const commits = outside === 1 ? '1 commit is' : `${outside} commits are`;
  const more = useless.length > NAMED ? ` and ${useless.length - NAMED} more` : '';
  const items = useless.slice(0, NAMED).map((item) => `"${item}"`);
  const facts = [
    ...(outside > 0 ? [`${commits} left out that cannot come up between good and bad`] : []),
    ...(items.length > 0 ? [`nothing is skipped because of ${items.join(', ')}${more}`] : []),
  ];
  return `skip: ${facts.join('; ')}`;
}
