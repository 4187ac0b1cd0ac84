import { describe, expect, test } from 'vitest';
import type { Status } from '../../../src/bisect/events.ts';
import { fold } from '../../../src/bisect/ledger.ts';
import {
  type NightlyRun,
  type NightlyRunState,
  nightlyRunOf,
  nightlyRunSchema,
} from '../../../src/hunt/nightly-run.ts';
import { passes, regressed } from '../../support/hunt-samples.ts';
import {
  commit,
  crash,
  culprit,
  type EventBody,
  foundJournal,
  journal,
  started,
  step,
} from '../../support/journal-sample.ts';

const [good, tip] = [commit('a'), commit('b')];
const before = passes(good.commit);

function nightlyRun(events: EventBody[], known: NightlyRun | null = before, from = known?.good ?? []) {
  const runUrl = 'https://github.com/someone/linux/actions/runs/1';
  return nightlyRunOf({
    test: 'boot',
    tip: tip.commit,
    before: known,
    from,
    // Good that was found by tags is known only when it was found.
    view: fold(journal(started(from.length > 0 ? [good] : [], tip), ...events)),
    runUrl,
  });
}

const concluded = (status: Status): EventBody => ({
  event: 'concluded',
  status,
  firstBad: null,
  suspects: [],
  confidence: null,
  reason: `it is ${status}`,
});
const signature: EventBody = {
  event: 'signature',
  signature: { kind: 'crash', title: crash.title },
  newAsWell: [],
  settled: true,
};
const badEnd = [...step(1, 'bad-end', tip, 'bad'), signature];

describe('a nightly run', () => {
  test('passes if the tip passed, and its tip is the new last good', () => {
    const ended = nightlyRun([...step(1, 'bad-end', tip, 'good'), concluded('not-reproduced')]);
    expect(ended).toMatchObject({ state: 'passes', good: [tip.commit], finding: null, broken: 0 });
  });

  test('is unclear if the tip could not be judged, though it was not reproduced either', () => {
    const ended = nightlyRun([...step(1, 'bad-end', tip, 'skip'), concluded('not-reproduced')]);
    expect(ended).toMatchObject({ state: 'unclear', good: [good.commit] });
  });

  test('whose good end also fails is a change of the environment: no finding, and good is searched again', () => {
    const ended = nightlyRun([...badEnd, ...step(2, 'good-end', good, 'bad'), concluded('good-is-bad')]);
    expect(ended).toMatchObject({ state: 'environment', good: [], finding: null });
  });

  test('that saw what was found before keeps what there is to say about it, at its own tip', () => {
    const known = regressed(commit('9').commit, { good: [good.commit] });
    const lasts = { ...concluded('found'), firstBad: culprit, known: true } as EventBody;
    const ended = nightlyRun([...badEnd, lasts], known);
    expect(ended).toMatchObject({ state: 'regressed', tip: tip.commit, good: [good.commit] });
    expect(ended.finding).toEqual({ ...known.finding, bad: tip });
  });

  test('finds a culprit, with what there is to say about it', () => {
    const runUrl = 'https://github.com/someone/linux/actions/runs/1';
    const ended = nightlyRunOf({
      test: 'boot',
      tip: tip.commit,
      before: null,
      from: ['v6.1'],
      view: fold(foundJournal()),
      runUrl,
    });
    expect(ended).toMatchObject({
      state: 'regressed',
      good: [good.commit],
      finding: {
        status: 'found',
        firstBad: culprit,
        signature: { title: crash.title },
        excerpt: crash.excerpt,
      },
    });
    expect(nightlyRunSchema.parse(JSON.parse(JSON.stringify(ended)))).toEqual(ended);
  });

  test('keeps the good end that was found by tags and has passed', () => {
    const walked: EventBody[] = [
      ...badEnd,
      ...step(2, 'good-probe', commit('e'), 'bad'),
      ...step(3, 'good-probe', good, 'good'),
      { event: 'good-found', good, tag: 'v6.1', commits: 12, between: [] },
    ];
    expect(nightlyRun([...walked, concluded('suspects')], null)).toMatchObject({
      state: 'regressed',
      good: [good.commit],
    });
    expect(nightlyRun([...walked, concluded('out-of-time')], null).state).toBe('regressed');
  });

  test('in which no release works says nothing: none is known to have worked', () => {
    const ended = nightlyRun(
      [...badEnd, ...step(2, 'good-probe', good, 'bad'), concluded('good-is-bad')],
      null,
    );
    expect(ended).toMatchObject({ state: 'unclear', good: [], finding: null });
    const given = nightlyRun(
      [...badEnd, ...step(2, 'good-end', good, 'bad'), concluded('good-is-bad')],
      null,
      ['v6.1'],
    );
    expect(given.state).toBe('unclear');
  });

  test('that had to do without the last good one does not go back to it', () => {
    const known = { ...before, good: ['e'.repeat(40)], broken: 2 };
    expect(
      nightlyRun([...step(1, 'bad-end', tip, 'skip'), concluded('not-reproduced')], known, []).good,
    ).toEqual([]);
  });

  test.each<[Status, EventBody[], NightlyRunState]>([
    ['suspects', [...badEnd, ...step(2, 'good-end', good, 'good')], 'regressed'],
    ['merge-base-bad', [...badEnd, ...step(2, 'good-end', good, 'good')], 'regressed'],
    ['out-of-time', [...badEnd, ...step(2, 'good-end', good, 'good')], 'regressed'],
    ['out-of-time', badEnd, 'unclear'],
    ['out-of-time', [], 'unclear'],
    ['cancelled', badEnd, 'broken'],
    ['error', badEnd, 'broken'],
  ])('that ended with %s after %j is %s', (status, events, state) => {
    expect(nightlyRun([...events, concluded(status)]).state).toBe(state);
  });

  test('without a result is broken, is counted, and keeps what was good', () => {
    const lost = { test: 'boot', tip: tip.commit, from: before.good, view: null, runUrl: 'x' };
    const once = nightlyRunOf({ ...lost, before });
    expect(once).toMatchObject({ state: 'broken', good: [good.commit], broken: 1 });
    expect(nightlyRunOf({ ...lost, before: once }).broken).toBe(2);
    expect(nightlyRun([...step(1, 'bad-end', tip, 'good'), concluded('not-reproduced')], once).broken).toBe(
      0,
    );
  });

  test('does not take the result of another tip for its own', () => {
    const view = fold(
      journal(
        started([good], commit('e')),
        ...step(1, 'bad-end', commit('e'), 'good'),
        concluded('not-reproduced'),
      ),
    );
    expect(
      nightlyRunOf({ test: 'boot', tip: tip.commit, before, from: before.good, view, runUrl: 'x' }).state,
    ).toBe('broken');
  });
});
