import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { gitHistory } from '../../../src/bisect/history.ts';
import type { SearchState } from '../../../src/bisect/search.ts';
import { judged, mergeBasesToTest, next } from '../../../src/bisect/search.ts';
import { ConfigurationError } from '../../../src/host/errors.ts';
import type { CommitId } from '../../../src/model.ts';
import { plainHost } from '../../support/plain-host.ts';
import type { PlannedCommit, Repository } from '../../support/random-history.ts';
import { agreesWithGit, temporaryRepository } from '../../support/random-history.ts';

let repository: Repository;
beforeEach(() => {
  repository = temporaryRepository();
});
afterEach(() => repository[Symbol.dispose]());

const commits = (...parents: number[][]): PlannedCommit[] =>
  parents.map((of) => ({ parents: of, file: 'a' }));
const line = (length: number) => commits(...Array.from({ length }, (_, n) => (n === 0 ? [] : [n - 1])));
const between = (good: CommitId[], bad: CommitId, rest: Partial<SearchState> = {}): SearchState => ({
  good,
  bad,
  skipped: [],
  paths: [],
  firstParent: false,
  ...rest,
});

test('on random histories the culprit is among ours, and ours are among those of git bisect', async () => {
  await agreesWithGit(25);
}, 300_000);

describe('without skips', () => {
  test('the commit in the middle is tested first', async () => {
    const ids = repository.make(line(9));
    const what = await next(between([ids[0]!], ids[8]!), repository.history);
    expect(what).toEqual({ kind: 'test', candidate: ids[4], suspects: 8, remaining: 3, stepsLeft: 2 });
  });

  test('a bad commit whose parent is good is the culprit', async () => {
    const ids = repository.make(line(3));
    expect(await next(between([ids[1]!], ids[2]!), repository.history)).toEqual({
      kind: 'found',
      culprit: ids[2],
    });
  });

  test('of ends the wrong way round nothing is left', async () => {
    const ids = repository.make(line(3));
    expect(await next(between([ids[2]!], ids[0]!), repository.history)).toEqual({ kind: 'none' });
  });

  test('of paths that nobody touched nothing is left', async () => {
    const ids = repository.make(line(3));
    const state = between([ids[0]!], ids[2]!, { paths: ['nowhere'] });
    expect(await next(state, repository.history)).toEqual({ kind: 'none' });
  });
});

describe('with skips', () => {
  test('only skipped ones between good and bad are suspects, with the bad one', async () => {
    const ids = repository.make(line(4));
    const what = await next(between([ids[0]!], ids[3]!, { skipped: [ids[1]!, ids[2]!] }), repository.history);
    expect(what.kind === 'suspects' && [...what.suspects].sort()).toEqual([ids[1], ids[2], ids[3]].sort());
  });

  test('a skipped merge base that a wrong clock hides from git is not a suspect', async () => {
    const planned = line(15).map((commit, place) => ({ ...commit, skew: place === 12 ? -8 : 0 }));
    const ids = repository.make([...planned, { parents: [10], file: 'a' }]);
    const state = between([ids[9]!, ids[12]!], ids[15]!, { skipped: [ids[10]!] });
    const listed = await repository.history.ranked(state);
    expect(listed.map(({ commit }) => commit)).toContain(ids[10]);
    expect(await next(state, repository.history)).toEqual({ kind: 'found', culprit: ids[15] });
  });

  // 0 good, 1 skipped, 2 and 3 its children, 4 merges them
  const fork = commits([], [0], [1], [1], [2, 3]);

  test('a good child elsewhere clears a skipped parent', async () => {
    const ids = repository.make(fork);
    const state = between([ids[0]!], ids[2]!, { alsoBad: [ids[4]!], skipped: [ids[1]!] });
    expect(await next(state, repository.history)).toMatchObject({ kind: 'test', candidate: ids[3] });
    expect(await next(judged(state, ids[3]!, 'good'), repository.history)).toEqual({
      kind: 'found',
      culprit: ids[2],
    });
  });

  test('a bad child elsewhere convicts a skipped parent', async () => {
    const ids = repository.make(fork);
    const state = between([ids[0]!], ids[2]!, { alsoBad: [ids[4]!], skipped: [ids[1]!] });
    const what = await next(judged(state, ids[3]!, 'bad'), repository.history);
    expect(what).toEqual({ kind: 'found', culprit: ids[1] });
  });

  test('the candidate after a skip is not next to the skipped one, and always the same', async () => {
    const ids = repository.make(line(65));
    const state = between([ids[0]!], ids[64]!, { skipped: [ids[32]!] });
    const what = await next(state, repository.history);
    expect(await next(state, repository.history)).toEqual(what);
    expect(what.kind === 'test' && Math.abs(ids.indexOf(what.candidate) - 32)).toBeGreaterThan(4);
  });
});

describe('good ends on other branches', () => {
  test('the merge base is to be tested first', async () => {
    const ids = repository.make(commits([], [0], [1], [1]));
    const state = between([ids[2]!], ids[3]!);
    expect(await mergeBasesToTest(state, repository.history)).toEqual([ids[1]]);
    expect(await repository.history.ancestors([ids[2]!, ids[0]!], [ids[3]!])).toEqual([ids[0]]);
  });

  test('a good ancestor asks for no test', async () => {
    const ids = repository.make(line(4));
    expect(await mergeBasesToTest(between([ids[0]!, ids[1]!], ids[3]!), repository.history)).toEqual([]);
  });

  test('histories with nothing in common are refused', async () => {
    const ids = repository.make(commits([], []));
    await expect(mergeBasesToTest(between([ids[0]!], ids[1]!), repository.history)).rejects.toThrow(
      /no common history/,
    );
  });
});

describe('what git is asked', () => {
  test('a tag is resolved to its commit, and a commit is described', async () => {
    const ids = repository.make(line(2));
    repository.git('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'tag', '-m', 'one', 'v1', ids[1]!);
    expect(await repository.history.resolve('v1')).toBe(ids[1]);
    expect(await repository.history.describe(ids[1]!)).toEqual({
      commit: ids[1],
      subject: 'change 1',
      author: 'A Tester <tester@example.org>',
      date: '2023-11-14T22:14:20+00:00',
    });
    expect(await repository.history.count(between([ids[0]!], ids[1]!))).toBe(1);
  });

  test.each(['no-such', '--help', '', 'HEAD:a'])('the revision "%s" is refused by name', async (name) => {
    repository.make(line(2));
    const refused = repository.history.resolve(name);
    await expect(refused).rejects.toThrow(ConfigurationError);
    await expect(refused).rejects.toThrow(`"${name}"`);
  });

  test('in a shallow clone the message says which fetch gets the rest', async () => {
    repository.make(line(4));
    repository.git('clone', '--quiet', '--depth=1', `file://${repository.directory}`, 'shallow');
    const shallow = gitHistory({ directory: `${repository.directory}/shallow` }, plainHost());
    await expect(shallow.resolve('HEAD~3')).rejects.toThrow(/fetch --unshallow/);
  });
});
