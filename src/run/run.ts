import { join } from 'node:path';
import { bisect, type Conclusion } from '../bisect/bisection.ts';
import { forgetStep, type Journal, openJournal } from '../bisect/journal.ts';
import type { AskedRun, RunIdentity } from '../bisect/resumable.ts';
import type { History } from '../bisect/search.ts';
import { makeDirectories, requireNoFile, requireOneLine } from '../host/directories.ts';
import { CancelledError, InfrastructureError, whyStopped } from '../host/errors.ts';
import type { Host } from '../host/host.ts';
import { giveOutputToUser, requireOwnOutput } from '../host/output-directory.ts';
import { killFamily } from '../host/processes.ts';
import { type Filesystem, orFullDisk, requireRoom } from '../host/room.ts';
import { jobSeconds, limitTime, type TimeLimit } from '../host/time-limit.ts';
import type { Bytes, Seconds } from '../model.ts';
import { type Reports, writeReports } from '../report/write.ts';
import type { Settings } from '../settings/settings.ts';
import { brokenStatus } from './broken-status.ts';
import { newestOf, withBisectLog } from './from-log.ts';
import { runIdentity, statedIdentity } from './identity.ts';
import { observedJournal, type RunObserver } from './observer.ts';
import { openKernel } from './open-repository.ts';
import { openTestbed } from './open-testbed.ts';
import { planOf } from './plan.ts';
import { resolveEnds } from './resolve-ends.ts';
import { resolveSkips } from './resolve-skips.ts';
import { type EarlierRuns, type JournalCache, keptEnds, readEarlier, settleJournal } from './resume.ts';

/** For the logs and the evidence of a few steps. */
const OUTPUT_ROOM: Bytes = 16 * 1024 ** 2;

/** How a run ended, for whoever sets outputs and exit status. */
export interface RunEnd {
  conclusion: Conclusion;
  reports: Reports;
  /** Absolute path of the output directory. */
  output: string;
  fingerprint: string;
}

export interface BisectionRun {
  settings: Settings;
  observer?: RunObserver;
}

/**
 * A whole bisection: from settings to written reports.
 *
 * @throws ConfigurationError for what the user can fix, before anything is built
 */
export async function run({ settings: given, observer = {} }: BisectionRun, host: Host): Promise<RunEnd> {
  await using _leftovers = { [Symbol.asyncDispose]: () => killFamily(null) };
  const settings = await withBisectLog(given);
  using time = settings.timeLimit === null ? undefined : await limitOf(settings.timeLimit, host);
  await using held = new AsyncDisposableStack();
  const { output } = settings;
  requireOneLine(output, 'output');
  requireOneLine(settings.workDir, 'work-dir');
  const { kernel, history } = await openKernel(settings, held, host);
  await requireNoFile(output, 'output');
  await requireOwnOutput(output, settings.workDir);
  const earlier = await readEarlier(settings, journalPath(settings));
  const asked = await askedRun(settings, history);
  const ends = await keptEnds(earlier, asked, history, host);
  const skip = await resolveSkips(settings, ends, history, host);
  const { rootfsCache, kernelCache, journalCache } = observer;
  // Settings that are wrong show here, before anything is in the output directory.
  await using testbed = await openTestbed(
    { settings, kernel, badEnd: ends.bad.commit, rootfsCache, kernelCache },
    host,
  );
  const identity = runIdentity(asked.stated, ends, testbed);
  await using journal = await openOutput({ settings, earlier, identity, cache: journalCache }, host);
  const { fingerprint } = identity;
  await observer.prepared?.({ output, fingerprint, journal: journalPath(settings), events: journal.events });
  const origin = { refs: asked.refs, linux: testbed.linux };
  const plan = planOf(settings, ends, skip, origin, identity);
  const search = () =>
    bisect(plan, testbed, history, observedJournal(journal, { output, observer, time }), host);
  const end = await reported(search, { journal, output, observer, places: testbed.places }, host);
  return { ...end, output, fingerprint };
}

const journalPath = ({ output }: Pick<Settings, 'output'>): string => join(output, 'journal.jsonl');

async function limitOf(limit: Seconds, host: Host): Promise<TimeLimit> {
  return limitTime({ limit, spent: await jobSeconds() }, host);
}

async function askedRun(settings: Settings, history: History): Promise<AskedRun> {
  const stated = await statedIdentity(settings);
  const good = settings.fromLog === null ? settings.good : await newestOf(settings.good, history);
  const ends = await resolveEnds({ ...settings, good }, history);
  return { refs: { good, bad: settings.bad }, ends, stated };
}

interface OutputOptions {
  settings: Settings;
  earlier: EarlierRuns;
  identity: RunIdentity;
  cache: JournalCache | undefined;
}

/** Makes the output directory, and opens the journal there: that of the earlier run that this one continues, if there is one. */
async function openOutput({ settings, ...rest }: OutputOptions, host: Host): Promise<Journal> {
  const { output, resume, forget } = settings;
  const journal = journalPath(settings);
  await requireRoom({ path: output, setting: 'output' }, OUTPUT_ROOM);
  await makeDirectories(output, 'output');
  await settleJournal({ ...rest, journal, resume, forget }, host);
  if (forget !== null) await forgetStep(journal, forget, host);
  return openJournal(journal, host);
}

interface ReportOptions {
  journal: Journal;
  output: string;
  observer: RunObserver;
  /** What the run writes to. */
  places: readonly Filesystem[];
}

/** Searches, and writes the reports of what came of it, even if the search broke. */
async function reported(
  search: () => Promise<Conclusion>,
  { journal, output, observer, places }: ReportOptions,
  host: Host,
): Promise<Pick<RunEnd, 'conclusion' | 'reports'>> {
  const fullDiskOr = async (error: unknown): Promise<never> => {
    throw await orFullDisk(error, places);
  };
  const report = async (): Promise<Reports> => {
    const reports = await writeReports(output, journal.events);
    await giveOutputToUser(output);
    await observer.concluded?.(reports);
    return reports;
  };
  try {
    const conclusion = await concluded(() => search().catch(fullDiskOr), journal, host);
    const reports = await report().catch((error: unknown) => {
      // On a full disk the reports fail for the same reason as the run, which has said it better.
      throw conclusion.status === 'error' ? new InfrastructureError(conclusion.reason) : error;
    });
    return { conclusion, reports };
  } catch (error) {
    // Why the run broke matters more than why that could not be written as well.
    await report().catch(() => {});
    return fullDiskOr(error);
  }
}

/** A host that broke and a run that was stopped are conclusions too, so that all that is known is kept. */
async function concluded(
  search: () => Promise<Conclusion>,
  journal: Journal,
  host: Host,
): Promise<Conclusion> {
  try {
    return await search();
  } catch (thrown) {
    const error = whyStopped(thrown, host.signal);
    const conclusion: Conclusion = {
      status: brokenStatus(error),
      firstBad: null,
      suspects: [],
      confidence: null,
      reason: error instanceof Error ? error.message : String(error),
    };
    // Where there is no room for it, the next run knows that this one did not end.
    await journal.note({ event: 'concluded', ...conclusion }).catch(() => {});
    if (error instanceof CancelledError || error instanceof InfrastructureError) return conclusion;
    throw error;
  }
}
