import { execa, type Options } from 'execa';
import type { Seconds } from '../model.ts';
import { childEnvironment } from './child-environment.ts';
import { CancelledError, InfrastructureError } from './errors.ts';
import type { Background, Finished, Host, Log, RunOptions } from './host.ts';
import { OWNER_VARIABLE, ownerMark } from './owner.ts';
import { COMMAND_VARIABLE, endFamily, killFamily } from './processes.ts';
import { terminalLog } from './terminal-log.ts';
import { commandOfUser, ordinaryUser } from './user.ts';

/** Seconds that a process group gets between the signals that end it. */
const GRACE = 2;
/** The same after the run was asked to stop: a runner kills everything after 10 s, and there is more to clean up. */
const HASTE = 1;
/** Seconds that a command's helpers, such as a `tee`, get to finish its output after it has ended. */
const LAST_WORDS = 0.1;
/** Characters of standard output that are kept in memory; more belongs in a file. */
const OUTPUT_LIMIT = 64 * 1024 * 1024;
/** Sends a signal to a whole process group; one that has gone is fine. */
function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

interface StartedProcess {
  pid: number;
  ended: Promise<Finished>;
  end(grace: Seconds): void;
}

/** execa types its output by its options; ours is text or, into a file, nothing. */
const text = (output: unknown): string => (typeof output === 'string' ? output : '');

let commands = 0;

function begin(command: string, args: readonly string[], options: RunOptions): StartedProcess {
  const started = performance.now();
  const work = String(++commands);
  const file = options.outputFile;
  const sink = file === undefined ? ('pipe' as const) : { file, append: true };
  const user = options.asUser === true ? ordinaryUser() : null;
  const wanted = user === null ? { command, args: [...args], env: {} } : commandOfUser(user, command, args);
  const settings: Options = {
    cwd: options.cwd,
    // The marker identifies what a killed run left running.
    env: {
      ...childEnvironment(process.env),
      [OWNER_VARIABLE]: ownerMark(),
      [COMMAND_VARIABLE]: work,
      ...wanted.env,
      ...options.env,
    },
    extendEnv: false,
    // Its own group: make's children and a container's end with it, and Ctrl-C in a terminal reaches only us.
    detached: true,
    cleanup: false,
    ...(options.input === undefined ? { stdin: 'ignore' as const } : { input: options.input }),
    stdout: sink,
    stderr: sink,
    reject: false,
    maxBuffer: OUTPUT_LIMIT,
    stripFinalNewline: false,
  };
  const child = execa(wanted.command, wanted.args, settings);
  const timers: NodeJS.Timeout[] = [];
  let timedOut = false;
  let swept: Promise<void> | undefined;
  let ending = false;
  const end = (grace: Seconds) => {
    if (ending || child.pid === undefined) return;
    ending = true;
    const pid = child.pid;
    signalGroup(pid, options.stopWith ?? 'SIGTERM');
    timers.push(setTimeout(() => signalGroup(pid, 'SIGTERM'), grace * 1000));
    timers.push(
      setTimeout(
        () => {
          // A process in another session may hold the output open, and this command would never end. First, because the
          // children of killed processes cannot be found.
          void killFamily(work).finally(() => signalGroup(pid, 'SIGKILL'));
        },
        2 * grace * 1000,
      ),
    );
  };
  if (options.within !== undefined) {
    timers.push(
      setTimeout(() => {
        timedOut = true;
        end(GRACE);
      }, options.within * 1000),
    );
  }
  if (file !== undefined) {
    // What a build leaves running holds the output open: this command would never end, and its sources change meanwhile.
    child.nodeChildProcess.once('exit', () =>
      timers.push(
        setTimeout(() => {
          swept = endFamily(work);
          swept.catch(() => {});
        }, LAST_WORDS * 1000),
      ),
    );
  }
  if (options.onLine !== undefined && file === undefined) {
    for (const stream of [child.stdout, child.stderr]) {
      let rest = '';
      stream?.on('data', (chunk: Buffer | string) => {
        const lines = (rest + chunk.toString()).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) options.onLine?.(line);
      });
    }
  }
  const ended = child.then(async (result): Promise<Finished> => {
    for (const timer of timers) clearTimeout(timer);
    await swept;
    if (ending) await killFamily(work);
    if (result.exitCode === undefined && result.signal === undefined) {
      throw new InfrastructureError(
        `${command} could not be started: ${result.shortMessage ?? result.cause}`,
      );
    }
    return {
      exit: result.exitCode ?? null,
      signal: (result.signal as NodeJS.Signals | undefined) ?? null,
      stdout: text(result.stdout),
      stderr: text(result.stderr),
      seconds: (performance.now() - started) / 1000,
      timedOut,
    };
  });
  return { pid: child.pid ?? -1, ended, end };
}

