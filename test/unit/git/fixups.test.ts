import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openFixups, parseFixups } from '../../../src/git/fixups.ts';
import { localRepository } from '../../../src/git/local-repository.ts';
import { revertOnto } from '../../../src/git/revert.ts';
import { openRepository, openSourceTree } from '../../../src/git/source.ts';
import { ConfigurationError, InfrastructureError } from '../../../src/host/errors.ts';
import { nodeHost } from '../../../src/host/node-host.ts';
import { gitIn } from '../../support/small-repository.ts';

const host = nodeHost();
let world: string;
let user: string;
let git: ReturnType<typeof gitIn>;
/** Commits by their tag: c0 to c5. */
let commits: string[];

const lines = (count: number, marked: number, mark: string) =>
  Array.from({ length: count }, (_, n) => (n === marked ? mark : `line ${n}`)).join('\n');

async function commit(name: string, files: Record<string, string>): Promise<string> {
  for (const [file, content] of Object.entries(files)) await writeFile(join(user, file), content);
  git('add', '-A');
  git('commit', '-q', '-m', name);
  git('tag', name);
  return git('rev-parse', 'HEAD').trim();
}

/** c1 adds a file, c2 breaks toy.c, c4 fixes it; `fix` is a fixed c2, `conflict` changes what no c has. */
beforeAll(async () => {
  world = await mkdtemp(join(tmpdir(), 'fixups-'));
  user = join(world, 'user');
  await host.run('git', ['init', '-q', '-b', 'main', user]);
  git = gitIn(user);
  commits = [];
  for (let number = 0; number < 6; number++) {
    const broken = number === 2 || number === 3;
    const files = { value: `${number}`, 'toy.c': lines(30, 10, broken ? 'int x = ;' : 'int x;') };
    commits.push(await commit(`c${number}`, number === 1 ? { alone: 'x' } : files));
  }
  git('checkout', '-q', '--detach', 'c2');
  await commit('fix', { 'toy.c': lines(30, 10, 'int x;') });
  await writeFile(join(world, 'fix.patch'), git('format-patch', '-1', '--stdout', 'fix'));
  await commit('other', { 'toy.c': lines(30, 10, 'long y;') });
  await commit('conflict', { 'toy.c': lines(30, 10, 'long z;') });
  git('checkout', '-q', '--detach', 'c5');
  git('merge', '-q', '-s', 'ours', '--no-edit', 'fix');
  git('tag', 'merge');
  git('checkout', '-q', 'main');
});
afterAll(() => rm(world, { recursive: true, force: true }));

async function open(text: string) {
  const repository = await openRepository(
    { user: await localRepository({ path: user }, host), workDir: join(world, 'work') },
    host,
  );
  const source = await openSourceTree({ repository, workDir: join(world, 'work') }, host);
  const file = join(world, 'fixups');
  await writeFile(file, text);
  const fixups = await openFixups({ file, repository, source });
  const toyOf = async (number: number) => {
    const fixed = await fixups.checkout(commits[number]!);
    if (!fixed.ok) return fixed.reason;
    return (await readFile(join(source.directory, 'toy.c'), 'utf8')).split('\n')[10];
  };
  return { fixups, source, toyOf };
}

describe('a file of fixups', () => {
  test('has a range and a change in each line, between remarks', () => {
    const text =
      '# old compilers\n\nv5.0..v5.4: 760f0a1b\n  ..v4.19 : fixes/build one.patch\r\nv5.0~2..:abc\n';
    expect(parseFixups(text, 'f')).toEqual([
      { line: 3, from: 'v5.0', to: 'v5.4', change: '760f0a1b' },
      { line: 4, from: '', to: 'v4.19', change: 'fixes/build one.patch' },
      { line: 5, from: 'v5.0~2', to: '', change: 'abc' },
    ]);
  });

  test.each(['v5.0: abc', 'v5.0..v5.4', 'v5.0...v5.4: abc', 'v5.0..v5.4:', 'v5.0 .. v5.4: abc', 'abc'])(
    'that says "%s" is refused with file and line',
    (wrong) => {
      expect(() => parseFixups(`# one\n${wrong}\n`, '/etc/fixups')).toThrow(ConfigurationError);
      expect(() => parseFixups(`# one\n${wrong}\n`, '/etc/fixups')).toThrow('/etc/fixups line 2');
    },
  );

  test.each([
    ['c0..c3: no-such', /line 1: "no-such" is neither a commit of the repository nor a readable patch/],
    ['c0..gone: fix', /line 1: gone is not a commit/],
    ['c0..c3: c0', /line 1: c0 has no parent/],
    ['c0..c3: merge', /line 1: merge is a merge/],
  ])('that names what is not there is refused: %s', async (text, message) => {
    const opened = open(text);
    await expect(opened).rejects.toThrow(ConfigurationError);
    await expect(opened).rejects.toThrow(message);
  });
});

