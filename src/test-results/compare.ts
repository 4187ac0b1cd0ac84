import { hasFailed, type TestReport } from './case.ts';

/** What the two ends of a bisection say about the cases, by name, in the order of the bad end. */
export interface EndsCompared {
  /** Fails at the bad end and passes at the good one: what a bisection follows. */
  regressed: string[];
  /** Fails at the bad end, and did so at the good one in a trial at least: tells nothing about a commit. */
  known: string[];
  /** Fails at the bad end, and never ended with a pass or a failure at the good one: new, skipped or not reached there. */
  newOthers: string[];
  /** Like `regressed`, but in far fewer trials than the others: rather flaky than broken by the same commit. */
  seldom: string[];
}

/** A case that failed in less than this part of the trials that the most frequent failure had is left out. */
const SELDOM = 0.5;

/**
 * Which failures of the bad end are worth following.
 *
 * 1. A case has failed at an end if one trial shows it, and has passed there if a trial shows that and none a failure.
 * 2. Failed at the bad end, passed at the good end: `regressed`. Of these, what failed in less than half as many trials
 *    as the most frequent one is `seldom`. Cases that one commit broke fail together; a flaky one fails now and then, and
 *    would make commits bad that are not.
 * 3. A group whose failure is told by a case in it is left out if that case is in the same list: the group fails for
 *    other reasons too, at other commits.
 *
 * @param ends.bad   each trial of the bad end; null for one that has no test output that can be read
 * @param ends.good  the same of the good end
 */
export function compareEnds(ends: {
  bad: readonly (TestReport | null)[];
  good: readonly (TestReport | null)[];
}): EndsCompared {
  const bad = countEach(ends.bad);
  const good = countEach(ends.good);
  const failing = [...bad].filter(([, { failed }]) => failed > 0).map(([name]) => name);
  const kinds = Map.groupBy(failing, (name) => {
    const there = good.get(name);
    if (there && there.failed > 0) return 'known';
    return there && there.passed > 0 ? 'broke' : 'new';
  });
  const broke = kinds.get('broke') ?? [];
  const most = broke.reduce((max, name) => Math.max(max, bad.get(name)!.failed), 0);
  const isSeldom = (name: string): boolean => bad.get(name)!.failed < most * SELDOM;
  const innermost = (names: readonly string[]): string[] => {
    const sorted = [...names].sort();
    return names.filter((name) => !(bad.get(name)!.explained && hasInside(sorted, name)));
  };
  return {
    regressed: innermost(broke.filter((name) => !isSeldom(name))),
    known: kinds.get('known') ?? [],
    newOthers: innermost(kinds.get('new') ?? []),
    seldom: innermost(broke.filter(isSeldom)),
  };
}

/** Whether one of the names is a case of a group. @param sorted  by code unit, as `sort()` does */
function hasInside(sorted: readonly string[], group: string): boolean {
  const prefix = `${group}/`;
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! < prefix) from = middle + 1;
    else to = middle;
  }
  return sorted[from]?.startsWith(prefix) ?? false;
}

interface Count {
  passed: number;
  failed: number;
  /** Each of its failures is told by a case in it. */
  explained: boolean;
}

function countEach(runs: readonly (TestReport | null)[]): Map<string, Count> {
  const counts = new Map<string, Count>();
  for (const one of runs.flatMap((run) => run?.cases ?? [])) {
    const count = counts.get(one.name) ?? { passed: 0, failed: 0, explained: true };
    counts.set(one.name, count);
    if (one.result === 'passed') count.passed++;
    if (!hasFailed(one)) continue;
    count.failed++;
    count.explained &&= one.explained;
  }
  return counts;
}

/** What is followed: the cases that regressed, or those that a person named. */
export type FollowedCases =
  | { kind: 'names'; names: readonly string[] }
  | { kind: 'pattern'; pattern: string };

