import type { CommitId, CommitInfo, Signature } from '../model.ts';
import { type BisectionContext, type Conclusion, commitsBetweenEnds, named, without } from './context.ts';
import { judgeOfEnd } from './ends.ts';
import { ledgerOf } from './ledger.ts';
import { isListed, LISTED } from './listed.ts';
import { notedVerdict } from './noted.ts';
import { MOST_RELEASES, releasesOf, type Tag, wayBack } from './releases.ts';
import { aheadOf } from './steps-left.ts';
import { testCommit } from './test-commit.ts';

/** Releases in a row that cannot be judged: what an old tree lacks, an older one lacks too. */
const MOST_UNJUDGED = 3;

/** A good end with the number of commits up to the bad one, or that there is none. */
export type FoundGood = { good: CommitInfo; commits: number } | { conclusion: Conclusion };

/**
 * Walks the releases back from the bad end until one works. A release that cannot be judged is passed over, and one that
 * is never to be tested is left out of the walk.
 */
export async function findGood(signature: Signature, work: BisectionContext): Promise<FoundGood> {
  const { plan, history, journal, host } = work;
  const found = ledgerOf(journal).goodFound;
  if (found) return found;
  const releases = releasesOf(await history.tags(plan.bad.commit));
  const tried: string[] = [];
  const failed: CommitId[] = [];
  let unjudged = 0;
  const testable = releases.filter(({ commit }) => !isListed(journal, commit));
  for (const tag of wayBack(testable)) {
    const good = await history.describe(tag.commit);
    const commits = await commitsBetweenEnds({ ...work, plan: { ...plan, good: [good] } });
    // Nothing between it and the bad end can be the culprit, whether it works or not.
    if (commits === 0) continue;
    const { verdict, reason } =
      notedVerdict(journal, 'good-probe', tag.commit) ??
      (await tryRelease(tag, good, commits, signature, work));
    if (verdict === 'good') {
      const between = await descendantsOf(good.commit, failed, work);
      await journal.note({ event: 'good-found', good, tag: tag.name, commits, between });
      host.log.info(`${tag.name} works: ${commits} commits are between it and ${named(plan.bad)}`);
      return { good, commits };
    }
    failed.push(tag.commit);
    tried.push(`${tag.name} ${verdict === 'bad' ? 'is bad' : `cannot be judged (${reason})`}`);
    unjudged = verdict === 'skip' ? unjudged + 1 : 0;
    if (unjudged === MOST_UNJUDGED) break;
  }
  return { conclusion: noneWorks(tried, unjudged, testable.length, releases.length) };
}

/** Not all are: a release may lie on a branch of its own. */
async function descendantsOf(good: CommitId, commits: readonly CommitId[], { history }: BisectionContext) {
  const after: CommitId[] = [];
  for (const commit of commits) {
    if ((await history.ancestors([good], [commit])).length > 0) after.push(commit);
  }
  return after;
}

function tryRelease(
  tag: Tag,
  good: CommitInfo,
  commits: number,
  signature: Signature,
  work: BisectionContext,
) {
  const ahead = aheadOf(commits);
  const judge = judgeOfEnd(signature, ahead, work);
  return testCommit(good, { role: 'good-probe', ...ahead, tag: tag.name, signature, judge }, work);
}

function noneWorks(
  tried: readonly string[],
  unjudged: number,
  testable: number,
  releases: number,
): Conclusion {
  const listed = testable < releases ? ` (${releases - testable} more are ${LISTED})` : '';
  const why =
    unjudged === MOST_UNJUDGED
      ? `the last ${unjudged} tested releases cannot be judged, so older ones are not tried`
      : tried.length === MOST_RELEASES
        ? `none of ${tried.length} tested releases works, and no more are tried`
        : `none of the releases before the bad end works (${tried.length} of ${testable} were tried)`;
  const each = tried.length > 0 ? `: ${tried.join(', ')}` : '';
  return without('good-is-bad', `${why}${listed}${each}. Name a revision that works as good`);
}
