import { ConfigurationError, InfrastructureError } from '../host/errors.ts';
import type { Host } from '../host/host.ts';
import type { Seconds } from '../model.ts';
import type { Death, Guest } from '../vm/guest.ts';
import { type BootEvidence, CANNOT_RUN, type LostProgram } from './judge.ts';
import { exitOf, lostRunner } from './lost-programs.ts';
import { FILES, RUNNER, type Verb } from './protocol.ts';
import type { Share } from './share.ts';
import { agentLostToOops } from './silence.ts';

/** Seconds for what the agent does besides the test: facts, dmesg, sync. */
const SMALL: Seconds = 30;
/** For a restarted agent. */
const BACK: Seconds = 20;
/** Interval between two checks for the test's exit status on the share. */
const POLL: Seconds = 0.1;
/** Between two questions whether what runs the test is still there: each costs a call of virsh. */
const ASK: Seconds = 2;

/** Result of one run of the test. */
export interface TestRun {
  result: BootEvidence['test'];
  seconds: Seconds | null;
  /** Process in the guest that it descends from; null if none was started. */
  pid: number | null;
  /** What kept it from finishing. */
  cut?: Death | 'agent-lost';
  /** What was to run it, and ended before it had. */
  lost?: LostProgram;
}

export const NO_TEST: TestRun = { result: null, seconds: null, pid: null };

export interface TestPlan {
  /** Path in the guest; null: there is no test. */
  program: string | null;
  within: Seconds;
  /** Seconds after which it has hung if the guest is idle. */
  idle: Seconds;
  /** Seconds of silence after an oops before the agent is asked whether it is still there. */
  quiet: Seconds;
}

/** Runs the test and waits for its exit status on the share, its deadline, or the guest's death. */
export async function runTest(guest: Guest, plan: TestPlan, share: Share, host: Host): Promise<TestRun> {
  if (plan.program === null) return NO_TEST;
  const started = host.now();
  const seconds = () => (host.now() - started) / 1000;
  const idles = idling(guest, host);
  const lost = agentLostToOops(guest, plan.quiet, host);
  let pid: number | null = null;
  let nextAsk = ASK;
  try {
    pid = await guest.start(RUNNER, ['test' satisfies Verb, plan.program]);
  } catch (error) {
    // A test that ends its kernel at once may take the agent's answer with it.
    await host.sleep(1);
    if (guest.death() === undefined) throw error;
  }
  while (seconds() < plan.within) {
    const death = guest.death();
    if (death !== undefined) return { result: null, seconds: seconds(), pid, cut: death };
    const status = (await share.text(FILES.exit)).trim();
    if (/^\d{1,3}$/.test(status))
      return { result: { ...exitOf(Number(status)), timedOut: false }, seconds: seconds(), pid };
    if (pid !== null && seconds() > nextAsk) {
      nextAsk = seconds() + ASK;
      const gone = await guest.exitOf(pid);
      // Its last word may have come since the file was read.
      if (gone !== undefined && (await share.text(FILES.exit)) === '' && guest.death() === undefined)
        return { result: null, seconds: seconds(), pid, lost: await lostRunner(gone, share) };
    }
    if (await lost()) {
      host.log.info('the guest agent is silent after an oops: stopped waiting for the test');
      return { result: null, seconds: seconds(), pid, cut: 'agent-lost' };
    }
    if (seconds() > plan.idle && (await idles())) break;
    await host.sleep(POLL);
  }
  return { result: { exit: null, timedOut: true }, seconds: seconds(), pid };
}

/** Interval between two checks of a guest's CPU time. */
const LOOK: Seconds = 10;
/** Of one CPU; a guest that only keeps its clock uses about 0.02. */
const DOES_SOMETHING = 0.1;

/** Says whether a guest was idle in the last seconds: silence alone says little about a test. */
function idling(guest: Pick<Guest, 'busy'>, host: Host): () => Promise<boolean> {
  let at = 0;
  let before: Seconds | null = null;
  return async () => {
    const since = (host.now() - at) / 1000;
    if (since < LOOK) return false;
    const used = await guest.busy();
    const idle = before !== null && used !== null && (used - before) / since < DOES_SOMETHING;
    [at, before] = [host.now(), used];
    return idle;
  };
}

/** @throws ConfigurationError for a test that could not be run: that says nothing about the kernel */
export function checkTestRan({ result }: TestRun, printed: Buffer): void {
  if (result?.exit == null || !CANNOT_RUN.includes(result.exit)) return;
  const text = printed.toString('utf8').trim();
  // A message of the program that starts the test does not count as output of the test.
  if (text !== '' && !/^setsid: /.test(text)) return;
  throw new ConfigurationError(
    `test: it ended with status ${result.exit} before it printed anything${text === '' ? '' : ` (${text.slice(0, 200)})`}: ${
      result.exit === 126
        ? 'it may not be executed'
        : 'it, or the interpreter that its first line names, is not there'
    }. Make it run in the rootfs.`,
  );
}

/** Lets the guest write facts and dmesg; a guest that dies meanwhile has said all that it will. */
export async function lastWords(guest: Guest, test: TestRun, host: Host): Promise<BootEvidence['ended']> {
  if (test.cut !== undefined) return endOf(test.cut);
  for (let tries = 1; ; tries += 1) {
    try {
      await guest.exec(RUNNER, ['last' satisfies Verb], SMALL);
    } catch (error) {
      if (!(error instanceof InfrastructureError)) throw error;
      // An agent that goes silent right before a panic: the event may still be on its way.
      await host.sleep(1);
      // init restarts one that died.
      if (guest.death() === undefined && tries === 1 && typeof (await guest.agentReady(BACK)) === 'number')
        continue;
      const death = guest.death();
      return death === undefined ? 'agent-lost' : endOf(death);
    }
    const death = guest.death();
    return death === undefined ? 'agent' : endOf(death);
  }
}

/** What a death, or nobody's waiting any longer, is called in a judgement. @throws InfrastructureError if the guest is not to blame */
export function endOf(how: Death | 'timeout' | 'hopeless' | 'agent-lost'): BootEvidence['ended'] {
  if (how === 'agent-lost') return how;
  if (how === 'timeout' || how === 'hopeless') return 'deadline';
  switch (how.how) {
    case 'panicked':
      return 'panicked';
    case 'crashed':
      throw new InfrastructureError(`QEMU ended, but not because of its guest: ${how.detail}`);
    case 'stopped':
      return 'stopped';
    case 'rebooted':
      return 'rebooted';
  }
}
