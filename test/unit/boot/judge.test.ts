import { expect, test } from 'vitest';
import { signatureOf } from '../../../src/bisect/signature.ts';
import { verdictOf } from '../../../src/bisect/verdict.ts';
import { type BootEvidence, observe } from '../../../src/boot/judge.ts';
import { InfrastructureError } from '../../../src/host/errors.ts';
import type { Failure, Outcome, Signature } from '../../../src/model.ts';

const bug = `[    1.000000] kernel BUG at fs/toy.c:12!
[    1.000001] RIP: 0010:toy_open+0x10/0x20
[    1.000002] Call Trace:
[    1.000003]  toy_open+0x10/0x20
[    1.000004]  vfs_open+0x10/0x20
`;
const quiet: BootEvidence = { dmesg: '', console: '', test: null, ended: 'agent', phase: 'in-test' };
const shown = (part: Partial<BootEvidence>) => observe({ ...quiet, ...part }).outcome;
const ran = (exit: number | null, signal?: string) => ({ exit, signal, timedOut: false });

const crash = (title: string, ...altTitles: string[]): Failure => ({
  kind: 'crashed',
  title,
  altTitles,
  corrupted: false,
  excerpt: [],
});
const passed: Outcome = { kind: 'passed' };
const hung: Failure = { kind: 'hung', phase: 'in-test' };
const noBoot: Failure = { kind: 'boot-failed', phase: 'before-agent', reason: 'no init' };
const followed: Signature = {
  kind: 'crash',
  title: 'kernel BUG in toy_open',
  altTitles: ['hang in toy_open'],
};

test('a boot without a test passes when the kernel was silent', () => {
  expect(shown({})).toEqual(passed);
});

test.each([
  [0, { kind: 'passed' }],
  [1, { kind: 'failed', exit: 1 }],
  [125, { kind: 'skipped-by-test' }],
])('a test that ends with %i is told by its status', (exit, outcome) => {
  expect(shown({ test: ran(exit) })).toEqual(outcome);
});

test('a test that a signal ended failed', () => {
  expect(shown({ test: ran(null, 'SIGSEGV') })).toMatchObject({ kind: 'failed', signal: 'SIGSEGV' });
});

test('a test without a status is infrastructure', () => {
  expect(shown({ test: ran(null) }).kind).toBe('infrastructure');
});

test('a test past its deadline hung', () => {
  expect(shown({ test: { exit: null, timedOut: true } })).toMatchObject({ kind: 'hung', phase: 'in-test' });
});

test('a report of the kernel outweighs a test that passed', () => {
  expect(shown({ dmesg: bug, test: ran(0) })).toMatchObject({
    kind: 'crashed',
    title: 'kernel BUG in toy_open',
  });
});

test('the console tells what dmesg could not', () => {
  expect(shown({ console: bug, ended: 'panicked' })).toMatchObject({ title: 'kernel BUG in toy_open' });
});

test('the console tells what fell out of the buffer that dmesg shows', () => {
  const later = bug.replaceAll('toy_open', 'toy_close').replaceAll('    1.0', '    9.0');
  expect(shown({ dmesg: later, console: `${bug}${later}` })).toMatchObject({
    title: 'kernel BUG in toy_open',
  });
});

const whole = `[    0.000000] Linux version 6.12.0 (build@host) #1 SMP
[    0.100000] Command line: console=ttyS0
[   20.000000] toy: ready
`;

test('what a program prints on the console is none of the kernel, where dmesg is whole', () => {
  const console = `${whole}ok 1\n${bug.replace(/^\[.*?\] /gm, '')}ok 2\n`;
  expect(shown({ dmesg: whole, console, test: ran(0) })).toEqual(passed);
});

test('a log that a program prints once more on the console is no reboot', () => {
  expect(shown({ dmesg: '', console: `${whole}# dmesg\n${whole}`, test: ran(0) })).toEqual(passed);
});

test('what the kernel says on the way down is read from the console, after dmesg was written', () => {
  const later = bug.replaceAll('    1.0', '   31.0');
  expect(shown({ dmesg: whole, console: whole + later, test: ran(0) })).toMatchObject({
    title: 'kernel BUG in toy_open',
  });
});

test('what the kernel said last is read from the console, where it died', () => {
  const later = bug.replaceAll('    1.0', '   31.0');
  expect(shown({ dmesg: whole, console: whole + later, ended: 'panicked' })).toMatchObject({
    title: 'kernel BUG in toy_open',
  });
});

test('dmesg tells where a console without times shows something else', () => {
  const other = bug.replaceAll('toy_open', 'toy_close').replace(/^\[.*?\] /gm, '');
  expect(shown({ dmesg: bug, console: other })).toMatchObject({ title: 'kernel BUG in toy_open' });
});

