import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigurationError } from './errors.ts';
import { gitPlaceAround, realPathOf } from './git-place.ts';
import { giveToUser } from './user.ts';
import { isBelow, PARTS, partOf } from './work-directory.ts';

const JOURNAL = 'journal.jsonl';
/** What a run writes into its output directory; each may have a suffix while it is made, or when set aside. */
const NAMES = [JOURNAL, 'bisect.log', 'result.json', 'summary.md', 'report.html', 'steps'];

const isOurs = (name: string): boolean => NAMES.some((ours) => name === ours || name.startsWith(`${ours}.`));

/**
 * Makes sure that a run does not overwrite the user's files in its output directory. Nothing is made.
 *
 * @param output   absolute
 * @param workDir  absolute
 * @throws ConfigurationError if it lies in a git directory or in what a run cleans, or if a file with the name of one of
 *   a run's is there without a run's journal
 */
export async function requireOwnOutput(output: string, workDir: string): Promise<void> {
  const another = 'Name another directory, such as ./bisect-results.';
  const around = await gitPlaceAround(output);
  if (around?.kind === 'git directory')
    throw new ConfigurationError(`output: ${output} lies in the git directory ${around.path}. ${another}`);
  const real = await realPathOf(output);
  for (const part of PARTS) {
    if (isBelow(real, await realPathOf(partOf(workDir, part))))
      throw new ConfigurationError(
        `output: ${output} lies in ${partOf(workDir, part)}, where runs remove files. ${another}`,
      );
  }
  const there = new Set<string>(await readdir(output).catch(() => []));
  const taken = (await holdsJournal(output)) ? undefined : NAMES.find((name) => there.has(name));
  if (taken !== undefined)
    throw new ConfigurationError(
      `output: ${join(output, taken)} was not written by a run, which would overwrite it. ${another}`,
    );
}

/** Whether the journal of a run is there: its lines are JSON objects that say which event they are. */
async function holdsJournal(output: string): Promise<boolean> {
  const path = join(output, JOURNAL);
  if ((await lstat(path).catch(() => null))?.isFile() !== true) return false;
  const [first = ''] = (await readFile(path, 'utf8')).split('\n', 1);
  // A run that was killed at once leaves it empty, or with part of a line.
  return first === '' || first.startsWith('{"at":"');
}

/** Gives the files of a run to the ordinary user for whom this process is root; other files stay as they are. */
export async function giveOutputToUser(output: string): Promise<void> {
  await giveToUser(output, { deep: false });
  for (const name of await readdir(output).catch(() => [])) {
    if (isOurs(name)) await giveToUser(join(output, name));
  }
}