/** What one run says about the cases that are followed. */
export type CasesShow =
  /** The failure is there. */
  | { kind: 'matches'; failed: string[] }
  /** It is not there. */
  | { kind: 'absent' }
  /** The run does not tell: no reason to call the commit good or bad. */
  | { kind: 'unknown'; because: string };

/**
 * What a run says about the cases that are followed. The first rule that fits:
 *
 * 1. One of them failed or ran out of time: `matches`. A group does not count if a case in it tells why and is not
 *    followed: that is another failure.
 * 2. There is no test output that can be read, or one of them was not reached, or is not in it at all: `unknown`.
 * 3. None of them passed, as all were skipped: `unknown`.
 * 4. `absent`: one passed, and all were reached.
 *
 * With a pattern, those that it matches are followed. If there are none, or it has a `*` and results are missing (any of
 * these may have matched), rule 2 holds.
 */
export function whatCasesShow(run: TestReport | null, followed: FollowedCases): CasesShow {
  if (!run) return { kind: 'unknown', because: 'the test printed no results of cases' };
  const names = namesOf(run, followed);
  const cases = new Map(run.cases.map((one) => [one.name, one]));
  const mine = names.flatMap((name) => cases.get(name) ?? []);
  const set = new Set(names);
  const others = run.cases.filter((one) => hasFailed(one) && !set.has(one.name)).map(({ name }) => name);
  others.sort();
  const failed = mine.filter((one) => hasFailed(one) && !(one.explained && hasInside(others, one.name)));
  if (failed.length > 0) return { kind: 'matches', failed: failed.map(({ name }) => name) };
  const other = mine.find(hasFailed);
  if (other)
    return { kind: 'unknown', because: `${other.name} failed because of a case that is not followed` };
  return whetherAbsent(run, { followed, names, cases });
}

function whetherAbsent(
  run: TestReport,
  {
    followed,
    names,
    cases,
  }: { followed: FollowedCases; names: string[]; cases: Map<string, { result: string }> },
): CasesShow {
  const unknown = (because: string): CasesShow => ({ kind: 'unknown', because });
  if (names.length === 0) {
    const wanted = followed.kind === 'pattern' ? `matches ${followed.pattern}` : 'is followed';
    return unknown(`no case ${wanted}`);
  }
  const lost = names.find((name) => (cases.get(name)?.result ?? 'not reached') === 'not reached');
  if (lost !== undefined)
    return unknown(cases.has(lost) ? `${lost} was not reached` : `${lost} is not in the output`);
  if (followed.kind === 'pattern' && followed.pattern.includes('*') && run.missing > 0)
    return unknown(`results are missing that may match ${followed.pattern}`);
  const passed = names.some((name) => cases.get(name)?.result === 'passed');
  return passed ? { kind: 'absent' } : unknown(`${names[0]} was skipped`);
}

function namesOf(run: TestReport, followed: FollowedCases): string[] {
  if (followed.kind === 'names') return [...followed.names];
  return run.cases.map(({ name }) => name).filter((name) => matchesPattern(name, followed.pattern));
}

/** Failures of a run that are neither followed nor known. */
export function otherFailures(
  run: TestReport,
  { followed, known }: { followed: FollowedCases; known: readonly string[] },
): string[] {
  const told = new Set([...namesOf(run, followed), ...known]);
  return run.cases
    .filter((one) => hasFailed(one) && !one.explained && !told.has(one.name))
    .map(({ name }) => name);
}

/**
 * Whether a name fits a pattern as a whole. `*` stands for any characters, none and `/` too; all else for itself.
 */
export function matchesPattern(name: string, pattern: string): boolean {
  const [first = '', ...parts] = pattern.split('*');
  const last = parts.pop();
  if (last === undefined) return name === pattern;
  if (!name.startsWith(first)) return false;
  let at = first.length;
  for (const part of parts) {
    const found = name.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return name.length - last.length >= at && name.endsWith(last);
}
