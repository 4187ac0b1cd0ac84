import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, delimiter, dirname, join, resolve } from 'node:path';
import { expect } from 'vitest';
import { type FinishedWorkflow, runWorkflow, type WorkflowRun } from './act.ts';
import { type ResultsService, resultsService } from './results-service.ts';
import { type SmallRepository, smallRepository } from './small-repository.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** What a caller writes to reach this project. */
const PROJECT = 'org/kernel-bisect-action';
const REF = 'v1';

/** Two repositories, as in life: the one that holds the action, and another one that calls it. */
export interface WorkflowWorld extends AsyncDisposable {
  directory: string;
  /** The files of this project in a folder of their own, as a runner fetches them. */
  action: string;
  /** A repository with a small history; examples are copied to its `.github/workflows`. */
  caller: SmallRepository;
  /**
   * Copies an example there and runs it. `more` is added to the end of the file: jobs that follow. `without` is left out
   * of it: what only a boot can use.
   */
  runExample(
    name: string,
    run: Partial<WorkflowRun> & { more?: string; without?: string },
  ): Promise<FinishedWorkflow>;
  /** Runs a workflow of the caller's own, which is this text. */
  runCaller(name: string, text: string, run: Partial<WorkflowRun>): Promise<FinishedWorkflow>;
  /** Runs a workflow of the project itself, as its own repository would. */
  runOwn(name: string, run: Partial<WorkflowRun>): Promise<FinishedWorkflow>;
  /** Has the artifacts that were uploaded. */
  service: ResultsService;
}

/**
 * Makes that world below the temporary directory; disposing of it removes it.
 *
 * @param whole  true: the whole project is there, as it is in its own repository, and not only what a runner fetches of
 *               it for others; its workflow files are untouched
 */
