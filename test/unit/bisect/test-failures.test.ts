import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bisect } from '../../../src/bisect/bisection.ts';
import { ledgerOf } from '../../../src/bisect/ledger.ts';
import { wantedOf } from '../../../src/bisect/signature.ts';
import { observe } from '../../../src/boot/judge.ts';
import type { TrialResult } from '../../../src/model.ts';
import { readTestReport } from '../../../src/test-results/read.ts';
import { fakeTestbed, idleHost, memoryJournal, planFor } from '../../support/fake-testbed.ts';
import { idOf, infoOf, lineHistory, placeOf } from '../../support/line-history.ts';

/** One boot of a healthy kernel whose test printed this and ended so. */
function trial(exit: number, printed: string): TrialResult {
  const cases = readTestReport(printed.split('\n'));
  const run = { exit, timedOut: false };
  return observe({
    ...{ dmesg: '', console: '', test: run, ended: 'agent', phase: 'in-test' },
    ...{ testLog: printed, cases },
  });
}

const CASES = ['open', 'read', 'write', 'close'];

/** A boot whose test has these failing cases, and ends after so many. */
function tap(failing: readonly string[], { until = CASES.length } = {}): TrialResult {
  const lines = CASES.slice(0, until).map(
    (name, at) => `${failing.includes(name) ? 'not ok' : 'ok'} ${at + 1} ${name}`,
  );
  const printed = `TAP version 13\n1..${CASES.length}\n${lines.join('\n')}\n`;
  return trial(failing.length > 0 ? 1 : 0, printed);
}

async function answerTo(length: number, shows: (place: number) => TrialResult, setting = 'auto') {
  const testbed = fakeTestbed({ shows: (commit) => shows(placeOf(commit)) });
  const plan = planFor([infoOf(idOf(0))], infoOf(idOf(length)), {
    wanted: wantedOf(setting),
    verify: { ends: true, culprit: true, revert: false },
  });
  const journal = memoryJournal();
  const conclusion = await bisect(plan, testbed, lineHistory(), journal, idleHost());
  const { signature, steps } = ledgerOf(journal);
  return { conclusion, signature, skips: steps.filter(({ verdict }) => verdict === 'skip') };
}

describe('of a test that prints its cases', () => {
  test('the set that fails at the bad end and passes at the good one is followed', async () => {
    const { conclusion, signature, skips } = await answerTo(20, (place) =>
      tap(['write', ...(place >= 12 ? ['read'] : []), ...(place >= 5 && place < 9 ? ['open'] : [])]),
    );
    expect(signature).toMatchObject({ kind: 'test', cases: ['read'], title: 'read' });
    expect(conclusion).toMatchObject({ status: 'found', firstBad: { commit: idOf(12) } });
    expect(skips).toEqual([]);
  });

  test('one that is ended before the followed case is a skip, and no failure', async () => {
    const { conclusion } = await answerTo(20, (place) =>
      place === 10 || place === 11 ? tap([], { until: 1 }) : tap(place >= 12 ? ['read'] : []),
    );
    expect(conclusion.status).toBe('suspects');
    expect(conclusion.suspects.map(({ commit }) => placeOf(commit)).toSorted()).toEqual([10, 11, 12]);
  });

  test('one case is followed by its name, with a *', async () => {
    const shows = (place: number) => tap([...(place >= 6 ? ['open'] : []), ...(place >= 12 ? ['read'] : [])]);
    const read = await answerTo(20, shows, 'case: re*');
    expect(read.conclusion).toMatchObject({ status: 'found', firstBad: { commit: idOf(12) } });
    const open = await answerTo(20, shows, 'case:open');
    expect(open.conclusion).toMatchObject({ status: 'found', firstBad: { commit: idOf(6) } });
  });

  test('cases that fail at both ends are no reason to follow the test', async () => {
    const { conclusion } = await answerTo(20, () => tap(['write']));
    expect(conclusion.status).toBe('good-is-bad');
  });

  test('a failing case is a failure even if the test ends with 0', async () => {
    const { conclusion } = await answerTo(20, (place) => ({
      ...trial(0, `1..2\nok 1 a\n${place >= 12 ? 'not ok' : 'ok'} 2 b\n`),
    }));
    expect(conclusion).toMatchObject({ status: 'found', firstBad: { commit: idOf(12) } });
  });
});

