import { expect, test } from 'vitest';
import { ConfigurationError } from '../../../src/host/errors.ts';
import { knownText, readKnown } from '../../../src/hunt/known-culprit.ts';
import { finding, regressed } from '../../support/hunt-samples.ts';
import { culprit } from '../../support/journal-sample.ts';

const title = 'KASAN: use-after-free Read in foo';
const readBack = (signature = finding().signature) =>
  readKnown(knownText(regressed(undefined, { finding: finding({ signature }) })) ?? '');

test('what a nightly run has found is known to the next one', () => {
  const nightlyRun = regressed();
  expect(readBack()).toMatchObject({ culprit: culprit.commit, tip: nightlyRun.tip });
});

test.each([
  ['crash', title, 'crash', title, true],
  ['crash', title, 'crash', 'kernel BUG in bar', false],
  ['crash', title, 'hang', title, false],
  ['build', 'fs/foo.c:7:1: error: x', 'build', 'fs/foo.c:9:2: error: x', true],
  ['test', 'test failed with exit status 1', 'test', 'test failed with exit status 2', true],
  ['hang', 'hang in foo', 'hang', 'hang in bar', false],
] as const)('%s "%s" and %s "%s" are the same: %s', (kind, one, otherKind, other, same) => {
  const known = readBack({ kind, title: one, altTitles: [] });
  expect(known.isSame({ kind: otherKind, title: other })).toBe(same);
});

test.each(['', 'none of this', '{"culprit": "abc"}', '[]'])('"%s" is a mistake of the user', (text) => {
  expect(() => readKnown(text)).toThrow(ConfigurationError);
});
