import { LISTED } from '../bisect/listed.ts';
import type { RunView, StepView } from '../bisect/view.ts';
import type { CommitInfo, Verdict } from '../model.ts';
import { oneLine } from './escape.ts';
import { termsOf, verdictWord } from './words.ts';

/**
 * The run as a log that `git bisect replay` takes. Only what git can search by is in it: the ends, unless the run
 * found them to be something else, and the verdicts of the search. Everything else is a comment.
 */
export function bisectLog(view: RunView): string {
  const lines = [
    startLine(view),
    ...(view.bad ? endLines(view, view.bad, 'bad') : []),
    ...view.good.flatMap((good) => endLines(view, good, 'good')),
    ...listedLines(view),
    ...view.steps.flatMap((step) => stepLines(view, step)),
    ...conclusionLines(view),
  ];
  return `${lines.join('\n')}\n`;
}

function startLine(view: RunView): string {
  const args: string[] = [];
  if (view.mode === 'fix') {
    const terms = termsOf(view.mode);
    args.push('--term-old', terms.old, '--term-new', terms.new);
  }
  if (view.settings.firstParent === true) args.push('--first-parent');
  if (view.paths.length > 0) args.push('--', ...view.paths);
  // git reads the arguments of this line only if each is in single quotes.
  return ['git bisect start', ...args.map(quoted)].join(' ');
}

/** git refuses to replay a contradiction, so an end that a test refuted is a comment. */
function endLines(view: RunView, end: CommitInfo, stated: Verdict): string[] {
  const isRefuted = view.steps.some(
    (step) =>
      (step.role === 'bad-end' || step.role === 'good-end' || step.refutes) &&
      step.candidate.commit === end.commit &&
      (step.verdict ?? stated) !== stated,
  );
  return isRefuted
    ? [comment(`stated as ${verdictWord(view.mode, stated)}, found otherwise`, end)]
    : verdictLines(view, stated, end);
}

/** What is never tested is skipped from the start. */
function listedLines({ skip }: RunView): string[] {
  if (skip.size === 0) return [];
  return [`# ${LISTED}`, ...[...skip].map((commit) => `git bisect skip ${commit}`)];
}

function stepLines(view: RunView, step: StepView): string[] {
  const { verdict, candidate } = step;
  if (verdict === null) return [];
  const word = verdictWord(view.mode, verdict);
  if (step.retracted) return [comment(`${word} was taken back`, candidate)];
  if (isOfSearch(step, verdict, view)) return verdictLines(view, step.countsAs ?? verdict, candidate);
  if (step.role === 'good-probe' && step.tag !== null) {
    // The one that works is the good end above.
    return verdict === 'good' ? [] : [comment(`${oneLine(step.tag)} was tried as a good end`, candidate)];
  }
  return step.role === 'merge-base' ? [comment(`merge base is ${word}`, candidate)] : [];
}

/** Whether git searches by the verdict of a step. */
function isOfSearch(step: StepView, verdict: Verdict, { mode }: RunView): boolean {
  if (step.role === 'search' || step.refutes || step.between) return true;
  // With a merge base that is new, git's search cannot begin.
  return step.role === 'merge-base' && (verdict === 'skip' || verdict === (mode === 'fix' ? 'bad' : 'good'));
}

function conclusionLines({ mode, conclusion }: RunView): string[] {
  const terms = termsOf(mode);
  const lines: string[] = [];
  if (conclusion?.firstBad) lines.push(comment(`first ${terms.new} commit`, conclusion.firstBad));
  if (conclusion?.status === 'suspects') {
    const suspects = conclusion.suspects.map((one) => comment(`possible first ${terms.new} commit`, one));
    lines.push('# only skipped commits left to test', ...suspects);
  }
  return lines;
}

function verdictLines({ mode }: RunView, verdict: Verdict, commit: CommitInfo): string[] {
  const word = verdictWord(mode, verdict);
  return [comment(word, commit), `git bisect ${word} ${commit.commit}`];
}

function comment(text: string, { commit, subject }: CommitInfo): string {
  return `# ${text}: [${commit}] ${oneLine(subject)}`;
}

function quoted(arg: string): string {
  return `'${arg.replace(/['!]/g, "'\\$&'")}'`;
}
