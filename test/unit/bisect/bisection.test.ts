import { describe, expect, test } from 'vitest';
import { type BisectionPlan, bisect, type Conclusion } from '../../../src/bisect/bisection.ts';
import type { KnownCulprit } from '../../../src/bisect/context.ts';
import type { JournalEvent } from '../../../src/bisect/events.ts';
import { wantedOf } from '../../../src/bisect/signature.ts';
import type { Pace } from '../../../src/boot/deadlines.ts';
import { ConfigurationError } from '../../../src/host/errors.ts';
import type { Outcome } from '../../../src/model.ts';
import {
  crash,
  type FakeTestbed,
  type FakeTestbedOptions,
  fakeTestbed,
  idleHost,
  memoryJournal,
  passed,
  planFor,
} from '../../support/fake-testbed.ts';
import { idOf, infoOf, lineHistory, placeOf } from '../../support/line-history.ts';

const LENGTH = 32;
const CULPRIT = 21;
const info = (place: number) => infoOf(idOf(place));

interface Ran {
  conclusion: Conclusion;
  events: readonly JournalEvent[];
  testbed: FakeTestbed;
}

/** A bisection of 32 commits in a line, of which the 21st is the culprit where nothing else is said. */
async function ran(
  options: Partial<FakeTestbedOptions> = {},
  plan: Partial<BisectionPlan> = {},
  adapt: (testbed: FakeTestbed) => FakeTestbed = (testbed) => testbed,
  history = lineHistory(),
): Promise<Ran> {
  const testbed = adapt(
    fakeTestbed({
      shows: (commit) => (placeOf(commit) >= CULPRIT ? crash() : passed),
      ...options,
    }),
  );
  const journal = memoryJournal();
  const whole = planFor([info(0)], info(LENGTH), plan);
  const conclusion = await bisect(whole, testbed, history, journal, idleHost());
  return { conclusion, events: journal.events, testbed };
}

const bootsOf = ({ testbed }: Ran, place: number) =>
  testbed.boots.filter((commit) => commit === idOf(place)).length;

const verdictOn = ({ events }: Ran, place: number) =>
  events
    .flatMap((event) => (event.event === 'verdict' && event.commit === idOf(place) ? [event.verdict] : []))
    .at(-1);

const verification = ({ events }: Ran) => events.find(({ event }) => event === 'verification');

describe('a bug that always shows', () => {
  test('is found, with the wanted confidence', async () => {
    const { conclusion } = await ran();
    expect(conclusion).toMatchObject({ status: 'found', firstBad: { commit: idOf(CULPRIT) } });
    expect(conclusion.confidence).toBeGreaterThanOrEqual(0.99);
  });

  test('takes three boots of the bad end, and few of everything else', async () => {
    const run = await ran();
    expect(bootsOf(run, LENGTH)).toBe(3);
    expect(bootsOf(run, 0)).toBe(2);
    expect(bootsOf(run, 16)).toBe(2);
    expect(bootsOf(run, 24)).toBe(1);
    expect(run.testbed.boots.length).toBeLessThan(25);
  });

  test('is found without any check, by boots that make up for it', async () => {
    const run = await ran({}, { verify: { ends: false, culprit: false, revert: false } });
    expect(run.conclusion.firstBad?.commit).toBe(idOf(CULPRIT));
    expect(run.conclusion.confidence).toBeGreaterThanOrEqual(0.99);
    expect(bootsOf(run, 16)).toBeGreaterThan(4);
  });

  test('takes as many boots as the user says', async () => {
    const run = await ran({}, { boots: 1 });
    expect(run.conclusion.status).toBe('found');
    expect(bootsOf(run, 16)).toBe(1);
    expect(bootsOf(run, LENGTH)).toBe(1);
  });
});

