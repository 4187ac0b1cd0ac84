import { describe, expect, test } from 'vitest';
import { readOops, reportToJudgeBy } from '../../../src/oops/read.ts';

/** Lines of a kernel, from a time on in seconds. */
const kernel = (text: string, from: number): string =>
  text
    .trim()
    .split('\n')
    .map((line, i) => `[${(from + i * 0.0137).toFixed(6).padStart(12)}] ${line}\n`)
    .join('');

const bootOf = (from: number) =>
  `${kernel('Linux version 6.12.0 (build@host) #1 SMP', 0)}${kernel(
    'Command line: console=ttyS0\nsmp: Brought up 1 node\nfrob: module loaded\nfrob: ready\nvda: detected\nRun /sbin/init as init process',
    from,
  )}`;
const boot = bootOf(0.0011);
const unmarked = (log: string) => log.replace(/^\[.*?\] /gm, '');

const oops = `BUG: kernel NULL pointer dereference, address: 0000000000000016
#PF: supervisor read access in kernel mode
Oops: 0000 [#1] PREEMPT SMP
CPU: 3 PID: 2207 Comm: test Not tainted 6.12.0 #1
RIP: 0010:mill_grind+0x12/0x40
RSP: 0000:ffffbb1700b075d0 EFLAGS: 00010286
Call Trace:
 <TASK>
 mill_ioctl+0x4/0x40
 do_syscall_64+0x3b/0x90
 </TASK>
---[ end trace 0000000000000000 ]---
`;
const marked = kernel(oops, 100);
const title = 'BUG: unable to handle kernel NULL pointer dereference in mill_grind';
/** As programs print it who look for such lines, quote them or take them from documents. */
const words = `kernel BUG at foo.c:1!
BUG: KASAN: use-after-free in foo
BUG: soft lockup - CPU#1 stuck
Kernel panic - not syncing: hello
WARNING: CPU: 0 PID: 1 at foo.c:1 bar+0x1/0x2
UBSAN: shift-out-of-bounds in foo.c:3
general protection fault: 0000 [#1]
BUG: unexpected state 3
`;

describe('a report is read', () => {
  test.each([
    ['without marks, on a console that has them', boot + oops],
    ['without marks, where nothing has them', unmarked(boot) + oops],
    ['behind the words of a boot loader', `U-Boot 2023.01\nDRAM: 1 GiB\n${boot}${marked}`],
    ['behind the words of a program', `${boot}ok 1\n${words}ok 2\n${marked}`],
    ['whose header alone lost its mark', boot + marked.replace(/^\[.*?\] /, '')],
    ['behind what a program was just writing', `${boot}ok 3 - some${marked}`],
    ['behind a prompt', `${boot}root@guest:~# ${marked}`],
    ['behind a bar of progress', `${boot}${'#'.repeat(3000)}${marked}`],
    ['behind a bar of progress, without marks', `${unmarked(boot)}${'.'.repeat(3000)}${oops}`],
    ['behind a bar that was drawn again and again', `${boot} 10%\r 20%\r 30%\r${marked}`],
    ['behind zeros', `${boot}${'\0'.repeat(3000)}${marked}`],
    ['between zeros', `${boot}${marked.replaceAll('\n', '\n\0\0')}`],
    ['of lines that end in carriage returns alone', boot + marked.replaceAll('\n', '\r')],
    ['of lines that end the wrong way round', boot + marked.replaceAll('\n', '\n\r')],
    ['of lines that a terminal clears', boot + marked.replaceAll('\n', '\x1b[K\r\n')],
    ['behind a log that was printed once more', `${boot}# dmesg\n${boot}${marked}`],
    [
      'of a kernel that another one followed, to keep its memory',
      `${boot}${marked}${kernel('Linux version 6.12.0 (build@host) #1\nCommand line: irqpoll nr_cpus=1 elfcorehdr=0x7f000000', 0)}${kernel('frob: ready', 0.3)}`,
    ],
    ['whose lines a logger put into one', `{"unit":"guest","message":${JSON.stringify(marked)}}`],
    [
      'whose lines rsyslog put into one',
      `Mar  4 10:00:00 frobhost kernel: ${oops.trim().replaceAll('\n', '#012')}`,
    ],
  ])('%s', (_, log) => {
    expect(reportToJudgeBy(log)?.title).toBe(title);
  });

  test('of a report that a logger put into one line, that line is shown once', () => {
    const line = `{"unit":"guest","message":${JSON.stringify(marked)}}`;
    expect(readOops(`\n${line}\n`)[0]).toMatchObject({ line: 2, lines: [line] });
  });
});

test('a panic without a stack is read among lines with marks, for what a kernel says behind it', () => {
  const end = 'Kernel Offset: disabled\n---[ end Kernel panic - not syncing: toy: no board ]---\n';
  const log = `${boot}Kernel panic - not syncing: toy: no board\n${end}`;
  expect(reportToJudgeBy(log)?.title).toBe('kernel panic: toy: no board');
});

