import { type ChildProcess, spawn } from 'node:child_process';
import { chown, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ResultsService } from './results-service.ts';

export interface ActionRun {
  /** JavaScript file that is main, e.g. `dist/index.js`; relative to this process's directory. */
  bundle: string;
  /** JavaScript file that runs afterwards, however main ended. */
  post?: string;
  inputs?: Readonly<Record<string, string>>;
  env?: Readonly<Record<string, string>>;
  /** Existing directory: the job's workspace and the step's current directory. */
  workspace: string;
  service?: ResultsService;
  /** User that the runner is; by default the one of this process. */
  user?: { uid: number; gid: number; home: string };
  /**
   * Main is cancelled as a runner cancels (SIGINT, 7.5 s, SIGTERM, 2.5 s, SIGKILL) when this holds for its log;
   * asked at each output and ten times a second.
   */
  cancelWhen?: (log: string) => boolean;
  /** Told main's process as soon as it runs. */
  onStart?: (main: ChildProcess) => void;
  /** Told what both phases print, as it comes. */
  onLog?: (text: string) => void;
}

export interface Annotation {
  level: 'error' | 'warning' | 'notice';
  message: string;
}

export interface PhaseResult {
  /** Exit status; null if a signal ended it. */
  exit: number | null;
  signal: NodeJS.Signals | null;
  /** Standard output and error as they came. */
  log: string;
  outputs: Record<string, string>;
  state: Record<string, string>;
  summary: string;
  annotations: Annotation[];
  /** Milliseconds from the cancellation to the end; null if it was not cancelled. */
  endedAfterCancel: number | null;
}

export interface ActionResult extends PhaseResult {
  post?: PhaseResult;
}

const COMMAND_FILES = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY', 'GITHUB_ENV', 'GITHUB_PATH'];

/** Runs one step as a runner does: command files, inputs, main, then post with main's state. */
export async function runAction(run: ActionRun): Promise<ActionResult> {
  const temp = await mkdtemp(join(tmpdir(), 'action-runner-'));
  if (run.user) await chown(temp, run.user.uid, run.user.gid);
  try {
    const env = { ...jobEnv(run, temp), ...inputEnv(run.inputs ?? {}) };
    const main = await phase(run.bundle, {
      run,
      temp,
      env,
      cancelWhen: run.cancelWhen,
      onStart: run.onStart,
    });
    if (run.post === undefined) return main;
    const state = Object.fromEntries(
      Object.entries(main.state).map(([name, value]) => [`STATE_${name}`, value]),
    );
    return { ...main, post: await phase(run.post, { run, temp, env: { ...env, ...state } }) };
  } finally {
    await rm(temp, { recursive: true, force: true });
  }
}

function jobEnv(run: ActionRun, temp: string): Record<string, string> {
  const { PATH = '', HOME = '/root', LANG = 'C.UTF-8' } = process.env;
  return {
    PATH,
    HOME,
    LANG,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: run.workspace,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_REPOSITORY: 'someone/linux',
    GITHUB_WORKFLOW: 'bisect',
    GITHUB_JOB: 'bisect',
    GITHUB_RUN_ID: '4711',
    GITHUB_RUN_NUMBER: '1',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_EVENT_NAME: 'workflow_dispatch',
    RUNNER_TEMP: temp,
    RUNNER_TOOL_CACHE: temp,
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
    RUNNER_NAME: 'test',
    ...run.service?.env,
    ...run.env,
  };
}

/** Inputs arrive upper-cased, with blanks as `_` and dashes as they are. */
function inputEnv(inputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      value,
    ]),
  );
}

interface PhaseOptions {
  run: ActionRun;
  temp: string;
  env: Record<string, string>;
  cancelWhen?: ((log: string) => boolean) | undefined;
  onStart?: ((main: ChildProcess) => void) | undefined;
}

async function phase(script: string, options: PhaseOptions): Promise<PhaseResult> {
  const { run, temp, env, cancelWhen } = options;
  const folder = await mkdtemp(join(temp, 'phase-'));
  const files = Object.fromEntries(COMMAND_FILES.map((name) => [name, join(folder, name)]));
  for (const file of Object.values(files)) await writeFile(file, '');
  if (run.user) {
    for (const path of [folder, ...Object.values(files)]) await chown(path, run.user.uid, run.user.gid);
  }

  // The action's own runtime is the one that runs the tests.
  const child = spawn(process.execPath, [resolve(script)], {
    cwd: run.workspace,
    env: { ...env, ...files, ...(run.user ? { HOME: run.user.home } : {}) },
    ...(run.user ? { uid: run.user.uid, gid: run.user.gid } : {}),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  options.onStart?.(child);
  let log = '';
  let cancelledAt: number | null = null;
  const timers: NodeJS.Timeout[] = [];
  const cancel = () => {
    if (cancelledAt !== null || !cancelWhen?.(log)) return;
    cancelledAt = Date.now();
    child.kill('SIGINT');
    timers.push(setTimeout(() => child.kill('SIGTERM'), 7_500));
    timers.push(setTimeout(() => child.kill('SIGKILL'), 10_000));
  };
  const listen = (part: Buffer) => {
    log += part.toString();
    run.onLog?.(part.toString());
    cancel();
  };
  const asking = setInterval(cancel, 100);
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  let endedAt = 0;
  child.once('exit', () => {
    endedAt = Date.now();
    clearInterval(asking);
    // A child that outlives the step may hold the pipes: the runner does not wait for it either.
    timers.push(setTimeout(() => [child.stdout, child.stderr].map((pipe) => pipe.destroy()), 1_000));
  });
  const [exit, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (...end) => resolve(end));
  });
  for (const timer of timers) clearTimeout(timer);

  const read = async (name: string) => readFile(files[name] ?? '', 'utf8').catch(() => '');
  return {
    exit,
    signal,
    log,
    outputs: keyValues(await read('GITHUB_OUTPUT')),
    state: keyValues(await read('GITHUB_STATE')),
    summary: await read('GITHUB_STEP_SUMMARY'),
    annotations: annotationsIn(log),
    endedAfterCancel: cancelledAt === null ? null : endedAt - cancelledAt,
  };
}

/** Reads a command file: `name=value`, or `name<<MARK`, lines, `MARK`. */
function keyValues(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const [, name, mark] = /^([^=]+?)<<(.+)$/.exec(line) ?? [];
    if (name !== undefined && mark !== undefined) {
      const end = lines.indexOf(mark, at + 1);
      values[name] = lines.slice(at + 1, end).join('\n');
      at = end;
    } else if (line.includes('=')) {
      values[line.slice(0, line.indexOf('='))] = line.slice(line.indexOf('=') + 1);
    }
  }
  return values;
}

/** What a runner would take for an annotation: it trims a line, and knows `##[level]` anywhere in it. */
function annotationsIn(log: string): Annotation[] {
  const found: Annotation[] = [];
  for (const line of log.split(/\r\n|\n|\r/)) {
    const [, level, message] =
      /^\s*::(error|warning|notice)(?: [^:]*(?:%3A[^:]*)*)?::(.*)$/i.exec(line) ??
      /##\[(error|warning|notice)[^\]]*\](.*)$/i.exec(line) ??
      [];
    if (level === undefined || message === undefined) continue;
    const decoded = message.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%');
    found.push({ level: level.toLowerCase() as Annotation['level'], message: decoded });
  }
  return found;
}