test('what broke off in dmesg is read from the console', () => {
  const torn = bug.split('\n').slice(0, 1).join('\n');
  expect(shown({ dmesg: torn, console: bug })).toMatchObject({ corrupted: false });
});

test('a remark of a driver is no crash, and does not hide one', () => {
  const remark = '[    0.500000] WARNING: toy firmware is too old for this board\n';
  expect(shown({ dmesg: remark })).toEqual(passed);
  expect(shown({ dmesg: remark + bug })).toMatchObject({ title: 'kernel BUG in toy_open' });
});

test('a warning of lockdep that breaks off is no remark', () => {
  const torn = '[    0.500000] WARNING: possible circular locking dependency detected\n';
  expect(shown({ dmesg: torn })).toMatchObject({ kind: 'crashed', corrupted: true });
});

test('a panic that follows a remark is the crash', () => {
  const log =
    '[    0.5000] WARNING: toy firmware is too old\n[    0.6000] Kernel panic - not syncing: toy: no board\n';
  expect(shown({ console: log, ended: 'panicked' })).toMatchObject({ title: 'kernel panic: toy: no board' });
});

test('a pattern of the user outweighs everything', () => {
  const outcome = shown({
    dmesg: `${bug}[    2.000000] toy: lost 7 frames\n`,
    pattern: { regex: /lost \d+/g, where: 'dmesg' },
  });
  expect(outcome).toMatchObject({ kind: 'matched', line: '[    2.000000] toy: lost 7 frames' });
});

test('a panic by an NMI that nobody asked for is none to judge by', () => {
  const console = `[    3.000000] Uhhuh. NMI received for unknown reason 21 on CPU 0.
[    3.000001] Kernel panic - not syncing: NMI: Not continuing
`;
  expect(shown({ console, ended: 'panicked' })).toMatchObject({
    kind: 'crashed',
    title: 'kernel panic: NMI: Not continuing',
    corrupted: true,
  });
});

test('a panic without words is a crash that nobody can judge by', () => {
  expect(shown({ ended: 'panicked' })).toMatchObject({ kind: 'crashed', corrupted: true });
});

test.each(['stopped', 'rebooted'] as const)('a guest that %s during the test crashed', (ended) => {
  expect(shown({ ended }).kind).toBe('crashed');
});

test.each(['stopped', 'rebooted'] as const)(
  'a guest that %s before its agent answered did not boot',
  (ended) => {
    expect(shown({ ended, phase: 'before-agent' }).kind).toBe('boot-failed');
  },
);

test('a guest that stops at shutdown is judged by its test', () => {
  expect(shown({ ended: 'stopped', phase: 'at-shutdown', test: ran(0) })).toEqual(passed);
});

test.each(['deadline', 'agent-lost'] as const)('a trial that ends by %s hung', (ended) => {
  expect(shown({ ended, phase: 'before-init' })).toMatchObject({ kind: 'hung', phase: 'before-init' });
});

test.each<[string, Outcome, string]>([
  ['the same crash', crash('kernel BUG in toy_open'), 'bad'],
  ['a crash known by an alternative title', crash('INFO: task hung in toy_open', 'hang in toy_open'), 'bad'],
  ['another crash', crash('WARNING in other'), 'skip'],
  ['a failing test', { kind: 'failed', exit: 1 }, 'skip'],
  ['a hang', hung, 'skip'],
  ['a failed boot', noBoot, 'skip'],
  ['a test that cannot tell', { kind: 'skipped-by-test' }, 'skip'],
  ['a pass', passed, 'good'],
])('where a crash is followed, %s is judged', (_, outcome, verdict) => {
  expect(verdictOf({ outcome: outcome }, followed).verdict).toBe(verdict);
});

test('the reason of a skip names the other crash', () => {
  expect(verdictOf({ outcome: crash('WARNING in other') }, followed).reason).toContain('WARNING in other');
});

test.each<[string, Failure]>([
  ['crash', crash('WARNING in other')],
  ['failure', { kind: 'failed', exit: 3 }],
  ['hang', hung],
  ['failed boot', noBoot],
])('without a signature a %s is no verdict', (_, outcome) => {
  expect(verdictOf({ outcome: outcome }, null).verdict).toBe('skip');
});

test.each<[string, Failure]>([
  ['crash', crash('WARNING in other')],
  ['failure', { kind: 'failed', exit: 3 }],
  ['hang', hung],
  ['failed boot', noBoot],
  ['match', { kind: 'matched', pattern: '/x/', line: 'x' }],
])('a %s is bad by the signature that it gives', (_, outcome) => {
  expect(verdictOf({ outcome: outcome }, signatureOf(outcome)).verdict).toBe('bad');
});

