import * as core from '@actions/core';

/** What main tells post. Saved before a thing is made, because main may be killed at any time. */
export interface ActionState {
  /** Set by main as the first thing it does; post.js forces `post` even if main never came so far. */
  phase: 'main' | 'post';
  /** Output directory, absolute. */
  output: string;
  /** Work directory, absolute: what a killed run leaves is looked for there. */
  workDir: string;
  /** Stem of the artifacts' names, the attempt's suffix included. */
  artifactName: string;
  /** Prefix of the keys of this bisection's journals; undefined if no journal goes to the cache. */
  journalPrefix: string;
  /** Days; 0 is the repository's default. */
  retentionDays: number;
  /** Main continued as root, with sudo; so has post. */
  asRoot: boolean;
  /** Main ended by itself: everything it made is uploaded or removed. */
  finished: boolean;
}

/** Saves a part of the state; what is saved again is replaced. */
export function saveState(part: Partial<ActionState>): void {
  for (const [name, value] of Object.entries(part))
    if (value !== undefined) core.saveState(name, String(value));
}

/** What main saved before it ended or was killed; a key that it did not reach is missing. */
export function readState(env: NodeJS.ProcessEnv = process.env): Partial<ActionState> {
  const state: Partial<ActionState> = {};
  const phase = env.STATE_phase;
  if (phase === 'main' || phase === 'post') state.phase = phase;
  for (const name of ['output', 'workDir', 'artifactName', 'journalPrefix'] as const) {
    const value = env[`STATE_${name}`];
    if (value) state[name] = value;
  }
  if (/^\d+$/.test(env.STATE_retentionDays ?? '')) state.retentionDays = Number(env.STATE_retentionDays);
  if (env.STATE_asRoot) state.asRoot = env.STATE_asRoot === 'true';
  if (env.STATE_finished) state.finished = env.STATE_finished === 'true';
  return state;
}
