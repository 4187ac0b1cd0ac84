import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { nodeHost } from '../src/host/node-host.ts';

/**
 * Seconds from start to a working guest: bare QEMU until its kernel starts init, and libvirt domains until the agent's
 * first answer, all with the same kernel in the same run. Expects what `npm run test:vm` prepares in the environment.
 *
 * KERNEL_IMAGE   a bootable kernel
 * KERNEL_ROOTFS  a rootfs with the guest agent
 */
const host = nodeHost();

/** An initramfs with nothing but a file that the kernel can start as init. */
function smallestInitramfs(): Buffer {
  const entry = (name: string, mode: number, content: string) => {
    const hex = (value: number) => value.toString(16).padStart(8, '0');
    const header = ['070701', 0, mode, 0, 0, 1, 0, content.length, 0, 0, 0, 0, name.length + 1, 0];
    const head = `${header.map((field) => (typeof field === 'string' ? field : hex(field))).join('')}${name}\0`;
    const padded = (text: string) => text.padEnd(Math.ceil(text.length / 4) * 4, '\0');
    return padded(head) + padded(content);
  };
  return gzipSync(Buffer.from(entry('init', 0o100755, '#!/init\n') + entry('TRAILER!!!', 0, ''), 'latin1'));
}

/** Bare QEMU with the devices that a kernel boot needs and no more, until init would start. */
export async function bareQemu(image: string): Promise<number> {
  const directory = await mkdtemp(join(tmpdir(), 'bench-boot-'));
  const initrd = join(directory, 'initramfs');
  await writeFile(initrd, smallestInitramfs());
  const started = performance.now();
  const { promise: reached, resolve } = Promise.withResolvers<number>();
  const args = [
    '-machine',
    'pc',
    '-accel',
    'tcg',
    '-cpu',
    'max',
    '-m',
    '2G',
    '-smp',
    '2',
    '-nodefaults',
    '-no-reboot',
  ];
  await using qemu = host.start(
    'qemu-system-x86_64',
    [
      ...args,
      '-display',
      'none',
      '-serial',
      'stdio',
      '-kernel',
      image,
      '-initrd',
      initrd,
      '-append',
      'console=ttyS0 panic=-1',
    ],
    {
      onLine: (line) => {
        if (/Run \/init as init process/.test(line)) resolve((performance.now() - started) / 1000);
      },
    },
  );
  const gone = qemu.ended.then(() => Number.NaN);
  const seconds = await Promise.race([reached, gone]);
  await rm(directory, { recursive: true });
  return seconds;
}
