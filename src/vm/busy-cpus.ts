import type { PausedCpus } from './registers.ts';
import type { Symbols } from './symbols.ts';
import { type Frame, kaslrOffset, unwinder } from './unwind.ts';

/** What the processors of a guest are at, in the words that the kernel itself would use. */
export interface AtWork {
  text: string;
  /** Why nothing can be said of a processor; empty if something is said of each. */
  unknown: string[];
}

const hex = (value: bigint): string => `0x${value.toString(16)}`;
const nameOf = (frame: Frame): string =>
  `${frame.function.name}+${hex(frame.offset)}/${hex(frame.function.size)}`;

/** Writes down the stacks of a guest's processors from what QEMU knows of them. */
export async function busyCpus(frozen: PausedCpus, symbols: Symbols): Promise<AtWork> {
  const lines: string[] = [];
  const unknown: string[] = [];
  for (const processor of frozen.cpus) {
    const { index, pointer, userMode, idle } = processor;
    lines.push(`CPU${index}:`);
    if (userMode) {
      lines.push(`RIP: 0033:${hex(pointer)}`);
      continue;
    }
    const moved = await kaslrOffset(processor, frozen, symbols);
    const { functionAt, stackOf } = unwinder(frozen, symbols, moved ?? 0n);
    if (moved === null || functionAt(pointer) === null) {
      lines.push(`RIP: 0010:${hex(pointer)}`);
      const why =
        moved === null
          ? 'its exception handlers do not belong to this kernel'
          : 'not in a function of this kernel';
      unknown.push(`CPU ${index} is at ${hex(pointer)}: ${why}`);
      continue;
    }
    const [top, ...callers] = idle ? [] : await stackOf(processor);
    // No line of a stack: it is at nothing.
    if (top === undefined) lines.push(`waits for an interrupt in ${functionAt(pointer)?.name}`);
    else lines.push(`RIP: 0010:${nameOf(top)}`);
    lines.push(...callers.map((frame) => ` ${frame.sure ? '' : '? '}${nameOf(frame)}`));
  }
  return { text: `${lines.join('\n')}\n`, unknown };
}
