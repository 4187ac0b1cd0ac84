import { expect, test } from 'vitest';
import { cpusIn } from '../../../src/vm/registers.ts';

const cpu = (number: number, pointer: string, state: string, flags = '00000246') => `
CPU#${number}
RAX=0000000000000001 RBX=0000000000000000 RCX=0000000000000000 RDX=0000000000000000
RSI=0000000000000000 RDI=0000000000000000 RBP=ffffc90000013ed0 RSP=ffffc90000013eb8
RIP=${pointer} RFL=${flags} [---Z-P-] ${state}
CS =0010 0000000000000000 ffffffff 00af9b00 DPL=0 CS64 [-RA]
GDT=     fffffe0000001000 0000007f
IDT=     fffffe0000000000 00000fff
CR0=80050033 CR2=00007f1c1f3d5000 CR3=0000000001a0a000 CR4=003506f0
`;

test('what QEMU says of CPUs is read', () => {
  const text = [
    cpu(0, 'ffffffff81052f79', 'CPL=0 II=0 A20=1 SMM=0 HLT=0', '00000046'),
    cpu(1, 'ffffffff81347669', 'CPL=0 II=0 A20=1 SMM=0 HLT=1'),
    cpu(2, 'ffffffff81347669', 'CPL=0 II=0 A20=1 SMM=0 HLT=1', '00000046'),
    cpu(3, '00007f1c1f3d5000', 'CPL=3 II=0 A20=1 SMM=0 HLT=0'),
  ].join('');
  const [busy, idle, halted, program] = cpusIn(text);
  expect(busy).toEqual({
    index: 0,
    pointer: 0xffffffff81052f79n,
    stack: 0xffffc90000013eb8n,
    interruptTable: 0xfffffe0000000000n,
    userMode: false,
    idle: false,
  });
  expect(idle).toMatchObject({ index: 1, idle: true });
  // With interrupts off it never comes back from there.
  expect(halted).toMatchObject({ index: 2, idle: false });
  expect(program).toMatchObject({ index: 3, userMode: true });
});

test('a CPU that is not in 64-bit mode yet is left out', () => {
  expect(cpusIn('CPU#0\nEAX=00000000\nEIP=0000fff0 EFL=00000002 CPL=0 II=0 HLT=0\n')).toEqual([]);
});
