import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CommitId, CommitInfo } from '../../src/model.ts';
import { resolveSkips } from '../../src/run/resolve-skips.ts';
import { plainHost } from '../support/plain-host.ts';
import {
  ancestorsOf,
  bisectGit,
  bisectOurs,
  type PlannedCommit,
  type Repository,
  temporaryRepository,
} from '../support/random-history.ts';

// `skip` side by side with `git bisect skip`: neither tests what is listed, and ours rules out no less.

let repository: Repository;
beforeAll(() => {
  repository = temporaryRepository();
});
afterAll(() => repository[Symbol.dispose]());

const graphOf = (...parents: number[][]): PlannedCommit[] =>
  parents.map((each) => ({ parents: each, file: 'a' }));

const line = graphOf([], [0], [1], [2], [3], [4], [5]);
/** 1 is forked into 2-4 and 3-5, which 6 merges; 7 is on top. */
const diamond = graphOf([], [0], [1], [1], [2], [3], [4, 5], [6]);
const crossed = graphOf([], [0], [0], [1, 2], [2, 1], [3], [4], [5, 6]);

/** Both searches around a list, with no verdict for what it holds: a test of that breaks them. */
async function bothAround(commits: readonly PlannedCommit[], good: number, culprit: number, skip: string[]) {
  const ids = repository.make(commits);
  const end = ids.length - 1;
  const info = (at: number): CommitInfo => ({ commit: ids[at]!, subject: '', author: '', date: '' });
  const ends = { good: [info(good)], bad: info(end) };
  const settings = { skip: skip.map((item) => item.replace(/\d+/g, (at) => ids[Number(at)]!)) };
  const { history } = repository;
  const skipped = await resolveSkips({ ...settings, mode: 'regression' }, ends, history, plainHost());
  const verdict = new Map<CommitId, 'good' | 'bad'>();
  for (const [at, id] of ids.entries()) {
    if (!skipped.includes(id)) verdict.set(id, ancestorsOf([at], commits).has(culprit) ? 'bad' : 'good');
  }
  const state = { good: [ids[good]!], bad: ids[end]!, skipped, paths: [], firstParent: false };
  const made = { state, culprit: ids[culprit]!, verdict };
  const places = (all: readonly CommitId[]) => all.map((id) => ids.indexOf(id)).sort();
  return {
    ours: places((await bisectOurs(made, history)).suspects),
    git: places(bisectGit(made, repository, settings.skip).suspects),
  };
}

describe('every range A..B is skipped as git skips it', () => {
  test.each([
    ['in a line', line, 0],
    ['where a branch was merged', diamond, 0],
    ['where branches merged each other', crossed, 0],
    ['with a good end on a branch of its own', graphOf([], [0], [1], [1], [3], [4], [5]), 2],
  ] as const)('%s', async (_, commits, good) => {
    const end = commits.length - 1;
    const cleared = ancestorsOf([good], commits);
    const possible = [...ancestorsOf([end], commits)].filter((at) => !cleared.has(at));
    for (const to of commits.keys()) {
      for (const from of [...ancestorsOf([to], commits)].filter((at) => at !== to)) {
        // Each is the culprit for some of the ranges.
        const culprit = possible[(from + 2 * to) % possible.length]!;
        const about = JSON.stringify({ from, to, culprit });
        const { ours, git } = await bothAround(commits, good, culprit, [`${from}..${to}`]);
        expect(ours, about).toContain(culprit);
        expect(
          ours.filter((at) => !git.includes(at)),
          about,
        ).toEqual([]);
      }
    }
  });
});

test('revisions and ranges of one list are skipped together', async () => {
  const { ours, git } = await bothAround(line, 0, 4, ['2', '3..5']);
  expect(ours).toEqual([4, 5, 6]);
  expect(git).toEqual([4, 5, 6]);
});
