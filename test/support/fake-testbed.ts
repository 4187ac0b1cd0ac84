import type { BisectionPlan } from '../../src/bisect/bisection.ts';
import type { JournalEvent } from '../../src/bisect/events.ts';
import type { Journal } from '../../src/bisect/journal.ts';
import type { BuildFailure, Built, Place, Testbed } from '../../src/boot/testbed.ts';
import type { Reverted } from '../../src/git/revert.ts';
import type { Host } from '../../src/host/host.ts';
import type { CommitId, CommitInfo, Outcome, TrialResult } from '../../src/model.ts';

export interface FakeTestbedOptions {
  /** What the nth boot of a commit shows; the first is 1. */
  shows(commit: CommitId, boot: number): Outcome | TrialResult;
  /** Why a commit is not built; undefined: it is. */
  breaks?(commit: CommitId): ({ kind: 'failed' | 'skipped' } & BuildFailure) | undefined;
  /** The kernel's digest; the commit's own name by default. */
  digest?(commit: CommitId, clean: boolean): string | null;
  reverts?(commit: CommitId, onto: CommitId): Reverted;
}

export interface FakeTestbed extends Testbed<CommitId> {
  builds: Place[];
  boots: CommitId[];
}

/** A testbed that builds and boots nothing: what the engine concludes from outcomes can be seen with it. */
export function fakeTestbed(options: FakeTestbedOptions): FakeTestbed {
  const { shows, breaks, digest = (commit) => commit, reverts } = options;
  const counts = new Map<CommitId, number>();
  const builds: Place[] = [];
  const boots: CommitId[] = [];
  return {
    builds,
    boots,
    async build(place): Promise<Built<CommitId>> {
      builds.push(place);
      const { commit } = place.candidate;
      const broken = breaks?.(commit);
      if (broken) return { ...broken, seconds: 1 };
      return {
        kind: 'built',
        kernel: commit,
        digest: digest(commit, place.clean === true),
        reused: false,
        seconds: 1,
      };
    },
    async boot(commit, _place, number) {
      boots.push(commit);
      const boot = (counts.get(commit) ?? 0) + 1;
      counts.set(commit, boot);
      const shown = shows(commit, boot);
      const result = 'outcome' in shown ? shown : { outcome: shown };
      return { number, ...result, bootSeconds: 1, testSeconds: 0, evidence: '' };
    },
    ...(reverts ? { revert: async (commit: CommitId, onto: CommitId) => reverts(commit, onto) } : {}),
  };
}

export const passed: Outcome = { kind: 'passed' };
export const crash = (title = 'kernel BUG in toy_open'): Outcome => ({
  kind: 'crashed',
  title,
  altTitles: [],
  corrupted: false,
  excerpt: [],
});

/** A journal in memory; `dies` is asked before each event is noted, and ends the run if it throws. */
export function memoryJournal(
  before: readonly JournalEvent[] = [],
  dies?: (events: number) => void,
): Journal {
  const events = [...before];
  return {
    events,
    async note(event) {
      dies?.(events.length);
      events.push({ at: '', ...event } as JournalEvent);
    },
    async [Symbol.asyncDispose]() {},
  };
}

/** A host whose clock stands still and that never waits. */
export function idleHost(signal = new AbortController().signal): Host {
  const never = () => {
    throw new Error('a fake testbed runs no commands');
  };
  return {
    run: never,
    start: never,
    now: () => 0,
    sleep: async () => {},
    log: { info() {}, warning() {}, progress() {}, group: (_title, inside) => inside() },
    signal,
    stop: () => {},
  };
}

/** The plan that settings without any wishes give. */
export function planFor(
  good: CommitInfo[],
  bad: CommitInfo,
  more: Partial<BisectionPlan> = {},
): BisectionPlan {
  return {
    good,
    bad,
    mode: 'regression',
    target: 'boot',
    paths: [],
    skip: [],
    firstParent: false,
    boots: 'auto',
    parallel: 1,
    confidence: 0.99,
    wanted: { kind: 'auto' },
    verify: { ends: true, culprit: true, revert: true },
    identity: {
      range: { good: good.map(({ commit }) => commit), bad: bad.commit },
      settings: { firstParent: more.firstParent ?? false },
      contents: {},
      compiler: null,
      fingerprint: 'f00d',
    },
    origin: { refs: { good: [], bad: 'HEAD' }, linux: true },
    ...more,
  };
}
