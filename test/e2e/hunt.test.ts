import { afterEach, beforeEach, expect, test } from 'vitest';
import { markerIn } from '../../src/hunt/marker.ts';
import { type HuntWorld, huntWorld } from '../support/hunt-world.ts';

let it: HuntWorld;
beforeEach(async () => {
  it = await huntWorld();
});
afterEach(() => it[Symbol.asyncDispose]());

test('a hunt night after night: passes, finds and files, is quiet, renews, closes', async () => {
  const { kernel, github } = it;
  const first = await it.night();
  expect(first.planned).toMatchObject({ tip: kernel.commits[2], legs: 1 });
  expect(JSON.parse(first.planned.matrix.include[0]?.settings ?? '')).toMatchObject({ good: [] });
  expect(first.legs.boot?.outputs.status).toBe('not-reproduced');
  expect(first.result.tests).toEqual([{ name: 'boot', state: 'passes', signature: null, firstBad: null }]);
  expect(github.writes()).toEqual([]);

  it.commit(3);
  const culprit = it.commit(100, 'fs: break foo, says @octocat in #1 <b>');
  it.commit(101);
  const tip = it.commit(102);
  const second = await it.night();
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
  const third = await it.night();
  expect(third.planned.legs).toBe(0);
  expect(third.result).toMatchObject({
    tests: [{ state: 'regressed' }],
    issues: [{ number: 1, done: 'nothing' }],
  });
  expect(github.writes()).toHaveLength(written);

  // Another tip that fails: one comment, which the next such night replaces.
  const lasting = it.commit(103);
  const fourth = await it.night();
  expect(fourth.result).toMatchObject({
    tests: [{ state: 'regressed', firstBad: culprit }],
    issues: [{ number: 1, done: 'renew' }],
  });
  // Only the tip is built: what was found before is not searched again.
  expect(JSON.parse(fourth.legs.boot?.outputs.result ?? '')).toMatchObject({
    firstBad: { commit: culprit },
    counts: { steps: 1, builds: 1 },
  });
  expect(github.comments[0]?.body).toContain(lasting.slice(0, 12));
  const later = it.commit(104);
  expect((await it.night()).result.issues).toMatchObject([{ number: 1, done: 'renew' }]);
  expect(github.comments).toHaveLength(1);
  expect(github.comments[0]?.body).toContain(later.slice(0, 12));

  const fixed = it.commit(5);
  const last = await it.night();
  expect(last.result).toMatchObject({
    tests: [{ state: 'passes' }],
    issues: [{ number: 1, done: 'close' }],
  });
  expect(github.issues).toMatchObject([{ state: 'closed', state_reason: 'completed' }]);
  expect(github.comments.at(-1)?.body).toContain(fixed);
  const calls = github.writes().length;
  await it.night();
  expect(github.writes()).toHaveLength(calls);
});

test('a lasting failure is searched again where its repair came and did not help, and where it is another one', async () => {
  const { kernel, github } = it;
  await it.night();
  const culprit = it.commit(100);
  await it.night();
  // The tip still fails, by another cause that looks the same.
  it.commit(5, `Repair the value\n\nFixes: ${culprit.slice(0, 12)} ("Set the value to 100")`);
  const second = it.commit(101);
  const repaired = await it.night();
  expect(repaired.legs.boot?.log).toContain(`names ${culprit.slice(0, 12)} and the failure is still there`);
  expect(repaired.result).toMatchObject({ issues: [{ number: 1 }] });
  expect(JSON.parse(repaired.legs.boot?.outputs.result ?? '').counts.steps).toBeGreaterThan(1);
  expect([culprit, second]).toContain(repaired.result.tests[0]?.firstBad);

  // Set back to a history without the culprit, and broken there.
  kernel.git('reset', '--quiet', '--hard', 'v2');
  const elsewhere = it.commit(102);
  const moved = await it.night();
  expect(moved.result.tests).toMatchObject([{ state: 'regressed', firstBad: elsewhere }]);
  expect(github.issues).toHaveLength(1);
});

