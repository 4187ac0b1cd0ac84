import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  BEGINS_TEST,
  CORES,
  FILES,
  INIT_SAYS,
  POWERS_OFF,
  SHARE,
  TOOLS,
  VERBS,
} from '../../../src/boot/protocol.ts';

const init = readFileSync('guest/init', 'utf8');
const runner = readFileSync('guest/runner', 'utf8');

describe('what host and guest call by the same names', () => {
  test.each([
    ['init', init],
    ['runner', runner],
  ])('%s writes where the host looks', (_, script) => {
    expect(/^share=(.*)$/m.exec(script)?.[1]).toBe(`/${SHARE}`);
    expect(/^cores=(.*)$/m.exec(script)?.[1]).toBe(`/${CORES}`);
  });

  test('scripts use no other directory at the root that begins with our name', () => {
    const used = [...`${init}${runner}`.matchAll(/\/(\.kernel-bisect[\w-]*)/g)].map(([, name]) => name);
    expect(new Set(used)).toEqual(new Set([SHARE, CORES, TOOLS]));
  });

  test('the runner knows the verbs, and no others', () => {
    const cases = runner.slice(runner.indexOf('case $verb in'));
    const known = [...cases.matchAll(/^ {2}([a-z]+)\)/gm)].map(([, verb]) => verb);
    expect(known).toEqual([...VERBS]);
  });

  test('the runner writes the files that are read', () => {
    const loop = /for name in ([a-z ]+); do/.exec(runner)?.[1]?.split(' ') ?? [];
    const named = [...runner.matchAll(/"\$(?:part|share)\/([\w.]+)"/g)].map(([, name]) => name);
    for (const file of Object.values(FILES)) expect([...loop, ...named]).toContain(file);
  });

  test('init says that it starts', () => {
    const [, word] = INIT_SAYS.split(': ');
    expect(init).toMatch(new RegExp(`^say ${word}$`, 'm'));
    expect(init).toContain(`echo "${INIT_SAYS.split(': ')[0]}: $*"`);
  });

  test.each([BEGINS_TEST, POWERS_OFF])('the runner has the kernel log "%s"', (text) => {
    const [name, words] = text.split(': ');
    expect(runner).toContain(`note '${words}'`);
    expect(runner).toContain(`echo "<6>${name}: $1" >/dev/kmsg`);
  });
});
