import type { Finding, NightlyRun } from '../../src/hunt/nightly-run.ts';
import type { HuntIssue, RegressedRun } from '../../src/hunt/reconcile.ts';
import { commit, culprit } from './journal-sample.ts';

/** Tips of nightly runs that follow each other. */
export const TIPS = ['1', '2', '3', '4'].map((digit) => digit.repeat(40)) as [string, string, string, string];

/** A nightly run of the test `boot` that passes. */
export function passes(tip = TIPS[0], more: Partial<NightlyRun> = {}): NightlyRun {
  return {
    version: 1,
    test: 'boot',
    tip,
    state: 'passes',
    reason: 'the bad end passed',
    good: [tip],
    broken: 0,
    finding: null,
    runUrl: 'https://github.com/someone/linux/actions/runs/1',
    evidenceUrl: null,
    ...more,
  };
}

/** What a bisection found, as a nightly run keeps it. */
export function finding(more: Partial<Finding> = {}): Finding {
  return {
    status: 'found',
    signature: { kind: 'crash', title: 'KASAN: use-after-free Read in foo', altTitles: [] },
    firstBad: culprit,
    suspects: [],
    suspectCount: 0,
    good: [commit('a')],
    bad: commit('b'),
    linux: true,
    reason: 'one commit is left',
    assurance: [{ text: 'Confidence: 99.9 %.', isWarning: false }],
    excerpt: ['BUG: KASAN: use-after-free in foo+0x1/0x2', 'Call Trace:'],
    commands: [`git show ${culprit.commit.slice(0, 12)}`],
    lines: [],
    ...more,
  };
}

/** A nightly run of the test `boot` that fails. */
export function regressed(tip = TIPS[1], more: Partial<RegressedRun> = {}): RegressedRun {
  return { ...passes(tip), state: 'regressed', good: [TIPS[0]], finding: finding(), ...more };
}

/** An issue that carries this marker. */
export const issue = (marker: HuntIssue['marker'], more: Partial<HuntIssue> = {}): HuntIssue => ({
  number: 7,
  open: true,
  marker,
  ...more,
});
