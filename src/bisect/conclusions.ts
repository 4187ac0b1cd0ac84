import type { CommitId, CommitInfo, Signature } from '../model.ts';
import { confidenceOf } from './confidence.ts';
import { type BisectionContext, type Conclusion, named, without } from './context.ts';
import { isListed, LISTED } from './listed.ts';
import { mergeFacts } from './merges.ts';
import { notedSkip, resultsOf } from './noted.ts';
import type { SearchState } from './search.ts';
import { working } from './search-state.ts';
import type { Verified } from './verification.ts';

/** Suspects that the reason names; the reports have them all. */
const NAMED_SUSPECTS = 10;

export function mergeBaseBad(base: CommitInfo, { plan }: Pick<BisectionContext, 'plan'>): Conclusion {
  const reason =
    plan.mode === 'fix'
      ? `the merge base ${named(base)} works already: it broke on the branch of ${named(plan.bad)}, and nothing between the two fixed it. Run with mode: regression, good: ${base.commit.slice(0, 12)} and bad: ${plan.bad.commit.slice(0, 12)} to find what broke it`
      : `the merge base ${named(base)} fails already: it was fixed on the good end's branch. Run with mode: fix to find that commit`;
  return without('merge-base-bad', reason);
}

/** A later test of an end contradicts its first one. */
export function endFails(broken: 'working' | 'failing', { plan }: BisectionContext): Conclusion {
  if (broken === 'working') {
    const ends = plan.good.map(named).join(', ');
    return without('good-is-bad', `the good end ${ends} also fails, though not each time`);
  }
  const reason = `the bad end ${named(plan.bad)} failed at first and passed when it was tested again`;
  return without('not-reproduced', reason);
}

/** Verdicts contradict each other: what is bad is an ancestor of what is good. */
export function nothingLeft(bad: CommitId, { plan }: Pick<BisectionContext, 'plan'>): Conclusion {
  const [fails, works] = plan.mode === 'fix' ? ['works', 'fails'] : ['fails', 'works'];
  const reason = `verdicts contradict each other: ${bad.slice(0, 12)} ${fails}, and every commit up to it belongs to the history of one that ${works}. The failure does not happen each time, or a different one looks the same`;
  return without('not-reproduced', reason);
}

/** The suspects are the answer, each with why it could not be judged. */
export function onlySuspects(suspects: CommitInfo[], { journal }: BisectionContext): Conclusion {
  const each = suspects.slice(0, NAMED_SUSPECTS).map((suspect) => {
    const skipped = isListed(journal, suspect.commit) ? LISTED : notedSkip(journal, suspect.commit);
    return `${named(suspect)}${skipped === null ? '' : `: ${skipped}`}`;
  });
  const more = suspects.length - each.length;
  const reason = `only skipped commits are left, the culprit is one of ${suspects.length}: ${each.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
  return { status: 'suspects', firstBad: null, suspects, confidence: null, reason, besides: [] };
}

/** Why the commit that the search came to cannot be named as the culprit; null if it can. */
function doubtOf(
  found: CommitInfo,
  { checks, noParent, merge }: Verified,
  work: BisectionContext,
): string | null {
  const { plan } = work;
  const [fails, works] = plan.mode === 'fix' ? ['works', 'fails'] : ['fails', 'works'];
  if (checks.culprit === 'failed' || checks.parent === 'failed')
    return `${named(found)} was named by the search, but did not hold when it was tested again. The failure does not happen each time`;
  if (noParent === 'cut-off')
    return `${named(found)} ${fails}, and the repository is a shallow clone that is cut off there: an older commit may be the one. "git fetch --unshallow" fetches the rest (in a workflow: fetch-depth: 0 for actions/checkout)`;
  if (noParent === 'root')
    return `${named(found)} ${fails} and has no parent, so nothing shows that it ever ${works === 'works' ? 'worked' : 'failed'} before`;
  if (merge?.kind === 'brought') return `${named(found)} ${mergeFacts(merge, work).join('; it ')}`;
  return null;
}

export function foundCulprit(
  firstBad: CommitInfo,
  verified: Verified,
  state: SearchState,
  signature: Signature,
  work: BisectionContext,
): Conclusion {
  const { plan } = work;
  const id = firstBad.commit.slice(0, 12);
  const { restsOn, changesNothing, merge } = verified;
  const doubt = doubtOf(firstBad, verified, work);
  if (doubt !== null)
    return { status: 'suspects', firstBad: null, suspects: [firstBad], confidence: null, reason: doubt };
  const sameKernel = 'has the same kernel as its parent, bit for bit: it changes nothing that was built';
  const facts = [...(changesNothing ? [sameKernel] : []), ...mergeFacts(merge, work)];
  const clauses = facts.map((fact) => `it ${fact}`);
  // Without a check of its parents an answer is only as sure as all passes of the search together.
  const passes = restsOn.length > 0 ? restsOn : working(state, plan);
  // An end that was never booted works by the user's word.
  const booted = passes.filter((commit) => resultsOf(work.journal, commit).length > 0);
  const confidence = confidenceOf(booted, signature, work);
  const what = `${id} is the first ${plan.mode === 'fix' ? 'commit where it works again' : 'bad commit'}`;
  const reason = [what, ...clauses].join('; ');
  return { status: 'found', firstBad, suspects: [], confidence, reason, besides: clauses };
}
