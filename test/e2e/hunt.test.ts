import { afterEach, beforeEach, expect, test } from 'vitest';
import { markerIn } from '../../src/hunt/marker.ts';
import { type HuntWorld, huntWorld } from '../support/hunt-world.ts';

let it: HuntWorld;
beforeEach(async () => {
  it = await huntWorld();
});
afterEach(() => it[Symbol.asyncDispose]());

test('a hunt night after night: passes, finds and files, is quiet, keeps the issue open, closes it', async () => {
  const { kernel, github } = it;
  const first = await it.nightlyRun();
  expect(first.planned).toMatchObject({ tip: kernel.commits[2], jobs: 1 });
  expect(JSON.parse(first.planned.matrix.include[0]?.settings ?? '')).toMatchObject({ good: [] });
  expect(first.jobs.boot?.outputs.status).toBe('not-reproduced');
  expect(first.result.tests).toEqual([{ name: 'boot', state: 'passes', signature: null, firstBad: null }]);
  expect(github.writes()).toEqual([]);

  it.commit(3);
  const culprit = it.commit(100, 'fs: break foo, says @octocat in #1 <b>');
  it.commit(101);
  const tip = it.commit(102);
  const second = await it.nightlyRun();
  expect(JSON.parse(second.planned.matrix.include[0]?.settings ?? '')).toMatchObject({
    good: [kernel.commits[2]],
    bad: tip,
  });
  expect(second.result).toMatchObject({
    tip,
    tests: [{ name: 'boot', state: 'regressed', firstBad: culprit }],
    issues: [{ number: 1, done: 'open' }],
  });
  expect(second.report.annotations).toContainEqual({
    level: 'warning',
    message: expect.stringMatching(
      new RegExp(`^boot: regressed: .*, since ${culprit.slice(0, 12)} \\(fs: break foo`),
    ),
  });
  const [issue] = github.issues;
  expect(issue).toMatchObject({ state: 'open', labels: ['kernel-regression'] });
  expect(issue?.title).toContain(`since ${culprit.slice(0, 12)}`);
  expect(issue?.body).toContain(culprit);
  expect(issue?.body).toContain('[REGRESSION]');
  expect(issue?.body).toContain(`#regzbot introduced: ${culprit.slice(0, 12)}`);
  expect(markerIn(issue?.body)).toMatchObject({ tests: ['boot'], tip, culprit, phase: 'lasts' });

  // The same tip: nothing is run, and nothing is written.
  const written = github.writes().length;
  const third = await it.nightlyRun();
  expect(third.planned.jobs).toBe(0);
  expect(third.result).toMatchObject({
    tests: [{ state: 'regressed' }],
    issues: [{ number: 1, done: 'nothing' }],
  });
  expect(github.writes()).toHaveLength(written);

  // Another tip that fails: one comment, which the next such nightly run replaces.
  const lasting = it.commit(103);
  const fourth = await it.nightlyRun();
  expect(fourth.result).toMatchObject({
    tests: [{ state: 'regressed', firstBad: culprit }],
    issues: [{ number: 1, done: 'keepOpen' }],
  });
  // Only the tip is built: what was found before is not searched again.
  expect(JSON.parse(fourth.jobs.boot?.outputs.result ?? '')).toMatchObject({
    firstBad: { commit: culprit },
    counts: { steps: 1, builds: 1 },
  });
  expect(github.comments[0]?.body).toContain(lasting.slice(0, 12));
  const later = it.commit(104);
  expect((await it.nightlyRun()).result.issues).toMatchObject([{ number: 1, done: 'keepOpen' }]);
  expect(github.comments).toHaveLength(1);
  expect(github.comments[0]?.body).toContain(later.slice(0, 12));

  const fixed = it.commit(5);
  const last = await it.nightlyRun();
  expect(last.result).toMatchObject({
    tests: [{ state: 'passes' }],
    issues: [{ number: 1, done: 'close' }],
  });
  expect(github.issues).toMatchObject([{ state: 'closed', state_reason: 'completed' }]);
  expect(github.comments.at(-1)?.body).toContain(fixed);
  const calls = github.writes().length;
  await it.nightlyRun();
  expect(github.writes()).toHaveLength(calls);
});

