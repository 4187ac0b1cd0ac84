import { createHash } from 'node:crypto';
import { chmod, lstat, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { ConfigurationError, InfrastructureError } from '../host/errors.ts';
import type { Host } from '../host/host.ts';
import type { Seconds } from '../model.ts';
import { checkRootfs } from './check.ts';
import { privateDirectory } from './private-directory.ts';

export interface Recipe {
  /** Debian packages besides those that a guest needs. */
  packages: readonly string[];
  /** Text of a script that is run in the new root once; null or empty for none. */
  setupScript: string | null;
  /** Code name of the release; by default that of the host. */
  suite?: string;
}

/** A release that mmdebstrap can make, and the parts of its archive that hold the guest agent. */
export interface Suite {
  name: string;
  components: string;
}

/** Raised when the same recipe makes another root than before. */
const VERSION = 1;
const NEEDED = ['qemu-guest-agent', 'kmod'];
const WITHOUT = ['/usr/share/doc/*', '/usr/share/man/*', '/usr/share/locale/*', '/usr/share/info/*'];
const PACKAGE = /^[a-z0-9][a-z0-9+.-]*(:[a-z0-9-]+)?(=[A-Za-z0-9.+:~-]+)?$/;
const SCRIPT_TIME: Seconds = 3600;
const BOOTSTRAP_TIME: Seconds = 1800;
const SCRIPT_IN_GUEST = '/run/kernel-bisect-setup';

/** The release that a root is made of, by the text of the host's os-release. */
export function suiteOf(osRelease: string): Suite {
  const value = (name: string) => new RegExp(`^${name}="?([^"\n]*)"?$`, 'm').exec(osRelease)?.[1] ?? '';
  const codename = value('VERSION_CODENAME');
  const known = /^[a-z]+$/.test(codename);
  // Ubuntu keeps the guest agent in universe.
  if (value('ID') === 'ubuntu' && known) return { name: codename, components: 'main,universe' };
  if (value('ID') === 'debian' && known) return { name: codename, components: 'main' };
  return { name: 'bookworm', components: 'main' };
}

/** All packages of a recipe, sorted, each once. @throws ConfigurationError for what is no package name */
export function packagesOf(recipe: Recipe): string[] {
  for (const name of recipe.packages) {
    if (!PACKAGE.test(name)) {
      throw new ConfigurationError(
        `rootfs-packages: ${JSON.stringify(name)} is no name of a Debian package, such as fio or trace-cmd`,
      );
    }
  }
  return [...new Set([...NEEDED, ...recipe.packages])].sort();
}

/** Hash of all that goes into a root, 64 hexadecimal digits: the name by which it is kept and cached. */
export function recipeKey(recipe: Recipe, suite: Suite): string {
  const parts = [
    VERSION,
    process.arch,
    suite.name,
    suite.components,
    packagesOf(recipe),
    recipe.setupScript || null,
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** The arguments of mmdebstrap. */
export function bootstrapArguments(packages: readonly string[], suite: Suite, target: string): string[] {
  return [
    '--mode=root',
    '--variant=minbase',
    '--format=directory',
    `--components=${suite.components}`,
    `--include=${packages.join(',')}`,
    ...WITHOUT.map((path) => `--dpkgopt=path-exclude=${path}`),
    suite.name,
    target,
  ];
}

/** The arguments of systemd-nspawn that run the script once. A script with a `#!` line says itself what runs it. */
export function setupArguments(root: string, scriptFile: string, script: string): string[] {
  const source = scriptFile.replace(/[\\:]/g, '\\$&');
  return [
    '--quiet',
    '--register=no',
    '--keep-unit',
    '--as-pid2',
    '--console=pipe',
    '--link-journal=no',
    '--timezone=off',
    '--resolv-conf=bind-host',
    '--setenv=DEBIAN_FRONTEND=noninteractive',
    `--bind-ro=${source}:${SCRIPT_IN_GUEST}`,
    `--directory=${root}`,
    '--',
    ...(script.startsWith('#!') ? [] : ['/bin/bash', '-eo', 'pipefail']),
    SCRIPT_IN_GUEST,
  ];
}

/** The release that a recipe asks for, else the host's own. */
export async function recipeSuite(recipe: Recipe): Promise<Suite> {
  const own = suiteOf(await readFile('/etc/os-release', 'utf8').catch(() => ''));
  if (recipe.suite === undefined || recipe.suite === own.name) return own;
  if (!/^[a-z]+$/.test(recipe.suite)) {
    throw new ConfigurationError(
      `${JSON.stringify(recipe.suite)} is no code name of a release, such as bookworm`,
    );
  }
  return { ...own, name: recipe.suite };
}

async function runSetup(root: string, script: string, scratch: string, host: Host): Promise<void> {
  const file = join(scratch, 'setup');
  await writeFile(file, script, { mode: 0o755 });
  const last: string[] = [];
  const { exit, signal, timedOut } = await host.run('systemd-nspawn', setupArguments(root, file, script), {
    within: SCRIPT_TIME,
    check: false,
    onLine: (line) => {
      host.log.progress(`rootfs-setup: ${line}`);
      last.push(line);
      if (last.length > 20) last.shift();
    },
  });
  if (exit === 0) return;
  const how = timedOut ? `did not end within ${SCRIPT_TIME} s` : `ended with ${signal ?? `status ${exit}`}`;
  throw new ConfigurationError(`rootfs-setup: the script ${how}; its last lines:\n${last.join('\n')}`);
}

/**
 * Makes a rootfs by its recipe; nothing is at `directory` before it is whole. What made it is noted beside it, in
 * `DIRECTORY.json`. The directory above has to be root's alone, and is made so if it is missing.
 *
 * @throws ConfigurationError if a package or the script is wrong
 * @throws InfrastructureError if the archive could not be read
 */
export async function makeRootfs(
  options: Recipe & { directory: string },
  host: Host,
): Promise<{ key: string }> {
  const directory = resolve(options.directory);
  const suite = await recipeSuite(options);
  const packages = packagesOf(options);
  const key = recipeKey(options, suite);
  const parent = dirname(directory);
  await privateDirectory(parent);
  if ((await lstat(directory).catch(() => null)) !== null) {
    throw new InfrastructureError(
      `${directory} is there already: a rootfs is never changed, a new one needs a new name`,
    );
  }
  const scratch = await mkdtemp(join(parent, `.${basename(directory)}.`));
  try {
    const root = join(scratch, 'rootfs');
    await mkdir(root, { mode: 0o755 });
    // In a mount namespace of its own: killed, it leaves /proc, /sys and /dev mounted below what is then removed.
    const alone = ['--mount', '--propagation', 'private', '--', 'mmdebstrap'];
    const made = await host.run('unshare', [...alone, ...bootstrapArguments(packages, suite, root)], {
      within: BOOTSTRAP_TIME,
      check: false,
      onLine: (line) => host.log.progress(`rootfs: ${line}`),
    });
    if (made.exit !== 0) throw bootstrapError(made.stderr, suite);
    // mmdebstrap copies the host's name; the same recipe has to make the same root everywhere.
    await writeFile(join(root, 'etc/hostname'), 'kernel-bisect\n');
    if (options.setupScript) await runSetup(root, options.setupScript, scratch, host);
    await chmod(root, 0o755);
    await checkRootfs(root);
    const manifest = {
      version: VERSION,
      key,
      suite: suite.name,
      packages,
      setup: Boolean(options.setupScript),
    };
    await writeFile(`${directory}.json`, `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
    await rename(root, directory);
    return { key };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** What went wrong, from mmdebstrap's messages: a name that the archive does not know is the user's to fix. */
export function bootstrapError(stderr: string, suite: Suite): Error {
  const unknown = /Unable to locate package (\S+)|Package '?(\S+?)'? has no installation candidate/.exec(
    stderr,
  );
  const name = unknown?.[1] ?? unknown?.[2];
  if (name !== undefined) {
    return new ConfigurationError(`rootfs-packages: ${suite.name} has no package ${name}`);
  }
  const last = stderr.trim().split('\n').slice(-5).join('\n');
  return new InfrastructureError(`mmdebstrap could not make a rootfs of ${suite.name}:\n${last}`);
}