describe('a bug that shows now and then', () => {
  test('is measured at the bad end, and asks for more passes', async () => {
    const run = await ran({
      shows: (commit, boot) => (placeOf(commit) >= CULPRIT && boot % 3 === 0 ? crash() : passed),
    });
    expect(run.conclusion.firstBad?.commit).toBe(idOf(CULPRIT));
    expect(run.conclusion.confidence).toBeGreaterThanOrEqual(0.99);
    expect(bootsOf(run, LENGTH)).toBe(15);
    expect(bootsOf(run, 16)).toBeGreaterThan(20);
  });

  test('that the bad end shows at once is found when a commit that passed fails at its check', async () => {
    // Passes twice at first, wherever it is not the bad end: the search ends one commit below the good end's child.
    const shows = (commit: string, boot: number) =>
      placeOf(commit) >= CULPRIT && (commit === idOf(LENGTH) || boot > 2) ? crash() : passed;
    const run = await ran({ shows });
    expect(run.conclusion).toMatchObject({ status: 'found', firstBad: { commit: idOf(CULPRIT) } });
    expect(run.events.some(({ event }) => event === 'retracted')).toBe(true);
  });

  test('is booted until five failures if a commit fails later than the rate suggests', async () => {
    const shows = (commit: string, boot: number) =>
      placeOf(commit) >= CULPRIT && (commit === idOf(LENGTH) || boot % 2 === 0) ? crash() : passed;
    const run = await ran({ shows });
    expect(bootsOf(run, 24)).toBe(10);
    expect(run.conclusion.firstBad?.commit).toBe(idOf(CULPRIT));
  });

  test('makes up for early passes if the culprit is not checked and turns out to fail rarely', async () => {
    // The commits above the culprit tell the rate only after the good end and the 16th have passed.
    const shows = (commit: string, boot: number) =>
      placeOf(commit) >= CULPRIT && (commit === idOf(LENGTH) || boot % 5 === 0) ? crash() : passed;
    const verify = { ends: true, culprit: false, revert: false };
    const run = await ran({ shows }, { verify });
    expect(run.conclusion).toMatchObject({ status: 'found', firstBad: { commit: idOf(CULPRIT) } });
    expect(run.conclusion.confidence).toBeGreaterThanOrEqual(0.99);
    expect(bootsOf(run, 16)).toBe(bootsOf(run, 20));
    expect(bootsOf(run, 16)).toBeGreaterThan(30);
  });

  test('says that the good end is bad if it fails when its missing passes are made up for', async () => {
    const shows = (commit: string, boot: number) => {
      if (commit === idOf(0)) return boot === 30 ? crash() : passed;
      return placeOf(commit) >= CULPRIT && (commit === idOf(LENGTH) || boot % 5 === 0) ? crash() : passed;
    };
    const run = await ran({ shows }, { verify: { ends: true, culprit: false, revert: false } });
    expect(run.conclusion.status).toBe('good-is-bad');
  });
});

