import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commandLine, type Ended } from '../support/command-line.ts';
import { fingerprintOfDirectory } from '../support/fingerprint-of-directory.ts';
import { gitIn, type SmallRepository, smallRepository } from '../support/small-repository.ts';

let world: string;
let kernel: SmallRepository;
let untouched: string;

const inWorld = (...names: string[]) => join(world, ...names);

beforeEach(async () => {
  world = await mkdtemp(join(tmpdir(), 'user-repository-'));
  kernel = smallRepository(inWorld('b', 'source'), 8);
  kernel.git('branch', 'precious', 'v2');
  writeFileSync(inWorld('b', 'source', 'notes'), 'not committed\n');
  untouched = fingerprintOfDirectory(kernel.directory);
});

afterEach(async () => {
  expect(fingerprintOfDirectory(kernel.directory)).toBe(untouched);
  await rm(world, { recursive: true, force: true });
});

const COMMAND = 'test "$(cat value)" -lt 5';

function bisect(
  flags: Record<string, string>,
  env: Record<string, string> = {},
  cwd = world,
): Promise<Ended> {
  const all = {
    kernel: kernel.directory,
    good: 'v0',
    bad: 'v7',
    target: 'build',
    'build-command': COMMAND,
    'work-dir': inWorld('work'),
    output: inWorld('out'),
    ...flags,
  };
  return commandLine(['run', ...Object.entries(all).flatMap(([name, value]) => [`--${name}`, value])], {
    cwd,
    env,
  });
}

const found = { exit: 0, stdout: expect.stringContaining('Set the value to 5') };

function expectRefused(ended: Ended, says: RegExp): void {
  expect({ exit: ended.exit, stdout: ended.stdout, lines: ended.stderr.trimEnd().split('\n') }).toEqual({
    exit: 2,
    stdout: '',
    lines: [expect.stringMatching(says)],
  });
  expect(existsSync(inWorld('out'))).toBe(false);
}

describe('a work directory', () => {
  test('that holds the repository is refused', async () => {
    expectRefused(
      await bisect({ 'work-dir': inWorld('b') }),
      /^work-dir: .* holds the repository .*b\/source/,
    );
  });

  test('that holds it by a link is refused', async () => {
    symlinkSync(inWorld('b'), inWorld('link'));
    expectRefused(await bisect({ 'work-dir': inWorld('link') }), /^work-dir: .* holds the repository/);
  });

  test('that holds another repository, or a bare one, is refused', async () => {
    smallRepository(inWorld('other', 'project'), 1);
    expectRefused(
      await bisect({ 'work-dir': inWorld('other') }),
      /^work-dir: .* holds the git repository .*project/,
    );
    execFileSync('git', ['init', '--quiet', '--bare', inWorld('bare', 'mirror.git')]);
    expectRefused(
      await bisect({ 'work-dir': inWorld('bare') }),
      /^work-dir: .* holds the git repository .*mirror/,
    );
  });

  test.each(['.', 'below/it', '.git', '.git/hooks'])(
    'that is or lies in the repository is refused: %s',
    async (name) => {
      const flags = { 'work-dir': join(kernel.directory, name) };
      expectRefused(await bisect(flags), /^work-dir: .* (is|lies in) the git (work tree|directory) /);
    },
  );

  test('that lies in a linked work tree is refused', async () => {
    const other = smallRepository(inWorld('other'), 1);
    other.git('worktree', 'add', '--quiet', '--detach', inWorld('linked'));
    expectRefused(
      await bisect({ 'work-dir': inWorld('linked/work') }),
      /^work-dir: .* lies in the git work tree/,
    );
  });

  test.each(['source', 'repository', 'build', 'kernels', 'runs', 'rootfs'])(
    'in which %s is somebody else’s is refused, and that stays',
    async (name) => {
      mkdirSync(inWorld('mine', name), { recursive: true });
      writeFileSync(inWorld('mine', name, 'thesis.txt'), 'years of work\n');
      expectRefused(
        await bisect({ 'work-dir': inWorld('mine') }),
        /^work-dir: .* was not made by kernel-bisect/,
      );
      const cleaned = await commandLine(['clean', '--work-dir', inWorld('mine')], { cwd: world });
      expect(cleaned).toMatchObject({
        exit: 2,
        stderr: expect.stringContaining('was not made by kernel-bisect'),
      });
      expect(readFileSync(inWorld('mine', name, 'thesis.txt'), 'utf8')).toBe('years of work\n');
    },
  );

  test('that is not a place for one is also reported by setup and doctor', async () => {
    const place = join(kernel.directory, '.git/work');
    const set = await commandLine(['setup', '--work-dir', place], { cwd: world });
    expect(set).toMatchObject({
      exit: 2,
      stderr: expect.stringMatching(/^work-dir: .* lies in the git directory/),
    });
    const looked = await commandLine(['doctor', '--work-dir', place], { cwd: world });
    expect(looked).toMatchObject({
      exit: 1,
      stdout: expect.stringMatching(/^WRONG +work-dir: .* lies in the git/m),
    });
  });

  test('with other things in it serves, and they stay', async () => {
    mkdirSync(inWorld('work/papers'), { recursive: true });
    writeFileSync(inWorld('work/papers/a'), 'a\n');
    expect(await bisect({})).toMatchObject(found);
    expect(readFileSync(inWorld('work/papers/a'), 'utf8')).toBe('a\n');
    // It goes on with what it made itself.
    rmSync(inWorld('out'), { recursive: true });
    expect(await bisect({})).toMatchObject(found);
  });
});

