import type { CommitId } from '../model.ts';
import { type IssueMarker, keysOf } from './marker.ts';
import type { Finding, NightlyRun } from './nightly-run.ts';

/** An issue with a hunt's marker. */
export interface HuntIssue {
  number: number;
  open: boolean;
  mark: IssueMarker;
}

export type RegressedNight = NightlyRun & { finding: Finding };

/** One regression, with all tests of the nightly run that fail with it; the most informative comes first. */
export interface Regression {
  keys: string[];
  nights: [RegressedNight, ...RegressedNight[]];
}

/** What is new since the issue was last written. */
export type News = { kind: 'culprit'; before: CommitId | null } | { kind: 'tests'; tests: string[] };

/** What to do about one issue. */
export type IssueAction<I extends HuntIssue = HuntIssue> =
  /** A regression without an issue. */
  | { do: 'open'; mark: IssueMarker; regression: Regression }
  /** It had passed, and fails again. */
  | { do: 'reopen'; issue: I; mark: IssueMarker; regression: Regression }
  /** It lasts, and there is something to comment on. */
  | { do: 'tell'; issue: I; mark: IssueMarker; regression: Regression; news: News[] }
  /** It lasts at a new tip, and nothing else is new: the issue is kept open. */
  | { do: 'renew'; issue: I; mark: IssueMarker; regression: Regression }
  /** Every test that failed with it passes. */
  | { do: 'close'; issue: I; mark: IssueMarker; nights: NightlyRun[] }
  /** The same, for an issue that somebody has closed already. */
  | { do: 'remember'; issue: I; mark: IssueMarker }
  | { do: 'nothing'; issue: I; why: string };

export interface ReconcileOptions<I extends HuntIssue> {
  hunt: string;
  tip: CommitId;
  /** What is known about every test of the hunt at this tip. */
  nights: readonly NightlyRun[];
  /** Every issue with a marker, open or closed. */
  issues: readonly I[];
}

/**
 * Compares the results with what the issues say. It uses states, not the events of this nightly run, so a run whose
 * issues could not be written is made up for by the next one, and a second call finds nothing left to do.
 */
export function reconcile<I extends HuntIssue>(options: ReconcileOptions<I>): IssueAction<I>[] {
  const { hunt, tip, nights, issues } = options;
  const own = issues.filter(({ mark }) => mark.hunt === hunt);
  const known = new Map<I, Regression>();
  const fresh: Regression[] = [];
  for (const regression of regressionsOf(hunt, nights)) {
    const issue = issueOf(regression, own);
    if (issue === undefined) fresh.push(regression);
    // Two titles that one issue has collected over time are one bug.
    else known.set(issue, joined(known.get(issue), regression));
  }
  const gone = own.filter((issue) => !known.has(issue) && issue.mark.phase === 'lasts');
  return [
    ...[...known].map(([issue, regression]) => actionFor(regression, { hunt, tip, issue })),
    ...fresh.map((regression) => actionFor<I>(regression, { hunt, tip, issue: undefined })),
    ...gone.map((issue) => afterwards(issue, tip, nights)),
  ];
}

/** The regressions of a nightly run: the same failure in several tests is one. */
export function regressionsOf(hunt: string, nights: readonly NightlyRun[]): Regression[] {
  const regressions: Regression[] = [];
  for (const night of nights) {
    if (night.state !== 'regressed' || night.finding === null) continue;
    const regressed: RegressedNight = { ...night, finding: night.finding };
    const keys = keysOf(hunt, night.test, night.finding.signature);
    const same = regressions.findIndex((known) => known.keys.some((key) => keys.includes(key)));
    const own: Regression = { keys, nights: [regressed] };
    if (same === -1) regressions.push(own);
    else regressions[same] = joined(regressions[same], own);
  }
  return regressions;
}

function joined(one: Regression | undefined, other: Regression): Regression {
  if (one === undefined) return other;
  const saysMore = other.nights[0].finding.firstBad !== null && one.nights[0].finding.firstBad === null;
  return {
    keys: [...new Set([...one.keys, ...other.keys])],
    nights: saysMore ? [...other.nights, ...one.nights] : [...one.nights, ...other.nights],
  };
}

/** An open issue before a closed one, then the newest: an old one may be about an earlier occurrence. */
function issueOf<I extends HuntIssue>({ keys }: Regression, issues: readonly I[]): I | undefined {
  return issues
    .filter(({ mark }) => mark.keys.some((key) => keys.includes(key)))
    .sort((a, b) => Number(b.open) - Number(a.open) || b.number - a.number)[0];
}

function actionFor<I extends HuntIssue>(
  regression: Regression,
  { hunt, tip, issue }: { hunt: string; tip: CommitId; issue: I | undefined },
): IssueAction<I> {
  const { keys, nights } = regression;
  const tests = nights.map(({ test }) => test);
  const culprit = nights[0].finding.firstBad?.commit ?? null;
  const fresh: IssueMarker = { version: 1, hunt, keys, tests, since: tip, tip, culprit, phase: 'lasts' };
  if (issue === undefined) return { do: 'open', mark: fresh, regression };
  const before = issue.mark;
  const allKeys = [...new Set([...before.keys, ...keys])].slice(0, 50);
  if (before.phase === 'passed') {
    return { do: 'reopen', issue, mark: { ...fresh, keys: allKeys }, regression };
  }
  if (!issue.open) return { do: 'nothing', issue, why: 'somebody closed it, and it has not passed since' };

  const mark: IssueMarker = {
    ...before,
    keys: allKeys,
    tests: [...new Set([...before.tests, ...tests])],
    tip,
    culprit: culprit ?? before.culprit,
  };
  const news: News[] = [];
  if (culprit !== null && culprit !== before.culprit) news.push({ kind: 'culprit', before: before.culprit });
  const added = tests.filter((test) => !before.tests.includes(test));
  if (added.length > 0) news.push({ kind: 'tests', tests: added });
  if (news.length > 0) return { do: 'tell', issue, mark, regression, news };
  if (before.tip !== tip) return { do: 'renew', issue, mark, regression };
  return { do: 'nothing', issue, why: 'nothing changed' };
}

/** An issue whose regression no test has at this tip: fixed if all of its tests pass, else possibly hidden. */
function afterwards<I extends HuntIssue>(
  issue: I,
  tip: CommitId,
  nights: readonly NightlyRun[],
): IssueAction<I> {
  // A test that the hunt no longer has cannot keep an issue open.
  const own = nights.filter(({ test }) => issue.mark.tests.includes(test));
  const open = own.filter(({ state }) => state !== 'passes');
  if (own.length === 0) return { do: 'nothing', issue, why: 'the hunt no longer has any of its tests' };
  if (open.length > 0) {
    const why = open.map(({ test, state }) => `${test} is ${state}`).join(', ');
    return { do: 'nothing', issue, why: `it was not seen, but not every test passes: ${why}` };
  }
  const mark: IssueMarker = { ...issue.mark, tip, phase: 'passed' };
  return issue.open ? { do: 'close', issue, mark, nights: own } : { do: 'remember', issue, mark };
}
