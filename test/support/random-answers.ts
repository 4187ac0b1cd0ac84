import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { type BisectionPlan, bisect, type Conclusion } from '../../src/bisect/bisection.ts';
import type { JournalEvent } from '../../src/bisect/events.ts';
import { gitHistory } from '../../src/bisect/history.ts';
import type { History } from '../../src/bisect/search.ts';
import { ConfigurationError } from '../../src/host/errors.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import type { CommitId, Outcome } from '../../src/model.ts';
import { crash, fakeTestbed, idleHost, memoryJournal, passed, planFor } from './fake-testbed.ts';
import { fingerprintOfDirectory } from './fingerprint-of-directory.ts';
import { ancestorsOf, type Plan, plans, type Repository, temporaryRepository } from './random-history.ts';
import { smallRepository } from './small-repository.ts';

/** A bisection of a random history, and in what ways the world is not truthful. Numbers are taken modulo what there is. */
interface Question extends Plan {
  mode: 'regression' | 'fix';
  target: 'boot' | 'build';
  verify: BisectionPlan['verify'];
  /** Tests in ten in which what is bad passes all the same. */
  seldom: number;
  /** Commits whose first test fails, whatever they are. */
  unlucky: number[];
  /** Where history is cut off, as in a shallow clone; null: nowhere. */
  cut: number | null;
}

/** A question with the commits of a repository, and the truth about them. */
interface Posed {
  question: Question;
  ids: CommitId[];
  /** By number. */
  good: number[];
  bad: number;
  culprit: number;
  /** Those that have the culprit in their history, whether that is cut off or not. */
  changed: ReadonlySet<number>;
  cut: number | null;
}

interface Answered {
  conclusion: Conclusion;
  events: readonly JournalEvent[];
}

function questions(): fc.Arbitrary<Question> {
  const number = fc.nat({ max: 1000 });
  const bool = fc.boolean();
  const rarely = <T>(value: fc.Arbitrary<T>, otherwise: T) =>
    fc.oneof({ weight: 3, arbitrary: fc.constant(otherwise) }, { weight: 1, arbitrary: value });
  return fc
    .record({
      mode: fc.constantFrom('regression' as const, 'regression' as const, 'fix' as const),
      target: fc.constantFrom('boot' as const, 'build' as const),
      verify: fc.record({
        ends: bool,
        culprit: fc.oneof(fc.constant(true), bool),
        revert: fc.constant(false),
      }),
      seldom: rarely(fc.constant(3), 0),
      unlucky: rarely(fc.array(number, { maxLength: 2 }), []),
      cut: rarely<number | null>(number, null),
    })
    .chain((more) => plans().map((plan) => ({ ...plan, ...more })));
}

/** Undefined if no commit lies between the ends. */
function pose(question: Question, repository: Repository): Posed | undefined {
  const { commits } = question;
  const bad = commits.length - 1;
  const all = [...new Set(question.goods.map((good) => good % bad))];
  const good = question.mode === 'fix' ? all.slice(0, 1) : all;
  const cleared = ancestorsOf(good, commits);
  const possible = [...ancestorsOf([bad], commits)].filter((at) => !cleared.has(at));
  if (possible.length === 0) return undefined;
  const culprit = possible[question.culprit % possible.length]!;
  const changed = new Set(commits.flatMap((_, at) => (ancestorsOf([at], commits).has(culprit) ? [at] : [])));
  const cut = question.cut === null ? null : question.cut % commits.length;
  return { question, ids: repository.make(commits), good, bad, culprit, changed, cut };
}

/** Runs the engine. Null if it says that these ends cannot be bisected. */
async function answer(posed: Posed, history: History): Promise<Answered | null> {
  const { question, ids, good, bad, changed } = posed;
  const { mode, target, paths, firstParent, verify, seldom } = question;
  const placeOf = (commit: CommitId) => ids.indexOf(commit);
  const skips = new Set(question.skips.map((skip) => skip % bad));
  const unlucky = new Set(question.unlucky.map((at) => at % ids.length));
  const tests = new Map<CommitId, number>();
  const fails = (commit: CommitId): boolean => {
    const test = (tests.get(commit) ?? 0) + 1;
    tests.set(commit, test);
    const at = placeOf(commit);
    if (unlucky.has(at) && test === 1) return true;
    const isBad = changed.has(at) === (mode === 'regression');
    // Spread evenly and the same each time the history is tried.
    return isBad && (at * 7 + test * 3) % 10 >= seldom;
  };
  const isSkipped = (commit: CommitId) => skips.has(placeOf(commit)) && !good.includes(placeOf(commit));
  const testbed = fakeTestbed({
    shows: (commit): Outcome => (fails(commit) ? crash() : passed),
    breaks: (commit) => {
      if (isSkipped(commit)) return { kind: 'skipped', reason: 'cannot be built' };
      return target === 'build' && fails(commit) ? { kind: 'failed', reason: 'error: no' } : undefined;
    },
  });
  const ends = await Promise.all([...good, bad].map((at) => history.describe(ids[at]!)));
  const [last] = ends.splice(-1);
  const [works, broken] = mode === 'fix' ? [[last!], ends[0]!] : [ends, last!];
  const plan = planFor(works, broken, { mode, target, paths, firstParent, verify });
  const journal = memoryJournal();
  try {
    return {
      conclusion: await bisect(plan, testbed, history, journal, idleHost()),
      events: journal.events,
    };
  } catch (error) {
    if (error instanceof ConfigurationError && /no common history/.test(error.message)) return null;
    throw error;
  }
}

