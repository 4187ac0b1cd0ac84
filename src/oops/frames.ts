import { sourceName } from './rust-names.ts';

/** What a line says of where the kernel's instruction pointer was. */
export interface Pointer {
  /** Null: it was in no known function, or in user space. */
  name: string | null;
}

const address = '\\[<?(?:0x)?[0-9a-f]{4,16}>?\\]:?';
const symbol = '\\.?([A-Za-z_][\\w$]*)((?:\\.[\\w$]+)*)\\+0x[0-9a-f]+';

// `[<address>] f+0x1/0x2`; x86 puts marks such as <EOI> in front, PowerPC two addresses, s390 a bracket.
const frame = new RegExp(
  `^\\s*(?:<(?:IRQ|EOI|NMI|TASK|#DF|EOE|[A-Z_]+)>\\s+)?\\(?(?:${address}\\s+){0,3}${symbol}\\/0x[0-9a-f]+`,
);
// 32-bit Arm: `[<c0112244>] (f) from [<c01127a4>] (g+0x18/0x1c)`, from 5.19 on `f from g+0x18/0x1c`.
const calledFrom = new RegExp(
  `^\\s*(?:${address}\\s+)?\\(?([A-Za-z_]\\w*)(?:\\.\\w+)*(?: \\[[\\w-]+\\])?\\)? from (?:${address}\\s+)?\\(?${symbol}`,
);
const guessed = /(?:^|\s)\? |\(unreliable\)\s*$/;

// Where each architecture prints it: RIP and EIP on x86, pc and PC on Arm, NIP on PowerPC, epc on RISC-V and MIPS, era
// on LoongArch, TPC on SPARC, IAOQ on PA-RISC, ERET on ARC, the PSW on s390.
const pointing = new RegExp(
  '(?:^|\\W)(?:[RE]?IP: |EIP is at |(?<!User )(?:PC|pc) is at |T?PC: |NIP:? |e?pc *: *|ERA: |era *: *|IAOQ\\[0\\]: |\\[ERET *\\]: *|' +
    'Krnl PSW : |--- interrupt: [0-9a-f]+ at )' +
    '(?=[0-9a-f]+:|\\[|[0-9a-f]{8,}(?:\\W|$)|0x[0-9a-f]+(?:\\W|$)|<?\\.?[A-Za-z_][\\w.$]*\\+0x|\\s*\\(null\\))' +
    `(?:[0-9a-f]{2,4}:)?(?:\\s*${address})*(?:\\s*[0-9a-f]{8,16}){0,2}\\s*[(<]?(?:${symbol})?`,
);
/** PowerPC, SPARC and 32-bit x86 print registers before they name the function that one of them lies in. */
const registers =
  /(?:^|\W)(?:NIP: {1,2}[0-9a-f]{8,16} LR: |TSTATE: |EIP: [0-9a-f]{4}:\[<[0-9a-f]+>\] EFLAGS: )/;
/** Who called what the pointer is in, on architectures that keep that in a register. */
const linking = new RegExp(
  `(?:^|\\W)(?:LR is at |(?:lr|ra) *: *|LR )(?:${address} *)?(?:[0-9a-f]{8,16} )?(?:${symbol})`,
);
const stackStart =
  /Call [Tt]race|Allocated:|Allocated by task \d+|Freed:|Freed by task \d+|(?<!stack) backtrace(?: \(crc [0-9a-f]+\))?:|Backtrace:|Uninit was stored to memory at|status: [0-9a-f]{16} badaddr: [0-9a-f]{16} cause: [0-9a-f]{16}/;
/** 32-bit Arm has no heading where it reads unwinding tables; what prints the stack stands on top of it then. */
const unheaded = /^\s*(?:\[<[0-9a-f]+>\] )?\(?(?:unwind_backtrace|dump_backtrace|c_backtrace)\)? from /;

/** Whether a line is a frame that the unwinder only guesses. */
export function isGuessed(line: string): boolean {
  return guessed.test(line) && !line.includes('<EOI>');
}

/**
 * The same line as if the unwinder had been sure. Kernels before 4.14 without frame pointers are sure of nothing, and
 * print addresses in front; later ones guess because a stack is broken.
 */
export function withoutDoubt(line: string): string {
  return line.replace(/^(\s*\[<[0-9a-f]{8,16}>\] )\? /, '$1');
}

/** Whether a line begins a stack trace. */
export function beginsStack(line: string): boolean {
  return stackStart.test(line);
}

/** Whether a stack trace begins with this very line, without a heading. */
export function isTopOfStack(line: string): boolean {
  return unheaded.test(line);
}

/** Which of the marks of a stack a line bears; null where none. */
export function stackMark(line: string): string | null {
  return stackStart.exec(line)?.[0].replace(/\d+|\(crc .*/g, '') ?? null;
}

/** The functions that a line of a stack trace names; none where the unwinder was not sure, or where it is no such line. */
export function framesIn(line: string): string[] {
  if (isGuessed(line)) return [];
  const from = line.includes(' from ') ? calledFrom.exec(line) : null;
  if (from) return [sourceName(from[1]!), sourceName(from[2]!)];
  const name = frame.exec(line)?.[1];
  return name ? [sourceName(name)] : [];
}

/** What a line tells of the instruction pointer; null where it is about something else. */
export function pointerIn(line: string): Pointer | null {
  const found = registers.test(line) ? null : pointing.exec(line);
  return found && { name: found[1] === undefined ? null : sourceName(found[1]) };
}

/** The function that a line names as the caller of the one that the instruction pointer is in; null where none. */
export function callerIn(line: string): string | null {
  const name = linking.exec(line)?.[1];
  return name === undefined ? null : sourceName(name);
}

/** The functions of lines that are all of one stack, that of the instruction pointer among them. */
export function functionsIn(lines: readonly string[]): string[] {
  return lines.flatMap((line) => {
    const pointer = pointerIn(line);
    return pointer ? (pointer.name ?? []) : framesIn(line);
  });
}

/** A frame of fault injection, whose stacks get between the lines of other reports. */
export function isInjected(line: string): boolean {
  return /^\s*(?:\[<?(?:0x)?[0-9a-f]+>?\] )?should_fail(?:slab)?(?:\.[a-z0-9.]+)?\+0x/.test(line);
}

/** What stands in front of a system call's name, by the kernel's age and architecture; one of them is taken off. */
const entries: readonly RegExp[] = [
  ...'SyS_ SYSC_ compat_SyS_ compat_SYSC_ ksys_ __sys_ ___sys_ ____sys_ __se_ __se_sys_ __do_sys_ __x64_ __ia32_ __arm64_'
    .split(' ')
    .map((entry) => new RegExp(`^${entry}(?=.)`)),
  // Drivers have functions that begin with these, such as __arm_smmu_tlb_sync.
  /^__(?:arm|riscv|s390x?|powerpc|loongarch|mips)_(?=(?:compat_)?sys_)/,
];

/** The names that a function is known by, the one for a title first. */
export function namesOf(name: string): string[] {
  const shorter = entries
    .filter((entry) => entry.test(name))
    .map((entry) => name.replace(entry, ''))
    .sort((a, b) => a.length - b.length);
  return [...new Set([...shorter.slice(0, 1), name, ...shorter])];
}
