import type { Check, Status } from '../bisect/events.ts';
import type { RunView } from '../bisect/ledger.ts';
import type { CommitInfo } from '../model.ts';
import { conclusionOf } from './conclusion.ts';
import { oneLine } from './escape.ts';
import { short, stateWords, termsOf } from './words.ts';

/** What the run came to, as one plain line; nothing foreign is in it. */
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

/** The reason of the conclusion; empty where the headline has said the same. */
export function reasonBesides(view: RunView): string {
  const { status, firstBad, reason } = conclusionOf(view);
  const isHeadline = / is the first (bad commit|commit where it works again)$/;
  if (status === 'found' && firstBad && isHeadline.test(reason)) return '';
  // The list of suspects says it.
  return status === 'suspects' && reason.startsWith('only skipped commits are left') ? '' : reason;
}

/** How to fix a run that ended without a culprit, or how to go on; nothing for one that found it. */
export function advice(view: RunView): string[] {
  const goOn = 'Start the same run again: it resumes from its journal, and no finished step is repeated.';
  const table: Record<Status, string[]> = {
    found: [],
    suspects: view.steps.every(({ verdict }) => verdict !== 'skip')
      ? [
          'Look at the suspect and at what its steps showed: no other commit is left, yet no check could confirm it.',
        ]
      : [
          'Look at why the skipped steps could not be judged; where a build broke, `fixups` can repair old trees and `config` can leave a driver out.',
          'Read the suspects: often only one of them touches the code in the report.',
        ],
    'out-of-time': [goOn, 'Or raise `time-limit` together with the `timeout-minutes` of the job.'],
    cancelled: [goOn],
    'not-reproduced': [
      'Check that `bad`, `config`, `test` and `kernel-args` are those with which the problem was seen.',
      'Where it happens only now and then, set `boots` to a number of passes that is higher than what was tried; where it looks different here, set `signature`.',
    ],
    'good-is-bad': [
      view.good.length === 0
        ? 'Name a revision that works in `good`; where old releases do not build here, `fixups` can repair them.'
        : 'Choose an older `good`, or leave it empty so that tags are walked back until one works.',
      'Where it fails on every kernel, the cause may be the test, the rootfs or the config and not a commit.',
    ],
    'merge-base-bad':
      view.mode === 'fix'
        ? [
            'The two revisions are on different branches, and the commit where those part works: it broke on the branch of `bad`.',
            'Bisect that branch for the commit that broke it with `mode: regression`: `good` is the merge base, `bad` stays.',
          ]
        : [
            'The good revision is on another branch, and the commit where the branches part already fails: the problem was repaired on the branch of `good`.',
            'Bisect that branch for the repair with `mode: fix`, or choose a `good` that is an ancestor of `bad`.',
          ],
    error: ['`kernel-bisect doctor` checks the host and says how to fix it.', goOn],
  };
  return table[conclusionOf(view).status];
}

/** How sure the answer is and what that rests on, a sentence each. */
export function assurance(view: RunView): string[] {
  const { confidence, known } = conclusionOf(view);
  if (known)
    return ['Found by an earlier run. This one only saw that the newest commit still fails in the same way.'];
  const { culprit, parent, revert } = view.verification;
  const terms = termsOf(view.mode);
  const sentences: string[] = [];
  if (confidence !== null) sentences.push(`Confidence: ${percent(confidence)}.`);
  sentences.push(
    checkSentence(culprit, `${again(view)}, the commit is ${terms.new}`, 'the commit'),
    checkSentence(parent, `${again(view)}, its parent is ${terms.old}`, 'its parent'),
  );
  sentences.push(revertSentence(revert, view));
  return sentences.filter((sentence) => sentence !== '');
}

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
      return `**On the second look ${what} did not show the same.**`;
    case 'not-built':
      return `On the second look ${what} could not be built.`;
    case 'not-run':
      return `Not verified: ${what} was not built and tested again.`;
    case 'conflict':
    case 'merge':
    case 'inconclusive':
      return `The second look at ${what} told nothing either way.`;
  }
}

/** What came of taking the commit back on top of the newest end. */
function revertSentence(check: Check, { mode, good, bad }: RunView): string {
  const fix = mode === 'fix';
  const end = fix ? good[0] : bad;
  const onto = end ? short(end.commit) : 'the newest end';
  const reverting = `Reverting it on top of ${onto}`;
  switch (check) {
    case 'passed':
      return `${reverting} ${fix ? 'brings the failure back' : 'makes the signature go away'}.`;
    case 'failed':
      return `**${reverting} changes nothing: it stays ${termsOf(mode).new}, so something else does the same by now.**`;
    case 'conflict':
      return `The commit does not revert cleanly on top of ${onto}, so that was not tested.`;
    case 'merge':
      return 'The commit is a merge, so reverting it was not tested.';
    case 'not-built':
      return `With the commit reverted, ${onto} does not build.`;
    case 'inconclusive':
      return `${reverting} told nothing either way.`;
    case 'not-run':
      return 'No revert was tested.';
  }
}

/** Commands for the next hour of who got the answer. */
export function commands(view: RunView, firstBad: CommitInfo): string[] {
  const id = short(firstBad.commit);
  if (view.mode === 'fix') return [`git show ${id}`, `git cherry-pick -x ${id}`];
  return [
    `git show ${id}`,
    `git revert ${id}`,
    ...(view.linux ? [`git format-patch -1 --stdout ${id} | scripts/get_maintainer.pl`] : []),
  ];
}

/** Lines for the report of a regression and for the patch that repairs it. Foreign text is not escaped. */
export function reportLines(view: RunView, firstBad: CommitInfo): string[] {
  if (view.mode === 'fix') return [];
  const id = short(firstBad.commit);
  return [
    `Fixes: ${id} ("${oneLine(firstBad.subject).slice(0, 300).toWellFormed()}")`,
    ...(view.linux ? [`#regzbot introduced: ${id}`] : []),
  ];
}
