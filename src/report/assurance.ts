import type { Check } from '../bisect/events.ts';
import type { RunView } from '../bisect/view.ts';
import { bold, type Line } from './blocks.ts';
import { conclusionOf } from './conclusion.ts';
import { short, termsOf } from './words.ts';

/** A sentence about how sure an answer is. */
export interface Assurance {
  text: string;
  /** True: it casts doubt on the answer. */
  isWarning: boolean;
}

/** How sure the answer is and what that rests on. */
export function assurance(view: RunView): Assurance[] {
  const { confidence, known } = conclusionOf(view);
  if (known)
    return [
      sure('Found by an earlier run. This one only saw that the newest commit still fails in the same way.'),
    ];
  const { culprit, parent, revert } = view.verification;
  const terms = termsOf(view.mode);
  return [
    ...(confidence === null ? [] : [sure(`Confidence: ${percent(confidence)}.`)]),
    checked(culprit, checkSentence(culprit, `${again(view)}, the commit is ${terms.new}`, 'the commit')),
    checked(parent, checkSentence(parent, `${again(view)}, its parent is ${terms.old}`, 'its parent')),
    checked(revert, revertSentence(revert, view)),
  ];
}

/** The sentence as a line of a report. */
export const assuranceLine = ({ text, isWarning }: Assurance): Line => (isWarning ? [bold(text)] : text);

const sure = (text: string): Assurance => ({ text, isWarning: false });
const checked = (check: Check, text: string): Assurance => ({ text, isWarning: check === 'failed' });

/** What the second look at a commit is: a command of the user's own builds as it likes. */
const again = ({ settings }: RunView): string =>
  typeof settings.buildCommand === 'string' ? 'Tested again' : 'Built again from an empty directory';

function percent(confidence: number): string {
  // Rounded down: 99.97 % must not read as certainty.
  return `${Math.floor(confidence * 1000) / 10} %`;
}

function checkSentence(check: Check, proved: string, what: string): string {
  switch (check) {
    case 'passed':
      return `${proved}.`;
    case 'failed':
      return `On the second look ${what} had another result.`;
    case 'not-built':
      return `On the second look ${what} could not be built.`;
    case 'not-run':
      return `Not verified: ${what} was not built and tested again.`;
    case 'conflict':
    case 'merge':
    case 'inconclusive':
      return `The second look at ${what} was inconclusive.`;
  }
}

/** The result of the revert on top of the newest end. */
function revertSentence(check: Check, { mode, good, bad }: RunView): string {
  const fix = mode === 'fix';
  const end = fix ? good[0] : bad;
  const onto = end ? short(end.commit) : 'the newest end';
  const reverting = `Reverting it on top of ${onto}`;
  switch (check) {
    case 'passed':
      return `${reverting} ${fix ? 'brings the failure back' : 'makes the signature go away'}.`;
    case 'failed':
      return `${reverting} changes nothing: it stays ${termsOf(mode).new}, so something else does the same by now.`;
    case 'conflict':
      return `The commit does not revert cleanly on top of ${onto}, so that was not tested.`;
    case 'merge':
      return 'The commit is a merge, so reverting it was not tested.';
    case 'not-built':
      return `With the commit reverted, ${onto} does not build.`;
    case 'inconclusive':
      return `${reverting} was inconclusive.`;
    case 'not-run':
      return 'No revert was tested.';
  }
}
