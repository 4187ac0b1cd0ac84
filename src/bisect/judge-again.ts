import type { LinePattern } from '../boot/boot-options.ts';
import { readAgain, type TrialLogs } from '../boot/read-again.ts';
import type { Signature, Trial, TrialResult, Verdict } from '../model.ts';
import { chooseSignature } from './choose-signature.ts';
import { decide, failuresNeeded, tally } from './decide.ts';
import { brokenBuildAt } from './ends.ts';
import type { JournalEvent } from './events.ts';
import { fold } from './ledger.ts';
import { resultsIn } from './noted.ts';
import { outcomeWords } from './outcome-words.ts';
import { statedSignature, type Wanted, wantedOf } from './signature.ts';
import { judgeBuild } from './test-commit.ts';
import { verdictOf } from './verdict.ts';
import type { RunView, StepView } from './view.ts';

/** What is looked for now. */
export interface LookedFor {
  wanted: Wanted;
  /** Of a `/regex/`. */
  pattern: LinePattern | null;
}

/** A trial that was read again. */
export interface TrialAgain {
  number: number;
  was: string;
  now: string;
  /** False: its logs are not there, so the outcome is the journal's. */
  isRead: boolean;
}

/** A step that was judged again. */
export interface StepAgain extends Pick<StepView, 'step' | 'role' | 'candidate' | 'tag'> {
  /** Null: it was not finished. */
  was: Verdict | null;
  /** Null: one more boot is owed, or it was not finished. */
  now: Verdict | null;
  reason: { was: string; now: string };
  differs: boolean;
  /** Without those that failed for the host's sake. */
  trials: TrialAgain[];
}

/** What would have come out of a run. */
export interface JudgedAgain {
  mode: RunView['mode'];
  signature: { was: Signature | null; now: Signature | null };
  steps: StepAgain[];
  /** The first step with another verdict; null: every verdict holds. */
  from: StepAgain | null;
}

/**
 * Judges the trials of a run again, by what their logs say to today's reader and by what is looked for now.
 *
 * The signature is chosen from the trials that it was chosen from then. A step whose boots each say the same as then
 * keeps its verdict. The verdict of any other one comes from all of its boots, and from earlier ones of the same kernel:
 * a run stops at some of them, and boots on to measure how often a bug shows, which is left out here. A commit is good
 * after the fewest passes that made any commit of this run a good one. Which commit a run would have tested instead is
 * not known, so from the first step that differs all others only say what they would be worth.
 *
 * @param events  the journal
 * @param logs    the logs of each trial; null keeps its outcome
 */
export async function judgeAgain(
  events: readonly JournalEvent[],
  { wanted, pattern }: LookedFor,
  logs: (trial: Trial) => Promise<TrialLogs | null>,
): Promise<JudgedAgain> {
  const was = fold(events);
  const readings = new Map<Trial, TrialResult | null>();
  for (const trial of was.steps.flatMap(trialsOf)) {
    const found = await logs(trial);
    readings.set(trial, found && readAgain(trial, found, pattern ?? undefined));
  }
  const again = events.map((event) => withReading(event, readings));
  const now = fold(again);
  const signature = { was: followedThen(was), now: followedNow(again, wanted) };
  const passes = fewestPasses(was, signature.was);
  const judged = was.steps.map((step, index): StepAgain => {
    const { role, candidate, tag, verdict } = step;
    const reread = now.steps[index]!;
    const trials = trialsOf(step).map((trial, at): TrialAgain => {
      const isRead = readings.get(trial) !== null;
      return { number: trial.number, ...wordsOf(trial, trialsOf(reread)[at] ?? trial), isRead };
    });
    const reason = step.reason ?? '';
    const [before, after] = [
      { step, view: was, signature: signature.was },
      { step: reread, view: now, signature: signature.now },
    ];
    const holds = verdict === null || !speaksOtherwise(before, after);
    const decided = holds ? { verdict, reason } : verdictNow(after, passes);
    return {
      ...{ step: step.step, role, candidate, tag, trials },
      ...{ was: verdict, now: decided.verdict, differs: decided.verdict !== verdict },
      reason: { was: reason, now: decided.reason },
    };
  });
  return { mode: was.mode, signature, steps: judged, from: judged.find(({ differs }) => differs) ?? null };
}

/** The trials of a step that the host did not spoil. */
const trialsOf = ({ trials }: StepView): Trial[] =>
  trials.filter(({ outcome }) => outcome.kind !== 'infrastructure');

function withReading(event: JournalEvent, readings: ReadonlyMap<Trial, TrialResult | null>): JournalEvent {
  if (event.event !== 'trial') return event;
  const reading = readings.get(event.trial);
  if (!reading) return event;
  const { outcome: _, besides: __, ...rest } = event.trial;
  return { ...event, trial: { ...rest, ...reading } };
}

