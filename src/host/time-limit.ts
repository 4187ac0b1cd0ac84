import { readFile } from 'node:fs/promises';
import type { Seconds } from '../model.ts';
import { OutOfTimeError } from './errors.ts';
import type { Host } from './host.ts';
import { startTimeOf } from './owner.ts';

/** Reserved for what follows the last step: reports, uploads, cleaning up. */
const RESERVE: Seconds = 600;
/** Clock ticks of /proc in a second: the same on every Linux that Node runs on. */
const TICKS = 100;
/** The process that a runner starts for each job, by its name in /proc (JobDispatcher.cs of actions/runner). */
const WORKER = 'Runner.Worker';
/** The longest that a timer can wait, in milliseconds. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Keeps a run within its time. */
export interface TimeLimit extends Disposable {
  /** A step has ended: if another one as long as the longest so far would overrun, the run is asked to stop. */
  stepDone(took: Seconds): void;
}

/**
 * Asks the run to stop while there is still time for what follows: in the middle of a step ten minutes before
 * the limit; between two steps earlier, if the longest one so far would no longer fit.
 *
 * @param limit  seconds that the whole job may take
 * @param spent  seconds of them that have passed
 */
export function limitTime(
  { limit, spent }: { limit: Seconds; spent: Seconds },
  host: Pick<Host, 'stop'>,
): TimeLimit {
  const started = performance.now();
  const left = (): Seconds => limit - spent - (performance.now() - started) / 1000;
  let longest: Seconds = 0;
  let timer: NodeJS.Timeout | undefined;
  const minutes = (seconds: Seconds) => Math.max(0, Math.round(seconds / 60));
  const stop = (why: string) =>
    host.stop(new OutOfTimeError(`of the time limit of ${minutes(limit)} min, ${why}`));
  const wait = (): void => {
    const until = (left() - RESERVE) * 1000;
    if (until > 0) timer = setTimeout(wait, Math.min(until, LONGEST_TIMER)).unref();
    else stop(`${minutes(Math.min(limit, left()))} min are left, which are reserved for reports and uploads`);
  };
  wait();
  return {
    stepDone(took) {
      longest = Math.max(longest, took);
      if (left() > Math.max(RESERVE, longest)) return;
      stop(
        `${minutes(left())} min are left, and the longest step took ${minutes(longest)} min: no other step starts`,
      );
    },
    [Symbol.dispose]: () => clearTimeout(timer),
  };
}

/**
 * Seconds since the job began, or since this process did if no job is known. A runner does not say when its job
 * began, but starts a process for each. In a job's container that process cannot be seen; then the steps before this
 * one do not count.
 */
export async function jobSeconds(): Promise<Seconds> {
  try {
    const uptime = Number((await readFile('/proc/uptime', 'utf8')).split(' ')[0]);
    for (let pid = process.ppid; pid > 1; ) {
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
      const end = stat.lastIndexOf(')');
      if (stat.slice(stat.indexOf('(') + 1, end) === WORKER) {
        return Math.max(process.uptime(), uptime - Number(startTimeOf(stat)) / TICKS);
      }
      pid = Number(stat.slice(end + 2).split(' ')[1]);
    }
  } catch {
    // A process that has gone, or that we may not see: nothing is known then.
  }
  return process.uptime();
}
