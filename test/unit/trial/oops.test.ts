import { expect, test } from 'vitest';
import { readOops } from '../../../src/trial/oops/read.ts';

/** A short log of a made-up driver: these header lines, then a stack. */
function log(header: string, ...stack: string[]): string {
  const said = ['Linux version 6.12.0', 'toy: ready', ...header.split('\n')];
  const trace = stack.length > 0 ? ['Call Trace:', ...stack.map((name) => ` ${name}+0x10/0x20`)] : [];
  return [...said, ...trace].map((line, i) => `[    1.${String(i).padStart(6, '0')}] ${line}`).join('\n');
}

const stack = ['dump_stack', 'toy_read', 'vfs_read'];
const cut = '------------[ cut here ]------------\n';

test.each<[string, string]>([
  [
    'BUG: KASAN: slab-use-after-free in toy_read+0x1/0x2\nRead of size 8 at addr ffff888012345678 by task a/1',
    'KASAN: slab-use-after-free Read in toy_read',
  ],
  [
    'BUG: KASAN: slab-out-of-bounds in toy_read+0x1/0x2\nWrite of size 4 at addr ffff888012345678 by task a/1',
    'KASAN: slab-out-of-bounds Write in toy_read',
  ],
  ['BUG: KASAN: double-free or invalid-free in toy_read+0x1/0x2', 'KASAN: invalid-free in toy_read'],
  ['BUG: KMSAN: uninit-value in toy_read+0x1/0x2\n toy_read+0x1/0x2', 'KMSAN: uninit-value in toy_read'],
  [
    'BUG: KMSAN: kernel-infoleak in toy_read+0x1/0x2\n toy_read+0x1/0x2',
    'KMSAN: kernel-infoleak in toy_read',
  ],
  ['BUG: KCSAN: data-race in toy_read / toy_write', 'KCSAN: data-race in toy_read / toy_write'],
  ['BUG: KFENCE: use-after-free read in toy_read+0x1/0x2', 'KFENCE: use-after-free read in toy_read'],
  ['BUG: KFENCE: memory corruption in toy_read+0x1/0x2', 'KFENCE: memory corruption in toy_read'],
  ['BUG: KFENCE: invalid free in toy_read+0x1/0x2', 'KFENCE: invalid free in toy_read'],
  [
    'BUG: unable to handle page fault for address: ffffc90000000000',
    'BUG: unable to handle kernel paging request in toy_read',
  ],
  [
    'Unable to handle kernel paging request at virtual address 00000010',
    'BUG: unable to handle kernel paging request in toy_read',
  ],
  [
    'BUG: kernel NULL pointer dereference, address: 0000000000000008',
    'BUG: unable to handle kernel NULL pointer dereference in toy_read',
  ],
  [
    'general protection fault, probably for non-canonical address 0xdffffc0000000000: 0000 [#1] SMP',
    'general protection fault in toy_read',
  ],
  ['kernel BUG at drivers/toy.c:99!', 'kernel BUG in toy_read'],
  ['kernel BUG at lib/list_debug.c:29!', 'BUG: corrupted list in toy_read'],
  ['divide error: 0000 [#1] SMP', 'divide error in toy_read'],
  ['BUG: spinlock bad magic on CPU#0, toy/1', 'BUG: spinlock bad magic in toy_read'],
  ['BUG: scheduling while atomic: toy/1/0x00000002', 'BUG: scheduling while atomic in toy_read'],
  [
    'BUG: sleeping function called from invalid context at mm/slab.h:1',
    'BUG: sleeping function called from invalid context in toy_read',
  ],
  [
    'BUG: using smp_processor_id() in preemptible [00000000] code: toy/1',
    'BUG: using smp_processor_id() in preemptible code in toy_read',
  ],
  ['BUG: Bad page state in process toy  pfn:12345', 'BUG: Bad page state in toy_read'],
  ['BUG: Bad rss-counter state mm:00000000 idx:1 val:1', 'BUG: Bad rss-counter state'],
  ['watchdog: BUG: soft lockup - CPU#1 stuck for 22s! [toy:1]', 'BUG: soft lockup in toy_read'],
  ['rcu: INFO: rcu_preempt self-detected stall on CPU', 'INFO: rcu detected stall in toy_read'],
  ['INFO: task toy:12 blocked for more than 120 seconds.', 'INFO: task hung in toy_read'],
  [`${cut}WARNING: CPU: 0 PID: 1 at drivers/toy.c:5 toy_read+0x1/0x2`, 'WARNING in toy_read'],
  [`${cut}WARNING: drivers/toy.c:5 at toy_read+0x1/0x2, CPU#0: toy/1`, 'WARNING in toy_read'],
  [
    `${cut}WARNING: CPU: 0 PID: 1 at lib/refcount.c:28 refcount_warn_saturate+0x1/0x2`,
    'WARNING: refcount bug in toy_read',
  ],
  [
    `${cut}WARNING: CPU: 0 PID: 1 at lib/debugobjects.c:5 debug_print_object+0x1/0x2`,
    'WARNING: ODEBUG bug in toy_read',
  ],
  ['WARNING: possible circular locking dependency detected', 'possible deadlock in toy_read'],
  ['WARNING: inconsistent lock state', 'inconsistent lock state in toy_read'],
  ['WARNING: bad unlock balance detected!', 'BUG: bad unlock balance in toy_read'],
  ['INFO: trying to register non-static key.', 'INFO: trying to register non-static key in toy_read'],
  ['UBSAN: array-index-out-of-bounds in drivers/toy.c:5:3', 'UBSAN: array-index-out-of-bounds in toy_read'],
  ['UBSAN: shift-out-of-bounds in drivers/toy.c:5:3', 'UBSAN: shift-out-of-bounds in toy_read'],
  [
    'Kernel panic - not syncing: VFS: Unable to mount root fs on unknown-block(0,0)',
    'kernel panic: VFS: Unable to mount root fs on unknown-block(NUM,NUM)',
  ],
  [
    'Kernel panic - not syncing: stack-protector: Kernel stack is corrupted in: toy_read+0x1/0x2',
    'kernel panic: stack is corrupted in toy_read',
  ],
  [
    'unregister_netdevice: waiting for lo to become free. Usage count = 2',
    'unregister_netdevice: waiting for DEV to become free',
  ],
])('%s', (header, title) => {
  expect(readOops(log(header, ...stack))[0]?.title).toBe(title);
});

