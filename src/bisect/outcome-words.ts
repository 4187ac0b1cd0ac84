import { cannotTell } from '../boot/judge.ts';
import type { BootPhase, Outcome } from '../model.ts';

/** When in a boot something happened, as a sentence says it. */
export const phaseWords: Record<BootPhase, string> = {
  'before-init': 'before init',
  'before-agent': 'before the guest answered',
  'in-test': 'in the test',
  'at-shutdown': 'at shutdown',
};

/** The outcome of a trial in one line: the only wording of it, in logs, reasons and reports. Foreign text is not escaped. */
export function outcomeWords(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'crashed':
      return `crashed: ${outcome.title}${outcome.corrupted ? ' (report incomplete)' : ''}`;
    case 'failed':
      return failedWords(outcome);
    case 'skipped-by-test':
      return `test asked to skip (exit status ${cannotTell})`;
    case 'matched':
      return `matched ${outcome.pattern}: ${outcome.line}`;
    case 'hung':
      return hangWords(outcome);
    case 'boot-failed':
      return `boot failed ${phaseWords[outcome.phase]}: ${outcome.reason}`;
    case 'passed':
      return 'passed';
    case 'infrastructure':
      return `infrastructure failure: ${outcome.cause}`;
  }
}

function failedWords(failed: Outcome & { kind: 'failed' }): string {
  const { exit, signal, program, doing, failing = [], lastLine } = failed;
  if (failing.length > 0) return `test failed: ${someOf(failing)}`;
  if (program === undefined && lastLine !== undefined && !signal)
    return `test failed with exit status ${exit}, last line: ${lastLine}`;
  if (program === undefined)
    return signal ? `test ended by ${signal}` : `test failed with exit status ${exit}`;
  const how = signal ? `was ended by ${signal}` : `failed with exit status ${exit}`;
  return `${program} ${how}${doing === undefined ? '' : ` while it ${doing}`}`;
}

/** Names that a line has room for. */
const SHOWN_NAMES = 3;

/** The first names of a list, and how many more there are. */
export function someOf(names: readonly string[]): string {
  const more = names.length - SHOWN_NAMES;
  const shown = names.slice(0, SHOWN_NAMES).join(', ');
  return more > 0 ? `${shown} and ${more} more` : shown;
}

/** A build that failed, in one line: its outcome, for nothing was booted. */
export const buildFailureWords = (reason: string): string => `build failed: ${reason}`;

function hangWords({ phase, blockedIn, where, agentLost }: Outcome & { kind: 'hung' }): string {
  if (blockedIn !== undefined) return `hung ${phaseWords[phase]}, in ${blockedIn}`;
  const what = agentLost ? 'lost the guest agent' : 'hung';
  return `${what} ${phaseWords[phase]}${where ? `, last line: ${where}` : ''}`;
}
