import { readFile, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { sha256 } from '../host/digest.ts';
import { ConfigurationError, InfrastructureError } from '../host/errors.ts';
import type { CommitId } from '../model.ts';
import { gitReason } from './git-reason.ts';
import type { Repository, SourceTree } from './source.ts';
import { historicOf, syntheticCommit } from './synthetic-commit.ts';

/** One line of a file of fixups, as it was written. */
export interface FixupLine {
  line: number;
  /** Revisions; empty: no limit on this side. */
  from: string;
  to: string;
  /** A commit, or the path of a patch. */
  change: string;
}

/** A candidate as it is built: its commit with the fixups for its place in the history, or why not. */
export type FixedUp = { ok: true; commit: CommitId } | { ok: false; reason: string };

/** What is applied to candidates, in order. */
export interface Fixups {
  /** Hash of all that they do to which commits; null if there are none. */
  digest: string | null;
  /** Puts a candidate with its fixups into the source tree; `options` as there. */
  checkout(commit: CommitId, options?: { clean?: boolean }): Promise<FixedUp>;
}

interface Fixup {
  /** For messages: place and text of the line. */
  named: string;
  from: CommitId | null;
  to: CommitId | null;
  /** Path of a patch that git can apply. */
  patch: string;
}

/**
 * Reads `FROM..TO: commit or patch` lines. Empty lines and lines that start with `#` are ignored.
 *
 * @param file  its name, for messages
 * @throws ConfigurationError that names file and line
 */
export function parseFixups(text: string, file: string): FixupLine[] {
  return text.split(/\r?\n/).flatMap((written, index) => {
    const content = written.trim();
    if (content === '' || content.startsWith('#')) return [];
    const [, from, to, change] = /^([^\s:]*?[^\s:.]|)\.\.([^\s:.][^\s:]*|)\s*:\s*(\S.*)$/.exec(content) ?? [];
    if (from === undefined || to === undefined || change === undefined) {
      throw new ConfigurationError(
        `fixups: ${file} line ${index + 1}: "${content}" is not understood; write FROM..TO: and then a commit or the path of a patch, e.g. v5.0..v5.4: build.patch`,
      );
    }
    return [{ line: index + 1, from, to, change }];
  });
}

export interface FixupsOptions {
  /** Path of the file; null if nothing is fixed up. */
  file: string | null;
  repository: Repository;
  source: SourceTree;
}

/**
 * Opens the file of fixups and looks up everything that it names.
 *
 * @throws ConfigurationError that names file and line, before anything is built
 */
export async function openFixups({ file, repository, source }: FixupsOptions): Promise<Fixups> {
  if (file === null) {
    return {
      digest: null,
      async checkout(commit, options) {
        await source.checkout(commit, options);
        return { ok: true, commit };
      },
    };
  }
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new ConfigurationError(`fixups: ${file} cannot be read (${error.code}); give the path of a file`);
  });
  const gitDir = (await source.git(['rev-parse', '--absolute-git-dir'])).stdout.trim();
  const fixups: Fixup[] = [];
  const told: unknown[] = [];
  for (const { line, from, to, change } of parseFixups(text, file)) {
    const place = `fixups: ${file} line ${line}`;
    const limit = (revision: string) =>
      revision === '' ? null : atPlace(place, () => repository.resolve(revision));
    const patch = resolve(dirname(file), change);
    const content = await readFile(patch, 'utf8').catch(() => null);
    const fixup: Fixup = {
      named: `${basename(file)} line ${line} (${from}..${to}: ${change})`,
      from: await limit(from),
      to: await limit(to),
      patch,
    };
    let commit: CommitId | null = null;
    if (content === null) {
      commit = await commitOfFixup(change, { place, patch, repository, source });
      fixup.patch = join(gitDir, `fixup-${line}.patch`);
      // Into a file, because a kernel's sources are not all UTF-8.
      const diff = ['diff', '--no-color', '--binary', '--full-index', `--output=${fixup.patch}`];
      await source.git([...diff, `${commit}^1`, commit, '--']);
    }
    fixups.push(fixup);
    told.push([fixup.from, fixup.to, commit ?? content]);
  }
  return {
    digest: sha256(JSON.stringify(told)),
    async checkout(commit, options) {
      const fixed = await fixUp(commit, fixups, source, join(gitDir, 'fixup-index'));
      if (fixed.ok) await source.checkout(fixed.commit, options);
      return fixed;
    },
  };
}

async function atPlace<T>(place: string, inside: () => Promise<T>): Promise<T> {
  try {
    return await inside();
  } catch (error) {
    if (error instanceof ConfigurationError) throw new ConfigurationError(`${place}: ${error.message}`);
    throw error;
  }
}

async function commitOfFixup(
  change: string,
  { place, patch, repository, source }: Omit<FixupsOptions, 'file'> & { place: string; patch: string },
): Promise<CommitId> {
  const commit = await repository.resolve(change).catch((error) => {
    if (!(error instanceof ConfigurationError)) throw error;
    throw new ConfigurationError(
      `${place}: "${change}" is neither a commit of the repository nor a readable patch (${patch})`,
    );
  });
  const parents = (await source.git(['show', '--no-patch', '--format=%P', commit, '--'])).stdout.trim();
  if (parents.split(' ').length !== 1 || parents === '') {
    const what = parents === '' ? 'has no parent' : 'is a merge';
    throw new ConfigurationError(`${place}: ${change} ${what}; name a commit with one parent, or a patch`);
  }
  return commit;
}

/**
 * Makes the commit of a candidate with its fixups. It is made outside the work tree, so that only files that differ
 * between two candidates get a new time stamp there, and make has no more to do than without fixups.
 */
async function fixUp(
  commit: CommitId,
  fixups: readonly Fixup[],
  source: SourceTree,
  index: string,
): Promise<FixedUp> {
  const historic = await historicOf(source, commit);
  const isAncestor = async (newer: CommitId) => {
    const asked = ['merge-base', '--is-ancestor', historic, newer];
    const { exit, stderr } = await source.git(asked, { check: false });
    // 1 means no; anything else is not an answer.
    if (exit === 0 || exit === 1) return exit === 0;
    throw new InfrastructureError(`git cannot compare ${historic} and ${newer}: ${gitReason(stderr)}`);
  };
  // As git reads FROM..TO: reachable from TO, and not from FROM.
  const concerns = async ({ from, to }: Fixup) =>
    (to === null || (await isAncestor(to))) && (from === null || !(await isAncestor(from)));
  const wanted: Fixup[] = [];
  for (const fixup of fixups) {
    if (await concerns(fixup)) wanted.push(fixup);
  }
  if (wanted.length === 0) return { ok: true, commit };
  const env = { GIT_INDEX_FILE: index };
  await rm(index, { force: true });
  try {
    await source.git(['read-tree', commit], { env });
    for (const { named, patch } of wanted) {
      const apply = (...how: string[]) =>
        source.git(['apply', '--cached', ...how, patch], { env, check: false });
      // What a candidate has already needs no fixup.
      if ((await apply('--check', '--reverse')).exit === 0) continue;
      if ((await apply('--3way')).exit !== 0)
        return { ok: false, reason: `the fixup of ${named} does not apply` };
    }
    const files = (await source.git(['write-tree'], { env })).stdout.trim();
    return { ok: true, commit: await syntheticCommit(source, { files, parent: commit, message: 'Fixups' }) };
  } finally {
    await rm(index, { force: true });
  }
}
