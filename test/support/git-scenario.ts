import { spawnSync } from 'node:child_process';
import type { CommitId } from '../../src/model.ts';
import type { Repository } from './random-history.ts';

/** Parents of each commit by number, all lower than its own. */
export type Shape = readonly (readonly number[])[];

/** The commits of a shape, in order. */
export const made = (
  shape: Shape,
  repository: Repository,
  files: Readonly<Record<number, string>> = {},
): CommitId[] =>
  repository.make(shape.map((parents, n) => ({ parents: [...parents], file: files[n] ?? 'n' })));

/** What git says in the end, and its exit status. */
export interface GitEnd {
  exit: number | null;
  said: string;
  firstBad: CommitId | undefined;
}

/** Runs git's commands in a repository, one after another until one fails. */
export function gitSteps(directory: string, ...steps: readonly (readonly string[])[]): GitEnd {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', LC_ALL: 'C' };
  let said = '';
  let exit: number | null = 0;
  for (const step of steps) {
    const ended = spawnSync('git', ['-C', directory, ...step], { env, encoding: 'utf8' });
    said += ended.stdout + ended.stderr;
    exit = ended.status;
    if (exit !== 0) break;
  }
  return { exit, said, firstBad: /^([0-9a-f]{40}) is the first \S+ commit/m.exec(said)?.[1] };
}
