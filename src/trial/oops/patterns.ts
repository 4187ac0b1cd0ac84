import { lockPatterns } from './patterns-locks.ts';
import { memorySanitizers } from './patterns-memory.ts';
import { warningPatterns } from './patterns-warnings.ts';

/** Where a report's function is looked for; the first that gives one wins. */
export type Place = 'stack' | 'below' | 'pointer' | 'held' | 'anchor' | 'hung' | 'header';

/**
 * How one kind of report is known and named. In `title` and `alt`, `$1` to `$9` are the groups of `header` and then
 * those of `also`; `$F` is the function.
 */
export interface OopsPattern {
  /** Matched against one line of the kernel. */
  header: RegExp;
  /** Has to be found in the lines that follow. */
  also?: RegExp;
  title: string;
  alt?: string[];
  /** Class of the bug, as syzbot names it; empty where it has none. */
  type: string;
  /** Where `$F` is looked for, in this order. */
  places?: Place[];
  /** Frames that are passed over beside the helpers. */
  skip?: RegExp;
  /** The header needs no stack to be whole. */
  noStack?: true;
  /** A report like this is never whole: what was wrong stands in one that was missed. */
  secondary?: true;
  /** Follows other reports, so it begins none while one is open. */
  follows?: true;
}

const access = ['bad-access in $F'];
const locate: Place[] = ['pointer', 'stack'];

const faults: OopsPattern[] = [
  {
    header: /[Uu]nable to handle kernel access to user memory/,
    title: 'BUG: unable to handle kernel access to user memory in $F',
    alt: access,
    type: 'MEMORY_SAFETY_BUG',
    places: locate,
  },
  {
    header: /(?:BUG: |Unable to |unable to )(?:.*)?(?:kernel )?NULL pointer dereference/,
    title: 'BUG: unable to handle kernel NULL pointer dereference in $F',
    alt: access,
    type: 'NULL-POINTER-DEREFERENCE',
    places: locate,
  },
  {
    header:
      /(?:BUG: )?[Uu]nable to handle (?:page fault for address|kernel paging request|kernel read|kernel write|kernel execution)/,
    title: 'BUG: unable to handle kernel paging request in $F',
    alt: access,
    type: 'MEMORY_SAFETY_BUG',
    places: locate,
  },
  {
    header: /BUG: unable to handle kernel\b/,
    title: 'BUG: unable to handle kernel',
    type: '',
    noStack: true,
    secondary: true,
  },
  {
    header: /general protection fault(?!.*\bip:)(?:[:,]| |$)/,
    title: 'general protection fault in $F',
    alt: access,
    type: 'DoS',
    places: locate,
  },
  {
    header: /BUG: (?:\w+ )?stack guard page was hit/,
    title: 'BUG: stack guard page was hit in $F',
    alt: ['stack-overflow in $F'],
    type: '',
    places: ['stack', 'pointer'],
  },
  { header: /(?:BUG: )?stack segment: /, title: 'stack segment fault in $F', type: 'DoS', places: locate },
  { header: /divide[ _]error: /, title: 'divide error in $F', type: 'DoS', places: locate },
  { header: /\bint3: \d{4}/, title: 'int3 in $F', type: 'DoS', places: locate },
  {
    header: /PANIC: double fault/,
    title: 'PANIC: double fault in $F',
    type: 'DoS',
    places: locate,
    follows: true,
  },
  { header: /Unhandled fault: /, title: 'Unhandled fault in $F', alt: access, type: 'DoS', places: locate },
  { header: /Alignment trap: /, title: 'Alignment trap in $F', type: 'DoS', places: locate },
  {
    header: /Internal error: .*\[#\d+\]/,
    title: 'Internal error in $F',
    alt: access,
    type: 'DoS',
    places: locate,
    follows: true,
  },
  {
    header: /invalid opcode: \d{4}/,
    title: 'invalid opcode in $F',
    type: 'DoS',
    places: locate,
    follows: true,
  },
  {
    header: /kernel tried to execute NX-protected page/,
    title: 'BUG: unable to handle kernel paging request in $F',
    alt: access,
    type: 'MEMORY_SAFETY_BUG',
    places: locate,
  },
];

const bugs: OopsPattern[] = [
  {
    header: /kernel BUG at lib\/list_debug\.c/,
    title: 'BUG: corrupted list in $F',
    type: 'BUG',
    places: ['stack'],
  },
  {
    header: /kernel BUG at mm\/usercopy\.c/,
    title: 'BUG: bad usercopy in $F',
    type: 'BUG',
    places: ['stack'],
  },
  { header: /kernel BUG at .*|kernel BUG: /, title: 'kernel BUG in $F', type: 'BUG', places: locate },
  { header: /Kernel BUG at (?:.*)/, title: 'kernel BUG in $F', type: 'BUG', places: locate },
  { header: /BUG: Bad page state/, title: 'BUG: Bad page state in $F', type: '', places: ['stack'] },
  { header: /BUG: Bad page map/, title: 'BUG: Bad page map in $F', type: '', places: ['stack'] },
  { header: /BUG: Bad page cache/, title: 'BUG: Bad page cache in $F', type: '', places: ['stack'] },
  { header: /BUG: Bad rss-counter state/, title: 'BUG: Bad rss-counter state', type: '', noStack: true },
  {
    header: /BUG: non-zero (nr_ptes|nr_pmds|pgtables_bytes)/,
    title: 'BUG: non-zero $1 on freeing mm',
    type: '',
    noStack: true,
  },
  {
    header: /BUG: Dentry .*still in use \(\d+\) \[(unmount of [^\]]+)\]/,
    title: 'BUG: Dentry still in use in unmount',
    alt: ['BUG: Dentry still in use [$1]'],
    type: '',
    noStack: true,
  },
  { header: /BUG: workqueue lockup/, title: 'BUG: workqueue lockup', type: 'HANG', noStack: true },
  {
    header: /BUG: scheduling while atomic/,
    title: 'BUG: scheduling while atomic in $F',
    type: 'ATOMIC_SLEEP',
    places: ['stack'],
  },
  {
    header: /BUG: sleeping function called from invalid context/,
    title: 'BUG: sleeping function called from invalid context in $F',
    type: 'ATOMIC_SLEEP',
    places: ['stack'],
  },
  {
    header: /BUG: using ([\w()]+) in preemptible/,
    title: 'BUG: using $1 in preemptible code in $F',
    type: 'LOCKDEP',
    places: ['stack'],
  },
  { header: /BUG: memory leak/, title: 'memory leak in $F', type: 'LEAK', places: ['stack'] },
  { header: /BUG: MAX_\w+ too low!?/, title: '$0', type: '', noStack: true },
  {
    header: /UBSAN: Undefined behaviour in /,
    title: 'UBSAN: undefined-behaviour in $F',
    type: 'UBSAN',
    places: ['stack'],
  },
  {
    header: /UBSAN: array-index-out-of-bounds in /,
    title: 'UBSAN: array-index-out-of-bounds in $F',
    alt: access,
    type: 'MEMORY_SAFETY_UBSAN',
    places: ['stack'],
  },
  { header: /UBSAN: ([\w-]+) in /, title: 'UBSAN: $1 in $F', type: 'UBSAN', places: ['stack'] },
  { header: /rust_kernel: panicked at/, title: 'rust panic in $F', type: 'DoS', places: ['stack'] },
];