describe('the ends', () => {
  test('a bad end that shows nothing is not reproduced, and no other commit is built', async () => {
    const { conclusion, testbed } = await ran({ shows: () => passed });
    expect(conclusion).toMatchObject({ status: 'not-reproduced', firstBad: null });
    expect(conclusion.reason).toContain('does not fail: passed 60 times');
    expect(testbed.builds).toHaveLength(1);
  });

  test('a bad end that shows something else says what', async () => {
    const { conclusion } = await ran({}, { wanted: wantedOf('KASAN: use-after-free Read in f') });
    expect(conclusion.status).toBe('not-reproduced');
    expect(conclusion.reason).toContain('"KASAN: use-after-free Read in f": crashed: kernel BUG in toy_open');
  });

  test('a good end that fails is bad', async () => {
    const { conclusion } = await ran({ shows: () => crash() });
    expect(conclusion.status).toBe('good-is-bad');
    expect(conclusion.reason).toContain(info(0).subject);
  });

  test('a good end with another crash cannot be judged', async () => {
    const { conclusion } = await ran({
      shows: (commit) => crash(commit === idOf(LENGTH) ? undefined : 'WARNING in other'),
    });
    expect(conclusion).toMatchObject({ status: 'good-is-bad' });
    expect(conclusion.reason).toContain('another failure: crashed: WARNING in other');
  });

  test.each([126, 127])('a good end whose test cannot be run (%i) is a wrong setting', async (exit) => {
    const run = ran({ shows: () => ({ kind: 'failed', exit }) });
    await expect(run).rejects.toThrow(ConfigurationError);
    await expect(run).rejects.toThrow(/^test: .*status 12[67] at the good end/);
  });

  test('a report that broke off is tried again', async () => {
    const brokenOff: Outcome = { ...crash('kernel panic: Fatal exception'), corrupted: true } as Outcome;
    const middle = LENGTH / 2;
    const run = await ran({
      shows: (commit, boot) =>
        placeOf(commit) === middle && boot === 1 ? brokenOff : placeOf(commit) >= CULPRIT ? crash() : passed,
    });
    expect(run.conclusion).toMatchObject({ status: 'found', firstBad: { commit: idOf(CULPRIT) } });
    expect(verdictOn(run, middle)).toBe('good');
  });

  test('a report that broke off is bad from the second time on if such ones are followed', async () => {
    const brokenOff: Outcome = { ...crash('kernel panic: Fatal exception'), corrupted: true } as Outcome;
    const run = await ran({
      shows: (commit, boot) =>
        placeOf(commit) >= CULPRIT || (placeOf(commit) === LENGTH / 2 && boot === 1) ? brokenOff : passed,
    });
    expect(run.conclusion).toMatchObject({ status: 'found', firstBad: { commit: idOf(CULPRIT) } });
    expect(verdictOn(run, LENGTH / 2)).toBe('good');
  });

  test('a hang in another function is tried again, and then skipped', async () => {
    const hang = (blockedIn: string): Outcome => ({ kind: 'hung', phase: 'in-test', blockedIn });
    const run = await ran({
      shows: (commit) =>
        placeOf(commit) === LENGTH / 2
          ? hang('other_read')
          : placeOf(commit) >= CULPRIT
            ? hang('toy_read')
            : passed,
    });
    expect(run.conclusion).toMatchObject({ status: 'found', firstBad: { commit: idOf(CULPRIT) } });
    expect(bootsOf(run, LENGTH / 2)).toBe(2);
    expect(verdictOn(run, LENGTH / 2)).toBe('skip');
  });

  test('deadlines go by the slowest kernel that passed', async () => {
    const paces: Pace[] = [];
    const run = await ran({}, {}, (testbed) => ({
      ...testbed,
      async boot(kernel, place, number, pace) {
        paces.push(pace);
        const trial = await testbed.boot(kernel, place, number, pace);
        return { ...trial, bootSeconds: placeOf(kernel), testSeconds: 1 };
      },
    }));
    expect(paces[0]).toEqual({ boot: null, test: null });
    const passing = run.events.flatMap((event) =>
      event.event === 'trial' && event.trial.outcome.kind === 'passed' ? [event.trial.bootSeconds ?? 0] : [],
    );
    expect(paces.at(-1)).toEqual({ boot: Math.max(...passing), test: 1 });
    expect(Math.max(...passing)).toBeLessThan(CULPRIT);
  });

  test("a good end that fails when it is checked as the culprit's parent is bad after all", async () => {
    const shows = (commit: string, boot: number) => (placeOf(commit) > 0 || boot > 2 ? crash() : passed);
    const { conclusion } = await ran({ shows });
    expect(conclusion.status).toBe('good-is-bad');
  });
});

