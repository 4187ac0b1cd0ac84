import { InfrastructureError } from '../host/errors.ts';
import type { CommitId } from '../model.ts';
import { gitReason } from './git-reason.ts';
import type { SourceTree } from './source.ts';
import { identity, syntheticCommit } from './synthetic-commit.ts';

/** A commit reverted on top of another, or why that cannot be done. */
export type Reverted = { kind: 'reverted'; commit: CommitId } | { kind: 'conflict' } | { kind: 'merge' };

/**
 * Makes a commit that reverts `commit` on top of `onto`, in the work repository.
 */
export async function revertOnto(tree: SourceTree, commit: CommitId, onto: CommitId): Promise<Reverted> {
  const ask = async (args: readonly string[]) => (await tree.git(args)).stdout.trim();
  const [, ...parents] = (await ask(['rev-list', '--parents', '-n1', commit, '--'])).split(' ');
  if (parents.length > 1) return { kind: 'merge' };
  // What a build left may be in the way of the revert.
  await tree.checkout(onto, { clean: true });
  try {
    // `merge-tree` would need no work tree, but writes one only since git 2.38.
    const reverted = await tree.git(['revert', '--no-commit', commit], {
      check: false,
      env: identity('0 +0000'),
    });
    if (reverted.exit !== 0) {
      if ((await ask(['ls-files', '--unmerged'])) !== '') return { kind: 'conflict' };
      throw new InfrastructureError(
        `git could not revert ${commit} on ${onto}: ${gitReason(reverted.stderr)}`,
      );
    }
    const message = `Revert ${commit} on top of ${onto}`;
    const made = await syntheticCommit(tree, { files: await ask(['write-tree']), parent: onto, message });
    return { kind: 'reverted', commit: made };
  } finally {
    // Also ends a revert that is under way.
    await tree.git(['reset', '--quiet', '--hard', onto], { check: false, cleanup: true });
  }
}
