import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type MirrorOptions, openMirror, wantedBy } from '../../../src/git/mirror.ts';
import { openSourceTree } from '../../../src/git/source.ts';
import type { Host } from '../../../src/host/host.ts';
import { plainHost } from '../../support/plain-host.ts';
import { type SmallRepository, smallRepository } from '../../support/small-repository.ts';

let world: string;
let kernel: SmallRepository;
let side: string;
let told: string[];
beforeEach(() => {
  world = mkdtempSync(join(tmpdir(), 'mirror-'));
  kernel = smallRepository(join(world, 'linux'), 5);
  // A branch of its own history, with a tag at its end.
  side = commit('topic', 'v1', 'aside');
  kernel.git('tag', '--annotate', '--message', 'x', 'topic-1.0');
  kernel.git('checkout', '--quiet', 'main');
  told = [];
});
afterEach(() => rmSync(world, { recursive: true }));

/** Makes a commit on a branch that begins at a revision. */
function commit(branch: string, from: string, value: string): string {
  kernel.git('checkout', '--quiet', '-B', branch, from);
  writeFileSync(join(kernel.directory, 'value'), `${value}\n`);
  kernel.git('commit', '--quiet', '--all', '--message', `Set the value to ${value}`);
  return kernel.git('rev-parse', 'HEAD').trim();
}

const listeningHost = (): Host => {
  const host = plainHost();
  return { ...host, log: { ...host.log, info: (line) => void told.push(line) } };
};
const urlOf = (directory: string) => pathToFileURL(directory).href;
const open = (revisions: string[], more: Partial<MirrorOptions> = {}) =>
  openMirror(
    {
      origin: urlOf(kernel.directory),
      workDir: join(world, 'work'),
      revisions,
      ...more,
    },
    listeningHost(),
  );
type Opened = Awaited<ReturnType<typeof open>>;

const references = async ({ git }: Opened) =>
  (await git(['for-each-ref', '--format=%(refname)'])).stdout.trim().split('\n');
const tags = (...names: string[]) => names.map((name) => `refs/tags/${name}`);
const has = async ({ git }: Opened, id: string) =>
  (await git(['cat-file', '-e', id], { check: false })).exit === 0;

/** What a server of the older protocol does that gives only what it names. */
const OLD_PROTOCOL = {
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: 'protocol.version',
  GIT_CONFIG_VALUE_0: '0',
};