test('a step that lacks the permission says which one, and the next night files what it could not', async () => {
  const { github } = it;
  await it.night();
  it.commit(100);
  github.fail({
    call: 'POST /repos/someone/linux/issues',
    status: 403,
    message: 'Resource not accessible by integration',
  });
  const night = await it.night();
  expect(night.report.exit).toBe(1);
  expect(night.report.annotations.at(-1)).toMatchObject({
    level: 'error',
    message: expect.stringMatching(/issues of someone\/linux.*issues: write/),
  });
  // The workflow's job without the permission has kept the night by then.
  await it.reportAgain('none');
  const next = await it.night();
  expect(next.planned.legs).toBe(0);
  expect(next.result.issues).toMatchObject([{ number: 1, done: 'open' }]);
});

test('several tests that show one failure share an issue; it closes when all of them pass', async () => {
  const { github } = it;
  const tests = [
    { name: 'boot' },
    { name: 'other' },
    { name: 'third', settings: { 'build-command': 'true' } },
  ];
  await it.night({ tests });
  it.commit(100);
  expect((await it.night({ tests })).result.issues).toMatchObject([{ number: 1, done: 'open' }]);
  expect(markerIn(github.issues[0]?.body)?.tests).toEqual(['boot', 'other']);
  it.commit(4);
  expect((await it.night({ tests, lost: ['other'] })).result.issues).toMatchObject([
    { number: 1, done: 'nothing' },
  ]);
  expect(github.issues[0]?.state).toBe('open');
  expect((await it.night({ tests })).planned.matrix.include.map(({ test: name }) => name)).toEqual(['other']);
  expect(github.issues[0]?.state).toBe('closed');
});

test('an environment that breaks good kernels too is no regression, and good is found by tags afterwards', async () => {
  const { github } = it;
  await it.night();
  it.breakEnvironment(true);
  const tip = it.commit(3);
  const night = await it.night();
  expect(night.legs.boot?.outputs.status).toBe('good-is-bad');
  expect(night.result).toMatchObject({ tests: [{ state: 'environment', signature: null }], issues: [] });
  expect(night.report.exit).toBe(0);
  expect(night.report.annotations).toContainEqual({
    level: 'warning',
    message: expect.stringMatching(/^boot: the last good commit fails as well, so the environment changed/),
  });
  expect(github.writes()).toEqual([]);

  it.breakEnvironment(false);
  const next = await it.night();
  expect(next.planned).toMatchObject({ tip, legs: 1 });
  expect(JSON.parse(next.planned.matrix.include[0]?.settings ?? '')).toMatchObject({ good: [] });
  expect(next.result.tests).toMatchObject([{ state: 'passes' }]);
});

test('a lost last good is found by tags again, and what it then finds is filed', async () => {
  await it.night();
  it.service.forgetCaches();
  const culprit = it.commit(100);
  it.commit(101);
  const night = await it.night();
  expect(JSON.parse(night.planned.matrix.include[0]?.settings ?? '')).toMatchObject({ good: [] });
  expect(night.result).toMatchObject({
    tests: [{ state: 'regressed', firstBad: culprit }],
    issues: [{ number: 1, done: 'open' }],
  });
});

test('a mistake in the tests stops the night before anything runs, in one line', async () => {
  const { plan, legs, report } = await it.night({ tests: [{ name: 'boot', settings: { memroy: '4G' } }] });
  expect(plan.exit).toBe(1);
  expect(plan.annotations).toMatchObject([
    { level: 'error', message: expect.stringMatching(/^test "boot" of the hunt: .*Did you mean memory/) },
  ]);
  expect(legs).toEqual({});
  expect(report.annotations.at(-1)?.message).toMatch(/no artifact kernel-bisect-nightly\.plan/);
});
