/** True if a GitHub runner (or one that stands in for it) started this process. */
export function underRunner(env: NodeJS.ProcessEnv = process.env): boolean {
  return env.GITHUB_ACTIONS === 'true';
}

/** True in the post step: main has already saved its phase, or post.js has set it. */
export function isPost(env: NodeJS.ProcessEnv = process.env): boolean {
  return env.STATE_phase !== undefined && env.STATE_phase !== '';
}
