import { join } from 'node:path';
import type { Log } from '../../src/host/host.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { type RunEnd, run } from '../../src/run/run.ts';
import { readSettings } from '../../src/settings/read.ts';

export interface OwnBuild extends RunEnd {
  /** Lines of the log. */
  log: string[];
}

/**
 * Bisects a repository by a build of one's own, in this process.
 *
 * @param world  the current directory of who does it; `linux` in it is the repository, `work` and `out` are made there
 * @param given  settings besides those
 */
export async function ownBuild(world: string, given: Record<string, string>): Promise<OwnBuild> {
  const log: string[] = [];
  const keep = (line: string) => void log.push(line);
  const quiet: Log = { info: keep, warning: keep, progress() {}, group: (_title, inside) => inside() };
  const all = {
    kernel: 'linux',
    good: 'v0',
    bad: 'main',
    target: 'build',
    'work-dir': join(world, 'work'),
    output: join(world, 'out'),
    ...given,
  };
  const settings = readSettings({ given: all, cwd: world, kind: 'flag' });
  const host = nodeHost({ log: quiet });
  return { ...(await run({ settings }, host)), log };
}
