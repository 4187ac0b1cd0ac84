import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type GitEnd, gitSteps, made, type Shape } from '../support/git-scenario.ts';
import { type OwnBuild, ownBuild } from '../support/own-build.ts';
import { type Repository, temporaryRepository } from '../support/random-history.ts';
import { type SmallRepository, smallRepository } from '../support/small-repository.ts';

let world: string;
beforeEach(() => {
  world = mkdtempSync(join(tmpdir(), 'git-runs-'));
});
afterEach(() => rmSync(world, { recursive: true }));

/** What git says to the same ends and the same command, in a copy. */
function gitRuns(from: string, start: readonly string[], command: string): GitEnd {
  const copy = join(world, 'copy');
  rmSync(copy, { recursive: true, force: true });
  return gitSteps(
    '.',
    ['clone', '--quiet', '--local', from, copy],
    ['-C', copy, 'bisect', 'start', ...start],
    ['-C', copy, 'bisect', 'run', 'sh', '-c', command],
  );
}

/** What git says to the log of a run, in a fresh copy. */
function gitReplays({ reports }: OwnBuild, from: string): GitEnd {
  const copy = join(world, 'replayed');
  const replay = ['-C', copy, 'bisect', 'replay', reports.files.log];
  return gitSteps('.', ['clone', '--quiet', '--local', from, copy], replay);
}

/** How a run ended, whether by a conclusion or by an error. */
async function endOf(
  given: Record<string, string>,
): Promise<{ status: string; firstBad?: string | undefined }> {
  const end = await ownBuild(world, given).catch((error: Error) => error);
  if (end instanceof Error) return { status: end.name };
  const { status, firstBad } = end.conclusion;
  return { status, firstBad: firstBad?.commit };
}

