import { ConfigurationError } from '../host/errors.ts';
import { parseWords } from '../host/shell-words.ts';
import { oneLine } from '../report/escape.ts';
import { termsOf } from '../report/words.ts';

/** What a `git bisect log` says, in git's terms: old is where a search starts from, new where it ends. */
export interface BisectLog {
  /** Revisions of the old side, in the order in which they were judged. */
  old: string[];
  /** The last one of the new side, which is the end of git's range; null if there is none. */
  new: string | null;
  /** Revisions and ranges. */
  skip: string[];
  paths: string[];
  firstParent: boolean;
  /** Null if its terms do not say what is searched. */
  mode: 'fix' | null;
}

type Side = 'old' | 'new';
/** The words for the two sides. */
type Terms = Record<Side, string>;

/** A log as far as it was read. */
interface Reading {
  /** Null until a verdict shows which of git's own terms are used. */
  terms: Terms | null;
  judged: Map<string, { side: Side; line: number }>;
  newest: string | null;
  skip: Set<string>;
  paths: string[];
  firstParent: boolean;
}

/** Terms that need no option (git-bisect(1), "Alternate terms"). */
const OWN_TERMS: readonly Terms[] = [
  { old: 'good', new: 'bad' },
  { old: 'old', new: 'new' },
];
/** The comment that git writes for each revision. */
const COMMENT = /^#\s*\S+: \[([0-9a-f]{40}|[0-9a-f]{64})\]/;
const ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** Longest piece of a line that a message shows. */
const SHOWN = 80;

/**
 * Reads a `git bisect log`, or the `bisect.log` of a run. Comments are passed over, as `git bisect replay` does, but for
 * those above `git bisect start`: they have the commits that its names meant then. `HEAD` means another one by now.
 *
 * @param source  stands before each message
 * @throws ConfigurationError that names the line if one is not understood or contradicts another
 */
export function readBisectLog(text: string, source: string): BisectLog {
  let reading: Reading | null = null;
  let ids: string[] = [];
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    const id = COMMENT.exec(line)?.[1];
    if (id !== undefined) ids.push(id);
    if (line === '' || line.startsWith('#')) continue;
    const number = index + 1;
    const [command, args] = commandOf(line) ?? [];
    const refuse = (why: string) =>
      new ConfigurationError(
        `${source}: line ${number} ("${oneLine(line).slice(0, SHOWN)}") ${why}. Give what "git bisect log" prints.`,
      );
    if (command === undefined || args === undefined) throw refuse('is not understood');
    if (command === 'start') reading = begin({ args, ids, line: number }, refuse);
    else if (reading === null) throw refuse('comes before "git bisect start"');
    // It only prints them.
    else if (command !== 'terms') judge(reading, { command, args, line: number }, refuse);
    ids = [];
  }
  if (reading === null) {
    throw new ConfigurationError(
      `${source}: it has no line "git bisect start". Give what "git bisect log" prints.`,
    );
  }
  return summed(reading);
}

type Refuse = (why: string) => ConfigurationError;

/** The words of a line of git's: which of its commands, and its arguments; null if it is none. */
function commandOf(line: string): [string, string[]] | null {
  const words = parseWords(line);
  if (words === null) return null;
  const [git, bisect] = words;
  const rest =
    git === 'git-bisect' ? words.slice(1) : git === 'git' && bisect === 'bisect' ? words.slice(2) : [];
  const [command, ...args] = rest;
  return command === undefined ? null : [command, args];
}

/** @param ids  commits that the comments above the line name */
function begin(
  { args, ids, line }: { args: readonly string[]; ids: readonly string[]; line: number },
  refuse: Refuse,
): Reading {
  const given: Partial<Terms> = {};
  const words: string[] = [];
  let firstParent = false;
  let place = 0;
  for (; place < args.length && args[place] !== '--'; place++) {
    const [option = '', attached] = args[place]!.split(/=(.*)/s);
    const side = sideOfOption(option);
    if (side !== null) {
      const term = attached ?? args[++place];
      if (!term) throw refuse(`has no term for ${option}`);
      given[side] = term;
    } else if (option === '--first-parent') firstParent = true;
    else if (option.startsWith('-') && option !== '--no-checkout')
      throw refuse(`has the unknown option ${option}`);
    else if (!option.startsWith('-')) words.push(args[place]!);
  }
  const behind = args.slice(place + 1);
  // Without the two dashes only git knew which word is the first path; for each revision it has written a comment.
  const revisions = place < args.length || ids.length === 0 ? words : words.slice(0, ids.length);
  const paths = place < args.length ? behind : words.slice(revisions.length);
  const isNamed = given.old !== undefined || given.new !== undefined;
  const terms = isNamed || revisions.length > 0 ? { ...OWN_TERMS[0]!, ...given } : null;
  const reading: Reading = { terms, judged: new Map(), newest: null, skip: new Set(), paths, firstParent };
  const isTold = ids.length === revisions.length;
  for (const [index, name] of revisions.entries()) {
    const revision = isTold && !ID.test(name) ? ids[index]! : name;
    note(reading, { revision, side: index === 0 ? 'new' : 'old', line }, refuse);
  }
  return reading;
}

function sideOfOption(option: string): Side | null {
  if (option === '--term-new' || option === '--term-bad') return 'new';
  return option === '--term-old' || option === '--term-good' ? 'old' : null;
}

function judge(
  reading: Reading,
  { command, args, line }: { command: string; args: readonly string[]; line: number },
  refuse: Refuse,
): void {
  const isVerdict = (terms: Terms) => command === terms.old || command === terms.new;
  if (args.length === 0) throw refuse('is not understood: it names no revision');
  if (args.some((revision) => revision.startsWith('-') || /\s/.test(revision)))
    throw refuse('is not understood: that is no revision');
  if (command === 'skip') {
    for (const revision of args) if (!reading.judged.has(revision)) reading.skip.add(revision);
    return;
  }
  reading.terms ??= OWN_TERMS.find(isVerdict) ?? null;
  const { terms } = reading;
  if (terms === null) throw refuse('is not understood');
  if (!isVerdict(terms)) throw refuse(`is not understood: the log's terms are ${terms.old} and ${terms.new}`);
  const side = command === terms.new ? 'new' : 'old';
  for (const revision of args) note(reading, { revision, side, line }, refuse);
}

function note(
  reading: Reading,
  { revision, side, line }: { revision: string; side: Side; line: number },
  refuse: Refuse,
): void {
  const before = reading.judged.get(revision);
  if (before !== undefined && before.side !== side) throw refuse(`contradicts line ${before.line}`);
  reading.judged.set(revision, { side, line: before?.line ?? line });
  // Somebody has looked again.
  reading.skip.delete(revision);
  if (side === 'new') reading.newest = revision;
}

function summed({ terms, judged, newest, skip, paths, firstParent }: Reading): BisectLog {
  const fix = termsOf('fix');
  const isFix = terms !== null && (terms.new === fix.new || terms.old === fix.old);
  return {
    old: [...judged].filter(([, { side }]) => side === 'old').map(([revision]) => revision),
    new: newest,
    skip: [...skip],
    paths,
    firstParent,
    mode: isFix ? 'fix' : null,
  };
}
