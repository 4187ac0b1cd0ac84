import type { CommitInfo } from '../model.ts';
import type { Assurance } from './assurance.ts';
import { oneLine, plain } from './escape.ts';
import { short } from './words.ts';

/** What goes into a mail about a regression. All text is foreign. */
export interface RegressionMail {
  title: string;
  /** The kernel's URL; null if others have no use for it. */
  kernel: string | null;
  tests: readonly string[];
  good: readonly CommitInfo[];
  bad: CommitInfo;
  /** Whether it is about Linux, which has a list and a tracker for it. */
  linux: boolean;
  firstBad: CommitInfo | null;
  /** The first of `suspectCount`. */
  suspects: readonly CommitInfo[];
  suspectCount: number;
  assurance: readonly Assurance[];
  excerpt: readonly string[];
  /** The workflow run, which has the evidence. */
  runUrl: string;
}

/** The list for regressions, from the kernel's Documentation/admin-guide/reporting-regressions.rst. */
const REGRESSIONS = 'regressions@lists.linux.dev';
const WIDTH = 72;
const MOST_LINES = 40;

/** A mail to the author and the maintainers, in plain text: headers, an empty line, the text. Nobody has sent it. */
export function regressionMail(mail: RegressionMail): string {
  const { firstBad, bad, good } = mail;
  const title = oneLine(mail.title).slice(0, 150).toWellFormed();
  const since = firstBad ? ` since ${short(firstBad.commit)}` : '';
  const where = mail.kernel ? ` of ${oneLine(mail.kernel)}` : '';
  const tests = mail.tests.map((test) => `"${test}"`).join(', ');
  return [
    `To: ${firstBad ? oneLine(firstBad.author).slice(0, 200).toWellFormed() : ''}`.trimEnd(),
    ...(mail.linux ? [`Cc: ${REGRESSIONS}`] : []),
    `Subject: [REGRESSION] ${title}${since}`,
    '',
    'Hi,',
    '',
    wrapped(`a nightly test (${tests})${where} shows a regression:`),
    '',
    `  ${title}`,
    '',
    `It fails at   ${named(bad)}`,
    ...good.slice(0, 5).map((end) => `and works at  ${named(end)}`),
    '',
    ...culpritLines(mail),
    ...excerptLines(mail.excerpt),
    wrapped('Logs, the kernel config and the console of every boot are artifacts of:'),
    mail.runUrl,
    '',
    ...trackerLines(mail, title),
  ].join('\n');
}

function culpritLines({ firstBad, suspects, suspectCount, assurance }: RegressionMail): string[] {
  if (firstBad) {
    return [
      'A bisection names this as the first bad commit:',
      '',
      `  ${named(firstBad)}`,
      '',
      wrapped(assurance.map(({ text }) => text).join(' ')),
      wrapped('It may only have uncovered a bug that was there before.'),
      '',
    ];
  }
  if (suspectCount > 0) {
    const more = suspectCount - suspects.length;
    return [
      wrapped(
        `The bisection could not tell these ${suspectCount} commits apart, because some could not be tested:`,
      ),
      '',
      ...suspects.map((commit) => `  ${named(commit)}`),
      ...(more > 0 ? [`  … and ${more} more`] : []),
      '',
    ];
  }
  return ['The culprit is not known yet.', ''];
}

function excerptLines(excerpt: readonly string[]): string[] {
  if (excerpt.length === 0) return [];
  return [
    'From the log:',
    '',
    ...excerpt.slice(0, MOST_LINES).map((line) => `  ${plain(line).replaceAll('\n', ' ')}`),
    '',
  ];
}

function trackerLines({ firstBad, good, bad, linux }: RegressionMail, title: string): string[] {
  const introduced = firstBad
    ? short(firstBad.commit)
    : good.length === 1 && good[0]
      ? `${short(good[0].commit)}..${short(bad.commit)}`
      : null;
  const forTracker = [
    ...(introduced === null ? [] : [`#regzbot introduced: ${introduced}`]),
    `#regzbot title: ${title}`,
    ...(firstBad ? [''] : []),
  ];
  return [
    ...(linux ? forTracker : []),
    ...(firstBad ? ['For the fix:', `Fixes: ${short(firstBad.commit)} ("${subject(firstBad)}")`] : []),
  ];
}

const subject = (commit: CommitInfo): string => oneLine(commit.subject).slice(0, 300).toWellFormed();
const named = (commit: CommitInfo): string => `${short(commit.commit)} ("${subject(commit)}")`;

/** Sentences broken at blanks, as mail to a kernel list is. */
function wrapped(text: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}
