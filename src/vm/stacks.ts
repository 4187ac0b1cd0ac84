import type { Host } from '../host/host.ts';
import type { Bytes, Seconds } from '../model.ts';
import type { Console } from './console.ts';
import { virsh } from './virsh.ts';

/** What a hung guest said about its CPUs and tasks when it was asked. */
export interface Stacks {
  /** One text for each time it was asked; what does not end is the same in all of them. */
  samples: string[];
  /** How it could be asked; `none`: it did not answer. */
  by: 'sysrq' | 'nmi' | 'none';
}

/** The name that libvirt gives to the first serial port in QEMU. */
const PORT = 'charserial0';
/** Between a break and the letter: a serial port that gets both at once takes the letter for part of the break. */
const BREAK: Seconds = 0.3;
/** For the first line of an answer, on a busy host. A guest that is stuck with interrupts off never gives it. */
const ANSWER: Seconds = 10;
/** The kernel prints nothing before every CPU has answered; it waits ten seconds for that. */
const ANSWER_TO_NMI: Seconds = 30;
/** Without another line an answer is over: QEMU's console is slow, but it does not pause. */
const QUIET: Seconds = 1.5;
/** For a whole answer; that of a guest with some hundred tasks takes five seconds. */
const WHOLE: Seconds = 30;
/** Between two samples: what only happens to run is gone by then. */
const APART: Seconds = 2;
const LOOK: Seconds = 0.1;
/** A guest may print for ever. */
const LIMIT: Bytes = 4 * 1024 * 1024;

/**
 * Asks a hung guest for the stacks of its CPUs and of its tasks: with SysRq over the serial port, twice;
 * if the kernel does not take that (its interrupts are off, or nobody has opened the port yet) with an NMI, which
 * ends it. Its command line has to allow both, see `kernelCmdline`. It prints them on the console.
 *
 * @param beforeNmi  the last look at it as it hangs
 */
export async function takeStacks(
  name: string,
  console: Console,
  beforeNmi: () => Promise<void>,
  host: Host,
): Promise<Stacks> {
  const first = await askBySysrq(name, console, host);
  if (first !== null) {
    await host.sleep(APART);
    const second = await askBySysrq(name, console, host);
    return { samples: second === null ? [first] : [first, second], by: 'sysrq' };
  }
  await beforeNmi();
  const printed = await askByNmi(name, console, host);
  return printed === null ? { samples: [], by: 'none' } : { samples: [printed], by: 'nmi' };
}

async function askBySysrq(name: string, console: Console, host: Host): Promise<string | null> {
  const printed: string[] = [];
  // All CPUs, then all tasks.
  for (const letter of ['l', 't']) {
    using answer = listen(console);
    const command = ['qemu-monitor-command', '--hmp', name, `chardev-send-break ${PORT}`];
    const sent = await virsh(command, { check: false, within: 10 }, host);
    if (sent.exit !== 0 || sent.stdout.trim() !== '') return null;
    await host.sleep(BREAK);
    console.send(letter);
    const text = await wholeOf(answer, { begins: /sysrq: /i, within: ANSWER }, console, host);
    if (text === null) break;
    printed.push(text);
  }
  return printed.length === 0 ? null : printed.join('');
}

async function askByNmi(name: string, console: Console, host: Host): Promise<string | null> {
  using answer = listen(console);
  const sent = await virsh(['inject-nmi', name], { check: false, within: 10 }, host);
  if (sent.exit !== 0) return null;
  // The panic device stops the guest before the kernel prints the tasks, and libvirt does not resume a crashed guest.
  const goOn = async () => {
    const state = await virsh(['domstate', name], { check: false, within: 10 }, host);
    if (!/crashed/.test(state.stdout)) return false;
    await virsh(['qemu-monitor-command', name, '{"execute":"cont"}'], { check: false, within: 10 }, host);
    return true;
  };
  // Awaited here: the listener goes when this function ends.
  return await wholeOf(answer, { begins: /NMI/, within: ANSWER_TO_NMI, inSilence: goOn }, console, host);
}

/** What the guest prints from now on. */
function listen(console: Console): Disposable & { text(): string; length(): number } {
  let text = '';
  const listener = console.onLine((line) => {
    if (text.length < LIMIT) text += `${line}\n`;
  });
  return { text: () => text, length: () => text.length, [Symbol.dispose]: () => listener[Symbol.dispose]() };
}

interface Expected {
  begins: RegExp;
  /** Seconds until it begins. */
  within: Seconds;
  /** Resumes a stopped guest; false if it had not stopped. */
  inSilence?: () => Promise<boolean>;
}

/** Waits until a guest that has begun to answer says no more. @returns null if it did not begin */
async function wholeOf(
  answer: ReturnType<typeof listen>,
  { begins, within, inSilence = async () => false }: Expected,
  console: Console,
  host: Host,
): Promise<string | null> {
  const asked = host.now();
  const since = (from: number): Seconds => (host.now() - from) / 1000;
  const last = () => Math.max(console.lastActivity() ?? 0, asked);
  while (!begins.test(answer.text())) {
    if (since(asked) > within) return null;
    await inSilence();
    await host.sleep(LOOK);
  }
  while (since(asked) < WHOLE) {
    await host.sleep(LOOK);
    if (since(last()) < QUIET) continue;
    const before = answer.length();
    if (!(await inSilence())) break;
    // It was resumed: its output may take a moment.
    await host.sleep(QUIET);
    if (answer.length() === before) break;
  }
  return answer.text();
}
