import type { Check, Status } from '../bisect/events.ts';
import type { CommitInfo } from '../model.ts';
import { bold, type Line, line, name } from './blocks.ts';
import { oneLine } from './escape.ts';
import { conclusionOf } from './fold.ts';
import type { RunView } from './view.ts';
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

/** How to fix a run that ended without a culprit, or how to go on; nothing for one that found it. */
export function advice(view: RunView): Line[] {
  const goOn = 'Start the same run again: it resumes from its journal, and no finished step is repeated.';
  const table: Record<Status, Line[]> = {
    found: [],
    suspects: view.steps.every(({ verdict }) => verdict !== 'skip')
      ? [
          'Look at the suspect and at the evidence of its steps: no other commit is left, yet no check could confirm it.',
        ]
      : [
          line`Look at why the skipped steps could not be judged; where a build broke, ${name('fixups')} can repair old trees and ${name('config')} can leave a driver out.`,
          'Read the suspects: often only one of them touches the code in the report.',
        ],
    'out-of-time': [
      goOn,
      line`Or raise ${name('time-limit')} together with the ${name('timeout-minutes')} of the job.`,
    ],
    cancelled: [goOn],
    'not-reproduced': [
      line`Check that ${name('bad')}, ${name('config')}, ${name('test')} and ${name('kernel-args')} are those with which the problem was seen.`,
      line`If it happens only now and then, set ${name('boots')} to a number of passes that is higher than what was tried; if it looks different here, set ${name('signature')}.`,
    ],
    'good-is-bad': [
      view.good.length === 0
        ? line`Name a revision that works in ${name('good')}; if old releases do not build here, ${name('fixups')} can repair them.`
        : line`Choose an older ${name('good')}, or leave it empty so that tags are walked back until one works.`,
      'If it fails on every kernel, the cause may be the test, the rootfs or the config and not a commit.',
    ],
    'merge-base-bad':
      view.mode === 'fix'
        ? [
            line`The two revisions are on different branches, and the commit where those part works: it broke on the branch of ${name('bad')}.`,
            line`Bisect that branch for the commit that broke it with ${name('mode: regression')}: ${name('good')} is the merge base, ${name('bad')} stays.`,
          ]
        : [
            line`The good revision is on another branch, and the commit where the branches part already fails: the problem was repaired on the branch of ${name('good')}.`,
            line`Bisect that branch for the repair with ${name('mode: fix')}, or choose a ${name('good')} that is an ancestor of ${name('bad')}.`,
          ],
    error: [line`${name('kernel-bisect doctor')} checks the host and says how to fix it.`, goOn],
  };
  return table[conclusionOf(view).status];
}

/** How sure the answer is and what that rests on, a sentence each. */
export function assurance(view: RunView): Line[] {
  const { confidence, known } = conclusionOf(view);
  if (known)
    return ['Found by an earlier run. This one only saw that the newest commit still fails in the same way.'];
  const { culprit, parent, revert } = view.verification;
  const terms = termsOf(view.mode);
  const sentences: Line[] = [];
  if (confidence !== null) sentences.push(`Confidence: ${percent(confidence)}.`);
  sentences.push(
    checkSentence(culprit, `${again(view)}, the commit is ${terms.new}`, 'the commit'),
    checkSentence(parent, `${again(view)}, its parent is ${terms.old}`, 'its parent'),
  );
  sentences.push(revertSentence(revert, view));
  return sentences;
}

/** What the second look at a commit is: a command of the user's own builds as it likes. */
const again = ({ settings }: RunView): string =>
  typeof settings.buildCommand === 'string' ? 'Tested again' : 'Built again from an empty directory';

function percent(confidence: number): string {
  // Rounded down: 99.97 % must not read as certainty.
  return `${Math.floor(confidence * 1000) / 10} %`;
}

function checkSentence(check: Check, proved: string, what: string): Line {
  switch (check) {
    case 'passed':
      return `${proved}.`;
    case 'failed':
      return [bold(`On the second look ${what} did not show the same.`)];
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
function revertSentence(check: Check, { mode, good, bad }: RunView): Line {
  const fix = mode === 'fix';
  const end = fix ? good[0] : bad;
  const onto = end ? short(end.commit) : 'the newest end';
  const reverting = `Reverting it on top of ${onto}`;
  switch (check) {
    case 'passed':
      return `${reverting} ${fix ? 'brings the failure back' : 'makes the signature go away'}.`;
    case 'failed':
      return [
        bold(
          `${reverting} changes nothing: it stays ${termsOf(mode).new}, so something else does the same by now.`,
        ),
      ];
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

/** Commands for whoever got the answer. */
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
