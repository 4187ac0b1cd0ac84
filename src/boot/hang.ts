import type { BootPhase, Outcome } from '../model.ts';
import { functionsIn, namesOf } from '../oops/frames.ts';
import { isHelper } from '../oops/helpers.ts';
import { linesOf } from '../oops/lines.ts';
import { hungIn, stalledIn } from '../oops/stalls.ts';

type Hung = Outcome & { kind: 'hung' };

/** Title of a hang: `hang in FUNCTION (before agent)`; without a stack what stopped, and the phase. */
export function titleOfHang({ phase, blockedIn, agentLost }: Omit<Hung, 'kind'>): string {
  const what = blockedIn === undefined ? (agentLost ? 'lost agent' : 'hang') : `hang in ${blockedIn}`;
  return `${what} (${phase.replace('-', ' ')})`;
}

/** State of a hung guest, for the search for the function. */
export interface HungGuest {
  phase: BootPhase;
  /** Process in the guest that the test descends from; null: no test was running. */
  test: number | null;
  /** True: the agent is gone. What the test waits for says nothing about that. */
  agentLost: boolean;
}

/**
 * The function that a guest is stuck in: that of a CPU which does not leave the kernel, else that of a task which
 * waits and takes no signal, else that of the process which should end (the test, or PID 1). If none of these is
 * the same in every sample, the guest does something and is not blocked.
 *
 * @param samples  what the kernel printed about its CPUs (SysRq l) and tasks (SysRq t), each time it was asked; or the
 * same about its CPUs in its format
 * @returns its name, and the lines of the stack as evidence; `user mode` is the name if a program of the test keeps a
 * CPU busy
 */
export function blockedIn(samples: readonly string[], guest: HungGuest): Blocked | null {
  const [first = [], ...others] = samples.map((text) => suspects(read(text), guest));
  const lasting = first.find(({ key }) => others.every((other) => other.some((one) => one.key === key)));
  return lasting ? { name: lasting.name, lines: lasting.lines.filter(isFrame).slice(0, excerptLines) } : null;
}

/** The function that a guest is stuck in, and the evidence. */
export interface Blocked {
  name: string;
  lines: string[];
}

/** A stack is shown without the registers of the program that called the kernel. */
const isFrame = (line: string): boolean => !/^(?:R[A-Z0-9]{2}: (?!0010:)|Code: |FS: |CR2: | *\? )/.test(line);
const excerptLines = 40;

interface Suspect extends Blocked {
  key: string;
}

/** The most likely first. */
function suspects({ cpus, tasks }: Sample, { phase, test, agentLost }: HungGuest): Suspect[] {
  const family = familyOf(phase === 'in-test' ? test : 1, tasks);
  const inFamily = tasks.filter((task) => family.has(task.pid));
  // The clock interrupts anything that runs. Only on an idle CPU, the interrupt itself may be what does not end.
  const busy = [...cpus.map(({ lines }) => lines), ...cpus.map(({ interrupt }) => interrupt)].flatMap(
    (lines) => nameBusy(lines).map((name) => ({ key: `cpu ${name}`, name, lines })),
  );
  const uninterruptible = (task: Task) => task.state === 'D';
  const stuckTasks = [...inFamily.filter(uninterruptible), ...tasks.filter(uninterruptible)];
  const parents = new Set(tasks.map(({ parent }) => parent));
  const last = inFamily.filter(({ pid, state }) => state === 'S' && !parents.has(pid)).reverse();
  const spinning = cpus.filter(({ pid, userMode }) => userMode && pid !== null && family.has(pid));
  return [
    ...busy,
    ...stuckTasks.flatMap(nameWaiting),
    ...(agentLost ? [] : last.flatMap(nameWaiting)),
    ...spinning.map(({ pid }) => ({ key: `user ${pid}`, name: 'user mode', lines: [] })),
  ];
}

const idle = /^(?:do_idle|cpu_startup_entry|cpu_idle_loop|start_secondary|default_idle|cpuidle_)/;
/** Spin for a while, on behalf of their callers. */
const delaying = /^(?:delay_|__delay$|__(?:const_)?[un]delay$|__bad_[un]delay$)/;

function nameBusy(lines: readonly string[]): string[] {
  const names = functionsIn(lines).map((name) => namesOf(name)[0]!);
  if (names.some((name) => idle.test(name))) return [];
  const telling = names.filter((name) => !isHelper(name) && !delaying.test(name));
  const name = stalledIn(telling)?.name ?? telling[0];
  return name === undefined ? [] : [name];
}

