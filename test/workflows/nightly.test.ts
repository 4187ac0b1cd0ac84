import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { markerIn } from '../../src/hunt/marker.ts';
import type { FinishedWorkflow } from '../support/act.ts';
import { type GitHubService, gitHubService, TOKEN } from '../support/github-service.ts';
import { HUNTED_BUILD } from '../support/hunt-world.ts';
import { type WorkflowWorld, workflowWorld } from '../support/workflow-world.ts';

let world: WorkflowWorld;
let github: GitHubService;
let run = 0;
beforeEach(async () => {
  world = await workflowWorld();
  github = await gitHubService();
  // What the example reads from the repository that it is in; the build alone is judged, so that it needs no VM.
  const folder = join(world.caller.directory, '.github/kernel');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'stress.sh'), '#!/bin/sh\ntrue\n');
  writeFileSync(
    join(folder, 'hunt.yml'),
    JSON.stringify({
      target: 'build',
      'build-command': HUNTED_BUILD,
      'work-dir': join(world.directory, 'work'),
    }),
  );
  world.caller.git('tag', 'v1.0', 'v0');
});
afterEach(async () => {
  await github[Symbol.asyncDispose]();
  await world[Symbol.asyncDispose]();
});

/** The workflow as its schedule starts it: with a number of its own, for artifacts and caches go by that. */
async function nightlyRun(): Promise<FinishedWorkflow> {
  run += 1;
  world.service.forgetArtifacts();
  const finished = await world.runExample('nightly.yml', {
    event: 'schedule',
    // Its hunt judges builds, which refuse a test.
    without: '"test": ".github/kernel/stress.sh", ',
    token: TOKEN,
    env: { GITHUB_API_URL: github.url, GITHUB_RUN_ID: String(1000 + run) },
  });
  expect(finished.exit, finished.log).toBe(0);
  return finished;
}

/** Makes a commit in the kernel, which is the caller's repository. */
function commit(value: number): string {
  const { directory, git } = world.caller;
  writeFileSync(join(directory, 'value'), `${value}\n`);
  git('add', 'value');
  git('commit', '--quiet', '--message', `Set the value to ${value}`);
  return git('rev-parse', 'HEAD').trim();
}

/** The artifacts in which jobs of this nightly run left their results. */
const jobs = () =>
  world.service
    .artifacts()
    .map(({ name }) => name)
    .filter((name) => name.endsWith('.job'))
    .sort();

test('the example hunts night after night: passes, finds and files, is quiet, closes', async () => {
  await nightlyRun();
  expect(jobs()).toEqual(['kernel-bisect-nightly.boot.job', 'kernel-bisect-nightly.stress.job']);
  expect(github.calls.map((call) => call.split(' ')[0])).toEqual(['GET']);

  commit(14);
  const culprit = commit(100);
  const tip = commit(101);
  await nightlyRun();
  expect(github.issues).toHaveLength(1);
  expect(github.issues[0]).toMatchObject({
    state: 'open',
    title: expect.stringContaining(culprit.slice(0, 12)),
  });
  expect(github.issues[0]?.body).toContain('Subject: [REGRESSION]');
  expect(markerIn(github.issues[0]?.body)).toMatchObject({ tests: ['boot', 'stress'], tip, culprit });

  const written = github.writes().length;
  const third = await nightlyRun();
  expect(jobs()).toEqual([]);
  expect(third.printed()).toContain('nothing changed since it failed');
  expect(github.writes()).toHaveLength(written);

  commit(15);
  await nightlyRun();
  expect(github.issues).toMatchObject([{ state: 'closed', state_reason: 'completed' }]);
  expect(github.comments).toHaveLength(1);
}, 600_000);