test.each([
  'WARNING: Unprivileged eBPF is enabled with eIBRS on',
  'INFO: lockdep is turned off.',
  'EXT4-fs (vda): WARNING: mounting unchecked fs',
  'rcu: INFO: Stall ended before state dump start',
  'toy: all is well',
])('%s is no report', (line) => {
  expect(readOops(log(line))).toEqual([]);
});

test('a log of a healthy boot gives none, and an empty one too', () => {
  expect(readOops(log('Run /sbin/init as init process'))).toEqual([]);
  expect(readOops('')).toEqual([]);
});

test('a report tells its line and whether it is whole', () => {
  const [whole] = readOops(log('kernel BUG at drivers/toy.c:99!', ...stack));
  expect(whole).toMatchObject({ line: 3, corrupted: false, type: 'BUG' });
  expect(readOops(log('kernel BUG at drivers/toy.c:99!'))[0]).toMatchObject({ corrupted: true });
});

test('the panic that follows a report is not one of its own', () => {
  const panic = '[    3.000000] Kernel panic - not syncing: panic_on_warn set ...';
  const both = `${log(`${cut}WARNING: CPU: 0 PID: 1 at drivers/toy.c:5 toy_read+0x1/0x2`, ...stack)}\n${panic}`;
  expect(readOops(both).map(({ title }) => title)).toEqual(['WARNING in toy_read']);
});

test('lines of another task do not get into a report', () => {
  const lines = [
    '[    1.0000][   T7] kernel BUG at drivers/toy.c:99!',
    '[    1.0001][   T9] Call Trace:',
    '[    1.0002][   T9]  wrong_one+0x1/0x2',
    '[    1.0003][   T7] Call Trace:',
    '[    1.0004][   T7]  toy_read+0x1/0x2',
  ];
  expect(readOops(lines.join('\n'))[0]?.title).toBe('kernel BUG in toy_read');
});

test('a second start of the kernel is an unexpected reboot', () => {
  const boot = log('toy: ready');
  expect(readOops(boot)).toEqual([]);
  expect(readOops(`${boot}\n${boot}`)[0]?.title).toBe('unexpected kernel reboot');
});
