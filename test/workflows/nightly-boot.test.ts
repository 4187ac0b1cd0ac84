import { execFileSync } from 'node:child_process';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { markerIn } from '../../src/hunt/marker.ts';
import { type GitHubService, gitHubService, TOKEN } from '../support/github-service.ts';
import { type WorkflowWorld, workflowWorld } from '../support/workflow-world.ts';

// Made by scripts/test-workflows.ts: a kernel tree in whose history one commit oopses at boot, and its built kernels.
const { KERNEL_TREE: tree = '', KERNEL_WORK_DIR: workDir = '' } = process.env;
if (tree === '') throw new Error('KERNEL_TREE is not set: start these tests by npm run test:workflows');
const PLANTED = 'ksysfs: release the planted object from a thread of its own';

const git = (...args: string[]) => execFileSync('git', ['-C', tree, ...args], { encoding: 'utf8' }).trim();

let world: WorkflowWorld;
let github: GitHubService;
beforeEach(async () => {
  world = await workflowWorld();
  github = await gitHubService();
});
afterEach(async () => {
  await github[Symbol.asyncDispose]();
  await world[Symbol.asyncDispose]();
});

/** A caller whose kernel is elsewhere, and whose tip is given by hand. */
const CALLER = `
name: Hunt
on:
  workflow_dispatch:
    inputs:
      kernel:
        type: string
      tip:
        type: string
      good:
        type: string
      settings:
        type: string
jobs:
  hunt:
    uses: org/kernel-bisect-action/.github/workflows/nightly.yml@v1
    with:
      kernel: \${{ inputs.kernel }}
      tip: \${{ inputs.tip }}
      good: \${{ inputs.good }}
      settings: \${{ inputs.settings }}
      name: mainline
  issue:
    needs: hunt
    uses: org/kernel-bisect-action/.github/workflows/hunt-issue.yml@v1
    with:
      name: mainline
  following:
    needs: [hunt, issue]
    runs-on: self-hosted
    steps:
      - run: echo "tip=$TIP result=$RESULT"
        env:
          TIP: \${{ needs.hunt.outputs.tip }}
          RESULT: \${{ needs.issue.outputs.result }}
`;

test('an oops at boot is hunted by real boots: the nightly run passes, finds and files, is quiet, lasts, closes', async () => {
  const culprit = git('rev-list', '--fixed-strings', `--grep=${PLANTED}`, 'main');
  const at = (revision: string) => git('rev-parse', revision);
  const [newer = '', newest = ''] = git('rev-list', '--reverse', `${culprit}..main`).split('\n');
  const [good, first, fixed] = [at(`${culprit}~3`), at(`${culprit}~2`), at(`${culprit}~1`)];
  const settings = JSON.stringify({ 'work-dir': workDir, verify: 'ends', boots: '1' });
  let number = 2000;
  const nightlyRun = async (tip: string) => {
    number += 1;
    world.service.forgetArtifacts();
    const run = await world.runCaller('hunt.yml', CALLER, {
      token: TOKEN,
      env: { GITHUB_API_URL: github.url, GITHUB_RUN_ID: String(number) },
      inputs: { kernel: tree, tip, good, settings },
    });
    expect(run.exit, run.log).toBe(0);
    const [, told, result] = /^tip=(\S*) result=(.*)$/m.exec(run.printed('following')) ?? [];
    expect(told).toBe(tip);
    return JSON.parse(result ?? '') as unknown;
  };

  expect(await nightlyRun(first)).toMatchObject({ tests: [{ name: 'boot', state: 'passes' }], issues: [] });

  const signature = 'BUG: unable to handle kernel NULL pointer dereference in planted_release';
  expect(await nightlyRun(newer)).toMatchObject({
    tests: [{ name: 'boot', state: 'regressed', signature, firstBad: culprit }],
    issues: [{ number: 1, done: 'open' }],
  });
  expect(github.issues[0]?.title).toBe(`${signature} since ${culprit.slice(0, 12)}`);
  expect(github.issues[0]?.body).toMatch(/```text\n(.*\n)*.*planted_release/);
  expect(markerIn(github.issues[0]?.body)).toMatchObject({ hunt: 'mainline', tip: newer, culprit });

  const written = github.writes().length;
  expect(await nightlyRun(newer)).toMatchObject({ issues: [{ number: 1, done: 'nothing' }] });
  expect(github.writes()).toHaveLength(written);

  // One more that fails is built and booted, and nothing is searched.
  expect(await nightlyRun(newest)).toMatchObject({
    tests: [{ state: 'regressed', firstBad: culprit }],
    issues: [{ number: 1, done: 'keepOpen' }],
  });
  expect(github.comments).toMatchObject([{ body: expect.stringContaining(newest.slice(0, 12)) }]);

  expect(await nightlyRun(fixed)).toMatchObject({
    tests: [{ state: 'passes' }],
    issues: [{ number: 1, done: 'close' }],
  });
  expect(github.issues).toMatchObject([{ state: 'closed', state_reason: 'completed' }]);
}, 3_600_000);
