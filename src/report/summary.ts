import { someOf } from '../bisect/outcome-words.ts';
import type { RunView, StepView } from '../bisect/view.ts';
import type { CommitInfo } from '../model.ts';
import { assurance, assuranceLine } from './assurance.ts';
import { bisectLog } from './bisect-log.ts';
import {
  type Block,
  bold,
  type Column,
  code,
  codeBlock,
  type Line,
  line,
  link,
  list,
  paragraph,
  section,
  sign,
} from './blocks.ts';
import { conclusionOf } from './conclusion.ts';
import { headline, reasonBesides } from './headline.ts';
import { markdownOf } from './markdown.ts';
import { advice, commands, reportLines } from './next-steps.ts';
import { timesOf, totals } from './times.ts';
import { walkedBack } from './walked-back.ts';
import {
  caseLists,
  evidenceStep,
  excerptOf,
  NO_SUBJECT,
  type OtherBug,
  origin,
  otherBugs,
  roleWords,
  short,
  signatureWords,
  stepWords,
  verdictSign,
  verdictWord,
  whySkipped,
} from './words.ts';

export interface SummaryOptions {
  /** Where the page and the artifacts can be opened. */
  reportUrl?: string | undefined;
  artifactUrl?: string | undefined;
}

const EXCERPT_LINES = 60;
/** The longest text of most kinds, and of a sentence about the whole run, in characters. */
const LINE_LENGTH = 300;
const SENTENCE_LENGTH = 2000;

/** The job summary, in GitHub's Markdown. */
export function summaryOf(view: RunView, options: SummaryOptions = {}): string {
  return markdownOf(summaryBlocks(view, options));
}

/** What was found, how sure it is, and what to do now. */
export function summaryBlocks(view: RunView, options: SummaryOptions = {}): Block[] {
  return [
    { kind: 'heading', level: 2, text: headline(view) },
    ...finding(view),
    ...confidence(view),
    ...evidence(view),
    ...section('Suspects', list(conclusionOf(view).suspects.map((suspect) => suspectItem(view, suspect)))),
    ...section('What to do next', nextSteps(view)),
    ...section('Test cases', list(caseItems(view))),
    ...section('Steps', [stepTable(view)]),
    ...section('Other failures seen', list(otherBugs(view).map(otherItem))),
    paragraph(totals(view)),
    ...links(options),
    gitLog(view),
  ];
}

/** The commit, and the sentences about the whole run. */
function finding(view: RunView): Block[] {
  const { firstBad } = conclusionOf(view);
  const blocks: Block[] = firstBad ? [commitLines(firstBad)] : [];
  const sentence = (text: string) => blocks.push(paragraph(cut(text, SENTENCE_LENGTH)));
  const reason = reasonBesides(view);
  if (reason !== '') sentence(reason);
  if (view.signature)
    blocks.push(paragraph(line`Failure signature: ${code(cut(signatureWords(view.signature)))}`));
  const walked = walkedBack(view);
  if (walked !== null) sentence(walked);
  return blocks;
}

function commitLines(commit: CommitInfo): Block {
  const { author, day } = origin(commit);
  return paragraph(
    [bold(cut(commit.subject || NO_SUBJECT))],
    line`${code(commit.commit)} by ${cut(author)}, ${day}`,
  );
}

function confidence(view: RunView): Block[] {
  return conclusionOf(view).status === 'found'
    ? section('Confidence', list(assurance(view).map(assuranceLine)))
    : [];
}

function evidence(view: RunView): Block[] {
  const step = evidenceStep(view, conclusionOf(view).firstBad);
  const lines = step ? excerptOf(step) : [];
  if (!step || lines.length === 0) return [];
  const shown = lines.slice(0, EXCERPT_LINES).map((text) => cut(text));
  const title = `Evidence (step ${step.step}, ${short(step.candidate.commit)})`;
  return section(title, [codeBlock(lines.length > shown.length ? [...shown, '…'] : shown)]);
}

function suspectItem(view: RunView, suspect: CommitInfo): Line {
  const why = whySkipped(view, suspect);
  const skipped = why === null ? '' : `: ${cut(why, 160)}`;
  return line`${code(short(suspect.commit))} ${cut(suspect.subject, 120)}${skipped}`;
}

function nextSteps(view: RunView): Block[] {
  const { status, firstBad } = conclusionOf(view);
  if (status !== 'found' || firstBad === null) return list(advice(view));
  const blocks = [codeBlock(commands(view, firstBad), { language: 'sh' })];
  const report = reportLines(view, firstBad);
  if (report.length > 0) {
    blocks.push(
      paragraph('For the report to the author and the maintainers, and for the fix:'),
      codeBlock(report),
    );
  }
  return blocks;
}

const COLUMNS: readonly Column[] = [
  { title: 'step', align: 'right' },
  { title: 'commit' },
  { title: 'subject' },
  { title: 'verdict' },
  { title: 'outcome' },
  { title: 'build', align: 'right' },
  { title: 'boot', align: 'right' },
  { title: 'test', align: 'right' },
];

function stepTable(view: RunView): Block {
  if (view.steps.length === 0) return paragraph('No step started.');
  return {
    kind: 'table',
    columns: COLUMNS,
    rows: view.steps.map((step) => stepRow(view, step)),
    more: ['…', '', 'more steps are in the report', '', '', '', '', ''],
  };
}

function stepRow(view: RunView, step: StepView): Line[] {
  const { build, boot, test } = timesOf(step);
  const role = step.role === 'search' ? '' : ` (${roleWords(view.mode, step)})`;
  return [
    String(step.step),
    [code(short(step.candidate.commit))],
    cut(step.candidate.subject, 100),
    line`${sign(verdictSign(step.verdict))} ${verdictWord(view.mode, step.verdict)}${role}`,
    cut(stepWords(step), 160),
    build,
    boot,
    test,
  ];
}

function otherItem({ title, steps, note, signature }: OtherBug): Line {
  const where = steps
    .slice(0, 20)
    .map(({ step, candidate }) => `step ${step} (${short(candidate.commit)})`)
    .join(', ');
  const more = note === '' ? '' : `; ${note}`;
  if (signature === null) return line`${code(cut(title))} at ${where}${more}`;
  return line`${code(cut(title))} at ${where}${more}. To bisect it: ${code(`--signature ${quoted(cut(signature))}`)}`;
}

/** A text as one word of a shell. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** Cases of the test, by what they say about the commits. */
function caseItems(view: RunView): Line[] {
  const { followed, known, others } = caseLists(view);
  const item = (what: string, names: readonly string[]): Line[] =>
    names.length === 0 ? [] : [line`${what}: ${code(cut(someOf(names)))}`];
  return [
    ...item('Followed', followed),
    ...item('Known failures, which fail at both ends', known),
    ...item('Other failures of the bad end', others),
  ];
}

function links({ reportUrl, artifactUrl }: SummaryOptions): Block[] {
  const all = [
    ...(reportUrl ? [link('Report', reportUrl)] : []),
    ...(artifactUrl ? [link('Logs and evidence', artifactUrl)] : []),
  ];
  if (all.length === 0) return [];
  return [paragraph(all.flatMap((each, place) => (place === 0 ? [each] : [' · ', each])))];
}

function gitLog(view: RunView): Block {
  const lines = bisectLog(view).trimEnd().split('\n');
  return { kind: 'details', title: 'git bisect log', blocks: [codeBlock(lines, { more: '# …' })] };
}

function cut(text: string, length = LINE_LENGTH): string {
  return text.length > length ? `${text.slice(0, length - 1).toWellFormed()}…` : text;
}
