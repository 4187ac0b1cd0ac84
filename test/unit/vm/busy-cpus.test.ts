import { describe, expect, it } from 'vitest';
import { blockedIn } from '../../../src/boot/hang.ts';
import { busyCpus } from '../../../src/vm/busy-cpus.ts';
import type { Cpu, PausedCpus } from '../../../src/vm/registers.ts';
import { parseSymbols } from '../../../src/vm/symbols.ts';

const STACK = 0xffffc90000013e00n;
const HANDLERS = 0xfffffe0000000000n;

/** A kernel of functions of 256 bytes each, which was moved by so much, and what its memory holds. */
function kernel(moved: bigint, names: readonly string[]) {
  const base = 0xffffffff81000000n;
  const linked = (name: string) => base + 256n * BigInt(names.indexOf(name));
  const map = names.map((name) => `${linked(name).toString(16)} T ${name}`);
  const end = base + 256n * BigInt(names.length);
  const symbols = parseSymbols(
    [`${base.toString(16)} T _stext`, ...map, `${end.toString(16)} T _etext`, ''].join('\n'),
  );
  const memory = new Map<bigint, number>();
  const put = (address: bigint, bytes: Iterable<number>) => {
    let at = address;
    for (const byte of bytes) memory.set(at++, byte);
  };
  const word = (address: bigint, value: bigint) => {
    const bytes = Buffer.alloc(8);
    bytes.writeBigUInt64LE(BigInt.asUintN(64, value));
    put(address, bytes);
  };
  const at = (name: string, offset = 0n) => linked(name) + moved + offset;
  const distance = (from: bigint, to: bigint) => {
    const bytes = Buffer.alloc(4);
    bytes.writeInt32LE(Number(to - from));
    return bytes;
  };
  const gate = (exception: number, handler: bigint) => {
    const entry = HANDLERS + 16n * BigInt(exception);
    word(entry, (handler & 0xffffn) | (0x10n << 16n) | (0x8en << 40n) | ((handler & 0xffff0000n) << 32n));
    word(entry + 8n, handler >> 32n);
  };
  const read: PausedCpus['read'] = async (address, words) =>
    Array.from({ length: words }, (_, index) => {
      const bytes = Buffer.from(
        Array.from({ length: 8 }, (__, byte) => memory.get(address + BigInt(index * 8 + byte)) ?? 0),
      );
      return bytes.readBigUInt64LE();
    });
  return {
    symbols,
    at,
    put,
    /** Puts a call into a function. @returns the address that it returns to */
    call(from: string, to: string, offset = 0x40n): bigint {
      const back = at(from, offset + 5n);
      put(at(from, offset), [0xe8, ...distance(back, at(to))]);
      return back;
    },
    /** The same through a register. */
    callByPointer(from: string, offset = 0x60n): bigint {
      put(at(from, offset), [0xff, 0xd0]);
      return at(from, offset + 2n);
    },
    jump: (from: string, to: string, offset = 0x80n) =>
      put(at(from, offset), [0xe9, ...distance(at(from, offset + 5n), at(to))]),
    jumpByPointer: (from: string, offset = 0x90n) => put(at(from, offset), [0xff, 0x25, 0, 0, 0, 0]),
    /** Puts words on the stack. */
    push: (...values: bigint[]) =>
      values.forEach((value, index) => {
        word(STACK + BigInt(index * 8), value);
      }),
    handlers() {
      gate(0, at('asm_exc_divide_error'));
      gate(6, at('asm_exc_invalid_op'));
    },
    paused: (cpu: Partial<Cpu>): PausedCpus => ({
      cpus: [
        {
          index: 0,
          pointer: 0n,
          stack: STACK,
          interruptTable: HANDLERS,
          userMode: false,
          idle: false,
          ...cpu,
        },
      ],
      read,
    }),
  };
}

const names = [
  'asm_exc_divide_error',
  'asm_exc_invalid_op',
  'delay_tsc',
  'frob_wait',
  'frob_tail',
  'frob_read',
  'stale',
  'vfs_read',
  'do_syscall_64',
  'entry_SYSCALL_64_after_hwframe',
];
const stuck = { phase: 'in-test', test: 52, agentLost: false } as const;
const nameOf = (text: string) => blockedIn([text, text], stuck)?.name ?? null;