describe('an output directory', () => {
  test.each(['result.json', 'summary.md', 'journal.jsonl', 'steps'])(
    'in which %s is somebody else’s is refused',
    async (name) => {
      mkdirSync(inWorld('papers'));
      writeFileSync(inWorld('papers', name), 'mine\n');
      const ended = await bisect({ output: inWorld('papers') });
      expectRefused(ended, /^output: .* was not written by a run/);
      expect(readFileSync(inWorld('papers', name), 'utf8')).toBe('mine\n');
    },
  );

  test('in a git directory, or where runs clean, is refused', async () => {
    const inGit = await bisect({ output: join(kernel.directory, '.git/out') });
    expectRefused(inGit, /^output: .* lies in the git directory/);
    const cleaned = await bisect({ output: inWorld('work/source/out') });
    expectRefused(cleaned, /^output: .* where runs remove files/);
  });
});

describe('the repository that git itself was in', () => {
  /** What git sets for hooks, aliases and `rebase --exec`, and what a user may have set: all of it leads astray. */
  const hostile = (other: string): Record<string, string> => ({
    GIT_DIR: join(other, '.git'),
    GIT_WORK_TREE: other,
    GIT_COMMON_DIR: join(other, '.git'),
    GIT_INDEX_FILE: join(other, '.git/index'),
    GIT_OBJECT_DIRECTORY: join(other, '.git/objects'),
    GIT_ALTERNATE_OBJECT_DIRECTORIES: join(other, '.git/objects'),
    GIT_PREFIX: 'below/',
    GIT_DEFAULT_HASH: 'sha256',
    GIT_NAMESPACE: 'elsewhere',
    GIT_SHALLOW_FILE: join(other, 'value'),
    GIT_GRAFT_FILE: join(other, 'value'),
    GIT_CONFIG_PARAMETERS: "'core.bare=true'",
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'core.worktree',
    GIT_CONFIG_VALUE_0: '/',
    GIT_LITERAL_PATHSPECS: '1',
  });

  test.each(['by path', 'by URL'])('is not touched: kernel %s', async (how) => {
    const other = smallRepository(inWorld('other'), 3);
    const before = fingerprintOfDirectory(other.directory);
    const url = `file://${kernel.directory}`;
    const ended = await bisect(how === 'by URL' ? { kernel: url } : {}, hostile(other.directory));
    expect(ended, ended.stderr).toMatchObject(found);
    expect(fingerprintOfDirectory(other.directory)).toBe(before);
  });

  test('is not touched from an alias in a linked work tree', async () => {
    const other = smallRepository(inWorld('other'), 8);
    other.git('worktree', 'add', '--quiet', '--detach', inWorld('linked'));
    const before = [fingerprintOfDirectory(other.directory), fingerprintOfDirectory(inWorld('linked'))];
    const gitDir = gitIn(inWorld('linked'))('rev-parse', '--absolute-git-dir').trim();
    const env = { GIT_DIR: gitDir, GIT_PREFIX: '' };
    const ended = await bisect({ kernel: '.' }, env, inWorld('linked'));
    expect(ended, ended.stderr).toMatchObject(found);
    expect([fingerprintOfDirectory(other.directory), fingerprintOfDirectory(inWorld('linked'))]).toEqual(
      before,
    );
  });

  test('is not what settings of the user lead to', async () => {
    mkdirSync(inWorld('home'));
    const settings = ['[safe]', 'bareRepository = explicit', '[fetch]', 'prune = true', 'pruneTags = true'];
    writeFileSync(inWorld('home/.gitconfig'), `${settings.join('\n')}\n`);
    const ended = await bisect({ kernel: `file://${kernel.directory}` }, { HOME: inWorld('home') });
    expect(ended, ended.stderr).toMatchObject(found);
  });
});

