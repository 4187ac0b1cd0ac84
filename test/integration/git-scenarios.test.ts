import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SearchState } from '../../src/bisect/search.ts';
import { next } from '../../src/bisect/search.ts';
import type { CommitId, Verdict } from '../../src/model.ts';
import { commandLine } from '../support/command-line.ts';
import {
  ancestorsOf,
  bisectGit,
  bisectOurs,
  type Case,
  type PlannedCommit,
  type Repository,
  temporaryRepository,
} from '../support/random-history.ts';
import { type SmallRepository, smallRepository } from '../support/small-repository.ts';

// What git's own tests of bisect (t6030) and of rev-list --bisect (t6002) are about, side by side with the git that is
// installed: on each graph every culprit, and every choice of few skipped commits.

let repository: Repository;
beforeAll(() => {
  repository = temporaryRepository();
});
afterAll(() => repository[Symbol.dispose]());

/** Commits by the numbers of their parents, all of them touching the same file. */
const graphOf = (...parents: number[][]): PlannedCommit[] =>
  parents.map((each) => ({ parents: each, file: 'a' }));

const line = graphOf([], [0], [1], [2], [3], [4]);
/** 1 is forked into 2-4 and 3-5, which 6 merges; 7 is on top. */
const diamond = graphOf([], [0], [1], [1], [2], [3], [4, 5], [6]);
/** Two lines that merge each other twice. */
const crossed = graphOf([], [0], [0], [1, 2], [2, 1], [3], [4], [5, 6]);
/** A merge of three. */
const octopus = graphOf([], [0], [0], [0], [1, 2, 3], [4]);
const ladder = graphOf([], [0], [1], [0], [3, 1], [4, 2], [3], [6, 4], [7, 5]);
const shapes = { line, diamond, crossed, octopus, ladder };

function caseOf(
  commits: readonly PlannedCommit[],
  {
    culprit,
    good = [0],
    skips = [],
    ...more
  }: { culprit: number; good?: number[]; skips?: number[] } & Partial<
    Pick<SearchState, 'firstParent' | 'paths'>
  >,
): Case {
  const ids = repository.make(commits);
  const bad = commits.length - 1;
  const verdict = new Map<CommitId, Verdict>();
  for (const [at, id] of ids.entries()) {
    const judgement = ancestorsOf([at], commits).has(culprit) ? 'bad' : 'good';
    verdict.set(id, skips.includes(at) ? 'skip' : judgement);
  }
  const state = {
    good: good.map((at) => ids[at]!),
    bad: ids[bad]!,
    skipped: [],
    paths: [],
    firstParent: false,
  };
  return { state: { ...state, ...more }, culprit: ids[culprit]!, verdict };
}

/** Ours holds the culprit and nothing that git rules out; without skips it is what git names. */
async function expectAsGit(made: Case, about: string): Promise<void> {
  const ours = await bisectOurs(made, repository.history);
  const theirs = bisectGit(made, repository);
  expect(ours.suspects, about).toContain(made.culprit);
  expect(
    ours.suspects.filter((commit) => !theirs.suspects.includes(commit)),
    about,
  ).toEqual([]);
}

/** All choices of at most two of the numbers. */
const few = (all: readonly number[]): number[][] => [
  [],
  ...all.map((one) => [one]),
  ...all.flatMap((one, at) => all.slice(at + 1).map((other) => [one, other])),
];

/** Commits that can be the culprit: the bad end's, without those of the good ones. */
const between = (commits: readonly PlannedCommit[], good: readonly number[]): number[] => {
  const cleared = ancestorsOf(good, commits);
  return [...ancestorsOf([commits.length - 1], commits)]
    .filter((at) => !cleared.has(at))
    .sort((a, b) => a - b);
};

