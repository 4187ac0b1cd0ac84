import { lstat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fold } from '../bisect/ledger.ts';
import type { RunView } from '../bisect/view.ts';
import { stepDirectory } from '../boot/testbed.ts';
import type { Host } from '../host/host.ts';
import type { CommitId } from '../model.ts';
import { resultJson } from '../report/result.ts';
import { summaryOf } from '../report/summary.ts';
import type { Reports } from '../report/write.ts';
import type { PreparedRun, StepDone } from '../run/observer.ts';
import { type Artifacts, actionArtifacts, regularFiles } from './artifacts.ts';
import { type CachedJournal, journalPrefix } from './journal-cache.ts';
import { setOutputs } from './outputs.ts';
import { saveState } from './state.ts';
import { writeSummary } from './summary.ts';

export interface PublisherOptions {
  /** Of the artifacts; null or empty for the one that the fingerprint gives. */
  artifactName: string | null;
  /** Days; 0 is the repository's default. */
  retentionDays: number;
  /** Where the journal is kept for the next runner; undefined: nowhere. */
  journalCache?: CachedJournal | undefined;
  environment: NodeJS.ProcessEnv;
}

/** Tells the workflow what a run comes to: outputs and summary at once, artifacts while the run goes on. */
export interface Publisher {
  prepared(run: PreparedRun): Promise<void>;
  signatureKnown(signature: { title: string }): Promise<void>;
  stepDone(step: StepDone): Promise<void>;
  concluded(reports: Reports): Promise<void>;
  /** Comes back when all is uploaded. After this nothing of the run is left to do. */
  finish(): Promise<void>;
}

/** Makes the publisher of one run. What fails in it is a warning, never the run's end. */
export function publisher(options: PublisherOptions, host: Pick<Host, 'log'>): Publisher {
  const { environment, journalCache } = options;
  let output = '';
  let journal = { path: '', prefix: '' };
  let artifacts: Artifacts | undefined;
  let reports: Reports | undefined;
  // One upload at a time: a runner's disk and network are the build's as well.
  let uploads: Promise<unknown> = Promise.resolve();
  const sent = new Set<number>();

  const guarded = async (what: string, inside: () => Promise<void>) => {
    try {
      await inside();
    } catch (error) {
      host.log.warning(`${what}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };

  // Beside the uploads: a large step must not keep the next runner from what is known.
  let saves: Promise<unknown> = Promise.resolve();
  const saveJournal = () => {
    const { path, prefix } = journal;
    if (journalCache === undefined || path === '') return;
    saves = saves.then(() => guarded('The journal in the cache', () => journalCache.save(path, prefix)));
  };

  const sendStep = (step: number, commit: CommitId) => {
    sent.add(step);
    uploads = uploads.then(() =>
      guarded(`The artifact of step ${step}`, async () => {
        if (artifacts !== undefined) await uploadStep(artifacts, output, step, commit);
      }),
    );
  };

  return {
    async prepared({ output: directory, fingerprint, journal: path, events }) {
      output = directory;
      journal = { path, prefix: journalPrefix(fingerprint) };
      const name = options.artifactName || `kernel-bisect-${fingerprint.slice(0, 8)}`;
      const attempt = Number(environment.GITHUB_RUN_ATTEMPT || 1);
      const { retentionDays } = options;
      artifacts = actionArtifacts({ name, attempt, retentionDays }, host);
      saveState({ output, artifactName: artifacts.stem(), retentionDays });
      if (journalCache !== undefined) saveState({ journalPrefix: journal.prefix });
      setOutputs({ output, signature: fold(events).signature?.title });
    },
    async signatureKnown({ title }) {
      setOutputs({ signature: title });
    },
    async stepDone({ step, commit, events }) {
      await guarded('The summary', () => writeSummary(summaryOf(fold(events)), environment));
      saveJournal();
      sendStep(step, commit);
    },
    async concluded(written) {
      reports = written;
      const { result, summary } = written;
      setOutputs({
        status: result.status,
        'first-bad-commit': result.firstBad?.commit,
        'first-bad-subject': result.firstBad?.subject,
        suspects: result.suspects,
        signature: result.signature?.title,
        confidence: result.confidence,
        result: resultJson(result),
      });
      await guarded('The summary', () => writeSummary(summary, environment));
    },
    async finish() {
      if (artifacts === undefined || reports === undefined) return;
      const { view, result, files } = reports;
      // Whoever cancels a job gives it ten seconds: post has minutes for the one small upload.
      if (result.status === 'cancelled') return;
      for (const { step, candidate } of unsent(view, sent)) sendStep(step, candidate.commit);
      saveJournal();
      await Promise.all([uploads, saves]);
      saveState({ artifactName: artifacts.stem() });
      const page = await artifacts.uploadPage(files.page);
      setOutputs({ 'report-url': page?.url });
      const final = await artifacts.uploadFinal({
        root: output,
        files: [join(output, 'journal.jsonl'), ...Object.values(files)],
      });
      setOutputs({ 'artifact-url': final?.url });
      const links = { reportUrl: page?.url, artifactUrl: final?.url };
      await guarded('The summary', () => writeSummary(summaryOf(view, links), environment));
      saveState({ finished: true });
    },
  };
}

/** Steps of an earlier run that this one went on from, and the one that the host broke. */
const unsent = ({ steps }: RunView, sent: ReadonlySet<number>) => steps.filter(({ step }) => !sent.has(step));

/** A memory dump is as large as all the rest of a run, so it is an artifact of its own. */
async function uploadStep(
  artifacts: Artifacts,
  output: string,
  step: number,
  commit: CommitId,
): Promise<void> {
  const root = join(output, stepDirectory({ step, candidate: { commit } }));
  if ((await lstat(root).catch(() => null)) === null) return;
  const all = await regularFiles(root);
  const dumps = all.filter((file) => basename(file) === 'vmcore');
  const files = all.filter((file) => !dumps.includes(file));
  if (files.length > 0) await artifacts.uploadStep({ step, commit, root, files });
  if (dumps.length > 0) await artifacts.uploadStep({ step, commit, root, files: dumps, extra: 'vmcore' });
}
