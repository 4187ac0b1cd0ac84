import { describe, expect, test } from 'vitest';
import { type BisectionPlan, bisect } from '../../../src/bisect/bisection.ts';
import type { JournalEvent } from '../../../src/bisect/events.ts';
import { wantedOf } from '../../../src/bisect/signature.ts';
import { ConfigurationError } from '../../../src/host/errors.ts';
import { fakeTestbed, idleHost, memoryJournal, passed, planFor } from '../../support/fake-testbed.ts';
import { idOf, infoOf, lineHistory, placeOf } from '../../support/line-history.ts';

const LENGTH = 32;
const CULPRIT = 21;
const none = { ends: false, culprit: false, revert: false };

/** Bisects 32 commits in a line by a build that ends with a status at each of them; 0 is good. */
async function bisected(
  statusAt: (place: number) => number,
  plan: Partial<BisectionPlan> = {},
  tags = {},
  before: readonly JournalEvent[] = [],
) {
  const journal = memoryJournal(before);
  const testbed = fakeTestbed({
    shows: () => passed,
    breaks(commit) {
      const status = statusAt(placeOf(commit));
      const lastLine = 'sh: 1: ./t: not found, or so';
      return status === 0 ? undefined : { kind: 'failed', reason: 'it failed', status, lastLine };
    },
  });
  const good = plan.good ?? [infoOf(idOf(0))];
  const whole = planFor(good, infoOf(idOf(LENGTH)), { target: 'build', ...plan });
  return { ended: bisect(whole, testbed, lineHistory(tags), journal, idleHost()), journal };
}
const failsFrom = (culprit: number, status: number) => (place: number) => (place >= culprit ? status : 0);
const found = { status: 'found', firstBad: { commit: idOf(CULPRIT) } };

describe('a build-command that a shell cannot run', () => {
  test.each([126, 127])('stops a run without checks at the first %i', async (status) => {
    const { ended, journal } = await bisected(() => status, { verify: none });
    await expect(ended).rejects.toThrow(ConfigurationError);
    await expect(ended).rejects.toThrow(
      `status ${status} at ${idOf(LENGTH).slice(0, 12)} (change 32), which means that a program ${status === 126 ? 'may not be executed' : 'does not exist'} (sh: 1: ./t: not found, or so)`,
    );
    expect(journal.events.filter(({ event }) => event === 'verdict' || event === 'built')).toEqual([]);
  });

  test('stops a run that checks its revert alone, whatever the bad end shows', async () => {
    const { ended } = await bisected(failsFrom(CULPRIT, 127), { verify: { ...none, revert: true } });
    await expect(ended).rejects.toThrow(/signature: "status 127"/);
  });

  test('also stops the run at a good end, and not as a good end that fails', async () => {
    const { ended } = await bisected(() => 127);
    await expect(ended).rejects.toThrow(/status 127 at 0{12} .*resume: false/);
  });

  test('stops the run at a commit of the search if the bad end failed differently', async () => {
    const { ended } = await bisected((place) => (place === LENGTH ? 1 : failsFrom(CULPRIT, 127)(place)));
    await expect(ended).rejects.toThrow(ConfigurationError);
  });

  test('stops a walk back through releases of which none has passed', async () => {
    const { ended } = await bisected(() => 127, { good: [] }, { 'v1.1': 4, 'v1.2': 8 });
    await expect(ended).rejects.toThrow(ConfigurationError);
  });
});

describe('a status by which a shell cannot run something', () => {
  test('is a failure like any other if the bad end ends so and the good end passes', async () => {
    const { ended } = await bisected(failsFrom(CULPRIT, 127));
    expect(await ended).toMatchObject(found);
  });

  test('is one too if a release was found that passes', async () => {
    const { ended } = await bisected(failsFrom(CULPRIT, 127), { good: [] }, { 'v1.1': 4 });
    expect(await ended).toMatchObject(found);
  });

  test.each([none, { ends: true, culprit: true, revert: true }])(
    'is bad with any checks if the user asks for this status',
    async (verify) => {
      const wanted = wantedOf('status 127');
      const { ended } = await bisected(failsFrom(CULPRIT, 127), { wanted, verify });
      expect(await ended).toMatchObject(found);
    },
  );
});

describe('a status that the user follows', () => {
  test('is followed alone: a commit that fails otherwise is skipped', async () => {
    const { ended, journal } = await bisected((place) => (place === 16 ? 2 : failsFrom(CULPRIT, 3)(place)), {
      wanted: wantedOf('status 3'),
    });
    expect(await ended).toMatchObject(found);
    expect(
      journal.events.find((event) => event.event === 'verdict' && event.commit === idOf(16)),
    ).toMatchObject({
      verdict: 'skip',
    });
    expect(journal.events.find(({ event }) => event === 'signature')).toMatchObject({
      signature: { kind: 'build', title: 'status 3' },
    });
  });

  test('is remembered of a step that was cut short between its build and its verdict', async () => {
    const plan = { wanted: wantedOf('status 3') };
    const whole = await bisected(failsFrom(CULPRIT, 3), plan);
    await whole.ended;
    const { events } = whole.journal;
    const builds = [...events.keys()].filter((at) => events[at]?.event === 'built');
    for (const at of builds) {
      const { ended } = await bisected(failsFrom(CULPRIT, 3), plan, {}, events.slice(0, at + 1));
      expect(await ended).toMatchObject(found);
    }
  });

  test('is asked of the bad end, which is not reproduced by another one', async () => {
    const { ended } = await bisected(failsFrom(CULPRIT, 1), { wanted: wantedOf('status 3') });
    expect(await ended).toMatchObject({
      status: 'not-reproduced',
      reason: expect.stringContaining('does not fail with the build "status 3"'),
    });
  });
});
