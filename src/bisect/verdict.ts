import { InfrastructureError } from '../host/errors.ts';
import type { Outcome, Signature, Verdict } from '../model.ts';
import { outcomeWords } from './outcome-words.ts';
import { comparedByPhase, shows } from './signature.ts';

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
  const reason = outcomeWords(outcome);
  if (signature !== null && shows(outcome, signature)) {
    const byPhase = isComparedByPhase(outcome, signature);
    return {
      verdict: 'bad',
      reason: byPhase ? `${reason} (function unknown, compared by its phase alone)` : reason,
    };
  }
  switch (outcome.kind) {
    case 'passed':
      return { verdict: 'good', reason };
    case 'skipped-by-test':
      return { verdict: 'skip', reason };
    case 'crashed':
    case 'failed':
    case 'matched':
    case 'hung':
    case 'boot-failed':
      return { verdict: 'skip', reason: `another failure: ${reason}` };
    case 'infrastructure':
      throw new InfrastructureError(`no verdict from a trial that broke: ${outcome.cause}`);
  }
}

/** Whether a hang is the followed one only as far as one can see without its function. */
const isComparedByPhase = (outcome: Outcome, { hang, any }: Signature): boolean =>
  outcome.kind === 'hung' && any !== true && (hang === undefined || comparedByPhase(outcome, hang));
