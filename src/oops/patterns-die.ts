import { faulting, type OopsPattern, stack } from './pattern.ts';

const ways = [...faulting, ...stack];
const follows = { type: 'DoS', ways, follows: true } as const;

/**
 * What die() prints, by architecture. Nearly always a line before it says more, and is the header; these are for oopses
 * that nothing else names.
 */
export const diePatterns: readonly OopsPattern[] = [
  {
    // MIPS and LoongArch: arch/mips/kernel/traps.c, arch/loongarch/kernel/traps.c.
    header: /Kernel bug detected\[#\d+\]/,
    title: 'kernel BUG in $F',
    ...follows,
    type: 'BUG',
  },
  {
    header:
      /((?:Break|Reserved) instruction in kernel code|Unhandled kernel unaligned access|Kernel [a-z]+ access)\[#\d+\]/,
    title: '$1 in $F',
    ...follows,
  },
  {
    // s390: the program check by its name, arch/s390/kernel/traps.c.
    header: /(?:^|[^\w -])\s*(?!Oops)([A-Za-z][A-Za-z -]{2,60}): [0-9a-f]{4} ilc:\d+ \[#\d+\]/,
    title: '$1 in $F',
    ...follows,
  },
  {
    // RISC-V, arch/riscv/kernel/traps.c: `Oops - illegal instruction [#1]`.
    header: /\bOops - ([\w ()-]{3,60}) \[#\d+\]/,
    title: '$1 in $F',
    ...follows,
  },
  {
    // PowerPC, arch/powerpc/kernel/traps.c: `Oops: Exception in kernel mode, sig: 5 [#1]`.
    header: /\bOops: ([A-Z][\w ]{2,60}), sig: \d+ \[#\d+\]/,
    title: '$1 in $F',
    ...follows,
  },
  {
    header: /\bOops(?:: [0-9a-f]{4}(?: ilc:\d+)?| - BUG)? ?\[#\d+\]/,
    title: 'Oops in $F',
    alt: ['bad-access in $F'],
    ...follows,
  },
];
