import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BisectionPlan, bisect } from '../../../src/bisect/bisection.ts';
import type { JournalEvent } from '../../../src/bisect/events.ts';
import { forgottenBy, standing } from '../../../src/bisect/forgotten.ts';
import { forgetStep, openJournal, readJournal } from '../../../src/bisect/journal.ts';
import { fold } from '../../../src/bisect/ledger.ts';
import { ConfigurationError } from '../../../src/host/errors.ts';
import type { Outcome } from '../../../src/model.ts';
import { crash, fakeTestbed, idleHost, passed, planFor } from '../../support/fake-testbed.ts';
import { commit, culprit, foundJournal, journal, step } from '../../support/journal-sample.ts';
import { idOf, infoOf, lineHistory, placeOf } from '../../support/line-history.ts';

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'forgotten-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

const path = () => join(directory, 'journal.jsonl');
const LAST = 40;

/** A run, or one that goes on, of a line of commits. */
async function bisected(shows: (place: number) => Outcome, more: Partial<BisectionPlan> = {}) {
  await using noted = await openJournal(path(), idleHost());
  const testbed = fakeTestbed({ shows: (id) => shows(placeOf(id)) });
  const plan = planFor([infoOf(idOf(0))], infoOf(idOf(LAST)), {
    verify: { ends: true, culprit: false, revert: false },
    boots: 1,
    ...more,
  });
  return await bisect(plan, testbed, lineHistory(), noted, idleHost());
}

const from = (first: number) => (place: number) => (place >= first ? crash() : passed);
const steps = async () => fold(await readJournal(path())).steps;
const stepAt = async (place: number) =>
  (await steps()).find((one) => one.candidate.commit === idOf(place))!.step;

describe('a verdict that is taken back', () => {
  test.each([
    ['a failure', 12, 33],
    ['a pass', 33, 12],
  ])('%s is tested again, and the search comes to another commit', async (_, lie, truth) => {
    // The commit in the middle was judged wrongly, and by that all that came after it led to its side.
    const middle = LAST / 2;
    const lying = (place: number) =>
      place === middle ? (lie < middle ? crash() : passed) : from(truth)(place);
    const wrong = await bisected(lying);
    expect(wrong.firstBad?.commit).toBe(idOf(lie < middle ? middle : middle + 1));
    await forgetStep(path(), await stepAt(middle), idleHost());
    const right = await bisected(from(truth));
    expect(right.firstBad?.commit).toBe(idOf(truth));
  });

  test('gets a number of its own when it is made again, and none is used twice', async () => {
    await bisected(from(12));
    const before = await steps();
    const last = before.at(-1)!;
    await forgetStep(path(), last.step, idleHost());
    expect((await steps()).map(({ step }) => step)).not.toContain(last.step);
    await bisected(from(12));
    const again = (await steps()).at(-1)!;
    expect(again.candidate.commit).toBe(last.candidate.commit);
    expect(again.step).toBe(last.step + 1);
  });

  test('takes the check of the same commit along', async () => {
    const verify = { ends: true, culprit: true, revert: false };
    await bisected(from(12), { verify });
    const found = (await steps()).filter(({ candidate }) => candidate.commit === idOf(12));
    expect(found.map(({ role }) => role)).toEqual(['search', 'verify-culprit']);
    await forgetStep(path(), found[1]!.step, idleHost());
    expect((await steps()).filter(({ candidate }) => candidate.commit === idOf(12))).toEqual([]);
    const again = await bisected(from(12), { verify });
    expect(again).toMatchObject({ status: 'found', firstBad: { commit: idOf(12) } });
    expect((await steps()).filter(({ candidate }) => candidate.commit === idOf(12))).toHaveLength(2);
  });

  test('that refuted a check is made again, and the check with it', async () => {
    const more = { verify: { ends: true, culprit: true, revert: false }, boots: 'auto' } as const;
    // The parent of the culprit fails once it is checked.
    let boots = 0;
    await bisected((place) => (place >= 12 || (place === 11 && ++boots > 2) ? crash() : passed), more);
    const refuting = (await steps()).find(({ refutes }) => refutes)!;
    expect(refuting.candidate.commit).toBe(idOf(11));
    await forgetStep(path(), refuting.step, idleHost());
    expect(await bisected(from(12), more)).toMatchObject({
      ...{ status: 'found', firstBad: { commit: idOf(12) } },
    });
  });

  test('that took passes of others back gives them back', () => {
    const [passing, failing] = [commit('d'), commit('e')];
    const events = journal(...step(1, 'search', passing, 'good'), ...step(2, 'search', failing, 'bad'), {
      event: 'retracted',
      commits: [passing.commit],
      because: failing.commit,
    });
    const isRetracted = (all: readonly JournalEvent[]) => fold(all).steps[0]?.retracted;
    expect(isRetracted(events)).toBe(true);
    expect(isRetracted(standing([...events, { at: '', ...forgottenBy(events, 2)! }]))).toBe(false);
  });

  test('is taken back once, and the file keeps what it had', async () => {
    await bisected(from(12));
    const last = (await steps()).at(-1)!.step;
    const before = readFileSync(path(), 'utf8');
    await forgetStep(path(), last, idleHost());
    const after = readFileSync(path(), 'utf8');
    expect(after.startsWith(before)).toBe(true);
    await forgetStep(path(), last, idleHost());
    expect(readFileSync(path(), 'utf8')).toBe(after);
  });
});

describe('what cannot be taken back is told in one line', () => {
  test.each([
    [1, 'step 1 tested an end (bbbbbbbbbbbb)'],
    [2, 'step 2 tested an end (aaaaaaaaaaaa)'],
    [9, 'has no step 9. Its steps are 1, 2, 3, 4.'],
  ])('step %i', (number, said) => {
    expect(() => forgottenBy(foundJournal(), number)).toThrow(said);
    expect(() => forgottenBy(foundJournal(), number)).toThrow(ConfigurationError);
  });

  test('a step that goes on', () => {
    const begun: JournalEvent[] = journal({
      ...{ event: 'step', step: 1, role: 'search', candidate: commit('e'), remaining: 1, stepsLeft: 1 },
    });
    expect(() => forgottenBy(begun, 1)).toThrow('has no verdict yet');
    expect(() => forgottenBy([], 1)).toThrow('It has none.');
  });

  test('and the file stays as it is', async () => {
    const text = foundJournal()
      .map((event) => `${JSON.stringify(event)}\n`)
      .join('');
    writeFileSync(path(), text);
    await expect(forgetStep(path(), 1, idleHost())).rejects.toThrow(ConfigurationError);
    expect(readFileSync(path(), 'utf8')).toBe(text);
  });
});

test('to a reader the step never happened, and what was concluded is open again', () => {
  const events = foundJournal();
  const view = fold(standing([...events, { at: '', ...forgottenBy(events, 3)! }]));
  expect(view.steps.map(({ candidate }) => candidate.commit)).not.toContain(culprit.commit);
  expect(view.counts).toMatchObject({ steps: 3, boots: 3 });
  expect(view).toMatchObject({ conclusion: null, verification: { culprit: 'not-run' }, forgotten: [3] });
  expect(view.signature).not.toBeNull();
});
