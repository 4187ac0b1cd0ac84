import type { Seconds } from '../host/units.ts';
import type { CommitInfo } from '../trial/outcome.ts';
import { clockTime, duration } from './duration.ts';
import { forLog, oneLine } from './escape.ts';
import type { RunView } from './fold.ts';
import { short } from './words.ts';

export interface Progress {
  step: number;
  candidate: CommitInfo;
  /** Commits that can still be the culprit. */
  remaining: number;
  stepsLeft: number;
  /** What one step takes; null where no step has ended yet. */
  secondsPerStep: Seconds | null;
  /** Milliseconds since the epoch. */
  now: number;
}

/** `step 3 · 1a2b3c4d5e6f subject · 12 commits left, about 4 steps, ends about 14:20 (in 25 min)`. */
export function progressLine(progress: Progress): string {
  const { step, candidate, remaining, stepsLeft, secondsPerStep, now } = progress;
  const subject = oneLine(candidate.subject);
  const shown = subject.length > 72 ? `${subject.slice(0, 71).toWellFormed()}…` : subject;
  const left = [
    `${remaining} ${remaining === 1 ? 'commit' : 'commits'} left`,
    `about ${stepsLeft} ${stepsLeft === 1 ? 'step' : 'steps'}`,
  ];
  if (secondsPerStep !== null) {
    const seconds = stepsLeft * secondsPerStep;
    left.push(`ends about ${clockTime(now + seconds * 1000)} (in ${duration(seconds)})`);
  }
  return forLog(`step ${step} · ${short(candidate.commit)} ${shown} · ${left.join(', ')}`);
}

/** What a step takes: the mean of those that have a verdict, in seconds; null where there is none. */
export function secondsPerStep(view: RunView): Seconds | null {
  const done = view.steps.filter((step) => step.verdict !== null).length;
  return done === 0 ? null : view.seconds.total / done;
}
