import { CancelledError } from '../host/errors.ts';
import type { Host } from '../host/host.ts';
import type { CommitId } from '../host/units.ts';
import type { Laboratory } from '../trial/laboratory.ts';
import type { CommitInfo, Signature, Verdict } from '../trial/outcome.ts';
import type { Check, Status, StepRole } from './events.ts';
import { type Examined, examine } from './examine.ts';
import type { Journal } from './journal.ts';
import { type History, judged, mergeBasesToTest, next, type SearchState } from './search.ts';

/** What is searched, and how hard. */
export interface BisectionPlan {
  /** Where it works. */
  good: CommitInfo[];
  /** Where it fails. */
  bad: CommitInfo;
  mode: 'regression' | 'fix';
  target: 'boot' | 'build';
  paths: string[];
  firstParent: boolean;
  /** Passing boots that make a commit good. */
  boots: number;
  /** Null: what the bad end shows is followed. */
  signature: Signature | null;
  verify: { ends: boolean; culprit: boolean };
  /** Hash of all that verdicts depend on. */
  fingerprint: string;
  /** Noted in the journal, for the reports. */
  settings: Record<string, unknown>;
}

/** How a bisection ended. */
export interface Conclusion {
  status: Status;
  firstBad: CommitInfo | null;
  suspects: CommitInfo[];
  confidence: number | null;
  reason: string;
}

const short = (commit: CommitId) => commit.slice(0, 12);
const named = ({ commit, subject }: CommitInfo) => `${short(commit)} (${subject})`;

const without = (status: Status, reason: string): Conclusion => ({
  status,
  firstBad: null,
  suspects: [],
  confidence: null,
  reason,
});

/**
 * Finds the first bad commit: qualifies the ends, searches between them, verifies what was found.
 * Verdicts that the journal already has are kept.
 *
 * @throws InfrastructureError when the host fails again and again; the journal then has all that is known
 * @throws CancelledError when the run was asked to stop
 */
export async function bisect<Kernel>(
  plan: BisectionPlan,
  laboratory: Laboratory<Kernel>,
  history: History,
  journal: Journal,
  host: Host,
): Promise<Conclusion> {
  let search = searchState(plan, journal);
  if (journal.events.length > 0) await journal.note({ event: 'resumed' });
  else {
    await journal.note({
      event: 'started',
      fingerprint: plan.fingerprint,
      good: plan.good,
      bad: plan.bad,
      commits: await history.count(search),
      mode: plan.mode,
      target: plan.target,
      paths: plan.paths,
      settings: plan.settings,
    });
  }
  let signature = plan.signature ?? notedSignature(journal);
  let step = journal.events.reduce((last, event) => ('step' in event ? Math.max(last, event.step) : last), 0);

  const run = async (
    candidate: CommitInfo,
    role: StepRole,
    ahead: { remaining: number; stepsLeft: number },
  ) => {
    if (host.signal.aborted) throw new CancelledError('the run was asked to stop');
    step++;
    await journal.note({ event: 'step', step, role, candidate, ...ahead });
    const { target, boots } = plan;
    const title = `Step ${step} (${role}): ${named(candidate)}, ${ahead.remaining} commits left, about ${ahead.stepsLeft} steps`;
    return host.log.group(title, async () => {
      const examined = await examine(
        { step, candidate },
        { role, target, signature, boots },
        laboratory,
        journal,
        host,
      );
      host.log.info(`${short(candidate.commit)} is ${examined.verdict}: ${examined.reason}`);
      return examined;
    });
  };
  const known = (role: StepRole, commit: CommitId): Verdict | undefined =>
    notedVerdict(journal, role, commit);

  const remaining = await history.count(search);
  const ahead = { remaining, stepsLeft: Math.ceil(Math.log2(remaining + 1)) };

  if (plan.verify.ends || signature === null) {
    if (known('bad-end', plan.bad.commit) !== 'bad') {
      const end = await run(plan.bad, 'bad-end', ahead);
      if (end.signature === null || (signature !== null && end.verdict !== 'bad')) {
        return conclude(journal, without('not-reproduced', notReproduced(plan, end, signature)));
      }
      if (signature === null) {
        signature = end.signature;
        await journal.note({ event: 'signature', signature });
        host.log.info(`Following the ${signature.kind} of the bad end: ${signature.title}`);
      }
    }
  }
  if (plan.verify.ends) {
    for (const good of plan.good) {
      const verdict = known('good-end', good.commit) ?? (await run(good, 'good-end', ahead)).verdict;
      if (verdict === 'good') continue;
      const reason =
        verdict === 'bad'
          ? `the good end ${named(good)} shows the failure as well: ${signature?.title}`
          : `the good end ${named(good)} cannot be judged: ${notedReason(journal, good.commit)}`;
      return conclude(journal, without('good-is-bad', reason));
    }
  }
  for (const base of await mergeBasesToTest(search, history)) {
    const info = await history.describe(base);
    const verdict = asSearched(
      plan,
      known('merge-base', base) ?? (await run(info, 'merge-base', ahead)).verdict,
    );
    if (verdict === 'bad') {
      const reason = `the merge base ${named(info)} fails already: it was fixed on the good end's branch. Run with mode: fix to find that commit`;
      return conclude(journal, without('merge-base-bad', reason));
    }
    search = judged(search, base, verdict);
  }

  for (;;) {
    const found = await next(search, history);
    switch (found.kind) {
      case 'test': {
        const candidate = await history.describe(found.candidate);
        const { remaining, stepsLeft } = found;
        const { verdict } = await run(candidate, 'search', { remaining, stepsLeft });
        search = judged(search, candidate.commit, asSearched(plan, verdict));
        continue;
      }
      case 'suspects': {
        const suspects = await Promise.all(found.suspects.map((commit) => history.describe(commit)));
        const reason = `only skipped commits are left: the culprit is one of ${suspects.length}`;
        return conclude(journal, { status: 'suspects', firstBad: null, suspects, confidence: null, reason });
      }
      case 'found': {
        const firstBad = await history.describe(found.culprit);
        const verified = await verify(plan, firstBad, search, history, run, journal);
        const doubts = Object.values(verified).filter((check) => check === 'failed').length;
        const reason =
          doubts > 0
            ? `${short(firstBad.commit)} was named by the search, but did not hold when it was checked again`
            : plan.mode === 'fix'
              ? `${short(firstBad.commit)} is the first commit where it works again`
              : `${short(firstBad.commit)} is the first bad commit`;
        return conclude(journal, {
          status: 'found',
          firstBad,
          suspects: [],
          confidence: null,
          reason,
        });
      }
    }
  }
}

