import { describe, expect, test } from 'vitest';
import { reportToJudgeBy } from '../../../src/oops/read.ts';

/** A report of a made-up driver, as the kernel says it, between lines of a healthy boot. */
const said = `Linux version 6.12.0 (build@host) (gcc 13.2.0) #1 SMP
Command line: console=ttyS0
Run /sbin/init as init process
frob: module loaded
BUG: kernel NULL pointer dereference, address: 0000000000000010
#PF: supervisor read access in kernel mode
Oops: Oops: 0000 [#1] PREEMPT SMP
CPU: 1 UID: 0 PID: 231 Comm: worker Not tainted 6.12.0 #1
RIP: 0010:memcpy_orig+0x54/0x110
RSP: 0018:ffffc90000a5fb08 EFLAGS: 00010246
Call Trace:
 <TASK>
 frob_copy+0x5d/0x90 [frob]
 frob_ioctl+0x5d/0x90 [frob]
 do_syscall_64+0x5d/0x90
 </TASK>
---[ end trace 0000000000000000 ]---
frob: going on`.split('\n');
const title = 'BUG: unable to handle kernel NULL pointer dereference in frob_copy';

const two = (n: number) => String(n).padStart(2, '0');
/** Of line `i`: its seconds and its clock. */
const seconds = (i: number) => (12 + i * 0.000137).toFixed(6).padStart(12);
const clock = (i: number) => `09:07:${two(12 + Math.floor(i / 3))}`;
const kernelTime = (i: number) => `[${seconds(i)}] `;
const quoted = (text: string) => JSON.stringify(text);