describe('on a line of commits', () => {
  const FIRST_BAD = 5;
  const COMMAND = `test "$(cat value)" -lt ${FIRST_BAD}`;
  const MIDDLE = 4;
  let repository: SmallRepository;
  beforeEach(() => {
    repository = smallRepository(join(world, 'linux'), 9);
  });
  const culprit = () => repository.commits[FIRST_BAD];

  test.each([1, 126, 127])('status %i is bad, as with git', async (exit) => {
    const command = `${COMMAND} || exit ${exit}`;
    const git = gitRuns(repository.directory, ['main', 'v0'], command);
    expect(git.firstBad).toBe(culprit());
    const ours = await ownBuild(world, { 'build-command': command });
    expect(ours.conclusion).toMatchObject({ status: 'found', firstBad: { commit: git.firstBad } });
    expect(gitReplays(ours, repository.directory).firstBad).toBe(git.firstBad);
  });

  test.each([128, 255])('status %i ends the search without an answer, as with git', async (exit) => {
    const command = `test "$(cat value)" -ne ${MIDDLE} || exit ${exit}; ${COMMAND}`;
    const git = gitRuns(repository.directory, ['main', 'v0'], command);
    expect(git.exit).not.toBe(0);
    expect(git.firstBad).toBeUndefined();
    const ours = await endOf({ 'build-command': command });
    expect(ours.status).not.toMatch(/^(found|suspects)$/);
    expect(ours.firstBad).toBeUndefined();
  });

  test.each([[[2]], [[MIDDLE]], [[FIRST_BAD]], [[3, 4, 5, 6]]])(
    'status 125 at %j leaves the suspects of git',
    async (skips) => {
      const command = `case " ${skips.join(' ')} " in *" $(cat value) "*) exit 125; esac; ${COMMAND}`;
      const git = gitRuns(repository.directory, ['main', 'v0'], command);
      const theirs = git.firstBad ? [git.firstBad] : suspectsIn(git.said);
      const ours = await ownBuild(world, { 'build-command': command });
      const { firstBad, suspects } = ours.conclusion;
      const named = firstBad ? [firstBad.commit] : suspects.map(({ commit }) => commit);
      expect(named.toSorted()).toEqual(theirs.toSorted());
      expect(named).toContain(culprit());
      const replayed = gitReplays(ours, repository.directory);
      expect(replayed.firstBad ? [replayed.firstBad] : suspectsIn(replayed.said)).toEqual(
        expect.arrayContaining(named),
      );
    },
  );

  test('mode: fix finds what git finds with terms of its own', async () => {
    const command = `! { ${COMMAND}; }`;
    const terms = ['--term-old', 'broken', '--term-new', 'fixed'];
    const inverted = `! { ${command}; }`;
    const git = gitRuns(repository.directory, [...terms, 'main', 'v0'], inverted);
    expect(git.firstBad).toBe(culprit());
    const ours = await ownBuild(world, { mode: 'fix', 'build-command': command, good: 'main', bad: 'v0' });
    expect(ours.conclusion).toMatchObject({ status: 'found', firstBad: { commit: git.firstBad } });
    expect(gitReplays(ours, repository.directory).firstBad).toBe(git.firstBad);
  });

  test.each([
    ['a tag', 'v1', 'v7'],
    ['an annotated tag', 'annotated', 'main'],
    ['steps back from HEAD', 'HEAD~6', 'HEAD'],
    ['steps back from a tag', 'v3^', 'v8~1'],
    ['a short name', 'short', 'main'],
  ])('ends that are given as %s are those of git', async (_, wanted, bad) => {
    repository.git('tag', '--annotate', '--message', 'x', 'annotated', 'v2');
    const good = wanted === 'short' ? repository.commits[1]!.slice(0, 12) : wanted;
    const git = gitRuns(repository.directory, [bad, good], COMMAND);
    expect(git.firstBad).toBe(culprit());
    expect(await endOf({ good, bad, 'build-command': COMMAND })).toEqual({
      status: 'found',
      firstBad: git.firstBad,
    });
  });

  test.each([
    ['one commit as both ends', 'v5', 'v5'],
    ['ends that are exchanged', 'v8', 'v0'],
    ['a good end that is not a revision', 'nothing', 'main'],
    ['a bad end that is not a revision', 'v0', 'nothing'],
    ['a good end that looks like an option', '--help-all', 'main'],
    ['a bad end that looks like an option', 'v0', '--output=x'],
    ['a good end that is a file of the tree', 'v0:value', 'main'],
  ])('%s: refused, as by git', async (_, good, bad) => {
    const git = gitRuns(repository.directory, [bad, good], COMMAND);
    expect(git.firstBad).toBeUndefined();
    expect(git.exit).not.toBe(0);
    const ours = await endOf({ good, bad, 'build-command': COMMAND });
    expect(ours.firstBad).toBeUndefined();
    expect(ours.status).toMatch(/^(ConfigurationError|not-reproduced|good-is-bad)$/);
  });

  test.each(['blob', 'tree'])('a commit whose %s is missing gets no verdict', async (kind) => {
    const { git, directory, commits } = repository;
    const object = git('rev-parse', kind === 'blob' ? `v${MIDDLE}:value` : `v${MIDDLE}^{tree}`).trim();
    rmSync(join(directory, '.git/objects', object.slice(0, 2), object.slice(2)));
    // Of a missing tree git's checkout makes an empty one and says nothing by its status, so fsck is asked.
    const theirs = gitSteps(directory, ['fsck', '--connectivity-only']);
    expect(theirs.exit).not.toBe(0);
    const { conclusion, reports } = await ownBuild(world, { 'build-command': COMMAND });
    expect(conclusion).toMatchObject({ status: 'error', firstBad: null, suspects: [] });
    expect(conclusion.reason).toContain(commits[MIDDLE]);
    const judged = reports.view.steps.filter(({ verdict }) => verdict !== null);
    expect(judged.map(({ candidate }) => candidate.commit)).toEqual([commits[8], commits[0]]);
  });
});

describe('if the good end is not an ancestor of the bad one', () => {
  /** 0-1-2 with the branches 2-3-4 and 2-5-6. */
  const siblings: Shape = [[], [0], [1], [2], [3], [2], [5]];
  let repository: Repository;
  beforeEach(() => {
    repository = temporaryRepository();
  });
  afterEach(() => repository[Symbol.dispose]());
  const failing = (numbers: readonly number[]) =>
    `case " ${numbers.join(' ')} " in *" $(cat n) "*) exit 1; esac`;

  test.each<[string, number, number[], RegExp]>([
    ['a good merge base: the branch is searched', 4, [4], /^found$/],
    ['a bad merge base: it was fixed on the other branch', 4, [1, 2, 3, 4], /^merge-base-bad$/],
    ['a bad end that is the merge base', 2, [1, 2], /^(merge-base-bad|ConfigurationError)$/],
  ])('%s, as with git', async (_, end, broken, status) => {
    const ids = made(siblings, repository);
    const good = ids[6]!;
    const bad = ids[end]!;
    repository.git('update-ref', 'refs/heads/other', bad);
    const command = failing(broken);
    const git = gitRuns(repository.directory, [bad, good], command);
    const ours = await endOf({ kernel: repository.directory, good, bad, 'build-command': command });
    expect(ours.firstBad).toBe(git.firstBad);
    expect(git.exit === 0).toBe(ours.status === 'found');
    expect(ours.status).toMatch(status);
  });
});

/** The commits that git names where only skipped ones are left. */
function suspectsIn(said: string): string[] {
  const [, left = ''] = /could be any of:\n((?:[0-9a-f]{40}\s)+)/.exec(said) ?? [];
  return left.trim().split(/\s+/);
}
