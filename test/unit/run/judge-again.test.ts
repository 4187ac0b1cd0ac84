import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { StepRole } from '../../../src/bisect/events.ts';
import { cli } from '../../../src/cli.ts';
import type { CommitInfo, Failure, Outcome, Signature, Verdict } from '../../../src/model.ts';
import { judgedAgainBlocks, judgedAgainJson } from '../../../src/report/judged-again.ts';
import { terminalText } from '../../../src/report/terminal.ts';
import { judgeRunAgain } from '../../../src/run/judge-again.ts';
import { commit, type EventBody, journal, started } from '../../support/journal-sample.ts';

const quiet = '[    0.000000] Linux version 6.1\n';
const bug = `${quiet}[    1.000000] kernel BUG at fs/toy.c:12!
[    1.000001] RIP: 0010:toy_open+0x10/0x20
[    1.000002] Call Trace:
[    1.000003]  toy_open+0x10/0x20
[    1.000004]  vfs_open+0x10/0x20
`;
const otherBug = bug.replaceAll('toy', 'other');
const crashed = (title: string): Failure => ({
  ...{ kind: 'crashed', title, altTitles: [], corrupted: false, excerpt: [], phase: 'before-init' },
});
const inToy = crashed('kernel BUG in toy_open');
const inOther = crashed('kernel BUG in other_open');
const passed: Outcome = { kind: 'passed' };

/** A boot: what was noted of it, and what its logs say. */
type Boot = [noted: Outcome, log: string | null];
interface Judged {
  role: StepRole;
  candidate: CommitInfo;
  verdict: Verdict;
  boots: Boot[];
}

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'judge-again-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

