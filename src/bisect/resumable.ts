import type { CommitId, CommitInfo } from '../model.ts';
import type { JournalEvent, Refs } from './events.ts';

type StartedEvent = JournalEvent & { event: 'started' };

/** All that the verdicts of a run depend on: two runs that have the same here are one bisection. */
export interface RunIdentity {
  range: { good: readonly CommitId[]; bad: CommitId };
  /** The verdict-relevant settings, as they were written. */
  settings: Readonly<Record<string, unknown>>;
  /** Digests of what the settings name, by setting and value. */
  contents: Readonly<Record<string, string>>;
  /** What the compiler says of itself; null if the build is the user's own. */
  compiler: string | null;
  /** Hash of all that, 64 hexadecimal digits. */
  fingerprint: string;
}

/** What of it the settings say, before anything is opened. */
export type StatedIdentity = Pick<RunIdentity, 'settings' | 'contents'>;

/** Whether a run can go on from a journal, and why not. */
export type Fit = { fits: true } | { fits: false; why: string };

const startedOf = (events: readonly JournalEvent[]): StartedEvent | undefined =>
  events.find((event): event is StartedEvent => event.event === 'started');

/** Longest value that is worth showing in a line. */
const SHOWN = 60;

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/**
 * Whether the verdicts of a journal hold for the run that is wanted.
 *
 * @param options.goesOn  true: a bisection that is over goes on, because a verdict of it is taken back
 */
export function fitOf(
  events: readonly JournalEvent[],
  wanted: RunIdentity,
  { goesOn = false }: { goesOn?: boolean } = {},
): Fit {
  const started = startedOf(events);
  if (started === undefined) return { fits: false, why: 'the journal does not say what was tested' };
  if (started.fingerprint !== wanted.fingerprint) return { fits: false, why: differences(started, wanted) };
  if (endedAs(events) === 'found' && !goesOn) return { fits: false, why: 'that bisection is over' };
  return { fits: true };
}

/** What is different now, as a person would say it. */
function differences(started: StartedEvent, wanted: RunIdentity): string {
  const found = [
    ...rangeDifferences(started, wanted),
    ...settingDifferences(started.settings, wanted.settings),
    ...contentDifferences(started.contents, wanted.contents),
  ];
  if (started.compiler !== wanted.compiler)
    found.push(changed('the compiler', started.compiler, wanted.compiler));
  return found.length > 0 ? found.join('; ') : 'another version of this program judges differently';
}

function rangeDifferences(started: StartedEvent, { range }: RunIdentity): string[] {
  const found: string[] = [];
  const good = started.good.map(({ commit }) => commit);
  if (started.bad.commit !== range.bad)
    found.push(changed('bad', short(started.bad.commit), short(range.bad)));
  if (good.join() !== range.good.join())
    found.push(changed('good', good.map(short).join(', '), range.good.map(short).join(', ')));
  return found;
}

function settingDifferences(before: RunIdentity['settings'], now: RunIdentity['settings']): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(now)])]
    .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(now[name]))
    .map((name) => changed(kebab(name), before[name], now[name]));
}

function contentDifferences(before: RunIdentity['contents'], now: RunIdentity['contents']): string[] {
  return Object.keys(now)
    .filter((name) => before[name] !== undefined && before[name] !== now[name])
    .map((name) => {
      const [setting = '', ...path] = name.split(' ');
      return `what ${kebab(setting)} names (${path.join(' ')}) has changed`;
    });
}

function changed(what: string, before: unknown, now: unknown): string {
  const [was, is] = [before, now].map((value) =>
    typeof value === 'string' ? value : value == null ? 'not given' : JSON.stringify(value),
  ) as [string, string];
  return was.length > SHOWN || is.length > SHOWN || /\n/.test(was + is)
    ? `${what} has changed`
    : `${what} was ${was}, is ${is}`;
}

const short = (commit: CommitId): string => commit.slice(0, 12);

type EndStatus = (JournalEvent & { event: 'concluded' })['status'];

/** The status that the last run of a journal ended with; null if it was killed. */
function endedAs(events: readonly JournalEvent[]): EndStatus | null {
  for (const event of events.toReversed()) {
    if (event.event === 'concluded') return event.status;
    if (event.event === 'resumed') return null;
  }
  return null;
}

/** Whether the bisection came to an answer of its own, and was not cut short. */
const answered = (events: readonly JournalEvent[]): boolean => {
  const status = endedAs(events);
  return status !== null && !['cancelled', 'error', 'out-of-time'].includes(status);
};

export interface Ends {
  good: CommitInfo[];
  bad: CommitInfo;
}

/** The ends of a bisection that was cut short, if the same names mean other commits by now. */
export interface Moved {
  ends: Ends;
  /** Which name moved from where to where. */
  how: string;
}

/** A run that is about to start: its ends by name and as the commits that the names mean now. */
export interface AskedRun {
  refs: Refs;
  ends: Ends;
  stated: StatedIdentity;
}

/**
 * A branch moves while a bisection waits to go on: the commits that its verdicts were made between are what counts.
 *
 * @returns undefined if nothing moved, or if another bisection is asked for
 */
export function movedEnds(events: readonly JournalEvent[], now: AskedRun): Moved | undefined {
  const started = startedOf(events);
  if (started === undefined || answered(events)) return undefined;
  const { refs, good, bad } = started;
  const other =
    refs.bad !== now.refs.bad ||
    JSON.stringify(refs.good) !== JSON.stringify(now.refs.good) ||
    settingDifferences(started.settings, now.stated.settings).length > 0 ||
    contentDifferences(started.contents, now.stated.contents).length > 0;
  if (other) return undefined;
  const moved = [
    ...(bad.commit === now.ends.bad.commit ? [] : [movedTo(`bad "${refs.bad}"`, bad, now.ends.bad)]),
    ...good.flatMap((end, index) => {
      const current = now.ends.good[index];
      return current === undefined || current.commit === end.commit
        ? []
        : [movedTo(`good "${refs.good[index]}"`, end, current)];
    }),
  ];
  return moved.length === 0 ? undefined : { ends: { good, bad }, how: moved.join('; ') };
}

const movedTo = (what: string, before: CommitInfo, now: CommitInfo): string =>
  `${what} was ${short(before.commit)} when the bisection began and is ${short(now.commit)} now`;
