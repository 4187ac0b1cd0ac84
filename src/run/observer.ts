import { join } from 'node:path';
import type { JournalEvent } from '../bisect/events.ts';
import type { Journal } from '../bisect/journal.ts';
import { stepDirectory } from '../boot/testbed.ts';
import type { FileCache } from '../host/file-cache.ts';
import { giveOutputToUser } from '../host/output-directory.ts';
import type { TimeLimit } from '../host/time-limit.ts';
import type { CommitId, Signature } from '../model.ts';
import type { Reports } from '../report/write.ts';
import type { JournalCache } from './resume.ts';

/** A run whose journal is open. */
export interface PreparedRun {
  /** Absolute path of the output directory. */
  output: string;
  fingerprint: string;
  /** Absolute path of the journal. */
  journal: string;
  /** What the journal holds of earlier runs that this one continues. */
  events: readonly JournalEvent[];
}

/** A step that has its verdict. */
export interface StepDone {
  step: number;
  commit: CommitId;
  /** What the step left, absolute; not there if it left nothing. */
  directory: string;
  /** The journal so far. */
  events: readonly JournalEvent[];
}

/** Called while a run lasts; a runner uploads and rewrites its summary here. The run waits for each call. */
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

/** The journal, with an observer who is called once an event is on the disk. */
export function observedJournal(
  journal: Journal,
  { output, observer, time }: { output: string; observer: RunObserver; time: TimeLimit | undefined },
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
      // Not only at the end: if this process is killed, no file of root's stays in a workspace.
      await giveOutputToUser(output);
      await observer.stepDone?.({ step, commit, directory, events: journal.events });
    },
    [Symbol.asyncDispose]: () => journal[Symbol.asyncDispose](),
  };
}
