import { type CommitInfo, clockTime, duration, type Seconds } from '../model.ts';
import { named } from './context.ts';
import type { StepRole } from './events.ts';
import type { Journal } from './journal.ts';
import type { Ahead } from './steps-left.ts';

export interface Progress extends Ahead {
  step: number;
  role: StepRole;
  candidate: CommitInfo;
  /** The release that is tried, if it is one. */
  tag?: string | undefined;
  /** Steps of the check after the search. */
  checks: number;
  /** What one step takes; null if no step has ended yet. */
  secondsPerStep: Seconds | null;
  /** Milliseconds since the epoch. */
  now: number;
}

const ROLES: Record<StepRole, string> = {
  'bad-end': ', the bad end',
  'good-end': ', the good end',
  'good-probe': ', a release',
  'merge-base': ', a merge base',
  search: '',
  'verify-culprit': ', the culprit again',
  'verify-parent': ', its parent again',
  'verify-revert': ', the culprit reverted',
};

const times = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** `Step 3: 1a2b3c4d5e6f (subject), 12 commits left, about 4 steps, ends about 14:20 (in 25 min)`. */
export function stepTitle(progress: Progress): string {
  const { step, role, candidate, tag } = progress;
  const { subject } = candidate;
  const shown = subject.length > 72 ? `${subject.slice(0, 71).toWellFormed()}…` : subject;
  const what = tag === undefined ? ROLES[role] : `, release ${tag}`;
  return [`Step ${step}${what}: ${named({ ...candidate, subject: shown })}`, ...leftWords(progress)].join(
    ', ',
  );
}

/** How far it still is, as far as that can be said at such a step. */
function leftWords({ role, remaining, stepsLeft, checks, secondsPerStep, now }: Progress): string[] {
  switch (role) {
    case 'verify-culprit':
    case 'verify-parent':
    case 'verify-revert':
      return [];
    case 'good-probe':
      return [`${times(remaining, 'commit')} up to the bad end`];
    case 'bad-end':
      // While the good end is still to be found, nobody knows how long the range is.
      return remaining === 0 ? [] : stepsLeftWords({ remaining, stepsLeft });
    case 'good-end':
    case 'merge-base':
      return stepsLeftWords({ remaining, stepsLeft });
    case 'search': {
      const left = stepsLeftWords({ remaining, stepsLeft });
      if (secondsPerStep === null) return left;
      // After the first step one can say when it ends, if all the others are like it.
      const seconds = (1 + stepsLeft + checks) * secondsPerStep;
      return [...left, `ends about ${clockTime(now + seconds * 1000)} (in ${duration(seconds)})`];
    }
  }
}

const stepsLeftWords = ({ remaining, stepsLeft }: Ahead): string[] => [
  `${times(remaining, 'commit')} left`,
  `about ${times(stepsLeft, 'step')}`,
];

/**
 * What a step takes: the median of those that have a verdict, in seconds, because the one full build at the start says
 * nothing about the others. Null if there is none.
 */
export function secondsPerStep({ events }: Pick<Journal, 'events'>): Seconds | null {
  const begun = new Map<number, number>();
  const took: Seconds[] = [];
  for (const event of events) {
    // A step that was cut short is not announced again: what passed before it went on would count.
    if (event.event === 'resumed') begun.clear();
    if (event.event === 'step') begun.set(event.step, Date.parse(event.at));
    const at = event.event === 'verdict' ? begun.get(event.step) : undefined;
    if (at === undefined || Number.isNaN(at)) continue;
    took.push((Date.parse(event.at) - at) / 1000);
  }
  if (took.length === 0) return null;
  const sorted = took.toSorted((one, other) => one - other);
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2;
}
