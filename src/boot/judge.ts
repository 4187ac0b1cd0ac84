import type { BootPhase, Failure, Outcome, TestReport, TrialResult } from '../model.ts';
import { hasFailed } from '../test-results/case.ts';
import type { LinePattern } from './boot-options.ts';
import { isLater, isLethal, lastTime, phasesOf, reportsOf, type TimedReport } from './reports.ts';

/** A program of ours in the guest that ended before its time. */
export type LostProgram = Omit<Failure & { kind: 'failed' }, 'kind'> & { program: string };

/** What a trial left to be judged. */
export interface BootEvidence {
  /** The kernel's log as the agent read it; empty if nobody could ask. */
  dmesg: string;
  console: string;
  /** How the test ended; null if none ran to its end. */
  test: { exit: number | null; signal?: string; timedOut: boolean } | null;
  /** What the test printed. */
  testLog?: string;
  /** What it, or KUnit, said about its cases; null if there is nothing of that kind. */
  cases?: TestReport | null;
  /** Programs of ours in the guest that ended before their time. */
  lost?: readonly LostProgram[];
  /** What ended the trial; `agent`: it went to its end as planned. */
  ended: 'agent' | 'panicked' | 'stopped' | 'rebooted' | 'deadline' | 'agent-lost';
  phase: BootPhase;
  /** A line that is bad, by the user's word. */
  pattern?: LinePattern;
}

/** Status by which a test says that it cannot tell, as under `git bisect run`. */
export const cannotTell = 125;
/** Statuses by which a shell says that it cannot run a program: it may not, and there is none. */
export const CANNOT_RUN = [126, 127];
/** What a guest that ended by itself is called. */
export const UNPLANNED = { rebooted: 'unexpected kernel reboot', stopped: 'unexpected shutdown' } as const;
const excerptLines = 60;
/** Reports of one boot that are kept; a kernel that prints more says nothing new by it. */
const MOST_REPORTS = 20;
/** Seconds within which reports belong to one and the same accident: the first says why, the last what came of it. */
const ONE_ACCIDENT = 2;

/**
 * Says all that one boot observed: each report of the kernel, how the test ended, and what stopped the boot. The
 * outcome is what weighs most: a match of the user's pattern, what stopped the kernel, a report in the test, the test,
 * any other report; of two reports the one of a killed task.
 */
export function observe(evidence: BootEvidence): TrialResult {
  const end = endOf(evidence);
  const found = reports(evidence, isStop(end));
  const isExplained = found.some((one) => one.kind === 'crashed' && one.goesOn !== true);
  const lost = (evidence.lost ?? []).map((program): Failure => ({ kind: 'failed', ...program }));
  const matched = evidence.pattern && matchOf(evidence.pattern, evidence);
  // A kernel that reported why it stops has not hung besides.
  const ending = isFailure(end) && !(isExplained && end.kind !== 'failed') ? [end] : [];
  const failures: Failure[] = [...(matched ? [matched] : []), ...found, ...lost, ...ending];
  const first = failures.toSorted((one, other) => weightOf(one) - weightOf(other))[0];
  // A test that cannot tell says so whatever the kernel has reported before.
  const outcome = end.kind === 'skipped-by-test' && !matched ? end : (first ?? end);
  const besides = failures.filter((one) => one !== outcome);
  const { cases } = evidence;
  return { outcome, ...(besides.length === 0 ? {} : { besides }), ...(cases ? { cases } : {}) };
}

/** Whether a boot did not come to its end, whatever its test said. */
const isStop = ({ kind }: Outcome): boolean =>
  kind === 'hung' || kind === 'boot-failed' || kind === 'crashed' || kind === 'infrastructure';

/** Whether an outcome says that something is wrong with the kernel or its test. */
const isFailure = (outcome: Outcome): outcome is Failure =>
  outcome.kind !== 'passed' && outcome.kind !== 'skipped-by-test' && outcome.kind !== 'infrastructure';

/** All that failed in a trial. */
export const failuresOf = ({ outcome, besides = [] }: TrialResult): Failure[] =>
  isFailure(outcome) ? [outcome, ...besides] : [...besides];

/** The order in which failures of one boot are followed; the smallest comes first. */
export function weightOf(failure: Failure): number {
  switch (failure.kind) {
    case 'matched':
      return 0;
    case 'hung':
    case 'boot-failed':
      return 1;
    case 'crashed':
      if (failure.goesOn !== true) return 1;
      return (failure.phase === 'in-test' ? 2 : 5) + (failure.isWarning ? 1 : 0);
    case 'failed':
      return 4;
  }
}

function matchOf({ regex, where }: LinePattern, evidence: BootEvidence): Failure | null {
  // A pattern with the g or y flag remembers where it stopped.
  const fresh = new RegExp(regex.source, regex.flags.replace(/[gy]/g, ''));
  const { dmesg, console, testLog = '' } = evidence;
  for (const log of where === 'test' ? [] : [dmesg, console]) {
    const lines = log.split('\n');
    const index = lines.findIndex((text) => fresh.test(text));
    if (index < 0) continue;
    const phase = phasesOf(log, evidence.phase)(index + 1);
    return { kind: 'matched', pattern: String(regex), line: lines[index]!.trim(), phase };
  }
  const line = where === 'dmesg' ? undefined : testLog.split('\n').find((text) => fresh.test(text));
  if (line === undefined) return null;
  return { kind: 'matched', pattern: String(regex), line: line.trim(), phase: 'in-test' };
}

