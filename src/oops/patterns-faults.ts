import { access, faulting, type OopsPattern, stack } from './pattern.ts';

/** 32-bit Arm and old arm64 say the same of a program's fault, and let it be at that. */
const inKernel = /Internal error: |PC is at [A-Za-z_]|pc : \[?<?[A-Za-z_]|Call [Tt]race:|Backtrace:/;

/** Faults: arch/x86/mm/fault.c and traps.c, arch/arm64/mm/fault.c and their like. */
export const faultPatterns: readonly OopsPattern[] = [
  {
    header: /Unable to handle kernel access to user memory/,
    title: 'BUG: unable to handle kernel access to user memory in $F',
    alt: access,
    type: 'MEMORY_SAFETY_BUG',
    ways: faulting,
  },
  {
    header: /(?:[Uu]nable to handle kernel|BUG: [Kk]ernel) NULL pointer dereference/,
    title: 'BUG: unable to handle kernel NULL pointer dereference in $F',
    alt: access,
    type: 'NULL-POINTER-DEREFERENCE',
    ways: faulting,
  },
  {
    header:
      /[Uu]nable to handle (?:page fault for address|kernel (?:paging request|read from unreadable|write to read-only|execute from non-executable|execution of|data access|instruction fetch|pointer dereference))/,
    title: 'BUG: unable to handle kernel paging request in $F',
    alt: access,
    type: 'MEMORY_SAFETY_BUG',
    ways: faulting,
  },
  {
    // The kernel prints the rest of this line by itself, and it may get lost.
    header: /BUG: [Uu]nable to handle kernel/,
    title: 'BUG: unable to handle kernel',
    type: '',
    secondary: true,
  },
  {
    // Of a program the kernel says `traps: a[1] general protection fault ip:…`.
    header: /general protection fault(?!.*(?:\bip:| error:\w+ in )).*:/,
    title: 'general protection fault in $F',
    alt: access,
    type: 'DoS',
    ways: faulting,
  },
  {
    header: /(general protection fault(?!.*(?:\bip:| error:\w+ in )).*)/,
    title: '$1',
    type: 'DoS',
    secondary: true,
  },
  {
    header: /BUG: .*stack guard page was hit/,
    title: 'BUG: stack guard page was hit in $F',
    alt: ['stack-overflow in $F'],
    type: '',
    ways: faulting,
    pick: 'stalled',
  },
  { header: /stack segment: /, title: 'stack segment fault in $F', type: 'DoS', ways: faulting },
  { header: /divide[ _]error: /, title: 'divide error in $F', type: 'DoS', ways: faulting },
  { header: /\bint3: /, title: 'int3 in $F', type: 'DoS', ways: faulting },
  {
    // Rare exceptions of arch/x86/kernel/traps.c; a program's have `trap` in front and no number behind.
    header:
      /(overflow|bounds|coprocessor segment overrun|invalid TSS|segment not present|alignment check|iret exception|(?:fpu|simd) exception|unexpected #NM exception): [0-9a-f]{4} \[#\d+\]/,
    title: '$1 in $F',
    type: 'DoS',
    ways: faulting,
    follows: true,
  },
  {
    header: /invalid opcode: /,
    title: 'invalid opcode in $F',
    type: 'DoS',
    ways: faulting,
    follows: true,
  },
  {
    header: /PANIC: double fault/,
    title: 'PANIC: double fault in $F',
    type: 'DoS',
    ways: [['pointer']],
    follows: true,
  },
  {
    header: /PANIC: early exception/,
    title: 'PANIC: early exception in $F',
    type: 'DoS',
    ways: [...faulting, ...stack],
    follows: true,
  },
  {
    header: /Unhandled (?:fault|prefetch abort): /,
    title: 'Unhandled fault in $F',
    alt: access,
    type: 'DoS',
    ways: faulting,
    proof: inKernel,
  },
  { header: /Alignment trap: /, title: 'Alignment trap in $F', type: 'DoS', ways: faulting, proof: inKernel },
  {
    header: /Internal error: .*\[#\d+\]/,
    title: 'Internal error in $F',
    alt: access,
    type: 'DoS',
    ways: faulting,
    follows: true,
  },
];

/** What BUG() and its relatives print, and panics: kernel/panic.c. */
export const bugPatterns: readonly OopsPattern[] = [
  {
    header: /kernel BUG at lib\/list_debug\.c/,
    title: 'BUG: corrupted list in $F',
    alt: access,
    type: 'BUG',
    ways: stack,
  },
  {
    header: /kernel BUG at mm\/usercopy\.c/,
    title: 'BUG: bad usercopy in $F',
    type: 'BUG',
    ways: stack,
    skip: /usercopy|__check/,
  },
  {
    header: /kernel BUG at /,
    title: 'kernel BUG in $F',
    type: 'BUG',
    ways: faulting,
    // These check what their caller gave them.
    skip: /^skb_/,
  },
  { header: /Kernel BUG (at .*)/, title: 'kernel BUG $1', type: 'BUG' },
  {
    header: /rust_kernel: panicked at/,
    also: /rust_kernel: panicked at .*\n(.+)/,
    title: '$1 in $F',
    type: 'DoS',
    ways: stack,
    skip: /rust_begin_unwind/,
    leads: true,
  },
];

/** Trusty, which runs beside Linux on Arm, prints on its console. */
const trusty: OopsPattern[] = [
  {
    header: /trusty: panic \(.*?\):(?: DEBUG)? ASSERT FAILED at \(.*?\): (.+)/,
    title: 'trusty: ASSERT FAILED: $1',
    type: '',
    noStack: true,
  },
  { header: /trusty: panic \(.*?\): (.+)/, title: 'trusty: panic: $1', type: '', noStack: true },
];

const panic = (words: string) => new RegExp(`Kernel panic - not syncing: (?:Oops: )?${words}`);
const follows = { type: 'DoS', follows: true } as const;

/** Panics; most follow a report that tells more. */
export const panicPatterns: readonly OopsPattern[] = [
  {
    header: panic('stack-protector:.* in: (?<f>[A-Za-z_]\\w*)[.+]'),
    title: 'kernel panic: stack is corrupted in $F',
    ways: [['header']],
    noStack: true,
    ...follows,
  },
  {
    header: panic('stack-protector:'),
    title: 'kernel panic: stack is corrupted in $F',
    ways: stack,
    skip: /stack_chk/,
    ...follows,
  },
  {
    header: panic('corrupted stack end'),
    title: 'kernel panic: corrupted stack end in $F',
    alt: ['stack-overflow in $F'],
    ways: stack,
    skip: /schedule|retint_kernel/,
    pick: 'stalled',
    ...follows,
  },
  {
    header: panic('kernel stack overflow'),
    title: 'kernel stack overflow in $F',
    alt: ['stack-overflow in $F'],
    ways: stack,
    skip: /bad_stack/,
    pick: 'stalled',
    ...follows,
  },
  {
    header: panic("Couldn't open N_TTY ldisc"),
    title: "kernel panic: Couldn't open N_TTY ldisc",
    ...follows,
  },
  {
    header: panic('Attempted to kill init!'),
    title: 'kernel panic: Attempted to kill init!',
    noStack: true,
    ...follows,
  },
  // These three are the end of an oops, a warning and a hung task whose report was not seen.
  { header: panic('Fatal exception'), title: 'kernel panic: Fatal exception', secondary: true, ...follows },
  {
    header: panic('panic_on_warn set'),
    title: 'kernel panic: panic_on_warn set',
    secondary: true,
    ...follows,
  },
  {
    header: panic('hung_task: blocked tasks'),
    title: 'kernel panic: hung_task: blocked tasks',
    secondary: true,
    ...follows,
  },
  { header: panic('(.+?)(?: \\]---)?\\s*$'), title: 'kernel panic: $1', noStack: true, ...follows },
  ...trusty,
];
