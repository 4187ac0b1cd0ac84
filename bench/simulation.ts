import { bisect } from '../src/bisect/bisection.ts';
import type { BisectionPlan } from '../src/bisect/context.ts';
import {
  crash,
  fakeTestbed,
  idleHost,
  memoryJournal,
  passed,
  planFor,
} from '../test/support/fake-testbed.ts';
import { idOf, infoOf, lineHistory, placeOf } from '../test/support/line-history.ts';

/** One way to bisect, over many made-up histories. */
export interface Simulated {
  /** Share of the bisections that named the right commit. */
  right: number;
  /** Means for each bisection. */
  boots: number;
  builds: number;
  /** Mean of what the right and the wrong answers said of themselves. */
  confidence: number;
  /** The least that an answer said of itself. */
  lowest: number;
}

export interface SimulationOptions {
  commits: number;
  bisections: number;
  /** Chance that a boot of a bad kernel shows the bug. A good one never does. */
  rate: number;
  /** The boots of each commit. */
  boots: BisectionPlan['boots'];
  verify: boolean;
  seed: number;
}

/** Runs the real engine on outcomes by chance; the same seed gives the same numbers. */
export async function simulate(options: SimulationOptions): Promise<Simulated> {
  const { commits, bisections, rate, boots, verify } = options;
  const chance = chanceFrom(options.seed);
  const history = lineHistory();
  const shown = crash();
  const sum = { right: 0, boots: 0, builds: 0, confidence: 0, found: 0 };
  let lowest = 1;
  const checks = { ends: verify, culprit: verify, revert: false };
  const plan = planFor([infoOf(idOf(0))], infoOf(idOf(commits)), { boots, verify: checks });
  for (let run = 0; run < bisections; run++) {
    const culprit = 1 + Math.floor(chance() * commits);
    const testbed = fakeTestbed({
      shows: (commit) => (placeOf(commit) >= culprit && chance() < rate ? shown : passed),
    });
    const { firstBad, confidence } = await bisect(plan, testbed, history, memoryJournal(), idleHost());
    if (firstBad?.commit === idOf(culprit)) sum.right++;
    if (firstBad) sum.found++;
    sum.confidence += confidence ?? 0;
    lowest = Math.min(lowest, confidence ?? 1);
    sum.boots += testbed.boots.length;
    sum.builds += new Set(testbed.builds.map((place) => place.candidate.commit)).size;
  }
  return {
    right: sum.right / bisections,
    boots: sum.boots / bisections,
    builds: sum.builds / bisections,
    confidence: sum.confidence / Math.max(1, sum.found),
    lowest,
  };
}

/** Numbers from 0 to 1 that look like chance (mulberry32), the same for the same seed. */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Prints the table of `docs`: the measured number of boots beside one boot and ten boots for each commit. */
async function printTable(bisections: number): Promise<void> {
  const ways = [
    ['auto', { boots: 'auto', verify: true }],
    ['1 boot', { boots: 1, verify: false }],
    ['10 boots', { boots: 10, verify: false }],
  ] as const;
  console.log(`${bisections} bisections of 1,024 commits each, wanted confidence 99 %\n`);
  console.log('| a bad boot fails in | way | right culprit | boots | kernels built | said confidence |');
  console.log('|--:|---|--:|--:|--:|--:|');
  for (const rate of [1, 0.5, 0.2, 0.1]) {
    for (const [way, how] of ways) {
      const { right, boots, builds, confidence } = await simulate({
        commits: 1024,
        bisections,
        rate,
        ...how,
        seed: 1,
      });
      const said = how.boots === 'auto' ? `${(confidence * 100).toFixed(1)} %` : '';
      const cells = [
        `${rate * 100} %`,
        way,
        `${(right * 100).toFixed(1)} %`,
        boots.toFixed(0),
        builds.toFixed(1),
      ];
      console.log(`| ${[...cells, said].join(' | ')} |`);
    }
  }
}

if (process.argv[1] === import.meta.filename) await printTable(Number(process.argv[2] ?? 2000));
