import { beginsStack, framesIn, pointerIn } from './frames.ts';

/** Lines that kernels print below the header of a report, and programs do not. */
const body =
  /^\s*(?:CPU: \d+ (?:UID: \d+ )?PID: \d+ |Modules linked in:|Hardware name: |Workqueue: |Internal error: |Oops[: ]|Mem abort info:|#PF: |PGD [0-9a-f]+|pgd = [0-9a-f]|Code: (?:[0-9a-f]{2} ){4}|in_atomic\(\): \d|(?:Read|Write) (?:of size|at addr)|Failing address: |Faulting instruction address: |REGS: [0-9a-f]|(?:RSP|RAX|EAX): |sp : [0-9a-f]|x29: |Krnl GPRS: |---\[ end |Kernel Offset: |Rebooting in \d+ seconds|SMP: stopping secondary CPUs|invalid opcode: |rcu: |Showing busy workqueues|.* is trying to (?:acquire|release) lock|page:|Tainted: \[)/;

/** Whether a line stands in reports of a kernel alone. */
export function isOfReport(line: string): boolean {
  return body.test(line) || beginsStack(line) || pointerIn(line) !== null || framesIn(line).length > 0;
}

/** Shortest prefix that is worth knowing, and longest. */
const [shortest, longest] = [1, 160];

/**
 * What stands in front of the lines of a report, taken from its header and held against the lines that follow. So a
 * report can be read that comes through a tool nobody knows of.
 *
 * @param header  what is left of the header's line, and where in it the header itself begins
 * @param next    the lines that follow
 * @returns an expression for the prefix, whatever its numbers; null where there is none
 */
export function prefixOf(header: { text: string; at: number }, next: readonly string[]): RegExp | null {
  let front = header.text.slice(0, header.at);
  if (front.length < shortest || front.length > longest || next.length < 2) return null;
  while (front.length >= shortest) {
    const known = new RegExp(`^${front.replace(/\d+|\s+|[^\w\s]/g, generalised)}`);
    const having = next.filter((line) => known.test(line)).length;
    if (having * 3 >= next.length * 2) return known;
    front = front.replace(/(?:[^\s\])}:|>]+[:\])}|>]*|[\])}:|>]+) ?$|\s$/, '');
  }
  return null;
}

function generalised(part: string): string {
  if (/^\d/.test(part)) return '\\d+';
  return /^\s/.test(part) ? '\\s+' : `\\${part}`;
}

/** A function as scripts/decode_stacktrace.sh names it: with its place in the source in place of its offset. */
const place =
  /(?<![\w.$])(?!(?:at|in|from) )([A-Za-z_][\w.$]*) \((?:[\w./+~-]{1,200}\.(?:[chSs]|rs|inc):\d+|\?\?:[\d?]+)(?: [^() ]{1,200}| \(discriminator \d+\)){0,40}\)(?: ([\w-]+)(?=\s*$))?/g;

/** A line with functions as the kernel itself prints them. */
export function decoded(line: string): string {
  if (!line.includes(':') || !line.includes(' (')) return line;
  return line.replace(place, (_, name, module) => `${name}+0x0/0x0${module ? ` [${module}]` : ''}`);
}