describe('other failures', () => {
  const other = crash('WARNING in other');

  test('a commit with another crash is tried again, and then skipped', async () => {
    const run = await ran({
      shows: (commit) => {
        if (commit === idOf(16)) return other;
        return placeOf(commit) >= CULPRIT ? crash() : passed;
      },
    });
    expect(run.conclusion.firstBad?.commit).toBe(idOf(CULPRIT));
    expect(bootsOf(run, 16)).toBe(2);
  });

  test('a crash that does not come again does not count', async () => {
    const run = await ran({
      shows: (commit, boot) => {
        if (boot === 1 && commit === idOf(16)) return other;
        return placeOf(commit) >= CULPRIT ? crash() : passed;
      },
    });
    const verdict = run.events.find((event) => event.event === 'verdict' && event.commit === idOf(16));
    expect(verdict).toMatchObject({
      verdict: 'good',
      reason: 'passed 2 times, besides: crashed: WARNING in other',
    });
  });

  test('a report that broke off is tried again', async () => {
    const broken: Outcome = { ...crash('kernel panic'), corrupted: true } as Outcome;
    const run = await ran({
      shows: (commit, boot) => {
        if (placeOf(commit) < CULPRIT) return passed;
        return boot === 1 ? broken : crash();
      },
    });
    expect(run.conclusion.firstBad?.commit).toBe(idOf(CULPRIT));
    expect(run.events.find(({ event }) => event === 'signature')).toMatchObject({
      signature: { title: 'kernel BUG in toy_open' },
    });
  });

  test('only skipped commits around the culprit leave suspects', async () => {
    const near = (commit: string) => Math.abs(placeOf(commit) - CULPRIT) <= 1;
    const { conclusion } = await ran({
      breaks: (commit) => (near(commit) ? { kind: 'failed', reason: 'toy.c:1: no' } : undefined),
    });
    expect(conclusion.status).toBe('suspects');
    expect(conclusion.suspects.map(({ commit }) => placeOf(commit))).toEqual([20, 21, 22, 23]);
    expect(conclusion.reason).toContain(
      `${idOf(21).slice(0, 12)} (change 21): build failed: toy.c:1: no; ${idOf(22).slice(0, 12)} (change 22)`,
    );
    expect(conclusion.besides).toEqual([]);
  });

  test('a host that fails three times in a row stops the run, and once or twice is not a verdict', async () => {
    const broken: Outcome = { kind: 'infrastructure', cause: 'no agent' };
    const shows = (until: number) => (commit: string, boot: number) => {
      if (commit === idOf(16) && boot <= until) return broken;
      return placeOf(commit) >= CULPRIT ? crash() : passed;
    };
    expect((await ran({ shows: shows(2) })).conclusion.firstBad?.commit).toBe(idOf(CULPRIT));
    await expect(ran({ shows: shows(3) })).rejects.toThrow('no agent');
  });
});

describe('the check of the culprit', () => {
  test('builds it and its parent from an empty directory, and boots no kernel that is known', async () => {
    const run = await ran({}, { boots: 2 });
    const clean = run.testbed.builds.filter((place) => place.clean);
    expect(clean.map(({ candidate }) => placeOf(candidate.commit))).toEqual([21, 20]);
    expect(bootsOf(run, 20)).toBe(2);
    expect(verification(run)).toMatchObject({ culprit: 'passed', parent: 'passed' });
  });

  test('boots a kernel that came out different', async () => {
    const run = await ran({ digest: (commit, clean) => `${commit}${clean}` }, { boots: 2 });
    expect(bootsOf(run, 20)).toBe(4);
    expect(verification(run)).toMatchObject({ culprit: 'passed', parent: 'passed' });
  });

  test('continues if the culprit does not fail again, and names another one or none', async () => {
    const run = await ran({
      digest: (commit, clean) => `${commit}${clean}`,
      shows: (commit, boot) =>
        placeOf(commit) >= CULPRIT && !(commit === idOf(CULPRIT) && boot > 1) ? crash() : passed,
    });
    expect(run.events).toContainEqual(
      expect.objectContaining({ event: 'cleared', commit: idOf(CULPRIT), now: 'good' }),
    );
    expect(run.conclusion).toMatchObject({ status: 'found', firstBad: { commit: idOf(CULPRIT + 1) } });
    expect(verification(run)).toMatchObject({ culprit: 'passed', parent: 'passed' });
  });

  test('names no commit that failed once and passes on the second look, and finds the one behind it', async () => {
    const unlucky = idOf(16);
    const run = await ran({
      shows: (commit, boot) =>
        placeOf(commit) >= CULPRIT || (commit === unlucky && boot === 1) ? crash() : passed,
    });
    expect(run.events).toContainEqual(
      expect.objectContaining({ event: 'cleared', commit: unlucky, now: 'skip' }),
    );
    expect(run.conclusion).toMatchObject({ status: 'found', firstBad: { commit: idOf(CULPRIT) } });
  });

  test('warns of a culprit whose kernel is that of its parent', async () => {
    const same = (commit: string) => (commit === idOf(20) ? idOf(21) : commit);
    const { conclusion } = await ran({ digest: same });
    const fact = 'it has the same kernel as its parent, bit for bit: it changes nothing that was built';
    expect(conclusion.besides).toEqual([fact]);
    expect(conclusion.reason).toMatch(/ is the first bad commit; it has the same kernel/);
  });

  test.each([
    ['fixes it', passed, 'passed'],
    ['does not heal', crash(), 'failed'],
    ['shows another crash', crash('WARNING in other'), 'inconclusive'],
  ] as const)('a revert that %s is told as %s', async (_, shown, check) => {
    const revert = 'f'.repeat(40);
    const run = await ran({
      reverts: () => ({ kind: 'reverted', commit: revert }),
      shows: (commit) => {
        if (commit === revert) return shown;
        return placeOf(commit) >= CULPRIT ? crash() : passed;
      },
    });
    expect(verification(run)).toMatchObject({ revert: check });
    expect(
      run.events.find((event) => event.event === 'step' && event.role === 'verify-revert'),
    ).toMatchObject({
      candidate: { subject: 'Revert "change 21"' },
    });
  });

  test('a revert that conflicts, or does not build, is reported as such', async () => {
    expect(verification(await ran({ reverts: () => ({ kind: 'conflict' }) }))).toMatchObject({
      revert: 'conflict',
    });
    const revert = 'f'.repeat(40);
    const run = await ran({
      reverts: () => ({ kind: 'reverted', commit: revert }),
      breaks: (commit) => (commit === revert ? { kind: 'failed', reason: 'toy.c:1' } : undefined),
    });
    expect(verification(run)).toMatchObject({ revert: 'not-built' });
  });
});

