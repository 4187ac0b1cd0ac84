import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { gitHistory } from '../../src/bisect/history.ts';
import type { History, SearchState } from '../../src/bisect/search.ts';
import { judged, mergeBasesToTest, next } from '../../src/bisect/search.ts';
import type { CommitId, Verdict } from '../../src/model.ts';
import { plainHost } from './plain-host.ts';

/** A commit to be made: its parents by number, all lower than its own, and the file that it changes. */
export interface PlannedCommit {
  parents: number[];
  file: string;
  /** Minutes by which its clock is wrong; 0 if left out. */
  skew?: number;
}

/** A history with one culprit, and what a bisection of it gets. Numbers are taken modulo what there is. */
export interface Plan {
  commits: PlannedCommit[];
  goods: number[];
  culprit: number;
  skips: number[];
  paths: string[];
  firstParent: boolean;
}

/** A plan that became a repository's commits: `verdict` holds what a test of each would say. */
export interface Case {
  state: SearchState;
  culprit: CommitId;
  verdict: ReadonlyMap<CommitId, Verdict>;
}

export interface Repository extends Disposable {
  directory: string;
  history: History;
  git(...args: string[]): string;
  /** Makes the commits, in one process, and returns their names in order. */
  make(commits: readonly PlannedCommit[]): CommitId[];
}

const exitOf = { good: 0, bad: 1, skip: 125 } as const;

