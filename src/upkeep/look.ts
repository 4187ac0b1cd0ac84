import { constants } from 'node:fs';
import { access, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { InfrastructureError } from '../host/errors.ts';
import type { Finished, Host, RunOptions } from '../host/host.ts';
import type { Seconds } from '../model.ts';
import { silenceOf, virshArgs } from '../vm/virsh.ts';
import { REQUIREMENTS, type Requirement } from './requirements.ts';

/** Family of a distribution's packages, and their manager. */
export type Family = 'debian' | 'fedora';

/** An ordinary user's path lacks the administrator's programs. */
const SBIN = ['/usr/local/sbin', '/usr/sbin', '/sbin'];

/** The family from the text of `/etc/os-release`; null for one that is not known here. */
export function familyOf(osRelease: string): Family | null {
  const words = [...osRelease.matchAll(/^ID(?:_LIKE)?=(.*)$/gm)].flatMap(([, value = '']) =>
    value.replaceAll('"', '').split(' '),
  );
  if (words.some((word) => word === 'debian' || word === 'ubuntu')) return 'debian';
  return words.some((word) => word === 'fedora' || word === 'rhel') ? 'fedora' : null;
}

/** The family of this host's distribution. */
export async function family(): Promise<Family | null> {
  return familyOf(await readFile('/etc/os-release', 'utf8').catch(() => ''));
}

/** Where a program or file is; null if it is not. */
export async function find(name: string): Promise<string | null> {
  const folders = name.startsWith('/') ? [''] : [...(process.env.PATH ?? '').split(':'), ...SBIN];
  for (const folder of folders) {
    const path = folder === '' ? name : join(folder, name);
    const mode = name.startsWith('/') ? constants.F_OK : constants.X_OK;
    const found = await access(path, mode).then(
      () => stat(path),
      () => null,
    );
    if (found?.isFile()) return path;
  }
  return null;
}

/** Requirements from packages that this host lacks. */
export async function missing(): Promise<Requirement[]> {
  const lacking: Requirement[] = [];
  for (const requirement of REQUIREMENTS) {
    const found = await Promise.all(requirement.anyOf.map(find));
    if (found.every((path) => path === null)) lacking.push(requirement);
  }
  return lacking;
}

/** The first of a requirement's Debian packages that the archive has. */
export async function knownPackage({ debian }: Requirement, host: Host): Promise<string> {
  for (const name of debian.slice(0, -1)) {
    const { stdout } = await host
      .run('apt-cache', ['policy', name], { check: false, env: { LC_ALL: 'C' } })
      .catch(() => ({ stdout: '' }));
    if (/^ {2}Candidate: (?!\(none\))/m.test(stdout)) return name;
  }
  return debian.at(-1)!;
}

/** The command that installs packages, for a person to type. */
export function installCommand(which: Family, packages: readonly string[]): string {
  const names = [...new Set(packages)].join(' ');
  return which === 'debian'
    ? `sudo apt-get install --no-install-recommends ${names}`
    : `sudo dnf install ${names}`;
}

/** Runs a command as root: directly, or through sudo without a password. */
export function asRoot(
  command: string,
  args: readonly string[],
  options: RunOptions,
  host: Host,
): Promise<Finished> {
  if (process.getuid?.() === 0) return host.run(command, args, options);
  // sudo cleans the environment, so env sets the wanted variables.
  const env = Object.entries(options.env ?? {}).map(([name, value]) => `${name}=${value}`);
  return host.run('sudo', ['-n', 'env', ...env, command, ...args], options);
}

/** What libvirt answers to `virsh version`, or why it does not. */
export async function askLibvirt(
  within: Seconds,
  host: Host,
): Promise<{ version: string } | { silent: string }> {
  const options = { check: false, within, env: { LC_ALL: 'C' } };
  const asked = await asRoot('virsh', virshArgs(['version']), options, host).catch((error: unknown) => {
    if (error instanceof InfrastructureError) return error;
    throw error;
  });
  if (asked instanceof InfrastructureError) return { silent: asked.message };
  const silent = silenceOf(asked);
  if (silent !== null) return { silent };
  const library = /Using library: (.*)/.exec(asked.stdout)?.[1];
  const qemu = /Running hypervisor: (.*)/.exec(asked.stdout)?.[1];
  return { version: [library, qemu].filter(Boolean).join(', ') || 'libvirt' };
}

/** Whether systemd starts daemons here. */
export async function hasSystemd(): Promise<boolean> {
  return (await stat('/run/systemd/system').catch(() => null)) !== null;
}

/** True if libvirt's QEMU cannot open /dev/kvm because only root may; false if there is no KVM. */
export async function kvmIsShut(): Promise<boolean> {
  const device = await stat('/dev/kvm').catch(() => null);
  return device !== null && device.uid === 0 && (device.mode & 0o066) === 0;
}
