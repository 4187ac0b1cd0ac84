import type { RunView, StepView } from '../bisect/ledger.ts';
import { type Bytes, type CommitInfo, duration } from '../model.ts';
import { bisectLog } from './bisect-log.ts';
import { conclusionOf } from './conclusion.ts';
import { codeSpan, fenced, forMarkdown, plain } from './escape.ts';
import { advice, assurance, commands, headline, reasonBesides, reportLines } from './headline.ts';
import { walkedBack } from './walked-back.ts';
import {
  excerptOf,
  NO_SUBJECT,
  origin,
  otherBugs,
  roleWords,
  short,
  signatureWords,
  stepWords,
  tellingStep,
  verdictSign,
  verdictWord,
  whySkipped,
} from './words.ts';

export interface SummaryOptions {
  /** Where the page and the artifacts can be opened. */
  reportUrl?: string | undefined;
  artifactUrl?: string | undefined;
}

/** GitHub takes 1 MiB of summary from a step and drops the whole of a longer one. */
export const SUMMARY_LIMIT: Bytes = 900 * 1024;
// Shares of that limit, in bytes; with the rest, which is bounded by the cuts below, they stay under it.
const TABLE_SHARE = 400 * 1024;
const LIST_SHARE = 100 * 1024;
const LOG_SHARE = 150 * 1024;
const EXCERPT_LINES = 60;
const LINE_LENGTH = 300;

/** The job summary, in GitHub's Markdown: what was found, how sure it is, and what to do now. */
export function summaryOf(view: RunView, options: SummaryOptions = {}): string {
  const { status, firstBad, suspects } = conclusionOf(view);
  const reason = reasonBesides(view);
  const parts = [`## ${headline(view)}`];
  if (firstBad) parts.push(commitLines(firstBad));
  if (reason !== '') parts.push(forMarkdown(cut(reason, 2000)));
  if (view.signature) parts.push(`Failure signature: ${codeSpan(cut(signatureWords(view.signature)))}`);
  const walked = walkedBack(view);
  if (walked !== null) parts.push(forMarkdown(cut(walked, 2000)));
  if (status === 'found') parts.push('### Confidence', list(assurance(view)));

  const telling = tellingStep(view, firstBad);
  const lines = telling ? excerptOf(telling) : [];
  if (telling && lines.length > 0) {
    parts.push(`### Evidence (step ${telling.step}, ${short(telling.candidate.commit)})`, excerpt(lines));
  }
  if (suspects.length > 0)
    parts.push('### Suspects', list(suspects.map((suspect) => suspectItem(view, suspect))));

  const next = status === 'found' && firstBad ? nextSteps(view, firstBad) : list(advice(view));
  if (next !== '') parts.push('### What to do next', next);

  parts.push('### Steps', stepTable(view));
  const others = otherBugs(view);
  if (others.length > 0) {
    parts.push(
      '### Other failures seen',
      list(
        others.map(
          ({ title, steps }) => `${codeSpan(cut(title))} at ${steps.slice(0, 20).map(where).join(', ')}`,
        ),
      ),
    );
  }
  parts.push(totals(view));
  const links = [
    options.reportUrl && `[Report](${encodeURI(options.reportUrl)})`,
    options.artifactUrl && `[Logs and evidence](${encodeURI(options.artifactUrl)})`,
  ].filter((link) => link);
  if (links.length > 0) parts.push(links.join(' · '));
  parts.push(
    details('git bisect log', fenced(withinBytes(bisectLog(view).trimEnd().split('\n'), LOG_SHARE, '# …'))),
  );
  return `${parts.join('\n\n')}\n`;
}

function commitLines(commit: CommitInfo): string {
  const { author, day } = origin(commit);
  return [
    `**${forMarkdown(cut(commit.subject || NO_SUBJECT))}**`,
    `${codeSpan(commit.commit)} by ${forMarkdown(cut(author))}, ${forMarkdown(day)}`,
  ].join('  \n');
}

