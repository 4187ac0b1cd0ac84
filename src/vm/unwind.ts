import { type Cpu, type PausedCpus, WORD } from './registers.ts';
import type { KernelFunction, Symbols } from './symbols.ts';

/** One line of a stack: an address in a function of the kernel. */
export interface Frame {
  function: KernelFunction;
  /** Bytes from the function's start. */
  offset: bigint;
  /** False: it looks like a return address, but the function may have returned long ago. */
  sure: boolean;
}

/** Kernel stacks of x86-64 are aligned to their size (THREAD_SIZE); with KASAN they are larger, and the rest is not read. */
const STACK = 16_384n;
/** Words of one function on the stack; its caller's return address is searched in so many. */
const OWN_WORDS = 96;
const DEEPEST = 64;
/** Longest instruction of a call, in bytes: `call *disp32(%base,%index)`. */
const LONGEST_CALL = 7;
/** Bytes of a function that are searched for a jump to another one. */
const MOST_CODE = 32_768;
/** A function that is entered by a jump was entered by so many at most, and through so many functions. */
const MOST_JUMPS = 3;
const MOST_FUNCTIONS = 40;
/** Entry points of the kernel: what is below belongs to the interrupted program, on another stack. */
const entrance =
  /^(?:asm_|entry_|ret_from_fork|secondary_startup|early_idt|error_|paranoid_|common_startup|x86_64_start)/;
/** A call through a register, as mitigations replace it. */
const thunk = /^__x86_(?:indirect_thunk|indirect_call_thunk)/;

interface Call {
  /** Null: through a register or memory, so to anything. */
  target: bigint | null;
}

interface Jumps {
  /** Start addresses of functions that it jumps to. */
  to: bigint[];
  /** It also jumps through a pointer. */
  anywhere: boolean;
}

/** What may be a return address. */
interface PossibleReturn extends Call {
  /** Index of its word. */
  at: number;
  address: bigint;
  function: KernelFunction;
}

/** The functions on the stacks of a relocated kernel. */
export interface Unwinder {
  /** The function that an address of the running kernel is in. */
  functionAt(address: bigint): KernelFunction | null;
  /**
   * The functions on a CPU's stack, from the current one. A frame is certain if the code before its
   * return address calls the function of the frame before, directly or through a tail jump; if it uses a pointer, the
   * next such call on the stack is taken.
   */
  stackOf(cpu: Cpu): Promise<Frame[]>;
}

/**
 * @param offset  bytes from where the kernel was linked to where it is
 */
export function unwinder({ read }: Pick<PausedCpus, 'read'>, symbols: Symbols, offset: bigint): Unwinder {
  const calls = new Map<bigint, Promise<Call | null>>();
  const jumps = new Map<bigint, Promise<Jumps>>();
  const functionAt = (address: bigint) => symbols.functionAt(address - offset);

  const bytes = async (address: bigint, length: number, cpu: number): Promise<Buffer> => {
    const words = await read(address, Math.ceil(length / WORD), cpu);
    const buffer = Buffer.alloc(words.length * WORD);
    for (const [at, word] of words.entries()) buffer.writeBigUInt64LE(word, at * WORD);
    return buffer.subarray(0, length);
  };

  /** The call that an address is the return address of. */
  const callBefore = async (address: bigint, cpu: number): Promise<Call | null> => {
    const before = await bytes(address - BigInt(LONGEST_CALL), LONGEST_CALL, cpu);
    if (before.length < LONGEST_CALL) return null;
    if (before[2] === 0xe8) {
      const target = address + BigInt(before.readInt32LE(3));
      const called = functionAt(target);
      if (called !== null) return { target: thunk.test(called.name) ? null : target };
    }
    // Opcode FF with 2 in its middle bits calls what is in a register or in memory.
    const lengths = [2, 3, 4, 6, 7];
    const indirect = lengths.some((length) => {
      const [opcode, operand] = [before[LONGEST_CALL - length], before[LONGEST_CALL - length + 1]!];
      return opcode === 0xff && ((operand >> 3) & 7) === 2 && lengthOfIndirect(operand) === length;
    });
    return indirect ? { target: null } : null;
  };
  const call = (address: bigint, cpu: number) => {
    const known = calls.get(address) ?? callBefore(address, cpu);
    calls.set(address, known);
    return known;
  };

  /** Finds the jumps with which a function may end in another one. */
  const jumpsOf = async (from: bigint, cpu: number): Promise<Jumps> => {
    const length = Math.min(Number(functionAt(from)?.size ?? 0n), MOST_CODE);
    const text = await bytes(from, length, cpu);
    const found: Jumps = { to: [], anywhere: false };
    for (let at = 0; at + 5 <= text.length; at++) {
      // E9 and 0F 80 to 0F 8F jump over a distance of 32 bits.
      const jump = text[at] === 0xe9 || (text[at - 1] === 0x0f && (text[at]! & 0xf0) === 0x80);
      const target = jump ? from + BigInt(at + 5 + text.readInt32LE(at + 1)) : from;
      const reached = target === from ? null : functionAt(target);
      if (reached !== null && reached.start + offset === target) {
        if (thunk.test(reached.name)) found.anywhere = true;
        else found.to.push(target);
      }
      // FF with 4 in its middle bits jumps through a pointer; with a table (24) it stays in the function.
      if (text[at] === 0xff && ((text[at + 1]! >> 3) & 7) === 4 && text[at + 1] !== 0x24)
        found.anywhere = true;
    }
    return found;
  };
  /** How a call may have reached a function that it does not name: through jumps alone, a pointer, or not at all. */
  const leadsTo = async (target: bigint, to: KernelFunction, cpu: number) => {
    let anywhere = false;
    let reached = [target];
    for (let depth = 0; depth < MOST_JUMPS && reached.length <= MOST_FUNCTIONS; depth++) {
      const next: bigint[] = [];
      for (const one of reached) {
        const known = jumps.get(one) ?? jumpsOf(one, cpu);
        jumps.set(one, known);
        const found = await known;
        if (found.to.includes(to.start + offset)) return 'jumps';
        anywhere ||= found.anywhere;
        next.push(...found.to);
      }
      reached = [...new Set(next)];
    }
    return anywhere ? 'pointer' : null;
  };

  const callerAmong = async (near: readonly PossibleReturn[], current: KernelFunction, cpu: number) => {
    const into = (target: bigint | null) => (target === null ? null : functionAt(target));
    const named = near.find(({ target }) => isSame(into(target), current));
    if (named) return named;
    let byPointer: PossibleReturn | undefined;
    for (const one of near) {
      const how = one.target === null ? 'pointer' : await leadsTo(one.target, current, cpu);
      if (how === 'jumps') return one;
      if (how === 'pointer') byPointer ??= one;
    }
    return byPointer;
  };

  const stackOf = async (cpu: Cpu): Promise<Frame[]> => {
    const first = functionAt(cpu.pointer);
    if (first === null) return [];
    const frameOf = (address: bigint, of: KernelFunction, sure: boolean): Frame => {
      return { function: of, offset: address - offset - of.start, sure };
    };
    const frames = [frameOf(cpu.pointer, first, true)];
    const end = (cpu.stack | (STACK - 1n)) + 1n;
    const words = await read(cpu.stack, Number((end - cpu.stack) / BigInt(WORD)), cpu.index);
    let current = first;
    for (let at = 0; frames.length < DEEPEST && !entrance.test(current.name); ) {
      const near: PossibleReturn[] = [];
      for (const [index, address] of words.slice(at, at + OWN_WORDS).entries()) {
        // The call may be the last instruction of its function, and the return address in the next one.
        const inside = functionAt(address - 1n);
        const found = inside && (await call(address, cpu.index));
        if (found) near.push({ at: at + index, address, function: inside, target: found.target });
      }
      const next = await callerAmong(near, current, cpu.index);
      const passed = next ? near.slice(0, near.indexOf(next)) : near;
      frames.push(...passed.map((one) => frameOf(one.address, one.function, false)));
      if (next === undefined) break;
      frames.push(frameOf(next.address, next.function, true));
      current = next.function;
      at = next.at + 1;
    }
    return frames;
  };
  return { functionAt, stackOf };
}

