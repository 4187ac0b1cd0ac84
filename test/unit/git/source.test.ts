import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isUrl } from '../../../src/git/git.ts';
import { localRepository } from '../../../src/git/local-repository.ts';
import { openRepository, openSourceTree } from '../../../src/git/source.ts';
import { ConfigurationError, InfrastructureError } from '../../../src/host/errors.ts';
import { nodeHost } from '../../../src/host/node-host.ts';

const host = nodeHost();
let world: string;
let user: string;
let workDir: string;

async function git(...args: string[]): Promise<string> {
  const identity = {
    GIT_AUTHOR_NAME: 'A',
    GIT_AUTHOR_EMAIL: 'a@b',
    GIT_COMMITTER_NAME: 'A',
    GIT_COMMITTER_EMAIL: 'a@b',
  };
  return (await host.run('git', ['-C', user, ...args], { env: identity })).stdout.trim();
}

async function commit(name: string, content: string): Promise<string> {
  await writeFile(join(user, name), content);
  await git('add', '-A');
  await git('commit', '-q', '-m', `${name}: ${content}`);
  return git('rev-parse', 'HEAD');
}

/** Every file below `.git` with its time, as a user's repository has to stay. */
async function footprint(directory: string): Promise<string[]> {
  const found = await host.run('find', [directory, '-printf', '%p %T@ %s\n']);
  return found.stdout.split('\n').sort();
}

beforeEach(async () => {
  world = await mkdtemp(join(tmpdir(), 'source-'));
  user = join(world, 'user');
  workDir = join(world, 'work');
  await host.run('git', ['init', '-q', '-b', 'main', user]);
});
afterEach(() => rm(world, { recursive: true, force: true }));

const openTree = async (origin = user) => {
  const repository = await openRepository(
    { user: await localRepository({ path: origin }, host), workDir },
    host,
  );
  return { repository, tree: await openSourceTree({ repository, workDir }, host) };
};

/** A clone that has the commits of the user's repository and no file of theirs. */
async function partialClone(): Promise<{ first: string; clone: string }> {
  const first = await commit('a.c', 'one');
  await commit('a.c', 'two');
  await git('config', 'uploadpack.allowFilter', 'true');
  const clone = join(world, 'partial');
  const from = pathToFileURL(user).href;
  await host.run('git', ['clone', '--quiet', '--no-checkout', '--filter=blob:none', from, clone]);
  return { first, clone };
}

