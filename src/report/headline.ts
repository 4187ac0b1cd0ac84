import type { Status } from '../bisect/events.ts';
import type { RunView } from '../bisect/view.ts';
import { conclusionOf } from './conclusion.ts';
import { short, stateWords, termsOf } from './words.ts';

/** How the run ended, as one plain line; nothing foreign is in it. */
export function headline(view: RunView): string {
  const { status, firstBad, suspects } = conclusionOf(view);
  const culprit = view.mode === 'fix' ? 'First fixed commit' : 'First bad commit';
  const { works, fails } = stateWords(view.mode);
  const headlines: Record<Status, string> = {
    found: firstBad ? `${culprit}: ${short(firstBad.commit)}` : `${culprit} found`,
    suspects:
      suspects.length === 1
        ? '1 suspect left: it could not be confirmed'
        : `${suspects.length} suspects left: only skipped commits stand between them`,
    'out-of-time': 'Out of time: the bisection is not finished',
    cancelled: 'Cancelled: the bisection is not finished',
    'not-reproduced': `Not reproduced: the ${fails} end is not ${fails}`,
    'good-is-bad':
      view.good.length === 0 ? 'No release that works was found' : `The ${works} end is ${fails}`,
    'merge-base-bad': `The merge base is ${termsOf(view.mode).new}: it changed on the other branch`,
    error: 'The run broke before it came to a conclusion',
  };
  return headlines[status];
}

/** What the reason of the conclusion adds to headline, culprit and suspects; empty if it adds nothing. Not escaped. */
export function reasonBesides(view: RunView): string {
  const { reason, besides = [reason] } = conclusionOf(view);
  return besides.join('; ');
}
