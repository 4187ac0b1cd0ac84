import { join } from 'node:path';
import { actionArtifacts } from './action/artifacts.ts';
import { cachedJournal } from './action/journal-cache.ts';
import { actionLog } from './action/log.ts';
import { type ActionState, readState } from './action/state.ts';
import { writeSummary } from './action/summary.ts';
import { readJournal } from './bisect/journal.ts';
import { runAsRoot } from './host/elevate.ts';
import type { Host } from './host/host.ts';
import { nodeHost } from './host/node-host.ts';
import { giveOutputToUser } from './host/output-directory.ts';
import { isRoot } from './host/user.ts';
import { writeReports } from './report/write.ts';
import { clean } from './upkeep/clean.ts';

const JOURNAL = 'journal.jsonl';

/**
 * The action's post step: if main was ended early, its results are uploaded all the same, and what it
 * left on this host is removed. Nothing that fails here fails the job.
 */
export async function post(environment: NodeJS.ProcessEnv): Promise<void> {
  const { finished, asRoot, output, workDir, journalPrefix, ...state } = readState(environment);
  if (finished === true) return;
  const host = nodeHost({ log: actionLog() });
  const guarded = async (what: string, inside: () => Promise<void>) => {
    try {
      await inside();
    } catch (error) {
      host.log.warning(`${what}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  if (asRoot === true && !isRoot()) {
    return guarded('Continuing as root', async () => void (await runAsRoot([], environment)));
  }
  if (output !== undefined) {
    await guarded('Final upload', () => upload(output, state, host));
    await guarded("Giving files to the runner's user", () => giveOutputToUser(output));
  }
  if (output !== undefined && journalPrefix !== undefined) {
    const cwd = environment.GITHUB_WORKSPACE || process.cwd();
    await guarded('The journal in the cache', () =>
      cachedJournal(cwd, environment, host).save(join(output, JOURNAL), journalPrefix),
    );
  }
  if (workDir !== undefined) {
    await guarded('Cleaning up', async () => {
      for (const left of await clean(workDir, host)) host.log.info(`Removed: ${left}`);
    });
  }
}

async function upload(
  output: string,
  { artifactName = 'kernel-bisect', retentionDays }: Partial<ActionState>,
  host: Host,
): Promise<void> {
  const journal = join(output, JOURNAL);
  const events = await readJournal(journal);
  if (events.length === 0) return;
  const { summary, files } = await writeReports(output, events);
  await writeSummary(summary);
  const artifacts = actionArtifacts({ name: artifactName, retentionDays }, host);
  await artifacts.uploadFinal({ root: output, files: [journal, ...Object.values(files)] });
}
