import { type Git, readingGit } from '../git/git.ts';
import { besides, gitReason } from '../git/git-reason.ts';
import { ConfigurationError, InfrastructureError } from '../host/errors.ts';
import type { Host } from '../host/host.ts';
import { type CommitId, isCommitId } from '../model.ts';
import { type Graph, type History, type RankedCommit, rank, type SearchState } from './search.ts';

/** How a history is read. */
export interface HistoryOptions {
  /** A work tree or a bare repository. */
  directory: string;
  /** For messages: the URL of which `directory` is a mirror; left out, it is the user's own repository. */
  mirrored?: string;
  /** Runs git on it; left out, it is the user's own repository, of which nothing is fetched. */
  git?: Git;
}

/** The history of a git repository. Reads only. */
export function gitHistory(options: HistoryOptions, host: Host): History {
  const { directory, mirrored, git = readingGit({ directory }, host) } = options;
  const where = mirrored ?? directory;
  const ask = (args: readonly string[]) => git(args, { check: false });

  async function lines(args: readonly string[], input?: string): Promise<string[]> {
    const { stdout } = await git(args, input === undefined ? {} : { input });
    return stdout.split('\n').filter((line) => line !== '');
  }

  async function howToFix(reference: string): Promise<string> {
    const { stdout } = await ask(['rev-parse', '--is-shallow-repository']);
    if (mirrored !== undefined) {
      return stdout.trim() === 'true'
        ? `${mirrored} is a shallow clone itself: "git fetch --unshallow --tags" there fetches the rest.`
        : `Check how ${reference} is written.`;
    }
    return stdout.trim() === 'true'
      ? `The repository is a shallow clone: "git -C ${directory} fetch --unshallow --tags" fetches the rest ` +
          '(in a workflow: fetch-depth: 0 for actions/checkout).'
      : `"git -C ${directory} fetch --tags origin" gets new tags and branches; check how ${reference} is written.`;
  }

  return {
    async ranked(state) {
      if (state.paths.length === 0) return (await lines(rankedArguments(state))).map(rankedCommit);
      // Which merges touch a path depends on the ends of the range, so that is asked for the whole range, once.
      const touching = await lines(rangeArguments([], { ...state, ...state.start }));
      const walk = state.firstParent ? ['--first-parent'] : [];
      return rank(toGraph(await lines(graphArguments([state.bad], state.good, walk))), new Set(touching));
    },
    graph: async (tips, good) => toGraph(await lines(graphArguments(tips, good))),
    async count(state) {
      const { exit, stdout, stderr } = await ask(rangeArguments(['--count'], state));
      if (exit === 0) return Number(stdout);
      const said = gitReason(stderr);
      if (state.paths.length > 0)
        throw new ConfigurationError(
          `paths: git does not take ${state.paths.map((path) => `"${path}"`).join(', ')} (${said}). Give paths as they are in the kernel's repository, such as drivers/net.`,
        );
      throw new InfrastructureError(`git cannot count the commits up to ${state.bad} in ${where}: ${said}`);
    },

    async mergeBases(bad, good) {
      const answer = await ask(['merge-base', '--all', bad, ...good]);
      if (answer.exit === 0) return answer.stdout.trim().split('\n');
      // By 1 it says that there is none; anything else is no answer.
      if (answer.exit !== 1)
        throw new InfrastructureError(
          `git finds no merge base of ${bad} and ${good.join(', ')} in ${where}: ${gitReason(answer.stderr)}`,
        );
      throw new ConfigurationError(
        `${bad.slice(0, 12)} and ${good.map((commit) => commit.slice(0, 12)).join(', ')} have no common history in ${where}. ` +
          (await howToFix(bad)),
      );
    },

    async ancestors(commits, tips) {
      const found: CommitId[] = [];
      for (const commit of commits) {
        // Its merge base with a merge of all the tips. `rev-list` goes by dates, and this does not (git-merge-base(1)).
        const { stdout } = await ask(['merge-base', '--all', commit, ...tips]);
        if (stdout.split('\n').includes(commit)) found.push(commit);
      }
      return found;
    },

    async isCutOff(commit) {
      const seen = (await lines(['rev-list', '--parents', '-n1', commit, '--']))[0] ?? commit;
      const written = (await lines(['cat-file', 'commit', commit])).filter((line) =>
        /^parent [0-9a-f]+$/.test(line),
      );
      return seen.trim().split(' ').length - 1 < written.length;
    },

    async describe(commit) {
      // Any of these may be empty.
      const format = '--format=%H%x00%an%x00%ae%x00%aI%x00%s%x00';
      const args = ['log', '-1', '--no-show-signature', '--no-color', format, commit, '--'];
      const { stdout } = await git(args);
      const [id = '', name = '', email = '', date = '', subject = ''] = stdout.split('\0');
      const author = `${name} ${email === '' ? '' : `<${email}>`}`.trim();
      return { commit: id || commit, subject, author, date: dateIn(date) };
    },

    mentioning: (text, { tip, good }) =>
      lines(['rev-list', '--fixed-strings', `--grep=${text}`, tip, '--not', ...good, '--']),

    async tags(commit) {
      const named = await lines(['for-each-ref', '--format=%(objectname) %(refname)', 'refs/tags']);
      const ids = named.map((line) => `${line.split(' ')[0]}\n`).join('');
      const kinds = await lines(['cat-file', '--batch-check=%(objecttype)'], ids);
      // git reads no tag at all if one names a missing object.
      const whole = named.filter((_, index) => /^(commit|tag)$/.test(kinds[index] ?? ''));
      if (whole.length === 0) return [];
      const which =
        whole.length === named.length
          ? ['refs/tags']
          : whole.map((line) => line.slice(line.indexOf(' ') + 1));
      const format = '--format=%(refname:strip=2) %(objectname) %(*objectname)';
      const listed = await lines(['for-each-ref', format, `--merged=${commit}`, ...which]);
      return listed.flatMap((line) => {
        const [name = '', object = '', peeled] = line.split(' ');
        const target = peeled || object;
        return target === commit ? [] : [{ name, commit: target }];
      });
    },

    async resolve(reference) {
      const answer = await ask(['rev-parse', '--verify', '--end-of-options', `${reference}^{commit}`]);
      const commit = answer.stdout.trim();
      if (answer.exit === 0 && isCommitId(commit)) return commit;
      throw new ConfigurationError(
        `The revision "${reference}" names no commit in ${where}${besides(answer.stderr)}. ${await howToFix(`"${reference}"`)}`,
      );
    },
  };
}

