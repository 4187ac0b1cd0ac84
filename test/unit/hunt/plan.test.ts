import { describe, expect, test } from 'vitest';
import type { NightlyRun } from '../../../src/hunt/nightly-run.ts';
import { memoryOf, type PlannedTest, planHunt } from '../../../src/hunt/plan.ts';
import { finding, passes, regressed, TIPS } from '../../support/hunt-samples.ts';
import { culprit } from '../../support/journal-sample.ts';

const [FIRST, SECOND, THIRD] = TIPS;
const boot = { name: 'boot', settings: {} };

function planned(known: NightlyRun | null, tip = SECOND, firstGood: string[] = []): PlannedTest {
  const plan = planHunt({
    hunt: 'nightly',
    kernel: '/linux',
    tip,
    tests: [boot],
    firstGood,
    known: () => known,
  });
  return plan.tests[0]!;
}

describe('a test', () => {
  test('runs the first time, with good found by tags or as given', () => {
    expect(planned(null)).toMatchObject({ due: true, good: [] });
    expect(planned(null, SECOND, ['v6.1'])).toMatchObject({ due: true, good: ['v6.1'] });
  });

  test('runs at a new tip from the last good one, whatever is given for the first run', () => {
    expect(planned(passes(FIRST), SECOND, ['v6.1'])).toMatchObject({ due: true, good: [FIRST] });
    expect(planned(regressed(SECOND), THIRD)).toMatchObject({ due: true, good: [FIRST] });
  });

  test('gets what was found, but only if that is a commit and its good end is still trusted', () => {
    expect(JSON.parse(planned(regressed(SECOND), THIRD).found ?? '')).toEqual({
      culprit: culprit.commit,
      tip: SECOND,
      signature: finding().signature,
    });
    expect(planned(passes(FIRST), SECOND).found).toBeNull();
    expect(planned(null).found).toBeNull();
    const suspects = regressed(SECOND, { finding: finding({ status: 'suspects', firstBad: null }) });
    expect(planned(suspects, THIRD).found).toBeNull();
    expect(planned(regressed(SECOND, { good: [] }), THIRD).found).toBeNull();
  });

  test('is skipped if nothing changed since it passed or failed', () => {
    expect(planned(passes(SECOND))).toMatchObject({ due: false, known: { state: 'passes' } });
    expect(planned(regressed(SECOND))).toMatchObject({ due: false, known: { state: 'regressed' } });
  });

  test('continues at the same tip if its bisection ran out of time', () => {
    const out = regressed(SECOND, { finding: finding({ status: 'out-of-time', firstBad: null }) });
    expect(planned(out)).toMatchObject({ due: true, good: [FIRST] });
  });

  test.each(['environment', 'unclear', 'broken'] as const)(
    'runs again at the same tip if it was %s',
    (state) => {
      expect(planned(passes(SECOND, { state, good: [] })).due).toBe(true);
    },
  );

  test('passes without a run if the branch was reset to a commit that passed', () => {
    expect(planned(regressed(SECOND), FIRST)).toMatchObject({
      due: false,
      known: { state: 'passes', tip: FIRST, finding: null },
    });
  });

  test('looks for good again after two nightly runs in a row that broke, because the last good commit may be gone', () => {
    const once = passes(SECOND, { state: 'broken', good: [FIRST], broken: 1 });
    expect(planned(once, THIRD, ['v6.1']).good).toEqual([FIRST]);
    expect(planned({ ...once, broken: 2 }, THIRD, ['v6.1']).good).toEqual(['v6.1']);
  });

  test('searches for good again if the last good commit fails now', () => {
    expect(planned(passes(SECOND, { state: 'environment', good: [] }), THIRD)).toMatchObject({
      due: true,
      good: [],
    });
  });
});

describe('what is known of a test', () => {
  const memory = (settings: Record<string, string>, name = 'boot', hunt = 'nightly', kernel = '/linux') =>
    memoryOf(hunt, kernel, { name, settings });

  test('is another thing for another hunt, kernel, test or setting', () => {
    const all = [
      memory({}),
      memory({}, 'kasan'),
      memory({}, 'boot', 'stable'),
      memory({}, 'boot', 'nightly', '/other'),
      memory({ config: 'kasan.config' }),
    ];
    expect(new Set(all).size).toBe(all.length);
  });

  test('does not depend on the order of settings, nor on those that change no verdict', () => {
    expect(memory({ memory: '4G', config: 'x' })).toBe(memory({ config: 'x', memory: '4G' }));
    expect(memory({ memory: '4G', 'work-dir': '/a', output: 'b', cache: 'none' })).toBe(
      memory({ memory: '4G' }),
    );
  });

  test('has a key that no other one begins with', () => {
    expect(memory({}, 'a')).toMatch(/^kernel-bisect-hunt-nightly\.a\.[0-9a-f]{16}\.$/);
    expect(memory({}, 'a-b').startsWith(memory({}, 'a'))).toBe(false);
  });
});
