import { readdir, readFile, readlink } from 'node:fs/promises';
import type { Host } from '../host/host.ts';
import { OWNER_VARIABLE, processAlive, startTimeOf } from '../host/owner.ts';

/** One process of this host, as far as `/proc` lets us see it. */
export interface Process {
  pid: number;
  parent: number;
  /** Clock ticks since the machine started. */
  startTime: string;
  /** Arguments with blanks between them, for messages and to look for paths. */
  command: string;
  directory: string;
  /** What its environment says about the process that it works for. */
  owner: { pid: number; startTime: string } | null;
}

/** Tries, 0.1 s apart, before a process that was asked to end is killed. */
const TRIES = 20;

/** Reads `OWNER_VARIABLE` from the text of `/proc/PID/environ`; null where it is not there, or empty. */
export function ownerIn(environ: string): Process['owner'] {
  const line = environ.split('\0').find((entry) => entry.startsWith(`${OWNER_VARIABLE}=`));
  const [, pid, startTime] = /=(\d+):(\d+)$/.exec(line ?? '') ?? [];
  return pid === undefined || startTime === undefined ? null : { pid: Number(pid), startTime };
}

/** The processes that can be seen. Those of another process namespace are left out: their numbers mean others here. */
export async function processes(): Promise<Process[]> {
  const namespace = await readlink('/proc/self/ns/pid');
  const found = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const all = await Promise.all(found.map((pid) => processOf(pid, namespace).catch(() => null)));
  return all.filter((process) => process !== null);
}

async function processOf(pid: number, namespace: string): Promise<Process | null> {
  const at = `/proc/${pid}`;
  if ((await readlink(`${at}/ns/pid`)) !== namespace) return null;
  const stat = await readFile(`${at}/stat`, 'utf8');
  const command = (await readFile(`${at}/cmdline`, 'utf8')).replaceAll('\0', ' ').trim();
  const environ = await readFile(`${at}/environ`, 'latin1').catch(() => '');
  return {
    pid,
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
  };
}

/** Processes whose owner is dead. The caller's own line of parents is never among them. */
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

/** Ends a process, with force where it does not go. One that has gone meanwhile, or whose number is another's, is fine. */
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
