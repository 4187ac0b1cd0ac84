import type { BootPhase, Failure, Trial, TrialResult } from '../model.ts';
import type { LinePattern } from './boot-options.ts';
import { casesInLogs } from './cases-in-logs.ts';
import { type BootEvidence, cannotTell, failuresOf, observe, UNPLANNED } from './judge.ts';
import { POWERS_OFF } from './protocol.ts';
import { isLater, phasesOf } from './reports.ts';

/** The files of a trial that are read again. */
export interface TrialLogs {
  console: string;
  /** As it was written: the console if nobody could ask the guest for its dmesg. */
  dmesg: string;
  /** What the test printed; empty if there was none, or its file is not there. */
  test: string;
}

/**
 * Reads the logs of a trial again. How the trial ended is not in them, so that is taken from what was noted: that it
 * hung (and in which function), did not boot, or stopped, the status of its test, and programs of ours that were lost.
 * The kernel's reports and matches of a pattern are what the logs say now.
 *
 * Two things of a trial are lost: the ending that a report explained counts as a panic, and of a test that asked to
 * skip while a line matched, only the match is left.
 *
 * @param then     what was noted of the trial
 * @param pattern  a line that is bad now, by the user's word
 */
export function readAgain(
  then: TrialResult & Pick<Trial, 'bootSeconds'>,
  { dmesg, console, test: testLog }: TrialLogs,
  pattern?: LinePattern,
): TrialResult {
  const failures = failuresOf(then);
  const hang = failures.find((one) => one.kind === 'hung');
  // The stacks that a hung guest was asked for stand on its console after all that was judged.
  const shown = { dmesg, console: hang ? dmesg : console };
  const ended = endOf(failures);
  const now = observe({
    ...shown,
    test: ended === 'agent' ? testOf(then) : null,
    lost: failures.flatMap((one) => (isLost(one) ? [withoutKind(one)] : [])),
    ended,
    phase: reachedBy(then, shown),
    ...(pattern && { pattern }),
    testLog,
    cases: casesInLogs(testLog, dmesg) ?? then.cases ?? null,
  });
  const ending = failures.find((one) => one.kind === 'failed' && !isLost(one));
  // The function that it hangs in was seen from outside.
  const located = <One extends TrialResult['outcome']>(one: One): One => {
    if (one.kind === 'hung' && hang) return { ...one, ...hang };
    // Without its log, what the test printed is what was noted of it.
    return one.kind === 'failed' && !one.program && testLog === '' && ending ? { ...one, ...ending } : one;
  };
  return {
    outcome: located(now.outcome),
    ...(now.besides && { besides: now.besides.map(located) }),
    ...(now.cases && { cases: now.cases }),
  };
}

type Lost = Failure & { kind: 'failed'; program: string };

const isLost = (one: Failure): one is Lost => one.kind === 'failed' && one.program !== undefined;

function withoutKind({ kind: _, ...lost }: Lost): Omit<Lost, 'kind'> {
  return lost;
}

function testOf(then: TrialResult): BootEvidence['test'] {
  if (then.outcome.kind === 'skipped-by-test') return { exit: cannotTell, timedOut: false };
  const failed = failuresOf(then).find((one) => one.kind === 'failed' && !isLost(one));
  if (failed?.kind !== 'failed') return { exit: 0, timedOut: false };
  const { exit, signal } = failed;
  return { exit, ...(signal === undefined ? {} : { signal }), timedOut: false };
}

function endOf(failures: readonly Failure[]): BootEvidence['ended'] {
  for (const failure of failures) {
    if (failure.kind === 'hung') return failure.agentLost ? 'agent-lost' : 'deadline';
    if (failure.kind === 'boot-failed') return unplanned(failure.reason) ?? 'stopped';
  }
  const stop = failures.find((one) => one.kind === 'crashed' && one.goesOn !== true);
  if (stop?.kind !== 'crashed') return 'agent';
  return unplanned(stop.title) ?? 'panicked';
}

function unplanned(title: string): 'rebooted' | 'stopped' | undefined {
  return (['rebooted', 'stopped'] as const).find((ended) => UNPLANNED[ended] === title);
}

/** How far a trial came: a hang and a failed boot say so; else by whether its agent answered, the logs and the failures. */
function reachedBy(
  then: Pick<Trial, 'outcome' | 'besides' | 'bootSeconds'>,
  { dmesg, console }: Pick<BootEvidence, 'dmesg' | 'console'>,
): BootPhase {
  const failures = failuresOf(then);
  const end = failures.find((one) => one.kind === 'hung' || one.kind === 'boot-failed');
  if (end && 'phase' in end && end.phase) return end.phase;
  const noted = failures.flatMap((one) => ('phase' in one && one.phase ? [one.phase] : []));
  const powersOff = [dmesg, console].some((log) => log.includes(POWERS_OFF));
  const logged =
    then.bootSeconds === null
      ? phasesOf(console, 'before-agent')(Number.POSITIVE_INFINITY)
      : powersOff
        ? 'at-shutdown'
        : 'in-test';
  return noted.reduce((latest, phase) => (isLater(phase, latest) ? phase : latest), logged);
}
