import { InfrastructureError } from '../host/errors.ts';
import type { CommitId } from '../host/units.ts';
import type { SourceTree } from './source.ts';

/** A commit taken back on top of another, or why that cannot be done. */
export type Reverted = { kind: 'reverted'; commit: CommitId } | { kind: 'conflict' } | { kind: 'merge' };

const IDENTITY = 'kernel-bisect';

/**
 * Makes a commit that takes `commit` back on top of `onto`, in the work repository; no branch names it. The same two
 * give the same commit each time, so a run that is resumed knows it again.
 */
export async function revertOnto(tree: SourceTree, commit: CommitId, onto: CommitId): Promise<Reverted> {
  const ask = async (args: readonly string[]) => (await tree.git(args)).stdout.trim();
  const [, ...parents] = (await ask(['rev-list', '--parents', '-n1', commit, '--'])).split(' ');
  if (parents.length > 1) return { kind: 'merge' };
  await tree.checkout(onto);
  try {
    // `merge-tree` would need no work tree, but writes one only since git 2.38.
    const reverted = await tree.git(['revert', '--no-commit', commit], {
      check: false,
      env: identity('0 +0000'),
    });
    if (reverted.exit !== 0) {
      if ((await ask(['ls-files', '--unmerged'])) !== '') return { kind: 'conflict' };
      throw new InfrastructureError(`git could not revert ${commit} on ${onto}: ${reverted.stderr.trim()}`);
    }
    const date = await ask(['show', '--no-patch', '--format=%ct +0000', onto, '--']);
    const made = await tree.git(
      ['commit-tree', await ask(['write-tree']), '-p', onto, '-m', `Revert ${commit} on top of ${onto}`],
      { env: identity(date) },
    );
    return { kind: 'reverted', commit: made.stdout.trim() };
  } finally {
    // Leaves the state of a revert that is under way, too.
    await tree.git(['reset', '--quiet', '--hard', onto], { check: false });
  }
}

const identity = (date: string) => ({
  GIT_AUTHOR_NAME: IDENTITY,
  GIT_AUTHOR_EMAIL: `${IDENTITY}@localhost`,
  GIT_AUTHOR_DATE: date,
  GIT_COMMITTER_NAME: IDENTITY,
  GIT_COMMITTER_EMAIL: `${IDENTITY}@localhost`,
  GIT_COMMITTER_DATE: date,
});
