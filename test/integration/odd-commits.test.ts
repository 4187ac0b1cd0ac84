import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readJournal } from '../../src/bisect/journal.ts';
import { regressionMail } from '../../src/report/mail.ts';
import { writeReports } from '../../src/report/write.ts';
import { ownBuild } from '../support/own-build.ts';
import { gitIn, type SmallRepository, smallRepository } from '../support/small-repository.ts';

let world: string;
let repository: SmallRepository;
beforeEach(() => {
  world = mkdtempSync(join(tmpdir(), 'odd-commits-'));
  repository = smallRepository(join(world, 'linux'), 4);
});
afterEach(() => rmSync(world, { recursive: true }));

/** Makes a commit as it is written, with one more file, which git would not make itself. */
function written(file: string, person: string, message: string): void {
  const { git, directory } = repository;
  writeFileSync(join(directory, file), 'x\n');
  git('add', file);
  const text = `tree ${git('write-tree')}parent ${git('rev-parse', 'HEAD')}author ${person}\ncommitter ${person}\n\n${message}\n`;
  const hash = ['-C', directory, 'hash-object', '-t', 'commit', '-w', '--stdin', '--literally'];
  const commit = execFileSync('git', hash, { input: text, encoding: 'utf8' }).trim();
  git('reset', '--quiet', '--hard', commit);
}

test.each([
  ['a word for its date', 'A <a@example.org> someday', 'A <a@example.org>', ''],
  ['no date', 'A <a@example.org>', 'A <a@example.org>', ''],
  ['a date before the year 0', 'A <a@example.org> -99999999999 +0000', 'A <a@example.org>', ''],
  ['a date in the year 540678', 'A <a@example.org> 17000000000000 +0000', 'A <a@example.org>', ''],
  [
    'a date that no computer holds',
    'A <a@example.org> 99999999999999999999 +0000',
    'A <a@example.org>',
    '1970-01-01T00:00:00+00:00',
  ],
  ['an invalid time zone', 'A <a@example.org> 1700000000 +9999999', 'A <a@example.org>', ''],
  ['nobody who wrote it', 'nobody', '', ''],
])('a culprit with %s is found, reverted and reported', async (_, person, author, date) => {
  written('broken', person, 'Break it');
  written('after', person, 'Go on');
  const { conclusion, reports } = await ownBuild(world, { 'build-command': 'test ! -e broken' });
  const culprit = repository.git('rev-parse', 'HEAD~1').trim();
  const firstBad = { commit: culprit, subject: 'Break it', author, date };
  expect(conclusion).toMatchObject({ status: 'found', firstBad });
  expect(JSON.parse(readFileSync(reports.files.result, 'utf8'))).toMatchObject({
    firstBad,
    verification: { culprit: 'passed', parent: 'passed', revert: 'passed' },
  });
  const day = date === '' ? 'without a valid date' : date.slice(0, 10);
  const by = author === '' ? 'an unknown author' : 'A &lt;a';
  expect(reports.summary).toContain(`by ${by}`);
  expect(reports.summary.split('\n')).toContainEqual(
    expect.stringMatching(new RegExp(`${culprit}.*, ${day}$`)),
  );
  const page = readFileSync(reports.files.page, 'utf8');
  expect(page).toContain(date === '' ? `, ${day}</p>` : `<time datetime="${date}">${day}</time></p>`);
  const mail = regressionMail({
    ...{ title: 'x', kernel: null, tests: ['t'], good: [], assurance: [], excerpt: [], runUrl: 'u' },
    ...{ bad: firstBad, firstBad, suspects: [], suspectCount: 0, linux: true },
  });
  expect(mail.split('\n')[0]).toBe(author === '' ? 'To:' : 'To: A <a@example.org>');
  for (const text of [reports.summary, page, mail]) expect(text).not.toMatch(/%aI|Invalid|undefined|NaN/);
  const copy = join(world, 'copy');
  execFileSync('git', ['clone', '--quiet', repository.directory, copy]);
  expect(gitIn(copy)('bisect', 'replay', reports.files.log)).toContain(`${culprit} is the first bad commit`);
});

test('a culprit without a subject is reported as such', async () => {
  written('broken', 'A <a@example.org> 1700000000 +0000', '');
  const { conclusion, reports } = await ownBuild(world, { 'build-command': 'test ! -e broken' });
  expect(conclusion.firstBad).toMatchObject({ subject: '', author: 'A <a@example.org>' });
  expect(reports.summary).toContain('**(no subject)**');
});

test.each([
  ['nothing of Linux', ['Kconfig'], false],
  ['a script of Linux, but no kernel', ['Kconfig', 'MAINTAINERS', 'scripts/get_maintainer.pl'], false],
  ['a Linux', ['MAINTAINERS', 'kernel/fork.c', 'scripts/get_maintainer.pl'], true],
])(
  'who reports a regression of %s gets its maintainers and tracker only if there are any',
  async (_, files, isLinux) => {
    const { git, directory } = repository;
    for (const name of files) {
      mkdirSync(dirname(join(directory, name)), { recursive: true });
      writeFileSync(join(directory, name), 'x\n');
    }
    git('add', '--all');
    git('commit', '--quiet', '--message', 'Break it');
    const { output, reports } = await ownBuild(world, { 'build-command': `test ! -e ${files[0]}` });
    expect(reports.view.conclusion?.status).toBe('found');
    rmSync(directory, { recursive: true });
    // As `report` makes them again, without the repository.
    const { files: again, summary } = await writeReports(
      output,
      await readJournal(join(output, 'journal.jsonl')),
    );
    for (const text of [summary, readFileSync(again.page, 'utf8')]) {
      expect(/get_maintainer\.pl/.test(text)).toBe(isLinux);
      expect(/regzbot/.test(text)).toBe(isLinux);
      expect(text).toMatch(/Fixes: /);
    }
  },
);