describe('a build that', () => {
  test('removes .git, or makes another, leaves the repository around the work directory alone', async () => {
    // Made after the check of the work directory, by the first build: as hostile as it can be.
    const around = `cd ../../.. && { test -d .git || git init --quiet; }; cd - >/dev/null`;
    const command = `${around}; rm -rf .git; echo damaged >value.old; ${COMMAND}`;
    const ended = await bisect({ 'work-dir': inWorld('around/work'), 'build-command': command });
    expect(ended, ended.stderr).toMatchObject(found);
    const status = execFileSync('git', ['-C', inWorld('around'), 'status', '--porcelain'], {
      encoding: 'utf8',
    });
    expect(status).toBe('?? work/\n');
    const init = await bisect({
      'build-command': `rm -rf .git; git init --quiet .; ${COMMAND}`,
      'work-dir': inWorld('work2'),
      output: inWorld('out2'),
    });
    expect(init, init.stderr).toMatchObject(found);
  });

  test('puts a link in the place of its tree leads no git to the target', async () => {
    const other = smallRepository(inWorld('other'), 3);
    writeFileSync(join(other.directory, 'unfinished'), 'work\n');
    const before = fingerprintOfDirectory(other.directory);
    const swap = `cd .. && mv tree away$$ && ln -s ${other.directory} tree`;
    const ended = await bisect({ 'build-command': `result=$(cat value); ${swap}; test "$result" -lt 5` });
    expect(fingerprintOfDirectory(other.directory)).toBe(before);
    expect(ended, ended.stderr).toMatchObject(found);
  });

  test.each(['source', 'repository', ''])(
    'puts a link in the place of %j above its tree stops the run',
    async (part) => {
      // Each has what a run looks for below its work directory.
      const other = smallRepository(inWorld('elsewhere/source/tree'), 3);
      execFileSync('git', [
        'clone',
        '--quiet',
        '--bare',
        other.directory,
        inWorld('elsewhere/repository/git'),
      ]);
      const before = fingerprintOfDirectory(inWorld('elsewhere'));
      const place = join(inWorld('work'), part);
      const swap = `test -L ${place} || { mv ${place} ${inWorld('moved')} && ln -s ${join(inWorld('elsewhere'), part)} ${place}; }`;
      const ended = await bisect({ 'build-command': `result=$(cat value); ${swap}; test "$result" -lt 5` });
      expect(fingerprintOfDirectory(inWorld('elsewhere'))).toBe(before);
      expect(ended).toMatchObject({
        exit: 1,
        stderr: expect.stringContaining('a build has moved or replaced it'),
      });
    },
  );

  test.skipIf(process.getuid?.() !== 0)(
    'leaves a mount in its tree stops the run, and what is mounted stays',
    async () => {
      mkdirSync(inWorld('papers'));
      writeFileSync(inWorld('papers/thesis.txt'), 'years of work\n');
      const ended = await bisect({
        'build-command': `mkdir -p m && mount --bind ${inWorld('papers')} m; ${COMMAND}`,
      });
      const again = await bisect({ kernel: `file://${kernel.directory}` });
      execFileSync('umount', [inWorld('work/source/tree/m')]);
      for (const { exit, stderr } of [ended, again])
        expect({ exit, stderr }).toEqual({
          exit: 1,
          stderr: expect.stringContaining('something is mounted below'),
        });
      expect(readFileSync(inWorld('papers/thesis.txt'), 'utf8')).toBe('years of work\n');
    },
  );

  test('asks git from a tree without .git finds no repository around it', async () => {
    const around = 'test -d ../../../.git || git init --quiet ../../..';
    const command = `${around}; rm -rf .git; git rev-parse --git-dir && exit 200; ${COMMAND}`;
    const ended = await bisect({ 'build-command': command, 'work-dir': inWorld('around/work') });
    expect(ended, ended.stderr).toMatchObject(found);
    expect(existsSync(inWorld('around/.git'))).toBe(true);
  });

  test.each(['by path', 'by URL'])(
    'names its commit by git describe, and asks for origin: kernel %s',
    async (how) => {
      const command = `git describe --tags && git remote get-url origin && ${COMMAND}`;
      const place = how === 'by URL' ? `file://${kernel.directory}` : kernel.directory;
      const ended = await bisect({ kernel: place, 'build-command': command, bad: 'main' });
      expect(ended, ended.stderr).toMatchObject(found);
    },
  );
});

