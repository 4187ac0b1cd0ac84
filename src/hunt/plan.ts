import { z } from 'zod';
import { isUrl, shown } from '../git/git.ts';
import { type CommitId, isCommitId } from '../model.ts';
import { fieldOf } from '../settings/define.ts';
import { isVerdictRelevant } from '../settings/verdict-relevant.ts';
import { knownText } from './known-culprit.ts';
import { jobArtifact, memoryPrefix } from './names.ts';
import { type NightlyRun, nightlyRunSchema } from './nightly-run.ts';
import type { HuntTest } from './tests.ts';

/** The plan of a nightly run. Everything that its later jobs need to know, and no secrets. */
export const planSchema = z.object({
  version: z.literal(1),
  hunt: z.string(),
  /** URL of the kernel without credentials; null for a path, which says nothing to others. */
  kernel: z.string().nullable(),
  /** The commit that is tested. */
  tip: z.string().refine(isCommitId),
  tests: z.array(
    z.object({
      name: z.string(),
      /** Prefix of the keys of its nightly runs. */
      memory: z.string(),
      /** Name of the artifact that its run leaves. */
      artifact: z.string(),
      /** False: nothing changed since its last nightly run. */
      due: z.boolean(),
      why: z.string(),
      good: z.array(z.string()),
      /** For `hunt-known` of its run; null if nothing was found before. */
      found: z.string().nullable(),
      /** What is known about it; if it is not due, this is about the tip. */
      known: nightlyRunSchema.nullable(),
    }),
  ),
});

export type HuntPlan = z.infer<typeof planSchema>;
export type PlannedTest = HuntPlan['tests'][number];

export interface PlanOptions {
  hunt: string;
  /** Path or URL. */
  kernel: string;
  tip: CommitId;
  tests: readonly HuntTest[];
  /** Revisions to start from if no nightly run has passed; empty for the tags. */
  firstGood: readonly string[];
  /** What is known about a test, by its memory prefix. */
  known: (memory: string) => NightlyRun | null;
}

/** After so many broken nightly runs in a row, the last good commit may be the reason: it is searched again. */
const PATIENCE = 2;

/** Prefix of the keys of a test's nightly runs. A setting that changes no verdict does not make it a new test. */
export function memoryOf(hunt: string, kernel: string, { name, settings }: HuntTest): string {
  const relevant = Object.entries(settings).filter(([key]) => isVerdictRelevant(fieldOf(key)));
  return memoryPrefix({ hunt, kernel, test: name, settings: Object.fromEntries(relevant) });
}

/** Decides which tests a nightly run has, and what each of them starts from. */
export function planHunt(options: PlanOptions): HuntPlan {
  const { hunt, kernel, tip, firstGood } = options;
  const tests = options.tests.map((test): PlannedTest => {
    const { name } = test;
    const memory = memoryOf(hunt, kernel, test);
    const known = options.known(memory);
    const isTrusted = known !== null && known.broken < PATIENCE && known.good.length > 0;
    return {
      name,
      memory,
      artifact: jobArtifact(hunt, name),
      good: isTrusted ? known.good : [...firstGood],
      found: isTrusted ? knownText(known) : null,
      ...decided(known, tip),
    };
  });
  return { version: 1, hunt, kernel: isUrl(kernel) ? shown(kernel) : null, tip, tests };
}

function decided(known: NightlyRun | null, tip: CommitId): Pick<PlannedTest, 'due' | 'why' | 'known'> {
  if (known === null) return { due: true, why: 'its first nightly run', known };
  // A branch that was reset to a commit that passed: there is nothing to test, and no range to search.
  if (known.good.includes(tip) && known.tip !== tip) {
    const passes: NightlyRun = { ...known, tip, state: 'passes', good: [tip], finding: null, broken: 0 };
    return { due: false, why: 'the tip is the last good commit', known: passes };
  }
  if (known.tip !== tip) return { due: true, why: 'the tip is new', known };
  switch (known.state) {
    case 'passes':
      return { due: false, why: 'nothing changed since it passed', known };
    case 'regressed':
      return known.finding?.status === 'out-of-time'
        ? { due: true, why: 'the last bisection ran out of time and continues', known }
        : { due: false, why: 'nothing changed since it failed', known };
    case 'environment':
      return { due: true, why: 'the last good commit also failed', known };
    case 'unclear':
      return { due: true, why: 'the tip could not be judged', known };
    case 'broken':
      return { due: true, why: 'the last nightly run broke', known };
  }
}
