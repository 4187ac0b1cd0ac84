import type { OopsPattern, Place } from './patterns.ts';

const stack: Place[] = ['pointer', 'stack'];

// Three generations: `CPU: 1 PID: 2 at file:3 f+0x4/0x5`, `file:3 at f+0x4, CPU#1: comm/2`, `[cond] file:3 at f`.
const at = (file: string) => new RegExp(`WARNING: (?:CPU: \\d+ PID: \\d+ at |\\[.*\\] )?${file}:\\d+`);

/** What WARN() and its relatives print, and other lines that begin with WARNING or INFO. */
export const warningPatterns: readonly OopsPattern[] = [
  { header: at('lib/debugobjects\\.c'), title: 'WARNING: ODEBUG bug in $F', type: 'WARNING', places: stack },
  {
    header: at('lib/refcount\\.c'),
    title: 'WARNING: refcount bug in $F',
    type: 'REFCOUNT_WARNING',
    places: stack,
  },
  { header: at('lib/kobject\\.c'), title: 'WARNING: kobject bug in $F', type: 'WARNING', places: stack },
  { header: at('mm/usercopy\\.c'), title: 'WARNING: bad usercopy in $F', type: 'WARNING', places: stack },
  {
    header: at('fs/proc/generic\\.c'),
    title: 'WARNING: proc registration bug in $F',
    type: 'WARNING',
    places: stack,
  },
  {
    header: at('kernel/locking/lockdep\\.c'),
    title: 'WARNING: locking bug in $F',
    type: 'LOCKDEP',
    places: stack,
  },
  {
    header: at('mm/(?:slab_common|util|slub).c'),
    title: 'WARNING: kmalloc bug in $F',
    type: 'WARNING',
    places: stack,
  },
  {
    header: /WARNING: CPU: \d+ PID: \d+ at \S+:\d+ ([\w.]+)/,
    title: 'WARNING in $F',
    type: 'WARNING',
    places: stack,
  },
  {
    header: /WARNING: (?:\[.*\] )?\S+:\d+ at ([\w.]+)/,
    title: 'WARNING in $F',
    type: 'WARNING',
    places: stack,
  },
  { header: /WARNING: CPU: \d+ PID: \d+ at /, title: 'WARNING in $F', type: 'WARNING', places: stack },
  {
    header: /WARNING: kernel stack regs .*has bad '([^']+)' value/,
    title: "WARNING: kernel stack regs has bad '$1' value",
    type: '',
    noStack: true,
  },
  {
    header: /WARNING: kernel stack frame pointer .*has bad value/,
    title: 'WARNING: kernel stack frame pointer has bad value',
    type: '',
    noStack: true,
  },
  { header: /WARNING: (.+?)\s*$/, title: 'WARNING: $1', type: 'WARNING', noStack: true },
  {
    header: /INFO: (Freed|Allocated) in (.+?)\s*$/,
    title: 'INFO: $1 in $2',
    type: '',
    noStack: true,
    secondary: true,
  },
];
