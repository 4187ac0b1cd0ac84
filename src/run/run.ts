import { availableParallelism, freemem } from 'node:os';
import { join, resolve } from 'node:path';
import { type BisectionPlan, bisect, type Conclusion } from '../bisect/bisection.ts';
import type { JournalEvent } from '../bisect/events.ts';
import { type Journal, openJournal } from '../bisect/journal.ts';
import type { Ends } from '../bisect/resumable.ts';
import { wantedOf } from '../bisect/signature.ts';
import { stepDirectory } from '../boot/testbed.ts';
import { makeDirectories, requireNoFile, requireOneLine } from '../host/directories.ts';
import { CancelledError, InfrastructureError, whyStopped } from '../host/errors.ts';
import type { FileCache } from '../host/file-cache.ts';
import type { Host } from '../host/host.ts';
import { GUEST_OVERHEAD } from '../host/memory.ts';
import { giveOutputToUser, requireOwnOutput } from '../host/output-directory.ts';
import { killFamily } from '../host/processes.ts';
import { orFullDisk, requireRoom } from '../host/room.ts';
import { jobSeconds, limitTime, type TimeLimit } from '../host/time-limit.ts';
import { readKnown } from '../hunt/known-culprit.ts';
import type { Bytes, CommitId, Seconds, Signature } from '../model.ts';
import { type Reports, writeReports } from '../report/write.ts';
import type { Settings } from '../settings/schema.ts';
import { verdictRelevantSettings } from '../settings/verdict-relevant.ts';
import { brokenStatus } from './broken-status.ts';
import { contentsOf, fingerprintOf } from './fingerprint.ts';
import { openKernel } from './open-repository.ts';
import { openTestbed } from './open-testbed.ts';
import { resolveEnds } from './resolve-ends.ts';
import { type JournalCache, keptEnds, readEarlier, settleJournal } from './resume.ts';

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

/** A run whose journal is open. */
export interface PreparedRun {
  /** Absolute path of the output directory. */
  output: string;
  fingerprint: string;
  /** Absolute path of the journal. */
  journal: string;
  /** What the journal holds of earlier runs that this one goes on from. */
  events: readonly JournalEvent[];
}

/** A step that has its verdict. */
export interface StepDone {
  step: number;
  commit: CommitId;
  /** What the step left, absolute; not there where it left nothing. */
  directory: string;
  /** The journal so far. */
  events: readonly JournalEvent[];
}

/** Told what goes on while a run lasts; a runner uploads and rewrites its summary here. The run waits for each. */
export interface RunObserver {
  /** The settings hold, and the journal is open. */
  prepared?(run: PreparedRun): Promise<void>;
  /** What the bad end showed, or was said to show, is followed from now on. */
  signatureKnown?(signature: Signature): Promise<void>;
  /** A verdict is in the journal. */
  stepDone?(step: StepDone): Promise<void>;
  /** The run is over, whatever came of it, and its reports are written. */
  concluded?(reports: Reports): Promise<void>;
  /** Keeps the rootfs of the recipe between hosts. */
  rootfsCache?: FileCache | undefined;
  /** Keeps built kernels between hosts. */
  kernelCache?: FileCache | undefined;
  /** Keeps the journal between hosts. */
  journalCache?: JournalCache | undefined;
}

/**
 * A whole bisection: from settings to written reports.
 *
 * @param cwd  directory that relative paths in the settings start from
 * @throws ConfigurationError for what the user can fix, before anything is built
 */
