import type { StepRole } from '../bisect/events.ts';
import { buildFailureWords, outcomeWords, phaseWords } from '../bisect/outcome-words.ts';
import { shows as matches } from '../bisect/signature.ts';
import type { CommitId, CommitInfo, Outcome, Signature, Verdict } from '../model.ts';
import { oneLine } from './escape.ts';
import type { RunView, StepView } from './view.ts';

/** The first 12 digits of a commit's name, as the kernel's own `Fixes:` lines have them. */
export function short(commit: CommitId): string {
  return commit.slice(0, 12);
}

/** Who wrote a commit, and when, as far as it says so. Foreign text in it is not escaped. */
export function origin({ author, date }: CommitInfo): { author: string; day: string } {
  return { author: author || 'an unknown author', day: date === '' ? 'without a valid date' : dayOf(date) };
}

/** Stands for a subject if there is none. */
export const NO_SUBJECT = '(no subject)';

/** The day of a date in ISO 8601. */
const dayOf = (date: string): string => date.slice(0, 10);

/** The words for git's old and new side, and for the first commit of the new one. */
export function termsOf(mode: RunView['mode']): { old: string; new: string } {
  return mode === 'fix' ? { old: 'broken', new: 'fixed' } : { old: 'good', new: 'bad' };
}

/** The words for a kernel that works and for one that fails, whichever is older. */
export function stateWords(mode: RunView['mode']): { works: string; fails: string } {
  return mode === 'fix' ? { works: 'fixed', fails: 'broken' } : { works: 'good', fails: 'bad' };
}

/** A verdict in the words of the bisection's mode. Good is a kernel that works, in either mode. */
export function verdictWord(mode: RunView['mode'], verdict: Verdict | null): string {
  if (verdict === null) return 'unfinished';
  if (verdict === 'skip') return 'skip';
  return verdict === 'good' ? stateWords(mode).works : stateWords(mode).fails;
}

/** A sign for a verdict: whether the kernel works. */
export function verdictSign(verdict: Verdict | null): string {
  if (verdict === null) return '⏳';
  if (verdict === 'skip') return '⏭';
  return verdict === 'good' ? '✅' : '❌';
}

/** What a step was for; empty for a step of the search. A tag in it is not escaped. */
export function roleWords(mode: RunView['mode'], { role, tag }: Pick<StepView, 'role' | 'tag'>): string {
  const { works, fails } = stateWords(mode);
  const words: Record<StepRole, string> = {
    'bad-end': `${fails} end`,
    'good-end': `${works} end`,
    'good-probe': `release ${oneLine(tag ?? '')}`,
    'merge-base': 'merge base',
    search: '',
    'verify-culprit': `first ${termsOf(mode).new}, again`,
    'verify-parent': 'its parent, again',
    'verify-revert': 'with the revert',
  };
  return words[role];
}

/** The outcome of a step, or why there is none. Foreign text in it is not escaped. */
export function stepWords(step: StepView): string {
  const { build, outcome, reason } = step;
  if (build && !build.ok) {
    const why = build.reason ?? 'no reason is known';
    return build.skipped ? why : buildFailureWords(why);
  }
  if (outcome) return outcomeWords(outcome);
  return reason ?? (build ? 'built' : 'not built');
}

/** What is followed, in one line. */
export function signatureWords(signature: Signature): string {
  return `${signature.kind}: ${signature.title}`;
}

/** Lines of dmesg that a step's outcome rests on; none unless it crashed, hung or matched. */
export function excerptOf(step: StepView): string[] {
  for (const outcome of [step.outcome, ...step.trials.map((trial) => trial.outcome)]) {
    if (outcome?.kind === 'crashed' && outcome.excerpt.length > 0) return withoutEcho(outcome.excerpt);
    if (outcome?.kind === 'hung' && outcome.excerpt?.length) return outcome.excerpt;
    if (outcome?.kind === 'matched') return [outcome.line];
  }
  return [];
}

/** After its end mark x86 prints the registers once more: nobody wants to read them twice. */
function withoutEcho(lines: readonly string[]): string[] {
  const end = lines.findIndex((line) => /---\[ end trace /.test(line));
  const kept = (end === -1 ? lines : lines.slice(0, end + 1)).map((line) => line.trimEnd());
  return kept.slice(0, kept.findLastIndex((line) => line !== '') + 1);
}

/** Failures that are not the followed one, with the steps that met them. */
export function otherBugs(view: RunView): { title: string; steps: StepView[] }[] {
  const { signature } = view;
  if (signature === null) return [];
  const met = new Map<string, StepView[]>();
  for (const step of view.steps) {
    const outcomes = step.trials.map((trial) => trial.outcome);
    const titles = outcomes.flatMap((outcome) => (matches(outcome, signature) ? [] : (bugOf(outcome) ?? [])));
    for (const title of new Set(titles)) met.set(title, [...(met.get(title) ?? []), step]);
  }
  return [...met].map(([title, steps]) => ({ title, steps }));
}

/** A failure by what it has in common with others of its kind; null if the outcome is none. */
function bugOf(outcome: Outcome): string | null {
  switch (outcome.kind) {
    case 'crashed':
      return outcome.title;
    case 'hung':
      return `hung ${phaseWords[outcome.phase]}`;
    case 'failed':
    case 'boot-failed':
    case 'matched':
      return outcomeWords(outcome);
    case 'skipped-by-test':
    case 'passed':
    case 'infrastructure':
      return null;
  }
}

/** Why a suspect is not known to be good or bad; null for the one at the end of them, which fails. */
export function whySkipped(view: RunView, { commit }: CommitInfo): string | null {
  const step = view.steps.findLast(
    ({ candidate, verdict }) => candidate.commit === commit && verdict !== null,
  );
  return step?.verdict === 'skip' ? (step.reason ?? stepWords(step)) : null;
}

/** The step with the best evidence of the failure: the culprit itself if it was tested, else the last bad one. */
export function evidenceStep(view: RunView, firstBad: CommitInfo | null): StepView | undefined {
  const withEvidence = view.steps.filter((step) => excerptOf(step).length > 0);
  return (
    withEvidence.findLast(
      (step) => step.candidate.commit === firstBad?.commit && step.role !== 'verify-revert',
    ) ??
    withEvidence.findLast((step) => step.verdict === 'bad') ??
    withEvidence.find((step) => step.role === 'bad-end')
  );
}
