import { execFileSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type SeenRun, seeRun, tracesOf } from '../support/traces.ts';
import { type WorkflowWorld, workflowWorld } from '../support/workflow-world.ts';

// Made by scripts/test-workflows.ts: a kernel tree in whose history one commit oopses at boot, and its built kernels.
const { KERNEL_TREE: tree = '', KERNEL_WORK_DIR: workDir = '' } = process.env;
if (tree === '') throw new Error('KERNEL_TREE is not set: start these tests by npm run test:workflows');
const PLANTED = 'ksysfs: release the planted object from a thread of its own';

let world: WorkflowWorld;
beforeEach(async () => {
  world = await workflowWorld();
});
afterEach(() => world[Symbol.asyncDispose]());

const git = (...args: string[]) => execFileSync('git', ['-C', tree, ...args], { encoding: 'utf8' }).trim();
const planted = () => git('rev-list', '--fixed-strings', `--grep=${PLANTED}`, 'main');
const settings = () => JSON.stringify({ kernel: tree, 'work-dir': workDir, verify: 'ends' });

test('a commit that oopses at boot is found by real boots, with a test of the repository that calls', async () => {
  const script = join(world.caller.directory, 'reproduce.sh');
  writeFileSync(script, '#!/bin/sh\necho "the test of the caller ran on $(uname -r)"\n');
  chmodSync(script, 0o755);
  const culprit = planted();
  const newer = git('rev-list', '--reverse', `${culprit}..main`).split('\n')[0]!;
  const run = await world.runExample('bisect.yml', {
    inputs: { good: `${culprit}~1`, bad: newer, test: './reproduce.sh', settings: settings() },
    more: `
  following:
    needs: bisect
    runs-on: self-hosted
    steps:
      - run: echo "commit=$COMMIT signature=$SIGNATURE"
        env:
          COMMIT: \${{ needs.bisect.outputs.first-bad-commit }}
          SIGNATURE: \${{ needs.bisect.outputs.signature }}
`,
  });
  expect(run.exit, run.log).toBe(0);
  expect(run.printed('following')).toContain(
    `commit=${culprit} signature=BUG: unable to handle kernel NULL pointer dereference in planted_release`,
  );
});

test('a job that is cancelled while a guest runs leaves no process, domain, mount or file', async () => {
  let seen: SeenRun | undefined;
  const isRunning = async () => {
    seen = await seeRun(new RegExp(`${world.directory}.*/dist/index\\.js`), workDir);
    return seen !== undefined && (await tracesOf(seen, workDir)).domains.length > 0;
  };
  const run = await world.runExample('bisect.yml', {
    inputs: { good: 'good', bad: `${planted()}~1`, test: 'sleep 600', settings: settings() },
    cancelWhen: isRunning,
  });
  expect(seen, run.log).toBeDefined();
  expect(run.exit, run.log).not.toBe(0);
  expect(await tracesOf(seen!, workDir)).toEqual({
    processes: [],
    domains: [],
    mounts: [],
    staged: [],
    directories: [],
  });
});