/** All that a trial showed, then and now. */
function wordsOf(was: TrialResult, now: TrialResult): { was: string; now: string } {
  const words = ({ outcome, besides = [] }: TrialResult) =>
    [outcomeWords(outcome), ...(besides.length === 0 ? [] : [besides.map(outcomeWords).join(', ')])].join(
      ', besides: ',
    );
  return { was: words(was), now: words(now) };
}

/** What was followed. Nothing is noted if the user's word is all of it: of a build, or if no bad end was tested. */
function followedThen({ signature, settings, steps }: RunView): Signature | null {
  const stated = statedSignature(wantedOf(String(settings.signature ?? '')));
  return signature ?? (stated?.kind === 'build' || !steps.some(isOfBadEnd) ? stated : null);
}

const isOfBadEnd = ({ role }: StepView): boolean => role === 'bad-end';

/** What would be followed: chosen from what was known of the ends when the signature was noted. */
function followedNow(events: readonly JournalEvent[], wanted: Wanted): Signature | null {
  const noted = events.findLastIndex(({ event }) => event === 'signature');
  const known = noted < 0 ? events : events.slice(0, noted);
  const { steps, good, bad } = fold(known);
  const stated = statedSignature(wanted);
  if (stated?.kind === 'build' || !steps.some(isOfBadEnd)) return stated;
  const ofBad = steps.filter(({ candidate }) => candidate.commit === bad?.commit);
  const goodOnes = steps.filter(({ candidate }) => good.some(({ commit }) => commit === candidate.commit));
  const chosen = chooseSignature(ofBad.flatMap(resultsIn), goodOnes.flatMap(resultsIn), wanted);
  if (chosen) return chosen.signature;
  const isBroken = stated === null && ofBad.some(isBuildJudged);
  return bad && isBroken ? brokenBuildAt(bad, { events: known }) : null;
}

/** The fewest passing boots after which this run called a commit good. */
function fewestPasses(view: RunView, signature: Signature | null): number {
  const passes = view.steps
    .filter(({ verdict, trials }) => verdict === 'good' && trials.length > 0)
    .map((step) => {
      const { failures, boots } = tally(bootsFor({ step, view }), signature);
      return boots - failures;
    });
  return passes.length === 0 ? 1 : Math.max(1, Math.min(...passes));
}

/** What a step was judged by: its boots, and those of earlier steps with the same kernel. */
function bootsFor({ step, view }: Pick<Side, 'step' | 'view'>): TrialResult[] {
  const { commit } = step.candidate;
  const kernel = step.build?.kernel ?? null;
  return view.steps
    .filter((one) => one.step < step.step && one.candidate.commit === commit)
    .filter((one) => kernel !== null && one.build?.kernel === kernel)
    .concat(step)
    .flatMap(resultsIn);
}

/** A step among all others, with what is followed. */
interface Side {
  step: StepView;
  view: RunView;
  signature: Signature | null;
}

/** Whether a build or any boot says something else of its commit than it did. */
function speaksOtherwise(was: Side, now: Side): boolean {
  if (isBuildJudged(was.step)) return buildNow(was).verdict !== buildNow(now).verdict;
  if (bootsFor(was).length === 0) return false;
  const [before, after] = [sayingsOf(was), sayingsOf(now)];
  return before.join() !== after.join() || failuresNeeded(was.signature) !== failuresNeeded(now.signature);
}

/** What each boot says; a report that broke off is no proof, so that counts too. */
const sayingsOf = (side: Side): string[] =>
  bootsFor(side).map((boot) => {
    const { verdict, outcome } = verdictOf(boot, side.signature);
    return `${verdict} ${'corrupted' in outcome && outcome.corrupted}`;
  });

/** Whether the build alone was judged. One that could not be has nothing to be judged by. */
const isBuildJudged = ({ build }: StepView): boolean => build?.ok === false && !build.skipped;

const buildNow = ({ step, signature }: Side) =>
  judgeBuild(step.build?.failure ?? { reason: 'not built' }, signature);

interface Now {
  verdict: Verdict | null;
  reason: string;
}

function verdictNow(side: Side, passes: number): Now {
  const { step, signature } = side;
  if (isBuildJudged(step)) return buildNow(side);
  // A bad end is bad at its first failure: what it follows was seen twice if it has to be.
  const rule =
    step.role === 'bad-end'
      ? { passes: 1, failures: 1 as const }
      : { passes, failures: failuresNeeded(signature) };
  const decided = decide(bootsFor(side), signature, { ...rule, measures: () => false });
  return decided ?? { verdict: null, reason: 'one more boot is owed' };
}