const hangs: OopsPattern[] = [
  {
    header: /BUG: soft lockup/,
    title: 'BUG: soft lockup in $F',
    alt: ['stall in $F'],
    type: 'HANG',
    places: ['anchor'],
  },
  {
    header: /hard LOCKUP/,
    title: 'hard lockup in $F',
    alt: ['stall in $F'],
    type: 'HANG',
    places: ['anchor'],
  },
  {
    header:
      /INFO: (?:rcu_\w+ )?(?:self-)?(?:detected|rcu_\w+) .*stalls?|INFO: rcu_\w+ (?:self-)?detected|INFO: rcu_tasks detected/,
    title: 'INFO: rcu detected stall in $F',
    alt: ['stall in $F'],
    type: 'HANG',
    places: ['anchor'],
  },
  {
    header: /INFO: task .* blocked (?:in I\/O wait )?for more than \d+ seconds/,
    title: 'INFO: task hung in $F',
    alt: ['hang in $F'],
    type: 'HANG',
    places: ['hung'],
  },
  {
    header: /INFO: task .* can't die for more than \d+ seconds/,
    title: "INFO: task can't die in $F",
    alt: ['hang in $F'],
    type: 'HANG',
    places: ['hung'],
  },
  {
    header: /unregister_netdevice: waiting for (?:.+) to become free/,
    title: 'unregister_netdevice: waiting for DEV to become free',
    type: 'DoS',
    noStack: true,
    follows: true,
  },
];