describe('of a test that prints no cases', () => {
  const passes = trial(0, 'done\n');

  test('another status with another last line is a skip', async () => {
    const { conclusion, skips } = await answerTo(20, (place) => {
      if (place >= 4 && place < 7) return trial(2, 'cannot mount /dev/vdb\n');
      return place >= 12 ? trial(1, 'lost 12 bytes at 0xffff8880\n') : passes;
    });
    expect(conclusion).toMatchObject({ status: 'found', firstBad: { commit: idOf(12) } });
    for (const { reason } of skips) expect(reason).toContain('cannot mount /dev/vdb');
  });

  test('the same last line with other numbers is the same failure, whatever the status', async () => {
    const { conclusion, skips } = await answerTo(20, (place) =>
      place >= 12 ? trial(place === 20 ? 1 : 3, `lost ${place} bytes at 0xffff88${place}0\n`) : passes,
    );
    expect(conclusion).toMatchObject({ status: 'found', firstBad: { commit: idOf(12) } });
    expect(skips).toEqual([]);
  });

  test('any failure is followed with signature: test', async () => {
    const { conclusion } = await answerTo(
      20,
      (place) => (place >= 12 ? trial(place, `line ${'x'.repeat(place)}\n`) : passes),
      'test',
    );
    expect(conclusion).toMatchObject({ status: 'found', firstBad: { commit: idOf(12) } });
  });
});

interface World {
  length: number;
  culprit: number;
  other: { from: number; to: number };
  hasCases: boolean;
}

test('on 1,000 histories another failing test never names a wrong commit', async () => {
  const number = fc.nat({ max: 1000 });
  const worlds = fc
    .record({ length: fc.integer({ min: 2, max: 40 }), culprit: number, from: number, to: number })
    .chain((one) => fc.boolean().map((hasCases) => ({ ...one, hasCases })))
    .map(({ length, culprit, from, to, hasCases }): World => {
      const [low, high] = [from % (length + 1), to % (length + 1)].toSorted((one, two) => one - two);
      return {
        ...{ length, hasCases, culprit: 1 + (culprit % length) },
        other: { from: low!, to: hasCases ? high! : Math.min(high!, length - 1) },
      };
    });
  let found = 0;
  await fc.assert(
    fc.asyncProperty(worlds, async ({ length, culprit, other, hasCases }) => {
      const isOther = (place: number) => other.from <= place && place <= other.to;
      const { conclusion, signature } = await answerTo(length, (place) => {
        if (hasCases)
          return tap([...(isOther(place) ? ['open'] : []), ...(place >= culprit ? ['read'] : [])]);
        // The other failure comes first and ends the test.
        if (isOther(place)) return trial(2, 'no device\n');
        return place >= culprit ? trial(1, 'lost 1 byte\n') : trial(0, '');
      });
      if (conclusion.status === 'good-is-bad') {
        expect(!hasCases && isOther(0)).toBe(true);
        return;
      }
      // Two cases that both came in are followed together: the bad commits are those that have one of them.
      const follows = (name: string) => signature?.cases?.includes(name) ?? name === 'read';
      const first = Math.min(culprit, follows('open') && !isOther(0) ? other.from : culprit);
      if (conclusion.status === 'found') {
        found++;
        const isGap = follows('open') && other.to < length;
        if (!isGap) expect(placeOf(conclusion.firstBad!.commit)).toBe(first);
      } else {
        expect(conclusion.suspects.map(({ commit }) => placeOf(commit))).toContain(first);
      }
    }),
    { numRuns: 1000, seed: 3 },
  );
  expect(found).toBeGreaterThan(500);
}, 60_000);
