import type { CommitInfo } from '../model.ts';
import { assuranceLine } from '../report/assurance.ts';
import { codeSpan, fenced, forMarkdown, oneLine, plain } from '../report/escape.ts';
import { regressionMail } from '../report/mail.ts';
import { markdownLine } from '../report/markdown.ts';
import { NO_SUBJECT, origin, short } from '../report/words.ts';
import { unmarked } from './marker.ts';
import type { Finding, NightlyRun } from './nightly-run.ts';
import type { News, RegressedRun, Regression } from './reconcile.ts';

/** What the texts of an issue need besides the regression. */
export interface IssueContext {
  hunt: string;
  /** URL of the kernel, without credentials; null for a path. */
  kernel: string | null;
}

/** GitHub takes 256 characters of a title and 65,536 of a text; some space is left for the marker. */
const LONGEST_TITLE = 200;
const LONGEST_TEXT = 60_000;
/** Tests to name; a hunt may have 256. */
const MOST_TESTS = 20;

/** Title of the issue, plain text. */
export function issueTitle({ nightlyRuns: [nightlyRun] }: Regression): string {
  const { signature, firstBad, good, bad } = nightlyRun.finding;
  const first = good[0];
  const since = firstBad
    ? `since ${short(firstBad.commit)}`
    : first
      ? `between ${short(first.commit)} and ${short(bad.commit)}`
      : `at ${short(bad.commit)}`;
  const what =
    signature.kind === 'crash' || signature.kind === 'regex'
      ? signature.title
      : signature.kind === 'build'
        ? `Build: ${signature.title}`
        : `${nightlyRun.test}: ${signature.title}`;
  const room = LONGEST_TITLE - since.length - 1;
  const text = oneLine(what).replaceAll('`', "'");
  return `${text.length > room ? `${text.slice(0, room - 1).toWellFormed()}…` : text} ${since}`;
}

/** Text of a new issue, in GitHub's Markdown, without its marker. */
export function issueBody(regression: Regression, context: IssueContext): string {
  return fitting(regression, (shown) => newBody(shown, context));
}

/** The text with as many lines of evidence as fit. */
function fitting(regression: Regression, text: (shown: Regression) => string): string {
  const [first, ...rest] = regression.nightlyRuns;
  const all = first.finding.excerpt;
  for (let lines = all.length; ; lines = Math.floor(lines / 2)) {
    const excerpt = lines < all.length ? [...all.slice(0, lines), '…'] : all;
    const shown = unmarked(
      text({
        ...regression,
        nightlyRuns: [{ ...first, finding: { ...first.finding, excerpt } }, ...rest],
      }),
    );
    if (shown.length <= LONGEST_TEXT || lines === 0) return shown;
  }
}

function newBody(regression: Regression, context: IssueContext): string {
  const [nightlyRun] = regression.nightlyRuns;
  return [
    `The hunt ${codeSpan(context.hunt)} found a regression: ${testsOf(regression.nightlyRuns)} at the tip, ${where(nightlyRun.finding)}`,
    ...findingParts(regression, context),
    '---',
    'The hunt closes this issue when the tip passes again. It finds the issue by its label and by a hidden comment in this text: keep both.',
  ].join('\n\n');
}

/** For an issue whose regression had passed and fails again. */
export function returnedComment(regression: Regression, context: IssueContext): string {
  return fitting(regression, (shown) => {
    const [nightlyRun] = shown.nightlyRuns;
    const told = `It is back: ${testsOf(shown.nightlyRuns)} at the tip, ${where(nightlyRun.finding)}`;
    return [told, ...findingParts(shown, context)].join('\n\n');
  });
}

/** What is new about a regression that lasts. */
export function newsComment(regression: Regression, news: readonly News[], context: IssueContext): string {
  return fitting(regression, (shown) => newsText(shown, news, context));
}

function newsText(regression: Regression, news: readonly News[], context: IssueContext): string {
  const parts: string[] = [];
  for (const each of news) {
    switch (each.kind) {
      case 'culprit':
        parts.push(
          each.before === null
            ? 'The first bad commit is known now.'
            : `Tonight's bisection names another commit than ${codeSpan(short(each.before))}: there may be two causes, or one verdict is wrong.`,
          ...findingParts(regression, context),
        );
        break;
      case 'tests':
        parts.push(`${named(each.tests)} ${each.tests.length === 1 ? 'has' : 'have'} it too.`);
    }
  }
  return [...parts, lastSeen(regression)].join('\n\n');
}

/** For the one comment that is kept up to date while nothing else changes. */
export function lastsComment(regression: Regression, since: string): string {
  return `It was first seen at ${codeSpan(short(since))} and still fails. This comment is kept up to date.\n\n${lastSeen(regression)}`;
}