describe('what an earlier run has found', () => {
  const title = 'kernel BUG in toy_open';
  const known = (more: Partial<KnownCulprit> = {}): KnownCulprit => ({
    culprit: idOf(CULPRIT),
    tip: idOf(LENGTH - 4),
    isSame: (signature) => signature.title === title,
    ...more,
  });
  const builtIn = ({ testbed }: Ran) => [
    ...new Set(testbed.builds.map(({ candidate }) => placeOf(candidate.commit))),
  ];

  test('is the answer if the bad end fails the same way, and nothing else is built', async () => {
    const run = await ran({}, { known: known() });
    expect(run.conclusion).toMatchObject({
      status: 'found',
      firstBad: info(CULPRIT),
      confidence: null,
      known: true,
      reason: expect.stringContaining('nothing was searched again'),
    });
    expect(builtIn(run)).toEqual([LENGTH]);
  });

  test('does not count if the bad end passes', async () => {
    const run = await ran({ shows: () => passed }, { known: known() });
    expect(run.conclusion.status).toBe('not-reproduced');
  });

  test.each([
    ['shows something else', { isSame: () => false }, lineHistory()],
    ['no longer has that commit in its range', { culprit: idOf(LENGTH + 5) }, lineHistory()],
    ['has a newer commit that names that one', {}, lineHistory({}, { [CULPRIT]: LENGTH - 1 })],
  ])('is searched again where the bad end %s', async (_why, more, history) => {
    const run = await ran({}, { known: known(more) }, undefined, history);
    expect(run.conclusion).toMatchObject({ status: 'found', firstBad: info(CULPRIT) });
    expect(run.conclusion.known).toBeUndefined();
    expect(builtIn(run)).toContain(CULPRIT - 1);
  });

  test('holds if the commit that names it was there when it was last seen', async () => {
    const history = lineHistory({}, { [CULPRIT]: LENGTH - 5 });
    expect((await ran({}, { known: known() }, undefined, history)).conclusion.known).toBe(true);
  });
});