/** Words of a command line that show its purpose. */
const WORDS = 6;
/** Options of git before its subcommand that take an argument. */
const OF_GIT = /^(-[cC]|--(git-dir|work-tree|namespace|exec-path))$/;

/** A command as a message names it: for git the subcommand, without the options that all our git commands get. */
function named(command: string, args: readonly string[]): string {
  let from = 0;
  if (command === 'git') while (args[from]?.startsWith('-')) from += OF_GIT.test(args[from] ?? '') ? 2 : 1;
  const words = from < args.length ? args.slice(from) : args;
  return [command, ...words].slice(0, WORDS).join(' ');
}

function failure(command: string, args: readonly string[], finished: Finished): string {
  const how = finished.timedOut
    ? `did not end in time`
    : finished.signal !== null
      ? `was ended by ${finished.signal}`
      : `ended with status ${finished.exit}`;
  const last = finished.stderr.trim().split('\n').slice(-3).join(' | ');
  return `${named(command, args)} ${how}${last === '' ? '' : `: ${last}`}`;
}

/**
 * The real host. When it is asked to stop, running commands are ended with their groups, and only those that clean up
 * are started.
 */
export function nodeHost(options: { log?: Log; signal?: AbortSignal } = {}): Host {
  const stopping = new AbortController();
  const { signal } = stopping;
  const stop = (reason: unknown) => stopping.abort(reason);
  if (options.signal?.aborted) stop(options.signal.reason);
  else options.signal?.addEventListener('abort', () => stop(options.signal?.reason), { once: true });
  return {
    log: options.log ?? terminalLog(),
    signal,
    stop,
    now: () => Date.now(),
    async sleep(seconds) {
      if (signal.aborted) throw new CancelledError('cancelled');
      await new Promise<void>((resolve, reject) => {
        const stop = () => {
          clearTimeout(timer);
          reject(new CancelledError('cancelled'));
        };
        const timer = setTimeout(() => {
          signal.removeEventListener('abort', stop);
          resolve();
        }, seconds * 1000);
        signal.addEventListener('abort', stop, { once: true });
      });
    },
    async run(command, args, runOptions = {}) {
      const { cleanup = false, patience = 0 } = runOptions;
      if (signal.aborted && !cleanup) throw new CancelledError(`cancelled before ${command} ran`);
      const { pid: _, ended, end } = begin(command, args, runOptions);
      let waiting: NodeJS.Timeout | undefined;
      const cancel = () => {
        if (patience === 0) end(HASTE);
        else waiting = setTimeout(() => end(HASTE), patience * 1000);
      };
      if (!cleanup) signal.addEventListener('abort', cancel, { once: true });
      const finished = await ended.finally(() => {
        clearTimeout(waiting);
        signal.removeEventListener('abort', cancel);
      });
      if (!cleanup && signal.aborted && (finished.exit !== 0 || finished.signal !== null)) {
        throw new CancelledError(`cancelled while ${command} ran`);
      }
      if (runOptions.check !== false && finished.exit !== 0) {
        throw new InfrastructureError(failure(command, args, finished));
      }
      return finished;
    },
    start(command, args, runOptions = {}): Background {
      const { pid, ended, end } = begin(command, args, runOptions);
      ended.catch(() => {});
      const stop = async () => {
        end(HASTE);
        await ended.catch(() => {});
      };
      return { pid, ended, stop, [Symbol.asyncDispose]: stop };
    },
  };
}
