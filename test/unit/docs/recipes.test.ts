import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseFixups } from '../../../src/git/fixups.ts';
import { readSettings } from '../../../src/settings/read.ts';

/** The blocks of the page, by the heading that they stand below. */
const recipes = readFileSync('docs/recipes.md', 'utf8')
  .split(/^## /m)
  .slice(1)
  .map((section) => ({
    name: section.slice(0, section.indexOf('\n')),
    blocks: [...section.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, kind = '', text = '']) => ({
      kind,
      text,
    })),
  }));
const blocksOf = (kind: string, name = /./) =>
  recipes
    .filter((recipe) => name.test(recipe.name))
    .flatMap(({ blocks }) => blocks.filter((block) => block.kind === kind).map(({ text }) => text));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'recipes-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function program(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  chmodSync(path, 0o755);
  return path;
}
const run = (path: string) =>
  spawnSync(path, { encoding: 'utf8', env: { PATH: [folder, process.env.PATH].join(delimiter) } }).status;

test.each(blocksOf('yaml').map((text) => [text]))('is taken as settings:\n%s', (text) => {
  const given = parse(text) as Record<string, unknown>;
  const settings = readSettings({ given: { settings: text }, cwd: folder, kind: 'flag' });
  expect(Object.keys(given).length).toBeGreaterThan(0);
  expect(settings).toBeDefined();
});

test('the file of fixups is read', () => {
  const [text = ''] = blocksOf('text', /Old kernels/);
  expect(parseFixups(text, 'fixups')).toEqual([
    { line: 1, from: 'v5.0', to: 'v5.4', change: 'patches/old-binutils.patch' },
  ]);
});

describe('the program of a selftest', () => {
  test.each([
    ['TAP version 13\n1..1\n# selftests: size: get_size\nok 1 selftests: size: get_size', 0],
    ['TAP version 13\n1..1\nnot ok 1 selftests: size: get_size # exit=1', 1],
    ['TAP version 13\n1..1\nok 1 selftests: size: get_size # SKIP', 125],
    ['sh: not found', 125],
  ])('makes of %j the status %i', (printed, status) => {
    const text = blocksOf('sh', /selftest/).find((block) => block.startsWith('#!')) ?? '';
    program('run_kselftest.sh', `#!/bin/sh\nprintf '%s\\n' '${printed}'\n`);
    expect(run(program('run', text))).toBe(status);
  });
});

describe('the test with a threshold', () => {
  test.each([
    [['7.9', '5.9', '8.4', '9.0', '7.0'], 0],
    [['6.0', '10.5', '11', '12', '13'], 0],
    [['10.2', '9.1', '6.01', '8', '9'], 1],
    [[], 125],
  ])('makes of the seconds %j the status %i', (seconds, status) => {
    const [settings = ''] = blocksOf('yaml', /Performance/);
    const { test: text } = parse(settings) as { test: string };
    writeFileSync(join(folder, 'seconds'), seconds.map((each) => `${each}\n`).join(''));
    // Each run takes the next line.
    program(
      'hackbench',
      `#!/bin/sh\ncd ${folder}\necho 'Running in process mode'\nhead -n 1 seconds | sed 's/^/Time: /'\nsed -i 1d seconds\n`,
    );
    expect(run(program('test', text))).toBe(status);
  });
});
