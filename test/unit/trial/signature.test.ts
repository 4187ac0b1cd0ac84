import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../src/trial/outcome.ts';
import { followed, shows, statedSignature, wantedOf } from '../../../src/trial/signature.ts';

const crash = (title: string, corrupted = false): Outcome => ({
  kind: 'crashed',
  title,
  altTitles: [],
  corrupted,
  excerpt: [],
});
const passed: Outcome = { kind: 'passed' };
const failed: Outcome = { kind: 'failed', exit: 1 };
const hung: Outcome = { kind: 'hung', phase: 'in-test' };
const noBoot: Outcome = { kind: 'boot-failed', phase: 'before-agent', reason: 'unexpected shutdown' };
const matched: Outcome = { kind: 'matched', pattern: '/lost/', line: 'lost' };

const auto = wantedOf('auto');

describe('what a bad end is followed by', () => {
  test.each<[string, Outcome[], string | undefined]>([
    ['its crash', [crash('BUG in a')], 'BUG in a'],
    ['the crash that most boots show', [crash('BUG in a'), crash('BUG in b'), crash('BUG in b')], 'BUG in b'],
    ['nothing, where it passes', [passed, passed], undefined],
    ['nothing, where it hung once', [hung, passed], undefined],
    ['a hang that came twice', [hung, passed, hung], 'hang in-test'],
    ['no report that broke off once', [crash('kernel panic', true)], undefined],
    ['a whole report sooner than a broken one', [crash('kernel panic', true), crash('BUG in a')], 'BUG in a'],
  ])('%s', (_, outcomes, title) => {
    expect(followed(outcomes, auto)?.title).toBe(title);
  });

  test.each<[string, Outcome[], string | undefined]>([
    ['test', [crash('BUG in a'), failed], 'test failed with status 1'],
    ['crash', [failed, failed, crash('BUG in a')], 'BUG in a'],
    ['boot', [hung, hung, noBoot, noBoot], 'unexpected shutdown'],
    ['BUG in b', [crash('BUG in a'), crash('BUG in a'), crash('BUG in b')], 'BUG in b'],
    ['BUG in b', [crash('BUG in a')], undefined],
    ['/lost/', [crash('BUG in a'), matched], '/lost/'],
  ])('with signature %s only what the user calls bad', (setting, outcomes, title) => {
    expect(followed(outcomes, wantedOf(setting))?.title).toBe(title);
  });
});

test.each<[string, Outcome, boolean]>([
  ['crash', crash('BUG in a'), true],
  ['crash', failed, false],
  ['test', failed, true],
  ['hang', hung, true],
  ['boot', noBoot, true],
  ['BUG in a', crash('BUG in a'), true],
  ['BUG in a', crash('BUG in b'), false],
  ['/lost/', matched, true],
])('with signature %s alone, %o is bad: %s', (setting, outcome, bad) => {
  expect(shows(outcome, statedSignature(wantedOf(setting))!)).toBe(bad);
});

test('where the user calls any crash bad, one with another title than that of the bad end is bad too', () => {
  const signature = followed([crash('BUG in a')], wantedOf('crash'))!;
  expect(signature.title).toBe('BUG in a');
  expect(shows(crash('BUG in b'), signature)).toBe(true);
});
