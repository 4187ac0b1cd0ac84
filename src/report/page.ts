import { outcomeWords } from '../bisect/outcome-words.ts';
import type { RunView, StepView } from '../bisect/view.ts';
import type { CommitInfo } from '../model.ts';
import { assurance, assuranceLine } from './assurance.ts';
import { bisectLog } from './bisect-log.ts';
import type { Line } from './blocks.ts';
import { conclusionOf } from './conclusion.ts';
import { forHtml } from './escape.ts';
import { headline, reasonBesides } from './headline.ts';
import { htmlLine } from './html.ts';
import { advice, commands, reportLines } from './next-steps.ts';
import { pageStyle } from './page-style.ts';
import { timesOf, totals } from './times.ts';
import { walkedBack } from './walked-back.ts';
import {
  evidenceStep,
  excerptOf,
  NO_SUBJECT,
  origin,
  otherBugs,
  roleWords,
  short,
  signatureWords,
  stateWords,
  stepWords,
  verdictWord,
  whySkipped,
} from './words.ts';

/** The whole report as one HTML file that needs nothing else: no script, no font, no network. */
export function pageOf(view: RunView): string {
  const { firstBad, suspects } = conclusionOf(view);
  return htmlFile(headline(view), [
    ...finding(view, firstBad),
    section('Confidence', confidence(view)),
    evidence(view, firstBad),
    section('What to do next', nextSteps(view)),
    section('Suspects', suspectList(view, suspects)),
    section('How the range narrowed', rangeBars(view)),
    section('Steps', stepTable(view)),
    section('Other failures seen', otherList(view)),
    section('Details of each step', view.steps.map((step) => stepDetails(view, step)).join('\n')),
    `<details><summary>git bisect log</summary><pre tabindex="0">${forHtml(bisectLog(view))}</pre></details>`,
  ]);
}

