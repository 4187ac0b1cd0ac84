import { XMLBuilder } from 'fast-xml-parser';
import type { Bytes } from '../model.ts';

/** The namespace of this project in a domain's metadata. */
export const OWNER_NAMESPACE = 'urn:kernel-bisect';

const QEMU_NAMESPACE = 'http://libvirt.org/schemas/domain/qemu/1.0';

/** The channel to the guest agent. */
export const AGENT_CHANNEL = 'org.qemu.guest_agent.0';

/** The share's tag: every kernel mounts this one as root without an initramfs, with virtiofs since 5.4. */
export const ROOT_TAG = '/dev/root';

/** File system through which a guest sees its root. */
export type RootFileSystem = 'virtiofs' | '9p';

/**
 * For 9p: the guest's own page cache only for mapped files, so what a test has written is on the host at once; the
 * largest message that the device of every QEMU takes.
 */
const ROOT_FLAGS_9P = 'trans=virtio,version=9p2000.L,cache=mmap,msize=262144';

/** Everything that a domain is made from. Paths are absolute and readable by QEMU's user. */
export interface DomainSpec {
  /** Generated: letters, digits and dashes. */
  name: string;
  /** Run that the domain belongs to, and the process that owns it. */
  owner: { run: string; pid: number; startTime?: string };
  accel: 'kvm' | 'tcg';
  memory: Bytes;
  cpus: number;
  kernel: string;
  initrd?: string;
  cmdline: string;
  /** Directory on the host that the guest sees as `/`. */
  root: string;
  /** By default virtiofs. */
  rootTransport?: RootFileSystem;
  /** Unix socket with a listener. */
  consoleSocket: string;
  /** Raw disk images, seen as vda, vdb and so on. */
  disks?: readonly string[];
  /** `user`: a card and an address, and no way out of the guest. */
  network?: 'none' | 'user';
  display?: 'none' | 'spice';
}

/** Disks that libvirt can name on this machine type; the PCI bus has no slots for more. */
export const MOST_DISKS = 20;

/** What the kernel's command line is made from. */
export interface CmdlineSpec {
  /** Random; has to appear in the guest's output: proves that this boot is the right one. */
  token: string;
  /** The first program of the root. Null: the root's own, at the kernel's default paths. */
  init: string | null;
  /** By default virtiofs. */
  rootTransport?: RootFileSystem;
  /** What mounts the root, with its own parameters; by default the kernel, or this project's own initramfs. */
  initramfs?: 'dracut';
  accel?: DomainSpec['accel'];
  /** Added as they are. */
  extra?: readonly string[];
}

/**
 * A hung guest is asked for its stacks: with SysRq, whatever its own settings are, else with an NMI, which makes it
 * panic and print all tasks (1) and CPUs (64). Documentation/admin-guide/kernel-parameters.txt has these.
 */
const STACKS_AT_A_HANG = ['sysrq_always_enabled', 'unknown_nmi_panic', 'panic_print=0x41'];

/** A busy host stalls a guest without KVM for longer than these allow: they would report false lockups. */
const NO_DETECTORS = [
  'nowatchdog',
  'rcupdate.rcu_cpu_stall_suppress=1',
  'workqueue.watchdog_thresh=0',
  'sysctl.kernel.hung_task_timeout_secs=0',
];

/** dracut's parameters for such a root, see its 95virtiofs and 95virtfs; without a shell it ends if it cannot mount it. */
const DRACUT = {
  root: { virtiofs: `virtiofs:${ROOT_TAG}`, '9p': `virtfs:${ROOT_TAG}` },
  more: ['rd.shell=0'],
};

/** The kernel's command line for a root that the host shares. */
export function kernelCmdline(spec: CmdlineSpec): string {
  const { rootTransport = 'virtiofs' } = spec;
  const dracut = spec.initramfs === 'dracut' ? DRACUT : null;
  return [
    `root=${dracut?.root[rootTransport] ?? ROOT_TAG}`,
    ...(dracut?.more ?? []),
    `rootfstype=${rootTransport}`,
    ...(rootTransport === '9p' ? [`rootflags=${ROOT_FLAGS_9P}`] : []),
    'rw',
    ...(spec.init === null ? [] : [`init=${spec.init}`]),
    'console=ttyS0',
    'panic=-1',
    ...STACKS_AT_A_HANG,
    ...(spec.accel === 'tcg' ? NO_DETECTORS : []),
    `bisect.trial=${spec.token}`,
    ...(spec.extra ?? []),
  ].join(' ');
}

/**
 * QEMU itself serves 9p, and only root may enter the root directory, so for this domain QEMU is root.
 * libvirt 9.0 leaves it its capabilities; the AppArmor or SELinux profile and QEMU's own sandbox stay.
 */
const OWNER_OF_THE_ROOT = { '@type': 'static', '@model': 'dac', '@relabel': 'yes', label: '+0:+0' };