/** A part that the compiler split off a function is entered by that function. */
function isSame(called: KernelFunction | null, current: KernelFunction): boolean {
  const whole = (name: string) => name.replace(/\.cold(?:\.\d+)?$/, '');
  return called !== null && whole(called.name) === whole(current.name);
}

/** Length of an indirect call, from its operand (the ModRM byte of Intel's manual, volume 2, table 2-2). */
function lengthOfIndirect(operand: number): number {
  const [mode, register] = [operand >> 6, operand & 7];
  const index = mode !== 3 && register === 4 ? 1 : 0;
  const displacement = mode === 1 ? 1 : mode === 2 || (mode === 0 && register === 5) ? 4 : 0;
  return 2 + index + displacement;
}

/** First of 16 bytes of a gate in the table of interrupt handlers; a gate for each exception. */
const GATE = 16n;
const DIVIDE_ERROR = 0;
const INVALID_OPCODE = 6;
/** The handlers of these two: since 5.8, and before. */
const handlers = [
  ['asm_exc_divide_error', 'asm_exc_invalid_op'],
  ['divide_error', 'invalid_op'],
] as const;
/** Early handlers are adjacent, so many bytes each (EARLY_IDT_HANDLER_SIZE, larger with ENDBR in front). */
const EARLY = [9n, 13n];
/** KASLR moves a kernel by whole pages of 2 MiB (CONFIG_PHYSICAL_ALIGN is no less). */
const ALIGNED = 0x20_0000n;

/**
 * How far KASLR moved a kernel: the handlers of two exceptions are compared with their linked addresses.
 *
 * @returns null if they do not match: another kernel runs, or none yet
 */
export async function kaslrOffset(
  { index, interruptTable }: Cpu,
  { read }: Pick<PausedCpus, 'read'>,
  symbols: Symbols,
): Promise<bigint | null> {
  const handlerOf = async (exception: number): Promise<bigint | null> => {
    const [low, high] = await read(interruptTable + GATE * BigInt(exception), 2, index);
    if (low === undefined || high === undefined) return null;
    return (low & 0xffffn) | ((low >> 32n) & 0xffff_0000n) | ((high & 0xffff_ffffn) << 32n);
  };
  const [divide, invalid] = [await handlerOf(DIVIDE_ERROR), await handlerOf(INVALID_OPCODE)];
  if (divide === null || invalid === null) return null;
  const early = symbols.addressOf('early_idt_handler_array');
  const linked = [
    ...handlers.map((names) => names.map((name) => symbols.addressOf(name))),
    ...EARLY.map((size) => (early === null ? [null, null] : [early, early + size * BigInt(INVALID_OPCODE)])),
  ];
  for (const [first, second] of linked) {
    if (first === null || first === undefined || second === null || second === undefined) continue;
    const moved = divide - first;
    if (moved === invalid - second && moved >= 0n && moved % ALIGNED === 0n) return moved;
  }
  return null;
}
