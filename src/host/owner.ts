import { readFileSync } from 'node:fs';
import { mkdir, open, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Who made the content of a directory. The start time distinguishes a process from a later one with the same id. */
export interface Owner {
  pid: number;
  /** Field 22 of /proc/pid/stat: clock ticks since the machine started. */
  startTime: string;
  bootId: string;
}

const FILE = 'owner.json';
/** Milliseconds in which a directory may lack its owner file, since its maker is about to write it. */
const YOUNG = 60_000;

/** The start time of a process from the text of its `/proc/pid/stat`; its name may contain spaces and brackets. */
export function startTimeOf(statText: string): string | null {
  const fields = statText
    .slice(statText.lastIndexOf(')') + 1)
    .trim()
    .split(/\s+/);
  return fields[19] ?? null;
}

async function processStartTime(pid: number): Promise<string | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // A zombie has ended; only its parent has not asked yet.
    return /\) [ZX] /.test(stat.slice(stat.lastIndexOf(')'))) ? null : startTimeOf(stat);
  } catch {
    return null;
  }
}

async function bootId(): Promise<string> {
  return (await readFile('/proc/sys/kernel/random/boot_id', 'utf8')).trim();
}

/** This process, as an owner. */
export async function thisProcess(): Promise<Owner> {
  return {
    pid: process.pid,
    startTime: (await processStartTime(process.pid)) ?? '',
    bootId: await bootId(),
  };
}

/** Whether a process of this boot still runs; without a start time only its id is compared. */
export async function processAlive(pid: number, startTime?: string): Promise<boolean> {
  const found = await processStartTime(pid);
  return found !== null && (startTime === undefined || found === startTime);
}

/** Variable in the environment of every child: `PID:STARTTIME` of the process that it works for. */
export const OWNER_VARIABLE = 'KERNEL_BISECT_OWNER';

/** The value of `OWNER_VARIABLE` in this process's children. */
export function ownerMark(): string {
  mark ??= `${process.pid}:${startTimeOf(readFileSync('/proc/self/stat', 'utf8')) ?? ''}`;
  return mark;
}
let mark: string | undefined;

/** Records, on disk when this returns, that this process owns `directory`, which is made if it is missing. */
export async function writeOwner(directory: string): Promise<void> {
  const owner = await thisProcess();
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const half = join(directory, `${FILE}.new`);
  await using file = await open(half, 'w', 0o600);
  await file.writeFile(`${JSON.stringify(owner)}\n`);
  await file.sync();
  await rename(half, join(directory, FILE));
}

/** The owner of a directory; null if none is recorded or readable. */
export async function readOwner(directory: string): Promise<Owner | null> {
  try {
    const found: unknown = JSON.parse(await readFile(join(directory, FILE), 'utf8'));
    if (typeof found !== 'object' || found === null) return null;
    const { pid, startTime, bootId: boot } = found as Partial<Owner>;
    if (!Number.isSafeInteger(pid) || typeof startTime !== 'string' || typeof boot !== 'string') return null;
    return { pid: pid as number, startTime, bootId: boot };
  } catch {
    return null;
  }
}

/** Whether the process that owns `directory` still runs; true as well for a new directory without an owner yet. */
export async function ownerAlive(directory: string): Promise<boolean> {
  const owner = await readOwner(directory);
  if (owner === null) {
    const made = await stat(directory).catch(() => null);
    return made !== null && Date.now() - made.mtimeMs < YOUNG;
  }
  if (owner.bootId !== (await bootId())) return false;
  return processAlive(owner.pid, owner.startTime);
}
