import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { bisect } from '../../../src/bisect/bisection.ts';
import { ledgerOf } from '../../../src/bisect/ledger.ts';
import type { BootPhase, Failure, TrialResult } from '../../../src/model.ts';
import { fakeTestbed, idleHost, memoryJournal, planFor } from '../../support/fake-testbed.ts';
import { idOf, infoOf, lineHistory, placeOf } from '../../support/line-history.ts';

/** A bug of a made-up history, in the order in which a boot meets it. */
interface Bug {
  title: string;
  /** Places that have it, the first and the last one. */
  from: number;
  to: number;
  kind: 'boot report' | 'boot crash' | 'test report' | 'test crash' | 'failing test';
  /** Boots in ten that show it. */
  often: number;
}

interface World {
  /** Place of the bad end; the good one is at 0. */
  length: number;
  bugs: Bug[];
  /** Places that do not build. */
  broken: number[];
}

const ORDER: Bug['kind'][] = ['boot report', 'boot crash', 'test report', 'test crash', 'failing test'];
/** The documented order in which new failures are followed. */
const FOLLOWED: Bug['kind'][][] = [
  ['boot crash', 'test crash'],
  ['test report'],
  ['failing test'],
  ['boot report'],
];

function failureOf({ kind, title }: Bug): Failure {
  if (kind === 'failing test') return { kind: 'failed', exit: 1 };
  const phase: BootPhase = kind.startsWith('boot') ? 'before-agent' : 'in-test';
  const crash = { kind: 'crashed' as const, title, altTitles: [], corrupted: false, excerpt: [], phase };
  return kind.endsWith('report') ? { ...crash, goesOn: true } : crash;
}

const stops = (bug: Bug): boolean => bug.kind.endsWith('crash');

/** What a boot meets, as far as it comes. */
function metBy(world: World, place: number, boot: number): Bug[] {
  const there = world.bugs
    .filter(({ from, to }) => from <= place && place <= to)
    .filter(({ often }, index) => often === 10 || (place * 7 + boot * 3 + index * 5) % 10 < often)
    .toSorted((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind));
  const end = there.findIndex(stops);
  return end < 0 ? there : there.slice(0, end + 1);
}

function trialOf(world: World, place: number, boot: number): TrialResult {
  const failures = metBy(world, place, boot).map(failureOf);
  const [first, ...besides] = failures.toReversed();
  return first === undefined ? { outcome: { kind: 'passed' } } : { outcome: first, besides };
}

/** Whether whoever sees all of a boot knows of it that it is free of this bug. */
function isClear(world: World, bug: Bug, place: number): boolean {
  const met = metBy(world, place, 1);
  if (met.includes(bug)) return false;
  const end = met.find((one) => stops(one) || one.kind === 'failing test');
  if (end === undefined) return true;
  const isBoot = (one: Bug) => one.kind.startsWith('boot');
  const isLater = isBoot(bug) && !isBoot(end);
  return isLater || isBackground(world, end);
}

const isBackground = (world: World, bug: Bug): boolean =>
  metBy(world, 0, 1).includes(bug) && metBy(world, world.length, 1).includes(bug);

const places = fc.nat({ max: 1000 });

function worlds(often: fc.Arbitrary<number>): fc.Arbitrary<World> {
  const bug = fc.record({
    from: places,
    to: places,
    kind: fc.constantFrom(...ORDER),
    often,
    isOpen: fc.boolean(),
  });
  return fc
    .record({
      length: fc.integer({ min: 2, max: 40 }),
      culprit: fc.record({ from: places, kind: fc.constantFrom(...ORDER) }),
      others: fc.array(bug, { maxLength: 3 }),
      broken: fc.oneof(fc.constant<number[]>([]), fc.array(places, { maxLength: 6 })),
    })
    .map(({ length, culprit, others, broken }) => {
      const own: Bug = {
        title: 'BUG in own',
        from: 1 + (culprit.from % length),
        to: length,
        kind: culprit.kind,
        often: 10,
      };
      const more = others.map(({ isOpen, ...other }, index): Bug => {
        const [a, b] = [other.from % (length + 1), other.to % (length + 1)].toSorted((x, y) => x - y);
        // The bad end is not known by an intermittent failure.
        const to = other.often < 10 ? Math.min(b!, length - 1) : isOpen ? length : b!;
        return { ...other, title: `BUG in other_${index}`, from: a!, to };
      });
      // All failing tests look the same: one of them is enough.
      const failing = more.findIndex(({ kind }) => kind === 'failing test');
      const bugs = more.filter(
        ({ kind }, index) => kind !== 'failing test' || (index === failing && own.kind !== 'failing test'),
      );
      return { length, bugs: [own, ...bugs], broken: broken.map((at) => 1 + (at % length)) };
    });
}

