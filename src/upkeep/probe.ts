import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { INIT, TOOLS } from '../boot/protocol.ts';
import { parseLoadable } from '../build/config-text.ts';
import { makeInitramfs, releaseDirectory } from '../build/initramfs.ts';
import { type RootTransport, rootTransportOf } from '../build/root-transport.ts';
import { asset } from '../host/assets.ts';
import type { Host } from '../host/host.ts';
import { writeOwner } from '../host/owner.ts';
import { makeWorkDirectory, openPart, requireOwnWorkDirectory } from '../host/work-directory.ts';
import type { Seconds } from '../model.ts';
import { checkRootfs } from '../rootfs/check.ts';
import { guestToolsLayer, mountRoot } from '../rootfs/layers.ts';
import { privateDirectory } from '../rootfs/private-directory.ts';
import type { Accel } from '../vm/accel.ts';
import { kernelCmdline } from '../vm/domain.ts';
import { type Guest, startGuest } from '../vm/guest.ts';
import { RUN_PREFIX, removeStaging, stageImage, stagingDirectory } from '../vm/stage.ts';
import { hold } from './store-limit.ts';

/** How far a probe came: each step includes the ones before it. */
export type Reached = 'started' | 'printed' | 'root' | 'agent';

/** What a probe boots, and how far that can come. */
export interface ProbeKit {
  kernel: string;
  /** The kernel in words for people. */
  described: string;
  /** How it mounts its root, and the directory of its modules; null if that is unknown. */
  way: (RootTransport & { release: string }) | null;
  /** Directory with a guest's programs; null: an empty one is used instead. */
  rootfs: string | null;
  goal: Reached;
}

/** Result of a probe. */
export interface Probe {
  reached: Reached;
  seconds: Seconds;
  /** The last lines of the console. */
  last: string[];
}

/** Seconds for the first sign on the console, and from there to the goal. KVM without output by then has none at all. */
const FIRST: Record<Accel, Seconds> = { kvm: 10, tcg: 60 };
const REST: Record<Accel, Seconds> = { kvm: 30, tcg: 90 };
const MEMORY = 512 * 1024 ** 2;

/** Chooses the kernel that proves most: one built for guests, else the host's own; null if there is none. */
export async function probeKit(workDir: string): Promise<ProbeKit | null> {
  const stored = await newest(join(workDir, 'kernels'), /^[0-9a-f]{64}$/, 'image');
  const kernel = stored ?? (await newest('/boot', /^vmlinuz-/, ''));
  if (kernel === null) return null;
  const rootfs = await usableRootfs(join(workDir, 'rootfs'));
  const way = await wayOf(kernel, stored !== null);
  const goal = way === null ? 'printed' : rootfs === null ? 'root' : 'agent';
  const described = stored === null ? kernel : 'a stored kernel';
  return { kernel, described, way, rootfs: way === null ? null : rootfs, goal };
}

/** From the config and the modules, at the paths of the store or of a distribution. */
async function wayOf(kernel: string, isStored: boolean): Promise<ProbeKit['way']> {
  const version = basename(kernel).replace(/^vmlinuz-/, '');
  const config = isStored ? join(dirname(kernel), 'config') : `/boot/config-${version}`;
  const text = await readFile(config, 'utf8').catch(() => null);
  if (text === null) return isStored ? { by: 'virtiofs', modules: [], release: '' } : null;
  const loadable = await readFile(join(asset('kernel-config'), 'modules.txt'), 'utf8');
  const way = rootTransportOf(text, parseLoadable(loadable));
  if (way.modules.length === 0) return { ...way, release: '' };
  const layer = join(dirname(kernel), 'modules');
  const release = isStored ? await releaseDirectory(layer) : join('/lib/modules', version);
  const has = await stat(join(release, 'modules.dep')).catch(() => null);
  return has === null ? null : { ...way, release };
}

async function newest(directory: string, name: RegExp, inside: string): Promise<string | null> {
  let best: { path: string; time: number } | null = null;
  for (const entry of await readdir(directory).catch(() => [])) {
    if (!name.test(entry)) continue;
    const path = join(directory, entry, inside);
    const found = await stat(path).catch(() => null);
    if (found?.isFile() && (best === null || found.mtimeMs > best.time)) best = { path, time: found.mtimeMs };
  }
  return best?.path ?? null;
}

async function usableRootfs(directory: string): Promise<string | null> {
  const entries = await readdir(directory, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (!entry.isDirectory() || entry.name.startsWith('.')) continue;
    const path = join(directory, entry.name);
    const usable = await checkRootfs(path).then(
      () => true,
      () => false,
    );
    if (usable) return path;
  }
  return null;
}

