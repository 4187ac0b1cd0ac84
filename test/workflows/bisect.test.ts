import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BUILD_COMMAND, FIRST_BAD } from '../support/small-bisection.ts';
import { type SeenRun, seeRun, tracesOf } from '../support/traces.ts';
import { unzip } from '../support/unzip.ts';
import { forAct, type WorkflowWorld, workflowWorld } from '../support/workflow-world.ts';

let world: WorkflowWorld;
beforeEach(async () => {
  world = await workflowWorld();
});
afterEach(() => world[Symbol.asyncDispose]());

/** Judges by the build alone, so that it needs no VM. */
const buildSettings = () =>
  JSON.stringify({
    target: 'build',
    'build-command': BUILD_COMMAND,
    'work-dir': join(world.directory, 'work'),
  });

/** A job that prints what it gets from the one before. */
const FOLLOWING = `
  following:
    needs: bisect
    runs-on: self-hosted
    steps:
      - run: |
          echo "status=$STATUS commit=$COMMIT subject=$SUBJECT"
          echo "status in the result: $(node -p 'JSON.parse(process.env.RESULT).status')"
        env:
          STATUS: \${{ needs.bisect.outputs.status }}
          COMMIT: \${{ needs.bisect.outputs.first-bad-commit }}
          SUBJECT: \${{ needs.bisect.outputs.first-bad-subject }}
          RESULT: \${{ needs.bisect.outputs.result }}
`;

test('the example finds the commit in its own repository, and its outputs reach a following job', async () => {
  const run = await world.runExample('bisect.yml', {
    inputs: { good: 'v0', bad: 'v12', settings: buildSettings() },
    more: FOLLOWING,
  });
  expect(run.exit, run.log).toBe(0);
  expect(run.printed('bisect')).toMatch(/^setup: /m);
  const culprit = world.caller.commits[FIRST_BAD]!;
  expect(run.printed('following')).toContain(
    `status=found commit=${culprit} subject=Set the value to ${FIRST_BAD}`,
  );
  expect(run.printed('following')).toContain('status in the result: found');
  expect(run.log).toContain(`${culprit.slice(0, 12)}</code>`);
  const names = world.service.artifacts().map(({ name }) => name);
  expect(names).toContainEqual(expect.stringMatching(/^kernel-bisect-[0-9a-f]{8}\.html$/));
  expect(names).toContainEqual(expect.stringMatching(/^kernel-bisect-[0-9a-f]{8}$/));
});

test('the workflow runs in its own repository, on a kernel elsewhere, without fetching its history', async () => {
  const run = await world.runOwn('bisect.yml', {
    inputs: { good: 'v3', kernel: world.caller.directory, settings: buildSettings(), runner: '', bad: '' },
  });
  expect(run.exit, run.log).toBe(0);
  expect(run.printed()).toMatch(/checked out [0-9a-f]{40} with 1 commits/);
  expect(run.printed()).toContain(world.caller.commits[FIRST_BAD]!.slice(0, 12));
});

test('the example for hosted runners finds it too', async () => {
  const run = await world.runExample('hosted.yml', {
    inputs: { good: 'v6', bad: 'v9', settings: buildSettings() },
  });
  expect(run.exit, run.log).toBe(0);
  expect(run.printed('bisect')).toContain(`${world.caller.commits[FIRST_BAD]!.slice(0, 12)} is bad`);
});

test('a job that is cancelled while it builds leaves no process, and its verdicts are uploaded', async () => {
  const asleep = join(world.directory, 'asleep');
  const settings = {
    ...JSON.parse(buildSettings()),
    'build-command': `test "$(cat value)" != 6 || { touch ${asleep}; sleep 600; }; ${BUILD_COMMAND}`,
  };
  let seen: SeenRun | undefined;
  const run = await world.runExample('bisect.yml', {
    inputs: { good: 'v0', bad: 'v12', settings: JSON.stringify(settings) },
    async cancelWhen() {
      if (!existsSync(asleep)) return false;
      seen = await seeRun(new RegExp(`${world.directory}.*/dist/index\\.js`), join(world.directory, 'work'));
      return true;
    },
  });
  expect(run.exit, run.log).not.toBe(0);
  expect((await tracesOf(seen!, join(world.directory, 'work'))).processes, run.log).toEqual([]);
  const last = world.service.artifacts().find(({ name }) => /^kernel-bisect-[0-9a-f]{8}$/.test(name));
  expect(unzip(last?.file ?? '')['journal.jsonl']).toContain('"verdict":"bad"');
});

test('an input of another name than those that exist stops the job, and says which one was meant', async () => {
  const run = await world.runOwn('bisect.yml', {
    inputs: { good: 'v3', kernel: world.caller.directory, settings: '{"tset": "true"}' },
  });
  expect(run.exit).toBe(1);
  expect(run.log).toMatch(/tset.*[Dd]id you mean.*test/);
});

test('of the actions that the workflows use, these are stood in for and all others are the real ones', () => {
  const used = globSync('.github/workflows/*.yml').flatMap((name) =>
    [...readFileSync(name, 'utf8').matchAll(/uses: ([^\s$][^\s@]+)@/g)].map(([, action = '']) => action),
  );
  const others = [...new Set(used)].sort();
  expect(others).toEqual([
    'actions/attest',
    'actions/checkout',
    'actions/setup-node',
    'github/codeql-action/analyze',
    'github/codeql-action/init',
  ]);
  const standIns = globSync('test/support/actions/**/action.yml').map((path) => dirname(path));
  expect(standIns.sort()).toEqual(
    others.map((name) => `test/support/actions/${name.split('/').slice(1).join('/')}`).sort(),
  );
});

test('the files that run here differ from those of the project in what act does not know, and in nothing else', () => {
  const names = [...globSync('.github/workflows/*.yml'), ...globSync('examples/*.yml')];
  expect(names).toHaveLength(9);
  for (const name of names) {
    const original = readFileSync(name, 'utf8');
    const restored = forAct(original).replaceAll(
      /uses: org\/kernel-bisect-action\/(action|setup)@v1/g,
      'uses: $/$1',
    );
    expect(restored, name).toBe(original.replace('  queue: max\n', ''));
  }
});
