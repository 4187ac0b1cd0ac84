import type { OopsPattern } from './patterns.ts';

const lockdep = { type: 'LOCKDEP' } as const;

/** Reports of lockdep and of the locks' own checks. Old kernels say INFO where newer ones say WARNING or BUG. */
export const lockPatterns: readonly OopsPattern[] = [
  {
    header:
      /(?:possible circular locking|possible recursive locking|irq lock inversion|possible irq lock inversion|-safe -> .*-unsafe lock order)/,
    title: 'possible deadlock in $F',
    places: ['held', 'stack'],
    ...lockdep,
  },
  {
    header: /(?:INFO|WARNING): inconsistent lock state/,
    title: 'inconsistent lock state in $F',
    places: ['held', 'stack'],
    ...lockdep,
  },
  {
    header:
      /BUG: (spinlock|rwlock) (lockup suspected|already unlocked|recursion|bad magic|wrong owner|wrong CPU|cpu recursion)/,
    title: 'BUG: $1 $2 in $F',
    places: ['stack'],
    ...lockdep,
  },
  {
    header: /(BUG|WARNING): bad unlock balance detected/,
    title: 'BUG: bad unlock balance in $F',
    places: ['held', 'stack'],
    ...lockdep,
  },
  {
    header: /(?:BUG|WARNING): held lock freed!/,
    title: 'BUG: held lock freed in $F',
    places: ['held', 'stack'],
    ...lockdep,
  },
  {
    header: /(BUG|WARNING): .*still has locks held!/,
    title: '$1: still has locks held in $F',
    places: ['held', 'stack'],
    ...lockdep,
  },
  {
    header: /(?:BUG|WARNING): lock held when returning to user space/,
    also: /leaving the kernel with locks still held[\s\S]*?at: (?:\[<[0-9a-fx]+>\] )?(?:\[<[^>]*>\] )?([\w.]+)/,
    title: 'BUG: lock held when returning to user space in $F',
    noStack: true,
    places: ['header'],
    type: '',
  },
  {
    header: /BUG: Invalid wait context|\[ BUG: Invalid wait context/,
    title: 'WARNING: locking bug in $F',
    places: ['stack'],
    ...lockdep,
  },
  {
    header: /BUG: workqueue leaked (?:lock or )?atomic|BUG: workqueue leaked/,
    also: /last function: ([\w.]+)/,
    title: 'BUG: workqueue leaked lock or atomic in $F',
    noStack: true,
    places: ['header'],
    type: '',
  },
  {
    header: /WARNING: Nested lock was not taken/,
    title: 'WARNING: nested lock was not taken in $F',
    noStack: true,
    places: ['held', 'stack'],
    ...lockdep,
  },
  {
    header: /INFO: trying to register non-static key/,
    title: 'INFO: trying to register non-static key in $F',
    places: ['stack'],
    type: '',
  },
  {
    header: /WARNING: suspicious RCU usage/,
    also: /(?:suspicious rcu_\w+|Illegal context switch|illegal)[\s\S]*?Call [Tt]race/,
    title: 'WARNING: suspicious RCU usage in $F',
    places: ['stack'],
    type: 'LOCKDEP',
  },
  {
    header: /WARNING: suspicious RCU usage/,
    title: 'WARNING: suspicious RCU usage',
    type: 'WARNING',
    noStack: true,
    secondary: true,
  },
  {
    header: /INFO: suspicious RCU usage/,
    title: 'INFO: suspicious RCU usage in $F',
    places: ['stack'],
    type: '',
  },
];
