import { join } from 'node:path';
import { actionArtifacts } from './action/artifacts.ts';
import { actionLog } from './action/log.ts';
import { readState } from './action/state.ts';
import { writeSummary } from './action/summary.ts';
import { readJournal } from './bisect/journal.ts';
import { writeReports } from './report/write.ts';

/** The action's post step: where main was ended before its time, what it knew is uploaded all the same. */
export async function post(): Promise<void> {
  const state = readState();
  const log = actionLog();
  if (state.finished === true || state.output === undefined) return;
  try {
    const journal = join(state.output, 'journal.jsonl');
    const events = await readJournal(journal);
    if (events.length === 0) return;
    const { summary, files } = await writeReports(state.output, events);
    await writeSummary(summary);
    const artifacts = actionArtifacts({ name: state.artifactName ?? 'kernel-bisect' }, { log });
    await artifacts.uploadFinal({ root: state.output, files: [journal, ...Object.values(files)] });
  } catch (error) {
    log.warning(`post: ${error instanceof Error ? error.message : String(error)}`);
  }
}
