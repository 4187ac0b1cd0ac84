import type { CommitId } from '../host/units.ts';
import type { Verdict } from '../trial/outcome.ts';
import type { StepRole } from './events.ts';
import { judged, type SearchState } from './search.ts';
import { asSearched, type BisectionPlan, type Work } from './work.ts';

/** The search as the journal has it: the ends of the plan, and every verdict since. */
export async function stateOf(work: Work): Promise<SearchState> {
  const { plan, journal } = work;
  const fix = plan.mode === 'fix';
  const ends = {
    good: fix ? [plan.bad.commit] : plan.good.map(({ commit }) => commit),
    bad: fix ? plan.good[0]!.commit : plan.bad.commit,
  };
  const { paths, firstParent } = plan;
  let state: SearchState = { ...ends, start: ends, skipped: [], paths, firstParent };
  for (const event of [...journal.events]) {
    if (event.event === 'verdict') state = await after(state, event, work);
    if (event.event === 'followed') state = judged(state, event.parent, 'bad');
  }
  return state;
}

/**
 * The state after a verdict. A failure is proof and a pass is only evidence: where a commit fails that was held to
 * work, it and all that rest on it are taken back, and the search goes on from what is left.
 */
export async function after(
  state: SearchState,
  { role, commit, verdict }: { role: StepRole; commit: CommitId; verdict: Verdict },
  work: Work,
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
  if (verdict !== 'bad') return state;
  const wrong = await passedInVain(state, commit, work);
  if (wrong.length === 0) return state;
  await retract(wrong, commit, work);
  if (plan.mode === 'regression') {
    return judged({ ...state, good: state.good.filter((one) => !wrong.includes(one)) }, commit, side);
  }
  const left = badOnes(state).filter((one) => !wrong.includes(one));
  // Without one the working end has failed itself, and `endsStand` says so.
  return judged({ ...state, bad: left.at(-1) ?? state.bad, alsoBad: left.slice(0, -1) }, commit, side);
}

/** Whether a release that was tried on the way to the good end lies between the ends. */
const isBetween = (commit: CommitId, { journal }: Work): boolean =>
  journal.events.some((event) => event.event === 'good-found' && event.between.includes(commit));

const badOnes = (state: SearchState): CommitId[] => [...(state.alsoBad ?? []), state.bad];

/** Commits that are held to work although, as this one fails, they must fail too. */
async function passedInVain(
  state: SearchState,
  failing: CommitId,
  { plan, history }: Work,
): Promise<CommitId[]> {
  const isAncestor = async (older: CommitId, newer: CommitId) =>
    (await history.notAncestors([older], newer)).length === 0;
  const wrong: CommitId[] = [];
  for (const commit of plan.mode === 'regression' ? state.good : badOnes(state)) {
    const [older, newer] = plan.mode === 'regression' ? [failing, commit] : [commit, failing];
    if (commit === failing || (await isAncestor(older, newer))) wrong.push(commit);
  }
  return wrong;
}

/** Notes, once, that verdicts no longer hold: reports leave them out of what git is to replay. */
async function retract(commits: CommitId[], because: CommitId, { journal, host }: Work): Promise<void> {
  const noted = journal.events.some((event) => event.event === 'retracted' && event.because === because);
  if (noted) return;
  await journal.note({ event: 'retracted', commits, because });
  host.log.warning(
    `${because.slice(0, 12)} fails after all: ${commits.length} passing verdicts are taken back`,
  );
}

/** Whether every end that was said to work is still held to. */
export function endsStand(state: SearchState, plan: BisectionPlan): boolean {
  if (plan.mode === 'fix') return !state.good.includes(plan.good[0]!.commit);
  return plan.good.every(({ commit }) => state.good.includes(commit));
}

/** The working commit that the search leans on most: the one that was judged last. */
export function leansOn(state: SearchState, plan: BisectionPlan): CommitId {
  return plan.mode === 'fix' ? state.bad : state.good.at(-1)!;
}

/** All commits that are held to work. */
export function working(state: SearchState, plan: BisectionPlan): CommitId[] {
  return plan.mode === 'fix' ? badOnes(state) : state.good;
}