async function conclude(journal: Journal, conclusion: Conclusion): Promise<Conclusion> {
  await journal.note({ event: 'concluded', ...conclusion });
  return conclusion;
}

/** In a fix bisection the roles are exchanged: the search runs from where it fails to where it works. */
function searchState(plan: BisectionPlan, journal: Journal): SearchState {
  const fix = plan.mode === 'fix';
  const { paths, firstParent } = plan;
  let state: SearchState = {
    good: fix ? [plan.bad.commit] : plan.good.map(({ commit }) => commit),
    bad: fix ? plan.good[0]!.commit : plan.bad.commit,
    skipped: [],
    paths,
    firstParent,
  };
  for (const event of journal.events) {
    if (event.event === 'verdict' && (event.role === 'search' || event.role === 'merge-base')) {
      state = judged(state, event.commit, asSearched(plan, event.verdict));
    }
  }
  return state;
}

function asSearched({ mode }: BisectionPlan, verdict: Verdict): Verdict {
  if (mode === 'regression' || verdict === 'skip') return verdict;
  return verdict === 'good' ? 'bad' : 'good';
}

function notedVerdict(journal: Journal, role: StepRole, commit: CommitId): Verdict | undefined {
  const noted = journal.events.findLast(
    (event) => event.event === 'verdict' && event.role === role && event.commit === commit,
  );
  return noted?.event === 'verdict' ? noted.verdict : undefined;
}

function notedReason(journal: Journal, commit: CommitId): string {
  const noted = journal.events.findLast((event) => event.event === 'verdict' && event.commit === commit);
  return noted?.event === 'verdict' ? noted.reason : 'no reason was noted';
}

function notedSignature(journal: Journal): Signature | null {
  const noted = journal.events.findLast(({ event }) => event === 'signature');
  return noted?.event === 'signature' ? noted.signature : null;
}

function notReproduced(plan: BisectionPlan, end: Examined, signature: Signature | null): string {
  const wanted = signature === null ? 'any failure' : `the ${signature.kind} "${signature.title}"`;
  return `the bad end ${named(plan.bad)} does not show ${wanted}: ${end.reason}`;
}

/** Boots the culprit and its parents once more, from the kernels that were already judged. */
async function verify(
  plan: BisectionPlan,
  culprit: CommitInfo,
  search: SearchState,
  history: History,
  run: (
    candidate: CommitInfo,
    role: StepRole,
    ahead: { remaining: number; stepsLeft: number },
  ) => Promise<Examined>,
  journal: Journal,
): Promise<{ culprit: Check; parent: Check; revert: Check }> {
  const checks = { culprit: 'not-run' as Check, parent: 'not-run' as Check, revert: 'not-run' as Check };
  if (!plan.verify.culprit) return checks;
  const ahead = { remaining: 0, stepsLeft: 0 };
  const check = (verdict: Verdict, expected: Verdict): Check =>
    verdict === 'skip' ? 'inconclusive' : asSearched(plan, verdict) === expected ? 'passed' : 'failed';
  checks.culprit = check((await run(culprit, 'verify-culprit', ahead)).verdict, 'bad');
  checks.parent = 'passed';
  const graph = await history.graph([culprit.commit], search.good);
  for (const parent of graph.get(culprit.commit) ?? []) {
    const verdict = (await run(await history.describe(parent), 'verify-parent', ahead)).verdict;
    const parentCheck = check(verdict, 'good');
    if (parentCheck !== 'passed') checks.parent = parentCheck;
  }
  await journal.note({ event: 'verification', ...checks });
  return checks;
}