function rangeArguments(
  options: readonly string[],
  { good, bad, paths, firstParent }: SearchState,
): string[] {
  const walk = firstParent ? ['--first-parent'] : [];
  // Simplified history depends on the good commits: a culprit could drop out of it halfway.
  if (paths.length > 0) walk.push('--full-history');
  return ['rev-list', ...options, ...walk, bad, '--not', ...good, '--', ...paths];
}

/** The command line that ranks all commits that can be the culprit. */
function rankedArguments(state: SearchState): string[] {
  return rangeArguments(['--bisect-all'], state);
}

function graphArguments(
  tips: readonly CommitId[],
  good: readonly CommitId[],
  walk: readonly string[] = [],
): string[] {
  return ['rev-list', ...walk, '--parents', '--topo-order', '--reverse', ...tips, '--not', ...good, '--'];
}

/** Reads a line such as `<commit> (dist=3)`. */
function rankedCommit(line: string): RankedCommit {
  return { commit: line.split(' ', 1)[0]!, distance: Number(/\bdist=(\d+)/.exec(line)?.[1] ?? 0) };
}

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d([+-]\d\d:\d\d|Z)$/;

/** What git makes of a date; empty if that is none. Of one that it cannot read it gives back what it was asked for. */
function dateIn(told: string): string {
  return ISO.test(told) && !Number.isNaN(Date.parse(told)) ? told : '';
}

function toGraph(listed: readonly string[]): Graph {
  return new Map(
    listed.map((line) => {
      const [commit = '', ...parents] = line.split(' ');
      return [commit, parents];
    }),
  );
}
