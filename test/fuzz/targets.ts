import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { neutralisedText } from '../../src/action/neutralised.ts';
import { parseJournal } from '../../src/bisect/journal.ts';
import { isCore, safeName } from '../../src/boot/evidence.ts';
import { blockedIn } from '../../src/boot/hang.ts';
import { observe } from '../../src/boot/judge.ts';
import { buildIdOfNotes } from '../../src/build/build-id.ts';
import { InfrastructureError } from '../../src/host/errors.ts';
import { readOops } from '../../src/oops/read.ts';
import { forHtml, forMarkdown, plain } from '../../src/report/escape.ts';
import { hasFailed } from '../../src/test-results/case.ts';
import { readTestReport } from '../../src/test-results/read.ts';
import { AgentError, agentExec, allowsExec, guestExecAllowed, parseReply } from '../../src/vm/agent.ts';
import { openConsole } from '../../src/vm/console.ts';
import { parseEvent } from '../../src/vm/events.ts';
import { commit, crash, journal, started } from '../support/journal-sample.ts';
import { plainHost } from '../support/plain-host.ts';

/** A reader of what a guest says, and what has to hold whatever that is. */
export interface Target {
  name: string;
  seeds: readonly Buffer[];
  words: readonly string[];
  /** @throws if the reader breaks a promise */
  check(input: Buffer): void | Promise<void>;
}

const logs = join(import.meta.dirname, '../unit/oops/reports');
const texts = (...all: string[]): Buffer[] => all.map((text) => Buffer.from(text));

