import { readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FinishedWorkflow } from '../support/act.ts';
import { gitIn } from '../support/small-repository.ts';
import { hostPrograms, type WorkflowWorld, workflowWorld } from '../support/workflow-world.ts';

let world: WorkflowWorld;
let tried: string;
let programs: string;
beforeEach(async () => {
  world = await workflowWorld({ whole: true });
  tried = join(world.directory, 'tried');
  programs = hostPrograms(world.directory);
});
afterEach(() => world[Symbol.asyncDispose]());

/** What these two start takes an hour, and this test is a part of the second: they only say that they were started. */
function standInForTests({ fails }: { fails: boolean }): void {
  const says = (what: string) => `echo \\"${what} ci=$CI user=$(id -u)\\" >> ${tried}`;
  writeFileSync(
    join(world.action, '.ci/run'),
    `#!/bin/sh\n${says('ci').replaceAll('\\"', '"')}\nexit ${fails ? 1 : 0}\n`,
  );
  const path = join(world.action, 'package.json');
  const text = readFileSync(path, 'utf8').replace(
    /"test:workflows": ".*"/,
    `"test:workflows": "${says('workflows')}"`,
  );
  // Seen to run by the other test.
  const quick = text.replace(/"(check|lint:workflows)": ".*"/g, '"$1": "true"');
  writeFileSync(path, fails ? quick : text);
  gitIn(world.action)('commit', '--quiet', '--all', '--message', 'Stand in for the tests');
}

/** The caches of this user: what is in them is not fetched again. */
const env = {
  npm_config_cache: process.env.npm_config_cache || join(homedir(), '.npm'),
  XDG_CACHE_HOME: process.env.XDG_CACHE_HOME || join(homedir(), '.cache'),
};
const ci = (job?: string): Promise<FinishedWorkflow> =>
  world.runOwn('ci.yml', { event: 'push', env, programs, ...(job === undefined ? {} : { job }) });

test('CI checks the project, starts every test as root, and passes', async () => {
  standInForTests({ fails: false });
  const run = await ci();
  expect(run.exit, run.log).toBe(0);
  const started = readFileSync(tried, 'utf8').trim().split('\n').sort();
  expect(started).toEqual(['ci ci=true user=0', 'workflows ci=true user=0']);
  // The job that checks is not stood in for.
  const checked = run.printed('check');
  expect(checked).toContain('tsc --noEmit');
  expect(checked).toMatch(/Checked \d+ files/);
  expect(checked).toContain('node scripts/check-dist.ts');
  expect(checked).toContain('lint-workflows.ts --install');
});

test('CI does not pass if one of its jobs failed', async () => {
  standInForTests({ fails: true });
  const run = await ci('all');
  expect(run.exit).not.toBe(0);
  expect(run.log).toMatch(/^all - .*Failure - Main Every job passed/m);
});

test('the analysis looks at both languages, and not at what is bundled', async () => {
  const run = await world.runOwn('codeql.yml', { event: 'push' });
  expect(run.exit, run.log).toBe(0);
  for (const language of ['javascript-typescript', 'actions']) {
    expect(run.printed()).toContain(`analysing ${language}, build mode none`);
    expect(run.printed()).toContain(`results of ${language}`);
  }
});
