import { expect, test } from 'vitest';
import { scriptOf } from '../../../src/boot/uncommitted-script.ts';

test.each([
  ['./test.sh', 'test.sh'],
  ['tools/test.sh --all', 'tools/test.sh'],
  ['./test.sh; exit $?', 'test.sh'],
  ['./test.sh && make', 'test.sh'],
  ['./test.sh\nexit 0', 'test.sh'],
  ['# a remark\n\n  "./my test.sh"', 'my test.sh'],
  ['./my\\ test.sh', 'my test.sh'],
  ['./test.sh \\\n  --all', 'test.sh'],
  ['sh ./x.sh', 'x.sh'],
  ['bash -e -x x', 'x'],
  ['exec python3 -u t/x.py arg', 't/x.py'],
  ['CC=gcc V=1 ./x', 'x'],
  ['. ./x', 'x'],
])('%s begins by running %s', (command, path) => {
  expect(scriptOf(command)).toBe(path);
});

test.each([
  'make -j8',
  'test.sh',
  '/usr/bin/true',
  '../test.sh',
  './a/../../test.sh',
  'make && ./test.sh',
  'sh -c ./x.sh',
  'bash -ec x',
  'python3 -m pytest',
  '$HOME/x.sh',
  './*.sh',
  'sh',
  './',
  'echo "',
  './a\\$b',
  '',
])('%s begins by running no file of the tree', (command) => {
  expect(scriptOf(command)).toBeNull();
});
