import type { CommitId, Verdict } from '../model.ts';
import { asSearched, type BisectionContext, type BisectionPlan, judgesBuilds } from './context.ts';
import { tally } from './decide.ts';
import type { StepRole } from './events.ts';
import { ledgerOf } from './ledger.ts';
import { kernelOf, notedSignature, resultsOf } from './noted.ts';
import { judged, type SearchState } from './search.ts';

/** The search as the journal has it: the ends of the plan, what is never tested, and every verdict since. */
export async function stateOf(work: BisectionContext): Promise<SearchState> {
  const { plan, journal } = work;
  const fix = plan.mode === 'fix';
  const ends = {
    good: fix ? [plan.bad.commit] : plan.good.map(({ commit }) => commit),
    bad: fix ? plan.good[0]!.commit : plan.bad.commit,
  };
  const { paths, firstParent } = plan;
  const skipped = [...ledgerOf(journal).skip];
  let state: SearchState = { ...ends, start: ends, skipped, paths, firstParent };
  for (const event of [...journal.events]) {
    if (event.event === 'verdict')
      state = await after(state, event, work, { isBranch: isBranch(event, work) });
    if (event.event === 'followed') state = judged(state, event.parent, 'bad');
  }
  return state;
}

/**
 * The state after a verdict. A failure is proof and a pass is only evidence: if a commit fails that was thought to
 * work, this pass and all that rest on it are taken back. If a commit passes on the second look that was thought to
 * fail, that failure is taken back. The search continues from what is left.
 *
 * @param options.isBranch  true: the parent is one that a search along first parents leaves out, so it may be anything
 */
export async function after(
  state: SearchState,
  { role, commit, verdict }: { role: StepRole; commit: CommitId; verdict: Verdict },
  work: BisectionContext,
  { isBranch = false }: { isBranch?: boolean } = {},
): Promise<SearchState> {
  const { plan } = work;
  const searched = role === 'search' || role === 'merge-base' || role === 'good-probe';
  const checked = role === 'verify-culprit' || role === 'verify-parent';
  if (!searched && !checked) return state;
  const side = asSearched(plan, verdict);
  const known = [...state.good, ...badOnes(state), ...state.skipped].includes(commit);
  if (!known && searched) {
    if (role === 'good-probe' && !isBetween(commit, work)) return state;
    return judged(state, commit, side);
  }
  if (verdict === 'skip') return state;
  if (verdict === 'bad') {
    const wrong = await passedInVain(state, commit, work);
    if (wrong.length > 0) return withoutPasses(state, commit, wrong, work);
  }
  const isExpected = verdict === (role === 'verify-culprit' ? newSide(plan) : oldSide(plan));
  return checked && !isExpected && !isBranch ? refuted(state, commit, verdict, work) : state;
}

/** Whether a check in the journal was that of a merge's other parents: had it been another one, it would be noted. */
function isBranch(
  { role, commit }: { role: StepRole; commit: CommitId },
  { plan, journal }: BisectionContext,
): boolean {
  return plan.firstParent && role === 'verify-parent' && !ledgerOf(journal).refutedBy.has(commit);
}

/** What the culprit shows, and what its parents show, if both checks pass. */
const newSide = ({ mode }: BisectionPlan): Verdict => (mode === 'fix' ? 'good' : 'bad');
const oldSide = ({ mode }: BisectionPlan): Verdict => (mode === 'fix' ? 'bad' : 'good');

/** What is left if a commit fails, and others that were thought to work then have to fail too. */
async function withoutPasses(
  state: SearchState,
  commit: CommitId,
  wrong: CommitId[],
  work: BisectionContext,
): Promise<SearchState> {
  const { plan } = work;
  const side = asSearched(plan, 'bad');
  await retract(wrong, commit, work);
  if (plan.mode === 'regression') {
    return judged({ ...state, good: state.good.filter((one) => !wrong.includes(one)) }, commit, side);
  }
  return judged(withoutBad(state, wrong), commit, side);
}

/**
 * The state after a second look at a commit that contradicts the search: the commit was thought to fail and works, or
 * the search knew it only by what its neighbours showed. In that case `paths` may also have misled it.
 */
async function refuted(
  state: SearchState,
  commit: CommitId,
  verdict: 'good' | 'bad',
  work: BisectionContext,
): Promise<SearchState> {
  const { plan } = work;
  const side = asSearched(plan, verdict);
  const isHeld = (side === 'good' ? state.good : badOnes(state)).includes(commit);
  // Several commits broke it. One that fails already is no parent of the first bad commit, so that one is older.
  const olderOnes = { ...state, alsoBad: badOnes(state).filter((one) => one !== commit) };
  if (isHeld) return side === 'bad' && state.bad !== commit ? { ...olderOnes, bad: commit } : state;
  const failing = plan.mode === 'fix' ? state.good : badOnes(state);
  if (verdict === 'bad' || !failing.includes(commit)) {
    const skipped = state.skipped.filter((one) => one !== commit);
    await goOnFrom(commit, verdict, work);
    return judged({ ...state, skipped, paths: [] }, commit, side);
  }
  // A kernel from an empty directory tells more than another one before it. A command, or a kernel, that shows now this
  // and now that tells nothing.
  const isBuild = judgesBuilds(plan, notedSignature(work.journal));
  const now = isBuild || failedAsWell(commit, work) ? 'skip' : 'good';
  await clear(commit, now, work);
  const rest =
    plan.mode === 'fix'
      ? { ...state, good: failing.filter((one) => one !== commit) }
      : withoutBad(state, [commit]);
  return judged(rest, commit, asSearched(plan, now));
}