describe.each([
  ['where it was linked', 0n],
  ['moved by KASLR', 0x1c40_0000n],
])('the stack of a CPU in a kernel %s', (_, moved) => {
  it('is found by the calls on it, and not by what other functions left there', async () => {
    const k = kernel(moved, names);
    k.handlers();
    k.push(
      0x1234n,
      k.call('stale', 'vfs_read'),
      k.call('frob_wait', 'delay_tsc'),
      k.call('frob_read', 'frob_wait'),
      k.callByPointer('vfs_read'),
      k.call('do_syscall_64', 'vfs_read'),
      k.call('entry_SYSCALL_64_after_hwframe', 'do_syscall_64'),
      k.call('stale', 'do_syscall_64', 0xa0n),
    );
    const { text, unknown } = await busyCpus(k.paused({ pointer: k.at('delay_tsc', 7n) }), k.symbols);
    expect(text.trimEnd().split('\n')).toEqual([
      'CPU0:',
      'RIP: 0010:delay_tsc+0x7/0x100',
      ' ? stale+0x45/0x100',
      ' frob_wait+0x45/0x100',
      ' frob_read+0x45/0x100',
      ' vfs_read+0x62/0x100',
      ' do_syscall_64+0x45/0x100',
      ' entry_SYSCALL_64_after_hwframe+0x45/0x100',
    ]);
    expect(unknown).toEqual([]);
    expect(nameOf(text)).toBe('frob_read');
  });

  it('continues if a function was entered by a jump', async () => {
    const k = kernel(moved, names);
    k.handlers();
    k.jump('frob_tail', 'delay_tsc');
    k.push(k.call('frob_read', 'frob_tail'), k.callByPointer('vfs_read'));
    const { text } = await busyCpus(k.paused({ pointer: k.at('delay_tsc') }), k.symbols);
    expect(text).toContain('\n frob_read+0x45/0x100\n vfs_read+0x62/0x100\n');
  });

  it('continues if it was entered by a jump through a pointer', async () => {
    const k = kernel(moved, names);
    k.handlers();
    k.jumpByPointer('frob_tail');
    k.push(k.call('stale', 'vfs_read'), k.call('frob_read', 'frob_tail'));
    const { text } = await busyCpus(k.paused({ pointer: k.at('delay_tsc') }), k.symbols);
    expect(text).toContain('\n ? stale+0x45/0x100\n frob_read+0x45/0x100\n');
  });

  it('ends if no call leads to the function that it is in', async () => {
    const k = kernel(moved, names);
    k.handlers();
    k.push(k.call('stale', 'vfs_read'), k.call('frob_read', 'do_syscall_64'));
    const { text } = await busyCpus(k.paused({ pointer: k.at('frob_wait', 9n) }), k.symbols);
    expect(text).toContain('RIP: 0010:frob_wait+0x9/0x100\n ? stale+0x45/0x100\n ? frob_read+0x45/0x100\n');
    expect(nameOf(text)).toBe('frob_wait');
  });

  it('names the caller of a function that never returns', async () => {
    const k = kernel(moved, names);
    k.handlers();
    // The last bytes of frob_wait: the return address is the next function's first.
    k.push(k.call('frob_wait', 'delay_tsc', 251n), k.call('frob_read', 'frob_wait'));
    const { text } = await busyCpus(k.paused({ pointer: k.at('delay_tsc') }), k.symbols);
    expect(text).toContain('\n frob_wait+0x100/0x100\n frob_read+0x45/0x100\n');
  });
});

describe('nothing is claimed of a CPU', () => {
  it('that waits for an interrupt', async () => {
    const k = kernel(0n, names);
    k.handlers();
    const { text } = await busyCpus(k.paused({ pointer: k.at('frob_wait'), idle: true }), k.symbols);
    expect(text).toBe('CPU0:\nwaits for an interrupt in frob_wait\n');
    expect(nameOf(text)).toBeNull();
  });

  it('that runs a program', async () => {
    const k = kernel(0n, names);
    k.handlers();
    const { text } = await busyCpus(k.paused({ pointer: 0x7f1c1f3d5000n, userMode: true }), k.symbols);
    expect(nameOf(text)).toBeNull();
  });

  it('that is in no function of the image, such as one of a module', async () => {
    const k = kernel(0n, names);
    k.handlers();
    const { text, unknown } = await busyCpus(k.paused({ pointer: 0xffffffffc0001000n }), k.symbols);
    expect(nameOf(text)).toBeNull();
    expect(unknown).toEqual(['CPU 0 is at 0xffffffffc0001000: not in a function of this kernel']);
  });

  it('whose exception handlers are those of another kernel', async () => {
    const k = kernel(0n, names);
    const { text, unknown } = await busyCpus(k.paused({ pointer: k.at('frob_wait') }), k.symbols);
    expect(nameOf(text)).toBeNull();
    expect(unknown[0]).toMatch(/exception handlers do not belong to this kernel/);
  });

  it('whose handlers lie where no kernel is moved to', async () => {
    const k = kernel(0x1000n, names);
    k.handlers();
    const { text } = await busyCpus(k.paused({ pointer: k.at('frob_wait') }), k.symbols);
    expect(nameOf(text)).toBeNull();
  });
});
