import { readdir, readFile, readlink } from 'node:fs/promises';
import type { Host } from './host.ts';
import { OWNER_VARIABLE, ownerMark, processAlive, startTimeOf } from './owner.ts';

/** Variable in the environment of every child: which of our commands it belongs to. */
export const COMMAND_VARIABLE = 'KERNEL_BISECT_COMMAND';

/** One process of this host, as far as `/proc` lets us see it. */
export interface Process {
  pid: number;
  parent: number;
  /** Clock ticks since the machine started. */
  startTime: string;
  /** Arguments separated by blanks, for messages and to search for paths. */
  command: string;
  directory: string;
  /** What its environment says about the process that it works for. */
  owner: { pid: number; startTime: string } | null;
  /** What `COMMAND_VARIABLE` says; empty if it is not set. */
  work: string;
}

/** Checks, 0.1 s apart, before a process that was asked to end is killed. */
const TRIES = 20;

/** Reads `OWNER_VARIABLE` from the text of `/proc/PID/environ`; null if it is not there, or empty. */
export function ownerIn(environ: string): Process['owner'] {
  const [, pid, startTime] = /^(\d+):(\d+)$/.exec(variableIn(environ, OWNER_VARIABLE)) ?? [];
  return pid === undefined || startTime === undefined ? null : { pid: Number(pid), startTime };
}

function variableIn(environ: string, name: string): string {
  const line = environ.split('\0').find((entry) => entry.startsWith(`${name}=`));
  return line?.slice(name.length + 1) ?? '';
}

/** The visible processes. Those of another process namespace are left out: their ids mean other processes here. */
export async function processes(): Promise<Process[]> {
  const namespace = await readlink('/proc/self/ns/pid');
  return (await everyProcess()).filter((one) => one.namespace === namespace);
}

async function everyProcess() {
  const found = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const all = await Promise.all(found.map((pid) => processOf(pid).catch(() => null)));
  return all.filter((process) => process !== null);
}

async function processOf(pid: number): Promise<Process & { namespace: string }> {
  const at = `/proc/${pid}`;
  const namespace = await readlink(`${at}/ns/pid`);
  const stat = await readFile(`${at}/stat`, 'utf8');
  const command = (await readFile(`${at}/cmdline`, 'utf8')).replaceAll('\0', ' ').trim();
  const environ = await readFile(`${at}/environ`, 'latin1').catch(() => '');
  return {
    pid,
    namespace,
    parent: Number(
      stat
        .slice(stat.lastIndexOf(')') + 1)
        .trim()
        .split(/\s+/)[1],
    ),
    startTime: startTimeOf(stat) ?? '',
    command,
    directory: await readlink(`${at}/cwd`).catch(() => ''),
    owner: ownerIn(environ),
    work: variableIn(environ, COMMAND_VARIABLE),
  };
}

/** Processes whose owner is dead. The caller's ancestors are never among them. */
export async function orphans(all: readonly Process[]): Promise<Process[]> {
  const spared = new Set<number>();
  for (let at: number | undefined = process.pid; at !== undefined && !spared.has(at); ) {
    spared.add(at);
    const here: number = at;
    at = all.find(({ pid }) => pid === here)?.parent;
  }
  const dead: Process[] = [];
  for (const candidate of all) {
    const { owner, pid } = candidate;
    if (owner === null || spared.has(pid)) continue;
    if (!(await processAlive(owner.pid, owner.startTime))) dead.push(candidate);
  }
  return dead;
}

/** Ends a process, with force if needed. One that has gone meanwhile, or whose id was reused, is fine. */
export async function end({ pid, startTime }: Process, host: Host): Promise<void> {
  const signal = async (name: NodeJS.Signals): Promise<void> => {
    if (await processAlive(pid, startTime)) process.kill(pid, name);
  };
  await signal('SIGTERM');
  for (let attempt = 0; attempt < TRIES && (await processAlive(pid, startTime)); attempt += 1) {
    await host.sleep(0.1);
  }
  await signal('SIGKILL');
}

/** Checks whether processes that were asked to end have done so, and milliseconds between them. */
const LOOKS = 10;
const BETWEEN_LOOKS = 20;
/** Rounds of finding and killing processes: a killed one may have been forking. */
const ROUNDS = 5;

/**
 * Kills what one of our commands has started, in any session or group: all processes that carry the command's
 * marker, and their descendants.
 *
 * @param work  the value of `COMMAND_VARIABLE`; null: everything that this process has started
 */
export async function killFamily(work: string | null): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const family = await familyOf(work);
    if (family.length === 0) return;
    for (const { pid } of family) send(pid, 'SIGKILL');
  }
}

/** Ends what a command has left running: it is asked to end, and killed if it does not end at once. */
export async function endFamily(work: string): Promise<void> {
  const family = await familyOf(work);
  for (const { pid } of family) send(pid, 'SIGTERM');
  for (let look = 0; look < LOOKS; look += 1) {
    const alive = await Promise.all(family.map(({ pid, startTime }) => processAlive(pid, startTime)));
    if (!alive.includes(true)) break;
    await new Promise((done) => setTimeout(done, BETWEEN_LOOKS));
  }
  await killFamily(work);
}

/** The processes of one of our commands, or of all of them. */
async function familyOf(work: string | null): Promise<Process[]> {
  // A container's are in their own namespace, have no marker, and outlive an nspawn that is killed.
  const all = await everyProcess();
  const namespace = await readlink('/proc/self/ns/pid');
  const isOurs = ({ owner, work: theirs, ...one }: (typeof all)[number]): boolean =>
    owner !== null &&
    one.namespace === namespace &&
    `${owner.pid}:${owner.startTime}` === ownerMark() &&
    (work === null || theirs === work);
  const family = new Set(all.filter((one) => one.pid !== process.pid && isOurs(one)).map(({ pid }) => pid));
  for (let before = -1; before !== family.size; ) {
    before = family.size;
    for (const { pid, parent } of all) if (family.has(parent)) family.add(pid);
  }
  return all.filter(({ pid }) => family.has(pid));
}

function send(pid: number, signal: 'SIGTERM' | 'SIGKILL'): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    // It has gone meanwhile, or it is root's and we are not: its owner's marker lets a later `clean` find it.
    if (!['ESRCH', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}
