import { expect, test } from 'vitest';
import { casesInLogs } from '../../../src/boot/cases-in-logs.ts';
import { type BootEvidence, observe } from '../../../src/boot/judge.ts';
import { readAgain } from '../../../src/boot/read-again.ts';
import type { Failure, Trial, TrialResult } from '../../../src/model.ts';

const bug = `[    1.000000] kernel BUG at fs/toy.c:12!
[    1.000001] RIP: 0010:toy_open+0x10/0x20
[    1.000002] Call Trace:
[    1.000003]  toy_open+0x10/0x20
[    1.000004]  vfs_open+0x10/0x20
`;
const quiet = '[    0.000000] Linux version 6.1\n[    2.000000] kernel-bisect: the test begins\n';
const evidence = (part: Partial<BootEvidence>): BootEvidence => ({
  ...{ dmesg: quiet, console: quiet, test: null, ended: 'agent', phase: 'in-test' },
  ...part,
});
const answered = ({ phase }: BootEvidence) => phase === 'in-test' || phase === 'at-shutdown';
const noted = (from: BootEvidence): TrialResult & Pick<Trial, 'bootSeconds'> => ({
  ...observe(from),
  bootSeconds: answered(from) ? 3 : null,
});
const logs = ({ dmesg, console, testLog = '' }: BootEvidence) => ({
  console,
  dmesg: dmesg === '' ? console : dmesg,
  test: testLog,
});
const ran = (exit: number | null, signal?: string) => ({
  exit,
  ...(signal === undefined ? {} : { signal }),
  timedOut: false,
});

const warning = `${quiet}[    3.000000] ------------[ cut here ]------------
[    3.000001] WARNING: CPU: 0 PID: 9 at fs/toy.c:7 toy_check+0x10/0x20
[    3.000002] RIP: 0010:toy_check+0x10/0x20
[    3.000003] Call Trace:
[    3.000004]  toy_open+0x10/0x20
[    3.000005] ---[ end trace 0000000000000000 ]---
`;
const longAgo = `${warning}[   99.000000] toy: still here\n`;
const alone = { dmesg: '', console: `${quiet}${bug}` };
test.each<[string, Partial<BootEvidence>]>([
  ['passed', { test: ran(0) }],
  ['had no test', {}],
  ['failed', { test: ran(3) }],
  ['was ended by a signal', { test: ran(139, 'SIGSEGV') }],
  ['asked to skip', { test: ran(125) }],
  ['passed after a report', { dmesg: `${quiet}${bug}`, test: ran(0) }],
  ['failed after a report', { dmesg: `${quiet}${bug}`, test: ran(1) }],
  ['panicked', { ...alone, ended: 'panicked' }],
  ['panicked before init', { dmesg: '', console: bug, ended: 'panicked', phase: 'before-init' }],
  ['panicked without a word', { dmesg: '', ended: 'panicked' }],
  ['rebooted in its test', { dmesg: '', ended: 'rebooted' }],
  ['rebooted before its agent answered', { dmesg: '', ended: 'rebooted', phase: 'before-init' }],
  ['went off', { dmesg: '', ended: 'stopped' }],
  ['hung before init', { dmesg: '', ended: 'deadline', phase: 'before-init' }],
  ['hung in its test', { ended: 'agent', test: { exit: null, timedOut: true } }],
  ['hung long after a warning', { dmesg: '', console: longAgo, ended: 'deadline' }],
  ['hung in its test long after a warning', { dmesg: longAgo, console: longAgo, ended: 'deadline' }],
  ['hung at a warning', { dmesg: '', console: warning, ended: 'deadline' }],
  ['lost its agent', { dmesg: '', ended: 'agent-lost' }],
  ['lost a program of ours', { test: ran(0), lost: [{ exit: 139, signal: 'SIGSEGV', program: 'sync' }] }],
  [
    'matched a line of a test that failed',
    { test: ran(1), pattern: { regex: /the test begins/, where: 'dmesg' } },
  ],
])('a trial that %s reads the same again', (_, part) => {
  const from = evidence(part);
  const then = noted(from);
  expect(readAgain(then, logs(from), from.pattern)).toEqual({
    outcome: then.outcome,
    ...(then.besides && { besides: then.besides }),
  });
});

test('a report that the reader of then did not see is seen, and the test has still failed', () => {
  const then = noted(evidence({ test: ran(1) }));
  const now = readAgain(then, { console: '', dmesg: `${quiet}${bug}`, test: '' });
  expect(now.outcome).toMatchObject({ kind: 'crashed', title: 'kernel BUG in toy_open', goesOn: true });
  expect(now.besides).toEqual([{ kind: 'failed', exit: 1 }]);
});

test('a report that the reader of today does not take for one is gone', () => {
  const then = noted(evidence({ dmesg: `${quiet}${bug}`, test: ran(0) }));
  expect(readAgain(then, { console: quiet, dmesg: quiet, test: '' })).toEqual({
    outcome: { kind: 'passed' },
  });
});

test('what a hung guest printed when it was asked is no report, and its function is kept', () => {
  const hang: Failure = { kind: 'hung', phase: 'in-test', blockedIn: 'toy_wait', where: 'x', excerpt: ['y'] };
  const then = { outcome: hang, bootSeconds: 3 };
  const asked = bug.replaceAll('[    1.', '[   99.');
  expect(readAgain(then, { console: `${quiet}${asked}`, dmesg: quiet, test: '' })).toEqual({ outcome: hang });
  // Its own dmesg, which begins in another way than the console.
  expect(readAgain(then, { console: `BIOS\n${asked}`, dmesg: quiet, test: '' })).toEqual({ outcome: hang });
});

test('a line is looked for that nobody looked for then', () => {
  const then = noted(evidence({ test: ran(0) }));
  const { outcome } = readAgain(
    then,
    { console: quiet, dmesg: quiet, test: '' },
    { regex: /linux version/i, where: 'dmesg' },
  );
  expect(outcome).toMatchObject({ kind: 'matched', line: '[    0.000000] Linux version 6.1' });
});

test('cases of a test are read again; without its log, what was noted of them holds', () => {
  const testLog = 'TAP version 13\n1..2\nok 1 open\nnot ok 2 read\n';
  const from = { ...evidence({ test: ran(1) }), testLog, cases: casesInLogs(testLog, '') };
  const then = noted(from);
  expect(then.outcome).toMatchObject({ kind: 'failed', failing: ['read'], goesOn: true });
  expect(readAgain(then, logs(from))).toMatchObject({ outcome: then.outcome, cases: then.cases });
  expect(readAgain(then, { ...logs(from), test: '' })).toMatchObject({
    outcome: then.outcome,
    cases: then.cases,
  });
});