describe('the source tree', () => {
  it('holds what a partial clone lacks, and nothing of it is written into the clone', async () => {
    const { first, clone } = await partialClone();
    const before = await footprint(clone);
    const { tree } = await openTree(clone);
    await tree.checkout(first);
    expect(await readFile(join(tree.directory, 'a.c'), 'utf8')).toBe('one');
    expect(await footprint(clone)).toEqual(before);
  });

  it('holds what a partial clone lacks that names where it is from by a relative path', async () => {
    const { first, clone } = await partialClone();
    await host.run('git', ['-C', clone, 'config', 'remote.origin.url', '../user']);
    const { tree } = await openTree(clone);
    await tree.checkout(first);
    expect(await readFile(join(tree.directory, 'a.c'), 'utf8')).toBe('one');
  });

  it('holds exactly the commit, and files that did not change keep their time', async () => {
    const first = await commit('a.c', 'one');
    await commit('b.c', 'same');
    const second = await commit('a.c', 'two');
    const { tree } = await openTree();
    await tree.checkout(second);
    const before = (await stat(join(tree.directory, 'b.c'))).mtimeMs;
    await writeFile(join(tree.directory, 'left-over.o'), '');
    await writeFile(join(tree.directory, 'a.c'), 'edited');
    await tree.checkout(second);
    expect(await readFile(join(tree.directory, 'a.c'), 'utf8')).toBe('two');
    expect((await stat(join(tree.directory, 'b.c'))).mtimeMs).toBe(before);
    await tree.checkout(first);
    expect((await readdir(tree.directory)).sort()).toEqual(['.git', 'a.c']);
  });

  it("neither writes in the user's repository nor runs its hooks", async () => {
    const only = await commit('a.c', 'one');
    const hook = join(user, '.git/hooks/post-checkout');
    await writeFile(hook, `#!/bin/sh\ntouch ${world}/hook-ran\n`);
    await chmod(hook, 0o755);
    const before = await footprint(user);
    const { tree } = await openTree();
    await tree.checkout(only);
    expect(await footprint(user)).toEqual(before);
    expect(await readdir(world)).not.toContain('hook-ran');
  });

  it('does not take a commit whose tree is missing for an empty one', async () => {
    const whole = await commit('a', '1');
    const broken = await commit('a', '2');
    const tree = await git('rev-parse', `${broken}^{tree}`);
    const repository = await openRepository(
      { user: await localRepository({ path: user }, host), workDir },
      host,
    );
    const source = await openSourceTree({ repository, workDir }, host);
    await source.checkout(whole);
    await rm(join(user, '.git/objects', tree.slice(0, 2), tree.slice(2)));
    await expect(source.checkout(broken)).rejects.toThrow(InfrastructureError);
    expect(await readFile(join(source.directory, 'a'), 'utf8')).toBe('1');
  });

  it('continues after a git that was killed', async () => {
    const only = await commit('a.c', 'one');
    const { tree } = await openTree();
    const gitDir = (await tree.git(['rev-parse', '--absolute-git-dir'])).stdout.trim();
    await writeFile(join(gitDir, 'index.lock'), '');
    await tree.checkout(only);
    expect(await readFile(join(tree.directory, 'a.c'), 'utf8')).toBe('one');
  });

  it('is opened again where it is, and made again where it is broken', async () => {
    const only = await commit('a.c', 'one');
    const { tree } = await openTree();
    await tree.checkout(only);
    const before = (await stat(join(tree.directory, 'a.c'))).mtimeMs;
    await (await openTree()).tree.checkout(only);
    expect((await stat(join(tree.directory, 'a.c'))).mtimeMs).toBe(before);
    await writeFile(join(tree.directory, '.git'), 'gitdir: /nowhere');
    await (await openTree()).tree.checkout(only);
    expect(await readFile(join(tree.directory, 'a.c'), 'utf8')).toBe('one');
  });
});

describe('the work repository', () => {
  it("knows the user's branches, tags and HEAD, also those that came later", async () => {
    const first = await commit('a.c', 'one');
    await git('tag', '-a', 'v1', '-m', 'v1');
    const { repository } = await openTree();
    expect(await repository.resolve('v1')).toBe(first);
    const second = await commit('a.c', 'two');
    await git('branch', 'topic');
    await git('tag', '-d', 'v1');
    const again = (await openTree()).repository;
    expect(await again.resolve('HEAD')).toBe(second);
    expect(await again.resolve('HEAD~1')).toBe(first);
    expect((await again.git(['rev-parse', 'topic'])).stdout.trim()).toBe(second);
    expect((await again.git(['tag'])).stdout).toBe('');
  });

  it('knows where a shallow clone ends', async () => {
    await commit('a.c', 'one');
    const second = await commit('a.c', 'two');
    const shallow = join(world, 'shallow');
    await host.run('git', ['clone', '-q', '--depth', '1', pathToFileURL(user).href, shallow]);
    const { repository } = await openTree(shallow);
    expect((await repository.git(['rev-list', second])).stdout.trim()).toBe(second);
  });

  it.each(['nowhere', '--help', ''])('"%s" is a mistake of the user', async (revision) => {
    await commit('a.c', 'one');
    const { repository } = await openTree();
    await expect(repository.resolve(revision)).rejects.toThrow(ConfigurationError);
  });

  it('a directory that is not a repository is the user’s mistake', async () => {
    await expect(localRepository({ path: world }, host)).rejects.toThrow(
      /is not a git repository\. Give the path or the URL/,
    );
  });

  it.each([
    ['https://host/linux.git', true],
    ['git@host:linux.git', true],
    ['/srv/linux', false],
    ['./linux', false],
    ['linux', false],
  ])('%s is fetched: %s', (origin, fetched) => {
    expect(isUrl(origin)).toBe(fetched);
  });
});
