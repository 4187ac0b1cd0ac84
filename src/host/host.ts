import type { Seconds } from '../model.ts';

/** How to run one command. */
export interface RunOptions {
  cwd?: string;
  /** Added to the host's cleaned environment. */
  env?: Readonly<Record<string, string>>;
  /** Text for the command's standard input; without it there is none. */
  input?: string;
  /** Deadline in seconds, from now. The whole process group is ended when it has passed. */
  within?: Seconds;
  /** File that gets standard output and standard error, instead of memory. */
  outputFile?: string;
  /** Called for each line of output while the command runs. */
  onLine?: (line: string) => void;
  /** Sent to the process group before SIGTERM and SIGKILL; make wants SIGINT, so that it deletes its half-made target. */
  stopWith?: 'SIGINT' | 'SIGTERM';
  /** True: if this process is root on behalf of an ordinary user, the command runs as that user. */
  asUser?: boolean;
  /** False: a non-zero exit is an answer, not an error. True by default. */
  check?: boolean;
  /** True: it cleans up, so it also starts after the run was asked to stop, and is not ended for that. */
  cleanup?: boolean;
  /** Seconds it may continue after the run was asked to stop: if ended at once, what it makes could not be found. */
  patience?: Seconds;
}

/** How a command ended. */
export interface Finished {
  /** Exit status; null if a signal or the deadline ended it. */
  exit: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
  seconds: Seconds;
  timedOut: boolean;
}

/** A command that runs in the background until it is stopped. */
export interface Background extends AsyncDisposable {
  pid: number;
  /** Resolves when it ended by itself or was stopped. */
  ended: Promise<Finished>;
  stop(): Promise<void>;
}

export interface Log {
  info(line: string): void;
  warning(line: string): void;
  /** The current activity; replaces the previous line in a terminal, is not shown in a pipe. */
  progress(line: string): void;
  /** Everything logged inside is one foldable group under a runner. */
  group<T>(title: string, inside: () => Promise<T>): Promise<T>;
}

/** All contact with the outside: processes, time, log, and whether the run was asked to stop. */
export interface Host {
  /**
   * @throws InfrastructureError if the command cannot be started, or ends with non-zero and `check` is not false
   * @throws CancelledError if the run was asked to stop, unless the command cleans up
   */
  run(command: string, args: readonly string[], options?: RunOptions): Promise<Finished>;
  /** Starts a command in a process group of its own; lines of its output go to `onLine`. */
  start(command: string, args: readonly string[], options?: RunOptions): Background;
  /** Milliseconds since the epoch. */
  now(): number;
  sleep(seconds: Seconds): Promise<void>;
  log: Log;
  /** Aborted by signals, by the time limit, and when the disk is full. */
  signal: AbortSignal;
  /** Asks the run to stop. The first reason counts. */
  stop(reason: Error): void;
}
