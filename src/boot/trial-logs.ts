import { constants } from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { TrialLogs } from './read-again.ts';
import { boundedText } from './share.ts';

const { O_RDONLY, O_DIRECTORY, O_NOFOLLOW } = constants;

/**
 * The logs that a trial left, each bounded. No link below the output directory is followed, and no name leads out of it:
 * a run's directory may come from elsewhere.
 *
 * @param output    output directory of the run
 * @param evidence  directory of the trial below it, as the journal names it
 * @returns null if console or dmesg is not there or cannot be read
 */
export async function trialLogs(output: string, evidence: string): Promise<TrialLogs | null> {
  const names = evidence.split('/');
  if (names.some((name) => name === '' || name === '.' || name === '..')) return null;
  return below(output, names);
}

/** Opens one directory after the other, each through the one above it. */
async function below(directory: string, [first, ...rest]: readonly string[]): Promise<TrialLogs | null> {
  if (first === undefined) return logsIn(directory);
  const opened = await open(join(directory, first), O_RDONLY | O_DIRECTORY | O_NOFOLLOW).catch(() => null);
  if (opened === null) return null;
  await using inside = opened;
  return await below(`/proc/self/fd/${inside.fd}`, rest);
}

async function logsIn(directory: string): Promise<TrialLogs | null> {
  const [console, dmesg, test] = await Promise.all([
    logIn(join(directory, 'console.log')),
    logIn(join(directory, 'dmesg.log')),
    logIn(join(directory, 'test.log')),
  ]);
  return console === null || dmesg === null ? null : { console, dmesg, test: test ?? '' };
}

async function logIn(path: string): Promise<string | null> {
  const found = await lstat(path).catch(() => null);
  if (!found?.isFile()) return null;
  const text = await boundedText(path);
  return text === '' && found.size > 0 ? null : text;
}
