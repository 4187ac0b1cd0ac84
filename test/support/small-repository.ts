import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface SmallRepository {
  directory: string;
  /** Commits, oldest first; commit number n has the text n in the file `value`, and the tag `vN`. */
  commits: string[];
  git(...args: string[]): string;
}

/** Runs git as somebody whose own settings are of no account. */
export function gitIn(directory: string): (...args: string[]) => string {
  const env = {
    ...process.env,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'A',
    GIT_AUTHOR_EMAIL: 'a@example.org',
    GIT_COMMITTER_NAME: 'A',
    GIT_COMMITTER_EMAIL: 'a@example.org',
    GIT_AUTHOR_DATE: '2024-01-01T00:00:00Z',
    GIT_COMMITTER_DATE: '2024-01-01T00:00:00Z',
  };
  return (...args) =>
    execFileSync('git', ['-C', directory, ...args], {
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
}

/** Makes a git work tree with a straight line of commits. */
export function smallRepository(directory: string, count: number): SmallRepository {
  mkdirSync(directory, { recursive: true });
  const git = gitIn(directory);
  git('init', '--quiet', '--initial-branch=main');
  const commits = Array.from({ length: count }, (_, number) => {
    writeFileSync(join(directory, 'value'), `${number}\n`);
    git('add', 'value');
    git('commit', '--quiet', '--message', `Set the value to ${number}`);
    git('tag', `v${number}`);
    return git('rev-parse', 'HEAD').trim();
  });
  return { directory, commits, git };
}
