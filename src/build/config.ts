import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigurationError, InfrastructureError } from '../host/errors.ts';
import type { Host } from '../host/host.ts';
import type { NamedPath } from '../host/named-path.ts';
import { nearlyFull } from '../host/room.ts';
import type { Seconds } from '../model.ts';
import {
  mergeConfig,
  missingSymbols,
  type NotHonoured,
  notHonoured,
  parseLoadable,
  parseRequired,
  withoutModules,
} from './config-text.ts';
import { type ErrorIdentity, errorIdentity } from './error-identity.ts';
import { firstError, hostTrouble } from './first-error.ts';
import { make, type Toolchain } from './make.ts';
import { inTrustedDirectory } from './trusted-dir.ts';

/** Kconfig is fast: what takes longer hangs, perhaps waiting for an answer. */
const CONFIG_TIMEOUT: Seconds = 600;

/** What every candidate's configuration is made from. */
export interface BaseConfig {
  /** The base configuration. */
  base: string;
  /** The user's fragments, in order. */
  fragments: string[];
  /** The project's fragment. Empty if no guest is booted. */
  guest: string;
  /** Text of `required.txt`; empty if no guest is booted. */
  required: string;
  /** Text of `modules.txt`; empty if no guest is booted. */
  loadable: string;
}

/** A candidate's configuration, or why it has none. */
export type Configured =
  | { ok: true; configText: string; notHonoured: NotHonoured[] }
  /** `error`: make itself failed, and not that the config lacks a symbol. */
  | { ok: false; symbol: string | null; reason: string; error?: ErrorIdentity };

async function readConfigFile(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new ConfigurationError(
      `config: ${path} cannot be read (${error.code ?? error.message}); give a file, or a make target such as defconfig`,
    );
  });
}

/** What the setting `config` asks for. */
export interface ConfigChoice {
  /** A make target, which is run at the bad end; or the file of a whole configuration. */
  base: { kind: 'target'; target: string } | ({ kind: 'file'; withoutModules: boolean } & NamedPath);
  /** The user's fragments, in order. */
  fragments: NamedPath[];
}

/** The same, its files read. */
export interface GivenConfig {
  /** A make target to run at the bad end, or the text of a whole configuration. */
  base: { target: string } | { text: string };
  /** The user's fragments, in order. */
  fragments: string[];
}

/**
 * Reads the files of the setting, before anything that takes time.
 *
 * @throws ConfigurationError if a file cannot be read, or the base can be neither file nor target
 */
export async function givenConfig({ base, fragments }: ConfigChoice): Promise<GivenConfig> {
  const texts = await Promise.all(fragments.map(({ path }) => readConfigFile(path)));
  if (base.kind === 'file') {
    const text = await readConfigFile(base.path);
    return { base: { text: base.withoutModules ? withoutModules(text) : text }, fragments: texts };
  }
  const { target } = base;
  if (!/^[\w][\w.-]*$/.test(target)) {
    throw new ConfigurationError(`config: "${target}" is neither a file nor the name of a make target`);
  }
  return { base: { target }, fragments: texts };
}

