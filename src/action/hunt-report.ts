import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseJournal } from '../bisect/journal.ts';
import { fold } from '../bisect/ledger.ts';
import { InfrastructureError } from '../host/errors.ts';
import type { Host } from '../host/host.ts';
import { planArtifact } from '../hunt/names.ts';
import { type NightlyRun, nightlyRunOf } from '../hunt/nightly-run.ts';
import { type HuntPlan, type PlannedTest, planSchema } from '../hunt/plan.ts';
import { type IssueAction, reconcile } from '../hunt/reconcile.ts';
import { codeSpan, forMarkdown, oneLine } from '../report/escape.ts';
import type { Settings } from '../settings/settings.ts';
import { type Downloads, openDownloads, runUrl } from './downloads.ts';
import { issueTracker, repositoryOf, type TrackedIssue, type Written } from './issues.ts';
import { nightlyRunsInCache } from './nightly-runs.ts';
import { setOutputs } from './outputs.ts';
import { gitHubRest } from './rest.ts';
import { writeSummary } from './summary.ts';

/** The results of a nightly run: the output `result` of the step, as JSON. */
export interface ReportResult {
  tip: string;
  tests: { name: string; state: NightlyRun['state']; signature: string | null; firstBad: string | null }[];
  issues: { number: number; url: string; done: IssueAction['do'] }[];
}

/** An issue as it is now, and what was done about it. */
interface Done {
  action: IssueAction<TrackedIssue>;
  written: Written;
}

/**
 * Ends a nightly run: reads the results of its jobs, writes the issues if wanted, and keeps what is known about each
 * test for the next one.
 */
export async function huntReport(
  settings: Settings,
  cwd: string,
  env: NodeJS.ProcessEnv,
  host: Host,
): Promise<ReportResult> {
  const downloads = await openDownloads(env);
  const plan = await readPlan(settings.hunt, downloads);
  const nightlyRuns = await readNightlyRuns(plan, downloads, env, host);
  for (const nightlyRun of nightlyRuns) {
    if (nightlyRun.state === 'passes') host.log.info(`${nightlyRun.test} passes: ${nightlyRun.reason}`);
    else host.log.warning(`${nightlyRun.test}: ${WORDS[nightlyRun.state]}: ${told(nightlyRun)}`);
  }
  const done =
    settings.huntIssues === 'write' ? await writeIssues(plan, nightlyRuns, settings, env, host) : [];
  await host.log.group('Saving the results of the tests', () =>
    saveNightlyRuns(plan, nightlyRuns, cwd, env, host),
  );
  const result = reportResult(plan, nightlyRuns, done);
  setOutputs({ result: JSON.stringify(result) });
  await writeSummary(reportSummary(plan, nightlyRuns, done), env);
  return result;
}

async function readPlan(hunt: string, downloads: Downloads): Promise<HuntPlan> {
  const name = planArtifact(hunt);
  const file = await downloads.read(name, 'plan.json');
  if (file === undefined) {
    throw new InfrastructureError(
      `there is no artifact ${name} in this workflow run: run hunt-plan before it, for a hunt with the same name`,
    );
  }
  const plan = planSchema.safeParse(JSON.parse(file.text));
  if (plan.success) return plan.data;
  throw new InfrastructureError(
    `the artifact ${name} is not a plan of this version: use the same version of the action in all jobs of a nightly run`,
  );
}

/** The result of every test at the tip: from its job, or, if it was skipped, from the last nightly run. */
async function readNightlyRuns(
  plan: HuntPlan,
  downloads: Downloads,
  env: NodeJS.ProcessEnv,
  host: Host,
): Promise<NightlyRun[]> {
  const nightlyRuns: NightlyRun[] = [];
  for (const test of plan.tests) {
    nightlyRuns.push(
      test.due || test.known === null
        ? await nightlyRunOfJob(test, plan.tip, downloads, env, host)
        : test.known,
    );
  }
  return nightlyRuns;
}