describe('a mirror', () => {
  it('has the branches and tags that were named, with their history and the tags in it, and no others', async () => {
    const mirror = await open(['main', 'v2']);
    expect(await references(mirror)).toEqual(['refs/heads/main', ...tags('v0', 'v1', 'v2', 'v3', 'v4')]);
    expect(await mirror.resolve('v2')).toBe(kernel.commits[2]);
    expect(await mirror.resolve('main~1')).toBe(kernel.commits[3]);
    expect(await has(mirror, side)).toBe(false);
  });

  it('fetches what is asked for later, also at the same time', async () => {
    const mirror = await open(['v1']);
    const asked = ['HEAD', '@~1', 'v3', 'topic', 'tags/topic-1.0', 'refs/heads/topic^'];
    expect(await Promise.all(asked.map((revision) => mirror.resolve(revision)))).toEqual([
      kernel.commits[4],
      kernel.commits[3],
      kernel.commits[3],
      side,
      side,
      kernel.commits[1],
    ]);
  });

  it('has what a source tree needs', async () => {
    const mirror = await open(['main']);
    const tree = await openSourceTree({ repository: mirror, workDir: join(world, 'work') }, plainHost());
    await tree.checkout(kernel.commits[1]!);
    expect(readFileSync(join(tree.directory, 'value'), 'utf8')).toBe('1\n');
  });

  it('keeps what it has for the next run, and fetches what moved', async () => {
    await open(['main', 'topic']);
    await open(['main', 'topic']);
    expect(told).toEqual([
      'Fetching refs/heads/main, refs/heads/topic',
      expect.stringMatching(/^Fetching refs\/tags\/topic-1\.0, refs\/tags\/v0, .* and 1 more$/),
    ]);
    const newer = commit('main', 'main', '5');
    const mirror = await open(['main']);
    expect(told.slice(2)).toEqual(['Fetching refs/heads/main']);
    expect(await mirror.resolve('main')).toBe(newer);
    const ofAll = tags('topic-1.0', 'v0', 'v1', 'v2', 'v3', 'v4');
    expect(await references(mirror)).toEqual(['refs/heads/main', 'refs/heads/topic', ...ofAll]);
  });

  it('follows a branch that was set back, and one that became a folder of branches', async () => {
    await open(['main', 'topic']);
    kernel.git('branch', '--delete', '--force', 'topic');
    kernel.git('branch', 'topic/new', 'v2');
    kernel.git('reset', '--quiet', '--hard', 'v3');
    const mirror = await open(['main', 'topic/new']);
    expect(await mirror.resolve('main')).toBe(kernel.commits[3]);
    expect(await mirror.resolve('topic/new')).toBe(kernel.commits[2]);
    await expect(mirror.resolve('topic')).rejects.toThrow(/^topic is not a commit of file:/);
  });

  it('takes tags along only if they lie in the history of what was named', async () => {
    const mirror = await open(['v3']);
    expect(await references(mirror)).toEqual(tags('v0', 'v1', 'v2', 'v3'));
    expect(await has(mirror, side)).toBe(false);
  });

  it('gets a commit by its id alone', async () => {
    const hidden = commit('later', 'v2', 'hidden');
    commit('later', 'later', 'tip');
    const mirror = await open([hidden, kernel.commits[1]!]);
    expect(await mirror.resolve(`${hidden}~1`)).toBe(kernel.commits[2]);
    expect(told.filter((line) => line.includes('all branches'))).toEqual([]);
    expect(await has(mirror, side)).toBe(false);
    // It is kept without a branch, and nothing is fetched for it again.
    told = [];
    await open([hidden]);
    expect(told).toEqual([]);
  });

  it('falls back to all branches if the server gives no commit by its id, and says it once', async () => {
    const hidden = commit('later', 'v2', 'hidden');
    const other = commit('later', 'later', 'other');
    commit('later', 'later', 'tip');
    const mirror = await open([hidden, other], { env: OLD_PROTOCOL });
    expect(await mirror.resolve(hidden)).toBe(hidden);
    expect(await mirror.resolve(other)).toBe(other);
    expect(told.filter((line) => line.startsWith('Fetching all branches and tags: '))).toHaveLength(1);
    expect(told[0]).toContain(`${hidden.slice(0, 12)} could not be fetched by its id`);
  });

  it.each([
    ['an id that is cut short', () => side.slice(0, 10)],
    ['what git describe says', () => `v1-1-g${side.slice(0, 8)}`],
  ])('fetches everything for %s', async (_kind, revision) => {
    const mirror = await open([revision()]);
    expect(await mirror.resolve(revision())).toBe(side);
    expect(told.filter((line) => line.startsWith('Fetching all branches and tags: '))).toHaveLength(1);
  });

  it.each(['nowhere', '--help', '', 'main@{1}', 'v2^{tree}'])(
    '"%s" is a mistake of the user, and nothing is fetched to find that out',
    async (revision) => {
      const mirror = await open(['v0']);
      told = [];
      await expect(mirror.resolve(revision)).rejects.toThrow(/is not a commit of file:.*name a branch/);
      expect(told.filter((line) => line.includes('all branches'))).toEqual([]);
    },
  );

  it('of a shallow clone has what that one has, and says so where it ends', async () => {
    const shallow = join(world, 'shallow');
    execFileSync('git', ['clone', '--quiet', '--depth=2', urlOf(kernel.directory), shallow]);
    const mirror = await open(['main'], { origin: urlOf(shallow) });
    expect(await mirror.resolve('main~1')).toBe(kernel.commits[3]);
    await expect(mirror.resolve('main~2')).rejects.toThrow(/a shallow clone lacks older ones/);
  });

  it('of a partial clone says what that one lacks, and where the rest is', async () => {
    kernel.git('config', 'uploadpack.allowFilter', 'true');
    const partial = join(world, 'partial');
    execFileSync('git', ['clone', '--quiet', '--filter=blob:none', urlOf(kernel.directory), partial]);
    await expect(open(['main'], { origin: urlOf(partial) })).rejects.toThrow(
      /partial is a partial clone, .* Name the repository that it was cloned from/,
    );
  });

  it('continues after a fetch that was killed, and keeps nothing of it', async () => {
    const { directory } = await open(['main']);
    const left = ['shallow.lock', 'packed-refs.lock', 'refs/heads/main.lock', 'objects/pack/tmp_pack_Ab12Cd'];
    mkdirSync(join(directory, 'objects/pack'), { recursive: true });
    for (const name of left) writeFileSync(join(directory, name), '');
    const moved = commit('main', 'main', 'later');
    const again = await open(['main']);
    expect(await again.resolve('main')).toBe(moved);
    expect(left.filter((name) => existsSync(join(directory, name)))).toEqual([]);
  });

  it('that cannot be reached is reported without its password', async () => {
    await expect(open(['main'], { origin: `file://me:secret@${world}/none` })).rejects.toThrow(
      /^kernel: file:\/\/\/.*none does not list its branches/,
    );
  });
});

describe('a revision', () => {
  const A = 'a'.repeat(40);
  const listed = new Map(
    ['HEAD', 'refs/heads/main', 'refs/heads/v1', 'refs/tags/v1', 'refs/pull/7/head'].map((name) => [name, A]),
  );
  it.each([
    ['main', 'refs/heads/main', ''],
    ['heads/main~3^2', 'refs/heads/main', '~3^2'],
    ['v1^{commit}', 'refs/tags/v1', '^{commit}'],
    ['HEAD', 'HEAD', ''],
    ['@~2', 'HEAD', '~2'],
    ['main@{yesterday}', 'refs/heads/main', '@{yesterday}'],
    ['pull/7/head', 'refs/pull/7/head', ''],
  ])('%s needs %s', (revision, name, rest) => {
    expect(wantedBy(revision, listed)).toEqual({ kind: 'reference', name, rest });
  });

  it.each([
    [A, { kind: 'commit', commit: A, rest: '' }],
    [`${A}^`, { kind: 'commit', commit: A, rest: '^' }],
    ['abcdef0', { kind: 'whole' }],
    ['v6.1-12-gabcdef0', { kind: 'whole' }],
    [':/fix foo', { kind: 'nothing' }],
    ['mian', { kind: 'nothing' }],
    ['origin/main', { kind: 'nothing' }],
  ])('%s needs %o', (revision, wanted) => {
    expect(wantedBy(revision, listed)).toEqual(wanted);
  });
});