describe('a partial clone', () => {
  test.each(['blob:none', 'tree:0'])('of %s is read, and nothing is fetched into it', async (filter) => {
    kernel.git('config', 'uploadpack.allowFilter', 'true');
    untouched = fingerprintOfDirectory(kernel.directory);
    const clone = inWorld('clone');
    const from = `file://${kernel.directory}`;
    execFileSync('git', ['clone', '--quiet', '--no-checkout', `--filter=${filter}`, from, clone]);
    const before = fingerprintOfDirectory(clone);
    const ended = await bisect({ kernel: clone, paths: 'value' });
    expect(ended, ended.stderr).toMatchObject(found);
    expect(fingerprintOfDirectory(clone)).toBe(before);
  });
});

describe('what git can do', () => {
  test('a repository that names its objects by SHA-256 is bisected, by path and by URL', async () => {
    const directory = inWorld('long');
    mkdirSync(directory);
    const git = gitIn(directory);
    git('init', '--quiet', '--initial-branch=main', '--object-format=sha256');
    for (let number = 0; number < 8; number++) {
      writeFileSync(join(directory, 'value'), `${number}\n`);
      git('add', 'value');
      git('commit', '--quiet', '--message', `Set the value to ${number}`);
      git('tag', `v${number}`);
    }
    expect(await bisect({ kernel: directory })).toMatchObject(found);
    const byUrl = { kernel: `file://${directory}`, output: inWorld('out-url') };
    expect(await bisect(byUrl)).toMatchObject(found);
  });

  test('a repository whose work tree is elsewhere is bisected, and no work directory lies in that', async () => {
    const away = inWorld('away');
    mkdirSync(away);
    const directory = inWorld('dotfiles');
    execFileSync('git', ['clone', '--quiet', '--no-checkout', kernel.directory, directory]);
    execFileSync('git', ['-C', directory, 'config', 'core.worktree', away]);
    const before = fingerprintOfDirectory(directory);
    const ended = await bisect({ kernel: directory });
    expect(ended, ended.stderr).toMatchObject(found);
    expect(fingerprintOfDirectory(directory)).toBe(before);
    rmSync(inWorld('out'), { recursive: true });
    expectRefused(await bisect({ kernel: directory, 'work-dir': inWorld() }), /^work-dir: .* holds /);
    const inside = { kernel: directory, 'work-dir': join(away, 'work') };
    expectRefused(await bisect(inside), /^work-dir: .* lies in the repository .*away/);
  });

  test('a reference to a missing object hinders nobody', async () => {
    const missing = 'f'.repeat(40);
    for (const name of ['heads/broken', 'tags/v9-broken'])
      writeFileSync(join(kernel.directory, '.git/refs', name), `${missing}\n`);
    untouched = fingerprintOfDirectory(kernel.directory);
    expect(await bisect({})).toMatchObject(found);
    // Without a good end, releases are walked back, and git reads no tag at all where one is broken.
    kernel.git('tag', 'v1.2', 'v2');
    untouched = fingerprintOfDirectory(kernel.directory);
    expect(await bisect({ good: '', output: inWorld('out-tags') })).toMatchObject(found);
  });

  test('another owner’s repository, named by a subdirectory or a link, is bisected', async () => {
    mkdirSync(join(kernel.directory, 'below'));
    execFileSync('chown', ['-R', '12345:12345', kernel.directory]);
    untouched = fingerprintOfDirectory(kernel.directory);
    symlinkSync(join(kernel.directory, 'below'), inWorld('link'));
    for (const [index, name] of [join(kernel.directory, 'below'), inWorld('link')].entries()) {
      const ended = await bisect({ kernel: name, paths: 'value', output: inWorld(`out-${index}`) });
      expect(ended, ended.stderr).toMatchObject(found);
    }
  });

  describe('a tree whose attributes ask for a filter', () => {
    let git: (...args: string[]) => string;
    let directory: string;
    /** A file that is kept turned round, as LFS keeps pointers. */
    const COMMAND_FILTERED =
      'case "$(cat value)" in *-left) test "$(cat value | cut -d- -f1)" -lt 5;; *) exit 77;; esac';

    beforeEach(() => {
      directory = inWorld('filtered');
      mkdirSync(directory);
      git = gitIn(directory);
      git('init', '--quiet', '--initial-branch=main');
      git('config', 'filter.turn.clean', 'sed s/left/right/');
      git('config', 'filter.turn.smudge', 'sed s/right/left/');
      writeFileSync(join(directory, '.gitattributes'), 'value filter=turn\n');
      git('add', '.gitattributes');
      for (let number = 0; number < 8; number++) {
        writeFileSync(join(directory, 'value'), `${number}-left\n`);
        git('add', 'value');
        git('commit', '--quiet', '--message', `Set the value to ${number}`);
        git('tag', `v${number}`);
      }
      expect(git('show', 'v3:value')).toBe('3-right\n');
    });

    test('is refused, with the name of the setting', async () => {
      const ended = await bisect({ kernel: directory, 'build-command': COMMAND_FILTERED });
      expectRefused(
        ended,
        /^filters: \.gitattributes of .* asks for the filter "turn".*filters: run.*filters: none/,
      );
    });

    test('is built from what the filter makes, or from what the repository holds', async () => {
      const run = { kernel: directory, filters: 'run', 'build-command': COMMAND_FILTERED };
      expect(await bisect(run)).toMatchObject(found);
      const raw = 'grep -q right value && ! grep -q "[5-9]-right" value';
      const none = { kernel: directory, filters: 'none', 'build-command': raw, output: inWorld('out-none') };
      expect(await bisect(none)).toMatchObject(found);
    });

    test('is also refused if only commits on the way ask for it', async () => {
      writeFileSync(join(directory, '.gitattributes'), '');
      git('commit', '--quiet', '--all', '--message', 'Keep it as it is');
      git('tag', 'v8');
      const ended = await bisect({ kernel: directory, bad: 'v8', 'build-command': 'test -s .gitattributes' });
      expect(ended).toMatchObject({ exit: 2, stderr: expect.stringContaining('asks for the filter "turn"') });
    });
  });
});