describe('nothing is read out of', () => {
  test.each([
    ['the words of a program, on a console with marks', `${boot}ok 1\n${words}ok 2\n`],
    ['many lines of a program below few of the kernel', `${boot}${'ok\n'.repeat(100)}${words}`],
    [
      'the version that a program prints',
      `${boot}Linux version 6.12.0 (build@host) #1 SMP\n${kernel('frob: x', 50)}`,
    ],
    ['the version that a driver prints later', boot + kernel('usb 1-1: Manufacturer: Linux version 6.1', 50)],
    ['a log that is printed once more', `${boot}# dmesg\n${boot}`],
    ['a log that is printed again and again', boot.repeat(4)],
    [
      'a log that is printed once more by a CI system',
      boot.repeat(2).replace(/^/gm, '2025-03-04T09:07:12.1Z '),
    ],
    ['a long log of which the console showed little', `${boot.split('\n').slice(4).join('\n')}${boot}`],
    [
      'a journal that is printed',
      `${boot}# journalctl -b\n${boot.replace(/^\[.*?\]/gm, 'Mar 04 09:07:12 frobhost kernel:')}`,
    ],
    ['a journal with the times of the kernel', `${boot}${boot.replace(/\] /g, '] frobhost kernel: ')}`],
    [
      'a log with dates that is printed',
      `${boot}${boot.replace(/^\[.*?\]/gm, '[Tue Mar  4 09:07:12 2025]')}`,
    ],
    ['records of the log that are printed', `${boot}${unmarked(boot).replace(/^(?=.)/gm, '6,1,100,-;')}`],
    [
      'a journal of two boots',
      `Mar 04 09:07:12 frobhost kernel: Linux version 6.1\n-- Boot 12ab --\nMar 05 09:07:12 frobhost kernel: Linux version 6.1\n`,
    ],
    [
      'a kernel that loads another one',
      `${boot}${kernel('kexec_core: Starting new kernel', 60)}${bootOf(0.0023)}`,
    ],
    [
      'programs in a journal, with and without their number',
      words
        .split('\n')
        .filter(Boolean)
        .flatMap((line) => [
          'Mar 04 09:07:12 frobhost kernel: frob: ready',
          `Mar 04 09:07:12 frobhost kubelet: ${line}`,
          `Mar 04 09:07:12 frobhost frobd[31]: ${line}`,
        ])
        .join('\n'),
    ],
    ['a program in a journal by JSON', '{"SYSLOG_IDENTIFIER":"frobd","MESSAGE":"BUG: oh no"}\n'],
    [
      'a program in a journal with the times of the kernel',
      '[  100.123456] frobhost frobd[12]: BUG: oh no\n',
    ],
    [
      'a fault of a program on RISC-V',
      boot +
        kernel(
          `worker[123]: unhandled signal 11 code 0x1 at 0x0000000000000000 in worker[10000+1000]
CPU: 0 PID: 123 Comm: worker Not tainted 6.6.0 #1
epc : 0000000000010484 ra : 0000000000010500 sp : 0000003fffc8fb20
status: 0000000200004020 badaddr: 0000000000000000 cause: 000000000000000f`,
          60,
        ),
    ],
    [
      'a fault of a program on s390',
      boot +
        kernel(
          `User process fault: interruption code 003b ilc:3 in worker[2aa00000000+1000]
Failing address: 0000000000000000 TEID: 0000000000000800
CPU: 0 PID: 812 Comm: worker Not tainted 6.1.0 #1
User PSW : 0705100180000000 000002aa00000700
Last Breaking-Event-Address:
 [<000003ff8f42a6a6>] libc.so.6[3ff8f400000+1d0000]`,
          60,
        ),
    ],
  ])('%s', (_, log) => {
    expect(reportToJudgeBy(log)?.title).toBeUndefined();
  });
});

describe('the kernel started again', () => {
  test.each([
    ['by a time that begins anew', bootOf(0.0011) + bootOf(0.0023)],
    ['where the first boot was not seen', kernel('frob: late', 800) + boot],
    [
      'on Arm, which says so twice',
      `${boot}${bootOf(0.0023).replace('Linux', 'Booting Linux on physical CPU 0x0\n[    0.000000] Linux')}`,
    ],
    ['behind the firmware, to the same microsecond', `${boot}SeaBIOS (version 1.16)\n${boot}`],
    ['in the log of a CI system', `${boot}${bootOf(0.0023)}`.replace(/^/gm, '2025-03-04T09:07:12.1Z ')],
    ['and tells the caller', `${boot}${bootOf(0.0023)}`.replace(/\] /g, '][    T1] ')],
  ])('%s', (_, log) => {
    expect(readOops(log).map((report) => report.title)).toEqual(['unexpected kernel reboot']);
  });
});

describe('what a logger puts behind a line is no part of a title, of', () => {
  const panic = '[    1.386021] Kernel panic - not syncing: toy: no board';
  test.each([
    ['JSON', `{"lvl": "target", "msg": "${panic}"}`],
    ['JSON in a list', `["12.5", "o", "${panic}\\r\\n"]`],
    ['YAML', `- msg: '${panic}'`],
    ['logfmt', `level=debug vmconsole="${panic}" source=vm`],
    ['Python', `  b'${panic}\\n',`],
    ['XML', `<msg timestamp="20250304 09:07:12.123" level="INFO">${panic}</msg>`],
    ['the end of the panic itself', panic.replace('Kernel', '---[ end Kernel').concat(' ]---')],
    ['a terminal', `${panic}\x1b[0m\r`],
  ])('%s', (_, line) => {
    expect(reportToJudgeBy(`${line}\n`)?.title).toBe('kernel panic: toy: no board');
  });
});