const panics: OopsPattern[] = [
  {
    header: /Kernel panic - not syncing: stack-protector:.* in: ([\w.]+)/,
    title: 'kernel panic: stack is corrupted in $F',
    type: 'DoS',
    places: ['header'],
    noStack: true,
    follows: true,
  },
  {
    header: /Kernel panic - not syncing: corrupted stack end/,
    title: 'kernel panic: corrupted stack end in $F',
    alt: ['stack-overflow in $F'],
    type: 'DoS',
    places: ['anchor'],
    follows: true,
  },
  {
    header: /Kernel panic - not syncing: kernel stack overflow/,
    title: 'kernel stack overflow in $F',
    alt: ['stack-overflow in $F'],
    type: 'DoS',
    places: ['anchor', 'stack'],
    follows: true,
  },
  {
    header: /Kernel panic - not syncing: Attempted to kill init!/,
    title: 'kernel panic: Attempted to kill init!',
    type: 'DoS',
    noStack: true,
    follows: true,
  },
  {
    header: /Kernel panic - not syncing: .*(Fatal exception)/,
    title: 'kernel panic: Fatal exception',
    type: 'DoS',
    noStack: true,
    secondary: true,
    follows: true,
  },
  {
    header: /Kernel panic - not syncing: panic_on_warn set/,
    title: 'kernel panic: panic_on_warn set',
    type: 'DoS',
    noStack: true,
    secondary: true,
    follows: true,
  },
  {
    header: /Kernel panic - not syncing: (hung_task: blocked tasks)/,
    title: 'kernel panic: $1',
    type: 'DoS',
    noStack: true,
    secondary: true,
    follows: true,
  },
  {
    header: /Kernel panic - not syncing: (.+?)\s*$/,
    title: 'kernel panic: $1',
    type: 'DoS',
    noStack: true,
    follows: true,
  },
  {
    header: /kernel stack overflow/,
    title: 'kernel stack overflow in $F',
    alt: ['stack-overflow in $F'],
    type: 'DoS',
    places: ['anchor', 'stack'],
  },
];

const others: OopsPattern[] = [
  { header: /BUG: (.+?)\s*$/, title: 'BUG: $1', type: '', noStack: true, secondary: true },
  {
    header: /VFS: Busy inodes after unmount/,
    title: 'VFS: Busy inodes after unmount (use-after-free)',
    type: '',
    noStack: true,
  },
  {
    header: /VFS: Close: file count is (?:zero|0)/,
    title: 'VFS: Close: file count is zero (use-after-free)',
    type: '',
    noStack: true,
  },
];

/** Every kind of report that is known. For one line the first that matches counts, so the particular stands first. */
export const patterns: readonly OopsPattern[] = [
  ...memorySanitizers,
  ...lockPatterns,
  ...hangs,
  ...faults,
  ...bugs,
  ...panics,
  ...warningPatterns,
  ...others,
];

/** Lines that look like a header and are harmless. */
export const benign: readonly RegExp[] = [
  // A program's words, as its logger hands them to the kernel's log.
  /^[\w@.()-]+\[\d+\]: /,
  /WARNING: \/etc\/ssh\/moduli/,
  /INFO: lockdep is turned off/,
  /INFO: Stall ended before state dump start/,
  /INFO: NMI handler .* took too long/,
  /INFO: recovery required on readonly filesystem/,
  /(?:EXT[234]-fs|XFS|BTRFS|F2FS-fs|FAT-fs|REISERFS|JFS|gfs2|ocfs2|NILFS).*\b(?:WARNING|INFO|BUG)/i,
  /WARNING: .*mand.* mount option/i,
  /WARNING: Unprivileged eBPF is enabled/,
  /See https?:\/\/.*(?:mitigation|hw-vuln)/,
  /WARNING:? .*fbcon/i,
  /WARNING: .*deprecated v2 capabilities|WARNING: .*wireless extensions/,
  /WARNING: .*workqueue cpumask/,
  /ODEBUG: Out of memory|DEBUG: ?BUG:|[A-Z_]DEBUG:/,
];

/** What a kernel says first after it was loaded. */
export const banner = /Linux version \d|Booting the kernel\.|Booting Linux on physical CPU/;

/** What stands first on a console when a machine starts. */
export const firmware = /^(?:SeaBIOS|OpenSBI|U-Boot|UEFI firmware)\b/;