async function answerTo(world: World) {
  const testbed = fakeTestbed({
    shows: (commit, boot) => trialOf(world, placeOf(commit), boot),
    breaks: (commit) => {
      const place = placeOf(commit);
      const isBroken = world.broken.includes(place) && place !== world.length;
      return isBroken ? { kind: 'failed', reason: 'error: no' } : undefined;
    },
  });
  const plan = planFor([infoOf(idOf(0))], infoOf(idOf(world.length)), {
    verify: { ends: true, culprit: true, revert: false },
  });
  const journal = memoryJournal();
  const conclusion = await bisect(plan, testbed, lineHistory(), journal, idleHost());
  const ledger = ledgerOf(journal);
  const { signature } = ledger;
  const followed = world.bugs.find(
    (bug) => bug.title === signature?.title || (bug.kind === 'failing test' && signature?.kind === 'test'),
  );
  return { conclusion, followed, testbed, ledger };
}

test('on 2,000 histories with other bugs the right commit is named if any set of tests can tell it', async () => {
  const seen = { found: 0, suspects: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(worlds(fc.constant(10)), async (world) => {
      const { length } = world;
      const { conclusion, followed } = await answerTo(world);
      const isNew = (bug: Bug) => metBy(world, length, 1).includes(bug) && !metBy(world, 0, 1).includes(bug);
      const candidates = world.bugs.filter(isNew);
      if (conclusion.status === 'good-is-bad') {
        // Nothing is new, or what the good end meets hides whether it has what would be followed first.
        seen.refused++;
        const first = FOLLOWED.map((kinds) => candidates.filter(({ kind }) => kinds.includes(kind))).find(
          (some) => some.length > 0,
        );
        expect(first?.every((bug) => isClear(world, bug, 0)) ?? false).toBe(false);
        return;
      }
      expect(followed).toBeDefined();
      const rank = (bug: Bug) => FOLLOWED.findIndex((kinds) => kinds.includes(bug.kind));
      expect(rank(followed!)).toBe(Math.min(...candidates.map(rank)));
      const bug = followed!;
      const isTested = (place: number) => place === length || !world.broken.includes(place);
      const all = Array.from({ length: length + 1 }, (_, place) => place).filter(isTested);
      const lastClear = Math.max(...all.filter((place) => place < bug.from && isClear(world, bug, place)));
      const firstShown = Math.min(...all.filter((place) => metBy(world, place, 1).includes(bug)));
      const suspects = firstShown - lastClear;
      if (suspects === 1) {
        seen.found++;
        expect(conclusion).toMatchObject({ status: 'found', firstBad: { commit: idOf(bug.from) } });
        return;
      }
      seen.suspects++;
      expect(conclusion.status).toBe('suspects');
      expect(conclusion.suspects.map(({ commit }) => placeOf(commit))).toContain(bug.from);
      expect(conclusion.suspects.length).toBeLessThanOrEqual(suspects);
    }),
    { numRuns: 2000, seed: 12 },
  );
  expect(seen.found).toBeGreaterThan(800);
  expect(seen.suspects).toBeGreaterThan(100);
}, 120_000);

test('other bugs that show now and then never name a wrong commit', async () => {
  let found = 0;
  await fc.assert(
    fc.asyncProperty(worlds(fc.integer({ min: 1, max: 9 })), async (world) => {
      const { conclusion, followed } = await answerTo(world);
      if (followed === undefined) return;
      if (conclusion.status === 'found') {
        found++;
        expect(conclusion.firstBad?.commit).toBe(idOf(followed.from));
      }
      if (conclusion.status === 'suspects')
        expect(conclusion.suspects.map(({ commit }) => placeOf(commit))).toContain(followed.from);
    }),
    { numRuns: 1000, seed: 13 },
  );
  expect(found).toBeGreaterThan(500);
}, 120_000);

test('a report that comes in before the culprit and stays costs no suspect and no build', async () => {
  const culprit: Bug = { title: 'BUG in own', from: 20, to: 40, kind: 'test crash', often: 10 };
  const report: Bug = { title: 'WARNING in other', from: 16, to: 40, kind: 'boot report', often: 10 };
  const alone = await answerTo({ length: 40, bugs: [culprit], broken: [] });
  const both = await answerTo({ length: 40, bugs: [culprit, report], broken: [] });
  expect(both.conclusion).toMatchObject({ status: 'found', firstBad: { commit: idOf(20) } });
  expect(both.testbed.builds.length).toBe(alone.testbed.builds.length);
  // It was seen on the way: 15 is the nearest one without it that the search has tested, or older.
  const [came] = both.ledger.cameIn;
  expect(came).toMatchObject({ signature: { title: 'WARNING in other' } });
  expect(placeOf(came!.after!.commit)).toBeLessThan(16);
  expect(placeOf(came!.at.commit)).toBeGreaterThanOrEqual(16);
  expect(placeOf(came!.at.commit)).toBeLessThanOrEqual(20);
});
