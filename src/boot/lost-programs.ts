import { constants } from 'node:os';
import type { LostProgram } from './judge.ts';
import { FILES } from './protocol.ts';
import type { Share } from './share.ts';

/** A shell adds it to the number of the signal that ended a program. */
const BY_SIGNAL = 128;
/** A guest may write what it likes: so many lines of printable characters are read. */
const MOST = 10;
const LINE = /^(\d{1,3}) ([\x20-\x7e]{1,40}?)(?:: ([\x20-\x7e]{1,80}))?$/;

/** The name of a signal, such as `SIGSEGV`. */
function signalName(number: number): string {
  const known = Object.entries(constants.signals).find(([, value]) => value === number);
  return known?.[0] ?? `signal ${number}`;
}

/** An exit status as a shell has it. */
export function exitOf(status: number): { exit: number; signal?: string } {
  return status > BY_SIGNAL ? { exit: status, signal: signalName(status - BY_SIGNAL) } : { exit: status };
}

/** What the guest says of programs that a signal ended while the test went on. */
export async function lostPrograms(share: Share): Promise<LostProgram[]> {
  const lines = (await share.text(FILES.lost)).split('\n', MOST);
  return lines.flatMap((line): LostProgram[] => {
    const [, status, program, doing] = LINE.exec(line) ?? [];
    if (status === undefined || program === undefined) return [];
    return [{ ...exitOf(Number(status)), program, ...(doing === undefined ? {} : { doing }), goesOn: true }];
  });
}

/** The runner that ended and left no status of the test. */
export async function lostRunner(
  { exit, signal }: { exit: number | null; signal: number | null },
  share: Share,
): Promise<LostProgram> {
  const status = signal === null ? (exit ?? 1) : BY_SIGNAL + signal;
  const [doing = ''] = (await share.text(FILES.doing)).split('\n', 1);
  const isPlain = /^[\x20-\x7e]{1,80}$/.test(doing);
  return { ...exitOf(status), program: "the test's runner", ...(isPlain ? { doing } : {}) };
}
