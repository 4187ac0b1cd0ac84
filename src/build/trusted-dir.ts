import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Host } from '../host/host.ts';

/** Lies in a build directory while make writes there. */
const MARKER = '.kernel-bisect-building';
/** Seconds that are given to the file system's clock: coarse time stamps may lie behind the true time. */
const SLACK = 2;
/** What make may leave wrong when half the directory has gone with it. */
export type Repair = 'nothing' | 'newer-objects' | 'everything';

const mtime = async (path: string): Promise<number | null> =>
  stat(path).then(
    (found) => found.mtimeMs / 1000,
    () => null,
  );

/** True if a file in the directory is newer than `seconds` since the epoch. */
async function holdsNewerThan(directory: string, seconds: number, host: Host): Promise<boolean> {
  const found = await host.run('find', [
    directory,
    '-type',
    'f',
    '-newermt',
    `@${seconds}`,
    '-print',
    '-quit',
  ]);
  return found.stdout !== '';
}

/**
 * Makes a build directory fit for make to believe its time stamps, after a build that did not end by itself
 * and after a clock that was set back: make takes a truncated object, and one that is newer than its changed
 * source, for up to date.
 */
export async function repairDirectory(directory: string, host: Host): Promise<Repair> {
  await mkdir(directory, { recursive: true });
  const now = host.now() / 1000;
  const marker = join(directory, MARKER);
  const since = await mtime(marker);
  const discard = async (): Promise<Repair> => {
    await rm(directory, { recursive: true, force: true });
    await mkdir(directory, { recursive: true });
    return 'everything';
  };
  if (await holdsNewerThan(directory, now + SLACK, host)) return discard();
  if (since === null) return 'nothing';
  // The marker's own time is the only witness of when make began; one from the future proves nothing.
  if (since > now) return discard();
  const removed = await host.run(
    'find',
    // The marker stays until all has gone, for this may be interrupted too.
    [directory, '-type', 'f', '!', '-name', MARKER, '-newermt', `@${since - SLACK}`, '-delete'],
    { check: false },
  );
  if (removed.exit !== 0) return discard();
  // Sub-makes may have left half a set of generated files behind; links to what has gone would stay.
  await host.run('find', [directory, '-xtype', 'l', '-delete'], { check: false });
  return 'newer-objects';
}

/**
 * Runs make (`work`) in a directory that is trusted only while it is clean. The marker goes when `work` says that
 * make ended by itself; it stays when it did not, or threw, or when this process dies.
 */
export async function inTrustedDirectory<T>(
  directory: string,
  work: () => Promise<{ endedByItself: boolean; value: T }>,
  host: Host,
): Promise<T> {
  const repaired = await repairDirectory(directory, host);
  if (repaired !== 'nothing') {
    host.log.info(
      repaired === 'everything'
        ? `${directory} is built from nothing: its files cannot be trusted`
        : `${directory}: removed what an interrupted build had written`,
    );
  }
  const marker = join(directory, MARKER);
  await writeFile(marker, `${process.pid}\n`);
  const { endedByItself, value } = await work();
  if (endedByItself) await rm(marker, { force: true });
  return value;
}
