import { expect, test } from 'vitest';
import type { Entry } from '../../../src/rootfs/manifest.ts';
import { manifestDifference, manifestText, parseAttributes } from '../../../src/rootfs/manifest.ts';

const root: Entry = { path: '', type: 'directory', mode: 0o755, owner: '0:0' };
const file: Entry = {
  path: 'a',
  type: 'file',
  mode: 0o644,
  owner: '0:0',
  size: 0,
  modified: '1',
  sha256: 'x',
};

test('a tree that is what was packed has no difference', () => {
  expect(manifestDifference(manifestText([root, file]), [root, file])).toBeNull();
});

test('what is changed, added or missing is named', () => {
  const manifest = manifestText([root, file]);
  expect(manifestDifference(manifest, [root, { ...file, mode: 0o600 }])).toMatch(
    /"a" is not what was packed/,
  );
  expect(manifestDifference(manifest, [root, file, { ...file, path: 'b' }])).toMatch(/"b"/);
  expect(manifestDifference(manifest, [root])).toMatch(/"a" is missing/);
});

test('a manifest that was changed or cut short is not believed', () => {
  const manifest = manifestText([root, file]);
  expect(manifestDifference(manifest.replace('"a"', '"c"'), [root, file])).toMatch(/damaged/);
  expect(manifestDifference(manifest.slice(0, -10), [root, file])).toMatch(/damaged/);
  expect(manifestDifference('', [])).toMatch(/damaged/);
});

test('attributes are read by path, without those that belong to the host', () => {
  const dump =
    '# file: .\nsecurity.selinux=0x61\n\n# file: usr/bin/a\\012b\nuser.z=0x01\nsecurity.capability=0x02\n\n';
  expect([...parseAttributes(dump)]).toEqual([['usr/bin/a\nb', ['security.capability=0x02', 'user.z=0x01']]]);
});
