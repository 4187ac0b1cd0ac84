import { tellReadOnly, workflowCache } from './action/cache.ts';
import { huntPlan } from './action/hunt-plan.ts';
import { readInputs } from './action/inputs.ts';
import { cachedJournal } from './action/journal-cache.ts';
import { actionLog, conceal, failStep } from './action/log.ts';
import { setOutputs } from './action/outputs.ts';
import { publisher } from './action/publish.ts';
import { saveState } from './action/state.ts';
import type { Status } from './bisect/events.ts';
import { exitStatus } from './exit-status.ts';
import { cancelledBySignals } from './host/cancellation.ts';
import { lifeline, runAsRoot } from './host/elevate.ts';
import { whyStopped } from './host/errors.ts';
import type { Host, Log } from './host/host.ts';
import { nodeHost } from './host/node-host.ts';
import { isRoot } from './host/user.ts';
import { brokenStatus } from './run/broken-status.ts';
import { needsRoot } from './run/needs-root.ts';
import { run } from './run/run.ts';
import { readSettings } from './settings/read.ts';
import type { Settings } from './settings/settings.ts';
import { isUpkeep, upkeep } from './upkeep/upkeep.ts';

/**
 * The action's main step: reads the inputs, runs the bisection, sets outputs and posts the summary.
 *
 * @returns the exit status of the step: 1 exactly where the command line would end with 1 or 2
 */
export async function main(environment: NodeJS.ProcessEnv): Promise<number> {
  saveState({ phase: 'main' });
  const log = actionLog();
  let signal: AbortSignal | undefined;
  try {
    const cwd = environment.GITHUB_WORKSPACE || process.cwd();
    const settings = readSettings({ given: readInputs(environment), cwd, kind: 'input' });
    if (settings.token) conceal(settings.token);
    if (needsRoot(settings) && !isRoot()) {
      saveState({ asRoot: true });
      return await runAsRoot([], environment);
    }
    const host = nodeHost({ log, signal: cancelledBySignals(lifeline()) });
    signal = host.signal;
    if (isUpkeep(settings.command)) {
      const well = await upkeep({ command: settings.command, settings, print: host.log.info }, host);
      saveState({ finished: true });
      if (!well) failStep(`${settings.command}: this host is not ready; the log says how to fix it`);
      return well ? 0 : 1;
    }
    if (settings.command === 'hunt-plan' || settings.command === 'hunt-report') {
      // GitHub's client is large, and only the report of a hunt needs it.
      const command =
        settings.command === 'hunt-plan' ? huntPlan : (await import('./action/hunt-report.ts')).huntReport;
      await command(settings, cwd, environment, host);
      saveState({ finished: true });
      return 0;
    }
    return await bisection(settings, cwd, environment, host);
  } catch (thrown) {
    const error = whyStopped(thrown, signal);
    const status = brokenStatus(error);
    setOutputs({ status });
    return ended(status, error instanceof Error ? error.message : String(error), log);
  }
}

async function bisection(
  settings: Settings,
  cwd: string,
  environment: NodeJS.ProcessEnv,
  host: Host,
): Promise<number> {
  // Before anything is made: post looks there for what a killed run left.
  saveState({ workDir: settings.workDir });
  const { artifactName } = settings;
  const retentionDays = settings.retentionDays === 'auto' ? 0 : settings.retentionDays;
  if (settings.cache.length > 0) tellReadOnly(host);
  const journalCache = settings.cache.includes('journal') ? cachedJournal(cwd, environment, host) : undefined;
  const published = publisher({ artifactName, retentionDays, journalCache, environment }, host);
  const cacheOf = (what: 'rootfs' | 'kernels') =>
    settings.cache.includes(what) ? workflowCache(cwd, host) : undefined;
  const caches = { rootfsCache: cacheOf('rootfs'), kernelCache: cacheOf('kernels') };
  const { status, reason } = await run(
    { settings, observer: { ...published, ...caches, journalCache } },
    host,
  )
    .then(({ conclusion }) => conclusion)
    .finally(published.finish);
  return ended(status, reason, host.log);
}

/** Tells the job how it ended. @returns the exit status of the step */
function ended(status: Status, reason: string, log: Log): number {
  if (exitStatus(status) === 1) {
    failStep(reason);
    return 1;
  }
  if (exitStatus(status) === 3) log.warning(`${status}: ${reason}`);
  return 0;
}
