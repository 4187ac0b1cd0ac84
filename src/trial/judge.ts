import { InfrastructureError } from '../host/errors.ts';
import { type OopsReport, readOops } from './oops/read.ts';
import type { BootPhase, Outcome, Signature, Verdict } from './outcome.ts';

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
const cannotTell = 125;
const excerptLines = 60;

/** Says what one boot showed. A report of the kernel weighs more than the test's status, the user's pattern most. */
export function outcomeOf(showed: Showed): Outcome {
  const matched = showed.pattern && matchOf(showed.pattern, showed);
  if (matched) return matched;
  const report = reportToJudgeBy(showed);
  if (report) {
    const { title, altTitles, corrupted, lines } = report;
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

/** dmesg is whole where the console mixes writers, but only the console has the last words. */
function reportToJudgeBy({ dmesg, console }: Showed): OopsReport | undefined {
  const [inDmesg] = readOops(dmesg);
  if (inDmesg && !inDmesg.corrupted) return inDmesg;
  const [inConsole] = readOops(console);
  return inConsole && (!inDmesg || !inConsole.corrupted) ? inConsole : inDmesg;
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
      return { kind: 'hung', phase, where: 'the guest agent stopped answering' };
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

/** What is followed when a bad end showed this outcome; null where nothing was bad about it. */
export function signatureOf(outcome: Outcome): Signature | null {
  switch (outcome.kind) {
    case 'crashed':
      return { kind: 'crash', title: outcome.title, altTitles: outcome.altTitles };
    case 'failed':
      return { kind: 'test', title: failureOf(outcome) };
    case 'matched':
      return { kind: 'regex', title: outcome.pattern };
    case 'hung':
      return { kind: 'hang', title: `hang ${outcome.phase}` };
    case 'boot-failed':
      return { kind: 'boot', title: outcome.reason };
    case 'skipped-by-test':
    case 'passed':
    case 'infrastructure':
      return null;
  }
}

interface Judged {
  verdict: Verdict;
  reason: string;
}

/**
 * Concludes from the trials of one kernel. One bad trial makes it bad, good needs every trial to pass.
 *
 * @param outcomes   of all trials of this kernel
 * @param signature  what is followed; null before the bad end has shown it: then every failure is bad
 * @throws InfrastructureError where a trial failed for reasons that are not the kernel's
 */
export function verdictOf(outcomes: Outcome[], signature: Signature | null): Judged {
  if (outcomes.length === 0) throw new InfrastructureError('no trial ended, so there is nothing to judge');
  const broken = outcomes.find((outcome) => outcome.kind === 'infrastructure');
  if (broken) throw new InfrastructureError(`no verdict from a trial that broke: ${broken.cause}`);
  const judged = outcomes.map((outcome) => (signature ? against(outcome, signature) : plainly(outcome)));
  const decisive =
    judged.find(({ verdict }) => verdict === 'bad') ?? judged.find(({ verdict }) => verdict === 'skip');
  if (decisive) return decisive;
  return { verdict: 'good', reason: outcomes.length === 1 ? 'passed' : `passed ${outcomes.length} times` };
}

function plainly(outcome: Outcome): Judged {
  const verdict = outcome.kind === 'passed' ? 'good' : outcome.kind === 'skipped-by-test' ? 'skip' : 'bad';
  return { verdict, reason: told(outcome) };
}

function against(outcome: Outcome, signature: Signature): Judged {
  const reason = told(outcome);
  switch (outcome.kind) {
    case 'passed':
      return { verdict: 'good', reason };
    case 'skipped-by-test':
      return { verdict: 'skip', reason };
    case 'crashed': {
      if (signature.kind !== 'crash') return { verdict: 'skip', reason: `another failure: ${reason}` };
      if (sameCrash(outcome, signature)) return { verdict: 'bad', reason };
      return { verdict: 'skip', reason: `another crash: ${reason}` };
    }
    case 'failed':
      return sameKind(signature.kind === 'test', reason);
    case 'matched':
      return sameKind(signature.kind === 'regex', reason);
    case 'hung':
      return sameKind(signature.kind === 'hang', reason);
    case 'boot-failed':
      return sameKind(signature.kind === 'boot', reason);
    case 'infrastructure':
      throw new InfrastructureError(`no verdict from a trial that broke: ${outcome.cause}`);
  }
}

function sameKind(same: boolean, reason: string): Judged {
  return same ? { verdict: 'bad', reason } : { verdict: 'skip', reason: `another failure: ${reason}` };
}

function sameCrash(
  crash: { title: string; altTitles: string[]; corrupted: boolean },
  signature: Signature,
): boolean {
  const wanted = [signature.title, ...(signature.altTitles ?? [])];
  const shown = [crash.title, ...crash.altTitles];
  // Nothing is known by where a report broke off, so `in corrupted` is equal to itself only.
  return shown.some(
    (title) => wanted.includes(title) && (title === signature.title || !/corrupted$/.test(title)),
  );
}

function failureOf({ exit, signal }: { exit: number; signal?: string }): string {
  return signal ? `test ended by ${signal}` : `test failed with status ${exit}`;
}

function told(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'passed':
      return 'passed';
    case 'skipped-by-test':
      return `the test could not tell (status ${cannotTell})`;
    case 'crashed':
      return outcome.title;
    case 'failed':
      return failureOf(outcome);
    case 'matched':
      return `${outcome.pattern} matched: ${outcome.line}`;
    case 'hung':
      return `hung ${outcome.phase}${outcome.where ? `: ${outcome.where}` : ''}`;
    case 'boot-failed':
      return `did not boot (${outcome.phase}): ${outcome.reason}`;
    case 'infrastructure':
      return outcome.cause;
  }
}
