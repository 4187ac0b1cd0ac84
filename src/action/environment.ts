/** True where a GitHub runner (or one that stands in for it) started this process. */
export function underRunner(env: NodeJS.ProcessEnv = process.env): boolean {
  return env.GITHUB_ACTIONS === 'true';
}
