import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fold } from '../../../src/bisect/ledger.ts';
import { ConfigurationError } from '../../../src/host/errors.ts';
import { bisectLog } from '../../../src/report/bisect-log.ts';
import { readBisectLog } from '../../../src/run/read-bisect-log.ts';
import { commit, journal, started, step } from '../../support/journal-sample.ts';
import { type SmallRepository, smallRepository } from '../../support/small-repository.ts';

const read = (...lines: string[]) => readBisectLog(lines.join('\n'), 'the log');
const id = (digit: string) => digit.repeat(40);
const nothing = { old: [], new: null, skip: [], paths: [], firstParent: false, mode: null };

describe('a start line', () => {
  test.each([
    ['alone', 'git bisect start', nothing],
    ['with quoted revisions', "git bisect start 'bad' 'v1' 'v2'", { new: 'bad', old: ['v1', 'v2'] }],
    ['in the old spelling', 'git-bisect start bad v1', { new: 'bad', old: ['v1'] }],
    ['with paths', "git bisect start 'bad' '--' 'a b' 'it'\\''s'", { new: 'bad', paths: ['a b', "it's"] }],
    ['along first parents', "git bisect start '--first-parent' '--no-checkout'", { firstParent: true }],
    ['for a fix', "git bisect start '--term-new' 'fixed' '--term-old' 'broken'", { mode: 'fix' }],
    [
      'for a fix, in one word',
      "git bisect start '--term-bad=fixed' 'new' 'old'",
      { mode: 'fix', new: 'new' },
    ],
    ['with terms that say nothing', 'git bisect start --term-old=fast --term-new=slow', { mode: null }],
  ])('%s', (_, line, says) => expect(read(line)).toMatchObject(says));

  test('means the commits of the comments above it, for its names may have moved', () =>
    expect(
      read(`# bad: [${id('a')}] subject [x]`, `# good: [${id('b')}] y`, "git bisect start 'HEAD' 'v1'"),
    ).toMatchObject({ new: id('a'), old: [id('b')] }));

  test('has paths behind as many revisions as there are comments', () =>
    expect(read(`# bad: [${id('a')}] subject`, "git bisect start 'HEAD' 'drivers' 'mm'")).toMatchObject({
      new: id('a'),
      paths: ['drivers', 'mm'],
    }));

  test('that comes again begins again', () =>
    expect(
      read(
        'git bisect start',
        'git bisect bad a',
        'git bisect skip b',
        'git bisect start',
        'git bisect good c',
      ),
    ).toEqual({ ...nothing, old: ['c'] }));
});

describe('verdicts', () => {
  test('all good ones, the last bad one and the skips are taken', () =>
    expect(
      read(
        'git bisect start',
        '# status: waiting for both good and bad commits',
        'git bisect bad a',
        'git bisect good b c',
        '',
        'git bisect skip d e..f',
        '# bad: [nothing] subject',
        'git bisect bad g\r',
        `# first bad commit: [${id('a')}] subject`,
      ),
    ).toEqual({ ...nothing, old: ['b', 'c'], new: 'g', skip: ['d', 'e..f'] }));

  test('may be old and new, or what the start line says', () => {
    expect(read('git bisect start', 'git bisect new a', 'git bisect old b')).toMatchObject({
      new: 'a',
      old: ['b'],
    });
    expect(
      read('git bisect start --term-old fast --term-new slow', 'git bisect terms', 'git bisect slow a'),
    ).toMatchObject({ new: 'a', old: [] });
  });

  test('a commit that was judged after it was skipped, or before, is not skipped', () =>
    expect(
      read('git bisect start', 'git bisect skip a', 'git bisect good a b', 'git bisect skip b'),
    ).toMatchObject({ old: ['a', 'b'], skip: [] }));
});

describe('a log is refused, with the line, if', () => {
  test.each([
    ['it has no start', ['# nothing'], /it has no line "git bisect start"/],
    ['a verdict comes first', ['git bisect good a'], /line 1 \("git bisect good a"\) comes before/],
    [
      'it is something else',
      ['git bisect start', 'commit 1234'],
      /line 2 \("commit 1234"\) is not understood/,
    ],
    ['a command is no verdict', ['git bisect start', 'git bisect run make'], /line 2 .* is not understood/],
    ['a quote is open', ["git bisect start 'HEAD"], /line 1 .* is not understood/],
    ['an option is unknown', ['git bisect start --fast'], /line 1 .* has the unknown option --fast/],
    ['a term is missing', ['git bisect start --term-new'], /line 1 .* has no term for --term-new/],
    ['a verdict names nothing', ['git bisect start', 'git bisect good'], /line 2 .* names no revision/],
    [
      'a revision is an option',
      ['git bisect start', 'git bisect good --all'],
      /line 2 .* that is no revision/,
    ],
    ['the terms are mixed', ['git bisect start', 'git bisect bad a', 'git bisect old b'], /line 3 .* bad/],
    ['its terms are not used', ['git bisect start --term-new=fixed', 'git bisect bad a'], /good and fixed/],
    [
      'a commit is good and bad',
      ['git bisect start a b', 'git bisect bad b'],
      /line 2 .* contradicts line 1/,
    ],
  ])('%s', (_, lines, says) => {
    expect(() => read(...lines)).toThrow(ConfigurationError);
    expect(() => read(...lines)).toThrow(says);
    expect(() => read(...lines)).toThrow(/^the log: [^\n]+$/);
  });
});

describe('what git writes', () => {
  let folder: string;
  let linux: SmallRepository;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'read-log-'));
    linux = smallRepository(join(folder, 'linux'), 10);
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const logged = () => readBisectLog(linux.git('bisect', 'log'), 'the log');

  test('is read, with the commits that its names meant then', () => {
    const { commits, git } = linux;
    git('bisect', 'start', 'HEAD', 'v0', 'value');
    git('bisect', 'skip', 'v3..v5');
    git('bisect', 'bad', 'v8');
    git('bisect', 'good', 'v2');
    expect(git('rev-parse', 'HEAD').trim()).not.toBe(commits[9]);
    const { skip, ...rest } = logged();
    expect(rest).toEqual({
      old: [commits[0], commits[2]],
      new: commits[8],
      paths: ['value'],
      firstParent: false,
      mode: null,
    });
    expect(skip.toSorted()).toEqual([commits[4], commits[5]].toSorted());
  });

  test('is read in terms of a fix', () => {
    const { commits, git } = linux;
    git('bisect', 'start', '--term-new', 'fixed', '--term-old=broken', '--first-parent', '--', 'value');
    git('bisect', 'fixed', 'v9');
    git('bisect', 'broken', 'v0');
    expect(logged()).toEqual({
      ...nothing,
      old: [commits[0]],
      new: commits[9],
      paths: ['value'],
      firstParent: true,
      mode: 'fix',
    });
  });
});

test.each(['regression', 'fix'] as const)('the log of a run is read: %s', (mode) => {
  const [old, newer] = [commit('1'), commit('9')];
  const [good, bad] = mode === 'fix' ? [newer, old] : [old, newer];
  const events = journal(
    started([good], bad, { mode, paths: ["it's"], settings: { firstParent: true }, skip: [id('7')] }),
    ...step(1, 'search', commit('5'), mode === 'fix' ? 'good' : 'bad'),
    ...step(2, 'search', commit('3'), 'skip'),
  );
  expect(readBisectLog(bisectLog(fold(events)), 'the log')).toEqual({
    old: [old.commit],
    new: id('5'),
    skip: [id('7'), id('3')],
    paths: ["it's"],
    firstParent: true,
    mode: mode === 'fix' ? 'fix' : null,
  });
});