export function temporaryRepository(): Repository {
  const directory = mkdtempSync(join(tmpdir(), 'history-'));
  const git = (args: readonly string[], input = '') => {
    const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', LC_ALL: 'C' };
    const { status, stdout, stderr } = spawnSync('git', args, {
      cwd: directory,
      encoding: 'utf8',
      env,
      input,
    });
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${status}\n${stdout}\n${stderr}`);
    return stdout;
  };
  git(['init', '--quiet', '--initial-branch=main', '.']);
  return {
    directory,
    history: gitHistory({ directory }, plainHost()),
    git: (...args) => git(args),
    make(commits) {
      const unpack = ['-c', 'fastimport.unpackLimit=1'];
      git(
        [...unpack, 'fast-import', '--quiet', '--force', '--export-marks=.git/marks'],
        importStream(commits),
      );
      const marks = readFileSync(join(directory, '.git/marks'), 'utf8').trim().split('\n');
      const named = new Map(marks.map((line) => line.split(' ') as [string, string]));
      return commits.map((_, index) => named.get(`:${index + 1}`)!);
    },
    [Symbol.dispose]: () => rmSync(directory, { recursive: true, force: true }),
  };
}

function importStream(commits: readonly PlannedCommit[]): string {
  const parts = commits.map(({ parents, file, skew = 0 }, index) => {
    const [first, ...others] = parents;
    return [
      `${first === undefined ? 'reset refs/heads/main\n' : ''}commit refs/heads/main`,
      `mark :${index + 1}`,
      `committer A Tester <tester@example.org> ${1_700_000_000 + (index + skew) * 60} +0000`,
      inline(`change ${index}`),
      ...(first === undefined ? [] : [`from :${first + 1}`]),
      ...others.map((parent) => `merge :${parent + 1}`),
      `M 100644 inline ${file}`,
      inline(`${index}`),
    ].join('\n');
  });
  return `${parts.join('\n')}\ndone\n`;
}

const inline = (text: string) => `data ${text.length}\n${text}`;

/** Histories with merges, several good ends, skips, paths and first parents. */
export function plans(): fc.Arbitrary<Plan> {
  const number = fc.nat({ max: 1000 });
  const commit = fc.record({
    back: fc.array(fc.oneof(fc.constant(0), fc.nat({ max: 5 }), number), { minLength: 1, maxLength: 3 }),
    file: fc.constantFrom('a', 'b', 'c'),
    skew: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: -3000, max: 3000 })),
  });
  return fc.record({
    commits: fc.array(commit, { minLength: 3, maxLength: 28 }).map((all) =>
      all.map(({ back, file, skew }, index) => ({
        file,
        skew,
        parents: index === 0 ? [] : [...new Set(back.map((steps) => index - 1 - (steps % index)))],
      })),
    ),
    goods: fc.array(number, { minLength: 1, maxLength: 3 }),
    culprit: number,
    skips: fc.oneof(fc.constant<number[]>([]), fc.array(number, { maxLength: 12 })),
    paths: fc.constantFrom<string[][]>([], [], ['a'], ['a', 'b']),
    firstParent: fc.oneof(fc.constant(false), fc.constant(false), fc.boolean()),
  });
}

/**
 * Numbers of a plan's commits that are tips or ancestors of one.
 *
 * @param cut  a commit whose parents are cut off, as in a shallow clone
 */
export function ancestorsOf(
  tips: readonly number[],
  commits: readonly PlannedCommit[],
  cut: number | null = null,
): Set<number> {
  const seen = new Set<number>();
  const open = [...tips];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    if (at !== cut) open.push(...commits[at]!.parents);
  }
  return seen;
}

/** Makes a plan real; undefined if no commit lies between its ends. */
export async function realise(plan: Plan, repository: Repository): Promise<Case | undefined> {
  const ids = repository.make(plan.commits);
  const end = ids.length - 1;
  const goods = [...new Set(plan.goods.map((good) => ids[good % end]!))];
  const state: SearchState = {
    good: goods,
    bad: ids[end]!,
    skipped: [],
    paths: plan.paths,
    firstParent: plan.firstParent,
  };
  const cleared = ancestorsOf(
    plan.goods.map((good) => good % end),
    plan.commits,
  );
  const ranked = await repository.history.ranked(state);
  // With a wrong clock git lists ancestors of good commits too.
  const possible = ranked.filter(({ commit }) => !cleared.has(ids.indexOf(commit)));
  if (possible.length === 0) return undefined;
  const culprit = possible[plan.culprit % possible.length]!.commit;
  const skips = new Set(plan.skips.map((skip) => ids[skip % end]!));
  const broken = new Set<number>();
  const verdict = new Map<CommitId, Verdict>();
  plan.commits.forEach(({ parents }, index) => {
    const id = ids[index]!;
    if (id === culprit || parents.some((parent) => broken.has(parent))) broken.add(index);
    const judgement = broken.has(index) ? 'bad' : 'good';
    verdict.set(id, skips.has(id) && !goods.includes(id) ? 'skip' : judgement);
  });
  return { state, culprit, verdict };
}

/** What is left in the end, and how many tests it took. */
export interface Answer {
  suspects: CommitId[];
  tests: number;
}

/** Runs our search to its end. */
export async function bisectOurs({ state: start, verdict }: Case, history: History): Promise<Answer> {
  let state = start;
  const tested = new Set<CommitId>();
  const judge = (commit: CommitId) => {
    if (tested.has(commit)) throw new Error(`${commit} is tested a second time`);
    tested.add(commit);
    state = judged(state, commit, verdict.get(commit)!);
  };
  for (const base of await mergeBasesToTest(state, history)) judge(base);
  for (;;) {
    const what = await next(state, history);
    if (what.kind === 'found') return { suspects: [what.culprit], tests: tested.size };
    if (what.kind === 'suspects') return { suspects: what.suspects, tests: tested.size };
    if (what.kind === 'none') return { suspects: [], tests: tested.size };
    judge(what.candidate);
  }
}

/**
 * Runs git's own bisection to its end.
 *
 * @param skip  revisions and ranges that git is told to skip before it begins
 */
export function bisectGit({ state, verdict }: Case, repository: Repository, skip: string[] = []): Answer {
  const lines = [...verdict].map(([commit, what]) => `${commit} ${exitOf[what]}\n`);
  writeFileSync(join(repository.directory, '.git/verdicts'), lines.join(''));
  writeFileSync(
    join(repository.directory, '.git/test.sh'),
    'read -r head <.git/BISECT_HEAD\necho "tested $head"\n' +
      'while read -r commit code; do [ "$commit" = "$head" ] && exit "$code"; done <.git/verdicts\nexit 255\n',
  );
  const walk = state.firstParent ? ['--first-parent'] : [];
  const range = [state.bad, ...state.good, '--', ...state.paths];
  const start = () => bisect('start', '--no-checkout', ...walk, ...range);
  const run = () => bisect('run', 'sh', '.git/test.sh');
  const bisect = (...args: string[]) => {
    try {
      return repository.git('bisect', ...args);
    } catch (error) {
      // Git ends with non-zero if only skipped commits are left.
      return String(error);
    }
  };
  let said = start();
  if (skip.length > 0) said += bisect('skip', ...skip);
  said += run();
  // `git bisect run` ends with success when a second merge base is to be tested; run again, it goes on.
  while (said.includes('merge base must be tested') && said.trimEnd().endsWith('bisect run success'))
    said += run();
  const tests = said.match(/^tested /gm)?.length ?? 0;
  const found = /^([0-9a-f]{40}) is the first bad commit/m.exec(said)?.[1];
  if (found) return { suspects: [found], tests };
  const [, left] = /could be any of:\n((?:[0-9a-f]{40}\s)+)/.exec(said) ?? [];
  if (left) return { suspects: left.trim().split('\n'), tests };
  if (state.paths.length > 0) return { suspects: [], tests }; // git has simplified the culprit away
  throw new Error(`git came to no conclusion:\n${said}`);
}

/** Checks `runs` random histories against git; throws with the smallest history on which we differ. */
export async function agreesWithGit(runs: number, seed?: number): Promise<void> {
  using repository = temporaryRepository();
  const property = fc.asyncProperty(plans(), async (plan) => {
    const made = await realise(plan, repository);
    fc.pre(made !== undefined);
    const ours = await bisectOurs(made, repository.history);
    const theirs = bisectGit(made, repository);
    const about = JSON.stringify({ culprit: made.culprit, ours, theirs });
    if (!ours.suspects.includes(made.culprit)) throw new Error(`the culprit is not among ours: ${about}`);
    // Git simplifies a history limited to paths again at each step, and can lose the culprit so.
    const limited = plan.paths.length > 0 && (plan.skips.length > 0 || theirs.suspects[0] !== made.culprit);
    const extra = limited ? [] : ours.suspects.filter((commit) => !theirs.suspects.includes(commit));
    if (extra.length > 0) throw new Error(`git has ruled out what we suspect: ${about}`);
  });
  await fc.assert(property, { numRuns: runs, seed });
}
