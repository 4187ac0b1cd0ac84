import { commitsBetweenEnds } from '../bisect/context.ts';
import { releasesOf } from '../bisect/releases.ts';
import type { Ends } from '../bisect/resumable.ts';
import type { History } from '../bisect/search.ts';
import { ConfigurationError } from '../host/errors.ts';
import type { CommitInfo } from '../model.ts';
import type { Settings } from '../settings/settings.ts';

/**
 * The commits that `good` and `bad` name.
 *
 * @throws ConfigurationError if one is not there, if they are the same, look swapped or have no common history,
 *   if no commit between them touches the paths, or if no release could stand in for a good end
 */
export async function resolveEnds(settings: Settings, history: History): Promise<Ends> {
  const bad = await history.describe(await history.resolve(settings.bad));
  if (settings.good.length === 0) await checkReleases(bad, settings, history);
  const good = await Promise.all(
    settings.good.map(async (reference) => history.describe(await history.resolve(reference))),
  );
  for (const [index, end] of good.entries()) {
    const named = `good "${settings.good[index]}" and bad "${settings.bad}"`;
    if (end.commit === bad.commit) {
      throw new ConfigurationError(
        `${named} are the same commit ${bad.commit.slice(0, 12)}. Give two different ones.`,
      );
    }
    const [older, newer] = settings.mode === 'fix' ? [bad, end] : [end, bad];
    const newerIsAncestor = (await history.ancestors([newer.commit], [older.commit])).length > 0;
    if (newerIsAncestor) {
      const fix = settings.mode === 'fix' ? 'mode: regression' : 'mode: fix';
      throw new ConfigurationError(
        `${named} look swapped: ${newer.commit.slice(0, 12)} is an ancestor of ${older.commit.slice(0, 12)}. Swap them, or use ${fix}.`,
      );
    }
  }
  if (settings.mode === 'fix' && good.length > 1) {
    throw new ConfigurationError(
      'good: with mode: fix exactly one revision is allowed, the one where it works again.',
    );
  }
  // Else the search would say so, after the ends are built.
  if (good.length > 0) {
    const commits = good.map(({ commit }) => commit);
    await (settings.mode === 'fix'
      ? history.mergeBases(commits[0]!, [bad.commit])
      : history.mergeBases(bad.commit, commits));
  }
  if (settings.paths.length > 0 && good.length > 0) await checkPaths({ good, bad }, settings, history);
  return { good, bad };
}

/** Between the ends there has to be a commit that touches the paths. */
async function checkPaths(ends: Ends, settings: Settings, history: History): Promise<void> {
  const { mode, paths, firstParent } = settings;
  if ((await commitsBetweenEnds({ plan: { ...ends, mode, paths, firstParent }, history })) > 0) return;
  throw new ConfigurationError(
    `paths: no commit between good and bad touches ${paths.map((path) => `"${path}"`).join(', ')}. Check that they are written as in the kernel's repository, or leave them out.`,
  );
}

/** Without a good end there have to be releases that can be tried. */
async function checkReleases(bad: CommitInfo, settings: Settings, history: History): Promise<void> {
  if (settings.mode === 'fix') {
    throw new ConfigurationError(
      'good: nothing was given. With mode: fix name the revision where it works again, e.g. --good v6.2.',
    );
  }
  if (releasesOf(await history.tags(bad.commit)).length > 0) return;
  throw new ConfigurationError(
    `good: nothing was given, and no release tag such as v6.1 is among the ancestors of bad "${settings.bad}". Name a revision where it works, or fetch the tags with the whole history ("git fetch --tags --unshallow"; in a workflow fetch-depth: 0 for actions/checkout).`,
  );
}
