import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { releasesOf, wayBack } from '../../../src/bisect/releases.ts';

const named = (...names: string[]) => names.map((name, index) => ({ name, commit: `commit ${index}` }));
const order = (...names: string[]) => releasesOf(named(...names)).map(({ name }) => name);

test.each([
  [
    'a mainline kernel: candidates of what is released are left out',
    ['v6.1', 'v5.19', 'v6.0', 'v6.1-rc3', 'v6.0-rc7', 'v6.2-rc1', 'v6.2-rc10', 'v6.2-rc2'],
    ['v6.2-rc10', 'v6.2-rc2', 'v6.2-rc1', 'v6.1', 'v6.0', 'v5.19'],
  ],
  [
    'a stable kernel',
    ['v6.1', 'v6.1.9', 'v6.1.12', 'v6.1.100', 'v6.0.3', 'v2.6.39.4'],
    ['v6.1.100', 'v6.1.12', 'v6.1.9', 'v6.1', 'v6.0.3', 'v2.6.39.4'],
  ],
  [
    'semantic versions without a v',
    ['1.0.0', '1.0.1-beta.2', '1.0.1-beta.11', '1.0.1-alpha', '0.9.9', '1.0.1-beta'],
    ['1.0.1-beta.11', '1.0.1-beta.2', '1.0.1-beta', '1.0.1-alpha', '1.0.0', '0.9.9'],
  ],
  ['tags with a word before the version', ['release-1.2', 'release-1.10'], ['release-1.10', 'release-1.2']],
  [
    'a subsystem’s tags beside those of the kernel',
    ['usb-6.2-rc1', 'v6.1', 'asoc-fix-v6.2', 'v6.0'],
    ['v6.1', 'v6.0'],
  ],
  ['dates and words', ['next-20240101', 'last-good', 'v6', 'latest'], []],
])('%s', (_, tags, releases) => {
  expect(order(...tags)).toEqual(releases);
});

test('a commit with two tags is tried once', () => {
  const tags = [
    { name: 'v1.1', commit: 'a' },
    { name: 'v1.1.0', commit: 'a' },
    { name: 'v1.0', commit: 'b' },
  ];
  expect(releasesOf(tags)).toHaveLength(2);
});

test('the order does not depend on the order in which git lists the tags', () => {
  const version = fc
    .tuple(fc.nat(3), fc.nat(12), fc.nat(12), fc.option(fc.nat(12)))
    .map(([a, b, c, rc]) => `v${a}.${b}.${c}${rc === null ? '' : `-rc${rc}`}`);
  fc.assert(
    fc.property(fc.uniqueArray(version), fc.infiniteStream(fc.nat()), (names, chance) => {
      const tags = named(...names);
      const shuffled = [...tags].sort(() => (chance.next().value % 2 === 0 ? 1 : -1));
      expect(releasesOf(shuffled)).toEqual(releasesOf(tags));
    }),
  );
});

const releases = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ name: `${n}`, commit: `${n}` }));

test.each([
  [0, []],
  [1, [0]],
  [2, [0, 1]],
  [9, [0, 1, 3, 7, 8]],
  [16, [0, 1, 3, 7, 15]],
  [2000, [0, 1, 3, 7, 15, 31, 63, 127, 255, 511]],
])('of %i releases these are tried: %j', (count, places) => {
  expect(wayBack(releases(count)).map(({ name }) => Number(name))).toEqual(places);
});
