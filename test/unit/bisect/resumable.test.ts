import { describe, expect, test } from 'vitest';
import type { JournalEvent, Status } from '../../../src/bisect/events.ts';
import { fitOf, movedEnds, type RunIdentity } from '../../../src/bisect/resumable.ts';
import { commit, type EventBody, journal, started } from '../../support/journal-sample.ts';

const [good, bad, newer] = [commit('a'), commit('b'), commit('c')];
const wanted: RunIdentity = {
  fingerprint: 'f00d',
  range: { good: [good.commit], bad: bad.commit },
  settings: { testTimeout: 600, memory: 1, test: 'a\nb' },
  compiler: 'gcc 12',
  contents: { 'config ./mine': '11' },
};
const { fingerprint, settings, compiler, contents } = wanted;
const refs = { good: ['v1'], bad: 'HEAD' };
const begun = started([good], bad, { fingerprint, settings, compiler, contents, refs });
const concluded = (status: Status): EventBody => ({
  event: 'concluded',
  status,
  firstBad: null,
  suspects: [],
  confidence: null,
  reason: '',
});

describe('why verdicts do not hold any more', () => {
  test.each<{ name: string; now: Partial<RunIdentity>; why: string }>([
    {
      name: 'bad',
      now: { range: { good: [good.commit], bad: newer.commit } },
      why: 'bad was bbbbbbbbbbbb, is cccccccccccc',
    },
    {
      name: 'good',
      now: { range: { good: [newer.commit], bad: bad.commit } },
      why: 'good was aaaaaaaaaaaa, is cccccccccccc',
    },
    {
      name: 'a setting',
      now: { settings: { ...settings, testTimeout: 60 } },
      why: 'test-timeout was 600, is 60',
    },
    { name: 'a script', now: { settings: { ...settings, test: 'c\nd' } }, why: 'test has changed' },
    {
      name: 'a file',
      now: { contents: { 'config ./mine': '22' } },
      why: 'what config names (./mine) has changed',
    },
    { name: 'the compiler', now: { compiler: 'gcc 13' }, why: 'the compiler was gcc 12, is gcc 13' },
    {
      name: 'two of them',
      now: { compiler: 'gcc 13', settings: { ...settings, memory: 2 } },
      why: 'memory was 1, is 2; the compiler was gcc 12, is gcc 13',
    },
    { name: 'none of them', now: {}, why: 'another version of this program judges differently' },
  ])('$name', ({ now, why }) => {
    const other = { ...wanted, ...now, fingerprint: 'beef' };
    expect(fitOf(journal(begun), other)).toEqual({ fits: false, why });
  });

  test('a bisection that found its culprit is over', () => {
    expect(fitOf(journal(begun, concluded('found')), wanted)).toMatchObject({ fits: false });
  });

  test.each<Status>(['cancelled', 'error', 'out-of-time', 'suspects'])('%s continues', (status) => {
    expect(fitOf(journal(begun, concluded(status)), wanted)).toEqual({ fits: true });
  });
});

describe('a branch that moved while a bisection waited', () => {
  const stated = { settings, contents };
  const now = { refs, ends: { good: [good], bad: newer }, stated };
  const moved = (...more: Parameters<typeof journal>) => movedEnds(journal(begun, ...more), now);

  test('the bisection stays between the commits that it began with', () => {
    expect(moved()).toEqual({
      ends: { good: [good], bad },
      how: 'bad "HEAD" was bbbbbbbbbbbb when the bisection began and is cccccccccccc now',
    });
    expect(moved(concluded('out-of-time'))).toBeDefined();
    expect(moved(concluded('suspects'), { event: 'resumed' })).toBeDefined();
  });

  test.each<Status>(['found', 'not-reproduced', 'suspects'])('after %s the new commit is meant', (status) => {
    expect(moved(concluded(status))).toBeUndefined();
  });

  test.each<{ name: string; other: Partial<typeof now> }>([
    { name: 'another name', other: { refs: { ...refs, bad: 'main' } } },
    { name: 'another setting', other: { stated: { ...stated, settings: { ...settings, memory: 2 } } } },
    { name: 'another file', other: { stated: { ...stated, contents: { 'config ./mine': '22' } } } },
    { name: 'nothing', other: { ends: { good: [good], bad } } },
  ])('where $name is different, too, there is nothing to stay with', ({ other }) => {
    const events: JournalEvent[] = journal(begun);
    expect(movedEnds(events, { ...now, ...other })).toBeUndefined();
  });
});
