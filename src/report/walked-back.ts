import type { RunView } from '../bisect/view.ts';
import { oneLine } from './escape.ts';
import { stepWords, verdictWord } from './words.ts';

/** How the good end was found: the releases that were tried, in order. Null if it was given. */
export function walkedBack(view: RunView): string | null {
  const tried = view.steps.filter((step) => step.tag !== null);
  if (tried.length === 0) return null;
  const words = tried.map((step) => {
    const why = step.verdict === 'skip' ? ` (${stepWords(step)})` : '';
    return `${oneLine(step.tag ?? '')} ${verdictWord(view.mode, step.verdict)}${why}`;
  });
  return `No good revision was given, so releases were walked back: ${words.join(', ')}.`;
}