/** Only wait for a while, on behalf of their callers. */
const sleeping = /^(?:[mus]sleep|usleep_range|fsleep|schedule_hrtimeout)/;

function nameWaiting({ pid, lines, header }: Task): Suspect[] {
  const names = functionsIn(lines).filter((name) => !isHelper(name) && !sleeping.test(name));
  const name = hungIn(names.map((each) => namesOf(each)[0]!))?.name;
  return name === undefined ? [] : [{ key: `task ${pid} ${name}`, name, lines: [header, ...lines] }];
}

/** A process and all that descend from it. */
function familyOf(root: number | null, tasks: readonly Task[]): Set<number> {
  const family = new Set(root === null ? [] : [root]);
  for (let size = -1; size !== family.size; ) {
    size = family.size;
    for (const { pid, parent } of tasks) if (family.has(parent)) family.add(pid);
  }
  return family;
}

interface SampledCpu {
  /** Of the task that it runs; null if that is unknown. */
  pid: number | null;
  userMode: boolean;
  lines: string[];
  /** The stack of an interrupt that it handles, except the one that asked it. */
  interrupt: string[];
}

interface Task {
  pid: number;
  parent: number;
  state: string;
  header: string;
  lines: string[];
}

interface Sample {
  cpus: SampledCpu[];
  tasks: Task[];
}

const cpuHeader = /^(?:NMI backtrace for cpu \d+(?! skipped)|CPU\d+:$)/;
// As Linux has printed a task since 5.9 (`task:sh state:S stack:0 pid:1 ppid:0`), and before (`sh S 0 1 0 0x00000000`).
const taskHeader =
  /^(?:task:.*\sstate:(\w).*\bpid:\s*(\d+)\s.*?\bppid:\s*(\d+)|\S+\s+([A-Z])\s+(?:running task\s+)?\d+\s+(\d+)\s+(\d+)\s+0x[0-9a-f]{8})/;
const otherHeader =
  /^(?:sysrq: |Sending NMI|NMI backtrace for cpu|Kernel panic|Showing |Sched Debug|CPU\d+: backtrace)/;

function read(text: string): Sample {
  const sample: Sample = { cpus: [], tasks: [] };
  let current: string[] | null = null;
  for (const { text: line } of linesOf(text)) {
    const task = taskHeader.exec(line);
    if (task) {
      current = [];
      const [state, pid, parent] = [task[1] ?? task[4], task[2] ?? task[5], task[3] ?? task[6]];
      sample.tasks.push({
        pid: Number(pid),
        parent: Number(parent),
        state: state!,
        header: line,
        lines: current,
      });
    } else if (cpuHeader.test(line)) {
      current = [];
      sample.cpus.push({ pid: null, userMode: false, lines: current, interrupt: [] });
    } else if (otherHeader.test(line)) current = null;
    else current?.push(line);
  }
  sample.cpus = sample.cpus.map(({ lines }) => cpuOf(lines));
  return sample;
}

function cpuOf(all: readonly string[]): SampledCpu {
  const pid = all.map((line) => /^CPU: \d+ (?:UID: \d+ )?PID: (\d+) /.exec(line)?.[1]).find(Boolean);
  const [nmi, withoutNmi] = cutAfter('NMI', all);
  // An NMI shows what it interrupted before its own stack ends.
  const interrupted = nmi.filter((line) => /RIP: 00/.test(line)).slice(-1);
  const [irq, lines] = cutAfter('IRQ', [...interrupted, ...withoutNmi]);
  // The kernel's own code segment is 0010. A stack in the kernel ends with the address that the program called it from.
  const userMode = /RIP: 0033:/.test(lines.find((line) => /RIP: 00/.test(line)) ?? '');
  return {
    pid: pid === undefined ? null : Number(pid),
    userMode,
    lines: userMode ? [] : lines,
    interrupt: irq.some((line) => /__handle_sysrq/.test(line)) ? [] : irq,
  };
}

/** The lines up to the end of a stack of that kind, and those that are left. */
function cutAfter(kind: 'IRQ' | 'NMI', lines: readonly string[]): [string[], string[]] {
  const end = lines.findLastIndex((line) => line.trim() === `</${kind}>`) + 1;
  return [lines.slice(0, end), lines.slice(end)];
}
