import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keysOf } from '../../../src/hunt/marker.ts';
import type { NightlyRun } from '../../../src/hunt/nightly-run.ts';
import { type HuntIssue, type IssueAction, reconcile } from '../../../src/hunt/reconcile.ts';
import { finding, issue, passes, regressed, TIPS } from '../../support/hunt-samples.ts';

const hunt = 'nightly';
const [, SECOND, THIRD, FOURTH] = TIPS;
const look = (nightlyRuns: NightlyRun[], issues: HuntIssue[], tip = nightlyRuns[0]?.tip ?? SECOND) =>
  reconcile({ hunt, tip, nightlyRuns, issues });

/** The marker of an issue that was opened for what this nightly run found. */
function opened(nightlyRun: NightlyRun): HuntIssue['marker'] {
  const [action] = look([nightlyRun], []);
  if (action?.do !== 'open') throw new Error('nothing was opened');
  return action.marker;
}

const lasting = opened(regressed(SECOND));

describe('a regression', () => {
  test('is opened once for all tests that show the same crash', () => {
    const other = regressed(SECOND, { test: 'kasan' });
    const actions = look([regressed(SECOND), other], []);
    expect(actions).toHaveLength(1);
    expect(actions[0]).toMatchObject({ do: 'open', marker: { tests: ['boot', 'kasan'], phase: 'lasts' } });
  });

  test('of another kind is a separate issue in each test, because a failing test elsewhere is a different bug', () => {
    const signature = { kind: 'test' as const, title: 'test failed with exit status 1', altTitles: [] };
    const nightlyRuns = ['boot', 'net'].map((name) =>
      regressed(SECOND, { test: name, finding: finding({ signature }) }),
    );
    expect(look(nightlyRuns, []).map((action) => action.do)).toEqual(['open', 'open']);
  });

  test('is known again by another title of the same crash', () => {
    const signature = {
      kind: 'crash' as const,
      title: 'KASAN: slab-use-after-free Read in foo',
      altTitles: ['KASAN: use-after-free Read in foo'],
    };
    const nightlyRun = regressed(THIRD, { finding: finding({ signature }) });
    expect(look([nightlyRun], [issue(lasting)])).toMatchObject([{ do: 'keepOpen', issue: { number: 7 } }]);
  });

  test('at the same tip is nothing to write about', () => {
    expect(look([regressed(SECOND)], [issue(lasting)])).toMatchObject([{ do: 'nothing' }]);
  });

  test('with another culprit, or in another test, is news', () => {
    const firstBad = { ...finding().bad, commit: 'e'.repeat(40) };
    const other = regressed(THIRD, { finding: finding({ firstBad }) });
    expect(look([other], [issue(lasting)])).toMatchObject([
      {
        do: 'comment',
        news: [{ kind: 'culprit', before: lasting.culprit }],
        marker: { culprit: firstBad.commit },
      },
    ]);
    const added = [regressed(SECOND), regressed(SECOND, { test: 'kasan' })];
    expect(look(added, [issue(lasting)])).toMatchObject([
      { do: 'comment', news: [{ kind: 'tests', tests: ['kasan'] }], marker: { tests: ['boot', 'kasan'] } },
    ]);
  });

  test('whose culprit is not found any more keeps the one that was', () => {
    const lost = regressed(THIRD, { finding: finding({ firstBad: null, status: 'out-of-time' }) });
    expect(look([lost], [issue(lasting)])).toMatchObject([
      { do: 'keepOpen', marker: { culprit: lasting.culprit } },
    ]);
  });

  test('that had passed is opened again', () => {
    const closed = issue({ ...lasting, phase: 'passed', tip: THIRD }, { open: false });
    expect(look([regressed(FOURTH)], [closed])).toMatchObject([
      { do: 'reopen', issue: { number: 7 }, marker: { since: FOURTH, phase: 'lasts' } },
    ]);
  });

  test('whose issue somebody closed is left alone until it has passed once', () => {
    const closed = issue(lasting, { open: false });
    expect(look([regressed(THIRD)], [closed])).toMatchObject([{ do: 'nothing' }]);
    expect(look([passes(FOURTH)], [closed])).toMatchObject([{ do: 'remember', marker: { phase: 'passed' } }]);
  });

  test('whose two titles one issue knows is written about once', () => {
    const crash = (title: string) => ({ kind: 'crash' as const, title, altTitles: [] });
    const [one, other] = [crash('WARNING in foo'), crash('WARNING in bar')];
    const nightlyRuns = [one, other].map((signature, index) =>
      regressed(SECOND, { test: `t${index}`, finding: finding({ signature }) }),
    );
    const keys = [one, other].flatMap((signature) => keysOf(hunt, 't0', signature));
    expect(look(nightlyRuns, [issue({ ...lasting, keys })])).toMatchObject([
      { do: 'comment', marker: { tests: ['boot', 't0', 't1'] } },
    ]);
  });

  test('of another hunt is not ours', () => {
    expect(look([passes(THIRD)], [issue({ ...lasting, hunt: 'stable' })])).toEqual([]);
  });
});

