import { type OopsPattern, stack, warning } from './pattern.ts';

// Three generations: `CPU: 1 PID: 2 at file:3 f+0x4/0x5`, since 6.19 `file:3 at f+0x4/0x5, CPU#1: comm/2`, the latter
// also with the condition in front: `[cond] file:3 at f`. A kernel without symbols has an address for f.
const source = '[\\w./-]+\\.[a-z]+:\\d+';
const from = (file: string, name: string) => new RegExp(`WARNING: .*${file}.* (?:${name}|at)`);

/** What WARN() and its relatives print, where the function that warned is only a check. */
const checks: OopsPattern[] = [
  {
    header: from('lib/debugobjects\\.c', 'debug_print|debug_check'),
    title: 'WARNING: ODEBUG bug in $F',
    type: 'WARNING',
    ways: warning,
    // Everything that has debug objects.
    skip: /debug_|rcu|hrtimer_|timer_|work_|percpu_|vunmap|vfree|__free_|kobject_/,
  },
  {
    header: from('lib/refcount\\.c', 'refcount_'),
    title: 'WARNING: refcount bug in $F',
    type: 'REFCOUNT_WARNING',
    ways: warning,
    skip: /refcount|kobject_/,
  },
  {
    header: from('lib/kobject\\.c', 'kobject_'),
    title: 'WARNING: kobject bug in $F',
    type: 'WARNING',
    ways: warning,
  },
  {
    header: from('mm/usercopy\\.c', 'usercopy_warn'),
    title: 'WARNING: bad usercopy in $F',
    type: 'WARNING',
    ways: warning,
    skip: /usercopy|__check/,
  },
  {
    header: from('fs/proc/generic\\.c', 'proc_register'),
    title: 'WARNING: proc registration bug in $F',
    type: 'WARNING',
    ways: warning,
    skip: /proc_/,
  },
  {
    header: /WARNING: .*kernel\/locking\/lockdep\.c.*lock_/,
    title: 'WARNING: locking bug in $F',
    type: 'LOCKDEP',
    ways: warning,
    skip: /lock_sock|release_sock/,
  },
  {
    header: /WARNING: .*mm\/.*\.c.* k?.?malloc/,
    title: 'WARNING: kmalloc bug in $F',
    type: 'WARNING',
    ways: warning,
    skip: /kmalloc|krealloc|slab|kmem/,
  },
  {
    header: /WARNING: .*mm\/vmalloc\.c.*__vmalloc_node/,
    title: 'WARNING: zero-size vmalloc in $F',
    type: 'WARNING',
    ways: warning,
  },
];

/** The other lines that begin with WARNING or INFO. */
export const warningPatterns: readonly OopsPattern[] = [
  ...checks,
  {
    header: new RegExp(
      `WARNING: (?:.* at ${source} |${source} at |\\[.*\\] ${source} at )(?:0x[0-9a-f]+|\\w+[.+(])`,
    ),
    title: 'WARNING in $F',
    type: 'WARNING',
    ways: warning,
  },
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
  {
    header: /INFO: (Freed|Allocated) in (.+)/,
    title: 'INFO: $1 in $2',
    type: '',
    secondary: true,
  },
  { header: /WARNING:\s*$/, title: 'WARNING: corrupted', type: 'WARNING', secondary: true, bare: true },
  {
    header: /WARNING: (.+)/,
    title: 'WARNING: $1',
    type: 'WARNING',
    noStack: true,
    bare: true,
    remark: true,
  },
  { header: /^(?:\[ |rcu: )?INFO:\s*$/, title: 'INFO: corrupted', type: '', secondary: true, bare: true },
  {
    header: /^(?:\[ |rcu: )?INFO: (.+)/,
    title: 'INFO: $1',
    type: '',
    noStack: true,
    bare: true,
    remark: true,
  },
];

/** Hangs of a CPU or a task: kernel/watchdog.c, kernel/rcu/tree_stall.h, kernel/hung_task.c. */
export const hangPatterns: readonly OopsPattern[] = [
  {
    header: /BUG: soft lockup/,
    title: 'BUG: soft lockup in $F',
    alt: ['stall in $F'],
    type: 'HANG',
    ways: [['pointer', 'trace']],
    pick: 'stalled',
  },
  {
    header: /[Ww]atchdog(?:: | )(?:BUG: |CPU[ :]\d+ |.*detected )?[Hh]ard (?:LOCKUP|lockup)(?! detector)/,
    title: 'hard lockup in $F',
    alt: ['stall in $F'],
    type: 'HANG',
    ways: [['pointer', 'trace']],
    pick: 'stalled',
  },
  {
    header: /INFO: rcu_\w+ (?:self-)?detected(?: expedited)? stall/,
    title: 'INFO: rcu detected stall in $F',
    alt: ['stall in $F'],
    type: 'HANG',
    // What the CPU did stands below the interrupt that found the stall.
    ways: [
      [/apic_timer_interrupt/, 'pointer', 'below'],
      [/apic_timer_interrupt|Exception stack|el1h_64_irq|el1_irq/, 'below'],
    ],
    skip: /apic_timer_interrupt|rcu/,
    pick: 'stalled',
  },
  {
    header: /INFO: task .+ blocked (?:in I\/O wait )?for more than \d+ seconds/,
    title: 'INFO: task hung in $F',
    alt: ['hang in $F'],
    type: 'HANG',
    ways: stack,
    pick: 'hung',
  },
  {
    header: /INFO: task .+ can't die for more than \d+ seconds/,
    title: "INFO: task can't die in $F",
    alt: ['hang in $F'],
    type: 'HANG',
    ways: stack,
    skip: /schedule/,
  },
  { header: /BUG: workqueue lockup/, title: 'BUG: workqueue lockup', type: 'HANG', noStack: true },
  {
    header: /unregister_netdevice: waiting for .* to become free/,
    title: 'unregister_netdevice: waiting for DEV to become free',
    type: 'DoS',
    noStack: true,
    follows: true,
  },
];
