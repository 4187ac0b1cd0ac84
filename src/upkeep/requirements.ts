import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { partOf } from '../host/work-directory.ts';
import type { Bytes } from '../model.ts';

/** Something that a package provides. */
export interface Requirement {
  /** Its name for people. */
  name: string;
  /** One of these is enough: a program's name, or a file's absolute path. */
  anyOf: readonly string[];
  /** Packages that provide it, by the family of the distribution; the first that its archive has is used. */
  debian: readonly string[];
  fedora: readonly string[];
  /** What does not work without it. */
  for: string;
}

const program = (name: string, debian: string, fedora: string, use: string): Requirement => ({
  name,
  anyOf: [name],
  debian: [debian],
  fedora: [fedora],
  for: use,
});
const file = (name: string, path: string, debian: string, fedora: string): Requirement => ({
  name,
  anyOf: [path],
  debian: [debian],
  fedora: [fedora],
  for: 'building a kernel',
});

/** Everything that a run needs from packages, except dracut: on Debian it would remove initramfs-tools. */
export const REQUIREMENTS: readonly Requirement[] = [
  program('qemu-system-x86_64', 'qemu-system-x86', 'qemu-system-x86-core', 'the virtual machines'),
  {
    name: 'libvirt',
    anyOf: ['libvirtd', 'virtqemud'],
    debian: ['libvirt-daemon-system'],
    fedora: ['libvirt-daemon-driver-qemu'],
    for: 'the virtual machines',
  },
  program('virtlogd', 'libvirt-daemon-system', 'libvirt-daemon-log', 'the virtual machines'),
  program('virsh', 'libvirt-clients', 'libvirt-client', 'the virtual machines'),
  {
    name: 'virtiofsd',
    anyOf: ['/usr/libexec/virtiofsd', '/usr/lib/qemu/virtiofsd'],
    // Part of QEMU in Debian 12, a separate package in later releases.
    debian: ['virtiofsd', 'qemu-system-common'],
    fedora: ['virtiofsd'],
    for: 'the root directory of a guest',
  },
  program('mmdebstrap', 'mmdebstrap', 'mmdebstrap', 'making the rootfs'),
  program('systemd-nspawn', 'systemd-container', 'systemd-container', 'builds in a container, rootfs-setup'),
  program('tar', 'tar', 'tar', 'the cache of the rootfs'),
  program('zstd', 'zstd', 'zstd', 'the cache of the rootfs'),
  program('getfattr', 'attr', 'attr', 'the cache of the rootfs'),
  program('flock', 'util-linux', 'util-linux-core', 'one run at a time in a work directory'),
  program('git', 'git', 'git-core', 'the search'),
  program('gcc', 'gcc', 'gcc', 'building a kernel'),
  program('make', 'make', 'make', 'building a kernel'),
  program('flex', 'flex', 'flex', 'building a kernel'),
  program('bison', 'bison', 'bison', 'building a kernel'),
  program('bc', 'bc', 'bc', 'building a kernel'),
  program('perl', 'perl', 'perl-interpreter', 'building a kernel'),
  program('python3', 'python3', 'python3', 'building a kernel'),
  program('cpio', 'cpio', 'cpio', 'building a kernel'),
  program('xz', 'xz-utils', 'xz', 'building a kernel'),
  program('depmod', 'kmod', 'kmod', 'building a kernel'),
  program('ccache', 'ccache', 'ccache', 'building a kernel again in little time'),
  file('the C library headers', '/usr/include/stdio.h', 'libc6-dev', 'glibc-devel'),
  file('the libelf headers', '/usr/include/gelf.h', 'libelf-dev', 'elfutils-libelf-devel'),
  file('the OpenSSL headers', '/usr/include/openssl/ssl.h', 'libssl-dev', 'openssl-devel'),
];

/**
 * Adopts orphans of libvirt. Once libvirt has started QEMU, it is an orphan, and libvirt waits until its
 * process is gone: for seconds if PID 1 is a container's and reaps dead children only now and then, or never.
 */
export const REAPER: Requirement = program('tini', 'tini', 'tini', 'libvirt without systemd');

const GIB = 1024 ** 3;

/**
 * Room in the work directory: a source tree (1.5 GiB of Linux 6.1), one build of it, rootfs and some kernels; the tree
 * is kept, and the next candidate needs little more. A distribution's config takes as much as there is.
 */
export const ROOM: { first: Bytes; later: Bytes; wanted: Bytes } = {
  first: 4 * GIB,
  later: GIB / 2,
  wanted: 15 * GIB,
};

/** Free space that a run needs to start in a work directory. */
export async function leastRoom(workDir: string): Promise<Bytes> {
  const tree = await stat(join(partOf(workDir, 'source'), 'tree', 'Kconfig')).catch(() => null);
  return tree === null ? ROOM.first : ROOM.later;
}

/** Room beside libvirt's images: one kernel and its initramfs for each guest. */
export const STAGING_ROOM: Bytes = GIB / 4;

/** Directory for everything that is kept between runs, unless `work-dir` says otherwise. */
export const WORK_DIR = '/var/lib/kernel-bisect';

/** The systemd units that answer at `qemu:///system`: the one daemon, or the newer one of QEMU alone. */
export const LIBVIRT_UNITS = ['libvirtd.service', 'virtqemud.socket'] as const;
