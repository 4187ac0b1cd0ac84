import type { StepRole } from '../bisect/events.ts';
import type { RunView, StepView } from '../bisect/ledger.ts';
import { isBackground, matches } from '../bisect/signature.ts';
import { failuresOf } from '../boot/judge.ts';
import type { CommitId, CommitInfo, Outcome, Signature, Verdict } from '../model.ts';
import { oneLine } from './escape.ts';

/** The first 12 digits of a commit's name, as the kernel's own `Fixes:` lines have them. */
export function short(commit: CommitId): string {
  return commit.slice(0, 12);
}

/** Who wrote a commit, and when, as far as it says so. Foreign text in it is not escaped. */
export function origin({ author, date }: CommitInfo): { author: string; day: string } {
  return { author: author || 'an unknown author', day: date === '' ? 'without a valid date' : dayOf(date) };
}

/** What stands for a subject where there is none. */
export const NO_SUBJECT = '(no subject)';

/** The day of a date in ISO 8601. */
const dayOf = (date: string): string => date.slice(0, 10);

/** The words for git's old and new side, and for the first commit of the new one. */
export function termsOf(mode: RunView['mode']): { old: string; new: string } {
  return mode === 'fix' ? { old: 'broken', new: 'fixed' } : { old: 'good', new: 'bad' };
}

/** The words for a kernel that works and for one that fails, whichever of them is the older. */
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

/** What a step was for, where it was not the search; empty where it was. A tag in it is not escaped. */
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

/** One line that says what a trial showed. Foreign text in it is not escaped. */
export function outcomeWords(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'crashed':
      return `crashed: ${outcome.title}${outcome.corrupted ? ' (report incomplete)' : ''}`;
    case 'failed':
      return outcome.signal
        ? `test ended by ${outcome.signal}`
        : `test failed with exit status ${outcome.exit}`;
    case 'skipped-by-test':
      return 'test asked to skip (exit status 125)';
    case 'matched':
      return `matched ${outcome.pattern}: ${outcome.line}`;
    case 'hung':
      return hangWords(outcome);
    case 'boot-failed':
      return `boot failed ${PHASES[outcome.phase]}: ${outcome.reason}`;
    case 'passed':
      return 'passed';
    case 'infrastructure':
      return `infrastructure: ${outcome.cause}`;
  }
}

function hangWords({ phase, blockedIn, where, agentLost }: Outcome & { kind: 'hung' }): string {
  if (blockedIn !== undefined) return `hung ${PHASES[phase]}, in ${blockedIn}`;
  const what = agentLost ? 'lost the guest agent' : 'hung';
  return `${what} ${PHASES[phase]}${where ? `, last line: ${where}` : ''}`;
}

const PHASES = {
  'before-init': 'before init',
  'before-agent': 'before the guest answered',
  'in-test': 'in the test',
  'at-shutdown': 'at shutdown',
} as const;

/** What a step showed, or why there was nothing to see. */
export function stepWords(step: StepView): string {
  if (step.build && !step.build.ok) return `build failed${step.build.reason ? `: ${step.build.reason}` : ''}`;
  if (step.outcome) return outcomeWords(step.outcome);
  return step.reason ?? (step.build ? 'built' : 'not built');
}

/** The line that the report's reader looks for: what is followed. */
export function signatureWords(signature: Signature): string {
  return `${signature.kind}: ${signature.title}`;
}

/** dmesg lines that a step's outcome rests on; none where it was no crash and no match. */
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

/** Failures that are not the followed one, with the steps where they were met. */
export function otherBugs(view: RunView): { title: string; steps: StepView[] }[] {
  const { signature } = view;
  if (signature === null) return [];
  const met = new Map<string, StepView[]>();
  for (const step of view.steps) {
    const others = step.trials
      .flatMap(failuresOf)
      .filter((failure) => !matches(failure, signature) && !isBackground(failure, signature));
    const titles = others.flatMap((failure) => bugOf(failure) ?? []);
    for (const title of new Set(titles)) met.set(title, [...(met.get(title) ?? []), step]);
  }
  return [...met].map(([title, steps]) => ({ title, steps }));
}

/** A failure by what it has in common with others of its kind; null where there is none. */
function bugOf(outcome: Outcome): string | null {
  switch (outcome.kind) {
    case 'crashed':
      return outcome.title;
    case 'hung':
      return `hung ${PHASES[outcome.phase]}`;
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

/** The step whose evidence shows the culprit best: itself where it was tested, else the last bad one. */
export function tellingStep(view: RunView, firstBad: CommitInfo | null): StepView | undefined {
  const shows = view.steps.filter((step) => excerptOf(step).length > 0);
  return (
    shows.findLast((step) => step.candidate.commit === firstBad?.commit && step.role !== 'verify-revert') ??
    shows.findLast((step) => step.verdict === 'bad') ??
    shows.find((step) => step.role === 'bad-end')
  );
}
