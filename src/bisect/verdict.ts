import { titleOfHang } from '../boot/hang.ts';
import { cannotTell } from '../boot/judge.ts';
import { InfrastructureError } from '../host/errors.ts';
import type { Outcome, Signature, Verdict } from '../model.ts';
import { comparedByPhase, failureOf, shows } from './signature.ts';

interface Judged {
  verdict: Verdict;
  reason: string;
}

/**
 * What one trial says of its commit.
 *
 * @param signature  what is followed; null: nothing is known to be bad, so every failure is another one
 * @throws InfrastructureError where the trial failed for reasons that are not the kernel's
 */
export function verdictOf(outcome: Outcome, signature: Signature | null): Judged {
  const reason = told(outcome);
  if (signature !== null && shows(outcome, signature))
    return { verdict: 'bad', reason: likeness(outcome, signature) };
  switch (outcome.kind) {
    case 'passed':
      return { verdict: 'good', reason };
    case 'skipped-by-test':
      return { verdict: 'skip', reason };
    case 'crashed':
      return { verdict: 'skip', reason: `another crash: ${reason}` };
    case 'failed':
    case 'matched':
    case 'hung':
    case 'boot-failed':
      return { verdict: 'skip', reason: `another failure: ${reason}` };
    case 'infrastructure':
      throw new InfrastructureError(`no verdict from a trial that broke: ${outcome.cause}`);
  }
}

/** What a trial showed, and by how little it is the same, where that is so. */
function likeness(outcome: Outcome, { hang, any }: Signature): string {
  const vague =
    outcome.kind === 'hung' && any !== true && (hang === undefined || comparedByPhase(outcome, hang));
  return vague ? `${told(outcome)} (no function could be told: compared by its phase alone)` : told(outcome);
}

/** One line that says what a trial showed. */
export function told(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'passed':
      return 'passed';
    case 'skipped-by-test':
      return `the test could not tell (status ${cannotTell})`;
    case 'crashed':
      return outcome.title;
    case 'failed':
      return failureOf(outcome);
    case 'matched':
      return `${outcome.pattern} matched: ${outcome.line}`;
    case 'hung':
      return `${titleOfHang(outcome)}${outcome.where ? `: ${outcome.where}` : ''}`;
    case 'boot-failed':
      return `did not boot (${outcome.phase}): ${outcome.reason}`;
    case 'infrastructure':
      return outcome.cause;
  }
}
