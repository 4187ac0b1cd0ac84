import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { lstat, mkdir, open, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InfrastructureError } from '../host/errors.ts';
import type { Host } from '../host/host.ts';
import type { Bytes, Seconds } from '../host/units.ts';
import { mountRoot } from '../rootfs/layers.ts';
import type { Accel } from '../vm/accel.ts';
import { kernelCmdline } from '../vm/domain.ts';
import { type Death, type Guest, startGuest } from '../vm/guest.ts';
import { stageImage, stagingDirectory } from '../vm/stage.ts';
import { collectCores } from './evidence.ts';
import { outcomeOf, type Showed } from './judge.ts';
import type { BootPhase, Outcome, Trial } from './outcome.ts';

/** Directory of the share that the guest's runner writes to. */
const SHARE = '.kernel-bisect-run';
const RUNNER = '/.kernel-bisect/runner';
/** Most of a guest's text that is read into memory to be judged. */
const TEXT_LIMIT: Bytes = 16 * 1024 * 1024;
/** Seconds for what the agent does besides the test: facts, dmesg, sync. */
const SMALL: Seconds = 30;
/** Between two looks for the test's exit status on the share. */
const POLL: Seconds = 0.1;
const CORE_LIMITS = { files: 16, bytes: 1024 ** 3, seconds: 60 };

/** A kernel that can be booted. */
export interface BootableKernel {
  image: string;
  modules: string | null;
  /** SHA-256 of the image, taken when it was built. */
  digest: string;
  buildId: string | null;
}

/** What all boots of a run have in common. */
export interface BootOptions {
  /** Name of the run: letters, digits and dashes. */
  runName: string;
  /** Directory of the run for what only lives as long as a boot. */
  scratch: string;
  rootfs: string;
  /** Layer with init, runner and the test. */
  tools: string;
  /** Path in the guest of the test; null: the boot and its dmesg are judged. */
  testProgram: string | null;
  accel: Accel;
  memory: Bytes;
  cpus: number;
  kernelArgs: string[];
  bootTimeout: Seconds;
  testTimeout: Seconds;
  network: 'none' | 'user';
  display: 'none' | 'spice';
  /** What a `/regex/` signature looks for in dmesg. */
  pattern?: RegExp;
  keepCores: boolean;
}

