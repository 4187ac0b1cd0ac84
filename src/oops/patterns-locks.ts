import { type OopsPattern, type Step, stack, warning } from './pattern.ts';

const lockdep = { type: 'LOCKDEP' } as const;
/** Where lockdep says that a lock was taken: `at: f+0x1/0x2`, up to 4.13 with the address in front. */
const at = /at: (?:\[<(?:0x)?[0-9a-f]+>\] +)*(?<f>\w+)[.+]/;
/** The words after which a report names the lock, and where it was taken: what is cut off before that names nothing. */
const taken = (words: string) =>
  new RegExp(`${words}[\\s\\S]{1,5000}? at: (?:\\[<(?:0x)?[0-9a-f]+>\\] +)?\\w+[.+]`);
/** `[<address>] f+0x1/0x2`, as print_ip_sym() has it. */
const place = /\[<(?:0x)?[0-9a-f]+>\] +(?<f>\w+)[.+]/;
// Work items have locks of their own; whoever queued or flushed the work is to be named.
const work = /process_one_work|flush_workqueue|drain_workqueue|destroy_workqueue/;
/** As lockdep words it: `WARNING: x` from 4.13 on, before that `[ INFO: x ]`. */
const says = (words: string) => new RegExp(`(?:INFO|WARNING): ${words}`);
const way = (...steps: Step[]) => [steps];

/** Reports of lockdep (kernel/locking/lockdep.c) and of the locks' own checks (spinlock_debug.c). */
export const lockPatterns: readonly OopsPattern[] = [
  {
    header: /INFO: possible circular locking/,
    also: taken('is trying to acquire lock'),
    title: 'possible deadlock in $F',
    ways: way(/is trying to acquire lock/, at),
    said: true,
    ...lockdep,
  },
  {
    header: /WARNING: possible circular locking/,
    also: /is trying to acquire lock/,
    title: 'possible deadlock in $F',
    ways: way(at, at, 'below'),
    skip: work,
    ...lockdep,
  },
  {
    header: says('possible irq lock inversion'),
    also: taken('just changed the state of lock'),
    title: 'possible deadlock in $F',
    ways: way(/just changed the state of lock/, at),
    said: true,
    ...lockdep,
  },
  {
    header: /WARNING: .*-safe -> .*-unsafe lock order detected/,
    title: 'possible deadlock in $F',
    ways: way(/which became .* at:/, 'below'),
    ...lockdep,
  },
  {
    header: /INFO: .*-safe -> .*-unsafe lock order detected/,
    also: taken('is trying to acquire'),
    title: 'possible deadlock in $F',
    ways: way(/is trying to acquire/, at),
    said: true,
    ...lockdep,
  },
  {
    header: says('possible recursive locking'),
    also: taken('is trying to acquire lock'),
    title: 'possible deadlock in $F',
    ways: way(/is trying to acquire lock/, at),
    said: true,
    ...lockdep,
  },
  {
    header: /WARNING: inconsistent lock state/,
    also: taken('takes'),
    title: 'inconsistent lock state in $F',
    ways: stack,
    ...lockdep,
  },
  {
    header: /INFO: inconsistent lock state/,
    also: taken('takes'),
    title: 'inconsistent lock state in $F',
    ways: way(/ takes$| takes:/, at),
    said: true,
    ...lockdep,
  },
  {
    header:
      /BUG: (spinlock|rwlock) (lockup suspected|already unlocked|recursion|cpu recursion|bad magic|wrong owner|wrong CPU|trylock failure on UP)/,
    title: 'BUG: $1 $2 in $F',
    ways: stack,
    skip: /spin_|_lock|_unlock|rwlock_bug/,
    ...lockdep,
  },
  {
    header: /(BUG|WARNING): bad unlock balance detected/,
    title: '$1: bad unlock balance in $F',
    ways: way(place, 'trace'),
    ...lockdep,
  },
  {
    header: /(BUG|WARNING): held lock freed!/,
    also: /at:|\[</,
    title: '$1: held lock freed in $F',
    ways: [[at], [place]],
    said: true,
    ...lockdep,
  },
  {
    header: /(BUG|WARNING): .*still has locks held!/,
    also: /at:|\[</,
    title: '$1: still has locks held in $F',
    ways: [[at], [place]],
    said: true,
    ...lockdep,
  },
  {
    header: /(BUG|WARNING): lock held when returning to user space/,
    also: taken('leaving the kernel with locks still held'),
    title: '$1: lock held when returning to user space in $F',
    noStack: true,
    ways: way(/leaving the kernel with locks still held/, at),
    said: true,
    type: '',
  },
  {
    header: /BUG: Invalid wait context/,
    title: 'WARNING: locking bug in $F',
    ways: stack,
    skip: /lock_sock|release_sock/,
    ...lockdep,
  },
  {
    header: /BUG: workqueue leaked (?:lock or )?atomic/,
    also: /last function: (\w+)/,
    title: 'BUG: workqueue leaked lock or atomic in $1',
    noStack: true,
    type: '',
  },
  {
    header: /WARNING: Nested lock was not taken/,
    title: 'WARNING: nested lock was not taken in $F',
    ways: warning,
    ...lockdep,
  },
  {
    header: /INFO: trying to register non-static key/,
    title: 'INFO: trying to register non-static key in $F',
    ways: stack,
    skip: /stack|lock|IRQ/,
    type: '',
  },
  {
    header: /WARNING: suspicious RCU usage/,
    also: /\w\.[ch]:\d+/,
    title: 'WARNING: suspicious RCU usage in $F',
    ways: stack,
    skip: /rcu|kmem|slab/,
    ...lockdep,
  },
  {
    header: /INFO: suspicious RCU usage/,
    also: /\w\.[ch]:\d+/,
    title: 'INFO: suspicious RCU usage in $F',
    ways: stack,
    skip: /rcu|kmem|slab/,
    type: '',
  },
];
