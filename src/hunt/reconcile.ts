import type { CommitId } from '../model.ts';
import { type IssueMarker, keysOf } from './marker.ts';
import type { Finding, NightlyRun } from './nightly-run.ts';

/** An issue with a hunt's marker. */
export interface HuntIssue {
  number: number;
  open: boolean;
  marker: IssueMarker;
}

export type RegressedRun = NightlyRun & { finding: Finding };

/** One regression, with all tests of the nightly run that fail with it; the most informative comes first. */
export interface Regression {
  keys: string[];
  nightlyRuns: [RegressedRun, ...RegressedRun[]];
}

/** What is new since the issue was last written. */
export type News = { kind: 'culprit'; before: CommitId | null } | { kind: 'tests'; tests: string[] };

/** What to do about one issue. */
export type IssueAction<I extends HuntIssue = HuntIssue> =
  /** A regression without an issue. */
  | { do: 'open'; marker: IssueMarker; regression: Regression }
  /** It had passed, and fails again. */
  | { do: 'reopen'; issue: I; marker: IssueMarker; regression: Regression }
  /** It lasts, and there is something to comment on. */
  | { do: 'comment'; issue: I; marker: IssueMarker; regression: Regression; news: News[] }
  /** It lasts at a new tip, and nothing else is new: the issue is kept open. */
  | { do: 'keepOpen'; issue: I; marker: IssueMarker; regression: Regression }
  /** Every test that failed with it passes. */
  | { do: 'close'; issue: I; marker: IssueMarker; nightlyRuns: NightlyRun[] }
  /** The same, for an issue that somebody has closed already. */
  | { do: 'remember'; issue: I; marker: IssueMarker }
  | { do: 'nothing'; issue: I; why: string };

export interface ReconcileOptions<I extends HuntIssue> {
  hunt: string;
  tip: CommitId;
  /** What is known about every test of the hunt at this tip. */
  nightlyRuns: readonly NightlyRun[];
  /** Every issue with a marker, open or closed. */
  issues: readonly I[];
}

/**
 * Compares the results with what the issues say. It uses states, not the events of this nightly run, so a run whose
 * issues could not be written is made up for by the next one, and a second call finds nothing left to do.
 */
export function reconcile<I extends HuntIssue>(options: ReconcileOptions<I>): IssueAction<I>[] {
  const { hunt, tip, nightlyRuns, issues } = options;
  const own = issues.filter(({ marker }) => marker.hunt === hunt);
  const known = new Map<I, Regression>();
  const fresh: Regression[] = [];
  for (const regression of regressionsOf(hunt, nightlyRuns)) {
    const issue = issueOf(regression, own);
    if (issue === undefined) fresh.push(regression);
    // Two titles that one issue has collected over time are one bug.
    else known.set(issue, joined(known.get(issue), regression));
  }
  const gone = own.filter((issue) => !known.has(issue) && issue.marker.phase === 'lasts');
  return [
    ...[...known].map(([issue, regression]) => actionFor(regression, { hunt, tip, issue })),
    ...fresh.map((regression) => actionFor<I>(regression, { hunt, tip, issue: undefined })),
    ...gone.map((issue) => afterwards(issue, tip, nightlyRuns)),
  ];
}

/** The regressions of a nightly run: the same failure in several tests is one. */
export function regressionsOf(hunt: string, nightlyRuns: readonly NightlyRun[]): Regression[] {
  const regressions: Regression[] = [];
  for (const nightlyRun of nightlyRuns) {
    if (nightlyRun.state !== 'regressed' || nightlyRun.finding === null) continue;
    const regressed: RegressedRun = { ...nightlyRun, finding: nightlyRun.finding };
    const keys = keysOf(hunt, nightlyRun.test, nightlyRun.finding.signature);
    const same = regressions.findIndex((known) => known.keys.some((key) => keys.includes(key)));
    const own: Regression = { keys, nightlyRuns: [regressed] };
    if (same === -1) regressions.push(own);
    else regressions[same] = joined(regressions[same], own);
  }
  return regressions;
}

function joined(one: Regression | undefined, other: Regression): Regression {
  if (one === undefined) return other;
  const saysMore =
    other.nightlyRuns[0].finding.firstBad !== null && one.nightlyRuns[0].finding.firstBad === null;
  return {
    keys: [...new Set([...one.keys, ...other.keys])],
    nightlyRuns: saysMore
      ? [...other.nightlyRuns, ...one.nightlyRuns]
      : [...one.nightlyRuns, ...other.nightlyRuns],
  };
}

/** An open issue before a closed one, then the newest: an old one may be about an earlier occurrence. */
function issueOf<I extends HuntIssue>({ keys }: Regression, issues: readonly I[]): I | undefined {
  return issues
    .filter(({ marker }) => marker.keys.some((key) => keys.includes(key)))
    .sort((a, b) => Number(b.open) - Number(a.open) || b.number - a.number)[0];
}

function actionFor<I extends HuntIssue>(
  regression: Regression,
  { hunt, tip, issue }: { hunt: string; tip: CommitId; issue: I | undefined },
): IssueAction<I> {
  const { keys, nightlyRuns } = regression;
  const tests = nightlyRuns.map(({ test }) => test);
  const culprit = nightlyRuns[0].finding.firstBad?.commit ?? null;
  const fresh: IssueMarker = { version: 1, hunt, keys, tests, since: tip, tip, culprit, phase: 'lasts' };
  if (issue === undefined) return { do: 'open', marker: fresh, regression };
  const before = issue.marker;
  const allKeys = [...new Set([...before.keys, ...keys])].slice(0, 50);
  if (before.phase === 'passed') {
    return { do: 'reopen', issue, marker: { ...fresh, keys: allKeys }, regression };
  }
  if (!issue.open) return { do: 'nothing', issue, why: 'somebody closed it, and it has not passed since' };

  const marker: IssueMarker = {
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
  if (news.length > 0) return { do: 'comment', issue, marker, regression, news };
  if (before.tip !== tip) return { do: 'keepOpen', issue, marker, regression };
  return { do: 'nothing', issue, why: 'nothing changed' };
}

/** An issue whose regression no test has at this tip: fixed if all of its tests pass, else possibly hidden. */
function afterwards<I extends HuntIssue>(
  issue: I,
  tip: CommitId,
  nightlyRuns: readonly NightlyRun[],
): IssueAction<I> {
  // A test that the hunt no longer has cannot keep an issue open.
  const own = nightlyRuns.filter(({ test }) => issue.marker.tests.includes(test));
  const open = own.filter(({ state }) => state !== 'passes');
  if (own.length === 0) return { do: 'nothing', issue, why: 'the hunt no longer has any of its tests' };
  if (open.length > 0) {
    const why = open.map(({ test, state }) => `${test} is ${state}`).join(', ');
    return { do: 'nothing', issue, why: `it was not seen, but not every test passes: ${why}` };
  }
  const marker: IssueMarker = { ...issue.marker, tip, phase: 'passed' };
  return issue.open ? { do: 'close', issue, marker, nightlyRuns: own } : { do: 'remember', issue, marker };
}
