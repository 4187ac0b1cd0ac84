import type { CommitId } from '../model.ts';
import type { SourceTree } from './source.ts';

const NAME = 'kernel-bisect';
const EMAIL = `${NAME}@localhost`;

/** git's environment for synthetic commits. */
export const identity = (date: string) => ({
  GIT_AUTHOR_NAME: NAME,
  GIT_AUTHOR_EMAIL: EMAIL,
  GIT_AUTHOR_DATE: date,
  GIT_COMMITTER_NAME: NAME,
  GIT_COMMITTER_EMAIL: EMAIL,
  GIT_COMMITTER_DATE: date,
});

/**
 * Makes a synthetic commit in the work repository; no branch names it. The same files on the same parent are
 * the same commit each time, so a resumed run recognises it.
 *
 * @param files  id of the tree that it holds
 */
export async function syntheticCommit(
  tree: SourceTree,
  { files, parent, message }: { files: string; parent: CommitId; message: string },
): Promise<CommitId> {
  const told = (await tree.git(['show', '--no-patch', '--format=%ct', parent, '--'])).stdout.trim();
  // A parent may have a date that git does not accept for a new commit.
  const date = `@${/^\d{1,15}$/.test(told) ? told : 0} +0000`;
  const made = await tree.git(['commit-tree', files, '-p', parent, '-m', message], { env: identity(date) });
  return made.stdout.trim();
}

/** The commit of the user's history that a commit stands for: itself, or the parent of a synthetic commit. */
export async function historicOf(tree: SourceTree, commit: CommitId): Promise<CommitId> {
  const shown = await tree.git(['show', '--no-patch', '--format=%ce %P', commit, '--']);
  const [email, parent] = shown.stdout.trim().split(' ');
  return email === EMAIL && parent !== undefined ? parent : commit;
}