describe('candidates', () => {
  test.each(['c1..c3: fix', 'c1..c3: fix.patch'])(
    'in the range of "%s" are fixed up, others not',
    async (text) => {
      const { toyOf, source } = await open(text);
      expect(await toyOf(2)).toBe('int x;');
      expect(await toyOf(3)).toBe('int x;');
      expect(await readFile(join(source.directory, 'value'), 'utf8')).toBe('3');
      const { toyOf: unfixed } = await open('c2..c3: fix');
      expect(await unfixed(2)).toBe('int x = ;');
    },
  );

  test('are the same tree each time, and nothing of the user’s repository changes', async () => {
    const before = git('for-each-ref');
    const { fixups } = await open('c1..c3: fix');
    expect(await fixups.checkout(commits[3]!)).toEqual(await fixups.checkout(commits[3]!));
    expect(git('for-each-ref')).toBe(before);
    expect(git('status', '--porcelain')).toBe('');
  });

  test('keep the time stamp of a file that the fixup makes equal', async () => {
    const { fixups, source } = await open('c1..c3: fix');
    const stamp = async () => (await stat(join(source.directory, 'toy.c'))).mtimeMs;
    await fixups.checkout(commits[2]!);
    const before = await stamp();
    await fixups.checkout(commits[3]!);
    expect(await stamp()).toBe(before);
  });

  test('that have the change already stay as they are', async () => {
    const { toyOf } = await open('..: fix.patch');
    expect(await toyOf(5)).toBe('int x;');
  });

  test('to which a fixup does not apply are reported with its line, and the next one is checked out clean', async () => {
    const { toyOf } = await open('# one\nc1..c3: conflict\n');
    expect(await toyOf(3)).toBe('the fixup of fixups line 2 (c1..c3: conflict) does not apply');
    expect(await toyOf(5)).toBe('int x;');
  });

  test('that the action made itself are taken for what they were made of', async () => {
    const { fixups, source } = await open('c1..c3: fix');
    const reverted = await revertOnto(source, commits[1]!, commits[3]!);
    if (reverted.kind !== 'reverted') throw new Error(reverted.kind);
    await fixups.checkout(reverted.commit);
    expect((await readFile(join(source.directory, 'toy.c'), 'utf8')).split('\n')[10]).toBe('int x;');
    await expect(stat(join(source.directory, 'alone'))).rejects.toThrow('ENOENT');
  });
});

test('the digest follows what is applied where', async () => {
  const digest = async (text: string) => (await open(text)).fixups.digest;
  const one = await digest('c1..c3: fix');
  expect(await digest('# said otherwise\nc1..c3:   fix')).toBe(one);
  expect(await digest('c0..c3: fix')).not.toBe(one);
  const patch = await digest('c1..c3: fix.patch');
  await writeFile(join(world, 'fix.patch'), `${git('format-patch', '-1', '--stdout', 'fix')}\n`);
  expect(await digest('c1..c3: fix.patch')).not.toBe(patch);
});

test('a range whose end has gone meanwhile is an error, and no range that a candidate is outside of', async () => {
  git('checkout', '-q', '--detach', 'c5');
  git('commit', '-q', '--allow-empty', '-m', 'gone');
  const gone = git('rev-parse', 'HEAD').trim();
  git('checkout', '-q', 'main');
  const { fixups } = await open(`..${gone}: fix.patch\n`);
  await rm(join(user, '.git/objects', gone.slice(0, 2), gone.slice(2)));
  const fixed = fixups.checkout(commits[2]!);
  await expect(fixed).rejects.toThrow(InfrastructureError);
  await expect(fixed).rejects.toThrow(new RegExp(`^git cannot compare .* and ${gone}: `));
});