function write(name: string, text: string): void {
  const path = join(directory, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

const evidenceOf = (step: number, trial: number) => `steps/0${step}/trial-${trial}`;

const [bad, good, middle, older] = [commit('b'), commit('a'), commit('c'), commit('d')];
const usual: Judged[] = [
  { role: 'bad-end', candidate: bad, verdict: 'bad', boots: [[inToy, bug]] },
  { role: 'good-end', candidate: good, verdict: 'good', boots: [[passed, quiet]] },
  { role: 'search', candidate: middle, verdict: 'bad', boots: [[inToy, bug]] },
  { role: 'search', candidate: older, verdict: 'good', boots: [[passed, quiet]] },
];
const withStep = (number: number, change: Partial<Judged>): Judged[] =>
  usual.map((one, index) => (index === number - 1 ? { ...one, ...change } : one));

/** Writes what a run would have left. */
function aRun(
  judged: readonly Judged[],
  settings: Record<string, unknown> = {},
  followed: Signature = { kind: 'crash', title: inToy.kind === 'crashed' ? inToy.title : '' },
): void {
  const events = judged.flatMap(({ role, candidate, verdict, boots }, index): EventBody[] => {
    const step = index + 1;
    const trials = boots.map(([outcome, log], at): EventBody => {
      const evidence = evidenceOf(step, at + 1);
      if (log !== null) for (const name of ['console.log', 'dmesg.log']) write(`${evidence}/${name}`, log);
      const answered = outcome.kind === 'passed';
      const seconds = { bootSeconds: answered ? 3 : null, testSeconds: answered ? 1 : null };
      return { event: 'trial', step, trial: { number: at + 1, outcome, ...seconds, evidence } };
    });
    return [
      { event: 'step', step, role, candidate, remaining: 9, stepsLeft: 3 },
      { event: 'built', step, ok: true, reused: false, seconds: 9, kernel: `${candidate.commit}` },
      ...trials,
      { event: 'verdict', step, role, commit: candidate.commit, verdict, reason: 'as it was' },
    ];
  });
  const ends = events.findIndex((event) => event.event === 'verdict' && event.role === 'good-end') + 1;
  const signature: EventBody = { event: 'signature', signature: followed, newAsWell: [], settled: true };
  const all = journal(
    started([good], bad, { settings }),
    ...events.slice(0, ends),
    signature,
    ...events.slice(ends),
  );
  write('journal.jsonl', all.map((event) => `${JSON.stringify(event)}\n`).join(''));
}

const again = (signature?: string) =>
  judgeRunAgain({ directory, ...(signature === undefined ? {} : { given: { signature } }) });
const verdicts = ({ steps }: Awaited<ReturnType<typeof again>>) => steps.map(({ now }) => now);
const shown = (judged: Awaited<ReturnType<typeof again>>) => terminalText(judgedAgainBlocks(judged));

test('a run that reads the same keeps every verdict', async () => {
  aRun(usual);
  const judged = await again();
  expect(verdicts(judged)).toEqual(['bad', 'good', 'bad', 'good']);
  expect(judged.from).toBeNull();
  expect(shown(judged)).toContain('Failure signature: crash: kernel BUG in toy_open, then and now');
  expect(shown(judged)).toContain('Every verdict holds.');
});

test('a reader that names a crash in another way changes a verdict, and what comes before it holds', async () => {
  const anonymous = crashed('BUG: something');
  aRun(withStep(3, { verdict: 'skip', boots: [[anonymous, bug]] }));
  const judged = await again();
  expect(verdicts(judged)).toEqual(['bad', 'good', 'bad', 'good']);
  expect(judged.from?.step).toBe(3);
  const text = shown(judged);
  expect(text).toMatch(/^ *3 .*skip +bad +differs +crashed: kernel BUG in toy_open$/m);
  expect(text).toContain(
    'step 3, trial 1: crashed: BUG: something then, crashed: kernel BUG in toy_open now',
  );
  expect(text).toContain(
    'The verdicts up to step 2 hold; a run would have to go on from step 3 (cccccccccccc).',
  );
});

test('a reader that gives one crash another name everywhere changes no verdict', async () => {
  const before = crashed('BUG in toy');
  aRun(
    usual.map((one) => (one.verdict === 'bad' ? { ...one, boots: [[before, bug]] satisfies Boot[] } : one)),
    {},
    { kind: 'crash', title: 'BUG in toy' },
  );
  const judged = await again();
  expect(judged.from).toBeNull();
  expect(judged.signature.now?.title).toBe('kernel BUG in toy_open');
  expect(shown(judged)).toContain('Failure signature then: crash: BUG in toy');
});

test('another signature makes a bug that was passed over the one that is followed', async () => {
  aRun(withStep(3, { verdict: 'skip', boots: [[inOther, otherBug]] }));
  expect(verdicts(await again())).toEqual(['bad', 'good', 'skip', 'good']);
  expect(verdicts(await again('crash'))).toEqual(['bad', 'good', 'bad', 'good']);
});

test('another failure of the bad end gets one more boot, as it would in a run', async () => {
  aRun(usual);
  const judged = await again('kernel BUG in other_open');
  expect(judged.signature.now).toBeNull();
  expect(judged.steps[0]).toMatchObject({ was: 'bad', now: null, reason: { now: 'one more boot is owed' } });
  expect(shown(judged)).toMatch(/^ *1 .*undecided/m);
});

test('a pattern is looked for in the logs', async () => {
  aRun(withStep(4, { boots: [[passed, `${quiet}[    1.000000] toy: strange\n`]] }));
  const judged = await again('/toy: STRANGE|kernel BUG at fs.toy/i');
  expect(verdicts(judged)).toEqual(['bad', 'good', 'bad', 'bad']);
  expect(judged.signature.now).toMatchObject({
    kind: 'regex',
    title: '/toy: STRANGE|kernel BUG at fs.toy/i',
  });
  expect(judged.from?.step).toBe(4);
});

test('what the run itself looked for is looked for again', async () => {
  aRun(usual, { signature: 'crash' }, { kind: 'crash', title: 'any crash', any: true });
  expect((await again()).signature.now).toMatchObject({ any: true });
  expect((await again('')).signature.now).toMatchObject({ any: true });
  expect((await again('auto')).signature.now?.any).toBeUndefined();
});

test('a bad end that shows nothing is no bad end, so no verdict holds', async () => {
  aRun(withStep(1, { boots: [[inToy, quiet]] }));
  const judged = await again('test');
  expect(judged.signature.now).toBeNull();
  expect(shown(judged)).toContain('No verdict holds; a run would have to go on from step 1 (bbbbbbbbbbbb).');
});

test('a commit is good only after as many passes as made another one good', async () => {
  const pass: Boot = [passed, quiet];
  const misread: Boot = [inToy, otherBug];
  const steps = (passes: Boot[]) =>
    withStep(4, { verdict: 'bad', boots: [misread, pass] }).map((one) =>
      one.role === 'good-end' ? { ...one, boots: passes } : one,
    );
  aRun(steps([pass, pass]));
  expect(verdicts(await again())[3]).toBeNull();
  aRun(steps([pass]));
  expect(verdicts(await again())[3]).toBe('good');
});

test('a trial without logs keeps its outcome, and is named', async () => {
  aRun(withStep(3, { verdict: 'skip', boots: [[crashed('BUG: something'), null]] }));
  const judged = await again();
  expect(judged.from).toBeNull();
  expect(judged.steps.map(({ trials }) => trials.map(({ isRead }) => isRead))).toEqual([
    [true],
    [true],
    [false],
    [true],
  ]);
  expect(shown(judged)).toMatch(/Trials without logs here.*\n-+\n\n- step 3, trial 1\n/);
});

test.each<[string, (step: string, outside: string) => void]>([
  ['a directory', (step, outside) => symlinkSync(outside, join(step, 'trial-1'))],
  [
    'a file',
    (step, outside) => {
      mkdirSync(join(step, 'trial-1'));
      for (const name of ['console.log', 'dmesg.log'])
        symlinkSync(join(outside, name), join(step, 'trial-1', name));
    },
  ],
])('a link in place of %s is not followed', async (_, link) => {
  aRun(withStep(3, { verdict: 'skip', boots: [[crashed('BUG: something'), null]] }));
  mkdirSync(join(directory, 'steps/03'));
  link(join(directory, 'steps/03'), join(directory, evidenceOf(1, 1)));
  const judged = await again();
  expect(judged.from).toBeNull();
  expect(judged.steps[2]?.trials).toMatchObject([{ isRead: false }]);
});

test.each<[string, () => string]>([
  ['a way out of it', () => `../${basename(directory)}/${evidenceOf(1, 1)}`],
  ['an absolute path', () => join(directory, evidenceOf(1, 1))],
  ['two dots inside', () => 'steps/01/../01/trial-1'],
  ['a dot', () => './steps/01/trial-1'],
  ['an empty name', () => 'steps//01/trial-1'],
  ['nothing', () => ''],
  ['a zero byte', () => 'steps/\0'],
])('evidence that the journal names by %s is not read', async (_, named) => {
  aRun(withStep(3, { verdict: 'skip', boots: [[crashed('BUG: something'), null]] }));
  const path = join(directory, 'journal.jsonl');
  const [own, other] = [evidenceOf(3, 1), named()].map((text) => JSON.stringify(text));
  writeFileSync(path, readFileSync(path, 'utf8').replace(own!, other!));
  expect((await again()).steps[2]?.trials).toMatchObject([{ isRead: false }]);
});

test('a pipe in place of a log keeps nobody waiting', async () => {
  aRun(usual);
  const console = join(directory, evidenceOf(3, 1), 'console.log');
  rmSync(console);
  execFileSync('mkfifo', [console]);
  expect((await again()).steps[2]?.trials).toMatchObject([{ isRead: false }]);
});

test('a build that failed is judged by the status that is looked for', async () => {
  const build = (step: number, role: StepRole, candidate: CommitInfo, status: number): EventBody[] => [
    { event: 'step', step, role, candidate, remaining: 9, stepsLeft: 3 },
    ...[{ event: 'built', step, ok: false, reused: false, seconds: 1, kernel: null } as const].map((one) => ({
      ...one,
      reason: `status ${status}`,
      status,
    })),
    { event: 'verdict', step, role, commit: candidate.commit, verdict: 'bad', reason: 'build failed' },
  ];
  const signature: Signature = { kind: 'build', title: 'status 3', seenStatus: 3 };
  const settings = { buildCommand: 'make test' };
  const events = journal(
    started([good], bad, { target: 'build', settings }),
    ...build(1, 'bad-end', bad, 3),
    { event: 'signature', signature, newAsWell: [], settled: false },
    ...build(2, 'search', middle, 4),
  );
  write('journal.jsonl', events.map((event) => `${JSON.stringify(event)}\n`).join(''));
  expect(verdicts(await again())).toEqual(['bad', 'bad']);
  expect(verdicts(await again('status 3'))).toEqual(['bad', 'skip']);
  expect(verdicts(await again('status 4'))[0]).toBe('skip');
  await expect(again('crash')).rejects.toThrow('cannot match a build-command');
});

test('an exit status of a build is no signature of boots', async () => {
  aRun(usual);
  await expect(again('status 3')).rejects.toThrow('is the exit status of a build-command');
});

test('a directory of something else is refused in one line', async () => {
  await expect(again()).rejects.toThrow(
    /^judge: .* holds no journal\.jsonl of a run; give a run's output directory$/,
  );
});

test('JSON says the same, without terminal sequences', async () => {
  aRun(withStep(3, { verdict: 'skip', boots: [[crashed('\u009bBUG: \u001b[31msomething'), bug]] }));
  const text = judgedAgainJson(await again());
  expect(text).not.toMatch(/\\u00|\u009b|\n/);
  const told = JSON.parse(text);
  expect(told).toMatchObject({
    signature: { was: { title: 'kernel BUG in toy_open' }, now: { kind: 'crash' } },
    holdsUpTo: 2,
    goesOnFrom: { step: 3, commit: middle.commit },
  });
  expect(told.steps[2]).toMatchObject({
    ...{ step: 3, role: 'search', commit: middle.commit, was: 'skip', now: 'bad', differs: true },
    trials: [{ number: 1, was: 'crashed: BUG: something', isRead: true }],
  });
});

const digestOf = (path: string): string =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .map((entry) => {
      const name = join(entry.parentPath, entry.name);
      return `${name} ${entry.isFile() ? createHash('sha256').update(readFileSync(name)).digest('hex') : ''}`;
    })
    .sort()
    .join('\n');

test('the command prints, changes nothing in the directory, and ends with 0', async () => {
  aRun(withStep(3, { verdict: 'skip', boots: [[inOther, otherBug]] }));
  const before = digestOf(directory);
  const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    expect(await cli(['judge', directory, '--signature', 'crash'])).toBe(0);
    expect(await cli(['judge', directory, '--json'])).toBe(0);
    const [table = '', json = ''] = printed.mock.calls.map(([text]) => String(text));
    expect(table).toContain('a run would have to go on from step 3');
    expect(JSON.parse(json)).toMatchObject({ goesOnFrom: null });
  } finally {
    printed.mockRestore();
  }
  expect(digestOf(directory)).toBe(before);
});

test('the command ends with 2 where there is no run', async () => {
  const complained = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    expect(await cli(['judge', directory])).toBe(2);
    expect(complained).toHaveBeenCalledTimes(1);
  } finally {
    complained.mockRestore();
  }
});