/**
 * One boot of one kernel with one run of the test.
 *
 * @param evidence  directory for the trial's files; made where it is missing
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

type Shown = Pick<Trial, 'outcome' | 'bootSeconds' | 'testSeconds'>;

async function boot(
  kernel: BootableKernel,
  options: BootOptions,
  evidence: string,
  host: Host,
): Promise<Shown> {
  const token = randomBytes(8).toString('hex');
  const name = `${options.runName}-${token}`;
  const directory = join(options.scratch, name);
  await using root = await mountRoot(
    {
      rootfs: options.rootfs,
      modules: kernel.modules,
      tools: options.tools,
      directory,
      upperLimit: 512 * 1024 * 1024,
    },
    host,
  );
  const staging = await stagingDirectory(name, host);
  await using cleanup = new AsyncDisposableStack();
  cleanup.defer(() => rm(staging, { recursive: true, force: true }));
  const image = await stageImage(kernel.image, staging, host, kernel.digest);
  await using guest = await startGuest(
    {
      name,
      owner: { run: options.runName, pid: process.pid },
      accel: options.accel,
      memory: options.memory,
      cpus: options.cpus,
      kernel: image.path,
      cmdline: kernelCmdline({ token, extra: options.kernelArgs }),
      root: root.path,
      consoleSocket: join(staging, 'console.sock'),
      consoleFile: join(evidence, 'console.log'),
      network: options.network,
      display: options.display,
    },
    host,
  );
  const share = join(root.upper, SHARE);
  const ready = await guest.agentReady(options.bootTimeout);
  if (typeof ready !== 'number') {
    return {
      outcome: await withoutAgent(guest, ready, options, host),
      bootSeconds: null,
      testSeconds: null,
    };
  }
  host.log.progress(`booted in ${ready.toFixed(1)} s, testing`);
  const test = await runTest(guest, options, share, host);
  const ended = await lastWords(guest, test, host);
  await guest.destroy();
  if (options.keepCores) {
    const into = join(evidence, 'cores');
    const cores = await collectCores({ upper: root.upper, into, limits: CORE_LIMITS }, host);
    for (const left of cores.leftOut) host.log.warning(`evidence left out: ${left}`);
  }
  const [console, dmesg, testLog, cmdline] = await Promise.all([
    boundedText(join(evidence, 'console.log')),
    boundedText(join(share, 'dmesg.log')),
    boundedText(join(share, 'test.log')),
    boundedText(join(share, 'cmdline')),
  ]);
  await writeFile(join(evidence, 'dmesg.log'), dmesg === '' ? console : dmesg, { mode: 0o600 });
  if (options.testProgram !== null) await writeFile(join(evidence, 'test.log'), testLog, { mode: 0o600 });
  if (![console, dmesg, cmdline].some((text) => text.includes(token))) {
    throw new InfrastructureError(
      `the guest never showed bisect.trial=${token}: another kernel or command line ran`,
    );
  }
  const outcome = outcomeOf({
    dmesg,
    console,
    test: test.result,
    ended,
    phase: 'in-test',
    pattern: options.pattern,
  });
  return { outcome, bootSeconds: ready, testSeconds: test.seconds };
}

async function withoutAgent(
  guest: Guest,
  ready: Death | 'timeout',
  options: BootOptions,
  host: Host,
): Promise<Outcome> {
  if (ready === 'timeout') host.log.info(`no answer from the guest agent within ${options.bootTimeout} s`);
  const console = guest.console.text();
  const phase: BootPhase = console.includes('kernel-bisect: init') ? 'before-agent' : 'before-init';
  await guest.destroy();
  return outcomeOf({ dmesg: '', console, test: null, ended: endOf(ready), phase, pattern: options.pattern });
}

function endOf(ready: Death | 'timeout'): Showed['ended'] {
  if (ready === 'timeout') return 'deadline';
  switch (ready.how) {
    case 'panicked':
    case 'crashed':
      return 'panicked';
    case 'stopped':
      return 'stopped';
    case 'rebooted':
      return 'rebooted';
  }
}

interface TestRun {
  result: Showed['test'];
  seconds: Seconds | null;
  death?: Death;
}

/** Runs the test and waits for its exit status on the share, its deadline, or the guest's death. */
async function runTest(guest: Guest, options: BootOptions, share: string, host: Host): Promise<TestRun> {
  if (options.testProgram === null) return { result: null, seconds: null };
  const started = host.now();
  const seconds = () => (host.now() - started) / 1000;
  await guest.start(RUNNER, ['test', options.testProgram]);
  while (seconds() < options.testTimeout) {
    const death = guest.death();
    if (death !== undefined) return { result: null, seconds: seconds(), death };
    const status = (await boundedText(join(share, 'exit'))).trim();
    if (/^\d{1,3}$/.test(status)) {
      return { result: { ...exitOf(Number(status)), timedOut: false }, seconds: seconds() };
    }
    await host.sleep(POLL);
  }
  return { result: { exit: null, timedOut: true }, seconds: seconds() };
}

function exitOf(status: number): { exit: number; signal?: string } {
  return status > 128 ? { exit: status, signal: `signal ${status - 128}` } : { exit: status };
}

/** Lets the guest write facts and dmesg; a guest that dies meanwhile has said all that it will. */
async function lastWords(guest: Guest, test: TestRun, host: Host): Promise<Showed['ended']> {
  if (test.death !== undefined) return endOf(test.death);
  try {
    for (const verb of ['facts', 'dmesg', 'sync']) await guest.exec(RUNNER, [verb], SMALL);
  } catch (error) {
    if (!(error instanceof InfrastructureError)) throw error;
    // An agent that goes silent right before a panic: the event may still be on its way.
    await host.sleep(1);
    const death = guest.death();
    return death === undefined ? 'agent-lost' : endOf(death);
  }
  const death = guest.death();
  return death === undefined ? 'agent' : endOf(death);
}

/** Text of a regular file, bounded; empty where there is none. Links are not followed: the guest may have made them. */
async function boundedText(path: string): Promise<string> {
  const found = await lstat(path).catch(() => null);
  if (found === null || !found.isFile()) return '';
  await using file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  const length = Math.min((await file.stat()).size, TEXT_LIMIT);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
  return buffer.toString('utf8', 0, bytesRead);
}
