import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { JournalEvent } from '../../src/bisect/events.ts';
import { commandLine } from '../support/command-line.ts';
import { gitIn, type SmallRepository, smallRepository } from '../support/small-repository.ts';

let world: string;
let kernel: SmallRepository;
beforeEach(async () => {
  world = await mkdtemp(join(tmpdir(), 'from-log-'));
  kernel = smallRepository(join(world, 'linux'), 33);
});
afterEach(() => rm(world, { recursive: true, force: true }));

const FIRST_BAD = 21;

async function run(output: string, flags: Record<string, string>) {
  const all = {
    kernel: kernel.directory,
    target: 'build',
    'build-command': `test "$(cat value)" -lt ${FIRST_BAD}`,
    'work-dir': join(world, 'work'),
    output: join(world, output),
    ...flags,
  };
  const args = Object.entries(all).map(([name, value]) => `--${name}=${value}`);
  const ended = await commandLine(['run', ...args], { cwd: world });
  const lines = readFileSync(join(world, output, 'journal.jsonl'), 'utf8')
    .trimEnd()
    .split('\n');
  const events = lines.map((line) => JSON.parse(line) as JournalEvent);
  const places = (role: string) =>
    events.flatMap((event) =>
      event.event === 'step' && event.role === role ? [kernel.commits.indexOf(event.candidate.commit)] : [],
    );
  const result = JSON.parse(readFileSync(join(world, output, 'result.json'), 'utf8'));
  return {
    ...ended,
    ends: [...places('bad-end'), ...places('good-end')],
    searched: places('search'),
    result,
  };
}

/** What git logs of a search in a copy, with these verdicts by hand. */
function logOfGit(...verdicts: string[][]): string {
  const copy = join(world, 'copy');
  execFileSync('git', ['clone', '--quiet', kernel.directory, copy]);
  const git = gitIn(copy);
  for (const verdict of verdicts) git('bisect', ...verdict);
  return git('bisect', 'log');
}

test('a bisection that was begun by hand is finished: verdicts and skips are kept, and git replays it', async () => {
  const by = [
    ['start', 'HEAD', 'v0'],
    ['good', 'v8'],
    ['bad', 'v24'],
    ['skip', 'v15..v17'],
    ['good', 'v12'],
  ];
  const log = logOfGit(...by);
  writeFileSync(join(world, 'git.log'), log);
  const { exit, ends, searched, result } = await run('out', { 'from-log': 'git.log' });
  expect({ exit, found: result.firstBad?.commit, ends }).toEqual({
    exit: 0,
    found: kernel.commits[FIRST_BAD],
    ends: [24, 12],
  });
  expect(searched.filter((place) => place <= 12 || place >= 24 || (place > 15 && place <= 17))).toEqual([]);

  const ours = join(world, 'out/bisect.log');
  for (const place of [16, 17])
    expect(readFileSync(ours, 'utf8')).toContain(`git bisect skip ${kernel.commits[place]}\n`);
  expect(gitIn(join(world, 'copy'))('bisect', 'replay', ours)).toContain(
    `${kernel.commits[FIRST_BAD]} is the first bad commit`,
  );
  const again = await run('again', { 'from-log': 'out/bisect.log' });
  expect({ found: again.result.firstBad?.commit, searched: again.searched }).toEqual({
    found: kernel.commits[FIRST_BAD],
    searched: [],
  });
});

test('commits that are listed in skip are the suspects, with the reason', async () => {
  const { exit, stdout, searched, result } = await run('out', { good: 'v0', bad: 'v32', skip: 'v18..v20' });
  expect({ exit, status: result.status, suspects: result.suspects }).toEqual({
    exit: 3,
    status: 'suspects',
    suspects: [19, 20, FIRST_BAD].map((place) => kernel.commits[place]),
  });
  expect(searched.filter((place) => place === 19 || place === 20)).toEqual([]);
  expect(stdout.match(/Set the value to (?:19|20): listed in skip/g)).toHaveLength(2);
});
