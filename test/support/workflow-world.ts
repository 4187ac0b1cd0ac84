import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
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
  /** Copies an example there and runs it. `more` is added to the end of the file: jobs that follow. */
  runExample(name: string, run: Partial<WorkflowRun> & { more?: string }): Promise<FinishedWorkflow>;
  /** Runs a workflow of the project itself, as its own repository would. */
  runOwn(name: string, run: Partial<WorkflowRun>): Promise<FinishedWorkflow>;
  /** Has the artifacts that were uploaded. */
  service: ResultsService;
}

/** Makes that world below the temporary directory; disposing of it removes it. */
export async function workflowWorld(): Promise<WorkflowWorld> {
  const directory = mkdtempSync(join(tmpdir(), 'workflows-'));
  const action = join(directory, 'action');
  const home = join(directory, 'home');
  const released = git(ROOT, 'ls-files', '-z', '--cached', '--others', '--exclude-standard')
    .split('\0')
    .filter(isNeeded);
  for (const file of released) copy(join(ROOT, file), join(action, file));
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
    return running;
  };
  return {
    directory,
    action,
    caller,
    runExample(name, { more = '', ...options }) {
      const workflow = join(caller.directory, '.github/workflows', name);
      mkdirSync(dirname(workflow), { recursive: true });
      writeFileSync(workflow, forAct(readFileSync(join(ROOT, 'examples', name), 'utf8')) + more);
      commitAll(caller.directory);
      return run(caller.directory, workflow, options);
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

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  if (to.includes('/.github/workflows/')) writeFileSync(to, forAct(readFileSync(from, 'utf8')));
  else cpSync(from, to);
}

/** For each action of others that the workflows pin, the folder that stands in for it. */
function standIns(action: string): Record<string, string> {
  const workflows = join(action, '.github/workflows');
  const pinned = readdirSync(workflows).flatMap((name) =>
    [...readFileSync(join(workflows, name), 'utf8').matchAll(/uses: actions\/([\w-]+)@(\S+)/g)].map(
      ([, name = '', ref = '']) => ({ name, ref }),
    ),
  );
  const known = readdirSync(join(import.meta.dirname, 'actions'));
  return Object.fromEntries(
    pinned
      .filter(({ name }) => known.includes(name))
      .map(({ name, ref }) => [`actions/${name}@${ref}`, join(import.meta.dirname, 'actions', name)]),
  );
}

function git(directory: string, ...args: string[]): string {
  return execFileSync('git', ['-C', directory, ...args], { encoding: 'utf8' });
}

function commitAll(directory: string): void {
  git(directory, 'add', '--all');
  // Nothing new, no commit: a night can have the tip of the one before.
  if (git(directory, 'status', '--porcelain') === '') return;
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
  git(directory, ...who, 'commit', '--quiet', '--message', 'Add the workflows');
}
