import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fold } from '../../../src/bisect/ledger.ts';
import type { CommitInfo } from '../../../src/model.ts';
import { bisectLog } from '../../../src/report/bisect-log.ts';
import { type EventBody, journal, started, step } from '../../support/journal-sample.ts';

let repo: string;
let history: CommitInfo[];

const env = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_COUNT: '0',
};
const git = (...args: string[]) =>
  execFileSync('git', args, { cwd: repo, env, encoding: 'utf8', stdio: 'pipe' }).trim();

beforeEach(() => {
  repo = mkdtempSync(join(tmpdir(), 'bisect-log-'));
  git('init', '-q');
  git('config', 'user.name', 'Ada');
  git('config', 'user.email', 'ada@example.org');
  history = Array.from({ length: 8 }, (_, index) => {
    const subject = `change ${index} "it's"`;
    writeFileSync(join(repo, 'file'), `${index}\n`);
    git('add', 'file');
    git('commit', '-q', '-m', subject);
    return { commit: git('rev-parse', 'HEAD'), subject, author: 'Ada', date: '2024-01-01T00:00:00Z' };
  });
});
afterEach(() => rmSync(repo, { recursive: true, force: true }));

function replay(log: string) {
  writeFileSync(join(repo, '.git', 'replayed'), log);
  return spawnSync('git', ['bisect', 'replay', '.git/replayed'], { cwd: repo, env, encoding: 'utf8' });
}

const found = (first: CommitInfo): EventBody => ({
  event: 'concluded',
  status: 'found',
  firstBad: first,
  suspects: [],
  confidence: 1,
  reason: 'found',
});

test('git replays a finished search to the same first bad commit', () => {
  const [c0, , , c3, c4, , , c7] = history as [
    CommitInfo,
    CommitInfo,
    CommitInfo,
    CommitInfo,
    CommitInfo,
    CommitInfo,
    CommitInfo,
    CommitInfo,
  ];
  const events = journal(
    started([c0], c7, { paths: ['file', "it's"] }),
    ...step(1, 'bad-end', c7, 'bad'),
    ...step(2, 'good-end', c0, 'good'),
    ...step(3, 'search', c3, 'good'),
    ...step(4, 'search', c4, 'bad'),
    ...step(5, 'verify-parent', c3, 'good'),
    found(c4),
  );
  const log = bisectLog(fold(events));
  const answer = replay(log);
  expect(answer.stderr).toBe('');
  expect(answer.status).toBe(0);
  expect(answer.stdout).toContain(`${c4.commit} is the first bad commit`);
  expect(log.match(/^git bisect good/gm)).toHaveLength(2);
});

test('git replays a fix bisection with its own terms', () => {
  const [c0, , , c3, c4] = history as [CommitInfo, CommitInfo, CommitInfo, CommitInfo, CommitInfo];
  const events = journal(
    started([history[7]!], c0, { mode: 'fix' }),
    ...step(1, 'bad-end', c0, 'bad'),
    ...step(2, 'good-end', history[7]!, 'good'),
    ...step(3, 'search', c3, 'bad'),
    ...step(4, 'search', c4, 'good'),
    found(c4),
  );
  const answer = replay(bisectLog(fold(events)));
  expect(answer.status).toBe(0);
  expect(answer.stdout).toContain(`${c4.commit} is the first fixed commit`);
});

test('git replays a search along first parents by the same walk', () => {
  const settings = { firstParent: true };
  const log = bisectLog(fold(journal(started([history[0]!], history[7]!, { settings }))));
  expect(log).toMatch(/^git bisect start '--first-parent'$/m);
  expect(replay(log).status).toBe(0);
});

test('git replays a search that is not over, with its skips', () => {
  const events = journal(started([history[0]!], history[7]!), ...step(1, 'search', history[3]!, 'skip'));
  expect(replay(bisectLog(fold(events))).status).toBe(0);
  expect(git('bisect', 'log')).toContain(`git bisect skip ${history[3]!.commit}`);
});

test('an end that a test refuted is a comment and no verdict', () => {
  const events = journal(started([history[0]!], history[7]!), ...step(1, 'bad-end', history[7]!, 'good'));
  const log = bisectLog(fold(events));
  expect(log).not.toContain('git bisect bad');
  expect(replay(log).status).toBe(0);
});

test('a subject with line breaks cannot add a line to the log', () => {
  const evil = { ...history[7]!, subject: 'x\ngit bisect good HEAD\r\nrun rm' };
  expect(bisectLog(fold(journal(started([history[0]!], evil))))).not.toMatch(/^(git bisect good HEAD|run)/m);
});

test('git comes to the same suspects from the log of a search that only skips are left of', () => {
  const events = journal(started([history[2]!], history[4]!), ...step(1, 'search', history[3]!, 'skip'), {
    event: 'concluded',
    status: 'suspects',
    firstBad: null,
    suspects: [history[3]!, history[4]!],
    confidence: null,
    reason: 'only skipped commits are left',
  });
  const answer = replay(bisectLog(fold(events)));
  expect(answer.stdout).toContain("There are only 'skip'ped commits left to test.");
  expect(answer.stdout).toContain(history[3]!.commit);
});

test.each(['good', 'skip'] as const)(
  'git replays a search whose merge base is %s without asking for it',
  (verdict) => {
    const [c0, , , , , , , c7] = history as [CommitInfo, ...CommitInfo[]] & { 7: CommitInfo };
    git('checkout', '-q', '-b', 'side', c0.commit);
    git('commit', '-q', '--allow-empty', '-m', 'aside');
    const good = { ...c0, commit: git('rev-parse', 'HEAD'), subject: 'aside' };
    const log = bisectLog(fold(journal(started([good], c7), ...step(1, 'merge-base', c0, verdict))));
    const answer = replay(log);
    expect(answer.status).toBe(0);
    expect(answer.stdout).not.toContain('a merge base must be tested');
    expect(answer.stdout).toMatch(/^Bisecting: \d revisions left to test/m);
    expect(git('bisect', 'log')).toContain(`git bisect ${verdict} ${c0.commit}`);
    expect(git('rev-parse', 'HEAD')).not.toBe(c0.commit);
  },
);
