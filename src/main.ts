import { actionArtifacts } from './action/artifacts.ts';
import { readInputs } from './action/inputs.ts';
import { actionLog, conceal, failStep } from './action/log.ts';
import { setOutputs } from './action/outputs.ts';
import { saveState } from './action/state.ts';
import { writeSummary } from './action/summary.ts';
import { exitStatus } from './exit-status.ts';
import { cancelledBySignals } from './host/cancellation.ts';
import { ConfigurationError } from './host/errors.ts';
import { nodeHost } from './host/node-host.ts';
import { resultJson } from './report/result.ts';
import { type RunEnd, run } from './run.ts';
import { readSettings, type Settings } from './settings.ts';
import { isUpkeep, upkeep } from './upkeep/upkeep.ts';

/**
 * The action's main step: reads the inputs, runs the bisection, sets outputs and posts the summary.
 *
 * @returns the exit status of the step
 */
export async function main(environment: NodeJS.ProcessEnv): Promise<number> {
  saveState({ phase: 'main' });
  try {
    const cwd = environment.GITHUB_WORKSPACE ?? process.cwd();
    const settings = readSettings({ given: readInputs(environment), cwd, kind: 'input' });
    if (settings.token) conceal(settings.token);
    const host = nodeHost({ log: actionLog(), signal: cancelledBySignals() });
    if (isUpkeep(settings.command)) {
      const well = await upkeep({ command: settings.command, settings, cwd, print: host.log.info }, host);
      saveState({ finished: true });
      if (!well) failStep(`${settings.command}: this host is not ready; the log says what mends it`);
      return well ? 0 : 1;
    }
    if (settings.command !== 'run') {
      throw new ConfigurationError(`command: "${settings.command}" is not there yet; allowed is run.`);
    }
    const end = await run(settings, cwd, host, {
      async prepared({ output, fingerprint }) {
        const artifactName = settings.artifactName || `kernel-bisect-${fingerprint.slice(0, 8)}`;
        saveState({ output, artifactName });
        setOutputs({ output });
      },
    });
    await publish(end, settings, environment, host);
    saveState({ finished: true });
    const { status, reason } = end.conclusion;
    if (exitStatus(status) === 1) {
      failStep(reason);
      return 1;
    }
    if (exitStatus(status) === 3) host.log.warning(`${status}: ${reason}`);
    return 0;
  } catch (error) {
    failStep(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

async function publish(
  end: RunEnd,
  settings: Settings,
  environment: NodeJS.ProcessEnv,
  host: Parameters<typeof actionArtifacts>[1],
): Promise<void> {
  const { conclusion, reports, output, fingerprint } = end;
  setOutputs({
    status: conclusion.status,
    'first-bad-commit': conclusion.firstBad?.commit,
    'first-bad-subject': conclusion.firstBad?.subject,
    suspects: conclusion.suspects.map(({ commit }) => commit),
    signature: reports.result.signature?.title,
    confidence: conclusion.confidence,
    result: resultJson(reports.result),
  });
  await writeSummary(reports.summary, environment);
  const artifacts = actionArtifacts(
    {
      name: settings.artifactName || `kernel-bisect-${fingerprint.slice(0, 8)}`,
      attempt: Number(environment.GITHUB_RUN_ATTEMPT ?? 1),
      retentionDays: settings.retentionDays === 'auto' ? 0 : settings.retentionDays,
    },
    host,
  );
  for (const { step, candidate } of reports.view.steps) {
    const name = `${String(step).padStart(2, '0')}-${candidate.commit.slice(0, 12)}`;
    await artifacts.uploadStep({ step, commit: candidate.commit, root: `${output}/steps/${name}` });
  }
  const page = await artifacts.uploadPage(reports.files.page);
  const files = [`${output}/journal.jsonl`, ...Object.values(reports.files)];
  const all = await artifacts.uploadFinal({ root: output, files });
  setOutputs({ 'report-url': page?.url, 'artifact-url': all?.url });
}
