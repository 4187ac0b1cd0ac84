import type { BootPhase } from '../model.ts';
import { linesOf } from '../oops/lines.ts';
import { type OopsReport, readOops } from '../oops/read.ts';
import { BEGINS_TEST, INIT_SAYS, POWERS_OFF } from './protocol.ts';

/** The logs of one boot, and how it ended. */
export interface Logs {
  /** The kernel's log as the agent read it; empty if nobody could ask. */
  dmesg: string;
  console: string;
  /** How far the boot came. */
  phase: BootPhase;
  /** Whether the agent was there to the end, so that dmesg has all that came before the shutdown. */
  isWhole: boolean;
}

/** A crash report with when it came. */
export interface TimedReport {
  report: OopsReport;
  phase: BootPhase;
  /** Seconds since the kernel's start; null if its lines do not tell. */
  at: number | null;
}

const PHASES: readonly BootPhase[] = ['before-init', 'before-agent', 'in-test', 'at-shutdown'];

/** Whether a phase comes after another one. */
export const isLater = (one: BootPhase, other: BootPhase): boolean =>
  PHASES.indexOf(one) > PHASES.indexOf(other);

/** Kinds of report after which a kernel goes on with all that it does, as `type` names them. */
const GOES_ON =
  /^(WARNING|LOCKDEP|UBSAN|MEMORY_SAFETY_UBSAN|KCSAN|KMSAN|KFENCE|KASAN(?!-NULL)|LEAK|REFCOUNT_WARNING|ATOMIC_SLEEP)/;

/** Whether a report says that a task was killed or that nothing moves any more, and not only that something is wrong. */
export const isLethal = ({ type }: Pick<OopsReport, 'type'>): boolean => !GOES_ON.test(type);

/** Where init begins: the kernel says so, this project's init does, or systemd. */
const INIT = new RegExp(`${INIT_SAYS}|Run (?!/init )\\S+ as init process|systemd\\[1\\]`);

/**
 * Tells in which phase the lines of a log were written.
 *
 * @param reached  how far the boot came
 * @returns the phase of a 1-based line; as late as it can have been if the log does not say when the test began
 */
export function phasesOf(log: string, reached: BootPhase): (line: number) => BootPhase {
  const marks: [BootPhase, (line: string) => boolean][] = [
    ['before-agent', (line) => INIT.test(line)],
    ['in-test', (line) => line.includes(BEGINS_TEST)],
    ['at-shutdown', (line) => line.includes(POWERS_OFF)],
  ];
  const lines = log.split('\n');
  const begun = marks.flatMap(([phase, isMark]) => {
    const index = lines.findIndex(isMark);
    return index < 0 ? [] : [{ phase, line: index + 1 }];
  });
  if (isLater(reached, 'before-agent') && !begun.some(({ phase }) => phase === 'in-test'))
    return () => reached;
  return (at) => {
    const phase = begun.findLast(({ line }) => line <= at)?.phase ?? 'before-init';
    return isLater(phase, reached) ? reached : phase;
  };
}

/** Reports of one log, the remarks of drivers left out. */
function timedReports(log: string, reached: BootPhase): TimedReport[] {
  const phaseAt = phasesOf(log, reached);
  return readOops(log)
    .filter(({ remark }) => !remark)
    .map((report) => ({ report, phase: phaseAt(report.line), at: report.time }));
}

/** Time of the last line that has one, in seconds since the kernel's start; null if no line has. */
export const lastTime = (log: string): number | null =>
  linesOf(log.slice(-65_536)).findLast(({ time }) => time !== null)?.time ?? null;

const firstTime = (log: string): number | null =>
  linesOf(log.slice(0, 65_536)).find(({ time }) => time !== null)?.time ?? null;

/** Whether a dmesg begins where its kernel did: its buffer did not run over. */
const hasBeginning = (dmesg: string): boolean => /Linux version \d/.test(dmesg.split('\n', 5).join('\n'));

/**
 * All reports of a boot, in order of time. dmesg is whole where the console mixes writers, and programs write to the
 * console too. So the console is read only for what dmesg cannot have: everything if there is no dmesg, what came after
 * it was written, and what came before its first line if its beginning is lost. A report that breaks off in dmesg is
 * taken from the console if it is whole there.
 */
export function reportsOf({ dmesg, console, phase, isWhole }: Logs): TimedReport[] {
  const own = timedReports(dmesg, phase);
  const others = timedReports(console, phase);
  const [first, last] = [firstTime(dmesg), lastTime(dmesg)];
  if (first === null || last === null) return own.length > 0 ? own : others;
  const lacksBeginning = !hasBeginning(dmesg);
  const before = others.filter(({ at }) => lacksBeginning && at !== null && at < first);
  const after = others.filter(({ at }) => at !== null && at > last);
  const whole = own.map((one) =>
    isTorn(one) ? (others.find((other) => other.at === one.at && !isTorn(other)) ?? one) : one,
  );
  const found = [...before, ...whole, ...after];
  // A console without times tells nothing about order, but something if dmesg broke off and has nothing.
  return found.length > 0 || isWhole ? found : others.filter(({ at }) => at === null);
}

const isTorn = ({ report }: TimedReport): boolean => report.corrupted;
