import { describe, expect, test } from 'vitest';
import { blockedIn as blocked, type HungGuest, titleOfHang } from '../../../src/boot/hang.ts';

const blockedIn = (samples: string[], stuck: HungGuest) => blocked(samples, stuck)?.name ?? null;

/** A task as `SysRq t` prints it. */
const task = (name: string, state: string, pid: number, parent: number, ...frames: string[]) =>
  [
    `[   12.000000] task:${name.padEnd(15)} state:${state} stack:0     pid:${pid}     ppid:${parent}      flags:0x00004000`,
    '[   12.000000] Call Trace:',
    '[   12.000000]  <TASK>',
    '[   12.000000]  __schedule+0x3e1/0x428',
    '[   12.000000]  schedule+0x7d/0xaa',
    ...frames.map((frame) => `[   12.000000]  ${frame}+0x1/0x2`),
    '[   12.000000]  </TASK>',
  ].join('\n');

/** The CPU that answers: it prints its stack from the serial port's interrupt. */
const answering = (...interrupted: string[]) => `[   12.000000] sysrq: Show backtrace of all active CPUs
[   12.000000] NMI backtrace for cpu 0
[   12.000000] CPU: 0 PID: 0 Comm: swapper/0 Not tainted 6.1.192 #1
[   12.000000] Call Trace:
[   12.000000]  <IRQ>
[   12.000000]  nmi_trigger_cpumask_backtrace+0x64/0xbf
[   12.000000]  __handle_sysrq+0x90/0x10a
[   12.000000]  serial8250_interrupt+0x2e/0x72
[   12.000000]  </IRQ>
[   12.000000]  <TASK>
[   12.000000]  asm_common_interrupt+0x22/0x40
${interrupted.join('\n')}
[   12.000000]  </TASK>`;
const idle = answering(
  '[   12.000000] RIP: 0010:native_safe_halt+0x13/0x14',
  '[   12.000000]  do_idle+0xce/0x197',
);

/** Another CPU: it tells what an NMI found it at. */
const cpu = (pid: number, pointer: string, ...frames: string[]) =>
  [
    '[   12.000000] Sending NMI from CPU 0 to CPUs 1:',
    '[   12.100000] NMI backtrace for cpu 1',
    `[   12.100000] CPU: 1 PID: ${pid} Comm: test Not tainted 6.1.192 #1`,
    `[   12.100000] RIP: ${pointer}`,
    '[   12.100000] Call Trace:',
    '[   12.100000]  <TASK>',
    ...frames.map((frame) => `[   12.100000]  ${frame}+0x1/0x2`),
    '[   12.100000] RIP: 0033:0x7fdfd65ba2c0',
    '[   12.100000]  </TASK>',
  ].join('\n');

const sleeper = task('sleep', 'S', 61, 60, 'do_nanosleep', 'hrtimer_nanosleep', 'do_syscall_64');
const shell = task('test', 'S', 60, 52, 'do_wait', 'kernel_wait4', 'do_syscall_64');
const runner = task('runner', 'S', 52, 45, 'do_wait', 'kernel_wait4', 'do_syscall_64');
const init = task('init', 'S', 1, 0, '__x64_sys_rt_sigsuspend', 'do_syscall_64');
const worker = task('kworker/0:0', 'I', 6, 2, 'worker_thread', 'kthread', 'ret_from_fork');
const reader = task('cat', 'D', 70, 60, 'rwsem_down_read_slowpath', 'toy_read', 'vfs_read', 'do_syscall_64');
const inTest: HungGuest = { phase: 'in-test', test: 52, agentLost: false };
const twice = (...parts: string[]) => Array.from({ length: 2 }, () => parts.join('\n'));

