import { lstat, readdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { CancelledError } from '../host/errors.ts';
import type { Host } from '../host/host.ts';
import { removeTree } from '../host/in-use.ts';
import { ownerAlive, processAlive } from '../host/owner.ts';
import { end, orphans, type Process, processes } from '../host/processes.ts';
import { requireOwnWorkDirectory } from '../host/work-directory.ts';
import { unmountRoot } from '../rootfs/layers.ts';
import { OWNER_NAMESPACE } from '../vm/domain.ts';
import { RUN_PREFIX, STAGING_ROOT } from '../vm/stage.ts';
import { virsh } from '../vm/virsh.ts';

/** Milliseconds after which a thing without an owner is old: more than copying a kernel or creating a domain takes. */
const OLD = 600_000;
/** Where things are made under a temporary name before they are renamed, and the pattern of such a name. */
const HALF_MADE = [
  { below: 'rootfs', name: /^\..+\.[A-Za-z0-9]{6}$/ },
  { below: 'builders', name: /^\..+\.[A-Za-z0-9]{6}$/ },
  { below: 'kernels', name: /^\.new-[0-9a-f]{12}-[0-9a-f]{12}$/ },
];

/** Removes something that a crashed run left, and notes that it is gone; what cannot be removed is a warning. */
type Remove = (what: string, how: () => Promise<unknown>) => Promise<void>;

/**
 * Removes what crashed runs left on this host: processes, domains, mounts, staged images, half-made directories.
 * Things of a live run stay, and so do those without a marker of this project.
 *
 * @param workDir  runs are searched only below this one; domains and staged images on the whole host
 * @returns what was removed, one line each
 * @throws ConfigurationError if the work directory is not this project's own
 */
export async function clean(workDir: string, host: Host): Promise<string[]> {
  const removed: string[] = [];
  const remove: Remove = async (what, how) => {
    try {
      await how();
      removed.push(what);
    } catch (error) {
      if (error instanceof CancelledError) throw error;
      host.log.warning(`${what} from a crashed run stays: ${error instanceof Error ? error.message : error}`);
    }
  };
  const directory = resolve(workDir);
  await requireOwnWorkDirectory(directory);
  for (const orphan of await orphans(await processes())) {
    await remove(`process ${orphan.pid} (${orphan.command.slice(0, 60)})`, () => end(orphan, host));
  }
  const domains = await deadDomains(host);
  for (const name of domains.dead) await remove(`domain ${name}`, () => destroy(name, host));
  const anyAlive = await removeRuns(join(directory, 'runs'), remove, host);
  // The QEMU of a domain that was just destroyed named its image too.
  const running = await processes();
  await removeStaged(domains.living, running, remove, host);
  if (!anyAlive) await removeHalfMade(directory, running, remove, host);
  await removeDescriptions(remove, host);
  return removed;
}

interface Domains {
  dead: string[];
  /** Ours, of live runs. */
  living: string[];
}

async function deadDomains(host: Host): Promise<Domains> {
  const found: Domains = { dead: [], living: [] };
  const listed = await virsh(['list', '--all', '--name'], { check: false, within: 30 }, host).catch(
    () => null,
  );
  if (listed === null || listed.exit !== 0) return found;
  for (const name of listed.stdout.split('\n').filter((line) => line.trim() !== '')) {
    const args = ['metadata', '--domain', name, '--uri', OWNER_NAMESPACE];
    const noted = await virsh(args, { check: false, within: 30 }, host);
    const owner = noted.exit === 0 ? domainOwner(noted.stdout) : null;
    if (owner === null) continue;
    const alive = await processAlive(owner.pid, owner.startTime);
    found[alive ? 'living' : 'dead'].push(name);
  }
  return found;
}

/** The owner of a domain, from the output of `virsh metadata`; null if it is not ours. */
export function domainOwner(metadata: string): { pid: number; startTime?: string } | null {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    removeNSPrefix: true,
    parseAttributeValue: false,
  });
  const owner: Partial<Record<string, string>> | undefined = parser.parse(metadata).owner;
  if (owner?.pid === undefined || !/^[1-9]\d*$/.test(owner.pid)) return null;
  return { pid: Number(owner.pid), startTime: owner.start };
}

async function destroy(name: string, host: Host): Promise<void> {
  const { exit, stderr } = await virsh(['destroy', name], { check: false }, host);
  if (exit !== 0 && !/no domain|not found|not running/i.test(stderr)) throw new Error(stderr.trim());
}

/** @returns whether any run of this work directory lives */
async function removeRuns(runs: string, remove: Remove, host: Host): Promise<boolean> {
  let anyAlive = false;
  for (const run of await directoriesIn(runs)) {
    if (await anyOwnerAlive(run)) anyAlive = true;
    else await remove(`run directory ${run}`, () => removeRun(run, host));
  }
  return anyAlive;
}

async function anyOwnerAlive(run: string): Promise<boolean> {
  if (await ownerAlive(run)) return true;
  for (const boot of await directoriesIn(run)) {
    const marked = await lstat(join(boot, 'owner.json')).catch(() => null);
    if (marked !== null && (await ownerAlive(boot))) return true;
  }
  return false;
}

async function removeRun(run: string, host: Host): Promise<void> {
  for (const boot of await directoriesIn(run)) {
    const names = await readdir(boot);
    if (names.includes('root') || names.includes('fresh')) await unmountRoot(boot, host);
  }
  await removeTree(run, host);
}

async function removeStaged(
  living: readonly string[],
  running: readonly Process[],
  remove: Remove,
  host: Host,
): Promise<void> {
  for (const staged of await directoriesIn(STAGING_ROOT)) {
    if (!basename(staged).startsWith(RUN_PREFIX)) continue;
    const inUse = living.some((name) => staged.endsWith(`/${name}`)) || isNamed(staged, running);
    if (inUse || (await ownerAlive(staged))) continue;
    await remove(`staged image ${staged}`, () => removeTree(staged, host));
  }
}

async function removeHalfMade(
  workDir: string,
  running: readonly Process[],
  remove: Remove,
  host: Host,
): Promise<void> {
  for (const { below, name } of HALF_MADE) {
    for (const path of await directoriesIn(join(workDir, below))) {
      if (!name.test(path.slice(path.lastIndexOf('/') + 1))) continue;
      // A container is made before its run has a directory: the command lines of its tools name it.
      if (isNamed(path, running) || (await ownerAlive(path)) || !(await isOld(path))) continue;
      await remove(`half-made ${path}`, () => removeTree(path, host));
    }
  }
}

async function removeDescriptions(remove: Remove, host: Host): Promise<void> {
  for (const path of await directoriesIn(tmpdir())) {
    if (!/\/kernel-bisect-domain-[A-Za-z0-9]{6}$/.test(path)) continue;
    const { uid } = await lstat(path);
    if (uid !== process.getuid?.() || !(await isOld(path))) continue;
    await remove(`domain description ${path}`, () => removeTree(path, host));
  }
}

/** Whether a live process works on a path: as its working directory, or on its command line. */
function isNamed(path: string, running: readonly Process[]): boolean {
  return running.some(({ command, directory }) => command.includes(path) || directory.startsWith(path));
}

async function isOld(path: string): Promise<boolean> {
  return Date.now() - (await stat(path)).mtimeMs > OLD;
}

/** Paths of the real directories in one; none if it does not exist. */
async function directoriesIn(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(directory, name));
}