test('infrastructure never becomes a verdict', () => {
  expect(() => verdictOf({ outcome: { kind: 'infrastructure', cause: 'no channel' } }, null)).toThrow(
    InfrastructureError,
  );
});

test('two reports that broke off are not the same bug', () => {
  const signature: Signature = { kind: 'crash', title: 'WARNING in f', altTitles: ['stall in corrupted'] };
  expect(verdictOf({ outcome: crash('x', 'stall in corrupted') }, signature).verdict).toBe('skip');
});

const warning = `[    2.000000] WARNING: CPU: 0 PID: 1 at fs/toy.c:9 toy_look+0x10/0x20
[    2.000001] RIP: 0010:toy_look+0x10/0x20
[    2.000002] Call Trace:
[    2.000003]  toy_read+0x10/0x20
[    2.000004]  vfs_read+0x10/0x20
[    2.000005] ---[ end trace 0000000000000000 ]---
`;
const begins = '[   10.000000] kernel-bisect: the test begins\n';
const later = bug.replaceAll('    1.0', '   11.0');
const head =
  '[    0.000000] Linux version 6.12.0 (build@host) #1 SMP\n[    1.500000] Run /sbin/init as init process\n';

test('each report of a boot is kept, with its phase and whether the kernel went on', () => {
  const dmesg = head + warning + begins + later;
  expect(observe({ ...quiet, dmesg, test: ran(0) })).toMatchObject({
    outcome: { title: 'kernel BUG in toy_open', phase: 'in-test', goesOn: true },
    besides: [{ title: 'WARNING in toy_look', phase: 'before-agent', goesOn: true, isWarning: true }],
  });
});

test('a failing test weighs more than a report at boot, and less than one in the test', () => {
  expect(observe({ ...quiet, dmesg: head + warning + begins, test: ran(1) })).toMatchObject({
    outcome: { kind: 'failed', exit: 1 },
    besides: [{ title: 'WARNING in toy_look' }],
  });
  expect(observe({ ...quiet, dmesg: head + begins + later, test: ran(1) })).toMatchObject({
    outcome: { title: 'kernel BUG in toy_open' },
    besides: [{ kind: 'failed', exit: 1 }],
  });
});

test('what stopped the kernel is the outcome, and a warning long before it has not stopped it', () => {
  const panic = `${later}[   11.5000] Kernel panic - not syncing: Fatal exception\n`;
  const { outcome, besides } = observe({
    ...quiet,
    dmesg: head + warning + begins,
    console: head + warning + begins + panic,
    ended: 'panicked',
  });
  expect(outcome).toMatchObject({ title: 'kernel BUG in toy_open', phase: 'in-test' });
  expect(outcome).not.toHaveProperty('goesOn');
  expect(besides).toMatchObject([{ title: 'WARNING in toy_look', goesOn: true }]);
});

test('a hang long after a warning at boot is a hang', () => {
  const { outcome, besides } = observe({
    ...quiet,
    console: `${head}${warning}${begins}[   60.000000] toy: waiting\n`,
    ended: 'deadline',
  });
  expect(outcome).toMatchObject({ kind: 'hung', phase: 'in-test' });
  expect(besides).toMatchObject([{ title: 'WARNING in toy_look', phase: 'before-agent' }]);
});

test('a guest that hangs after an oops has crashed', () => {
  const { outcome, besides } = observe({ ...quiet, console: head + begins + later, ended: 'agent-lost' });
  expect(outcome).toMatchObject({ kind: 'crashed', title: 'kernel BUG in toy_open' });
  expect(besides).toBeUndefined();
});

test('a test that cannot tell says so, whatever the kernel has reported', () => {
  expect(observe({ ...quiet, dmesg: head + warning + begins, test: ran(125) })).toMatchObject({
    outcome: { kind: 'skipped-by-test' },
    besides: [{ title: 'WARNING in toy_look' }],
  });
});

test('without a mark of the test a report counts as late as it can have been', () => {
  expect(observe({ ...quiet, dmesg: head + warning, test: ran(0) }).outcome).toMatchObject({
    phase: 'in-test',
  });
});

test('our own programs that a signal ended are failures besides the test', () => {
  const lost = [{ program: "the guest's runner", exit: 139, signal: 'SIGSEGV', goesOn: true as const }];
  expect(observe({ ...quiet, test: ran(0), lost }).outcome).toMatchObject({
    kind: 'failed',
    signal: 'SIGSEGV',
  });
});