async function nightlyRunOfJob(
  { name, artifact, known, good }: PlannedTest,
  tip: string,
  downloads: Downloads,
  env: NodeJS.ProcessEnv,
  host: Host,
): Promise<NightlyRun> {
  const nightlyRun = { test: name, tip, before: known, from: good, runUrl: runUrl(env) };
  try {
    const journal = await downloads.read(artifact, 'journal.jsonl');
    const view = journal === undefined ? null : fold(parseJournal(journal.text));
    return nightlyRunOf({ ...nightlyRun, view, evidenceUrl: journal?.url ?? null });
  } catch (error) {
    // One job whose result cannot be read must not keep the others from being reported.
    host.log.warning(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    return nightlyRunOf({ ...nightlyRun, view: null });
  }
}

async function writeIssues(
  plan: HuntPlan,
  nightlyRuns: readonly NightlyRun[],
  settings: Settings,
  env: NodeJS.ProcessEnv,
  host: Host,
): Promise<Done[]> {
  const repository = repositoryOf(env);
  const apiUrl = env.GITHUB_API_URL || 'https://api.github.com';
  const rest = gitHubRest({ apiUrl, repository, token: settings.token ?? '' }, host);
  const tracker = issueTracker(rest, repository);
  const { hunt, kernel, tip } = plan;
  const done: Done[] = [];
  for (const action of reconcile({ hunt, tip, nightlyRuns, issues: await tracker.list() })) {
    const written = await tracker.apply(action, { hunt, kernel });
    host.log.info(
      `#${written.number}: ${ACTIONS[action.do]}${action.do === 'nothing' ? `, ${action.why}` : ''}`,
    );
    done.push({ action, written });
  }
  return done;
}

async function saveNightlyRuns(
  plan: HuntPlan,
  nightlyRuns: readonly NightlyRun[],
  cwd: string,
  env: NodeJS.ProcessEnv,
  host: Host,
): Promise<void> {
  const folder = await mkdtemp(join(env.RUNNER_TEMP || tmpdir(), 'kernel-bisect-hunt-'));
  try {
    const cache = nightlyRunsInCache({ workspace: cwd, folder, env }, host);
    for (const [index, test] of plan.tests.entries()) {
      const nightlyRun = nightlyRuns[index];
      if (test.due && nightlyRun !== undefined) await cache.keep(test.memory, nightlyRun);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function reportResult(
  plan: HuntPlan,
  nightlyRuns: readonly NightlyRun[],
  done: readonly Done[],
): ReportResult {
  return {
    tip: plan.tip,
    tests: nightlyRuns.map(({ test, state, finding }) => ({
      name: test,
      state,
      signature: finding?.signature.title ?? null,
      firstBad: finding?.firstBad?.commit ?? null,
    })),
    issues: done.map(({ action, written }) => ({ ...written, done: action.do })),
  };
}

/** One line of foreign text. */
function told({ finding, reason }: NightlyRun): string {
  if (finding === null) return reason;
  const { signature, firstBad } = finding;
  const since = firstBad === null ? '' : `, since ${firstBad.commit.slice(0, 12)} (${firstBad.subject})`;
  return oneLine(`${signature.title}${since}`);
}

const WORDS: Record<NightlyRun['state'], string> = {
  passes: 'passes',
  regressed: 'regressed',
  environment: 'the last good commit also fails, so the environment changed, not the kernel',
  unclear: 'the tip could not be judged',
  broken: 'the run did not finish',
};

const ACTIONS: Record<IssueAction['do'], string> = {
  open: 'opened',
  reopen: 'opened again',
  comment: 'commented',
  keepOpen: 'still open, the failure lasts',
  close: 'closed, it passes again',
  remember: 'was closed, and it passes again',
  nothing: 'nothing to do',
};

function reportSummary(
  { hunt, tip }: HuntPlan,
  nightlyRuns: readonly NightlyRun[],
  done: readonly Done[],
): string {
  const rows = nightlyRuns.map(({ test, state, finding, reason }) => {
    const what =
      finding === null ? forMarkdown(state === 'passes' ? '' : reason) : codeSpan(finding.signature.title);
    const culprit = finding?.firstBad ? codeSpan(finding.firstBad.commit.slice(0, 12)) : '';
    return `| ${codeSpan(test)} | ${WORDS[state]} | ${what} | ${culprit} |`;
  });
  const issues = done.map(({ action, written: { number, url } }) => {
    const why = action.do === 'nothing' ? `, ${forMarkdown(action.why)}` : '';
    return `- [Issue ${number}](${encodeURI(url)}): ${ACTIONS[action.do]}${why}`;
  });
  return [
    `## Hunt ${forMarkdown(hunt)} at ${codeSpan(tip.slice(0, 12))}`,
    ['| test | state | what | first bad commit |', '| --- | --- | --- | --- |', ...rows].join('\n'),
    ...(issues.length > 0 ? [issues.join('\n')] : []),
    '',
  ].join('\n\n');
}