// The builder escapes every value literally: a path with `&amp;` keeps it.
const AS_WRITTEN_BELOW = {
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#',
  suppressBooleanAttributes: false,
  suppressEmptyNode: true,
  format: true,
} as const;

/** The libvirt XML of a guest that boots a kernel directly, with a directory of the host as its root. */
export function domainXml(spec: DomainSpec): string {
  const kvm = spec.accel === 'kvm';
  const domain = {
    '@type': kvm ? 'kvm' : 'qemu',
    ...(spec.network === 'user' ? { '@xmlns:qemu': QEMU_NAMESPACE } : {}),
    name: spec.name,
    metadata: {
      'kb:owner': {
        '@xmlns:kb': OWNER_NAMESPACE,
        '@run': spec.owner.run,
        '@pid': spec.owner.pid,
        ...(spec.owner.startTime === undefined ? {} : { '@start': spec.owner.startTime }),
      },
    },
    memory: { '@unit': 'b', '#': spec.memory },
    memoryBacking: { source: { '@type': 'memfd' }, access: { '@mode': 'shared' } },
    vcpu: spec.cpus,
    os: {
      // pc, not q35: no root ports and no AHCI for the guest to probe.
      type: { '@arch': 'x86_64', '@machine': 'pc', '#': 'hvm' },
      kernel: spec.kernel,
      ...(spec.initrd === undefined ? {} : { initrd: spec.initrd }),
      cmdline: spec.cmdline,
    },
    // The guest finds pvpanic through ACPI.
    features: { acpi: {}, apic: {} },
    cpu: kvm ? { '@mode': 'host-passthrough' } : { '@mode': 'maximum' },
    clock: { '@offset': 'utc' },
    on_poweroff: 'destroy',
    on_reboot: 'destroy',
    // The guest's memory stays for the dump.
    on_crash: 'preserve',
    devices: devices(spec),
    ...(spec.rootTransport === '9p' ? { seclabel: OWNER_OF_THE_ROOT } : {}),
    ...(spec.network === 'user' ? { 'qemu:commandline': isolatedNetwork() } : {}),
  };
  return new XMLBuilder(AS_WRITTEN_BELOW).build({ domain });
}

function devices(spec: DomainSpec): Record<string, unknown> {
  return {
    // libvirt's default USB controller costs boot time, and nothing is plugged into it.
    controller: [{ '@type': 'usb', '@model': 'none' }],
    filesystem: share(spec),
    disk: (spec.disks ?? []).map((path, index) => ({
      '@type': 'file',
      '@device': 'disk',
      driver: { '@name': 'qemu', '@type': 'raw', '@cache': 'unsafe', '@discard': 'unmap' },
      source: { '@file': path },
      target: { '@dev': `vd${String.fromCharCode(97 + index)}`, '@bus': 'virtio' },
    })),
    serial: {
      '@type': 'unix',
      source: { '@mode': 'connect', '@path': spec.consoleSocket },
      target: { '@port': 0 },
    },
    channel: [
      { '@type': 'unix', target: { '@type': 'virtio', '@name': AGENT_CHANNEL } },
      ...(spec.display === 'spice'
        ? [{ '@type': 'spicevmc', target: { '@type': 'virtio', '@name': 'com.redhat.spice.0' } }]
        : []),
    ],
    ...comfort(spec.display ?? 'none'),
    rng: { '@model': 'virtio', backend: { '@model': 'random', '#': '/dev/urandom' } },
    panic: { '@model': 'isa' },
    memballoon: { '@model': 'none' },
  };
}

function share(spec: DomainSpec): Record<string, unknown> {
  const ends = { source: { '@dir': spec.root }, target: { '@dir': ROOT_TAG } };
  // If libvirt drops the capabilities, an owner that QEMU may not give to a file is ignored.
  if (spec.rootTransport === '9p') return { '@type': 'mount', '@accessmode': 'squash', ...ends };
  return {
    '@type': 'mount',
    '@accessmode': 'passthrough',
    driver: { '@type': 'virtiofs' },
    // Only the guest writes below its root while it runs, so what it has seen once stays true.
    binary: { '@xattr': 'on', cache: { '@mode': 'always' } },
    ...ends,
  };
}

/** libvirt's own user network lets the guest reach everything that the host can, and cannot be restricted. */
function isolatedNetwork(): Record<string, unknown> {
  // libvirt does not know this card: it gets the slot of the bus that libvirt uses last.
  const card = 'virtio-net-pci,netdev=isolated,romfile=,addr=0x18';
  const args = ['-netdev', 'user,id=isolated,restrict=on', '-device', card];
  return { 'qemu:arg': args.map((value) => ({ '@value': value })) };
}

function comfort(display: 'none' | 'spice'): Record<string, unknown> {
  if (display === 'none') return {};
  return {
    input: { '@type': 'keyboard', '@bus': 'ps2' },
    graphics: {
      '@type': 'spice',
      '@autoport': 'yes',
      listen: { '@type': 'address', '@address': '127.0.0.1' },
    },
    video: { model: { '@type': 'virtio', '@heads': 1 } },
  };
}
