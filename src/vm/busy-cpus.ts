import type { PausedCpus } from './registers.ts';
import type { Symbols } from './symbols.ts';
import { type Frame, kaslrOffset, unwinder } from './unwind.ts';

/** What the CPUs of a guest are doing, in the kernel's own format. */
export interface CpuStacks {
  text: string;
  /** Why nothing is known about a CPU; empty if something is known about each. */
  unknown: string[];
}

const hex = (value: bigint): string => `0x${value.toString(16)}`;
const nameOf = (frame: Frame): string =>
  `${frame.function.name}+${hex(frame.offset)}/${hex(frame.function.size)}`;

/** Writes the stacks of a guest's CPUs from what QEMU knows about them. */
export async function busyCpus(paused: PausedCpus, symbols: Symbols): Promise<CpuStacks> {
  const lines: string[] = [];
  const unknown: string[] = [];
  for (const cpu of paused.cpus) {
    const { index, pointer, userMode, idle } = cpu;
    lines.push(`CPU${index}:`);
    if (userMode) {
      lines.push(`RIP: 0033:${hex(pointer)}`);
      continue;
    }
    const moved = await kaslrOffset(cpu, paused, symbols);
    const { functionAt, stackOf } = unwinder(paused, symbols, moved ?? 0n);
    if (moved === null || functionAt(pointer) === null) {
      lines.push(`RIP: 0010:${hex(pointer)}`);
      const why =
        moved === null
          ? 'its exception handlers do not belong to this kernel'
          : 'not in a function of this kernel';
      unknown.push(`CPU ${index} is at ${hex(pointer)}: ${why}`);
      continue;
    }
    const [top, ...callers] = idle ? [] : await stackOf(cpu);
    // Not a line of a stack: this CPU is idle.
    if (top === undefined) lines.push(`waits for an interrupt in ${functionAt(pointer)?.name}`);
    else lines.push(`RIP: 0010:${nameOf(top)}`);
    lines.push(...callers.map((frame) => ` ${frame.sure ? '' : '? '}${nameOf(frame)}`));
  }
  return { text: `${lines.join('\n')}\n`, unknown };
}
