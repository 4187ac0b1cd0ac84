import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BootableKernel } from '../build/kernel.ts';
import { ConfigurationError } from '../host/errors.ts';
import type { Host } from '../host/host.ts';
import { GUEST_OVERHEAD, memoryFor } from '../host/memory.ts';
import { type Process, processes } from '../host/processes.ts';
import type { BootPhase } from '../model.ts';
import { mountRoot } from '../rootfs/layers.ts';
import { kernelCmdline } from '../vm/domain.ts';
import { type Guest, startGuest } from '../vm/guest.ts';
import { blankDisk, stageImage, stagingDirectory } from '../vm/stage.ts';
import type { BootOptions } from './boot-options.ts';
import { INIT, INIT_SAYS } from './protocol.ts';

/** Limit for what a guest can write to its root. */
const UPPER_LIMIT = 512 * 1024 * 1024;

/** A new guest. Disposing of it leaves nothing of it on the host. */
export interface OpenGuest extends AsyncDisposable {
  guest: Guest;
  /** Whether the host still serves the guest's root: without it any guest hangs. */
  isServed(): Promise<boolean>;
  /** What the guest writes to its root. */
  upper: string;
}

export interface GuestOptions {
  kernel: BootableKernel;
  /** Random text that its kernel gets on its command line. */
  token: string;
  options: BootOptions;
  /** Directory of the trial's files. */
  evidence: string;
}

/** Lays the root, stages what QEMU boots, and creates the domain. */
export async function openGuest(
  { kernel, token, options, evidence }: GuestOptions,
  host: Host,
): Promise<OpenGuest> {
  const { rootfs, tools } = options;
  const name = `${options.runName}-${token}`;
  await using stack = new AsyncDisposableStack();
  const directory = join(options.scratch, name);
  await memoryFor({ need: options.memory + GUEST_OVERHEAD }, host);
  const root = stack.use(
    await mountRoot({ rootfs, modules: kernel.modules, tools, directory, upperLimit: UPPER_LIMIT }, host),
  );
  const staging = await stagingDirectory(name, host);
  stack.defer(() => rm(staging, { recursive: true, force: true }));
  const image = await stageImage({ path: kernel.image, digest: kernel.digest }, staging, host);
  const { initramfs, rootTransport } = kernel;
  const initrd = initramfs ? await stageImage(initramfs, staging, host) : null;
  const disks: string[] = [];
  for (const [index, size] of options.disks.entries())
    disks.push(await blankDisk(staging, `disk-${index}`, size, host));
  const guest = stack.use(
    await startGuest(
      {
        name,
        owner: { run: options.runName, pid: process.pid },
        accel: options.accel,
        memory: options.memory,
        cpus: options.cpus,
        kernel: image.path,
        ...(initrd === null ? {} : { initrd: initrd.path }),
        rootTransport,
        cmdline: kernelCmdline({
          token,
          rootTransport,
          ...(initramfs?.by === undefined ? {} : { initramfs: initramfs.by }),
          accel: options.accel,
          extra: options.kernelArgs,
          init: options.init === 'system' ? null : INIT,
        }),
        root: root.path,
        consoleSocket: join(staging, 'console.sock'),
        consoleFile: join(evidence, 'console.log'),
        disks,
        network: options.network,
        display: options.display,
        template: options.domainXml ?? undefined,
      },
      host,
    ),
  );
  const resources = stack.move();
  const isServed = async () => rootTransport !== 'virtiofs' || (await servers(root.path)).length > 0;
  return { guest, isServed, upper: root.upper, [Symbol.asyncDispose]: () => resources.disposeAsync() };
}

/** The virtiofsd of a shared directory: the C one and the Rust one both have its path on their command lines. */
async function servers(path: string): Promise<Process[]> {
  return (await processes()).filter(({ command }) => command.includes('virtiofsd') && command.includes(path));
}

/** How far a boot without an agent came. The kernel, and then this project's init, reports its start. */
export function phaseOf(console: string): BootPhase {
  return console.includes(INIT_SAYS) || /Run (?!\/init )\S+ as init process|systemd\[1\]/.test(console)
    ? 'before-agent'
    : 'before-init';
}

/** Files in which distributions restrict their guest agent. */
const AGENT_SETTINGS = ['etc/sysconfig/qemu-ga', 'etc/qemu/qemu-ga.conf', 'etc/qemu-ga/qemu-ga.conf'];

/** @throws ConfigurationError that names the file to change, if the rootfs forbids its agent to run programs */
export async function checkAgent(guest: Guest, rootfs: string): Promise<void> {
  if (await guest.execAllowed()) return;
  let file = AGENT_SETTINGS[1]!;
  for (const name of AGENT_SETTINGS.toReversed())
    if ((await stat(join(rootfs, name)).catch(() => null))?.isFile()) file = name;
  const how = file.startsWith('etc/sysconfig')
    ? 'take guest-exec and guest-exec-status out of BLACKLIST_RPC, or add them to the --allow-rpcs of FILTER_RPC_ARGS'
    : 'take guest-exec and guest-exec-status out of block-rpcs (blacklist), or add them to allow-rpcs';
  throw new ConfigurationError(
    `init: system: the guest agent of the rootfs may not run programs; in ${join(rootfs, file)} ${how}, or use init: fast`,
  );
}