/** Whether a release that was tried on the way to the good end lies between the ends. */
const isBetween = (commit: CommitId, { journal }: BisectionContext): boolean =>
  ledgerOf(journal).goodFound?.between.includes(commit) === true;

const badOnes = (state: SearchState): CommitId[] => [...(state.alsoBad ?? []), state.bad];

/** The state without some of its bad commits. Without any left the bad end itself is refuted, and `brokenEnd` says so. */
function withoutBad(state: SearchState, commits: readonly CommitId[]): SearchState {
  const left = badOnes(state).filter((one) => !commits.includes(one));
  return { ...state, bad: left.at(-1) ?? state.bad, alsoBad: left.slice(0, -1) };
}

/** Commits that are held to work although, as this one fails, they must fail too. */
async function passedInVain(
  state: SearchState,
  failing: CommitId,
  { plan, history }: BisectionContext,
): Promise<CommitId[]> {
  const isAncestor = async (older: CommitId, newer: CommitId) =>
    (await history.ancestors([older], [newer])).length > 0;
  const wrong: CommitId[] = [];
  for (const commit of plan.mode === 'regression' ? state.good : badOnes(state)) {
    const [older, newer] = plan.mode === 'regression' ? [failing, commit] : [commit, failing];
    if (commit === failing || (await isAncestor(older, newer))) wrong.push(commit);
  }
  return wrong;
}

/** Notes, once, that verdicts no longer hold: reports leave them out of what git is to replay. */
async function retract(
  commits: CommitId[],
  because: CommitId,
  { journal, host }: BisectionContext,
): Promise<void> {
  if (ledgerOf(journal).refutedBy.has(because)) return;
  await journal.note({ event: 'retracted', commits, because });
  host.log.warning(
    `${because.slice(0, 12)} fails after all: ${commits.length} passing verdicts are taken back`,
  );
}

/** Notes, once, that the search continues from what a check has shown. */
async function goOnFrom(
  commit: CommitId,
  verdict: 'good' | 'bad',
  { journal, host }: BisectionContext,
): Promise<void> {
  if (ledgerOf(journal).refutedBy.has(commit)) return;
  await journal.note({ event: 'retracted', commits: [], because: commit });
  host.log.warning(
    `${commit.slice(0, 12)} also ${verdict === 'bad' ? 'fails' : 'works'}: the search continues from it`,
  );
}

/** Whether the very kernel that passed on the second look has failed before. */
function failedAsWell(commit: CommitId, { journal }: BisectionContext): boolean {
  const shown = resultsOf(journal, commit, kernelOf(journal, commit));
  return tally(shown, notedSignature(journal)).failures > 0;
}

/** Notes, once, that a failure no longer holds. */
async function clear(
  commit: CommitId,
  now: 'good' | 'skip',
  { journal, host }: BisectionContext,
): Promise<void> {
  if (ledgerOf(journal).cleared.has(commit)) return;
  await journal.note({ event: 'cleared', commit, now });
  host.log.warning(`${commit.slice(0, 12)} passes on the second look: its failure is taken back`);
}

/** The kind of end that is not what it was said to be: working ends that fail, or the failing one; null if all are. */
export function brokenEnd(state: SearchState, plan: BisectionPlan): 'working' | 'failing' | null {
  const [oldEnds, newEnds] = plan.mode === 'fix' ? [[plan.bad], plan.good] : [plan.good, [plan.bad]];
  const [old, renewed] =
    plan.mode === 'fix' ? (['failing', 'working'] as const) : (['working', 'failing'] as const);
  if (!oldEnds.every(({ commit }) => state.good.includes(commit))) return old;
  const against = [...state.good, ...state.skipped];
  return newEnds.some(({ commit }) => against.includes(commit)) ? renewed : null;
}

/** The working commit that the search leans on most: the one that was judged last. */
export function leansOn(state: SearchState, plan: BisectionPlan): CommitId {
  return plan.mode === 'fix' ? state.bad : state.good.at(-1)!;
}

/** All commits that are held to work. */
export function working(state: SearchState, plan: BisectionPlan): CommitId[] {
  return plan.mode === 'fix' ? badOnes(state) : state.good;
}