/** Runs one Kconfig target over `text` in an `O=` directory of its own. */
async function kconfig(
  options: {
    sourceDir: string;
    directory: string;
    toolchain: Toolchain;
    makeArgs?: readonly string[];
    target: string;
    text: string | null;
  },
  host: Host,
): Promise<{ ok: true; text: string } | { ok: false; reason: string; error?: ErrorIdentity }> {
  const file = join(options.directory, '.config');
  const finished = await inTrustedDirectory(
    options.directory,
    async () => {
      if (options.text === null) await rm(file, { force: true });
      else await writeFile(file, options.text);
      const value = await make(
        options.toolchain,
        {
          sourceDir: options.sourceDir,
          buildDir: options.directory,
          targets: [options.target],
          makeArgs: options.makeArgs ?? [],
          within: CONFIG_TIMEOUT,
        },
        host,
      );
      return { endedByItself: value.exit !== null && !value.timedOut, value };
    },
    host,
  );
  if (finished.timedOut) return { ok: false, reason: `make ${options.target} took over ${CONFIG_TIMEOUT} s` };
  if (finished.exit !== 0) {
    const output = `${finished.stderr}\n${finished.stdout}`;
    const ended = finished.exit === null ? `it was ended by ${finished.signal}` : null;
    const trouble = ended ?? hostTrouble(output, { isFull: await nearlyFull([options.directory]) });
    if (trouble !== null)
      throw new InfrastructureError(`the host could not run make ${options.target}: ${trouble}`);
    const reason = firstError(output, options.sourceDir) ?? `make ${options.target} failed`;
    const error = errorIdentity(output, options.sourceDir) ?? { first: reason, identities: [reason] };
    return { ok: false, reason, error };
  }
  return { ok: true, text: await readFile(file, 'utf8') };
}

/**
 * Makes, once per run, the base of every candidate's configuration. The source tree has to hold the bad end.
 *
 * @param options.directory  an `O=` directory that nothing else uses
 * @param options.guestDir   directory of `guest.config` and `required.txt`; null if no guest is booted
 * @throws ConfigurationError if make does not know the target
 */
export async function baseConfig(
  options: {
    given: GivenConfig;
    sourceDir: string;
    directory: string;
    guestDir: string | null;
    toolchain: Toolchain;
    makeArgs?: readonly string[];
  },
  host: Host,
): Promise<BaseConfig> {
  const { base, fragments } = options.given;
  const fromGuestDir = (file: string): Promise<string> =>
    options.guestDir === null ? Promise.resolve('') : readFile(join(options.guestDir, file), 'utf8');
  const guest = await fromGuestDir('guest.config');
  const required = await fromGuestDir('required.txt');
  const loadable = await fromGuestDir('modules.txt');
  if ('text' in base) return { base: base.text, fragments, guest, required, loadable };
  await mkdir(options.directory, { recursive: true });
  const { target } = base;
  const made = await kconfig({ ...options, target, text: null }, host);
  if (!made.ok) throw new ConfigurationError(`config: make ${target} failed at the bad end: ${made.reason}`);
  // Not in the fragment: with a terminal enabled, tinyconfig would add a display that the guest does not have.
  const tiny = target === 'tinyconfig' ? await fromGuestDir('tiny.config') : '';
  return { base: mergeConfig([made.text, tiny]), fragments, guest, required, loadable };
}

/**
 * The text that `olddefconfig` completes. The project's fragment overrides a distribution's or a target's choices, and
 * the user's fragments override the project's: a user who asks for a module gets a module.
 */
export const wantedConfig = ({ base, guest, fragments }: BaseConfig): string =>
  mergeConfig([base, guest, ...fragments]);

/**
 * Makes the configuration of the candidate that is in the source tree: base and fragments, then `olddefconfig`, then a
 * look at what a guest cannot do without.
 */
export async function configure(
  options: {
    base: BaseConfig;
    sourceDir: string;
    directory: string;
    toolchain: Toolchain;
    makeArgs?: readonly string[];
  },
  host: Host,
): Promise<Configured> {
  const { fragments, required, loadable } = options.base;
  const text = wantedConfig(options.base);
  const made = await kconfig({ ...options, target: 'olddefconfig', text }, host);
  if (!made.ok) return { symbol: null, ...made };
  const missing = missingSymbols(made.text, parseRequired(required), parseLoadable(loadable))[0];
  if (missing !== undefined) {
    const names = missing.symbols.map((symbol) => `CONFIG_${symbol}`).join(' or ');
    return {
      ok: false,
      symbol: missing.symbols[0] ?? null,
      reason: `${names} is not on at this commit; the guest needs it for ${missing.purpose}`,
    };
  }
  return { ok: true, configText: made.text, notHonoured: notHonoured(made.text, fragments) };
}