/** A file with a title and its sections, without the empty ones. */
function htmlFile(title: string, sections: readonly string[]): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${forHtml(title)}</title>
<style>${pageStyle}</style>
</head>
<body>
<main>
<h1>${forHtml(title)}</h1>
${sections.filter((body) => body !== '').join('\n')}
</main>
</body>
</html>
`;
}

/** The commit, and the sentences about the whole run. */
function finding(view: RunView, firstBad: CommitInfo | null): string[] {
  const sentence = (text: string | null) => (text ? `<p>${forHtml(text)}</p>` : '');
  const { signature } = view;
  return [
    firstBad ? culpritLines(firstBad) : '',
    sentence(reasonBesides(view)),
    signature ? `<p>Failure signature: <code>${forHtml(signatureWords(signature))}</code></p>` : '',
    sentence(walkedBack(view)),
    `<p class="totals">${rangeWords(view)}${forHtml(totals(view))}</p>`,
  ];
}

function confidence(view: RunView): string {
  return conclusionOf(view).status === 'found' ? list(assurance(view).map(assuranceLine)) : '';
}

function culpritLines(commit: CommitInfo): string {
  const { author, day } = origin(commit);
  const date = commit.date === '' ? day : `<time datetime="${forHtml(commit.date)}">${forHtml(day)}</time>`;
  return `<p class="subject">${forHtml(commit.subject || NO_SUBJECT)}</p><p><code>${forHtml(commit.commit)}</code> by ${forHtml(author)}, ${date}</p>`;
}

/** The ends of the range, as a line of its own. */
function rangeWords({ good, bad, mode }: RunView): string {
  if (bad === null) return '';
  const terms = stateWords(mode);
  const end = (commit: CommitInfo) =>
    `<code>${forHtml(short(commit.commit))}</code> ${forHtml(commit.subject)}`;
  return `${terms.works}: ${good.map(end).join(', ')} · ${terms.fails}: ${end(bad)}<br>`;
}

function evidence(view: RunView, firstBad: CommitInfo | null): string {
  const step = evidenceStep(view, firstBad);
  const lines = step ? excerptOf(step) : [];
  if (!step || lines.length === 0) return '';
  const title = `Evidence (step ${step.step}, ${short(step.candidate.commit)})`;
  return section(title, `<pre tabindex="0">${forHtml(lines.join('\n'))}</pre>`);
}

function nextSteps(view: RunView): string {
  const { status, firstBad } = conclusionOf(view);
  if (status !== 'found' || firstBad === null) return list(advice(view));
  const blocks = [commands(view, firstBad), reportLines(view, firstBad)].filter((lines) => lines.length > 0);
  return blocks.map((lines) => `<pre tabindex="0">${forHtml(lines.join('\n'))}</pre>`).join('\n');
}

function section(title: string, body: string): string {
  return body === '' ? '' : `<section><h2>${title}</h2>\n${body}\n</section>`;
}

function list(items: readonly Line[]): string {
  return items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${htmlLine(item)}</li>`).join('')}</ul>`;
}

function suspectList(view: RunView, suspects: readonly CommitInfo[]): string {
  const items = suspects.map((suspect) => {
    const why = whySkipped(view, suspect);
    const skipped = why === null ? '' : `<br><small>${forHtml(why)}</small>`;
    return `<li><code>${forHtml(short(suspect.commit))}</code> ${forHtml(suspect.subject)}${skipped}</li>`;
  });
  return items.length === 0 ? '' : `<ul>${items.join('')}</ul>`;
}

function otherList(view: RunView): string {
  const items = otherBugs(view).map(({ title, steps, note }) => {
    const where = steps.map(
      ({ step, candidate }) =>
        `<a href="#step-${step}">step ${step}</a> (<code>${forHtml(short(candidate.commit))}</code>)`,
    );
    return `<li><code>${forHtml(title)}</code> at ${where.join(', ')}${forHtml(note === '' ? '' : `; ${note}`)}</li>`;
  });
  return items.length === 0 ? '' : `<ul>${items.join('')}</ul>`;
}

function rangeBars(view: RunView): string {
  const searched = view.steps.filter((step) => step.role === 'search');
  const whole = Math.max(1, view.counts.commits, ...searched.map((step) => step.remaining));
  // What a step left is what the next one began with: a skip leaves as much as there was.
  const left = (place: number) =>
    searched[place + 1]?.suspects ??
    (view.conclusion?.status === 'found' && place === searched.length - 1 ? 1 : searched[place]!.remaining);
  const bar = (step: StepView, place: number) => {
    // A range of one commit in a million must still be seen.
    const width = Math.max(0.4, (left(place) / whole) * 100).toFixed(2);
    const label = `after step ${step.step}: ${left(place)} of ${whole} left`;
    return `<li><span>${label}</span><span class="bar" aria-hidden="true"><i style="width:${width}%"></i></span></li>`;
  };
  return searched.length === 0 ? '' : `<ol class="range">${searched.map(bar).join('')}</ol>`;
}

function stepTable(view: RunView): string {
  if (view.steps.length === 0) return '<p>No step started.</p>';
  const heads = ['step', 'commit', 'subject', 'verdict', 'outcome', 'build', 'boot', 'test'];
  const row = (step: StepView) => {
    const { build, boot, test } = timesOf(step);
    return `<tr><th scope="row"><a href="#step-${step.step}">${step.step}</a></th><td class="s"><code>${forHtml(short(step.candidate.commit))}</code></td><td>${forHtml(step.candidate.subject)}</td><td class="s">${verdictCell(view, step)}</td><td>${forHtml(stepWords(step))}</td><td class="n">${build}</td><td class="n">${boot}</td><td class="n">${test}</td></tr>`;
  };
  return `<div class="scroll" tabindex="0" role="region" aria-label="Steps"><table>
<thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>
<tbody>
${view.steps.map(row).join('\n')}
</tbody></table></div>`;
}

function verdictCell(view: RunView, step: StepView): string {
  const role = step.role === 'search' ? '' : ` <small>${forHtml(roleWords(view.mode, step))}</small>`;
  const kind = step.verdict ?? 'none';
  return `<span class="v ${kind}">${verdictWord(view.mode, step.verdict)}</span>${role}`;
}

function stepDetails(view: RunView, step: StepView): string {
  const lines = excerptOf(step);
  const trials = step.trials.map(
    (trial) =>
      `<li>boot ${trial.number}: ${forHtml(outcomeWords(trial.outcome))} <small>${forHtml(trial.evidence)}</small></li>`,
  );
  return `<details><summary>Step ${step.step}: <code>${forHtml(short(step.candidate.commit))}</code> ${verdictCell(view, step)}</summary>
<p id="step-${step.step}">${forHtml(step.candidate.subject)}</p>
${step.reason ? `<p>${forHtml(step.reason)}</p>` : ''}
${trials.length > 0 ? `<ul>${trials.join('')}</ul>` : ''}
${lines.length > 0 ? `<pre tabindex="0">${forHtml(lines.join('\n'))}</pre>` : ''}
</details>`;
}
