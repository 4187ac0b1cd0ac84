/**
 * One step on the way to the function that a report is named after. Each goes on in the lines where the one before
 * stopped, and gives the functions that it finds:
 *
 * - `header`: the one in the header, its group `f`
 * - `pointer`: the next line that tells the instruction pointer; where that is in no function, who called it
 * - `trace`: the frames of the next stack trace
 * - `below`: the frames of the lines that follow, until a stack trace begins
 * - an expression: the next line that it matches; its group `f`, where it has one, is a function
 */
export type Step = 'header' | 'pointer' | 'trace' | 'below' | RegExp;

/**
 * How one kind of report is known and named. The titles, and which functions are passed over, are syzbot's (facts from
 * pkg/report of google/syzkaller), so that one can be looked up on its dashboard. In `title` and `alt`, `$1` to `$9` are the groups of `header` and then
 * those of `also`, group `f` left out; `$F` is the function.
 */
export interface OopsPattern {
  /** Matched against one line of the kernel, without time and caller. */
  header: RegExp;
  /** Has to be found in the report, else another pattern is tried, or the report is not whole. */
  also?: RegExp;
  title: string;
  alt?: readonly string[];
  /** Class of the bug, as syzbot names it; empty where it has none. */
  type: string;
  /** Ways to the functions, tried in this order until one gives any. */
  ways?: readonly (readonly Step[])[];
  /** The report says itself which function it is about, so none is passed over. */
  said?: true;
  /** Functions that are passed over beside the helpers. */
  skip?: RegExp;
  /** Which of the functions is the one: the first, what a CPU is stuck in, or what a task waits in. */
  pick?: 'first' | 'stalled' | 'hung';
  /** A way that has to give a function too; without it the report is not whole. */
  origin?: readonly Step[];
  /** It is whole without a stack trace. */
  noStack?: true;
  /** It is never whole: what was wrong stands in a report that was missed. */
  secondary?: true;
  /** It follows other reports, so it begins none while one is open. */
  follows?: true;
  /** Its stack stands in the report that comes next. */
  leads?: true;
  /** No more than a line that begins as reports do. Where the same task reports in full after it, that one counts. */
  bare?: true;
  /** Has to follow, else the line is no report: the fault was a program's, and the kernel took care of it. */
  proof?: RegExp;
  /** A driver may say as much on every boot, so nothing is judged by it. */
  remark?: true;
}

/** Faults: the line with the instruction pointer, then the stack. */
export const faulting: readonly (readonly Step[])[] = [['pointer', 'trace']];
/** What WARN prints: on most architectures a trap whose stack may stand below its registers. */
export const warning: readonly (readonly Step[])[] = [['pointer', 'below'], ['trace']];
export const stack: readonly (readonly Step[])[] = [['trace']];

/** Any wrong use of memory; by this title one bug is known again that KASAN, a fault and UBSAN each name in their way. */
export const access: readonly string[] = ['bad-access in $F'];