/** Text that may be shown: one line, nothing that a terminal, a runner or a page takes for more. */
function isPlain(text: string): void {
  assert.match(text, /^[\x20-\x7e]*$/);
  assert.doesNotMatch(neutralisedText(text), /^\s*::|##\[/);
  assert.doesNotMatch(forHtml(text), /[<>"]/);
  assert.doesNotMatch(forMarkdown(text).replaceAll('<!-- -->', ''), /[<>|`]/);
}

const oops: Target = {
  name: 'dmesg and console',
  seeds: readdirSync(logs, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readFileSync(join(logs, name, 'dmesg.log'))),
  words: [
    'BUG: ',
    'WARNING: ',
    'INFO: ',
    'WARNING: CPU: 0 PID: 1 at a.c:1 f+0x1/0x2',
    'Kernel panic - not syncing: ',
    'Call Trace:\n',
    'RIP: 0010:',
    ' at: ',
    ' in ',
    '[    1.000000]',
    '[    1.000000][    T1] ',
    ' ? ',
    '+0x1/0x2',
    '\x1b[31m',
    '\x1b[',
    '\r',
    '\0',
    '\n',
    '::error::',
    '##[error]',
    '\xff\xfe',
    '<script>',
    '|',
    'Linux version 6.1',
    'SeaBIOS',
    ' login: ',
    '** replaying previous printk message **',
    'rust_kernel: panicked at x\n',
    'UBSAN: ',
    'general protection fault',
    'INFO: task ',
    ' blocked for more than 1 seconds',
    '<EOI>',
    'should_fail+0x1/0x2',
    'Mar  4 09:07:12 host kernel: ',
    'Mar  4 09:07:12 host toy[7]: ',
    '4,700,12000000,-,caller=T7;',
    '{"msg":"',
    '"}',
    'level=info vmconsole="',
    '\\n',
    '#012',
    '#033[31m',
    ' (toy.c:1 (discriminator 2))',
    'Oops#1 Part2\n',
    'Oops#1 Part1\n',
    'Unhandled fault: ',
    'Internal error: Oops: 1 [#1]',
    'elfcorehdr=',
  ],
  check(input) {
    const log = input.toString('utf8');
    const reports = readOops(log);
    assert.ok(reports.length <= 100);
    const lines = log.split('\n');
    for (const { title, altTitles, line, lines: own } of reports) {
      for (const one of [title, ...altTitles]) {
        isPlain(one);
        assert.ok(one.length <= 120);
      }
      assert.equal(own[0], lines[line - 1]);
      assert.ok(own.length <= 400);
    }
    const evidence = { dmesg: log, console: log, test: null, ended: 'agent', phase: 'in-test' } as const;
    const { outcome } = observe(evidence);
    assert.equal(outcome.kind, reports.some(({ remark }) => !remark) ? 'crashed' : 'passed');
  },
};

const hangs: Target = {
  name: 'stacks of a guest that hangs',
  seeds: texts(
    '[   12.0] task:sh              state:S stack:0     pid:60    ppid:52     flags:0x4\n[   12.0] Call Trace:\n[   12.0]  do_wait+0x1/0x2\n[   12.0]  toy_read+0x1/0x2\n[   12.0]  do_syscall_64+0x1/0x2\n',
    '[   12.0] NMI backtrace for cpu 1\n[   12.0] CPU: 1 PID: 60 Comm: test Not tainted 6.1.0 #1\n[   12.0] RIP: 0010:toy_spin+0x3/0x5\n[   12.0] Call Trace:\n[   12.0]  toy_ioctl+0x1/0x2\n[   12.0]  do_syscall_64+0x1/0x2\n',
    '[   12.0] cat             D    0    70     60 0x00000000\n[   12.0] Call Trace:\n[   12.0]  schedule+0x3e/0xb0\n[   12.0]  toy_read+0x10/0x20\n',
  ),
  words: [
    'task:',
    'state:D',
    'pid:1',
    'ppid:1',
    '</IRQ>',
    '</NMI>',
    'RIP: 0033:',
    'Call Trace:',
    'sysrq: ',
    '+0x1/0x2',
    '\n',
  ],
  check(input) {
    const text = input.toString('utf8');
    for (const phase of ['in-test', 'before-init'] as const) {
      const blocked = blockedIn([text, text], { phase, test: 52, agentLost: false });
      if (blocked !== null) assert.match(blocked.name, /^(?:[\w$]+|user mode)$/);
    }
  },
};

const agent: Target = {
  name: "the agent's answers",
  seeds: texts(
    '{"return":{"pid":7}}',
    '{"return":{"exited":true,"exitcode":1}}',
    '{"return":{"exited":true,"signal":9}}',
    '{"return":{"exited":false}}',
    '{"return":{"version":"8.0","supported_commands":[{"enabled":true,"name":"guest-exec","success-response":true},null]}}',
    '{"error":{"class":"GenericError","desc":"no such process"}}',
  ),
  words: [
    '{',
    '}',
    '[',
    ']',
    '"',
    'null',
    'true',
    '-1',
    '1e400',
    '"return":',
    '"pid":',
    '"exitcode":',
    '\\u001b',
    '\n::error::',
    '__proto__',
    '\u009b',
  ],
  async check(input) {
    const stdout = input.toString('utf8');
    const told = { exit: 0, signal: null, stdout, stderr: '', seconds: 0, timedOut: false };
    let clock = 0;
    const host = { ...plainHost(), run: async () => told, sleep: async () => {}, now: () => (clock += 1000) };
    const fails = (error: unknown): undefined => {
      assert.ok(error instanceof AgentError, String(error));
      assert.ok(error.message.length < 2000);
      assert.equal(plain(error.message), error.message.replace(/\s/g, ' '));
      return undefined;
    };
    try {
      allowsExec(parseReply(stdout));
    } catch (error) {
      fails(error);
    }
    assert.equal(typeof ((await guestExecAllowed('d', host).catch(fails)) ?? false), 'boolean');
    const ended = await agentExec('d', '/bin/true', [], 5, host).catch(fails);
    for (const value of [ended?.exit, ended?.signal])
      assert.ok(value == null || Number.isInteger(value), String(value));
  },
};

const events: Target = {
  name: "libvirt's event lines",
  seeds: texts(
    "2026-01-02 10:11:12.123+0000: event 'lifecycle' for domain 'bisect-1': Crashed Panicked",
    "2026-01-02 10:11:12.123+0000: event 'agent-lifecycle' for domain 'bisect-1': state: 'connected' reason: 'channel event'",
    "2026-01-02 10:11:12.123+0000: event 'reboot' for domain 'bisect-1'",
  ),
  words: ["event '", "' for domain '", ': ', 'Stopped ', "state: '", '\n', "'"],
  check(input) {
    const event = parseEvent(input.toString('utf8'));
    if (event === undefined) return;
    assert.match(event.domain, /^[^': ]+$/);
    assert.ok(['lifecycle', 'agent', 'reboot'].includes(event.kind));
  },
};

const names: Target = {
  name: 'names of core files',
  seeds: texts('core.1234', '../../etc/shadow', 'var/crash/a b\nc', '.hidden', '-rf', 'a'.repeat(300)),
  words: ['..', '/', '\0', '\n', '-', '.', '~', '\xff'],
  check(input) {
    assert.match(safeName(input), /^[A-Za-z0-9_+@=][A-Za-z0-9._+@=-]{0,119}$/);
    assert.doesNotMatch(safeName(input), /\.\./);
    isCore(input);
  },
};

const note = Buffer.from('040000001400000003000000474e550000112233445566778899aabbccddeeff00112233', 'hex');
const other = Buffer.from('0800000004000000010000004c696e757800000001000000', 'hex');
const notes: Target = {
  name: "the kernel's notes",
  seeds: [note, Buffer.concat([other, note]), Buffer.concat([note, other])],
  words: ['GNU\0', '\0\0\0\0', '\xf0\xff\xff\xff', '\xff\xff\xff\x7f', '\x03\0\0\0', '\x04\0\0\0'],
  check(input) {
    const id = buildIdOfNotes(input);
    if (id !== null) assert.match(id, /^(?:[0-9a-f]{2})*$/);
  },
};

const tap =
  'TAP version 13\n1..2\n# selftests: net: a\n# KTAP version 1\n# 1..2\n#     # Subtest: s\n#     1..1\n' +
  '#     not ok 1 x # TIMEOUT 3 s\n# not ok 1 s\n# #  RUN           y ...\n# ok 2 y\n' +
  'not ok 1 selftests: net: a # exit=1\n  ---\n  got: 1\n  ...\nok 2 selftests: net: b # SKIP\n';
const testRuns: Target = {
  name: 'results of test cases',
  seeds: texts(tap, tap.replaceAll('# ', '    '), '1..2\nok 1 - a\nnot ok - b # TODO c\nBail out! d\n'),
  words: [
    'ok ',
    'not ',
    '# ',
    '    ',
    '\n',
    '1..9',
    '# SKIP',
    ' - ',
    'KTAP version 1\n',
    '# Subtest: ',
    '\\',
    '/',
  ],
  check(input) {
    const lines = input.toString('utf8').split('\n');
    const run = readTestReport(lines);
    assert.ok((run?.cases.length ?? 0) <= lines.length);
    for (const { name, remark } of run?.cases ?? []) for (const text of [name, remark]) isPlain(text);
    // What ends early shows less.
    const failed = new Set(run?.cases.filter(hasFailed).map(({ name }) => name));
    const early = readTestReport(lines.slice(0, 1 + (input.length % lines.length)));
    for (const one of early?.cases.filter(hasFailed) ?? []) assert.ok(failed.has(one.name), one.name);
  },
};

const [good, bad] = [commit('1'), commit('2')];
const whole = journal(started([good], bad), { event: 'trial', step: 1, trial: 1, outcome: crash } as never)
  .map((event) => `${JSON.stringify(event)}\n`)
  .join('');
const journals: Target = {
  name: 'journals',
  seeds: texts(whole, `${whole}${whole}`),
  words: ['{', '}', '"event":', '\n', '\n\n', 'null', '[]', '\0', '"__proto__":'],
  check(input) {
    const text = input.toString('utf8');
    try {
      for (const event of parseJournal(text)) assert.ok('event' in event);
    } catch (error) {
      assert.ok(error instanceof InfrastructureError, String(error));
      assert.match(error.message, /damaged at line \d+/);
    }
    // A whole journal that was torn anywhere gives what was whole.
    const torn = whole.slice(0, input.length % (whole.length + 1));
    assert.deepEqual(parseJournal(torn), parseJournal(whole).slice(0, parseJournal(torn).length));
  },
};

/** Small, so that what is left out is reached. */
const part = 4096;

const consoles: Target = {
  name: 'the console socket',
  seeds: oops.seeds.slice(0, 20),
  words: ['\r\n', '\n', '\0', 'x'.repeat(20_000), 'Linux version 6.1\n', '\xff\xfe'],
  async check(input) {
    const folder = mkdtempSync(join(tmpdir(), 'fuzz-console-'));
    try {
      const file = join(folder, 'console.log');
      const heard: string[] = [];
      await using console = await openConsole({ socketPath: join(folder, 's'), file, part });
      console.onLine((line) => heard.push(line));
      const socket = connect(console.socketPath);
      for (let at = 0; at < input.length; at += 5000) socket.write(input.subarray(at, at + 5000));
      socket.end();
      await console.ended;
      assert.equal(console.bytes(), input.length);
      assert.ok(heard.every((line) => line.length <= 16 * 1024 && !line.includes('\n')));
      await console[Symbol.asyncDispose]();
      const kept = readFileSync(file);
      assert.ok(kept.length <= 2 * part + 100);
      assert.deepEqual(kept.subarray(0, part), input.subarray(0, part).subarray(0, kept.length));
      if (input.length > 2 * part) assert.deepEqual(kept.subarray(-part), input.subarray(-part));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** Every reader that sees what a guest says. */
export const targets: readonly Target[] = [
  oops,
  hangs,
  consoles,
  agent,
  events,
  names,
  notes,
  testRuns,
  journals,
];