type Wrap = (line: string, i: number) => string;
const formats: Record<string, Wrap> = {
  'the kernel': (line, i) => `${kernelTime(i)}${line}`,
  'a kernel that tells the caller': (line, i) => `[${seconds(i)}][  T231] ${line}`,
  'a kernel that tells neither': (line) => line,
  'a phone with the processor and the task': (line, i) =>
    `[${seconds(i)}]  [1:         worker:  231] ${line}`,
  'a phone with the processor in parentheses': (line, i) => `<3>[${seconds(i)}]  (1)[231:worker]${line}`,
  'dmesg -r': (line, i) => `<4>${kernelTime(i)}${line}`,
  'dmesg -x': (line, i) => `kern  :warn  : ${kernelTime(i)}${line}`,
  'dmesg -x -T': (line, i) => `kern  :warn  : [Tue Mar  4 ${clock(i)} 2025] ${line}`,
  'dmesg -x -t': (line) => `kern  :err   : ${line}`,
  'dmesg -T in German': (line, i) => `[Di Mär  4 ${clock(i)} 2025] ${line}`,
  'dmesg -T in French': (line, i) => `[mar. mars  4 ${clock(i)} 2025] ${line}`,
  'dmesg -d': (line, i) => `[<    0.000${two(i)}7>] ${line}`,
  'dmesg -d -T': (line, i) => `[Tue Mar  4 ${clock(i)} 2025 <    0.000137>] ${line}`,
  'dmesg -d with a comma': (line, i) => `[${seconds(i).replace('.', ',')} <    0,000137>] ${line}`,
  'dmesg -H': (line, i) => (i === 0 ? `[Mar 4 09:07] ${line}` : `[  +0.000137] ${line}`),
  'dmesg -H in Spanish': (line, i) => (i % 5 === 0 ? `[mar 4 09:07] ${line}` : `[  +0,000137] ${line}`),
  'dmesg --time-format iso': (line, i) => `2025-03-04T${clock(i)},123456+01:00 ${line}`,
  'dmesg --json': (line, i) => `         "msg": ${quoted(line)}${i % 2 ? '' : ','}`,
  'journalctl -o short': (line, i) => `Mar 04 ${clock(i)} frobhost kernel: ${line}`,
  'journalctl -o short-precise': (line, i) => `Mar 04 ${clock(i)}.123456 frobhost kernel: ${line}`,
  'journalctl -o short-iso': (line, i) => `2025-03-04T${clock(i)}+01:00 frobhost kernel: ${line}`,
  'journalctl -o short-iso-precise': (line, i) =>
    `2025-03-04T${clock(i)}.123456+0100 frobhost kernel: ${line}`,
  'journalctl -o short-full': (line, i) => `Tue 2025-03-04 ${clock(i)} CET frobhost kernel: ${line}`,
  'journalctl -o short-full in German': (line, i) => `Di 2025-03-04 ${clock(i)} CET frobhost kernel: ${line}`,
  'journalctl -o short-monotonic': (line, i) => `[${seconds(i)}] frobhost kernel: ${line}`,
  'journalctl -o short-delta': (line, i) => `[${seconds(i)} <    0.000137 >] frobhost kernel: ${line}`,
  'journalctl -o short-unix': (line, i) => `17410756${two(i)}.123456 frobhost kernel: ${line}`,
  'journalctl -o with-unit': (line, i) => `Tue 2025-03-04 ${clock(i)} CET frobhost kernel[0]: ${line}`,
  'journalctl -o cat': (line) => line,
  'journalctl -o verbose': (line) => `    MESSAGE=${line}`,
  'journalctl -o export': (line) => `MESSAGE=${line}\n_TRANSPORT=kernel\nPRIORITY=4\n`,
  'journalctl -o json': (line, i) =>
    `{"SYSLOG_IDENTIFIER":"kernel","__MONOTONIC_TIMESTAMP":"${12_000_000 + i}","_TRANSPORT":"kernel","MESSAGE":${quoted(line)},"PRIORITY":"4"}`,
  'journalctl -o json, with many fields': (line, i) =>
    `{"_BOOT_ID":"${'0'.repeat(32)}","_KERNEL_DEVICE":"${'x'.repeat(1400)}","MESSAGE":${quoted(line)},"__CURSOR":"s=${i}","_TRANSPORT":"kernel"}`,
  'a shipper of logs, with many fields': (line, i) =>
    `{"labels":"${'x'.repeat(1400)}","message":${quoted(kernelTime(i) + line)},"offset":${i}}`,
  'journalctl -o json-pretty': (line) =>
    `{\n\t"PRIORITY" : "4",\n\t"MESSAGE" : ${quoted(line)},\n\t"_TRANSPORT" : "kernel"\n}`,
  'journalctl --no-hostname': (line, i) => `Mar 04 ${clock(i)} kernel: ${line}`,
  'journalctl in Japanese': (line, i) => ` 3月 04 ${clock(i)} frobhost kernel: ${line}`,
  'journalctl in Russian': (line, i) => `мар 04 ${clock(i)} frobhost kernel: ${line}`,
  'journalctl in French': (line, i) => `févr. 04 ${clock(i)} frobhost kernel: ${line}`,
  'journalctl in Polish': (line, i) => `paź 04 ${clock(i)} frobhost kernel: ${line}`,
  'syslogd with a facility': (line, i) => `Mar  4 ${clock(i)} frobhost kern.warn kernel: ${line}`,
  'a syslog with the year': (line, i) => `2025 Mar  4 ${clock(i)} frobhost kernel: ${kernelTime(i)}${line}`,
  'syslog by RFC 5424': (line, i) => `<4>1 2025-03-04T${clock(i)}.123456+01:00 frobhost kernel - - - ${line}`,
  'syslog by RFC 5424 with data': (line, i) =>
    `<4>1 2025-03-04T${clock(i)}Z frobhost kernel - - [meta sequenceId="${i}"] ${line}`,
  'logread of OpenWrt': (line, i) => `Tue Mar  4 ${clock(i)} 2025 kern.warn kernel: ${kernelTime(i)}${line}`,
  'logread of busybox': (line, i) => `Mar  4 ${clock(i)} frobhost kern.alert kernel: ${line}`,
  'logcat -b kernel': (line, i) => `03-04 ${clock(i)}.123     0     0 W kernel  : ${line}`,
  'logcat in brief': (line) => `W/kernel  (    0): ${line}`,
  '/dev/kmsg': (line, i) => `4,${700 + i},${12_000_000 + i},-;${line}`,
  '/dev/kmsg with callers': (line, i) => `4,${700 + i},${12_000_000 + i},-,caller=T231;${line}`,
  'netconsole, extended': (line, i) => `6.12.0,4,${700 + i},${12_000_000 + i},-;${line}`,
  'netconsole, extended, in fragments': (line, i) => `4,${700 + i},${12_000_000 + i},-,ncfrag=0/1204;${line}`,
  'netconsole by rsyslog': (line, i) => `Mar  4 ${clock(i)} 10.0.0.7 ${kernelTime(i)}${line}`,
  ts: (line, i) => `Mar 04 ${clock(i)} ${line}`,
  'ts -s': (line, i) => `00:00:${two(i)} ${line}`,
  'ts %FT%T': (line, i) => `2025-03-04T${clock(i)} ${line}`,
  'ts in brackets': (line, i) => `[2025-03-04 ${clock(i)}] ${line}`,
  'ts %.s': (line, i) => `17410756${two(i)}.123456 ${line}`,
  minicom: (line, i) => `[2025-03-04 ${clock(i)}.123] ${line}`,
  'minicom, simple': (line, i) => `[Tue Mar  4 ${clock(i)} 2025] ${line}`,
  tio: (line, i) => `[${clock(i)}.123] ${line}`,
  'tio -t iso8601': (line, i) => `[2025-03-04T${clock(i)}.123] ${line}`,
  'tio with the time of the kernel': (line, i) => `[${clock(i)}.123] ${kernelTime(i)}${line}`,
  grabserial: (line, i) => `[${(i * 0.013).toFixed(6)} 0.013000] ${line}`,
  'a serial console with slashes': (line, i) => `[2025/03/04, ${clock(i)}.123] ${line}`,
  Jenkins: (line, i) => `[2025-03-04T${clock(i)}.123Z] ${line}`,
  'Jenkins, on the clock': (line, i) => `${clock(i)}  ${kernelTime(i)}${line}`,
  'GitHub Actions': (line, i) => `2025-03-04T${clock(i)}.1234567Z ${line}`,
  'GitLab CI': (line, i) => `2025-03-04T${clock(i)}.123456Z 01O ${line}`,
  'Docker, in JSON': (line, i) =>
    `{"log":${quoted(`${line}\n`)},"stream":"stdout","time":"2025-03-04T${clock(i)}.123456789Z"}`,
  'docker compose': (line) => `guest-1  | ${line}`,
  'docker compose, with colours': (line) => `\x1b[36mguest-1  |\x1b[0m ${line}`,
  Kubernetes: (line, i) => `2025-03-04T${clock(i)}.123456789+01:00 stdout F ${line}`,
  'Kata, unmarked': (line, i) =>
    `time="2025-03-04T${clock(i)}.123456789Z" level=debug msg="reading guest console" sandbox=a1 vmconsole=${quoted(line)}`,
  LAVA: (line, i) =>
    `- {"dt": "2025-03-04T${clock(i)}.123456", "lvl": "target", "msg": ${quoted(kernelTime(i) + line)}}`,
  'LAVA, as text': (line, i) => `${clock(i)}.123456  ${kernelTime(i)}${line}`,
  KernelCI: (line, i) => `${clock(i)}.123456  <3>${kernelTime(i)}${line}`,
  'a hypervisor': (line) => `[vm3/uart0] ${line}`,
  'another hypervisor': (line, i) => `(d7) ${kernelTime(i)}${line}`,
  'a tool that nobody knows': (line, i) => `node-4/console#${i}: ${line}`,
  'another tool, with levels': (line, i) => `${clock(i)} DEBUG| guest> ${line}`,
  'a runner in Python': (line, i) => `2025-03-04 ${clock(i)},123 - frob.console - INFO - ${line}`,
  'bytes of Python': (line, i) => `b'${kernelTime(i)}${line}\\r\\n'`,
  'a mail that is answered': (line, i) => `> ${kernelTime(i)}${line}`,
  'a mail that is answered twice': (line) => `> > ${line}`,
  'a bug tracker': (line, i) => `    ${kernelTime(i)}${line}`,
  'a line from Windows': (line, i) => `${kernelTime(i)}${line}\r`,
  'a line end that comes twice': (line, i) => `${kernelTime(i)}${line}\r\r`,
  'colours as rsyslog spells them': (line, i) => `Mar  4 ${clock(i)} frobhost kernel: #033[31m${line}#033[0m`,
  'colours as cat -v spells them': (line, i) => `^[[32m${kernelTime(i)}^[[0m${line}^M`,
};

describe('a report is read behind what stands in front of its lines, of', () => {
  test.each(Object.entries(formats))('%s', (_, wrap) => {
    const log = said.map(wrap).join('\n');
    const report = reportToJudgeBy(log);
    expect(report?.title).toBe(title);
    expect(report).toMatchObject({ corrupted: false, altTitles: ['bad-access in frob_copy'] });
  });

  test.each(Object.entries(formats))('%s, in UTF-8 that was read as bytes', (_, wrap) => {
    const log = Buffer.from(said.map(wrap).join('\n')).toString('latin1');
    expect(reportToJudgeBy(log)?.title).toBe(title);
  });

  test.each(Object.entries(formats))('%s, where every line stands twice', (_, wrap) => {
    // An entry of several lines is written by one writer.
    if (wrap('', 0).includes('\n')) return;
    const log = said.flatMap((line, i) => [wrap(line, i), wrap(line, i)]).join('\n');
    expect(reportToJudgeBy(log)?.title).toBe(title);
  });

  test.each(Object.entries(formats))('%s, and a healthy boot stays one', (_, wrap) => {
    const log = said.filter((_line, i) => i < 4 || i > 16).map(wrap);
    expect(reportToJudgeBy(log.join('\n'))).toBeUndefined();
  });
});