/** @param isStopped  true: the boot did not come to its end, so one of the reports may say why */
function reports(evidence: BootEvidence, isStopped: boolean): Failure[] {
  const { dmesg, console, phase, ended } = evidence;
  const all = reportsOf({ dmesg, console, phase, isWhole: ended === 'agent' });
  const shown = all.length <= MOST_REPORTS ? all : [...all.slice(0, MOST_REPORTS - 1), all.at(-1)!];
  const accident = isStopped ? beginningOfEnd(shown, evidence) : shown.length;
  return shown.map(({ report, phase: when }, index): Failure => {
    const { title, altTitles, lines } = report;
    // Nobody asked for this NMI, on which the command line makes a guest panic: a CPU's counters send one at times.
    const corrupted = report.corrupted || /NMI: Not continuing$/.test(title);
    const excerpt = lines.slice(0, excerptLines);
    return {
      ...{ kind: 'crashed', title, altTitles, corrupted, excerpt, phase: when },
      ...(index >= accident ? {} : { goesOn: true }),
      ...(isLethal(report) ? {} : { isWarning: true }),
    };
  });
}

/** Index of the first report of those that ended the boot; their number if none did. */
function beginningOfEnd(found: readonly TimedReport[], evidence: BootEvidence): number {
  const last = found.at(-1);
  if (last === undefined || !stopped(last, evidence)) return found.length;
  let index = found.length - 1;
  while (index > 0 && isOneAccident(found[index - 1]!, found[index]!)) index--;
  return index;
}

const isOneAccident = (one: TimedReport, other: TimedReport): boolean =>
  one.at !== null && other.at !== null && other.at - one.at <= ONE_ACCIDENT;

/** Whether the last report is what stopped a boot: the kernel panicked, a task was killed, or it said nothing more. */
function stopped({ report, phase: when, at }: TimedReport, { ended, phase, console }: BootEvidence): boolean {
  if (ended === 'panicked' || isLethal(report)) return true;
  if (isLater(phase, when)) return false;
  const last = lastTime(console);
  return at === null || last === null || last - at <= ONE_ACCIDENT;
}

/** How the boot itself ended, its reports left aside. */
function endOf(evidence: BootEvidence): Outcome {
  const { phase, console } = evidence;
  const booted = phase === 'in-test' || phase === 'at-shutdown';
  switch (evidence.ended) {
    case 'agent':
      return testOutcome(evidence);
    case 'panicked':
      // The panic event came, and its words did not: something died, nobody knows of what.
      return {
        kind: 'crashed',
        title: 'kernel panic',
        altTitles: [],
        corrupted: true,
        excerpt: lastLines(console),
        phase,
      };
    case 'rebooted':
    case 'stopped': {
      if (evidence.ended === 'stopped' && phase === 'at-shutdown' && evidence.test)
        return testOutcome(evidence);
      const title = UNPLANNED[evidence.ended];
      if (!booted) return { kind: 'boot-failed', phase, reason: title };
      return { kind: 'crashed', title, altTitles: [], corrupted: false, excerpt: lastLines(console), phase };
    }
    case 'deadline':
      return { kind: 'hung', phase, where: lastLines(console).at(-1) };
    case 'agent-lost':
      return { kind: 'hung', phase, where: lastLines(console).at(-1), agentLost: true };
  }
}

function testOutcome({ test, phase, console, testLog = '', cases }: BootEvidence): Outcome {
  if (test?.timedOut) return { kind: 'hung', phase, where: lastLines(console).at(-1) };
  if (test?.exit === cannotTell) return { kind: 'skipped-by-test' };
  if (test && test.exit === null && !test.signal)
    return { kind: 'infrastructure', cause: 'the test left no exit status' };
  const exit = test ? (test.exit ?? 128) : 0;
  const failing = cases ? failingCases(cases) : [];
  if (exit === 0 && failing.length === 0) return { kind: 'passed' };
  const lastLine = withoutNumbers(testLog.trimEnd().split('\n').at(-1) ?? '');
  return {
    ...{ kind: 'failed', exit },
    ...(test?.signal ? { signal: test.signal } : {}),
    ...(lastLine === '' ? {} : { lastLine }),
    ...(failing.length === 0 ? {} : { failing }),
    // A plan that was kept: all cases were reached, and no failure hides another one.
    ...(failing.length > 0 && cases?.plan === 'kept' && cases.bailedOut === null ? { goesOn: true } : {}),
  };
}

/** Names of cases that are kept of one boot, and characters of a line that is compared. */
const MOST_CASES = 5000;
const LONGEST_LINE = 160;

/** Cases that failed; a group whose failure one of its cases tells is left out. */
function failingCases({ cases }: TestReport): string[] {
  const failed = cases.filter((one) => hasFailed(one) && !one.explained);
  return failed.slice(0, MOST_CASES).map(({ name }) => name);
}

/** A line as it is at other commits: without addresses, numbers and what is not printed. */
const withoutNumbers = (line: string): string =>
  line
    .replace(/\p{Cc}/gu, '')
    .replace(/\b0x[0-9a-f]+\b|\b[0-9a-f]{8,}\b/gi, 'ADDR')
    .replace(/\d+(\.\d+)?/g, 'N')
    .trim()
    .slice(0, LONGEST_LINE);

function lastLines(log: string): string[] {
  return log
    .split('\n')
    .map((line) => line.trimEnd())
    .filter(Boolean)
    .slice(-20);
}