describe('a run that was killed', () => {
  test.each([
    ['a regression', 'regression', (place: number) => place >= CULPRIT],
    ['a fix', 'fix', (place: number) => place < CULPRIT],
  ] as const)('%s goes on from any event, and does nothing twice', async (_, mode, fails) => {
    const shows = (commit: string) => (fails(placeOf(commit)) ? crash() : passed);
    const ends = mode === 'fix' ? ([[info(LENGTH)], info(0)] as const) : ([[info(0)], info(LENGTH)] as const);
    const plan = planFor([...ends[0]], ends[1], { mode });
    const whole = memoryJournal();
    const once = fakeTestbed({ shows });
    const conclusion = await bisect(plan, once, lineHistory(), whole, idleHost());
    expect(conclusion).toMatchObject({ status: 'found', firstBad: { commit: idOf(CULPRIT) } });
    for (let cut = 1; cut < whole.events.length; cut++) {
      const journal = memoryJournal(whole.events.slice(0, cut));
      const testbed = fakeTestbed({ shows });
      expect(await bisect(plan, testbed, lineHistory(), journal, idleHost())).toEqual(conclusion);
      const told = (events: readonly JournalEvent[]) =>
        events.filter(({ event }) => event === 'trial' || event === 'verdict' || event === 'signature');
      expect(told(journal.events)).toEqual(told(whole.events));
      const trialsBefore = whole.events.slice(0, cut).filter(({ event }) => event === 'trial').length;
      expect(testbed.boots.length + trialsBefore).toBe(once.boots.length);
    }
  });

  test('comes to the same end after its bad end was taken back', async () => {
    const plan = planFor([info(3)], info(0), {
      ...{ mode: 'fix', boots: 1, wanted: wantedOf('crash') },
      verify: { ends: false, culprit: true, revert: false },
    });
    const testbed = () => fakeTestbed({ shows: () => passed });
    const whole = memoryJournal();
    const conclusion = await bisect(plan, testbed(), lineHistory(), whole, idleHost());
    expect(conclusion.status).toBe('not-reproduced');
    for (let cut = 1; cut < whole.events.length; cut++) {
      const journal = memoryJournal(whole.events.slice(0, cut));
      expect(await bisect(plan, testbed(), lineHistory(), journal, idleHost())).toEqual(conclusion);
    }
  });

  test('stops between two boots when it is asked to', async () => {
    const stop = new AbortController();
    const journal = memoryJournal([], (events) => {
      if (events === 6) stop.abort();
    });
    const testbed = fakeTestbed({ shows: () => crash() });
    const run = bisect(
      planFor([info(0)], info(LENGTH)),
      testbed,
      lineHistory(),
      journal,
      idleHost(stop.signal),
    );
    await expect(run).rejects.toThrow('asked to stop');
  });
});

describe('a bisection of builds', () => {
  test('of a bad end that does not build boots nothing, and takes what builds for good', async () => {
    const { conclusion, testbed } = await ran({
      breaks: (commit) => (placeOf(commit) >= CULPRIT ? { kind: 'failed', reason: 'toy.c:1' } : undefined),
      shows: () => crash(),
    });
    expect(conclusion).toMatchObject({ status: 'found', firstBad: { commit: idOf(CULPRIT) } });
    expect(testbed.boots).toEqual([]);
  });

  test('boots nothing', async () => {
    const { conclusion, testbed } = await ran(
      {
        breaks: (commit) => (placeOf(commit) >= CULPRIT ? { kind: 'failed', reason: 'toy.c:1' } : undefined),
      },
      { target: 'build' },
    );
    expect(conclusion).toMatchObject({ status: 'found', firstBad: { commit: idOf(CULPRIT) }, confidence: 1 });
    expect(testbed.boots).toEqual([]);
  });

  test('a bad end that builds is not reproduced', async () => {
    expect((await ran({}, { target: 'build' })).conclusion.status).toBe('not-reproduced');
  });
});

describe('boots side by side', () => {
  /** The engine with a testbed whose boots take a moment; tells how many ran at once, at most. */
  async function mostAtOnce(parallel: number): Promise<{ most: number; run: Ran; numbers: string[] }> {
    let running = 0;
    let most = 0;
    const run = await ran({}, { parallel, boots: 4 }, (testbed) => ({
      ...testbed,
      async boot(...args: Parameters<typeof testbed.boot>) {
        most = Math.max(most, ++running);
        await new Promise((resolve) => setTimeout(resolve, 1));
        running--;
        return testbed.boot(...args);
      },
    }));
    const numbers = run.events.flatMap((event) =>
      event.event === 'trial' ? [`${event.step}/${event.trial.number}`] : [],
    );
    return { most, run, numbers };
  }

  test('are as many as the kernel still needs and the host allows', async () => {
    expect((await mostAtOnce(1)).most).toBe(1);
    expect((await mostAtOnce(3)).most).toBe(3);
    expect((await mostAtOnce(100)).most).toBe(4);
  });

  test('come to the same conclusion, each with a number of its own', async () => {
    const { run, numbers } = await mostAtOnce(3);
    expect(run.conclusion.firstBad?.commit).toBe(idOf(CULPRIT));
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});
