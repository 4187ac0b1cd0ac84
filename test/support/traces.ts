import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readOwner } from '../../src/host/owner.ts';
import { processes } from '../../src/host/processes.ts';
import { STAGING_ROOT } from '../../src/vm/stage.ts';

/** What one run has on this host, by kind; a line each. */
export interface Traces {
  processes: string[];
  domains: string[];
  mounts: string[];
  staged: string[];
  directories: string[];
}

/** A run of the bundle, as others see it. */
export interface SeenRun {
  pid: number;
  /** Names of its directories below `runs`, with which its domains, mounts and staged images begin. */
  names: string[];
}

/**
 * Looks for the run of a bundle that works for somebody.
 *
 * @param bundle  absolute path of its `index.js`, or its end
 * @returns undefined while there is none
 */
export async function seeRun(bundle: RegExp, workDir: string): Promise<SeenRun | undefined> {
  const pid = (await processes()).find(({ command }) => bundle.test(command))?.pid;
  if (pid === undefined) return undefined;
  const runs = await readdir(join(workDir, 'runs')).catch(() => []);
  const owners = await Promise.all(runs.map((name) => readOwner(join(workDir, 'runs', name))));
  return { pid, names: runs.filter((_, at) => owners[at]?.pid === pid) };
}

/** All that there is of it now. */
export async function tracesOf({ pid, names }: SeenRun, workDir: string): Promise<Traces> {
  const isOurs = (text: string) => names.some((name) => text.includes(name));
  const listed = execFileSync('virsh', ['-c', 'qemu:///system', 'list', '--all', '--name'], {
    encoding: 'utf8',
  });
  const all = await processes();
  return {
    processes: all
      .filter(({ owner, pid: other, command }) => other === pid || owner?.pid === pid || isOurs(command))
      .map(({ command }) => command),
    domains: listed.split('\n').filter(isOurs),
    mounts: readFileSync('/proc/self/mountinfo', 'utf8').split('\n').filter(isOurs),
    staged: (await readdir(STAGING_ROOT).catch(() => [])).filter(isOurs),
    directories: (await readdir(join(workDir, 'runs')).catch(() => [])).filter(isOurs),
  };
}