/** For an issue whose tests all pass again. */
export function passesComment(nightlyRuns: readonly NightlyRun[], tip: string, lastBad: string): string {
  const tests = named(nightlyRuns.map(({ test }) => test));
  return [
    `${tests} ${nightlyRuns.length === 1 ? 'passes' : 'pass'} again at ${codeSpan(tip)}.`,
    `The fix came after ${codeSpan(short(lastBad))}. To find it:`,
    fenced([`kernel-bisect run --mode fix --bad ${short(lastBad)} --good ${short(tip)}`], 'sh'),
    ...nightlyRuns.slice(0, 1).map(({ runUrl }) => link('The run', runUrl)),
  ].join('\n\n');
}

function lastSeen({ nightlyRuns }: Regression): string {
  const rows = nightlyRuns
    .slice(0, MOST_TESTS)
    .map(
      ({ test, finding, runUrl }) =>
        `| ${codeSpan(test)} | ${codeSpan(short(finding.bad.commit))} ${forMarkdown(cut(finding.bad.subject, 80))} | ${link('run', runUrl)} |`,
    );
  return ['| test | last seen at | |', '| --- | --- | --- |', ...rows].join('\n');
}

function findingParts(regression: Regression, context: IssueContext): string[] {
  const [nightlyRun] = regression.nightlyRuns;
  const { finding } = nightlyRun;
  const { signature, excerpt } = finding;
  const parts = [
    `Failure signature: ${codeSpan(`${signature.kind}: ${oneLine(signature.title)}`)}`,
    ...culprit(finding),
  ];
  if (finding.assurance.length > 0) {
    parts.push(
      '### Confidence',
      finding.assurance.map((one) => `- ${markdownLine(assuranceLine(one))}`).join('\n'),
    );
  }
  if (excerpt.length > 0) {
    parts.push('### Evidence', fenced(excerpt.map((line) => plain(line).replaceAll('\n', ' '))));
  }
  if (finding.commands.length > 0) parts.push('### What to do next', fenced(finding.commands, 'sh'));
  parts.push(
    '### Mail',
    ['Nobody has sent it.', ...whomToAdd(finding)].join(' '),
    fenced(mailOf(regression, context).split('\n')),
    regression.nightlyRuns
      .slice(0, MOST_TESTS)
      .map(
        (each) =>
          `${codeSpan(each.test)}: ${link('logs, configs and consoles', `${each.runUrl}#artifacts`)}${evidence(each)}`,
      )
      .join('  \n'),
  );
  return parts;
}

function whomToAdd({ linux, firstBad }: Finding): string[] {
  if (!linux) return [];
  return [
    firstBad
      ? 'Add the people whom `get_maintainer.pl` names.'
      : 'Add the people whom `scripts/get_maintainer.pl -f` names for the files in question.',
  ];
}

function culprit(finding: Finding): string[] {
  const { firstBad, suspects, suspectCount, reason } = finding;
  if (firstBad) return ['### First bad commit', commitLines(firstBad)];
  const told = forMarkdown(reason);
  if (suspectCount === 0) return ['### First bad commit', `Not known yet: ${told}`];
  const more = suspectCount - suspects.length;
  return [
    `### ${suspectCount} suspects`,
    told,
    [
      ...suspects.map((commit) => `- ${commitItem(commit)}`),
      ...(more > 0 ? [`- … and ${more} more`] : []),
    ].join('\n'),
  ];
}

function mailOf({ nightlyRuns }: Regression, { kernel }: IssueContext): string {
  const [nightlyRun] = nightlyRuns;
  const { signature, ...finding } = nightlyRun.finding;
  return regressionMail({
    ...finding,
    title: signature.title,
    kernel,
    tests: nightlyRuns.slice(0, MOST_TESTS).map(({ test }) => test),
    runUrl: nightlyRun.runUrl,
  });
}

function testsOf(nightlyRuns: readonly RegressedRun[]): string {
  return `${named(nightlyRuns.map(({ test }) => test))} ${nightlyRuns.length === 1 ? 'fails' : 'fail'}`;
}

/** Names of tests, of many only the first. */
function named(tests: readonly string[]): string {
  const names = tests.slice(0, MOST_TESTS).map(codeSpan).join(', ');
  return tests.length > MOST_TESTS ? `${names} and ${tests.length - MOST_TESTS} more` : names;
}

function where({ good, bad }: Finding): string {
  const works = good.slice(0, 5).map((end) => codeSpan(short(end.commit)));
  return `${codeSpan(bad.commit)} (${forMarkdown(cut(bad.subject, 100))}). It was good at ${works.join(', ')}.`;
}

function commitLines(commit: CommitInfo): string {
  const { author, day } = origin(commit);
  return [
    `**${forMarkdown(cut(commit.subject || NO_SUBJECT, 300))}**`,
    `${codeSpan(commit.commit)} by ${forMarkdown(cut(author, 200))}, ${forMarkdown(day)}`,
  ].join('  \n');
}

const commitItem = (commit: CommitInfo): string =>
  `${codeSpan(short(commit.commit))} ${forMarkdown(cut(commit.subject, 120))}`;

const evidence = ({ evidenceUrl }: NightlyRun): string =>
  evidenceUrl === null ? '' : ` · ${link('journal and result', evidenceUrl)}`;

const link = (text: string, url: string): string => `[${text}](${encodeURI(url)})`;

function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1).toWellFormed()}…` : text;
}