function suspectItem(view: RunView, suspect: CommitInfo): string {
  const why = whySkipped(view, suspect);
  const skipped = why === null ? '' : `: ${forMarkdown(cut(why, 160))}`;
  return `${codeSpan(short(suspect.commit))} ${forMarkdown(cut(suspect.subject, 120))}${skipped}`;
}

function where(step: StepView): string {
  return `step ${step.step} (${short(step.candidate.commit)})`;
}

function nextSteps(view: RunView, firstBad: CommitInfo): string {
  const report = reportLines(view, firstBad);
  const parts = [fenced(commands(view, firstBad), 'sh')];
  if (report.length > 0) {
    parts.push(
      'For the report to the author and the maintainers, and for the patch that repairs it:',
      fenced(report),
    );
  }
  return parts.join('\n\n');
}

function stepTable(view: RunView): string {
  const head = [
    '| step | commit | subject | verdict | outcome | build | boot | test |',
    '|--:|---|---|---|---|--:|--:|--:|',
  ];
  const rows = view.steps.map((step) => {
    const times = timesOf(step);
    const verdict = `${verdictSign(step.verdict)} ${verdictWord(view.mode, step.verdict)}`;
    const cells = [
      String(step.step),
      codeSpan(short(step.candidate.commit)),
      forMarkdown(cut(step.candidate.subject, 100)),
      step.role === 'search' ? verdict : `${verdict} (${forMarkdown(roleWords(view.mode, step))})`,
      forMarkdown(cut(stepWords(step), 160)),
      times.build,
      times.boot,
      times.test,
    ];
    return `| ${cells.join(' | ')} |`;
  });
  if (rows.length === 0) return 'No step was begun.';
  return [
    ...head,
    ...withinBytes(rows, TABLE_SHARE, '| … | | more steps are in the report | | | | | |'),
  ].join('\n');
}

/** The times of a step as they are shown; boots and tests of several trials are added up. */
export function timesOf(step: StepView): { build: string; boot: string; test: string } {
  const sum = (values: (number | null)[]) => {
    const known = values.filter((value) => value !== null);
    return known.length === 0 ? null : known.reduce((a, b) => a + b, 0);
  };
  const build = step.build?.reused ? 'reused' : duration(step.build?.seconds ?? null);
  const boot = duration(sum(step.trials.map((trial) => trial.bootSeconds)));
  return { build, boot, test: duration(sum(step.trials.map((trial) => trial.testSeconds))) };
}

/** One line with what the run took. */
export function totals(view: RunView): string {
  const { counts, seconds } = view;
  const { total, building, booting, testing } = seconds;
  const sideBySide = building + booting + testing > total ? ' (guests side by side added up)' : '';
  return [
    `${counts.commits} commits in ${counts.steps} steps`,
    `${counts.builds} builds (${counts.buildsReused} more reused), ${counts.boots} boots`,
    `${duration(total)}: building ${duration(building)}, booting ${duration(booting)}, testing ${duration(testing)}${sideBySide}`,
  ].join(' · ');
}

function excerpt(lines: readonly string[]): string {
  const shown = lines
    .slice(0, EXCERPT_LINES)
    .map((line) => cut(plain(line).replaceAll('\n', ' '), LINE_LENGTH));
  return fenced(lines.length > shown.length ? [...shown, '…'] : shown);
}

function list(items: readonly string[]): string {
  return withinBytes(
    items.map((item) => `- ${item}`),
    LIST_SHARE,
    '- …',
  ).join('\n');
}

function details(title: string, body: string): string {
  return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}

function cut(text: string, length = LINE_LENGTH): string {
  return text.length > length ? `${text.slice(0, length - 1).toWellFormed()}…` : text;
}

/** The first lines that fit into so many bytes; `more` is added where some do not. */
function withinBytes(lines: readonly string[], limit: Bytes, more: string): string[] {
  let used = 0;
  const fits = lines.findIndex((line) => {
    used += Buffer.byteLength(line) + 1;
    return used > limit;
  });
  return fits === -1 ? [...lines] : [...lines.slice(0, fits), more];
}
