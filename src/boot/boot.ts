import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BootableKernel } from '../build/kernel.ts';
import { InfrastructureError } from '../host/errors.ts';
import type { Host } from '../host/host.ts';
import type { Outcome, Seconds, Trial, TrialResult } from '../model.ts';
import type { Guest } from '../vm/guest.ts';
import type { BootOptions, OneBoot } from './boot-options.ts';
import { casesInLogs } from './cases-in-logs.ts';
import { bootDeadline, idleDeadline } from './deadlines.ts';
import { keepCores, keepMemory } from './guest-leftovers.ts';
import { lookIntoHang } from './inspect-hang.ts';
import { type BootEvidence, failuresOf, observe } from './judge.ts';
import { countsUnproved, isConfirmed } from './kernel-identity.ts';
import { lostPrograms } from './lost-programs.ts';
import { checkAgent, openGuest, phaseOf } from './open-guest.ts';
import { FILES } from './protocol.ts';
import { checkTestRan, endOf, lastWords, NO_TEST, runTest, type TestRun } from './run-test.ts';
import { boundedText, openShare, type Share } from './share.ts';
import { SHUTDOWN, shutDown } from './shut-down.ts';
import { SILENCE, silenceAfterOops } from './silence.ts';

/** One boot of one kernel with one run of the test. */
export async function bootTrial(
  kernel: BootableKernel,
  options: BootOptions,
  one: OneBoot,
  host: Host,
): Promise<Trial> {
  await mkdir(one.directory, { recursive: true });
  const trial = { number: one.number, evidence: one.relative };
  try {
    return { ...trial, ...(await boot(kernel, options, one, host)) };
  } catch (error) {
    if (!(error instanceof InfrastructureError)) throw error;
    const outcome: Outcome = { kind: 'infrastructure', cause: error.message };
    return { ...trial, outcome, bootSeconds: null, testSeconds: null };
  }
}

type BootResult = TrialResult & Pick<Trial, 'bootSeconds' | 'testSeconds'>;

async function boot(
  kernel: BootableKernel,
  options: BootOptions,
  { directory: evidence, pace, unproved }: OneBoot,
  host: Host,
): Promise<BootResult> {
  const token = randomBytes(8).toString('hex');
  await using opened = await openGuest({ kernel, token, options, evidence }, host);
  const { guest, upper } = opened;
  const share = openShare(upper);
  const { ready, test, phase, ended } = await runToItsEnd(guest, share, { ...options, pace }, host);
  const lost = [...(test.lost ? [test.lost] : []), ...(await lostPrograms(share))];
  const left = (dmesg: string, console: string): BootEvidence => {
    return { dmesg, console, test: test.result, lost, ended, phase, pattern: options.pattern };
  };
  const sofar = left(await share.text(FILES.dmesg), guest.console.text());
  const hang = failuresOf(observe(sofar)).some(({ kind }) => kind === 'hung');
  if (hang && !(await opened.isServed()))
    throw new InfrastructureError(
      'virtiofsd has ended, and the guest lost its root: the hang is a problem of the host',
    );
  if (options.keepVmcore && (hang || guest.death()?.how === 'panicked'))
    await keepMemory(guest, evidence, host);
  const where = hang
    ? await lookIntoHang(guest, { ...sofar, test: test.pid, symbols: kernel.symbols }, evidence, host)
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
  await writeFile(join(evidence, 'dmesg.log'), dmesg === '' ? console : dmesg, { mode: 0o600 });
  let testLog = '';
  if (ready !== null && options.testProgram !== null) {
    const log = await share.bytes(FILES.testLog);
    await writeFile(join(evidence, 'test.log'), log, { mode: 0o600 });
    if (test.result?.exit) checkTestRan(test, log);
    testLog = log.toString('utf8');
  }
  const observed = observe({ ...left(dmesg, console), testLog, cases: casesInLogs(testLog, dmesg) });
  const located = <One extends Outcome>(one: One): One => (one.kind === 'hung' ? { ...one, ...where } : one);
  const { besides, cases } = observed;
  const outcome = located(observed.outcome);
  const shown = { texts: [console, dmesg, cmdline], notes: await share.bytes(FILES.notes) };
  if (!isConfirmed(shown, token, kernel.buildId) && !countsUnproved(outcome, kernel.digest, unproved)) {
    throw new InfrastructureError(
      `the guest never showed bisect.trial=${token}, so nothing proves which kernel ran: its result counts only from the second time on`,
    );
  }
  return {
    outcome,
    ...(besides === undefined ? {} : { besides: besides.map(located) }),
    ...(cases === undefined ? {} : { cases }),
    bootSeconds: ready,
    testSeconds: test.seconds,
  };
}

/** How a guest went from its start to what ended it. */
interface Course extends Pick<BootEvidence, 'phase' | 'ended'> {
  /** Seconds to the agent's first answer; null if there was none. */
  ready: Seconds | null;
  test: TestRun;
}

async function runToItsEnd(
  guest: Guest,
  share: Share,
  options: BootOptions & Pick<OneBoot, 'pace'>,
  host: Host,
): Promise<Course> {
  const quiet = options.quiet ?? SILENCE[options.accel];
  const { pace, testTimeout } = options;
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
  if (
    !options.shutdown ||
    ended !== 'agent' ||
    test.lost ||
    (test.result?.exit ?? 0) !== 0 ||
    test.result?.timedOut
  )
    return { ready, test, phase: 'in-test', ended };
  const patience = options.shutdownTimeout ?? SHUTDOWN;
  return { ready, test, phase: 'at-shutdown', ended: await shutDown(guest, options.init, patience, host) };
}
