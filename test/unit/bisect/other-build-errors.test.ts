import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { bisect } from '../../../src/bisect/bisection.ts';
import { ledgerOf } from '../../../src/bisect/ledger.ts';
import { wantedOf } from '../../../src/bisect/signature.ts';
import { fakeTestbed, idleHost, memoryJournal, passed, planFor } from '../../support/fake-testbed.ts';
import { idOf, infoOf, lineHistory, placeOf } from '../../support/line-history.ts';

const OWN = "drivers/toy.c: error: implicit declaration of function 'toy_open'";
const OTHER = 'modpost: "toy_lost" [toy.ko] undefined!';

/** A line of commits that stops to build at one of them, with another build error in a range of its own. */
interface World {
  length: number;
  culprit: number;
  other: { from: number; to: number };
  /** Where both are there: which of them make comes to. */
  isHidden: boolean;
}

const worlds = (): fc.Arbitrary<World> =>
  fc
    .record({
      length: fc.integer({ min: 2, max: 40 }),
      culprit: fc.nat({ max: 1000 }),
      from: fc.nat({ max: 1000 }),
      to: fc.nat({ max: 1000 }),
      isHidden: fc.boolean(),
    })
    .map(({ length, culprit, from, to, isHidden }) => {
      const [low, high] = [from % (length + 1), to % (length + 1)].toSorted((one, two) => one - two);
      // The good end builds, and the bad end fails for the culprit's reason alone.
      const other = { from: Math.max(1, low!), to: Math.min(length - 1, high!) };
      return { length, culprit: 1 + (culprit % length), other, isHidden };
    });

function errorsAt({ culprit, other, isHidden }: World, place: number): string[] {
  const hasOther = other.from <= place && place <= other.to;
  if (place < culprit) return hasOther ? [OTHER] : [];
  return hasOther ? (isHidden ? [OTHER] : [OWN, OTHER]) : [OWN];
}

async function answerTo(world: World, setting = 'auto') {
  const testbed = fakeTestbed({
    shows: () => passed,
    breaks: (commit) => {
      const [first, ...more] = errorsAt(world, placeOf(commit));
      if (first === undefined) return undefined;
      return { kind: 'failed', reason: `line 1: ${first}`, error: { first, identities: [first, ...more] } };
    },
  });
  const plan = planFor([infoOf(idOf(0))], infoOf(idOf(world.length)), {
    target: 'build',
    wanted: wantedOf(setting),
    verify: { ends: true, culprit: true, revert: false },
  });
  const journal = memoryJournal();
  const conclusion = await bisect(plan, testbed, lineHistory(), journal, idleHost());
  return { conclusion, signature: ledgerOf(journal).signature };
}

test('on 1,000 histories another build error is never taken for the one that is followed', async () => {
  let found = 0;
  await fc.assert(
    fc.asyncProperty(worlds(), async (world) => {
      const { conclusion, signature } = await answerTo(world);
      expect(signature).toMatchObject({ kind: 'build', title: OWN });
      const isClear = (place: number) => errorsAt(world, place).length === 0;
      const isBad = (place: number) => errorsAt(world, place).includes(OWN);
      const places = Array.from({ length: world.length + 1 }, (_, place) => place);
      const lastClear = Math.max(...places.filter((place) => place < world.culprit && isClear(place)));
      const firstBad = Math.min(...places.filter(isBad));
      if (firstBad - lastClear === 1) {
        found++;
        expect(conclusion).toMatchObject({ status: 'found', firstBad: { commit: idOf(world.culprit) } });
        return;
      }
      expect(conclusion.status).toBe('suspects');
      const suspects = conclusion.suspects.map(({ commit }) => placeOf(commit));
      expect(suspects).toContain(world.culprit);
      expect(suspects.length).toBeLessThanOrEqual(firstBad - lastClear);
    }),
    { numRuns: 1000, seed: 4 },
  );
  expect(found).toBeGreaterThan(300);
}, 60_000);

test('with signature: build:TEXT only that error is bad', async () => {
  const world: World = { length: 20, culprit: 12, other: { from: 3, to: 6 }, isHidden: false };
  const named = await answerTo(world, 'build: toy_open');
  expect(named.conclusion).toMatchObject({ status: 'found', firstBad: { commit: idOf(12) } });
  const other = await answerTo(world, 'build:toy_lost');
  expect(other.conclusion.status).toBe('not-reproduced');
});
