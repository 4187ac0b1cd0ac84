import { access, constants, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CancelledError, ConfigurationError } from '../host/errors.ts';
import type { Host } from '../host/host.ts';
import { freeAt, inGib, LIBVIRT_IMAGES, nearestThere } from '../host/room.ts';
import { requireOwnWorkDirectory } from '../host/work-directory.ts';
import type { Bytes } from '../model.ts';
import { type Accel, pickAccel } from '../vm/accel.ts';
import { STAGING_ROOT } from '../vm/stage.ts';
import { libvirtUri } from '../vm/virsh.ts';
import { lastAuditLine } from './audit.ts';
import { askLibvirt, family, find, hasSystemd, installCommand, knownPackage, kvmIsShut } from './look.ts';
import { type ProbeKit, probe, probeKit } from './probe.ts';
import { leastRoom, REQUIREMENTS, ROOM, STAGING_ROOM } from './requirements.ts';

/** One thing that was checked. */
export interface CheckResult {
  /** `wrong`: a run cannot work. `warning`: it works, but slower or not for long. */
  level: 'ok' | 'warning' | 'wrong';
  text: string;
  /** Command or step that fixes it. */
  fix?: string;
}

export interface DoctorOptions {
  workDir: string;
  /** The setting of the same name. */
  accel: 'auto' | 'kvm' | 'tcg';
  /** Memory of a guest. */
  memory: Bytes;
}

/**
 * Checks this host for everything that a run needs, and finally boots a guest as a run does.
 *
 * @returns what was found, in the order of the checks
 */
export async function doctor(options: DoctorOptions, host: Host): Promise<CheckResult[]> {
  const workDir = resolve(options.workDir);
  const findings: CheckResult[] = [];
  findings.push(...(await tools(host)), rights(), ...(await kernelFeatures(host)), await libvirt(host));
  const { accel, ...kvm } = await acceleration(options.accel, host);
  findings.push(kvm);
  findings.push(
    await workDirectory(workDir),
    await room(workDir, await leastRoom(workDir), ROOM.wanted, 'work-dir'),
  );
  findings.push(await room(STAGING_ROOT, STAGING_ROOM, STAGING_ROOM, LIBVIRT_IMAGES));
  findings.push(await memory(options.memory));
  if (findings.some(({ level }) => level === 'wrong')) {
    return [...findings, { level: 'warning', text: 'the probe boot is skipped until the above is fixed' }];
  }
  return [...findings, ...(await probeBoot(workDir, accel, host))];
}

// Some texts contain a probe's console, and a guest's output must not reach a terminal unescaped.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u001f\u007f-\u009f]+/g;

/** A finding as it is printed: one line, and one for its fix. */
export function checkText({ level, text, fix }: CheckResult): string {
  const mark = { ok: 'ok     ', warning: 'warning', wrong: 'WRONG  ' }[level];
  const line = `${mark}  ${text.replace(CONTROL, ' ').trimEnd()}`;
  return fix === undefined ? line : `${line}\n         to fix it: ${fix}`;
}

async function tools(host: Host): Promise<CheckResult[]> {
  const which = await family();
  const findings: CheckResult[] = [];
  for (const requirement of REQUIREMENTS) {
    const { name, anyOf, fedora, for: use } = requirement;
    const [path] = (await Promise.all(anyOf.map(find))).filter((found) => found !== null);
    if (path !== undefined) {
      findings.push({ level: 'ok', text: `${name}: ${path}` });
      continue;
    }
    const brought = which === 'fedora' ? fedora[0]! : await knownPackage(requirement, host);
    findings.push({
      level: 'wrong',
      text: `${name} is missing; needed for ${use}`,
      fix:
        which === null
          ? `install it with your package manager (Debian calls it ${brought})`
          : installCommand(which, [brought]),
    });
  }
  return findings;
}

function rights(): CheckResult {
  if (process.arch !== 'x64')
    return { level: 'wrong', text: `this machine is ${process.arch}; guests are x86-64 only` };
  if (process.getuid?.() === 0) return { level: 'ok', text: 'running as root' };
  return {
    level: 'wrong',
    text: 'not running as root; mounts and virtual machines need it',
    fix: 'start it with sudo',
  };
}

async function kernelFeatures(host: Host): Promise<CheckResult[]> {
  const findings: CheckResult[] = [];
  for (const type of ['overlay', 'tmpfs']) {
    const known = async () => (await filesystems()).includes(type);
    if (!(await known())) await host.run('modprobe', [type], { check: false }).catch(() => undefined);
    const there = await known();
    findings.push(
      there
        ? { level: 'ok', text: `this kernel has ${type}` }
        : {
            level: 'wrong',
            text: `this kernel has no ${type}`,
            fix: `sudo modprobe ${type}, or a kernel that has it`,
          },
    );
  }
  return findings;
}

/** The file systems that the kernel knows now; a module is not among them before it is loaded. */
async function filesystems(): Promise<string[]> {
  const all = await readFile('/proc/filesystems', 'utf8').catch(() => '');
  return all.split('\n').map((line) => line.split('\t').at(-1) ?? '');
}