export async function workflowWorld({ whole = false } = {}): Promise<WorkflowWorld> {
  const directory = mkdtempSync(join(tmpdir(), 'workflows-'));
  const action = join(directory, 'action');
  const home = join(directory, 'home');
  const released = git(ROOT, 'ls-files', '-z', '--cached', '--others', '--exclude-standard')
    .split('\0')
    .filter((file) => file !== '' && existsSync(join(ROOT, file)) && (whole || isNeeded(file)));
  for (const file of released) copy(join(ROOT, file), join(action, file), !whole);
  const caller = smallRepository(join(directory, 'caller'), 13);
  git(action, 'init', '--quiet', '--initial-branch=main');
  // act takes a run's repository from the remote of its work tree.
  git(action, 'remote', 'add', 'origin', `https://github.com/${PROJECT}`);
  git(caller.directory, 'remote', 'add', 'origin', 'https://github.com/someone/linux');
  commitAll(action);
  const service = await resultsService();
  const givenUp = new AbortController();
  const started: Promise<unknown>[] = [];
  const run = (repository: string, workflow: string, more: Partial<WorkflowRun>) => {
    const running = runWorkflow({
      event: 'workflow_dispatch',
      ...more,
      signal: givenUp.signal,
      repository,
      workflow,
      home,
      service,
      env: { CHECKOUT_ORIGIN: `file://${repository}`, ...more.env },
      repositories: {
        ...standIns(action),
        [`${PROJECT}@${REF}`]: action,
        ...more.repositories,
      },
    });
    started.push(running);
    noteRun(workflow);
    return running;
  };
  const runCaller: WorkflowWorld['runCaller'] = (name, text, options) => {
    const workflow = join(caller.directory, '.github/workflows', name);
    mkdirSync(dirname(workflow), { recursive: true });
    writeFileSync(workflow, text);
    commitAll(caller.directory);
    return run(caller.directory, workflow, options);
  };
  return {
    directory,
    action,
    caller,
    runCaller,
    runExample(name, { more = '', without = '', ...options }) {
      const text = readFileSync(join(ROOT, 'examples', name), 'utf8');
      if (!text.includes(without)) throw new Error(`examples/${name} has no ${without}`);
      return runCaller(name, forAct(text.replace(without, '')) + more, options);
    },
    runOwn: (name, options) => run(action, join(action, '.github/workflows', name), options),
    service,
    async [Symbol.asyncDispose]() {
      // A test that ran out of its time has left a run behind.
      givenUp.abort();
      await Promise.allSettled(started);
      await service[Symbol.asyncDispose]();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** A workflow file as act can read it: it knows neither `$/`, this repository at this commit, nor `queue`. */
export function forAct(text: string): string {
  return text
    .replaceAll(/uses: \$\/(\S+)$/gm, (_, folder: string) => `uses: ${PROJECT}/${folder}@${REF}`)
    .replaceAll(/^ {2}queue: max\n/gm, '');
}

const isNeeded = (file: string): boolean =>
  /^(action\.yml|action\/|setup\/|dist\/|guest\/|kernel-config\/|\.github\/workflows\/)/.test(file);

function copy(from: string, to: string, adapt: boolean): void {
  mkdirSync(dirname(to), { recursive: true });
  if (adapt && to.includes('/.github/workflows/')) writeFileSync(to, forAct(readFileSync(from, 'utf8')));
  else cpSync(from, to);
}

/** Owner, repository, folder and commit of an action of others. */
const PINNED = /uses: ([\w-]+)\/([\w-]+)(\/[\w/-]+)?@([0-9a-f]{40})/g;
const STAND_INS = join(import.meta.dirname, 'actions');

/** For each action of others that the workflows pin, the folder that stands in for it. */
function standIns(action: string): Record<string, string> {
  const workflows = join(action, '.github/workflows');
  const pinned = readdirSync(workflows).flatMap((name) => [
    ...readFileSync(join(workflows, name), 'utf8').matchAll(PINNED),
  ]);
  const known = readdirSync(STAND_INS);
  return Object.fromEntries(
    pinned
      .filter(([, , name = '']) => known.includes(name))
      .map(([, owner, name = '', , ref]) => [`${owner}/${name}@${ref}`, join(STAND_INS, name)]),
  );
}

/** A directory of programs for a run. GitHub's runners have sudo; a container of root's, where tests may run, has none. */
export function hostPrograms(directory: string): string {
  const programs = join(directory, 'programs');
  mkdirSync(programs);
  const { PATH = '' } = process.env;
  if (!PATH.split(delimiter).some((place) => existsSync(join(place, 'sudo')))) {
    writeFileSync(join(programs, 'sudo'), '#!/bin/sh\nexec "$@"\n', { mode: 0o755 });
  }
  return programs;
}

/** Tells scripts/test-workflows.ts which of the project's files were run by which test, and what they call. */
function noteRun(workflow: string): void {
  const { WORKFLOWS_RUN: record } = process.env;
  if (!record) return;
  const { currentTestName: test } = expect.getState();
  const own = [workflow, ...calledBy(workflow)].map((file) => ownFile(file)).filter((file) => file !== null);
  for (const file of own) appendFileSync(record, `${JSON.stringify({ file, test })}\n`);
}

/** Paths in the project of the workflows and actions that a workflow uses, and of those that these use. */
function calledBy(workflow: string): string[] {
  const text = readFileSync(workflow, 'utf8');
  const used = [...text.matchAll(/uses: (?:org\/kernel-bisect-action|\$)\/([\w./-]+?)(?:@\S+)?$/gm)].map(
    ([, path = '']) => join(ROOT, /\.yml$/.test(path) ? path : `${path}/action.yml`),
  );
  return [...used, ...used.flatMap((path) => (path.includes('/workflows/') ? calledBy(path) : []))];
}

/** A file of a test's world as the file of this project that it was copied from; null if there is none. */
function ownFile(path: string): string | null {
  const [, below] = /((?:\.github\/workflows|examples|setup|action)\/[\w-]+\.yml)$/.exec(path) ?? [];
  const example = `examples/${basename(path)}`;
  if (path.includes('/caller/')) return existsSync(join(ROOT, example)) ? example : null;
  return below ?? null;
}

function git(directory: string, ...args: string[]): string {
  return execFileSync('git', ['-C', directory, ...args], { encoding: 'utf8' });
}

function commitAll(directory: string): void {
  git(directory, 'add', '--all');
  // Nothing new, no commit: a nightly run can have the tip of the one before.
  if (git(directory, 'status', '--porcelain') === '') return;
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
  git(directory, ...who, 'commit', '--quiet', '--message', 'Add the workflows');
}
