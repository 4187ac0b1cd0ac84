import type { CommitId, CommitInfo, Signature } from '../model.ts';
import { asSearched, type BisectionContext, named } from './context.ts';
import { notedVerdict } from './noted.ts';
import { judged, mergeBasesToTest, type SearchState } from './search.ts';
import { after } from './search-state.ts';
import { aheadOf } from './steps-left.ts';
import { stoppingRule } from './stopping-rule.ts';
import { testCommit } from './test-commit.ts';

/** What is known of a culprit that is a merge. */
export type MergeStory =
  | null
  /** All parents were tested, and none shows what the merge shows. */
  | { kind: 'itself' }
  /** Not all parents were tested. */
  | { kind: 'unknown' }
  /** Another parent shows it too, but the search cannot go on there. */
  | { kind: 'brought'; parent: CommitId };

/**
 * Continues in a branch that a merge brought in, if that is possible: it has commits that can be the culprit, and what
 * it started from does not show the failure already.
 *
 * @param parent  the merge's parent that shows the failure
 * @returns the state to search on from; null if the answer has to stay the merge
 */
export async function followInto(
  parent: CommitId,
  merge: CommitInfo,
  state: SearchState,
  signature: Signature,
  work: BisectionContext,
): Promise<SearchState | null> {
  const { plan, history, journal, host } = work;
  const limited = judged(state, parent, 'bad');
  // What the branch brought in may be outside the paths.
  const inside = (await history.count(limited)) > 0 ? limited : { ...limited, paths: [] };
  const commits = await history.count(inside);
  if (commits === 0) return null;
  let known = { ...state, paths: inside.paths };
  const ahead = aheadOf(commits);
  for (const commit of await mergeBasesToTest(inside, history)) {
    const bar = stoppingRule(signature, ahead.stepsLeft, work);
    const { verdict } =
      notedVerdict(journal, 'merge-base', commit) ??
      (await testCommit(await history.describe(commit), { role: 'merge-base', ...ahead, ...bar }, work));
    if (asSearched(plan, verdict) === 'bad') return null;
    known = await after(known, { role: 'merge-base', commit, verdict }, work);
  }
  await journal.note({ event: 'followed', merge, parent });
  host.log.info(
    `${merge.commit.slice(0, 12)} is a merge, and its parent ${parent.slice(0, 12)} fails too: the search continues in that branch`,
  );
  return judged(known, parent, 'bad');
}

/** What has to be said of a culprit if merges are in play: the rest of a sentence that begins with it, each. */
export function mergeFacts(story: MergeStory, { plan, journal }: BisectionContext): string[] {
  const fix = plan.mode === 'fix';
  const [cause, others, shows] = fix ? ['the fix', 'fail', 'works'] : ['the cause', 'work', 'fails'];
  const facts: string[] = [];
  switch (story?.kind) {
    case 'itself':
      facts.push(
        `is a merge whose parents all ${others}: ${cause} is how the branches fit together, or what the merge itself changed`,
      );
      break;
    case 'unknown':
      facts.push(
        `is a merge of which not every parent was judged: ${cause} may be a commit of the merged branch`,
      );
      break;
    case 'brought':
      facts.push(
        `is a merge whose parent ${story.parent.slice(0, 12)} also ${shows}: ${cause} is a commit of that branch, which this search leaves out`,
      );
      break;
  }
  const followed = journal.events.filter((event) => event.event === 'followed');
  if (followed.length > 0)
    facts.push(`came in by the merge ${followed.map(({ merge }) => named(merge)).join(', then by ')}`);
  return facts;
}
