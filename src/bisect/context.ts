import type { Testbed } from '../boot/testbed.ts';
import type { Host } from '../host/host.ts';
import type { CommitId, CommitInfo, Signature, Verdict } from '../model.ts';
import type { JournalEvent, Status } from './events.ts';
import type { Journal } from './journal.ts';
import type { RunIdentity } from './resumable.ts';
import type { Policy } from './sampling.ts';
import type { History } from './search.ts';
import type { Wanted } from './signature.ts';

/** What is searched, and how hard. */
export interface BisectionPlan {
  /** Where it works; empty: releases are walked back from the bad end until one does. */
  good: CommitInfo[];
  /** Where it fails. */
  bad: CommitInfo;
  mode: 'regression' | 'fix';
  target: 'boot' | 'build';
  paths: string[];
  /** Commits that are never tested, by the user's word. The ends are not among them. */
  skip: readonly CommitId[];
  firstParent: boolean;
  /** Passing boots that make a commit good; `auto`: from how often the bad end shows its failure. */
  boots: 'auto' | number;
  /** Boots of one kernel that may run side by side. */
  parallel: number;
  /** Wanted for the culprit, 0 to 1. */
  confidence: number;
  /** What is bad, by the user's word. */
  wanted: Wanted;
  verify: { ends: boolean; culprit: boolean; revert: boolean };
  /** From an earlier nightly run of a hunt; undefined if there was none. */
  known?: KnownCulprit;
  /** Noted in the journal: says later why verdicts do not hold. */
  identity: RunIdentity;
  /** How the ends were given, and what the repository holds; noted for later runs and for the reports. */
  origin: Pick<JournalEvent & { event: 'started' }, 'refs' | 'linux'>;
}

/** How a bisection ended. */
export interface Conclusion {
  status: Status;
  firstBad: CommitInfo | null;
  suspects: CommitInfo[];
  confidence: number | null;
  /** All of it as one sentence. */
  reason: string;
  /** What the reason adds to status, culprit and suspects, a clause each; left out: all that it says. */
  besides?: string[];
  /** True: an earlier run found it, and this one saw only that the bad end shows the same. */
  known?: true;
}

/** What all parts of a bisection work with. */
export interface BisectionContext {
  plan: BisectionPlan;
  testbed: Testbed<unknown>;
  history: History;
  journal: Journal;
  host: Host;
}

/** A conclusion that names nobody. */
export const without = (status: Status, reason: string): Conclusion => ({
  status,
  firstBad: null,
  suspects: [],
  confidence: null,
  reason,
});

/** A commit as a sentence has it. */
export const named = ({ commit, subject }: CommitInfo): string => `${commit.slice(0, 12)} (${subject})`;

/** Commits that can be the culprit before anything is tested, the newer end included. */
export function commitsBetweenEnds({
  plan,
  history,
}: Pick<BisectionContext, 'history'> & {
  plan: Pick<BisectionPlan, 'mode' | 'good' | 'bad' | 'paths' | 'firstParent'>;
}): Promise<number> {
  const fix = plan.mode === 'fix';
  const good = fix ? [plan.bad.commit] : plan.good.map(({ commit }) => commit);
  const bad = fix ? plan.good[0]!.commit : plan.bad.commit;
  const { paths, firstParent } = plan;
  return history.count({ good, bad, skipped: [], paths, firstParent });
}

/** A wrong pass in the search is found out when the culprit is checked, so without that check nothing is spared. */
export const policyOf = ({ boots, confidence, verify }: BisectionPlan): Policy => ({
  boots,
  confidence,
  fewBoots: verify.culprit,
});

/** Whether a build is all that is judged: a kernel that was built is good then, and nothing is booted. */
export const judgesBuilds = ({ target }: BisectionPlan, signature: Signature | null): boolean =>
  target === 'build' || signature?.kind === 'build';

/** A verdict in the words of the search, which in a fix bisection runs from where it fails to where it works. */
export function asSearched({ mode }: BisectionPlan, verdict: Verdict): Verdict {
  if (mode === 'regression' || verdict === 'skip') return verdict;
  return verdict === 'good' ? 'bad' : 'good';
}

/** What an earlier bisection of the same test has found. */
export interface KnownCulprit {
  culprit: CommitId;
  /** The bad end that it was last seen at. */
  tip: CommitId;
  /** Whether a bad end shows what the culprit was found for. */
  isSame(signature: Signature): boolean;
}