test('a lasting failure is searched again if its fix did not help, and if it is a different failure', async () => {
  const { kernel, github } = it;
  await it.nightlyRun();
  const culprit = it.commit(100);
  await it.nightlyRun();
  // The tip still fails, by another cause that looks the same.
  it.commit(5, `Fix the value\n\nFixes: ${culprit.slice(0, 12)} ("Set the value to 100")`);
  const second = it.commit(101);
  const unfixed = await it.nightlyRun();
  expect(unfixed.jobs.boot?.log).toContain(`names ${culprit.slice(0, 12)} and the failure is still there`);
  expect(unfixed.result).toMatchObject({ issues: [{ number: 1 }] });
  expect(JSON.parse(unfixed.jobs.boot?.outputs.result ?? '').counts.steps).toBeGreaterThan(1);
  expect([culprit, second]).toContain(unfixed.result.tests[0]?.firstBad);

  // Set back to a history without the culprit, and broken there.
  kernel.git('reset', '--quiet', '--hard', 'v2');
  const elsewhere = it.commit(102);
  const moved = await it.nightlyRun();
  expect(moved.result.tests).toMatchObject([{ state: 'regressed', firstBad: elsewhere }]);
  expect(github.issues).toHaveLength(1);
});

test('a step that lacks the permission says which one, and the next nightly run files what it could not', async () => {
  const { github } = it;
  await it.nightlyRun();
  it.commit(100);
  github.fail({
    call: 'POST /repos/someone/linux/issues',
    status: 403,
    message: 'Resource not accessible by integration',
  });
  const nightlyRun = await it.nightlyRun();
  expect(nightlyRun.report.exit).toBe(1);
  expect(nightlyRun.report.annotations.at(-1)).toMatchObject({
    level: 'error',
    message: expect.stringMatching(/issues of someone\/linux.*issues: write/),
  });
  // The workflow's job without the permission has kept the nightly run by then.
  await it.reportAgain('none');
  const next = await it.nightlyRun();
  expect(next.planned.jobs).toBe(0);
  expect(next.result.issues).toMatchObject([{ number: 1, done: 'open' }]);
});

test('several tests that show one failure share an issue; it closes when all of them pass', async () => {
  const { github } = it;
  const tests = [
    { name: 'boot' },
    { name: 'other' },
    { name: 'third', settings: { 'build-command': 'true' } },
  ];
  await it.nightlyRun({ tests });
  it.commit(100);
  expect((await it.nightlyRun({ tests })).result.issues).toMatchObject([{ number: 1, done: 'open' }]);
  expect(markerIn(github.issues[0]?.body)?.tests).toEqual(['boot', 'other']);
  it.commit(4);
  expect((await it.nightlyRun({ tests, lost: ['other'] })).result.issues).toMatchObject([
    { number: 1, done: 'nothing' },
  ]);
  expect(github.issues[0]?.state).toBe('open');
  expect((await it.nightlyRun({ tests })).planned.matrix.include.map(({ test: name }) => name)).toEqual([
    'other',
  ]);
  expect(github.issues[0]?.state).toBe('closed');
});

test('an environment that also breaks good kernels is not a regression, and good is found by tags afterwards', async () => {
  const { github } = it;
  await it.nightlyRun();
  it.breakEnvironment(true);
  const tip = it.commit(3);
  const nightlyRun = await it.nightlyRun();
  expect(nightlyRun.jobs.boot?.outputs.status).toBe('good-is-bad');
  expect(nightlyRun.result).toMatchObject({ tests: [{ state: 'environment', signature: null }], issues: [] });
  expect(nightlyRun.report.exit).toBe(0);
  expect(nightlyRun.report.annotations).toContainEqual({
    level: 'warning',
    message: expect.stringMatching(/^boot: the last good commit also fails, so the environment changed/),
  });
  expect(github.writes()).toEqual([]);

  it.breakEnvironment(false);
  const next = await it.nightlyRun();
  expect(next.planned).toMatchObject({ tip, jobs: 1 });
  expect(JSON.parse(next.planned.matrix.include[0]?.settings ?? '')).toMatchObject({ good: [] });
  expect(next.result.tests).toMatchObject([{ state: 'passes' }]);
});

test('a lost last good is found by tags again, and what it then finds is filed', async () => {
  await it.nightlyRun();
  it.service.forgetCaches();
  const culprit = it.commit(100);
  it.commit(101);
  const nightlyRun = await it.nightlyRun();
  expect(JSON.parse(nightlyRun.planned.matrix.include[0]?.settings ?? '')).toMatchObject({ good: [] });
  expect(nightlyRun.result).toMatchObject({
    tests: [{ state: 'regressed', firstBad: culprit }],
    issues: [{ number: 1, done: 'open' }],
  });
});

test('a mistake in the tests stops the nightly run before anything runs, in one line', async () => {
  const { plan, jobs, report } = await it.nightlyRun({
    tests: [{ name: 'boot', settings: { memroy: '4G' } }],
  });
  expect(plan.exit).toBe(1);
  expect(plan.annotations).toMatchObject([
    { level: 'error', message: expect.stringMatching(/^test "boot" of the hunt: .*Did you mean memory/) },
  ]);
  expect(jobs).toEqual({});
  expect(report.annotations.at(-1)?.message).toMatch(/no artifact kernel-bisect-nightly\.plan/);
});