describe('every culprit is found as git finds it, around all skips of one or two commits', () => {
  test.each([
    ['in a line', line, [0]],
    ['where a branch was merged', diamond, [0]],
    ['where branches merged each other', crossed, [0]],
    ['below a merge of three', octopus, [0]],
  ] as const)('%s', async (_, commits, good) => {
    const possible = between(commits, good);
    for (const culprit of possible) {
      for (const skips of few(possible.filter((at) => at !== commits.length - 1)))
        await expectAsGit(
          caseOf(commits, { culprit, good: [...good], skips }),
          JSON.stringify({ culprit, skips }),
        );
    }
  });

  test('with every commit between the ends skipped, all of them are suspects', async () => {
    const made = caseOf(line, { culprit: 3, skips: [1, 2, 3, 4] });
    const ours = await bisectOurs(made, repository.history);
    expect(new Set(ours.suspects)).toEqual(new Set(bisectGit(made, repository).suspects));
    expect(ours.suspects).toHaveLength(5);
  });
});

describe('a good end that is not an ancestor of the bad one', () => {
  test.each([
    ['on a branch of its own', graphOf([], [0], [1], [1], [2], [4], [5]), [3]],
    ['on two branches of their own', graphOf([], [0], [0], [1], [2], [1], [5], [6]), [3, 4]],
    ['with several merge bases', crossed.slice(0, 7), [5]],
  ])('%s: merge bases that work, or cannot be judged, lead on', async (_, commits, good) => {
    const bases = [...ancestorsOf(good, commits)].filter((at) =>
      ancestorsOf([commits.length - 1], commits).has(at),
    );
    for (const culprit of between(commits, good)) {
      await expectAsGit(caseOf(commits, { culprit, good }), `culprit ${culprit}`);
      await expectAsGit(
        caseOf(commits, { culprit, good, skips: bases.slice(-1) }),
        `base skipped, ${culprit}`,
      );
    }
  });

  test('a merge base that fails ends the search, for us and for git', async () => {
    const commits = graphOf([], [0], [1], [1], [2]);
    const made = caseOf(commits, { culprit: 1, good: [3] });
    const verdict = new Map(made.verdict);
    verdict.set(made.state.good[0]!, 'good');
    expect(() => bisectGit({ ...made, verdict }, repository)).toThrow(/The merge base [0-9a-f]{40} is bad/);
    const base = repository.git('merge-base', made.state.bad, made.state.good[0]!).trim();
    expect(await repository.history.mergeBases(made.state.bad, made.state.good)).toEqual([base]);
    expect(verdict.get(base)).toBe('bad');
  });
});

test('along first parents only their commits are named', async () => {
  for (const culprit of [1, 2, 4]) {
    const made = caseOf(diamond, { culprit, firstParent: true });
    await expectAsGit(made, `culprit ${culprit}`);
  }
});

test('a commit on the paths is found among others', async () => {
  const files = line.map((commit, at) => ({ ...commit, file: at % 2 === 0 ? 'a' : 'b' }));
  for (const culprit of [2, 4])
    await expectAsGit(caseOf(files, { culprit, paths: ['a'] }), `culprit ${culprit}`);
});

describe('the next candidate halves the range as well as git’s', () => {
  /** The best that git says of the range. */
  const bestOfGit = (good: CommitId, bad: CommitId): number => {
    const listed = repository.git('rev-list', '--bisect-all', bad, `^${good}`);
    return Math.max(...[...listed.matchAll(/\bdist=(\d+)/g)].map(([, distance]) => Number(distance)));
  };

  test.each(Object.entries(shapes))('%s', async (_, commits) => {
    const ids = repository.make(commits);
    for (const [bad] of commits.entries()) {
      for (const good of ancestorsOf([bad], commits)) {
        // `paths` has our own ranking at work, and without them it is git's.
        for (const paths of [[], ['a']]) {
          const state = { good: [ids[good]!], bad: ids[bad]!, skipped: [], paths, firstParent: false };
          const ranked = good === bad ? [] : await repository.history.ranked(state);
          if (ranked.length < 2) continue;
          const best = bestOfGit(ids[good]!, ids[bad]!);
          expect(ranked[0]!.distance, `${good}..${bad}`).toBe(best);
          const what = await next(state, repository.history);
          const chosen = what.kind === 'test' && ranked.find(({ commit }) => commit === what.candidate);
          expect(chosen ? chosen.distance : null, `${good}..${bad}`).toBe(best);
        }
      }
    }
  });
});

