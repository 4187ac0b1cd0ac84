import { ConfigurationError, InfrastructureError } from '../host/errors.ts';
import type { Finished, Host } from '../host/host.ts';
import { type CommitId, isCommitId } from '../model.ts';
import { commitOf, type Git, gitAt, type ObjectFormat, shown } from './git.ts';
import { gitReason } from './git-reason.ts';
import type { Repository } from './source.ts';
import { references } from './tip.ts';
import { ownRepository, sweep } from './work-repository.ts';

export interface MirrorOptions {
  /** URL. */
  origin: string;
  /** The mirror is kept below it between runs. Locked by the caller. */
  workDir: string;
  /** For talking to the server only: credentials. */
  env?: Readonly<Record<string, string>>;
  /** What is fetched at once. Another revision is fetched when it is resolved. */
  revisions: readonly string[];
}

/** What has to be fetched before a revision can be looked up. `rest` is what follows the name, such as `~3`. */
export type WantedRevision =
  | { kind: 'reference'; name: string; rest: string }
  | { kind: 'commit'; commit: CommitId; rest: string }
  /** An abbreviated id, or the output of `git describe`: only the whole history can resolve it. */
  | { kind: 'whole' }
  | { kind: 'nothing' };

const BRANCHES_AND_TAGS = ['+refs/heads/*:refs/heads/*', '+refs/tags/*:refs/tags/*'];
/** Commits that were fetched by their ids. A reference keeps them, and shows what need not be fetched again. */
const COMMITS = 'refs/kernel-bisect/';
const HEAD = 'refs/remotes/origin/HEAD';
/** References in one command line: with names of a hundred characters, a tenth of what Linux allows it. */
const AT_ONCE = 1000;
/** References that a line of the log names. */
const NAMED = 5;

/**
 * Reads a revision as git does, with the names that the server has.
 *
 * @param listed  as `references` gives them
 */
