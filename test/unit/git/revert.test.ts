import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { localRepository } from '../../../src/git/local-repository.ts';
import { revertOnto } from '../../../src/git/revert.ts';
import { openRepository, openSourceTree, type SourceTree } from '../../../src/git/source.ts';
import { nodeHost } from '../../../src/host/node-host.ts';

const host = nodeHost();
let world: string;
let user: string;

async function git(...args: string[]): Promise<string> {
  const env = {
    GIT_AUTHOR_NAME: 'A',
    GIT_AUTHOR_EMAIL: 'a@b',
    GIT_COMMITTER_NAME: 'A',
    GIT_COMMITTER_EMAIL: 'a@b',
  };
  return (await host.run('git', ['-C', user, ...args], { env })).stdout.trim();
}

async function commit(name: string, content: string): Promise<string> {
  await writeFile(join(user, name), content);
  await git('add', '-A');
  await git('commit', '-q', '-m', `${name}: ${content}`);
  return git('rev-parse', 'HEAD');
}

async function openTree(): Promise<SourceTree> {
  const repository = await openRepository(
    { user: await localRepository({ path: user }, host), workDir: join(world, 'work') },
    host,
  );
  return openSourceTree({ repository, workDir: join(world, 'work') }, host);
}

beforeEach(async () => {
  world = await mkdtemp(join(tmpdir(), 'revert-'));
  user = join(world, 'user');
  await host.run('git', ['init', '-q', '-b', 'main', user]);
});
afterEach(() => rm(world, { recursive: true, force: true }));

test('what a commit did is gone, what came after it stays, and it is the same commit each time', async () => {
  await commit('a.c', 'one');
  const culprit = await commit('a.c', 'two');
  const bad = await commit('b.c', 'later');
  const tree = await openTree();
  const made = await revertOnto(tree, culprit, bad);
  expect(await revertOnto(tree, culprit, bad)).toEqual(made);
  if (made.kind !== 'reverted') throw new Error(made.kind);
  await tree.checkout(made.commit);
  expect(await readFile(join(tree.directory, 'a.c'), 'utf8')).toBe('one');
  expect(await readFile(join(tree.directory, 'b.c'), 'utf8')).toBe('later');
});

test('a commit whose lines were changed since conflicts, and leaves the tree as it was', async () => {
  await commit('a.c', 'one');
  const culprit = await commit('a.c', 'two');
  const bad = await commit('a.c', 'three');
  const tree = await openTree();
  expect(await revertOnto(tree, culprit, bad)).toEqual({ kind: 'conflict' });
  expect((await tree.git(['status', '--porcelain'])).stdout).toBe('');
  await tree.checkout(culprit);
  expect(await readFile(join(tree.directory, 'a.c'), 'utf8')).toBe('two');
});

test('a merge is not reverted', async () => {
  await commit('a.c', 'one');
  await git('checkout', '-q', '-b', 'topic');
  await commit('b.c', 'topic');
  await git('checkout', '-q', 'main');
  await commit('a.c', 'two');
  await git('merge', '-q', '--no-edit', 'topic');
  const merge = await git('rev-parse', 'HEAD');
  expect(await revertOnto(await openTree(), merge, merge)).toEqual({ kind: 'merge' });
});