export async function run(
  settings: Settings,
  cwd: string,
  host: Host,
  observer: RunObserver = {},
): Promise<RunEnd> {
  await using _leftovers = { [Symbol.asyncDispose]: () => killFamily(null) };
  using time = settings.timeLimit === null ? undefined : await limitOf(settings.timeLimit, host);
  await using held = new AsyncDisposableStack();
  const output = resolve(cwd, settings.output);
  requireOneLine(output, 'output');
  requireOneLine(resolve(cwd, settings.workDir), 'work-dir');
  const { kernel, history } = await openKernel(settings, cwd, held, host);
  await requireNoFile(output, 'output');
  await requireOwnOutput(output, resolve(cwd, settings.workDir));
  const journalPath = join(output, 'journal.jsonl');
  const earlier = await readEarlier(settings, journalPath, cwd);
  const telling = verdictRelevantSettings(settings);
  const files = await contentsOf(settings, cwd);
  const refs = { good: settings.good, bad: settings.bad };
  const named = await resolveEnds(settings, history);
  const ends = await keptEnds(
    earlier,
    { refs, ends: named, settings: telling, contents: files },
    history,
    host,
  );
  // Settings that are wrong show here, before anything is in the output directory.
  await using testbed = await openTestbed(
    { settings, kernel, output, badEnd: ends.bad.commit, cwd, ...cachesOf(observer) },
    host,
  );
  const { compiler, linux } = testbed;
  const contents = { ...files, ...testbed.contents };
  const range = { good: ends.good.map(({ commit }) => commit), bad: ends.bad.commit };
  const fingerprint = fingerprintOf({ range, telling, compiler, contents });
  const plan = planOf(settings, ends, fingerprint, { refs, compiler, contents, linux });
  await requireRoom({ path: output, setting: 'output' }, OUTPUT_ROOM);
  await makeDirectories(output, 'output');
  const wanted = { fingerprint, range, settings: telling, compiler, contents };
  const { resume } = settings;
  const cache = observer.journalCache;
  await settleJournal({ journal: journalPath, earlier, wanted, resume, cache }, host);
  await using journal = await openJournal(journalPath, host);
  await observer.prepared?.({ output, fingerprint, journal: journalPath, events: journal.events });
  const observed = observedJournal(journal, output, observer, time);
  const report = async () => {
    const reports = await writeReports(output, journal.events);
    await giveOutputToUser(output);
    await observer.concluded?.(reports);
    return reports;
  };
  const { places } = testbed;
  const search = () =>
    bisect(plan, testbed, history, observed, host).catch(async (error) => {
      throw await orFullDisk(error, places);
    });
  try {
    const conclusion = await concluded(search, journal, host);
    const reports = await report().catch((error: unknown) => {
      // On a full disk the reports fail for the same reason as the run, which has told it better.
      throw conclusion.status === 'error' ? new InfrastructureError(conclusion.reason) : error;
    });
    return { conclusion, reports, output, fingerprint };
  } catch (error) {
    // Why the run broke matters more than why that could not be written as well.
    await report().catch(() => {});
    throw await orFullDisk(error, places);
  }
}

const cachesOf = ({ rootfsCache, kernelCache }: RunObserver) => ({ rootfsCache, kernelCache });

/** The journal, with an observer who is told what it holds once that is on the disk. */
function observedJournal(
  journal: Journal,
  output: string,
  observer: RunObserver,
  time: TimeLimit | undefined,
): Journal {
  let stepBegan = performance.now();
  return {
    get events() {
      return journal.events;
    },
    async note(event) {
      await journal.note(event);
      if (event.event === 'signature') await observer.signatureKnown?.(event.signature);
      if (event.event === 'step') stepBegan = performance.now();
      if (event.event !== 'verdict') return;
      time?.stepDone((performance.now() - stepBegan) / 1000);
      const { step, commit } = event;
      const directory = join(output, stepDirectory({ step, candidate: { commit } }));
      // Not only at the end: where this process is killed, no file of root's stays in a workspace.
      await giveOutputToUser(output);
      await observer.stepDone?.({ step, commit, directory, events: journal.events });
    },
    [Symbol.asyncDispose]: () => journal[Symbol.asyncDispose](),
  };
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

async function limitOf(limit: Seconds, host: Host): Promise<TimeLimit> {
  return limitTime({ limit, spent: await jobSeconds() }, host);
}

function planOf(
  settings: Settings,
  ends: Ends,
  fingerprint: string,
  origin: BisectionPlan['origin'],
): BisectionPlan {
  return {
    ...ends,
    mode: settings.mode,
    target: settings.target,
    paths: settings.paths,
    firstParent: settings.firstParent,
    boots: settings.boots,
    parallel: settings.parallel === 'auto' ? guestsAtOnce(settings.memory) : settings.parallel,
    confidence: settings.confidence,
    wanted: wantedOf(settings.signature),
    verify: {
      ends: settings.verify.includes('ends'),
      culprit: settings.verify.includes('culprit'),
      revert: settings.verify.includes('revert'),
    },
    ...(settings.huntKnown === null ? {} : { known: readKnown(settings.huntKnown) }),
    fingerprint,
    settings: verdictRelevantSettings(settings),
    origin,
  };
}

const MOST_GUESTS = 8;

/** Guests that this host can run side by side: one for each processor, and no more than half of the free memory holds. */
function guestsAtOnce(memory: Bytes): number {
  const fit = Math.floor(freemem() / 2 / (memory + GUEST_OVERHEAD));
  return Math.max(1, Math.min(fit, availableParallelism(), MOST_GUESTS));
}
