import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BUILD_COMMAND, FIRST_BAD, type SmallBisection, smallBisection } from '../support/small-bisection.ts';
import { gitIn, type SmallRepository, smallRepository } from '../support/small-repository.ts';

let it: SmallBisection;
let releases: SmallRepository;
beforeEach(async () => {
  it = await smallBisection();
  releases = smallRepository(join(it.world, 'releases'), 13);
  for (const number of [1, 4, 9, 11]) releases.git('tag', `v1.${number}`, `v${number}`);
});
afterEach(() => it[Symbol.asyncDispose]());

test('without a good revision the releases are walked back, and git replays the search', async () => {
  const run = await it.bisect({ kernel: releases.directory, good: '' });
  expect({ exit: run.exit, found: run.outputs['first-bad-commit'] }).toEqual({
    exit: 0,
    found: releases.commits[FIRST_BAD],
  });
  expect(run.summary).toContain('releases were walked back: v1.11 bad, v1.9 bad, v1.1 good.');
  const copy = join(it.world, 'copy');
  execFileSync('git', ['clone', '--quiet', releases.directory, copy]);
  const replayed = gitIn(copy)('bisect', 'replay', join(run.outputs.output ?? '', 'bisect.log'));
  expect(replayed).toContain(`${releases.commits[FIRST_BAD]} is the first bad commit`);
});

test('without a good revision that builds the run ends with what it tried, and the step is green', async () => {
  const run = await it.bisect({ kernel: releases.directory, good: '', 'build-command': 'exit 1' });
  expect({ exit: run.exit, status: run.outputs.status }).toEqual({ exit: 0, status: 'good-is-bad' });
  expect(JSON.parse(run.outputs.result ?? '').reason).toBe(
    'none of the releases before the bad end works (3 of 4 were tried): v1.11 is bad, v1.9 is bad, v1.1 is bad. Name a revision that works as good',
  );
});

test('without tags to walk back the run says how to get them, before anything is built', async () => {
  const run = await it.bisect({ kernel: releases.directory, good: '', bad: 'v1.1' });
  expect(run.exit).toBe(1);
  expect(run.log).toContain('no release tag such as v6.1 is among the ancestors of bad "v1.1"');
  expect(run.log).not.toContain('Step 1');
});

test('fixups make a range build in which the culprit lies', async () => {
  const { git } = it.repository;
  const patch = join(it.world, 'fix.patch');
  writeFileSync(
    patch,
    'diff --git a/fixed b/fixed\nnew file mode 100644\n--- /dev/null\n+++ b/fixed\n@@ -0,0 +1 @@\n+yes\n',
  );
  const fixups = join(it.world, 'fixups');
  writeFileSync(fixups, `v${FIRST_BAD - 2}..v${FIRST_BAD + 1}: ${patch}\n`);
  const needs = `v=$(cat value); [ "$v" -lt ${FIRST_BAD - 1} ] || [ "$v" -gt ${FIRST_BAD + 1} ] || test -e fixed || exit 125\n`;
  const settings = { 'work-dir': join(it.world, 'work') };
  const bisect = (more: object) =>
    it.bisect({
      'build-command': `${needs}${BUILD_COMMAND}`,
      settings: JSON.stringify({ ...settings, ...more }),
    });
  expect((await bisect({})).outputs.status).toBe('suspects');
  const fixed = await bisect({ fixups });
  expect(fixed.outputs['first-bad-commit']).toBe(git('rev-parse', `v${FIRST_BAD}`).trim());
});

test('a line of fixups that is wrong is named with its file, before anything is built', async () => {
  const fixups = join(it.world, 'fixups');
  writeFileSync(fixups, '# old trees\nv1..v2 fix\n');
  const run = await it.bisect({ settings: JSON.stringify({ 'work-dir': join(it.world, 'work'), fixups }) });
  expect(run.exit).toBe(1);
  expect(run.log).toContain(`fixups: ${fixups} line 2: "v1..v2 fix" is not understood`);
  expect(run.log).not.toContain('Step 1');
});
