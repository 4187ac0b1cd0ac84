import { access, type OopsPattern, stack } from './pattern.ts';

/** What the kernel's checks of itself print: kernel/sched, mm, fs, lib/ubsan.c. */
export const checkPatterns: readonly OopsPattern[] = [
  {
    header: /UBSAN: Undefined behaviour in/,
    title: 'UBSAN: undefined-behaviour in $F',
    type: 'UBSAN',
    ways: stack,
    skip: /ubsan|overflow/,
  },
  {
    header: /UBSAN: array-index-out-of-bounds in/,
    title: 'UBSAN: array-index-out-of-bounds in $F',
    alt: access,
    type: 'MEMORY_SAFETY_UBSAN',
    ways: stack,
    skip: /ubsan|overflow/,
  },
  {
    header: /UBSAN: (.*?) in/,
    title: 'UBSAN: $1 in $F',
    type: 'UBSAN',
    ways: stack,
    skip: /ubsan|overflow/,
  },
  {
    header: /BUG: scheduling while atomic/,
    title: 'BUG: scheduling while atomic in $F',
    type: 'ATOMIC_SLEEP',
    ways: stack,
    skip: /schedule/,
  },
  {
    header: /BUG: sleeping function called from invalid context at/,
    title: 'BUG: sleeping function called from invalid context in $F',
    type: 'ATOMIC_SLEEP',
    ways: stack,
  },
  {
    header: /BUG: using ([a-z_]+)\(\) in preemptible/,
    title: 'BUG: using $1() in preemptible code in $F',
    type: 'LOCKDEP',
    ways: stack,
    skip: /dump_stack|check_preempt|preempt_(?:check|count|schedule)|debug_|processor_id|this_cpu/,
  },
  {
    header: /BUG: Bad page (state|cache)/,
    title: 'BUG: Bad page $1 in $F',
    type: '',
    // Who frees a bad page has found it; who allocated it is known where page_owner is on.
    ways: [[/page last allocated/, 'below']],
    skip: /(?:free|put|get|update|release)_page|free_unref|^_*folio|truncate_inode_pages|page_frag_free|alloc|vmap|page_owner/,
  },
  { header: /BUG: Bad page map/, title: 'BUG: Bad page map', type: '' },
  { header: /BUG: Bad rss-counter state/, title: 'BUG: Bad rss-counter state', type: '', noStack: true },
  {
    header: /BUG: non-zero (nr_ptes|nr_pmds|pgtables_bytes) on freeing mm/,
    title: 'BUG: non-zero $1 on freeing mm',
    type: '',
    noStack: true,
  },
  {
    header: /BUG: Dentry .* still in use \(\d+\) \[unmount of ([^\]]+)\]/,
    title: 'BUG: Dentry still in use in unmount',
    // Without file system and device, which are chance.
    alt: ['BUG: Dentry still in use [unmount of $1]'],
    type: '',
  },
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
  {
    header: /BUG \S+ .*: Object already free/,
    title: 'BUG: Object already free',
    type: '',
  },
  {
    // slab_bug() of mm/slub.c; KASAN before 4.8 used it too, in the middle of a report.
    header: /BUG (\S+ \((?:Not tainted|Tainted:[^)]*)\): (?!kasan).*)/,
    title: 'BUG $1',
    type: '',
    noStack: true,
  },
  { header: /BUG:\s*$/, title: 'BUG: corrupted', type: '', secondary: true, bare: true },
  { header: /BUG: (.+)/, title: 'BUG: $1', type: '', noStack: true, bare: true },
];
