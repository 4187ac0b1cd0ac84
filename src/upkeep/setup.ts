import { readdir, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { makeDirectories } from '../host/directories.ts';
import { ConfigurationError, InfrastructureError } from '../host/errors.ts';
import type { Finished, Host } from '../host/host.ts';
import { OWNER_VARIABLE } from '../host/owner.ts';
import { ordinaryUser } from '../host/user.ts';
import { requireOwnWorkDirectory } from '../host/work-directory.ts';
import { libvirtUri } from '../vm/virsh.ts';
import { helperAdvice, installHelper } from './helper.ts';
import { askLibvirt, asRoot, family, find, hasSystemd, knownPackage, kvmIsShut, missing } from './look.ts';
import { LIBVIRT_UNITS, REAPER, type Requirement, WORK_DIR } from './requirements.ts';

/** Time limit for installing; mirrors may be slow. */
const INSTALL = 1800;
/** Seconds until libvirt has to answer; first it asks QEMU for its capabilities. */
const ANSWER = 120;
/** No questions, no restarts of other services, and it waits for another apt. */
const APT_ENVIRONMENT = { DEBIAN_FRONTEND: 'noninteractive', NEEDRESTART_MODE: 'l', LC_ALL: 'C.UTF-8' };
const APT_OPTIONS = ['-o', 'DPkg::Lock::Timeout=300', '--no-install-recommends'];

/** What `setup` did. */
export interface SetUp {
  /** Packages that were installed. */
  installed: string[];
  /** Everything else that was changed, one line each. */
  changed: string[];
}

/**
 * Makes this host ready: installs what it lacks, starts libvirt, lets QEMU open /dev/kvm, makes the work directory.
 * What exists already is left as it is, so a second call only checks.
 *
 * @param options.workDir  directory that is made if it is missing
 * @throws ConfigurationError if a package would have to be removed, this distribution is unknown, or the work directory is
 *   not this project's own
 */
export async function setup(options: { workDir?: string }, host: Host): Promise<SetUp> {
  const workDir = options.workDir ?? WORK_DIR;
  await requireOwnWorkDirectory(workDir);
  const done: SetUp = { installed: [], changed: [] };
  const changed = (line: string): void => {
    host.log.info(`setup: ${line}`);
    done.changed.push(line);
  };
  const lacking = [...(await missing()), ...(await missingReaper(host))];
  if (lacking.length > 0) done.installed = await install(lacking, host);
  if (await kvmIsShut()) {
    await asRoot('chgrp', ['kvm', '/dev/kvm'], {}, host);
    await asRoot('chmod', ['0660', '/dev/kvm'], {}, host);
    changed('/dev/kvm now belongs to the group kvm, so that QEMU can open it');
  }
  if (await startLibvirt(host)) changed('libvirt is started');
  if ((await stat(workDir).catch(() => null)) === null) {
    await makeWorkDirectory(workDir, host);
    changed(`${workDir} is made`);
  }
  const user = ordinaryUser();
  if (user !== null) {
    await installHelper();
    changed(helperAdvice(user));
  }
  if (done.installed.length + done.changed.length === 0) host.log.info('setup: nothing is missing');
  return done;
}

async function makeWorkDirectory(workDir: string, host: Host): Promise<void> {
  if (process.getuid?.() === 0) {
    await makeDirectories(workDir, 'work-dir', 0o755);
    return;
  }
  const owner = ['-o', String(process.getuid?.()), '-g', String(process.getgid?.())];
  await asRoot('install', ['-d', '-m', '0755', ...owner, workDir], {}, host);
}

async function install(lacking: readonly Requirement[], host: Host): Promise<string[]> {
  const which = await family();
  const names = lacking.map(({ name }) => name).join(', ');
  if (which === null) {
    throw new ConfigurationError(
      `setup: ${names} missing, and this distribution belongs neither to Debian's nor to Fedora's family: install them with its package manager`,
    );
  }
  host.log.info(`setup: missing: ${names}`);
  const packages = await (which === 'debian' ? aptInstall(lacking, host) : dnfInstall(lacking, host));
  const still = await missing();
  if (still.length > 0) {
    const left = still.map(({ name }) => name).join(', ');
    throw new InfrastructureError(`setup: ${packages.join(', ')} are installed, but still missing: ${left}`);
  }
  return packages;
}

const unique = (names: readonly string[]): string[] => [...new Set(names)];

async function dnfInstall(lacking: readonly Requirement[], host: Host): Promise<string[]> {
  const packages = unique(lacking.map(({ fedora }) => fedora[0]!));
  host.log.info(`setup: dnf install ${packages.join(' ')}`);
  const args = ['-y', '--setopt=install_weak_deps=False', 'install', ...packages];
  await asRoot('dnf', args, { within: INSTALL, onLine: (line) => host.log.progress(line) }, host);
  return packages;
}

async function aptInstall(lacking: readonly Requirement[], host: Host): Promise<string[]> {
  const lists = await readdir('/var/lib/apt/lists').catch(() => []);
  let fresh = false;
  if (!lists.some((name) => name.includes('Packages'))) {
    await aptUpdate(host);
    fresh = true;
  }
  for (;;) {
    const packages = unique(await Promise.all(lacking.map((one) => knownPackage(one, host))));
    const simulated = await apt(['-s', 'install', ...packages], false, host);
    const removals = removalsIn(simulated.stdout);
    if (removals.length > 0) {
      throw new ConfigurationError(
        `setup: installing ${packages.join(', ')} would remove ${removals.join(', ')}, so nothing was changed. ` +
          `Check apt-get -s install --no-install-recommends ${packages.join(' ')}`,
      );
    }
    if (simulated.exit === 0) {
      host.log.info(`setup: apt-get install --no-install-recommends ${packages.join(' ')}`);
      // Between simulation and now another apt may have run.
      const args = ['-y', '--no-remove', 'install', ...packages];
      const finished = await apt(args, true, host);
      if (finished.exit === 0) return packages;
      if (fresh) throw new InfrastructureError(`setup: apt-get install failed: ${lastLines(finished)}`);
    } else if (fresh) {
      throw new ConfigurationError(
        `setup: apt-get cannot install ${packages.join(', ')}: ${lastLines(simulated)}`,
      );
    }
    // An old list names packages that the archive no longer has.
    await aptUpdate(host);
    fresh = true;
  }
}

/** The packages that an install would remove, from the output of `apt-get -s`. */
export function removalsIn(simulated: string): string[] {
  return [...simulated.matchAll(/^Remv (\S+)/gm)].map(([, name = '']) => name);
}

async function aptUpdate(host: Host): Promise<void> {
  host.log.info('setup: apt-get update');
  await asRoot('apt-get', ['update', '-q'], { within: INSTALL, env: APT_ENVIRONMENT }, host);
}

function apt(args: readonly string[], root: boolean, host: Host): Promise<Finished> {
  const options = {
    within: INSTALL,
    check: false,
    env: APT_ENVIRONMENT,
    onLine: (line: string) => host.log.progress(line),
  };
  const all = ['-q', ...APT_OPTIONS, ...args];
  return root ? asRoot('apt-get', all, options, host) : host.run('apt-get', all, options);
}

function lastLines({ stdout, stderr }: Finished): string {
  const errors = stderr.split('\n').filter((line) => line.startsWith('E:'));
  return (errors.length > 0 ? errors : `${stdout}\n${stderr}`.trim().split('\n').slice(-3)).join(' | ');
}

/** Only if libvirt has to be started without systemd: a running one is left as it is. */
async function missingReaper(host: Host): Promise<Requirement[]> {
  if ((await hasSystemd()) || (await find(REAPER.name)) !== null) return [];
  return 'version' in (await askLibvirt(20, host)) ? [] : [REAPER];
}

/** Starts libvirt the way this host does, and waits until it answers. @returns whether anything had to be started */
export async function startLibvirt(host: Host): Promise<boolean> {
  if ('version' in (await askLibvirt(20, host))) return false;
  host.log.info('setup: libvirt does not answer, starting it');
  const { start, why } = (await hasSystemd()) ? await bySystemd(host) : await byHand();
  // A daemon outlives this program on purpose: it is not a leftover.
  const env = { [OWNER_VARIABLE]: '' };
  // A running one says so and fails; only the answer counts.
  for (const [command, ...args] of start) {
    const { exit, stderr } = await asRoot(command!, args, { env, within: 60, check: false }, host);
    if (exit !== 0) host.log.info(`setup: ${command}: ${stderr.trim().split('\n').at(-1)}`);
  }
  const deadline = host.now() + ANSWER * 1000;
  let silent = '';
  while (host.now() < deadline) {
    const asked = await askLibvirt(30, host);
    if ('version' in asked) return true;
    silent = asked.silent;
    await host.sleep(0.5);
  }
  throw new InfrastructureError(
    `setup: libvirt does not answer at ${libvirtUri()} ${ANSWER} s after it was started by ${why}: ${silent}; check its log`,
  );
}

interface Start {
  start: string[][];
  why: string;
}

async function bySystemd(host: Host): Promise<Start> {
  for (const unit of LIBVIRT_UNITS) {
    const { exit } = await host.run('systemctl', ['cat', unit], { check: false });
    if (exit === 0) return { start: [['systemctl', 'enable', '--now', unit]], why: `systemctl (${unit})` };
  }
  throw new ConfigurationError(`setup: systemd knows none of ${LIBVIRT_UNITS.join(', ')}: install libvirt`);
}

async function byHand(): Promise<Start> {
  const daemon = (await find('libvirtd')) ?? (await find('virtqemud'));
  const logger = await find('virtlogd');
  if (daemon === null || logger === null) {
    throw new ConfigurationError(
      'setup: neither libvirtd nor virtqemud with virtlogd was found: install libvirt',
    );
  }
  const reaper = await find(REAPER.name);
  // It stays in the foreground, so a shell sends it to the background, with its output beside libvirt's own log.
  const reaped = `setsid -f "$0" -s -- "$1" </dev/null >>/var/log/libvirt/${basename(daemon)}.log 2>&1`;
  return {
    start: [[logger, '-d'], reaper === null ? [daemon, '-d'] : ['sh', '-c', reaped, reaper, daemon]],
    why: daemon,
  };
}