describe('what a command answers', () => {
  let world: string;
  let kernel: SmallRepository;
  beforeAll(async () => {
    world = await mkdtemp(join(tmpdir(), 'git-scenarios-'));
    kernel = smallRepository(join(world, 'linux'), 9);
  });
  afterAll(() => rm(world, { recursive: true, force: true }));

  async function ours(command: string, flags: Record<string, string> = {}) {
    rmSync(join(world, 'out'), { recursive: true, force: true });
    const all = {
      kernel: kernel.directory,
      good: 'v0',
      bad: 'v8',
      target: 'build',
      'build-command': command,
      ...flags,
    };
    const args = Object.entries({ ...all, 'work-dir': join(world, 'work'), output: join(world, 'out') });
    return commandLine(['run', ...args.map(([name, value]) => `--${name}=${value}`)], { cwd: world });
  }

  /** In a copy, because git checks out where it bisects. */
  function gits(command: string): string {
    const copy = join(world, 'copy');
    execFileSync('git', ['clone', '--quiet', kernel.directory, copy]);
    const git = (...args: string[]) => spawnSync('git', ['-C', copy, ...args], { encoding: 'utf8' });
    const said = git('bisect', 'start', 'v8', 'v0').stdout + git('bisect', 'run', 'sh', '-c', command).stdout;
    rmSync(copy, { recursive: true });
    return /^([0-9a-f]{40}) is the first bad commit/m.exec(said)?.[1] ?? 'stopped';
  }

  test.each([1, 2, 100, 124, 128, 200, 255])(
    'status %d means what it means to git bisect run',
    async (status) => {
      const command = `test "$(cat value)" -lt 5 || exit ${status}`;
      const theirs = gits(command);
      const ended = await ours(command);
      const named =
        ended.exit === 0
          ? JSON.parse(readFileSync(join(world, 'out/result.json'), 'utf8')).firstBad.commit
          : 'stopped';
      expect(named).toBe(theirs);
      expect(theirs).toBe(status < 128 ? kernel.commits[5] : 'stopped');
    },
  );

  test('125 skips: commits that cannot be told apart are the suspects of both', async () => {
    const command = 'value=$(cat value); case $value in 4|5) exit 125;; esac; test "$value" -lt 5';
    const ended = await ours(command);
    expect(ended.exit).toBe(3);
    const { status, suspects } = JSON.parse(readFileSync(join(world, 'out/result.json'), 'utf8'));
    expect({ status, suspects: suspects.sort() }).toEqual({
      status: 'suspects',
      suspects: kernel.commits.slice(4, 7).sort(),
    });
    expect(gits(command)).toBe('stopped');
  });

  test.each([
    ['the same commit twice', { good: 'v8' }, 'v8'],
    ['ends the wrong way round', { good: 'v8', bad: 'v1' }, 'v8'],
    ['an unknown revision', { good: 'nowhere' }, 'nowhere'],
    ['what looks like an option', { good: '--all' }, '--all'],
  ])('%s is refused', async (_, flags, named) => {
    const ended = await ours('true', flags);
    expect({ exit: ended.exit, lines: ended.stderr.trimEnd().split('\n').length }).toEqual({
      exit: 2,
      lines: 1,
    });
    expect(ended.stderr).toContain(named);
  });

  test('a commit whose files are missing is not a verdict: the run stops there', async () => {
    const broken = smallRepository(join(world, 'broken'), 9);
    const blob = broken.git('rev-parse', 'v4:value').trim();
    rmSync(join(broken.directory, '.git/objects', blob.slice(0, 2), blob.slice(2)));
    const ended = await ours('test "$(cat value)" -lt 5', { kernel: broken.directory });
    expect(ended.exit).toBe(1);
    const journal = readFileSync(join(world, 'out/journal.jsonl'), 'utf8');
    expect(journal).not.toContain(`"event":"verdict","step":3`);
    expect(ended.stderr).toMatch(/git checkout/);
  });
});
