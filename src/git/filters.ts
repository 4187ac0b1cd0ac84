import { ConfigurationError } from '../host/errors.ts';
import type { CommitId } from '../model.ts';
import { type Git, settingsIn } from './git.ts';

/** What to do about files that the repository holds in another form than a work tree, such as with Git LFS. */
export type Filters = 'refuse' | 'run' | 'none';

/** Every file of attributes in a tree. */
const ATTRIBUTES = ':(glob)**/.gitattributes';

/**
 * The filters that the attributes of a commit ask for (gitattributes(5)), each with the file that does.
 *
 * @param git  runs in a repository that has the commit
 */
async function filtersOf(commit: CommitId, git: Git): Promise<{ filter: string; file: string }[]> {
  const pattern = '[[:space:]]filter=';
  const asked = ['grep', '--no-color', '-I', '-E', '-e', pattern, commit, '--', ATTRIBUTES];
  const { stdout } = await git(asked, { check: false });
  return stdout.split('\n').flatMap((line) => {
    const [, file = '', text = ''] = /^[0-9a-f]+:(.*?\.gitattributes):(.*)$/.exec(line) ?? [];
    const [, filter] = text.trimStart().startsWith('#') ? [] : (/\sfilter=(\S+)/.exec(text) ?? []);
    return filter === undefined ? [] : [{ filter, file }];
  });
}

/**
 * Refuses a commit whose files would be wrong without a filter.
 *
 * @throws ConfigurationError that names the filter
 */
export async function refuseFilters(commit: CommitId, git: Git): Promise<void> {
  const [asked] = await filtersOf(commit, git);
  if (asked === undefined) return;
  throw new ConfigurationError(
    `filters: ${asked.file} of ${commit.slice(0, 12)} asks for the filter "${asked.filter}", and without it the files are not what a build expects. Set filters: run to run the filters of your git settings, or filters: none to build what the repository holds.`,
  );
}

/** Refuses what is checked out if it asks for a filter; each set of attributes is looked at once. */
export function filterCheck(setting: Filters, git: Git): (commit: CommitId) => Promise<void> {
  const seen = new Set<string>();
  return async (commit) => {
    if (setting !== 'refuse') return;
    const { stdout: attributes } = await git(['ls-files', '--stage', '--', ATTRIBUTES]);
    if (seen.has(attributes)) return;
    seen.add(attributes);
    if (attributes !== '') await refuseFilters(commit, git);
  };
}

/** Settings of the user's repository that its filters need, as pairs of name and value. */
export async function filterSettings(user: Git): Promise<[string, string][]> {
  const listed = await user(['config', '--local', '--null', '--get-regexp', String.raw`^(filter|lfs)\.`], {
    check: false,
  });
  return settingsIn(listed.stdout);
}
