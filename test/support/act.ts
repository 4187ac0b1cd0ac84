import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ResultsService } from './results-service.ts';

export interface WorkflowRun {
  /** Work tree of the repository that the run belongs to: its remote names it, its HEAD is the commit. */
  repository: string;
  /** The workflow file. */
  workflow: string;
  event: 'workflow_dispatch' | 'schedule' | 'push';
  /** The one job that is run, with those that it needs; left out, all. */
  job?: string;
  inputs?: Readonly<Record<string, string>>;
  /** For all jobs; such as `GITHUB_API_URL`. */
  env?: Readonly<Record<string, string>>;
  /** The job's token. */
  token?: string;
  /** `owner/name@ref` of actions and workflows, and the directories that hold them. */
  repositories: Readonly<Record<string, string>>;
  /** A directory of programs that come before those of `PATH`. */
  programs?: string;
  /** Where act keeps workspaces and caches. */
  home: string;
  /** Takes the artifacts: act's own service does not know what `@actions/artifact` 6 sends (`mime_type`). */
  service: ResultsService;
  /** The run is cancelled, as by Ctrl-C, when this holds for what its steps printed; asked five times a second. */
  cancelWhen?: (printed: string) => boolean | Promise<boolean>;
  /** Ends the run, so that a test that was given up leaves none behind. */
  signal?: AbortSignal;
}

export interface FinishedWorkflow {
  exit: number | null;
  /** What the steps of a job printed, without act's own words; of all jobs if none is named. */
  printed(job?: string): string;
  /** Everything, for a person to read when a test fails. */
  log: string;
}

/** One line of `act --json`. */
interface LogLine {
  msg?: string;
  jobID?: string;
  raw_output?: boolean;
}

/** Labels of the runners that the tests' workflows ask for; all of them are this host. */
const LABELS = ['self-hosted', 'ubuntu-24.04', 'ubuntu-latest'];

/** Runs a workflow in act on this host: no containers, each job in a workspace of its own, services on the loopback. */
export async function runWorkflow(run: WorkflowRun): Promise<FinishedWorkflow> {
  const { ACT } = process.env;
  if (!ACT) throw new Error('ACT is not set: start these tests by npm run test:workflows');
  mkdirSync(run.home, { recursive: true });
  const child = spawn(ACT, actArgs(run), {
    cwd: run.repository,
    env: {
      ...process.env,
      HOME: run.home,
      XDG_CACHE_HOME: join(run.home, 'cache'),
      // act starts every action by the `node` of PATH; the one that runs this test is the action's own.
      PATH: [run.programs, dirname(process.execPath), process.env.PATH].filter(Boolean).join(':'),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  run.signal?.addEventListener('abort', () => child.kill('SIGINT'));
  const lines: LogLine[] = [];
  let log = '';
  let rest = '';
  const printed = (job?: string) =>
    lines
      .filter(({ raw_output, jobID }) => raw_output === true && (job === undefined || jobID === job))
      .map(({ msg }) => msg)
      .join('\n');
  const listen = (part: Buffer) => {
    const parts = (rest + part).split('\n');
    rest = parts.pop() ?? '';
    for (const line of parts.map(parsed)) {
      lines.push(line);
      log += `${line.jobID ?? ''} ${line.raw_output ? '|' : '-'} ${line.msg?.trimEnd()}\n`;
    }
  };
  const cancel = async () => {
    while (child.exitCode === null && !(await run.cancelWhen?.(printed()))) await sleep(200);
    child.kill('SIGINT');
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const [exit] = await Promise.all([ended, run.cancelWhen === undefined ? undefined : cancel()]);
  return { exit, printed, log };
}

function actArgs(run: WorkflowRun): string[] {
  const { ACTIONS_RESULTS_URL, ACTIONS_RUNTIME_TOKEN } = run.service.env;
  return [
    run.event,
    '--json',
    '--no-skip-checkout',
    ...['--workflows', run.workflow],
    ...(run.job === undefined ? [] : ['--job', run.job]),
    ...LABELS.flatMap((label) => ['--platform', `${label}=-self-hosted`]),
    ...Object.entries(run.inputs ?? {}).flatMap(([name, value]) => ['--input', `${name}=${value}`]),
    ...Object.entries({ ACTIONS_RESULTS_URL, ACTIONS_RUNTIME_TOKEN, ...run.env }).flatMap(([name, value]) => [
      '--env',
      `${name}=${value}`,
    ]),
    ...(run.token === undefined ? [] : ['--secret', `GITHUB_TOKEN=${run.token}`]),
    ...Object.entries(run.repositories).flatMap(([ref, path]) => ['--local-repository', `${ref}=${path}`]),
    ...['--cache-server-path', join(run.home, 'caches'), '--cache-server-addr', '127.0.0.1'],
  ];
}

function parsed(line: string): LogLine {
  try {
    return JSON.parse(line) as LogLine;
  } catch {
    return { msg: line };
  }
}
