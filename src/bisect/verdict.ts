import { failuresOf } from '../boot/judge.ts';
import { isLater } from '../boot/reports.ts';
import { InfrastructureError } from '../host/errors.ts';
import type { BootPhase, Failure, Outcome, Signature, TrialResult, Verdict } from '../model.ts';
import { type FollowedCases, whatCasesShow } from '../test-results/compare.ts';
import { outcomeWords, someOf } from './outcome-words.ts';
import { comparedByPhase, failurePhase, isBackground, matches } from './signature.ts';

interface Judged {
  verdict: Verdict;
  reason: string;
  /** What the verdict rests on. */
  outcome: Outcome;
}

/**
 * What one trial says of its commit: bad if it observed what is followed, good if it came past the point where that
 * shows, else nothing.
 *
 * @param signature  what is followed; null: nothing is known to be bad, so every failure is another one
 * @throws InfrastructureError if the trial failed for reasons that are not the kernel's
 */
export function verdictOf(trial: TrialResult, signature: Signature | null): Judged {
  const { outcome } = trial;
  if (outcome.kind === 'infrastructure')
    throw new InfrastructureError(`no verdict from a trial that broke: ${outcome.cause}`);
  const cases = signature && followedCases(signature);
  if (cases) return verdictByCases(trial, cases);
  const failures = failuresOf(trial);
  const followed = signature && failures.find((failure) => matches(failure, signature));
  if (signature && followed) {
    const vague = isComparedByPhase(followed, signature)
      ? ' (function unknown, compared by its phase alone)'
      : '';
    return { verdict: 'bad', reason: `${outcomeWords(followed)}${vague}`, outcome: followed };
  }
  const stop = stopOf(trial);
  if (signature === null) {
    const other = stop ?? failures[0];
    return other ? skipped(other) : { verdict: 'good', reason: outcomeWords(outcome), outcome };
  }
  if (stop === null || isPast(stop, signature)) return { verdict: 'good', reason: 'passed', outcome };
  return skipped(stop);
}

/** What a signature follows if it names cases of a test. */
function followedCases({ cases, casePattern }: Signature): FollowedCases | null {
  if (casePattern !== undefined) return { kind: 'pattern', pattern: casePattern };
  return cases === undefined ? null : { kind: 'names', names: cases };
}

/** A run that did not reach the followed cases says nothing. */
function verdictByCases(trial: TrialResult, cases: FollowedCases): Judged {
  const { outcome } = trial;
  const shown = whatCasesShow(trial.cases ?? null, cases);
  const failed = failuresOf(trial).find(({ kind }) => kind === 'failed') ?? outcome;
  switch (shown.kind) {
    case 'matches':
      return { verdict: 'bad', reason: `test failed: ${someOf(shown.failed)}`, outcome: failed };
    case 'absent':
      return { verdict: 'good', reason: 'passed', outcome };
    case 'unknown': {
      const stop = stopOf(trial);
      return stop === null ? { verdict: 'skip', reason: shown.because, outcome } : skipped(stop);
    }
  }
}

function skipped(outcome: Outcome): Judged {
  const reason = outcomeWords(outcome);
  if (outcome.kind === 'skipped-by-test') return { verdict: 'skip', reason, outcome };
  return { verdict: 'skip', reason: `another failure: ${reason}`, outcome };
}

/** What kept a trial from coming to its end; null if nothing did. */
export function stopOf(trial: TrialResult): Outcome | null {
  const stops = failuresOf(trial).filter(isStop);
  const first = stops.reduce<Failure | undefined>(
    (early, stop) => (early === undefined || isLater(pointOf(early), pointOf(stop)) ? stop : early),
    undefined,
  );
  return first ?? (trial.outcome.kind === 'skipped-by-test' ? trial.outcome : null);
}

function isStop(failure: Failure): boolean {
  switch (failure.kind) {
    case 'crashed':
    case 'failed':
      return failure.goesOn !== true;
    case 'hung':
    case 'boot-failed':
      return true;
    case 'matched':
      return false;
  }
}

/** The phase that a stop cut short; as early as can be if it is not known. */
const pointOf = (stop: Outcome): BootPhase =>
  stop.kind === 'skipped-by-test' ? 'in-test' : (failurePhase(stop as Failure) ?? 'before-init');

/** Whether a trial that was stopped had come past the point where the failure that is followed shows. */
function isPast(stop: Outcome, signature: Signature): boolean {
  const point = signature.phase ?? 'at-shutdown';
  if (isLater(pointOf(stop), point)) return true;
  return stop.kind !== 'skipped-by-test' && isBackground(stop as Failure, signature);
}

/** Whether a hang is the followed one only as far as one can see without its function. */
const isComparedByPhase = (outcome: Failure, { hang, any }: Signature): boolean =>
  outcome.kind === 'hung' && any !== true && (hang === undefined || comparedByPhase(outcome, hang));
