import type { RunView } from '../bisect/ledger.ts';
import type { CommitInfo, Verdict } from '../model.ts';
import { oneLine } from './escape.ts';
import { termsOf, verdictWord } from './words.ts';

/**
 * The run as a log that `git bisect replay` takes. Only what git can search by is in it: the ends, unless the run
 * found them to be something else, and the verdicts of the search. Everything else is a comment.
 */
export function bisectLog(view: RunView): string {
  const terms = termsOf(view.mode);
  const lines = [startLine(view)];
  const say = (verdict: Verdict, commit: CommitInfo) => {
    const word = verdictWord(view.mode, verdict);
    lines.push(`# ${word}: ${named(commit)}`, `git bisect ${word} ${commit.commit}`);
  };
  const remark = (text: string, commit: CommitInfo) => lines.push(`# ${text}: ${named(commit)}`);

  // git refuses to replay a contradiction, so an end that a test refuted is only told.
  const refuted = (end: CommitInfo, stated: Verdict) =>
    view.steps.some(
      (step) =>
        (step.role === 'bad-end' || step.role === 'good-end' || step.refutes) &&
        step.candidate.commit === end.commit &&
        (step.verdict ?? stated) !== stated,
    );
  const state = (end: CommitInfo, stated: Verdict) =>
    refuted(end, stated)
      ? remark(`stated as ${verdictWord(view.mode, stated)}, found otherwise`, end)
      : say(stated, end);
  if (view.bad) state(view.bad, 'bad');
  for (const good of view.good) state(good, 'good');

  // By a merge base that is new, git's search cannot begin.
  const atMergeBase: (Verdict | null)[] = [view.mode === 'fix' ? 'bad' : 'good', 'skip'];
  for (const step of view.steps) {
    if (step.verdict === null) continue;
    if (step.retracted) {
      remark(`${verdictWord(view.mode, step.verdict)} was taken back`, step.candidate);
      continue;
    }
    const searched = step.role === 'search' || step.refutes || step.between;
    if (searched || (step.role === 'merge-base' && atMergeBase.includes(step.verdict))) {
      say(step.countsAs ?? step.verdict, step.candidate);
    } else if (step.role === 'good-probe' && step.tag !== null) {
      // The one that works is the good end above.
      if (step.verdict !== 'good') remark(`${oneLine(step.tag)} was tried as a good end`, step.candidate);
    } else if (step.role === 'merge-base') {
      remark(`merge base is ${verdictWord(view.mode, step.verdict)}`, step.candidate);
    }
  }

  if (view.conclusion?.firstBad) remark(`first ${terms.new} commit`, view.conclusion.firstBad);
  if (view.conclusion?.status === 'suspects') {
    lines.push('# only skipped commits left to test');
    for (const suspect of view.conclusion.suspects) remark(`possible first ${terms.new} commit`, suspect);
  }
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
  // git reads the arguments of this line only where each is in single quotes.
  return ['git bisect start', ...args.map(quoted)].join(' ');
}

function quoted(arg: string): string {
  return `'${arg.replace(/['!]/g, "'\\$&'")}'`;
}

function named(commit: CommitInfo): string {
  return `[${commit.commit}] ${oneLine(commit.subject)}`;
}