describe('an issue', () => {
  const both = { ...lasting, tests: ['boot', 'kasan'] };

  test('is closed when every test that showed it passes', () => {
    expect(look([passes(THIRD), passes(THIRD, { test: 'kasan' })], [issue(both)])).toMatchObject([
      { do: 'close', marker: { phase: 'passed', tip: THIRD } },
    ]);
  });

  test.each(['unclear', 'broken', 'environment'] as const)('stays open if one of them is %s', (state) => {
    const nightlyRuns = [passes(THIRD), passes(THIRD, { test: 'kasan', state })];
    expect(look(nightlyRuns, [issue(both)])).toMatchObject([{ do: 'nothing' }]);
  });

  test('stays open if another failure hides it', () => {
    const signature = { kind: 'crash' as const, title: 'WARNING in bar', altTitles: [] };
    const hidden = regressed(THIRD, { finding: finding({ signature }) });
    expect(look([hidden], [issue(lasting)]).map((action) => action.do)).toEqual(['open', 'nothing']);
  });

  test('is not kept open by a test that the hunt no longer has', () => {
    expect(look([passes(THIRD)], [issue(both)])).toMatchObject([{ do: 'close' }]);
    expect(look([passes(THIRD, { test: 'new' })], [issue(both)])).toMatchObject([{ do: 'nothing' }]);
  });
});

describe('whatever the nightly runs show', () => {
  const titles = ['WARNING in foo', 'WARNING in bar', 'KASAN: use-after-free Read in foo'];
  const state = fc.constantFrom('passes', 'unclear', 'broken', 'environment', ...titles);
  const nightlyRunsOf = (states: readonly string[], tip: string): NightlyRun[] =>
    states.map((each, index) => {
      const test = `t${index}`;
      if (!titles.includes(each)) return passes(tip, { test, state: each as NightlyRun['state'] });
      return regressed(tip, {
        test,
        finding: finding({ signature: { kind: 'crash', title: each, altTitles: [] } }),
      });
    });

  test('a second look finds nothing to do, and no signature ever has two open issues', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(state, state, state), { minLength: 1, maxLength: 8 }), (history) => {
        let issues: HuntIssue[] = [];
        for (const [index, states] of history.entries()) {
          const tip = index.toString(16).repeat(40);
          const nightlyRuns = nightlyRunsOf(states, tip);
          issues = applied(look(nightlyRuns, issues, tip), issues);
          const again = look(nightlyRuns, issues, tip);
          expect(again.filter((action) => action.do !== 'nothing')).toEqual([]);
          for (const title of titles) {
            const [key = ''] = keysOf(hunt, 'any', { kind: 'crash', title, altTitles: [] });
            const open = issues.filter((each) => each.open && each.marker.keys.includes(key));
            expect(open.length).toBeLessThanOrEqual(1);
            if (states.includes(title)) expect(open).toHaveLength(1);
          }
          if (states.every((each) => each === 'passes'))
            expect(issues.filter(({ open }) => open)).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** The issues as they are after GitHub did what was decided. */
function applied(actions: IssueAction[], issues: readonly HuntIssue[]): HuntIssue[] {
  const next = issues.map((each) => ({ ...each }));
  for (const action of actions) {
    if (action.do === 'open') next.push({ number: next.length + 1, open: true, marker: action.marker });
    if (action.do === 'open' || action.do === 'nothing') continue;
    const own = next.find(({ number }) => number === action.issue.number)!;
    own.marker = action.marker;
    if (action.do === 'reopen') own.open = true;
    if (action.do === 'close') own.open = false;
  }
  return next;
}
