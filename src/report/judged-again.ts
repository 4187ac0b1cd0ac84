import type { JudgedAgain, StepAgain } from '../bisect/judge-again.ts';
import type { Signature } from '../model.ts';
import { type Block, type Column, code, type Line, line, list, paragraph, section } from './blocks.ts';
import { plain } from './escape.ts';
import { roleWords, short, signatureWords, verdictWord } from './words.ts';

const COLUMNS: readonly Column[] = [
  { title: 'step', align: 'right' },
  { title: 'commit' },
  { title: 'then' },
  { title: 'now' },
  { title: '' },
  { title: 'reason' },
];
/** The longest text, in characters. */
const LENGTH = 300;
/** The most lines about single trials. */
const ITEMS = 50;

/** What would have come out of a run: the signature, each step, and from which one a run would have to go on. */
export function judgedAgainBlocks(judged: JudgedAgain): Block[] {
  const trials = judged.steps.flatMap(({ step, trials: all }) => all.map((trial) => ({ step, ...trial })));
  const other = trials.filter(({ was, now }) => was !== now);
  const unread = trials.filter(({ isRead }) => !isRead);
  const read = other.map(({ step, number, was, now }) => {
    return line`step ${String(step)}, trial ${String(number)}: ${code(cut(was))} then, ${code(cut(now))} now`;
  });
  const kept = unread.map(({ step, number }) => `step ${step}, trial ${number}`);
  return [
    signatureLines(judged),
    { kind: 'table', columns: COLUMNS, rows: judged.steps.map((step) => row(judged, step)), more: ['…'] },
    ...section('Trials that read differently', list(upTo(read))),
    ...section('Trials without logs here, so that the journal is believed', list(upTo(kept))),
    paragraph(sentence(judged)),
  ];
}

function signatureLines({ signature: { was, now } }: JudgedAgain): Block {
  const words = (signature: Signature | null) =>
    code(signature === null ? 'nothing' : cut(signatureWords(signature)));
  if (was?.kind === now?.kind && was?.title === now?.title)
    return paragraph(line`Failure signature: ${words(now)}, then and now`);
  return paragraph(line`Failure signature then: ${words(was)}`, line`Failure signature now: ${words(now)}`);
}

function row({ mode }: JudgedAgain, again: StepAgain): Line[] {
  const { step, role, candidate, tag, was, now, reason, differs } = again;
  const words = role === 'search' ? '' : ` (${roleWords(mode, { role, tag })})`;
  return [
    String(step),
    [code(short(candidate.commit))],
    `${verdictWord(mode, was)}${words}`,
    was !== null && now === null ? 'undecided' : verdictWord(mode, now),
    differs ? 'differs' : '',
    cut(reason.now),
  ];
}

/** From where a run would have to go on. */
function sentence({ steps, from }: JudgedAgain): string {
  if (from === null) return steps.length === 0 ? 'No step was judged.' : 'Every verdict holds.';
  const [before, first] = [steps[steps.indexOf(from) - 1], steps[0]];
  const holds =
    before === undefined
      ? 'No verdict holds'
      : before === first
        ? `The verdict of step ${before.step} holds`
        : `The verdicts up to step ${before.step} hold`;
  return `${holds}; a run would have to go on from step ${from.step} (${short(from.candidate.commit)}).`;
}

/** The same for programs, as one line of JSON. Foreign text in it is without terminal sequences. */
export function judgedAgainJson(judged: JudgedAgain): string {
  const { signature, steps, from } = judged;
  const named = (one: Signature | null) => one && { kind: one.kind, title: one.title };
  const before = from === null ? steps.at(-1) : steps[steps.indexOf(from) - 1];
  const told = {
    signature: { was: named(signature.was), now: named(signature.now) },
    steps: steps.map(({ step, role, candidate, was, now, differs, reason, trials }) => {
      const { commit, subject } = candidate;
      return { step, role, commit, subject, was, now, differs, reason, trials };
    }),
    holdsUpTo: before?.step ?? null,
    goesOnFrom: from && { step: from.step, commit: from.candidate.commit },
  };
  return JSON.stringify(told, (_, value: unknown) => (typeof value === 'string' ? plain(value) : value));
}

function upTo(items: readonly Line[]): Line[] {
  const more = items.length - ITEMS;
  return more <= 0 ? [...items] : [...items.slice(0, ITEMS), `${more} more`];
}

const cut = (text: string): string =>
  text.length > LENGTH ? `${text.slice(0, LENGTH - 1).toWellFormed()}…` : text;
