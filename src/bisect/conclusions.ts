import type { CommitInfo, Signature } from '../trial/outcome.ts';
import { confidenceOf } from './confidence.ts';
import { mergeWords } from './merges.ts';
import { notedSkip, outcomesOf } from './noted.ts';
import type { SearchState } from './search.ts';
import { working } from './state.ts';
import type { Verified } from './verification.ts';
import { type Conclusion, named, type Work, without } from './work.ts';

/** Suspects that the reason names; the reports have them all. */
const NAMED_SUSPECTS = 10;

export function mergeBaseBad(base: CommitInfo): Conclusion {
  const reason = `the merge base ${named(base)} fails already: it was fixed on the good end's branch. Run with mode: fix to find that commit`;
  return without('merge-base-bad', reason);
}

export function endFails({ plan }: Work): Conclusion {
  const ends = plan.good.map(named).join(', ');
  return without('good-is-bad', `the good end ${ends} fails as well, though not at every boot`);
}

/** The suspects are the answer, each with why it could not be judged. */
export function onlySuspects(suspects: CommitInfo[], { journal }: Work): Conclusion {
  const each = suspects.slice(0, NAMED_SUSPECTS).map((suspect) => {
    const skipped = notedSkip(journal, suspect.commit);
    return `${named(suspect)}${skipped === null ? '' : `: ${skipped}`}`;
  });
  const more = suspects.length - each.length;
  const reason = `only skipped commits are left, the culprit is one of ${suspects.length}: ${each.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
  return { status: 'suspects', firstBad: null, suspects, confidence: null, reason };
}

export function foundCulprit(
  firstBad: CommitInfo,
  { checks, restsOn, changesNothing, merge }: Verified,
  state: SearchState,
  signature: Signature,
  work: Work,
): Conclusion {
  const { plan } = work;
  const id = firstBad.commit.slice(0, 12);
  const doubted = checks.culprit === 'failed' || checks.parent === 'failed';
  const reasons = doubted
    ? [`${id} was named by the search, but did not hold when it was checked again`]
    : [`${id} is the first ${plan.mode === 'fix' ? 'commit where it works again' : 'bad commit'}`];
  if (changesNothing) {
    reasons.push(
      "yet its kernel is the same as its parent's, bit for bit: it changes nothing that was built",
    );
  }
  const told = doubted ? null : mergeWords(merge, work);
  if (told !== null) reasons.push(told);
  // Without a check of its parents an answer is only as sure as all passes of the search together.
  const passes = restsOn.length > 0 ? restsOn : working(state, plan);
  // An end that was never booted works by the user's word.
  const booted = passes.filter((commit) => outcomesOf(work.journal, commit).length > 0);
  const confidence = doubted ? null : confidenceOf(booted, signature, work);
  return { status: 'found', firstBad, suspects: [], confidence, reason: reasons.join(', ') };
}
