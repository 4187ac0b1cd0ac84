/** True where a GitHub runner (or one that stands in for it) started this process. */
export function underRunner(env: NodeJS.ProcessEnv = process.env): boolean {
  return env.GITHUB_ACTIONS === 'true';
}

const SECRET_NAME =
  /^(INPUT_|ACTIONS_|STATE_)|TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIAL|PRIVATE_KEY|ACCESS_KEY|API_?KEY|_PAT$/i;

// Whoever can write these files sets variables, paths and outputs of the steps that follow.
const COMMAND_FILES = new Set([
  'GITHUB_ENV',
  'GITHUB_PATH',
  'GITHUB_OUTPUT',
  'GITHUB_STATE',
  'GITHUB_STEP_SUMMARY',
]);

/**
 * The environment that children get: make, git, virsh and what they run are not trusted with the job.
 * Inputs, the runner's own variables, everything named like a secret and the runner's command files are left out.
 */
export function withoutSecrets(env: NodeJS.ProcessEnv): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) {
    if (value === undefined || SECRET_NAME.test(name) || COMMAND_FILES.has(name)) continue;
    kept[name] = value;
  }
  return kept;
}
