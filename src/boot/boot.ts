import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InfrastructureError } from '../host/errors.ts';
import type { Host } from '../host/host.ts';
import type { Outcome, Seconds, Trial } from '../model.ts';
import type { Guest } from '../vm/guest.ts';
import type { BootableKernel, BootOptions } from './boot-options.ts';
import { bootDeadline, idleDeadline } from './deadlines.ts';
import { keepCores, keepMemory } from './guest-leftovers.ts';
import { lookIntoHang } from './inspect-hang.ts';
import { outcomeOf, type Showed } from './judge.ts';
import { countsUnproved, isConfirmed } from './kernel-identity.ts';
import { checkAgent, openGuest, phaseOf } from './open-guest.ts';
import { FILES } from './protocol.ts';
import { checkTestRan, endOf, lastWords, NO_TEST, runTest, type TestRun } from './run-test.ts';
import { boundedText, openShare, type Share } from './share.ts';
import { SHUTDOWN, shutDown } from './shut-down.ts';
import { SILENCE, silenceAfterOops } from './silence.ts';

/**
 * One boot of one kernel with one run of the test.
 *
 * @param evidence  directory for the trial's files; made if it is missing
 */
export async function bootTrial(
  kernel: BootableKernel,
  options: BootOptions,
  evidence: { directory: string; relative: string; number: number },
  host: Host,
): Promise<Trial> {
  await mkdir(evidence.directory, { recursive: true });
  const trial = { number: evidence.number, evidence: evidence.relative };
  try {
    return { ...trial, ...(await boot(kernel, options, evidence.directory, host)) };
  } catch (error) {
    if (!(error instanceof InfrastructureError)) throw error;
    const outcome: Outcome = { kind: 'infrastructure', cause: error.message };
    return { ...trial, outcome, bootSeconds: null, testSeconds: null };
  }
}

type Showing = Pick<Trial, 'outcome' | 'bootSeconds' | 'testSeconds'>;

async function boot(
  kernel: BootableKernel,
  options: BootOptions,
  evidence: string,
  host: Host,
): Promise<Showing> {
  const token = randomBytes(8).toString('hex');
  await using opened = await openGuest(kernel, token, options, evidence, host);
  const { guest, upper } = opened;
  const share = openShare(upper);
  const { ready, test, phase, ended } = await runToItsEnd(guest, options, share, host);
  const showed = (dmesg: string, console: string): Showed => {
    return { dmesg, console, test: test.result, ended, phase, pattern: options.pattern };
  };
  const sofar = showed(await share.text(FILES.dmesg), guest.console.text());
  const hang = outcomeOf(sofar).kind === 'hung';
  if (hang && !(await opened.isServed()))
    throw new InfrastructureError(
      'virtiofsd has ended, and the guest lost its root: the hang is a problem of the host',
    );
  if (options.keepVmcore && (hang || guest.death()?.how === 'panicked'))
    await keepMemory(guest, evidence, host);
  const where = hang
    ? await lookIntoHang(guest, { ...sofar, test: test.pid, symbols: kernel.symbols ?? null }, evidence, host)
    : {};
  await guest.destroy();
  if (options.keepCores) await keepCores(upper, evidence, host);

  const [printed, dmesg, cmdline] = await Promise.all([
    boundedText(join(evidence, 'console.log')),
    share.text(FILES.dmesg),
    share.text(FILES.cmdline),
  ]);
  // What a guest was made to print at the end is not a report of its own.
  const console = hang ? sofar.console : printed;
  const judged = outcomeOf(showed(dmesg, console));
  await writeFile(join(evidence, 'dmesg.log'), dmesg === '' ? console : dmesg, { mode: 0o600 });
  if (ready !== null && options.testProgram !== null) {
    const log = await share.bytes(FILES.testLog);
    await writeFile(join(evidence, 'test.log'), log, { mode: 0o600 });
    if (judged.kind === 'failed') checkTestRan(test, log);
  }
  const outcome = judged.kind === 'hung' ? { ...judged, ...where } : judged;
  const shown = { texts: [console, dmesg, cmdline], notes: await share.bytes(FILES.notes) };
  if (
    !isConfirmed(shown, token, kernel.buildId) &&
    !countsUnproved(outcome, kernel.digest, options.unproved)
  ) {
    throw new InfrastructureError(
      `the guest never showed bisect.trial=${token}, so nothing proves which kernel ran: its result counts only from the second time on`,
    );
  }
  return { outcome, bootSeconds: ready, testSeconds: test.seconds };
}

/** How a guest went from its start to what ended it. */
interface Course extends Pick<Showed, 'phase' | 'ended'> {
  /** Seconds to the agent's first answer; null if there was none. */
  ready: Seconds | null;
  test: TestRun;
}

async function runToItsEnd(guest: Guest, options: BootOptions, share: Share, host: Host): Promise<Course> {
  const quiet = options.quiet ?? SILENCE[options.accel];
  const { pace = { boot: null, test: null }, testTimeout } = options;
  const within = bootDeadline(options.bootTimeout, options.accel, pace);
  const ready = await guest.agentReady(within, silenceAfterOops(guest, quiet, host));
  if (typeof ready !== 'number') {
    if (ready === 'timeout') host.log.info(`no answer from the guest agent within ${Math.round(within)} s`);
    if (ready === 'hopeless') host.log.info(`silent for ${quiet} s after an oops: stopped waiting`);
    const phase = phaseOf(guest.console.text());
    return { ready: null, test: NO_TEST, phase, ended: endOf(ready) };
  }
  if (options.init === 'system') await checkAgent(guest, options.rootfs);
  host.log.progress(`booted in ${ready.toFixed(1)} s, testing`);
  const plan = {
    program: options.testProgram,
    within: testTimeout,
    idle: idleDeadline(testTimeout, pace),
    quiet,
  };
  const test = await runTest(guest, plan, share, host);
  const ended = await lastWords(guest, test, host);
  if (!options.shutdown || ended !== 'agent' || (test.result?.exit ?? 0) !== 0 || test.result?.timedOut)
    return { ready, test, phase: 'in-test', ended };
  const patience = options.shutdownTimeout ?? SHUTDOWN;
  return { ready, test, phase: 'at-shutdown', ended: await shutDown(guest, options.init, patience, host) };
}