async function libvirt(host: Host): Promise<CheckResult> {
  if ((await find('virsh')) === null)
    return { level: 'wrong', text: 'libvirt cannot be checked without virsh', fix: 'install it as above' };
  const asked = await askLibvirt(120, host);
  const at = libvirtUri();
  if ('version' in asked) return { level: 'ok', text: `libvirt answers at ${at}: ${asked.version}` };
  const text = `libvirt does not answer at ${at}: ${asked.silent}`;
  // Another address than the daemon's default was chosen by somebody, and is not a fault of the daemon.
  if (process.env.LIBVIRT_DEFAULT_URI) {
    return { level: 'wrong', text, fix: 'unset LIBVIRT_DEFAULT_URI, or start what it names' };
  }
  return {
    level: 'wrong',
    text,
    fix: (await hasSystemd())
      ? 'sudo systemctl enable --now libvirtd (or virtqemud.socket)'
      : 'sudo virtlogd -d; sudo libvirtd -d',
  };
}

async function acceleration(
  setting: DoctorOptions['accel'],
  host: Host,
): Promise<CheckResult & { accel: Accel }> {
  if (await kvmIsShut()) {
    const text = 'only root can open /dev/kvm, so libvirt asks QEMU again for a minute before every guest';
    return { accel: 'tcg', level: 'wrong', text, fix: 'sudo chgrp kvm /dev/kvm; sudo chmod 0660 /dev/kvm' };
  }
  const warnings: string[] = [];
  const quiet = { ...host, log: { ...host.log, warning: (line: string) => void warnings.push(line) } };
  try {
    const accel = await pickAccel(setting, quiet);
    const [why] = warnings;
    if (why === undefined) return { accel, level: 'ok', text: `guests run with ${accel}` };
    const fix = 'use a machine with nested virtualisation, or continue without KVM (accel: tcg)';
    return { accel, level: 'warning', text: why, fix };
  } catch (error) {
    return { accel: 'tcg', level: 'wrong', text: error instanceof Error ? error.message : String(error) };
  }
}

async function workDirectory(workDir: string): Promise<CheckResult> {
  const nearest = await nearestThere(workDir);
  const writable = await access(nearest, constants.W_OK).then(
    () => true,
    () => false,
  );
  const fix = `sudo install -d -o "$(id -u)" -g "$(id -g)" ${workDir}`;
  if (!writable) return { level: 'wrong', text: `work-dir ${workDir} cannot be written`, fix };
  const foreign = await requireOwnWorkDirectory(workDir).then(
    () => null,
    (error: unknown) => (error instanceof ConfigurationError ? error.message : String(error)),
  );
  if (foreign !== null) return { level: 'wrong', text: foreign };
  if (nearest !== workDir) return { level: 'ok', text: `the first run makes work-dir ${workDir}` };
  return { level: 'ok', text: `work-dir ${workDir}` };
}

async function room(path: string, least: Bytes, wanted: Bytes, called: string): Promise<CheckResult> {
  const free = await freeAt(path);
  const text = `${called}: ${inGib(free)} free at ${path}`;
  if (free >= wanted) return { level: 'ok', text };
  const fix =
    called === 'work-dir' ? 'free some, or set work-dir to a larger file system' : `free some at ${path}`;
  if (free < least) return { level: 'wrong', text: `${text}, ${inGib(least)} are needed`, fix };
  return { level: 'warning', text: `${text}, ${inGib(wanted)} are wanted`, fix };
}

async function memory(guest: Bytes): Promise<CheckResult> {
  const [, kib] = /^MemAvailable:\s+(\d+)/m.exec(await readFile('/proc/meminfo', 'utf8')) ?? [];
  const available = Number(kib ?? 0) * 1024;
  const text = `memory: ${inGib(available)} available, a guest takes up to ${inGib(guest)}`;
  if (available >= guest) return { level: 'ok', text };
  return { level: 'warning', text, fix: 'lower memory, or end other programs' };
}

async function probeBoot(workDir: string, accel: Accel, host: Host): Promise<CheckResult[]> {
  const kit = await probeKit(workDir);
  if (kit === null) {
    const text = `the probe boot is skipped: no kernel in ${workDir}/kernels yet, and none in /boot`;
    return [{ level: 'warning', text, fix: 'run doctor again after the first build' }];
  }
  const how = `probe boot of ${kit.described} with ${accel}`;
  let text: string;
  try {
    const { reached, seconds, last } = await probe(workDir, kit, accel, host);
    if (reached === kit.goal) {
      return [{ level: 'ok', text: `${how}: ${proved(kit)} after ${seconds.toFixed(1)} s` }];
    }
    text = `${how}: reached "${reached}", not "${kit.goal}"; last: ${last.join(' / ') || 'nothing'}`;
  } catch (error) {
    if (error instanceof CancelledError) throw error;
    text = `${how}: ${error instanceof Error ? error.message : error}`;
  }
  if (accel === 'tcg') return [{ level: 'wrong', text }, ...(await denial(host))];
  // If the same boot works without KVM, then KVM does not work here.
  const fix = 'if the next line is ok, use accel: tcg, or enable nested virtualisation';
  return [{ level: 'wrong', text, fix }, ...(await probeBoot(workDir, 'tcg', host))];
}

function proved({ goal }: ProbeKit): string {
  switch (goal) {
    case 'agent':
      return 'the guest agent answered';
    case 'root':
      return 'the guest mounted the overlay as its root (without a rootfs there is no agent yet)';
    default:
      return 'QEMU and virtiofsd started and the kernel ran (how it mounts a root is not known: its config or its modules are missing)';
  }
}

async function denial(host: Host): Promise<CheckResult[]> {
  const line = await lastAuditLine(host);
  if (line === null) return [];
  const fix = 'choose a work-dir outside of home directories, such as /var/lib/kernel-bisect';
  return [{ level: 'warning', text: `last denial in the log: ${line}`, fix }];
}
