import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { PlanResult } from '../../src/action/hunt-plan.ts';
import type { ReportResult } from '../../src/action/hunt-report.ts';
import { type ActionResult, runAction } from './action-runner.ts';
import { type GitHubService, gitHubService, TOKEN } from './github-service.ts';
import { type ResultsService, resultsService } from './results-service.ts';
import { type SmallRepository, smallRepository } from './small-repository.ts';

/** One workflow run of a hunt, as far as it came. */
export interface HuntRun {
  plan: ActionResult;
  planned: PlanResult;
  /** By the name of its test. */
  jobs: Record<string, ActionResult>;
  report: ActionResult;
  result: ReportResult;
}

export interface HuntRunOptions {
  /** `hunt-tests`. */
  tests?: unknown;
  /** For the step that plans. */
  inputs?: Record<string, string>;
  /** `hunt-issues` of the step that reports. */
  issues?: 'write' | 'none';
  /** Jobs whose runner died before they began. */
  lost?: readonly string[];
}

/** A kernel, a runner, GitHub and its stores, night after night. */
export interface HuntWorld extends AsyncDisposable {
  kernel: SmallRepository;
  github: GitHubService;
  service: ResultsService;
  /** Where a shell command outside a build can leave something. */
  directory: string;
  /** A whole nightly run: plan, jobs and report are steps of their own, as in the workflow. */
  nightlyRun(run?: HuntRunOptions): Promise<HuntRun>;
  /** The report again, as in a re-run of the job. */
  reportAgain(issues?: 'write' | 'none'): Promise<ActionResult>;
  /** From now on every build fails, also those of good commits; false ends that. */
  breakEnvironment(broken: boolean): void;
  /** Makes a commit with this value and gives its name; the branch `main` is then there. */
  commit(value: string | number, message?: string): string;
}

/** Fails for values from 100 on, as a kernel does that has a bug; a line of its output says which. */
export const HUNTED_BUILD =
  'v=$(cat value); echo "building $v"; if [ "$v" -ge 100 ]; then echo "fs/foo.c:$v:1: error: broken by @octocat"; exit 1; fi';

/** Makes that world. The history begins with three commits that work; the first has a release tag. */
export async function huntWorld(): Promise<HuntWorld> {
  const directory = mkdtempSync(join(tmpdir(), 'hunt-'));
  const kernel = smallRepository(join(directory, 'linux'), 3);
  kernel.git('tag', 'v1.0', 'v0');
  const service = await resultsService();
  const github = await gitHubService();
  const workspace = join(directory, 'workspace');
  const obstacle = join(directory, 'obstacle');
  mkdirSync(workspace);
  let run = 100;

  const step = (inputs: Record<string, string>) =>
    runAction({
      bundle: 'dist/index.js',
      post: 'dist/post.js',
      workspace,
      service,
      env: { GITHUB_RUN_ID: String(run), GITHUB_API_URL: github.url },
      inputs: { token: TOKEN, ...inputs },
    });
  const reportAgain = (issues: 'write' | 'none' = 'write') =>
    step({ command: 'hunt-report', settings: JSON.stringify({ 'hunt-issues': issues }) });

  return {
    kernel,
    github,
    service,
    directory,
    reportAgain,
    async nightlyRun({ tests, inputs, issues, lost = [] } = {}) {
      run += 1;
      // Artifacts belong to a run.
      service.forgetArtifacts();
      const shared = {
        target: 'build',
        'build-command': `if [ -e ${obstacle} ]; then echo "cc: cannot execute"; exit 1; fi\n${HUNTED_BUILD}`,
        'work-dir': join(directory, 'work'),
        output: join(directory, `results-${run}`),
      };
      const plan = await step({
        command: 'hunt-plan',
        kernel: kernel.directory,
        bad: 'main',
        settings: JSON.stringify({
          'hunt-settings': JSON.stringify(shared),
          ...(tests === undefined ? {} : { 'hunt-tests': JSON.stringify(tests) }),
        }),
        ...inputs,
      });
      const planned = JSON.parse(plan.outputs.result || '{}') as PlanResult;
      const jobs: Record<string, ActionResult> = {};
      for (const { test, settings } of planned.matrix?.include ?? []) {
        if (!lost.includes(test)) jobs[test] = await step({ kernel: kernel.directory, settings });
      }
      const report = await reportAgain(issues);
      return {
        plan,
        planned,
        jobs,
        report,
        result: JSON.parse(report.outputs.result || '{}') as ReportResult,
      };
    },
    breakEnvironment(broken) {
      if (broken) writeFileSync(obstacle, '');
      else rmSync(obstacle);
    },
    commit(value, message = `Set the value to ${value}`) {
      const { git } = kernel;
      git('checkout', '--quiet', 'main');
      writeFileSync(join(kernel.directory, 'value'), `${value}\n`);
      // What a Linux is known by.
      for (const name of ['MAINTAINERS', 'kernel/fork.c', 'scripts/get_maintainer.pl']) {
        mkdirSync(dirname(join(kernel.directory, name)), { recursive: true });
        writeFileSync(join(kernel.directory, name), '');
        git('add', name);
      }
      git('add', 'value');
      git('commit', '--quiet', '--allow-empty', '--message', message);
      return git('rev-parse', 'HEAD').trim();
    },
    async [Symbol.asyncDispose]() {
      await github[Symbol.asyncDispose]();
      await service[Symbol.asyncDispose]();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
