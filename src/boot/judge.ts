import type { BootPhase, Outcome } from '../model.ts';
import { linesOf } from '../oops/lines.ts';
import { type OopsReport, readOops, reportToJudgeBy } from '../oops/read.ts';

/** What a trial left to be judged. */
export interface Showed {
  /** The kernel's log as the agent read it; empty where nobody could ask. */
  dmesg: string;
  console: string;
  /** How the test ended; null where none ran to its end. */
  test: { exit: number | null; signal?: string; timedOut: boolean } | null;
  /** What ended the trial; `agent`: it went to its end as planned. */
  ended: 'agent' | 'panicked' | 'stopped' | 'rebooted' | 'deadline' | 'agent-lost';
  phase: BootPhase;
  /** A line that is bad, by the user's word. */
  pattern?: RegExp;
}

/** Status by which a test says that it cannot tell, as under `git bisect run`. */
export const cannotTell = 125;
/** Statuses by which a shell says that it cannot run a program: it may not, and there is none. */
export const CANNOT_RUN = [126, 127];
const excerptLines = 60;

/** Says what one boot showed. A report of the kernel weighs more than the test's status, the user's pattern most. */
export function outcomeOf(showed: Showed): Outcome {
  const matched = showed.pattern && matchOf(showed.pattern, showed);
  if (matched) return matched;
  const report = reportOf(showed);
  if (report) {
    const { title, altTitles, lines } = report;
    // Nobody asked for this NMI, on which the command line makes a guest panic: a processor's counters send one at times.
    const corrupted = report.corrupted || /NMI: Not continuing$/.test(title);
    return { kind: 'crashed', title, altTitles, corrupted, excerpt: lines.slice(0, excerptLines) };
  }
  return endingOf(showed);
}

function matchOf(pattern: RegExp, { dmesg, console }: Showed): Outcome | null {
  // A pattern with the g or y flag remembers where it stopped.
  const fresh = new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, ''));
  const line = [dmesg, console].flatMap((log) => log.split('\n')).find((text) => fresh.test(text));
  return line === undefined ? null : { kind: 'matched', pattern: String(pattern), line: line.trim() };
}

/**
 * dmesg is whole where the console mixes writers, and on the console programs write too. So the console is read only
 * where it can have what dmesg has not: no dmesg, or one that breaks off or lost its beginning, and words that came
 * after it was written.
 */
function reportOf({ dmesg, console, ended }: Showed): OopsReport | undefined {
  const inDmesg = reportToJudgeBy(dmesg);
  if (ended === 'agent' && isWhole(dmesg) && !inDmesg?.corrupted) {
    return inDmesg ?? reportAfter(lastTimeOf(dmesg), console);
  }
  const inConsole = reportToJudgeBy(console);
  if (!inDmesg || !inConsole) return inDmesg ?? inConsole;
  if (inDmesg.corrupted !== inConsole.corrupted) return inDmesg.corrupted ? inConsole : inDmesg;
  const [first, then] = [inConsole.time, inDmesg.time];
  return first !== null && then !== null && first < then ? inConsole : inDmesg;
}

/** Whether a dmesg begins where its kernel did: its buffer did not run over. */
function isWhole(dmesg: string): boolean {
  return /Linux version \d/.test(dmesg.split('\n', 5).join('\n'));
}

/** What a guest said on its console after its dmesg was written, as on the way down. */
function reportAfter(written: number | null, console: string): OopsReport | undefined {
  if (written === null) return undefined;
  return readOops(console).find((report) => !report.remark && (report.time ?? 0) > written);
}

function lastTimeOf(dmesg: string): number | null {
  return linesOf(dmesg.slice(-4000)).findLast(({ time }) => time !== null)?.time ?? null;
}

function endingOf(showed: Showed): Outcome {
  const { phase, console } = showed;
  const booted = phase === 'in-test' || phase === 'at-shutdown';
  switch (showed.ended) {
    case 'agent':
      return testOutcome(showed);
    case 'panicked':
      // The panic event came, and its words did not: something died, nobody knows of what.
      return {
        kind: 'crashed',
        title: 'kernel panic',
        altTitles: [],
        corrupted: true,
        excerpt: lastLines(console),
      };
    case 'rebooted':
    case 'stopped': {
      if (showed.ended === 'stopped' && phase === 'at-shutdown' && showed.test) return testOutcome(showed);
      const title = showed.ended === 'rebooted' ? 'unexpected kernel reboot' : 'unexpected shutdown';
      if (!booted) return { kind: 'boot-failed', phase, reason: title };
      return { kind: 'crashed', title, altTitles: [], corrupted: false, excerpt: lastLines(console) };
    }
    case 'deadline':
      return { kind: 'hung', phase, where: lastLines(console).at(-1) };
    case 'agent-lost':
      return { kind: 'hung', phase, where: lastLines(console).at(-1), agentLost: true };
  }
}

function testOutcome({ test, phase, console }: Showed): Outcome {
  if (!test) return { kind: 'passed' };
  if (test.timedOut) return { kind: 'hung', phase, where: lastLines(console).at(-1) };
  if (test.signal) return { kind: 'failed', exit: test.exit ?? 128, signal: test.signal };
  if (test.exit === null) return { kind: 'infrastructure', cause: 'the test left no exit status' };
  if (test.exit === cannotTell) return { kind: 'skipped-by-test' };
  return test.exit === 0 ? { kind: 'passed' } : { kind: 'failed', exit: test.exit };
}

function lastLines(log: string): string[] {
  return log
    .split('\n')
    .map((line) => line.trimEnd())
    .filter(Boolean)
    .slice(-20);
}
