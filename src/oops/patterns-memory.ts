import { access, type OopsPattern, type Step } from './pattern.ts';

const named: readonly (readonly Step[])[] = [['header', 'trace']];
const fenced: readonly (readonly Step[])[] = [['header', 'below']];
// KMSAN writes no line before its stack.
const uninitialised: readonly (readonly Step[])[] = [['below']];
/** Where the value that nobody had set came from. */
const origin: readonly Step[] = [/Local variable .* created at:|Uninit was created at:/, 'below'];
const usb = /^(?:usb_submit_urb|usb_start_wait_urb|usb_bulk_msg|usb_interrupt_msg|usb_control_msg)/;

/** Reports of KASAN, KMSAN, KCSAN, KFENCE and kmemleak: mm/kasan/report.c, mm/kmsan/report.c and so on. */
export const memorySanitizers: readonly OopsPattern[] = [
  {
    header: /BUG: KASAN: (?:double-free or invalid-free|double-free|invalid-free) in (?<f>\w+)[.+]/,
    title: 'KASAN: invalid-free in $F',
    alt: ['invalid-free in $F'],
    type: 'KASAN-INVALID-FREE',
    ways: named,
    skip: /slab_|kfree|vunmap|vfree/,
  },
  {
    header: /BUG: KASAN: null-ptr-deref in (?<f>\w+)[.+]/,
    also: /(Read|Write) (?:of size|at addr) [0-9a-f]/,
    title: 'KASAN: null-ptr-deref $1 in $F',
    alt: access,
    type: 'KASAN-NULL-POINTER-DEREFERENCE-$1',
    ways: named,
  },
  {
    header: /BUG: KASAN: ([a-z-]*use-after-free) in (?<f>\w+)[.+]/,
    also: /(Read|Write) (?:of size|at addr) [0-9a-f]/,
    title: 'KASAN: $1 $2 in $F',
    alt: access,
    type: 'KASAN-USE-AFTER-FREE-$2',
    ways: named,
  },
  {
    header: /BUG: KASAN: ([a-z-]+) in (?<f>\w+)[.+]/,
    also: /(Read|Write) (?:of size|at addr) [0-9a-f]/,
    title: 'KASAN: $1 $2 in $F',
    alt: access,
    type: 'KASAN-$2',
    ways: named,
    // With hardware tags (arm64) the fault itself is on the stack.
    skip: /kernel_fault|tag_check|mem_abort|^el1h?_/,
  },
  {
    header: /BUG: KASAN: null-ptr-deref on address/,
    also: /(Read|Write) of size \d/,
    title: 'KASAN: null-ptr-deref $1',
    type: 'KASAN-NULL-POINTER-DEREFERENCE-$1',
  },
  {
    header: /BUG: KASAN: ([a-z-]+) on address/,
    also: /(Read|Write) of size \d/,
    title: 'KASAN: $1 $2',
    type: 'KASAN-$2',
  },
  {
    header: /BUG: KASAN: (.*use-after-free.*)/,
    title: 'KASAN: $1',
    type: 'KASAN-USE-AFTER-FREE-READ',
    secondary: true,
  },
  { header: /BUG: KASAN: (.*)/, title: 'KASAN: $1', type: 'KASAN-READ', secondary: true },
  {
    header: /BUG: KMSAN: kernel-usb-infoleak in (?<f>\w+)[.+]/,
    title: 'KMSAN: kernel-usb-infoleak in $F',
    type: 'KMSAN-INFO-LEAK',
    ways: uninitialised,
    origin,
    skip: /alloc_skb|^usb_(?:submit_urb|start_wait_urb|bulk_msg|interrupt_msg|control_msg)/,
    noStack: true,
  },
  {
    header: /BUG: KMSAN: ([a-z-]*infoleak[a-z-]*) in (?<f>\w+)[.+]/,
    title: 'KMSAN: $1 in $F',
    alt: access,
    type: 'KMSAN-INFO-LEAK',
    ways: uninitialised,
    origin,
    skip: /alloc_skb|netlink_ack|netlink_rcv_skb/,
    noStack: true,
  },
  {
    header: /BUG: KMSAN: ([a-z-]+) in (?<f>\w+)[.+]/,
    title: 'KMSAN: $1 in $F',
    alt: access,
    type: 'KMSAN-UNINIT-VALUE',
    ways: uninitialised,
    origin,
    // Whoever gave the value to a cipher made the mistake.
    skip: /alloc_skb|netlink_ack|netlink_rcv_skb|_encrypt$|^(?:crypto|cipher|drbg|rng)_/,
    noStack: true,
  },
  {
    header: /BUG: KCSAN: (.+)/,
    title: 'KCSAN: $1',
    type: 'KCSAN-DATARACE',
    noStack: true,
  },
  {
    header: /BUG: KFENCE: (use-after-free|out-of-bounds|invalid) (read|write) in (?<f>\w+)[.+]/,
    title: 'KFENCE: $1 $2 in $F',
    alt: access,
    type: 'KFENCE-$2',
    ways: fenced,
    noStack: true,
  },
  {
    header: /BUG: KFENCE: invalid free in (?<f>\w+)[.+]/,
    title: 'KFENCE: invalid free in $F',
    alt: ['invalid-free in $F'],
    type: 'KFENCE-INVALID-FREE',
    ways: fenced,
    noStack: true,
  },
  {
    header: /BUG: KFENCE: memory corruption in (?<f>\w+)[.+]/,
    title: 'KFENCE: memory corruption in $F',
    type: 'KFENCE-MEMORY-CORRUPTION',
    ways: fenced,
    noStack: true,
  },
  {
    header: /BUG: memory leak/,
    title: 'memory leak in $F',
    type: 'LEAK',
    ways: [[/backtrace(?: \(crc [0-9a-f]*\))?:/, 'below']],
    skip: /kmemleak|mmap|kmem|slab|alloc|create_object|idr_get|list_lru_init|pcpu_create|strn?dup|memdup/,
  },
  {
    header: /WARNING: .* usb_submit_urb/,
    title: 'WARNING in $F/usb_submit_urb',
    type: 'WARNING',
    ways: [['pointer', 'below'], ['trace']],
    skip: usb,
  },
];
