import { z } from 'zod';
import type { RunView } from '../bisect/view.ts';
import { type CommitId, isCommitId } from '../model.ts';
import { assurance } from '../report/assurance.ts';
import { conclusionOf } from '../report/conclusion.ts';
import { commands, reportLines } from '../report/next-steps.ts';
import { evidenceStep, excerptOf } from '../report/words.ts';

export const commitId = z.string().refine(isCommitId);
const commitInfo = z.object({ commit: commitId, subject: z.string(), author: z.string(), date: z.string() });

/** What there is to say about a regression. All text in it is foreign. */
export const finding = z.object({
  status: z.enum(['found', 'suspects', 'merge-base-bad', 'out-of-time']),
  signature: z.object({
    kind: z.enum(['crash', 'test', 'hang', 'boot', 'build', 'regex']),
    title: z.string(),
    altTitles: z.array(z.string()),
  }),
  firstBad: commitInfo.nullable(),
  /** The first of them; `suspectCount` says how many there are. */
  suspects: z.array(commitInfo),
  suspectCount: z.number(),
  good: z.array(commitInfo),
  bad: commitInfo,
  /** Whether the kernel's own rules for reports apply. */
  linux: z.boolean().default(true),
  reason: z.string(),
  /** How sure the answer is, a sentence each. */
  assurance: z.array(z.object({ text: z.string(), isWarning: z.boolean() })),
  /** Lines of dmesg that the verdict rests on. */
  excerpt: z.array(z.string()),
  commands: z.array(z.string()),
  /** `Fixes:` and what the regression tracker reads. */
  lines: z.array(z.string()),
});

/** The result of one test in one nightly run, and what is known about it from then on. */
export const nightlyRunSchema = z.object({
  version: z.literal(1),
  test: z.string(),
  /** The commit that was tested. */
  tip: commitId,
  /**
   * `passes`: the tip works. `regressed`: it fails, and the good end does not. `environment`: the good end, which
   * passed once, fails as well. `unclear`: the tip could not be judged. `broken`: the run did not finish.
   */
  state: z.enum(['passes', 'regressed', 'environment', 'unclear', 'broken']),
  reason: z.string(),
  /** Where the next nightly run starts from; empty if good has to be found from tags. */
  good: z.array(commitId),
  /** Broken nightly runs in a row. */
  broken: z.number().int().nonnegative(),
  finding: finding.nullable(),
  /** The workflow run, and its evidence, in a browser. */
  runUrl: z.string(),
  evidenceUrl: z.string().nullable(),
});

export type NightlyRun = z.infer<typeof nightlyRunSchema>;
export type NightlyRunState = NightlyRun['state'];
export type Finding = z.infer<typeof finding>;

export interface NightlyRunOptions {
  test: string;
  tip: CommitId;
  /** What was known about the test before. */
  before: NightlyRun | null;
  /** What the nightly run was planned to start from; empty for the tags. */
  from: readonly string[];
  /** The run of the test; null if it left none. */
  view: RunView | null;
  runUrl: string;
  evidenceUrl?: string | null;
}

const MOST_SUSPECTS = 20;
const MOST_LINES = 60;
const LONGEST_LINE = 300;

/** What the run of a test says about the tip, and what the next nightly run can start from. */
export function nightlyRunOf(options: NightlyRunOptions): NightlyRun {
  const { test, tip, before, view, runUrl, evidenceUrl = null } = options;
  const found = view === null ? null : (lasting(view, before) ?? findingOf(view));
  const state = tipState(options, found);
  return {
    version: 1,
    test,
    tip,
    state,
    reason: view === null ? 'its run left no result' : cut(conclusionOf(view).reason, 1000),
    good: goodAfter(state, options),
    broken: state === 'broken' ? (before?.broken ?? 0) + 1 : 0,
    finding: state === 'regressed' ? found : null,
    runUrl,
    evidenceUrl,
  };
}

function tipState(options: NightlyRunOptions, found: Finding | null): NightlyRunState {
  const { view, tip } = options;
  // A result of another tip is from an older attempt, and says nothing about this one.
  if (view === null || view.bad?.commit !== tip) return 'broken';
  const { status } = conclusionOf(view);
  switch (status) {
    case 'found':
    case 'suspects':
    case 'merge-base-bad':
      return found === null ? 'unclear' : 'regressed';
    case 'out-of-time':
      // A failing tip is news only if it is known that good does not fail.
      return found !== null && goodPassed(view) ? 'regressed' : 'unclear';
    case 'not-reproduced':
      // A tip that could not be judged is not reproduced either, and proves nothing.
      return tipPassed(view) ? 'passes' : 'unclear';
    case 'good-is-bad':
      // Only a commit that passed in an earlier nightly run proves that it was not always so.
      return startedFromLastGood(options) ? 'environment' : 'unclear';
    case 'cancelled':
    case 'error':
      return 'broken';
  }
}

const tipPassed = ({ steps }: RunView): boolean =>
  steps.some(({ role, verdict }) => role === 'bad-end' && verdict === 'good');

/** Whether every good end passed, including one found from tags. */
const goodPassed = ({ steps, good }: RunView): boolean =>
  good.length > 0 &&
  good.every(({ commit }) =>
    steps.some(
      ({ role, verdict, candidate }) =>
        (role === 'good-end' || role === 'good-probe') && verdict === 'good' && candidate.commit === commit,
    ),
  );

const startedFromLastGood = ({ before, from }: NightlyRunOptions): boolean =>
  before !== null && before.good.length > 0 && from.join() === before.good.join();

function goodAfter(state: NightlyRunState, options: NightlyRunOptions): CommitId[] {
  const { tip, before, view } = options;
  switch (state) {
    case 'passes':
      return [tip];
    case 'environment':
      // What passed once fails now: trying it again would not help.
      return [];
    case 'regressed':
    case 'unclear':
    case 'broken':
      // A good end that was found from tags and passed saves the next nightly run the search for it.
      if (view?.bad?.commit === tip && goodPassed(view)) return view.good.map(({ commit }) => commit);
      return startedFromLastGood(options) ? (before?.good ?? []) : [];
  }
}

/** What was found before, at the tip of this nightly run; null if this run has searched itself. */
function lasting(view: RunView, before: NightlyRun | null): Finding | null {
  if (conclusionOf(view).known !== true || view.bad === null) return null;
  return before?.finding ? { ...before.finding, bad: view.bad } : null;
}

function findingOf(view: RunView): Finding | null {
  const { status, firstBad, suspects, reason } = conclusionOf(view);
  const { signature, good, bad, linux } = view;
  const isFinding =
    status === 'found' || status === 'suspects' || status === 'merge-base-bad' || status === 'out-of-time';
  if (!isFinding || signature === null || bad === null) return null;
  const step = evidenceStep(view, firstBad);
  return {
    status,
    signature: {
      kind: signature.kind,
      title: cut(signature.title),
      altTitles: (signature.altTitles ?? []).map((title) => cut(title)),
    },
    firstBad,
    suspects: suspects.slice(0, MOST_SUSPECTS),
    suspectCount: suspects.length,
    good,
    bad,
    linux,
    reason: cut(reason, 1000),
    assurance: status === 'found' ? assurance(view) : [],
    excerpt: step
      ? excerptOf(step)
          .slice(0, MOST_LINES)
          .map((line) => cut(line))
      : [],
    commands: firstBad === null ? [] : commands(view, firstBad),
    lines: firstBad === null ? [] : reportLines(view, firstBad),
  };
}

function cut(text: string, length = LONGEST_LINE): string {
  return text.length > length ? `${text.slice(0, length - 1).toWellFormed()}…` : text;
}