/**
 * Boots a probe from the real work directory, like a trial: overlay, virtiofs, staged image, libvirt.
 * Nothing is left of it.
 *
 * @throws InfrastructureError if one of these parts fails
 */
export async function probe(workDir: string, kit: ProbeKit, accel: Accel, host: Host): Promise<Probe> {
  await requireOwnWorkDirectory(workDir);
  await makeWorkDirectory(workDir, host);
  const runs = await openPart(workDir, 'runs');
  await privateDirectory(runs);
  const token = randomBytes(8).toString('hex');
  const run = `${RUN_PREFIX}probe-${token.slice(0, 8)}`;
  const name = `${run}-${token}`;
  const scratch = join(runs, run);
  await using cleanup = new AsyncDisposableStack();
  await mkdir(scratch, { mode: 0o700 });
  cleanup.defer(() => rm(scratch, { recursive: true, force: true }));
  await writeOwner(scratch);
  if (kit.rootfs !== null) cleanup.use(await hold(kit.rootfs, workDir, host));
  const root = cleanup.use(await probeRoot(kit, scratch, name, host));
  cleanup.defer(() => removeStaging(name, host));
  const staging = await stagingDirectory(name, host);
  const image = await stageImage({ path: kit.kernel }, staging, host);
  const initrd = await probeInitramfs(kit, scratch, staging, host);
  const rootTransport = kit.way?.by ?? 'virtiofs';
  const started = host.now();
  await using guest = await startGuest(
    {
      name,
      owner: { run, pid: process.pid },
      accel,
      memory: MEMORY,
      cpus: 1,
      kernel: image.path,
      ...(initrd === null ? {} : { initrd }),
      rootTransport,
      cmdline: kernelCmdline({ token, rootTransport, init: INIT }),
      root: root.path,
      consoleSocket: join(staging, 'console.sock'),
      consoleFile: join(scratch, 'console.log'),
    },
    host,
  );
  const reached = await follow(guest, kit.goal, accel, host);
  const last = guest.console.text().trim().split('\n').slice(-3);
  return { reached, seconds: (host.now() - started) / 1000, last };
}

/** If the kernel needs one. @returns what QEMU boots with it */
async function probeInitramfs(
  { way }: ProbeKit,
  scratch: string,
  staging: string,
  host: Host,
): Promise<string | null> {
  if (way === null || way.modules.length === 0) return null;
  const { modules, release } = way;
  const initSource = join(asset('guest'), 'initramfs.c');
  const file = join(scratch, 'initramfs');
  const made = await makeInitramfs({ release, modules, initSource, builder: { kind: 'host' }, file }, host);
  return (await stageImage(made, staging, host)).path;
}

async function probeRoot(kit: ProbeKit, scratch: string, name: string, host: Host) {
  const tools = join(scratch, 'tools');
  const guest = asset('guest');
  await guestToolsLayer(tools, TOOLS, { init: join(guest, 'init'), runner: join(guest, 'runner') });
  let rootfs = kit.rootfs;
  if (rootfs === null) {
    rootfs = join(scratch, 'empty');
    await mkdir(rootfs);
    await chmod(rootfs, 0o755);
    for (const directory of ['dev', 'proc', 'sys']) await mkdir(join(rootfs, directory));
  }
  const directory = join(scratch, name);
  return mountRoot({ rootfs, modules: null, tools, directory, upperLimit: 16 * 1024 ** 2 }, host);
}

/** Watches a guest until it reached its goal, died, or its time is over. */
async function follow(guest: Guest, goal: Reached, accel: Accel, host: Host): Promise<Reached> {
  const seen = (): Reached => {
    const text = guest.console.text();
    // The second one comes from the initramfs, after it has mounted a root without programs.
    if (/VFS: Mounted root \((virtiofs|9p)|initramfs: cannot start/.test(text)) return 'root';
    return /Linux version \d/.test(text) ? 'printed' : 'started';
  };
  const wait = async (isThere: () => boolean, within: Seconds): Promise<void> => {
    const deadline = host.now() + within * 1000;
    while (!isThere() && guest.death() === undefined && host.now() < deadline) await host.sleep(0.1);
  };
  await wait(() => seen() !== 'started', FIRST[accel]);
  if (seen() === 'started' || goal === 'printed') return seen();
  if (goal === 'agent') return typeof (await guest.agentReady(REST[accel])) === 'number' ? 'agent' : seen();
  await wait(() => seen() === goal, REST[accel]);
  return seen();
}