/** What is wrong with an answer; undefined if nothing is. */
function fault(posed: Posed, { conclusion, events }: Answered): string | undefined {
  const { question, ids, good, culprit, cut } = posed;
  const { mode, paths, firstParent, commits, seldom, unlucky, verify } = question;
  const [fails, works] = mode === 'fix' ? (['good', 'bad'] as const) : (['bad', 'good'] as const);
  const verdicts = events.flatMap((event) => (event.event === 'verdict' ? [event] : []));
  const lastOf = (commit: CommitId) => verdicts.findLast((event) => event.commit === commit)?.verdict;
  const named = [conclusion.firstBad, ...conclusion.suspects].flatMap((one) => one?.commit ?? []);
  const cleared = ancestorsOf(good, commits, cut);
  if (named.some((commit) => cleared.has(ids.indexOf(commit)))) return 'an ancestor of a good end is named';
  if (conclusion.status === 'found') {
    const found = ids.indexOf(conclusion.firstBad!.commit);
    const parents = found === cut ? [] : commits[found]!.parents;
    if (parents.length === 0) return 'a commit without a parent to test is found';
    if (lastOf(ids[found]!) === works) return 'the culprit was refuted';
    if (parents.some((parent) => lastOf(ids[parent]!) === fails)) return 'a parent shows the same';
  }
  if (seldom > 0 || unlucky.length > 0) return undefined;
  // All that was seen is true from here on.
  const verification = events.findLast((event) => event.event === 'verification');
  const isProved =
    paths.length === 0 ||
    (verify.culprit && verification?.event === 'verification' && verification.parent === 'passed');
  const isWhole = !firstParent || verify.culprit;
  const culpritIsThere = ancestorsOf([posed.bad], commits, cut).has(culprit);
  if (conclusion.status === 'found' && isProved && isWhole && culpritIsThere && !question.skips.length) {
    if (ids.indexOf(conclusion.firstBad!.commit) !== culprit)
      return 'another commit than the culprit is found';
  }
  const isMerge =
    conclusion.firstBad !== null && commits[ids.indexOf(conclusion.firstBad.commit)]!.parents.length > 1;
  if (
    conclusion.status === 'found' &&
    paths.length > 0 &&
    isMerge &&
    !firstParent &&
    cut === null &&
    !question.skips.length
  ) {
    if (ids.indexOf(conclusion.firstBad!.commit) !== culprit) return 'paths made a merge the answer';
  }
  if (conclusion.status === 'suspects' && paths.length === 0 && !firstParent) {
    const expected = culpritIsThere ? culprit : cut!;
    if (!conclusion.suspects.some(({ commit }) => commit === ids[expected]))
      return 'the culprit is no suspect';
  }
  return undefined;
}

/** How many histories share a repository: its files are hashed before and after them. */
const BATCH = 40;

/** Variables that git sets for hooks and aliases; with them, a git that heeds them works on another repository. */
const hostile = (other: string): Record<string, string> => ({
  GIT_DIR: join(other, '.git'),
  GIT_WORK_TREE: other,
  GIT_INDEX_FILE: join(other, '.git/index'),
  GIT_OBJECT_DIRECTORY: join(other, '.git/objects'),
  GIT_CONFIG_PARAMETERS: "'core.bare=true'",
});

/**
 * Asks the engine about random histories; throws with the first one that it answers wrongly, or when a repository is
 * not what it was.
 *
 * @returns how many there were of each status
 */
export async function answersTruthfully(histories: number, seed: number): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  const sampled = fc.sample(questions(), { numRuns: histories, seed });
  for (let at = 0; at < sampled.length; at += BATCH) {
    using repository = temporaryRepository();
    const other = smallRepository(join(repository.directory, 'other'), 2).directory;
    const all = sampled.slice(at, at + BATCH).map((question) => pose(question, repository));
    const before = fingerprintOfDirectory(repository.directory);
    for (const posed of all) {
      if (posed === undefined) continue;
      const answered = await asHostile(other, () => answerIn(posed, repository.directory));
      const status = answered?.conclusion.status ?? 'refused';
      counts[status] = (counts[status] ?? 0) + 1;
      const wrong = answered && fault(posed, answered);
      if (wrong)
        throw new Error(
          `${wrong}: ${answered.conclusion.reason}\n${JSON.stringify(posed.question)}\nculprit ${posed.culprit}, ids ${posed.ids.map((id) => id.slice(0, 8)).join(' ')}\n${JSON.stringify(answered.events.filter(({ event }) => event !== 'trial'))}`,
        );
    }
    if (fingerprintOfDirectory(repository.directory) !== before)
      throw new Error('the repository was changed');
  }
  return counts;
}

async function answerIn(posed: Posed, directory: string): Promise<Answered | null> {
  const shallow = join(directory, '.git/shallow');
  if (posed.cut !== null) writeFileSync(shallow, `${posed.ids[posed.cut]}\n`);
  try {
    return await answer(posed, gitHistory({ directory }, nodeHost()));
  } finally {
    rmSync(shallow, { force: true });
  }
}

async function asHostile<T>(other: string, inside: () => Promise<T>): Promise<T> {
  const names = Object.entries(hostile(other));
  for (const [name, value] of names) process.env[name] = value;
  try {
    return await inside();
  } finally {
    for (const [name] of names) delete process.env[name];
  }
}
