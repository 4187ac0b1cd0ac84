import { join, resolve } from 'node:path';
import type { JournalEvent } from '../bisect/events.ts';
import { readJournal } from '../bisect/journal.ts';
import { type JudgedAgain, judgeAgain, type LookedFor } from '../bisect/judge-again.ts';
import { trialLogs } from '../boot/trial-logs.ts';
import { ConfigurationError } from '../host/errors.ts';
import { type Given, readSettings } from '../settings/read.ts';
import { checkSignature } from './check-settings.ts';

/** Which run is judged again, and by what. */
export interface JudgeOptions {
  /** Output directory of the run; only read. */
  directory: string;
  /** Settings that were given. `signature`: what is looked for; empty or left out: what the run looked for. */
  given?: Given['given'];
}

/**
 * Judges the evidence of a run again, without a boot.
 *
 * @throws ConfigurationError if the directory is no run's, or what the run judged cannot show the signature
 */
export async function judgeRunAgain({ directory, given = {} }: JudgeOptions): Promise<JudgedAgain> {
  const events = await readJournal(join(directory, 'journal.jsonl'));
  const started = events.find((event) => event.event === 'started');
  if (started === undefined) {
    throw new ConfigurationError(
      `judge: ${resolve(directory)} holds no journal.jsonl of a run; give a run's output directory`,
    );
  }
  return judgeAgain(events, lookedFor(started, given), ({ evidence }) => trialLogs(directory, evidence));
}

function lookedFor(started: JournalEvent & { event: 'started' }, given: Given['given']): LookedFor {
  const { settings, target } = started;
  const own = typeof settings.signature === 'string' ? settings.signature : '';
  const isAsked = String(given.signature ?? '').trim() !== '';
  const { signature } = readSettings({
    given: isAsked ? given : { signature: own },
    cwd: process.cwd(),
    kind: 'flag',
  });
  // What the run itself looked for has been checked.
  if (isAsked) checkSignature({ signature, target, buildCommand: settings.buildCommand ?? null });
  return signature;
}