export function wantedBy(revision: string, listed: ReadonlyMap<string, CommitId>): WantedRevision {
  const [, base = '', rest = ''] = /^(.*?)((?:[~^:]|@\{).*)?$/s.exec(revision) ?? [];
  if (isCommitId(base.toLowerCase())) return { kind: 'commit', commit: base.toLowerCase(), rest };
  const short = base === '@' ? 'HEAD' : base;
  const name = ['', 'refs/', 'refs/tags/', 'refs/heads/']
    .map((prefix) => `${prefix}${short}`)
    .find((each) => listed.has(each));
  if (name !== undefined) return { kind: 'reference', name, rest };
  const isCutShort = /^(.+-\d+-g)?[0-9a-f]{4,63}$/i.test(base);
  return { kind: isCutShort ? 'whole' : 'nothing' };
}

/**
 * Opens the mirror of a URL and fetches what the revisions need: their branches and tags, and the tags in their history,
 * which builds need to name a commit (`git describe`). Other branches are not fetched, nor what earlier runs fetched.
 *
 * @throws ConfigurationError if there is no such repository
 * @throws InfrastructureError if the server does not give what is asked for
 */
export async function openMirror(options: MirrorOptions, host: Host): Promise<Repository> {
  const { origin, workDir, env = {}, revisions } = options;
  const listed = await references({ origin, env }, host);
  const directory = await ownRepository({ origin, format: formatOf(listed), workDir }, host);
  const git = gitAt({ gitDir: directory }, host);
  await git(['config', '--replace-all', 'remote.origin.url', shown(origin)]);
  await forgetGone(listed, git);
  // Proxies, certificates and rewritten addresses are in the user's own settings, so this one reads them.
  const fetching = gitAt({ gitDir: directory, env }, host);
  let isWhole = false;

  async function fetch(specs: readonly string[]): Promise<Finished> {
    const how = ['fetch', '--quiet', '--force', '--no-tags', '--no-write-fetch-head'];
    // A server may be a shallow clone itself; without this its references are refused.
    const args = [...how, '--update-shallow', '--end-of-options', origin, ...specs];
    try {
      return await fetching(args, { check: false });
    } catch (error) {
      // A cancelled run ends it in the middle of a pack.
      await sweep(directory);
      throw error;
    }
  }

  async function fetchAll(specs: readonly string[]): Promise<void> {
    const { exit, stderr } = await fetch(specs);
    if (exit === 0) return;
    const reason = gitReason(stderr);
    if (/promisor/.test(stderr)) {
      throw new ConfigurationError(
        `kernel: ${shown(origin)} is a partial clone, and a server passes on only what it has itself (${reason}). Name the repository that it was cloned from, or a clone on this host by its path`,
      );
    }
    throw new InfrastructureError(`kernel: ${shown(origin)} could not be fetched (${reason})`);
  }

  async function fetchReferences(names: readonly string[]): Promise<void> {
    const ours = await referencesOf(git);
    const missing = names.filter((name) => ours.get(placeOf(name)) !== listed.get(name));
    if (missing.length === 0) return;
    const more = missing.length > NAMED ? ` and ${missing.length - NAMED} more` : '';
    host.log.info(`Fetching ${missing.slice(0, NAMED).join(', ')}${more}`);
    for (let at = 0; at < missing.length; at += AT_ONCE) {
      await fetchAll(missing.slice(at, at + AT_ONCE).map((name) => `+${name}:${placeOf(name)}`));
    }
  }

  async function fetchWhole(why: string): Promise<void> {
    if (isWhole) return;
    isWhole = true;
    host.log.info(`Fetching all branches and tags: ${why}`);
    await fetchAll(BRANCHES_AND_TAGS);
  }

  async function fetchCommit(commit: CommitId): Promise<void> {
    if (await hasCommit(commit, git)) {
      await git(['update-ref', `${COMMITS}${commit}`, commit]);
      return;
    }
    const [tip] = [...listed].find(([, id]) => id === commit) ?? [];
    if (tip !== undefined) return fetchReferences([tip.replace(/\^\{\}$/, '')]);
    // Servers of the newer protocol give any commit; those of the older one only if they are set up to do so.
    const { exit, stderr } = await fetch([`+${commit}:${COMMITS}${commit}`]);
    if (exit !== 0) {
      await fetchWhole(`${commit.slice(0, 12)} could not be fetched by its id (${gitReason(stderr)})`);
    }
  }

  async function fetchFor(asked: readonly string[]): Promise<void> {
    const wanted = asked.map((revision) => ({ revision, ...wantedBy(revision, listed) }));
    await fetchReferences([
      ...new Set(wanted.flatMap((each) => (each.kind === 'reference' ? [each.name] : []))),
    ]);
    for (const each of wanted) {
      if (each.kind === 'commit') await fetchCommit(each.commit);
      if (each.kind === 'whole' && !(await hasCommit(each.revision, git))) {
        await fetchWhole(`"${each.revision}" is not a branch, a tag or a full commit id`);
      }
    }
  }

  /** Those whose commits exist already: tags of other branches would bring their history along. */
  async function fetchTags(): Promise<void> {
    const names = [...listed.keys()].filter((name) => /^refs\/tags\/.*(?<!\^\{\})$/.test(name));
    const commits = names.map((name) => listed.get(`${name}^{}`) ?? listed.get(name));
    const found = await git(['cat-file', '--batch-check=%(objecttype)'], {
      input: `${commits.join('\n')}\n`,
    });
    const kinds = found.stdout.split('\n');
    await fetchReferences(names.filter((_, index) => kinds[index] === 'commit'));
  }

  // One after the other: two fetches into one repository would block each other's locks.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work);
    last = next.catch(() => {});
    return next;
  };
  const lookUp = async (revision: string): Promise<CommitId> => {
    await fetchFor([revision]);
    return commitOf(git, placed(revision, listed), { revision, where: shown(origin) });
  };

  await fetchFor(revisions);
  await fetchTags();
  return {
    kind: 'own',
    directory,
    git,
    user: null,
    resolve: (revision) => inTurn(() => lookUp(revision)),
  };
}

const formatOf = (listed: ReadonlyMap<string, CommitId>): ObjectFormat =>
  [...listed.values()].some((id) => id.length === 64) ? 'sha256' : 'sha1';

/** Where a reference of the server lies in the mirror; HEAD of a bare repository would be its own. */
const placeOf = (name: string): string => (name === 'HEAD' ? HEAD : name);

/** The revision by the whole name of its reference: the mirror may lack another one that the short name means too. */
function placed(revision: string, listed: ReadonlyMap<string, CommitId>): string {
  const wanted = wantedBy(revision, listed);
  return wanted.kind === 'reference' ? `${placeOf(wanted.name)}${wanted.rest}` : revision;
}

async function referencesOf(git: Git): Promise<Map<string, CommitId>> {
  const { stdout } = await git(['for-each-ref', '--format=%(refname) %(objectname)']);
  const lines = stdout.split('\n').filter((line) => line !== '');
  return new Map(lines.map((line) => line.split(' ') as [string, CommitId]));
}

/** References that the server no longer has would be in the way if a branch became a folder of branches. */
async function forgetGone(listed: ReadonlyMap<string, CommitId>, git: Git): Promise<void> {
  const gone = [...(await referencesOf(git)).keys()].filter(
    (name) => !listed.has(name) && name !== HEAD && !name.startsWith(COMMITS),
  );
  if (gone.length === 0) return;
  await git(['update-ref', '--no-deref', '--stdin'], {
    input: gone.map((name) => `delete ${name}\n`).join(''),
  });
}

const hasCommit = async (revision: string, git: Git): Promise<boolean> =>
  (
    await git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`], {
      check: false,
    })
  ).exit === 0;
