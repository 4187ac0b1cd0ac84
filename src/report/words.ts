import type { StepRole } from '../bisect/events.ts';
import { LISTED } from '../bisect/listed.ts';
import { buildFailureWords, outcomeWords, phaseWords } from '../bisect/outcome-words.ts';
import { isBackground, matches } from '../bisect/signature.ts';
import type { RunView, StepView } from '../bisect/view.ts';
import { failuresOf } from '../boot/judge.ts';
import type { CommitId, CommitInfo, Failure, Signature, Verdict } from '../model.ts';
import { compareEnds } from '../test-results/compare.ts';
import { oneLine } from './escape.ts';

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

/** A failure that is not the followed one. */
export interface OtherBug {
  title: string;
  /** Steps that met it. */
  steps: StepView[];
  /** What else is known of it, as the rest of a sentence; empty if there is nothing. */
  note: string;
  /** The value of `signature` that a bisection of it needs; null if it is not new at the bad end. */
  signature: string | null;
}

/** Failures that are not the followed one, those that are new at the bad end first. */
export function otherBugs(view: RunView): OtherBug[] {
  const { signature, newAsWell } = view;
  if (signature === null) return [];
  const met = new Map<string, { failure: Failure; steps: StepView[] }>();
  for (const step of view.steps) {
    for (const failure of step.trials.flatMap(failuresOf)) {
      if (matches(failure, signature)) continue;
      const known = met.get(bugOf(failure)) ?? { failure, steps: [] };
      if (!known.steps.includes(step)) known.steps.push(step);
      met.set(bugOf(failure), known);
    }
  }
  const all = [...met].map(([title, { failure, steps }]): OtherBug => {
    const found = newAsWell.find((other) => matches(failure, other));
    if (found) return { title, steps, note: cameIn(view, found), signature: found.title };
    const note = isBackground(failure, signature) ? 'also happens at a good end' : '';
    return { title, steps, note, signature: null };
  });
  return all.toSorted((one, other) => Number(one.signature === null) - Number(other.signature === null));
}

/** Between which tested commits a failure came in that is new at the bad end. */
function cameIn({ cameIn: all, good }: RunView, { kind, title }: Signature): string {
  const came = all.find(({ signature }) => signature.kind === kind && signature.title === title);
  if (came === undefined) return 'also new';
  const after = came.after ?? good[0];
  return `also new, came in ${after ? `after ${short(after.commit)}, ` : ''}at ${short(came.at.commit)} at the latest`;
}

/** A failure by what it has in common with others of its kind. */
function bugOf(failure: Failure): string {
  switch (failure.kind) {
    case 'crashed':
      return failure.title;
    case 'hung':
      return `hung ${phaseWords[failure.phase]}`;
    case 'failed':
    case 'boot-failed':
    case 'matched':
      return outcomeWords(failure);
  }
}

/** Why a suspect is not known to be good or bad; null for the one at the end of them, which fails. */
export function whySkipped(view: RunView, { commit }: CommitInfo): string | null {
  if (view.skip.has(commit)) return LISTED;
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

/** Test cases by what the ends say of them; each list is empty if there are none. */
export interface CaseLists {
  /** Those that are followed. */
  followed: string[];
  /** They fail at both ends. */
  known: string[];
  /** They fail at the bad end and are followed by nobody: rare, or without a result at the good end. */
  others: string[];
}

/** What the summary says about the cases of the test. */
export function caseLists(view: RunView): CaseLists {
  const { signature, bad, good } = view;
  const reports = (commits: readonly (CommitInfo | null)[]) =>
    view.steps
      .filter(({ candidate }) => commits.some((one) => one?.commit === candidate.commit))
      .flatMap(({ trials }) => trials.map(({ cases }) => cases ?? null));
  const { known, seldom, newOthers } = compareEnds({ bad: reports([bad]), good: reports(good) });
  const followed = signature?.cases ?? [];
  const others = [...seldom, ...newOthers].filter((name) => !followed.includes(name));
  return { followed, known, others: view.good.length === 0 ? [] : others };
}