describe('a guest is stuck in', () => {
  test('the function of a CPU that does not leave the kernel, whatever else waits for it', () => {
    const spinning = cpu(60, '0010:toy_spin+0x3/0x5', 'toy_ioctl', '__x64_sys_ioctl', 'do_syscall_64');
    expect(blockedIn(twice(idle, spinning, init, runner, reader), inTest)).toBe('toy_ioctl');
  });

  test('an initcall that spins, also if the answering CPU is the one that does', () => {
    const spinning = answering(
      '[   12.000000] RIP: 0010:toy_init+0x3/0x5',
      '[   12.000000]  do_one_initcall+0x3b/0xf0',
      '[   12.000000]  kernel_init+0x11/0xfc',
    );
    const stuck: HungGuest = { phase: 'before-init', test: null, agentLost: false };
    expect(blockedIn(twice(spinning, worker), stuck)).toBe('toy_init');
  });

  test('what an NMI interrupted, by one sample alone', () => {
    const panicked = `[   12.902107] Kernel panic - not syncing: NMI: Not continuing
[   12.902107] NMI backtrace for cpu 0
[   12.902107] CPU: 0 PID: 1 Comm: swapper/0 Not tainted 6.1.192 #1
[   12.902107] Call Trace:
[   12.902107]  <NMI>
[   12.902107]  panic+0x138/0x28c
[   12.902107]  end_repeat_nmi+0x16/0x1f
[   12.902107] RIP: 0010:toy_init+0x3/0x5
[   12.902107]  ? toy_init+0x3/0x5
[   12.902107]  </NMI>
[   12.902107]  <TASK>
[   12.902107]  do_one_initcall+0x3b/0xf0
[   12.902107]  kernel_init_freeable+0x1/0x2
[   12.902107]  </TASK>
[   12.902107] Kernel Offset: disabled`;
    expect(blockedIn([panicked], { phase: 'before-init', test: null, agentLost: false })).toBe('toy_init');
  });

  const inClock = (...interrupted: string[]) =>
    [
      '[   12.000000] NMI backtrace for cpu 1',
      '[   12.000000] CPU: 1 PID: 43 Comm: dd Not tainted 6.1.192 #1',
      '[   12.000000] RIP: 0010:toy_timer+0xe/0x17',
      '[   12.000000] Call Trace:',
      '[   12.000000]  <IRQ>',
      '[   12.000000]  __hrtimer_run_queues+0x7d/0xc7',
      '[   12.000000]  __sysvec_apic_timer_interrupt+0x55/0x60',
      '[   12.000000]  </IRQ>',
      '[   12.000000]  <TASK>',
      '[   12.000000]  asm_sysvec_apic_timer_interrupt+0x16/0x20',
      ...interrupted.map((line) => `[   12.000000] ${line}`),
      '[   12.000000]  </TASK>',
    ].join('\n');

  test('what the clock interrupted', () => {
    const reading = inClock('RIP: 0010:toy_fill+0xa/0xf', ' toy_read+0x53/0x92', ' vfs_read+0x92/0x16a');
    expect(blockedIn(twice(idle, reading), inTest)).toBe('toy_read');
  });

  test('an interrupt that does not end if it interrupted nothing', () => {
    const waiting = inClock('RIP: 0010:native_safe_halt+0x13/0x14', ' do_idle+0xce/0x197');
    expect(blockedIn(twice(idle, waiting), inTest)).toBe('toy_timer');
  });

  test('the function that takes a lock if a task waits for it and takes no signal', () => {
    expect(blockedIn(twice(idle, init, runner, shell, reader, worker), inTest)).toBe('toy_read');
  });

  test('what the last process of the test waits for if no task is blocked', () => {
    expect(blockedIn(twice(idle, init, runner, shell, sleeper, worker), inTest)).toBe('do_nanosleep');
  });

  test('what PID 1 waits for before init, without the sleep itself', () => {
    const swapper = task(
      'swapper/0',
      'D',
      1,
      0,
      'schedule_timeout',
      'msleep',
      'prepare_namespace',
      'kernel_init',
    );
    const stuck: HungGuest = { phase: 'before-init', test: null, agentLost: false };
    expect(blockedIn(twice(idle, swapper, worker), stuck)).toBe('prepare_namespace');
  });

  test('user mode if a program of the test keeps a CPU for itself', () => {
    const running = task('test', 'R', 60, 52);
    expect(blockedIn(twice(idle, cpu(60, '0033:0x55d0'), init, runner, running), inTest)).toBe('user mode');
  });

  test('a task as kernels before 5.9 print it', () => {
    const old = `[   12.000000] cat             D    0    70     60 0x00000000
[   12.000000] Call Trace:
[   12.000000]  schedule+0x3e/0xb0
[   12.000000]  toy_read+0x10/0x20
[   12.000000]  vfs_read+0x10/0x20`;
    expect(blockedIn(twice(idle, old), inTest)).toBe('toy_read');
  });
});

test('the stack that it was found in comes with it, without registers', () => {
  const registers =
    '[   12.000000] RIP: 0033:0x7fe1\n[   12.000000] RAX: ffffffffffffffda RBX: 0000000000000000';
  const lines = blocked(twice(idle, init, runner, shell, `${reader}\n${registers}`), inTest)?.lines ?? [];
  expect(lines[0]).toMatch(/^task:cat +state:D/);
  expect(lines.join('\n')).toContain('toy_read');
  expect(lines.join('\n')).not.toMatch(/RAX|0033/);
});

describe('nothing is said of a guest', () => {
  test('that does something else each time', () => {
    const other = task('sleep', 'S', 63, 60, 'do_nanosleep', 'hrtimer_nanosleep', 'do_syscall_64');
    const samples = [sleeper, other].map((last) => [idle, init, runner, shell, last].join('\n'));
    expect(blockedIn(samples, inTest)).toBeNull();
  });

  test('that gave no stack', () => {
    expect(blockedIn([], inTest)).toBeNull();
  });

  test('whose agent is lost, by what the test waits for', () => {
    expect(blockedIn(twice(idle, init, runner, shell, sleeper), { ...inTest, agentLost: true })).toBeNull();
  });
});

test.each([
  [{ phase: 'before-agent', blockedIn: 'toy_init' } as const, 'hang in toy_init (before agent)'],
  [{ phase: 'in-test' } as const, 'hang (in test)'],
  [{ phase: 'in-test', agentLost: true } as const, 'lost agent (in test)'],
  [{ phase: 'in-test', agentLost: true, blockedIn: 'toy_read' } as const, 'hang in toy_read (in test)'],
])('the title of %o is %s', (hang, title) => {
  expect(titleOfHang(hang)).toBe(title);
});
