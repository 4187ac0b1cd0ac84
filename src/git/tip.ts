import pRetry, { AbortError } from 'p-retry';
import { ConfigurationError, InfrastructureError } from '../host/errors.ts';
import type { Host } from '../host/host.ts';
import { type CommitId, isCommitId, type Seconds } from '../model.ts';
import { isUrl, listingGit, readingGit, shown } from './git.ts';
import { besides, gitReason } from './git-reason.ts';

export interface TipOptions {
  /** Path of a repository, or a URL. */
  origin: string;
  /** A branch or a tag, `HEAD`, or a full commit id; in a repository on this host any revision. */
  revision: string;
  /** For asking a URL only: credentials. */
  env?: Readonly<Record<string, string>>;
}

const LONGEST: Seconds = 120;
const RETRIES = 3;

/**
 * The commit that a revision names right now. A URL is asked for its references; nothing is fetched.
 *
 * @throws ConfigurationError if there is no such commit
 * @throws InfrastructureError if the URL does not answer
 */
export async function tipOf(options: TipOptions, host: Host): Promise<CommitId> {
  const { origin, revision } = options;
  if (!isUrl(origin)) {
    const args = ['rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`];
    const found = await readingGit({ directory: origin }, host)(args, { check: false });
    const commit = found.stdout.trim();
    if (found.exit === 0 && isCommitId(commit)) return commit;
    throw new ConfigurationError(
      `bad: "${revision}" is not a commit of ${origin}${besides(found.stderr)}. Name a branch, a tag or a commit that it has.`,
    );
  }
  if (isCommitId(revision)) return revision;
  const names = ['', 'refs/heads/', 'refs/tags/', 'refs/'].map((prefix) => `${prefix}${revision}`);
  const listed = await references({ ...options, names }, host);
  // An annotated tag names its commit on another line.
  for (const name of names.flatMap((each) => [`${each}^{}`, each])) {
    const commit = listed.get(name);
    if (commit !== undefined) return commit;
  }
  throw new ConfigurationError(
    `bad: "${revision}" is neither a branch nor a tag of ${shown(origin)}. Name one of those, HEAD or a full commit id.`,
  );
}

/** What a URL is asked for. */
export interface Asked extends Pick<TipOptions, 'origin' | 'env'> {
  /** References by their full names; without it, all of them. */
  names?: readonly string[];
}

/**
 * The references of a URL: the object of each name. An annotated tag has a second line, its name with
 * `^{}`, for the commit.
 *
 * @throws ConfigurationError if there is no such repository, or it may not be read
 * @throws InfrastructureError if the URL does not answer
 */
export function references(asked: Asked, host: Host): Promise<Map<string, CommitId>> {
  return pRetry(() => listReferences(asked, host), {
    retries: RETRIES,
    minTimeout: 2000,
    signal: host.signal,
  });
}

async function listReferences(
  { origin, names = [], env = {} }: Asked,
  host: Host,
): Promise<Map<string, CommitId>> {
  const patterns = names.flatMap((name) => [name, `${name}^{}`]);
  const asked = await listingGit(env, host)(['ls-remote', '--end-of-options', origin, ...patterns], {
    check: false,
    within: LONGEST,
  });
  if (asked.exit !== 0) {
    const reason = gitReason(asked.stderr) || 'no answer in time';
    const told = `kernel: ${shown(origin)} does not list its branches: ${reason}`;
    const isFinal = /not found|does not (exist|appear)|authentication|could not read Username/i.test(
      asked.stderr,
    );
    if (isFinal) throw new AbortError(new ConfigurationError(told));
    throw new InfrastructureError(told);
  }
  const lines = asked.stdout.split('\n').map((line) => line.split('\t'));
  return new Map(lines.flatMap(([commit = '', name = '']) => (isCommitId(commit) ? [[name, commit]] : [])));
}
