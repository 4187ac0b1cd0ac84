import { describe, expect, test } from 'vitest';
import { chooseSignature } from '../../../src/bisect/choose-signature.ts';
import {
  matches,
  signatureOf,
  statedSignature,
  type Wanted,
  wantedOf,
} from '../../../src/bisect/signature.ts';
import { verdictOf } from '../../../src/bisect/verdict.ts';
import type { Failure, Outcome } from '../../../src/model.ts';

const crash = (title: string, corrupted = false): Failure => ({
  kind: 'crashed',
  title,
  altTitles: [],
  corrupted,
  excerpt: [],
});
const passed: Outcome = { kind: 'passed' };
const failed: Failure = { kind: 'failed', exit: 1 };
const hung: Failure = { kind: 'hung', phase: 'in-test' };
const noBoot: Failure = { kind: 'boot-failed', phase: 'before-agent', reason: 'unexpected shutdown' };
const matched: Failure = { kind: 'matched', pattern: '/lost/', line: 'lost' };

const auto = wantedOf('auto');

/** What is followed by boots of the bad end alone. */
const followed = (outcomes: readonly Outcome[], wanted: Wanted) =>
  chooseSignature(
    outcomes.map((outcome) => ({ outcome })),
    [],
    wanted,
  )?.signature;

describe('what a bad end is followed by', () => {
  test.each<[string, Outcome[], string | undefined]>([
    ['its crash', [crash('BUG in a')], 'BUG in a'],
    ['the crash that most boots show', [crash('BUG in a'), crash('BUG in b'), crash('BUG in b')], 'BUG in b'],
    ['nothing, where it passes', [passed, passed], undefined],
    ['nothing, where it hung once', [hung, passed], undefined],
    ['a hang that came twice', [hung, passed, hung], 'hang (in test)'],
    ['no two hangs of which each is another one', [hung, { kind: 'hung', phase: 'before-agent' }], undefined],
    ['no report that broke off once', [crash('kernel panic', true)], undefined],
    ['a whole report sooner than a broken one', [crash('kernel panic', true), crash('BUG in a')], 'BUG in a'],
  ])('%s', (_, outcomes, title) => {
    expect(followed(outcomes, auto)?.title).toBe(title);
  });

  test.each<[string, Outcome[], string | undefined]>([
    ['test', [crash('BUG in a'), failed], 'test failed with exit status 1'],
    ['crash', [failed, failed, crash('BUG in a')], 'BUG in a'],
    ['boot', [hung, hung, noBoot, noBoot], 'unexpected shutdown'],
    ['BUG in b', [crash('BUG in a'), crash('BUG in a'), crash('BUG in b')], 'BUG in b'],
    ['BUG in b', [crash('BUG in a')], undefined],
    ['/lost/', [crash('BUG in a'), matched], '/lost/'],
  ])('with signature %s only what the user calls bad', (setting, outcomes, title) => {
    expect(followed(outcomes, wantedOf(setting))?.title).toBe(title);
  });
});

test.each<[string, Failure, boolean]>([
  ['crash', crash('BUG in a'), true],
  ['crash', failed, false],
  ['test', failed, true],
  ['hang', hung, true],
  ['boot', noBoot, true],
  ['BUG in a', crash('BUG in a'), true],
  ['BUG in a', crash('BUG in b'), false],
  ['/lost/', matched, true],
])('with signature %s alone, %o is bad: %s', (setting, outcome, bad) => {
  expect(matches(outcome, statedSignature(wantedOf(setting))!)).toBe(bad);
});

test('where the user calls any crash bad, one with another title than that of the bad end is bad too', () => {
  const signature = followed([crash('BUG in a')], wantedOf('crash'))!;
  expect(signature.title).toBe('BUG in a');
  expect(matches(crash('BUG in b'), signature)).toBe(true);
});

describe('where a hang is followed, another one is bad', () => {
  const of = (hang: Partial<Failure & { kind: 'hung' }>): Failure => ({
    kind: 'hung',
    phase: 'in-test',
    ...hang,
  });
  const signature = signatureOf(of({ blockedIn: 'toy_read' }));

  test.each<[string, Failure, boolean]>([
    ['in the same function at the same phase', of({ blockedIn: 'toy_read' }), true],
    ['not in another function', of({ blockedIn: 'toy_write' }), false],
    ['not at another phase', of({ phase: 'before-agent', blockedIn: 'toy_read' }), false],
    ['at the same phase, where it has no stack', of({}), true],
    ['where the agent is lost with it', of({ blockedIn: 'toy_read', agentLost: true }), true],
    ['not where only the agent is lost', of({ agentLost: true }), false],
  ])('%s', (_, outcome, bad) => {
    expect(matches(outcome, signature)).toBe(bad);
  });

  test('and the reason says so where only the phase could be compared', () => {
    expect(verdictOf({ outcome: of({}) }, signature).reason).toMatch(/compared by its phase alone/);
    expect(verdictOf({ outcome: of({ blockedIn: 'toy_read' }) }, signature).reason).not.toMatch(
      /phase alone/,
    );
  });

  test('with the stack of the one boot that gave one', () => {
    expect(followed([of({}), of({ blockedIn: 'toy_read' })], auto)?.title).toBe('hang in toy_read (in test)');
  });

  test('whatever it is, by the setting signature: hang', () => {
    const any = followed([of({ blockedIn: 'toy_read' }), of({ blockedIn: 'toy_read' })], wantedOf('hang'))!;
    expect(any.title).toBe('hang in toy_read (in test)');
    expect(matches(of({ phase: 'before-init', blockedIn: 'other' }), any)).toBe(true);
  });
});
