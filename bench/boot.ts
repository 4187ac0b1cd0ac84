import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { givenKit, guestKit } from '../scripts/guest-kit.ts';
import { openGuest } from '../src/boot/open-guest.ts';
import { TOOLS } from '../src/boot/protocol.ts';
import { cpioArchive } from '../src/build/cpio.ts';
import type { BootableKernel } from '../src/build/kernel.ts';
import { asset } from '../src/host/assets.ts';
import type { Host } from '../src/host/host.ts';
import { nodeHost } from '../src/host/node-host.ts';
import type { Seconds } from '../src/model.ts';
import { guestToolsLayer } from '../src/rootfs/layers.ts';
import { type Accel, pickAccel } from '../src/vm/accel.ts';
import { bootOptions, plainKernel } from '../test/support/boot-options.ts';

/**
 * Seconds from the start to a working guest: bare QEMU until its kernel starts init, and libvirt domains from
 * `virsh create` to the agent's first answer, by turns, all with the same kernel. The argument is how many turns.
 */
const MEMORY = 2 * 1024 ** 3;
const CPUS = Math.min(4, availableParallelism());
/** For the slowest of the ways on a busy host. */
const WITHIN: Seconds = 600;

interface Bench {
  kernel: BootableKernel;
  rootfs: string;
  systemRootfs: string;
  accel: Accel;
  /** For what a boot needs and leaves. */
  directory: string;
}

type WayIn = (bench: Bench, host: Host) => Promise<Seconds>;

const WAYS: Record<string, WayIn> = {
  'bare QEMU, to the start of init': bareQemu,
  '`init: fast`, to the agent': (bench, host) => domain(bench, 'fast', host),
  '`init: system`, to the agent': (bench, host) => domain(bench, 'system', host),
};

/** QEMU with the devices that a kernel boot needs, until init would start. */
async function bareQemu({ kernel, accel, directory }: Bench, host: Host): Promise<Seconds> {
  const initrd = join(directory, 'nothing');
  // What init is does not matter: the kernel says that it starts it.
  const init = { kind: 'file', path: 'init', mode: 0o755, content: Buffer.from('#!/init\n') } as const;
  await writeFile(initrd, cpioArchive([init]));
  const started = performance.now();
  const { promise: reached, resolve } = Promise.withResolvers<Seconds>();
  const machine = ['-machine', 'pc', '-accel', accel, '-cpu', accel === 'kvm' ? 'host' : 'max'];
  const size = ['-m', `${MEMORY}b`, '-smp', String(CPUS)];
  const devices = ['-nodefaults', '-no-reboot', '-display', 'none', '-serial', 'stdio'];
  const boot = ['-kernel', kernel.image, '-initrd', initrd, '-append', 'console=ttyS0 panic=-1'];
  await using qemu = host.start('qemu-system-x86_64', [...machine, ...size, ...devices, ...boot], {
    onLine: (line) => {
      if (/Run \/init as init process/.test(line)) resolve((performance.now() - started) / 1000);
    },
  });
  const gone = qemu.ended.then(({ stderr }): never => {
    throw new Error(`bare QEMU ended before init: ${stderr.trim()}`);
  });
  // Awaited here: QEMU is stopped when this function ends.
  return await Promise.race([reached, gone]);
}

/** A guest as a trial has it, until its agent answers. */
async function domain(bench: Bench, init: 'fast' | 'system', host: Host): Promise<Seconds> {
  const evidence = await mkdtemp(join(bench.directory, 'evidence-'));
  const options = bootOptions({
    runName: `bench-${process.pid}`,
    scratch: bench.directory,
    rootfs: init === 'fast' ? bench.rootfs : bench.systemRootfs,
    tools: join(bench.directory, 'tools'),
    accel: bench.accel,
    memory: MEMORY,
    cpus: CPUS,
    init,
  });
  const token = `${init}-${Math.round(performance.now())}`;
  await using opened = await openGuest({ kernel: bench.kernel, token, options, evidence }, host);
  const ready = await opened.guest.agentReady(WITHIN);
  if (typeof ready === 'number') return ready;
  throw new Error(`init: ${init} never answered:\n${opened.guest.console.text().slice(-2000)}`);
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

async function measure(turns: number): Promise<void> {
  const host = nodeHost();
  const { image, rootfs, systemRootfs } = givenKit(process.env) ?? (await guestKit(host.log.info, host));
  const directory = await mkdtemp(join(tmpdir(), 'kernel-bisect-bench-'));
  try {
    await chmod(directory, 0o700);
    const files = (name: string) => join(asset('guest'), name);
    await mkdir(join(directory, 'tools'));
    await guestToolsLayer(join(directory, 'tools'), TOOLS, { init: files('init'), runner: files('runner') });
    const kernel = await plainKernel(image);
    const bench = { kernel, rootfs, systemRootfs, accel: await pickAccel('auto', host), directory };
    const seconds = new Map<string, Seconds[]>(Object.keys(WAYS).map((name) => [name, []]));
    for (let turn = 1; turn <= turns; turn++)
      for (const [name, wayIn] of Object.entries(WAYS)) {
        const took = await wayIn(bench, host);
        seconds.get(name)!.push(took);
        host.log.info(`turn ${turn} of ${turns}: ${name} ${took.toFixed(1)} s`);
      }
    printTable(seconds, `${bench.accel}, ${CPUS} CPUs, ${turns} turns`);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** The first way is what the others are compared with. */
function printTable(seconds: ReadonlyMap<string, Seconds[]>, how: string): void {
  const [bare] = [...seconds.values()];
  console.log(`\nSeconds to a working guest (${how})\n`);
  console.log('| start | median | times bare QEMU | fastest | times bare QEMU |');
  console.log('|---|--:|--:|--:|--:|');
  for (const [name, values] of seconds) {
    const cells = [median, (all: readonly Seconds[]) => Math.min(...all)].flatMap((pick) => [
      pick(values).toFixed(1),
      (pick(values) / pick(bare!)).toFixed(2),
    ]);
    console.log(`| ${[name, ...cells].join(' | ')} |`);
  }
}

if (process.argv[1] === import.meta.filename) await measure(Number(process.argv[2] ?? 5));
