import { JOURNAL_FORMAT, type JournalEvent, type StepRole } from '../../src/bisect/events.ts';
import type { CommitInfo, Outcome, Verdict } from '../../src/model.ts';

type Body<E> = E extends unknown ? Omit<E, 'at'> : never;
export type EventBody = Body<JournalEvent>;

/** A commit whose name is one digit, forty times. */
export function commit(digit: string, subject = `mm: change ${digit}`): CommitInfo {
  return {
    commit: digit.repeat(40),
    subject,
    author: 'Ada Example <ada@example.org>',
    date: '2024-03-01T10:00:00Z',
  };
}

/** A journal of these events, a minute apart. */
export function journal(...bodies: EventBody[]): JournalEvent[] {
  return bodies.map((body, index) => ({
    at: new Date(Date.UTC(2024, 4, 1, 12, index)).toISOString(),
    ...body,
  }));
}

export const crash: Outcome & { kind: 'crashed' } = {
  kind: 'crashed',
  title: 'KASAN: use-after-free Read in foo',
  altTitles: [],
  corrupted: false,
  excerpt: ['BUG: KASAN: use-after-free in foo+0x1/0x2', 'Call Trace:', ' foo+0x1/0x2'],
};

export function started(
  good: CommitInfo[],
  bad: CommitInfo,
  more: Partial<EventBody & { event: 'started' }> = {},
): EventBody {
  return {
    event: 'started',
    format: JOURNAL_FORMAT,
    fingerprint: 'f00d',
    good,
    bad,
    commits: 12,
    mode: 'regression',
    target: 'boot',
    paths: [],
    settings: {},
    refs: { good: good.map(({ commit }) => commit), bad: bad.commit },
    compiler: null,
    contents: {},
    linux: true,
    ...more,
  };
}

/** All events of one step: announced, built, booted once, judged. */
export function step(
  number: number,
  role: StepRole,
  candidate: CommitInfo,
  verdict: Verdict,
  outcome: Outcome = verdict === 'bad' ? crash : { kind: 'passed' },
): EventBody[] {
  const trial = { number: 1, outcome, bootSeconds: 5, testSeconds: 7, evidence: `steps/0${number}/trial-1` };
  return [
    { event: 'step', step: number, role, candidate, remaining: 12 - number, stepsLeft: 4 - number },
    { event: 'built', step: number, ok: true, reused: number === 2, seconds: 20, kernel: 'abc' },
    { event: 'trial', step: number, trial },
    {
      event: 'verdict',
      step: number,
      role,
      commit: candidate.commit,
      verdict,
      reason: `it ${outcome.kind}`,
      outcome,
    },
  ];
}

export const culprit = commit('c', 'slab: free earlier');

/** A bisection that found its culprit. */
export function foundJournal(): JournalEvent[] {
  return journal(
    started([commit('a')], commit('b')),
    ...step(1, 'bad-end', commit('b'), 'bad'),
    {
      event: 'signature',
      signature: { kind: 'crash', title: 'KASAN: use-after-free Read in foo' },
      newAsWell: [],
      settled: true,
    },
    ...step(2, 'good-end', commit('a'), 'good'),
    ...step(3, 'search', culprit, 'bad'),
    ...step(4, 'search', commit('d'), 'skip', { ...crash, title: 'WARNING in bar' }),
    { event: 'verification', culprit: 'passed', parent: 'passed', revert: 'passed' },
    {
      event: 'concluded',
      status: 'found',
      firstBad: culprit,
      suspects: [],
      confidence: 0.9997,
      reason: 'one commit is left',
    },
  );
}
