import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { credentials } from '../git/credentials.ts';
import { tipOf } from '../git/tip.ts';
import { ConfigurationError, InfrastructureError } from '../host/errors.ts';
import type { Host } from '../host/host.ts';
import { planArtifact } from '../hunt/names.ts';
import type { NightlyRun } from '../hunt/nightly-run.ts';
import { type HuntPlan, memoryOf, planHunt } from '../hunt/plan.ts';
import { type HuntTest, readTests } from '../hunt/tests.ts';
import { codeSpan, forMarkdown } from '../report/escape.ts';
import { RESULT_LIMIT } from '../report/result.ts';
import { originOf } from '../run/open-repository.ts';
import type { KernelChoice, Settings } from '../settings/settings.ts';
import { actionArtifacts } from './artifacts.ts';
import { nightlyRunsInCache } from './nightly-runs.ts';
import { setOutputs } from './outputs.ts';
import { writeSummary } from './summary.ts';

/** What the workflow needs to start the jobs: the output `result` of the step, as JSON. */
export interface PlanResult {
  tip: string;
  /** Tests that are run; the others have nothing new. */
  jobs: number;
  matrix: { include: { test: string; settings: string }[] };
}

/** Plans a nightly run: which tests run, from which good commit. The matrix is an output, the plan an artifact. */
export async function huntPlan(
  settings: Settings,
  cwd: string,
  env: NodeJS.ProcessEnv,
  host: Host,
): Promise<PlanResult> {
  const { hunt } = settings;
  const tests = readTests({ tests: settings.huntTests, shared: settings.huntSettings, cwd });
  const from = await originOf(settings.kernel, host);
  const origin = from.kind === 'url' ? from.url : from.gitDir;
  const access = credentials({ origin, token: settings.token, server: env.GITHUB_SERVER_URL });
  const tip = await tipOf({ origin, revision: settings.bad, env: access }, host);
  // The workspace is at another path on another runner, and the same repository.
  const kernel = nameOf(settings.kernel) ?? `${env.GITHUB_SERVER_URL}/${env.GITHUB_REPOSITORY}`;
  const folder = await mkdtemp(join(env.RUNNER_TEMP || tmpdir(), 'kernel-bisect-hunt-'));
  try {
    const known = new Map<string, NightlyRun | null>();
    const nightlyRuns = nightlyRunsInCache({ workspace: cwd, folder, env }, host);
    await host.log.group('Reading earlier results of the tests', async () => {
      for (const test of tests) {
        const memory = memoryOf(hunt, kernel, test);
        known.set(memory, await nightlyRuns.last(memory));
      }
    });
    const plan = planHunt({
      hunt,
      kernel,
      tip,
      tests,
      firstGood: settings.good,
      known: (memory) => known.get(memory) ?? null,
    });
    const result = planResult(plan, tests);
    await keepPlan(plan, folder, env, host);
    for (const { name, due, why } of plan.tests)
      host.log.info(`${name}: ${due ? 'runs' : 'is skipped'}, ${why}`);
    await writeSummary(planSummary(plan), env);
    setOutputs({ result: JSON.stringify(result) });
    return result;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The kernel as it was written; null if it is that of the workflow. */
function nameOf(kernel: KernelChoice): string | null {
  switch (kernel.kind) {
    case 'path':
      return kernel.given;
    case 'url':
      return kernel.url;
    case 'workspace':
      return null;
  }
}

async function keepPlan(plan: HuntPlan, folder: string, env: NodeJS.ProcessEnv, host: Host): Promise<void> {
  const path = join(folder, 'plan.json');
  await writeFile(path, `${JSON.stringify(plan, null, 2)}\n`);
  const attempt = Number(env.GITHUB_RUN_ATTEMPT || 1);
  const artifacts = actionArtifacts({ name: planArtifact(plan.hunt), attempt }, host);
  if ((await artifacts.uploadFinal({ root: folder, files: [path] })) !== undefined) return;
  throw new InfrastructureError(
    'the plan of the nightly run could not be uploaded as an artifact, but later jobs need it; the warning above says why',
  );
}

/** What a job gets, as one mapping for its input `settings`. */
function planResult(plan: HuntPlan, tests: readonly HuntTest[]): PlanResult {
  const include = plan.tests.flatMap(({ name, due, good, found, artifact }) => {
    const own = tests.find((test) => test.name === name)?.settings ?? {};
    const known = found === null ? {} : { 'hunt-known': found };
    const settings = { ...own, good, bad: plan.tip, 'artifact-name': artifact, ...known };
    return due ? [{ test: name, settings: JSON.stringify(settings) }] : [];
  });
  const result = { tip: plan.tip, jobs: include.length, matrix: { include } };
  const size = Buffer.byteLength(JSON.stringify(result));
  if (size <= RESULT_LIMIT) return result;
  throw new ConfigurationError(
    `hunt-tests: the settings of the tests take ${Math.ceil(size / 1024)} KiB, but a job can pass on only ${RESULT_LIMIT / 1024}. ` +
      'Put scripts into files and name the files.',
  );
}

function planSummary({ hunt, tip, tests }: HuntPlan): string {
  const rows = tests.map(({ name, due, why, good }) => {
    const from = good.length === 0 ? 'tags' : good.map((end) => codeSpan(end.slice(0, 12))).join(', ');
    return `| ${codeSpan(name)} | ${due ? 'runs' : 'is skipped'} | ${why} | ${due ? from : ''} |`;
  });
  return [
    `## Hunt ${forMarkdown(hunt)}: the tip is ${codeSpan(tip.slice(0, 12))}`,
    ['| test | | why | good |', '| --- | --- | --- | --- |', ...rows].join('\n'),
    '',
  ].join('\n\n');
}
