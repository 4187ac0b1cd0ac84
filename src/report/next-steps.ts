import type { Status } from '../bisect/events.ts';
import type { RunView } from '../bisect/view.ts';
import type { CommitInfo } from '../model.ts';
import { type Line, line, name } from './blocks.ts';
import { conclusionOf } from './conclusion.ts';
import { oneLine } from './escape.ts';
import { short } from './words.ts';

/** How to fix a run that ended without a culprit, or how to continue; nothing for one that found it. */
export function advice(view: RunView): Line[] {
  const goOn = 'Start the same run again: it resumes from its journal, and no finished step is repeated.';
  const table: Record<Status, Line[]> = {
    found: [],
    suspects: suspectsAdvice(view),
    'out-of-time': [
      goOn,
      line`Or raise ${name('time-limit')} together with the ${name('timeout-minutes')} of the job.`,
    ],
    cancelled: [goOn],
    'not-reproduced': [
      line`Check that ${name('bad')}, ${name('config')}, ${name('test')} and ${name('kernel-args')} are the ones that showed the problem.`,
      line`If it happens only now and then, set ${name('boots')} to a number of passes that is higher than what was tried; if it looks different here, set ${name('signature')}.`,
    ],
    'good-is-bad': [
      view.good.length === 0
        ? line`Name a revision that works in ${name('good')}; if old releases do not build here, ${name('fixups')} can fix them.`
        : line`Choose an older ${name('good')}, or leave it empty so that tags are walked back until one works.`,
      'If it fails on every kernel, the cause may be the test, the rootfs or the config and not a commit.',
    ],
    'merge-base-bad':
      view.mode === 'fix'
        ? [
            line`The two revisions are on different branches, and the commit where they part works: it broke on the branch of ${name('bad')}.`,
            line`Bisect that branch for the commit that broke it with ${name('mode: regression')}: ${name('good')} is the merge base, ${name('bad')} stays.`,
          ]
        : [
            line`The good revision is on another branch, and the commit where the branches part already fails: the problem was fixed on the branch of ${name('good')}.`,
            line`Bisect that branch for the fix with ${name('mode: fix')}, or choose a ${name('good')} that is an ancestor of ${name('bad')}.`,
          ],
    error: [line`${name('kernel-bisect doctor')} checks the host and says how to fix it.`, goOn],
  };
  return table[conclusionOf(view).status];
}

/** What can still be done to tell suspects apart. */
function suspectsAdvice(view: RunView): Line[] {
  const { suspects } = conclusionOf(view);
  const isListed = suspects.some(({ commit }) => view.skip.has(commit));
  const isSkipped = view.steps.some(({ verdict }) => verdict === 'skip');
  if (!isListed && !isSkipped) {
    return [
      'Look at the suspect and at the evidence of its steps: no other commit is left, yet no check could confirm it.',
    ];
  }
  return [
    ...(isListed ? [line`Take suspects that can be tested out of ${name('skip')}.`] : []),
    ...(isSkipped
      ? [
          line`Look at why the skipped steps could not be judged; if a build broke, ${name('fixups')} can fix old trees and ${name('config')} can leave a driver out.`,
        ]
      : []),
    'Read the suspects: often only one of them touches the code in the report.',
  ];
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

/** Lines for the report of a regression and for its fix. Foreign text is not escaped. */
export function reportLines(view: RunView, firstBad: CommitInfo): string[] {
  if (view.mode === 'fix') return [];
  const id = short(firstBad.commit);
  return [
    `Fixes: ${id} ("${oneLine(firstBad.subject).slice(0, 300).toWellFormed()}")`,
    ...(view.linux ? [`#regzbot introduced: ${id}`] : []),
  ];
}
