import { readFile } from 'node:fs/promises';
import { type GivenConfig, givenConfig } from '../build/config.ts';
import { requireDracut } from '../build/dracut.ts';
import { ConfigurationError } from '../host/errors.ts';
import type { Host } from '../host/host.ts';
import { checkRootfs } from '../rootfs/check.ts';
import { SETTINGS } from '../settings/schema.ts';
import type { FileOrText, Settings } from '../settings/settings.ts';
import { type Accel, pickAccel } from '../vm/accel.ts';
import { MOST_DISKS } from '../vm/domain.ts';
import { checkTemplate } from '../vm/domain-template.ts';
import { requireLibvirt } from '../vm/virsh.ts';
import { type GivenTest, givenTest } from './given-test.ts';

/** What the settings name on this host, looked at. */
export interface CheckedSettings {
  config: GivenConfig;
  /** Null if nothing is booted. */
  boot: CheckedBoot | null;
}

export interface CheckedBoot {
  test: GivenTest | null;
  /** Text of the user's own domain; null: this project's. */
  domainXml: string | null;
  /** Text of the script that is run in a rootfs of the recipe. */
  rootfsSetup: string | null;
  accel: Accel;
}

/**
 * Looks at everything that the settings name on this host, before a run waits for another one or makes anything.
 *
 * @throws ConfigurationError if something is not there, cannot be read, or is not what it has to be
 * @throws InfrastructureError if libvirt does not answer
 */
export async function checkSettings(settings: Settings, host: Host): Promise<CheckedSettings> {
  if (settings.buildCommand !== null && settings.target === 'boot')
    throw new ConfigurationError(
      'build-command: your own command is judged only by its exit status: add target: build',
    );
  if (!settings.clean && settings.buildCommand === null)
    throw new ConfigurationError(
      'clean: false keeps what a build-command leaves in the source tree, but no build-command is given. Kernel builds are incremental anyway: leave clean out.',
    );
  checkSignature(settings);
  if (settings.target === 'build') refuseIgnored(settings);
  const config = await givenConfig(settings.config);
  return { config, boot: settings.target === 'boot' ? await checkBoot(settings, host) : null };
}

/** @throws ConfigurationError for what is set although nothing is booted, or no kernel is configured */
function refuseIgnored({ verdictRelevant, buildCommand }: Settings): void {
  const byTarget = BY_TARGET.filter((name) => isSet(verdictRelevant, name)).map((name) => [
    name,
    'target: build',
  ]);
  const byCommand =
    buildCommand !== null && isSet(verdictRelevant, 'config') ? [['config', 'build-command']] : [];
  for (const [name, by] of [...byTarget, ...byCommand])
    throw new ConfigurationError(
      `${name} is set, and ${by} ignores it: ${by === 'build-command' ? 'your command configures what it builds' : 'nothing is booted'}. Leave ${name} out.`,
    );
}

/** Settings that only matter for a boot. */
const BY_TARGET = ['test', 'rootfs', 'memory', 'boots'] as const;

/** Whether a setting has another value than its default. */
function isSet(written: Settings['verdictRelevant'], name: (typeof BY_TARGET)[number] | 'config'): boolean {
  const { initial, default: shown, value } = SETTINGS[name];
  return JSON.stringify(written[name]) !== JSON.stringify(value.parse(initial ?? shown));
}

/**
 * An exit status is the failure of a build of the user's own, and such a build shows nothing else.
 *
 * @throws ConfigurationError if what is judged cannot show the signature
 */
export function checkSignature({
  signature,
  target,
  buildCommand,
}: Pick<Settings, 'signature' | 'target'> & { buildCommand: unknown }): void {
  const { wanted } = signature;
  const given = `signature: "${signature.given}"`;
  if (target === 'build') {
    if (wanted.kind === 'auto') return;
    if (buildCommand === null && wanted.kind !== 'build')
      throw new ConfigurationError(
        `${given} cannot match a build: allowed with target: build are auto and "build:TEXT", a part of the error`,
      );
    if (buildCommand !== null && wanted.kind !== 'status' && wanted.kind !== 'regex')
      throw new ConfigurationError(
        `${given} cannot match a build-command: allowed are auto, an exit status such as "status 3" and a /regex/ on its output`,
      );
  }
  if (wanted.kind !== 'status') return;
  if (target !== 'build')
    throw new ConfigurationError(
      `${given} is the exit status of a build-command: add target: build, or use "test" for a test that fails`,
    );
  const { status } = wanted;
  if (status < 1 || status > 127 || status === 125)
    throw new ConfigurationError(
      `${given} is not a failing exit status of a build-command: allowed are 1 to 127 except 125`,
    );
}

async function checkBoot(settings: Settings, host: Host): Promise<CheckedBoot> {
  if (settings.initramfs === 'dracut') await requireDracut(settings.builder);
  if (settings.disks.length > MOST_DISKS)
    throw new ConfigurationError(
      `disks: ${settings.disks.length} are given, a guest takes ${MOST_DISKS} at most`,
    );
  const test = await givenTest(settings.test);
  if (settings.rootfs !== null) await checkRootfs(settings.rootfs);
  const domainXml = await domainText(settings.domainXml);
  const rootfsSetup = settings.rootfsSetup && (await textOf(settings.rootfsSetup, 'rootfs-setup'));
  await requireLibvirt(host);
  return { test, domainXml, rootfsSetup, accel: await pickAccel(settings.accel, host) };
}

/** The text of the user's own domain; null if there is none. */
async function domainText(setting: FileOrText | null): Promise<string | null> {
  if (setting === null) return null;
  const text = await textOf(setting, 'domain-xml');
  checkTemplate(text);
  return text;
}

/** @throws ConfigurationError if the file cannot be read */
async function textOf(setting: FileOrText, name: string): Promise<string> {
  if (setting.kind === 'text') return setting.text;
  return readFile(setting.path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new ConfigurationError(`${name}: ${setting.path} cannot be read (${error.code})`);
  });
}
