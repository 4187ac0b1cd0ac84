/** The runner's own variables and everything that is named like a secret. */
const SECRET =
  /^(INPUT_|ACTIONS_|STATE_)|TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIAL|PRIVATE_KEY|ACCESS_KEY|API_?KEY|_PAT$/i;
/** Whoever can write these files sets variables, paths and outputs of the steps that follow. */
const COMMAND_FILE = /^GITHUB_(ENV|OUTPUT|PATH|STATE|STEP_SUMMARY)$/;
/**
 * Git's variables for reaching a server, for the settings to read, and for the committer. Every other one,
 * such as those of `git rev-parse --local-env-vars`, would lead a git of ours into the repository that this program was
 * started from: git sets them for hooks, aliases and `rebase --exec`.
 */
const GIT_OF_USER =
  /^GIT_(SSH(_.*)?|SSL_.*|HTTP_.*|PROXY_.*|CURL_.*|ASKPASS|ALLOW_PROTOCOL|EXEC_PATH|CONFIG_(GLOBAL|SYSTEM|NOSYSTEM)|(AUTHOR|COMMITTER)_.*)$/;

/**
 * The environment for children: make, git, virsh and what they run are not trusted with the job. Left out are inputs, the
 * runner's own variables, secrets by their names, the runner's command files, and the repository that git was in.
 */
export function childEnvironment(environment: NodeJS.ProcessEnv): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) {
    const isKept =
      !SECRET.test(name) && !COMMAND_FILE.test(name) && (!name.startsWith('GIT_') || GIT_OF_USER.test(name));
    if (value !== undefined && isKept) kept[name] = value;
  }
  return { ...kept, LC_ALL: 'C.UTF-8' };
}
