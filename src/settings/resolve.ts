import { type Stats, statSync } from 'node:fs';
import { availableParallelism, freemem } from 'node:os';
import { resolve } from 'node:path';
import { type Wanted, wantedOf } from '../bisect/signature.ts';
import type { LinePattern } from '../boot/boot-options.ts';
import type { BuilderChoice } from '../build/builder.ts';
import type { ConfigChoice } from '../build/config.ts';
import { isUrl } from '../git/git.ts';
import { GUEST_OVERHEAD } from '../host/memory.ts';
import type { NamedPath } from '../host/named-path.ts';
import type { Bytes } from '../model.ts';
import type { ParsedSettings } from './schema.ts';
import type { FileOrText, KernelChoice, Settings, SignatureChoice } from './settings.ts';
import { verdictRelevantSettings } from './verdict-relevant.ts';

/** What `auto` goes by. */
export interface Machine {
  processors: number;
  freeMemory: Bytes;
}

export const thisMachine = (): Machine => ({ processors: availableParallelism(), freeMemory: freemem() });

/** A word that can only be meant as a path: it has a slash, or ends like a script's name. */
const SCRIPT_PATH = /^\S*\/\S*$|^\S+\.(sh|bash|py|pl|rb)$/;
const MOST_CPUS = 4;
const MOST_GUESTS = 8;

/**
 * Gives every setting its final form. Whether a word is a path or a text is decided by what is there; whether the
 * path is what it has to be shows when a run begins, for other commands do not need it.
 *
 * @param cwd  directory that relative paths start from
 */
export function resolveSettings(parsed: ParsedSettings, cwd: string, machine: Machine): Settings {
  const at = (given: string): NamedPath => ({ given, path: resolve(cwd, given) });
  const pathOrNull = (given: string | null) => (given === null ? null : resolve(cwd, given));
  const { cpus, parallel, memory } = parsed;
  return {
    ...parsed,
    cwd,
    verdictRelevant: verdictRelevantSettings(parsed),
    kernel: kernelChoice(parsed.kernel, cwd, at),
    signature: signatureChoice(parsed.signature),
    config: configChoice(parsed.config, at),
    builder: builderChoice(parsed.builder, at),
    test: fileOrText(parsed.test, at, (text, found) => found !== undefined || SCRIPT_PATH.test(text)),
    rootfsSetup: fileOrText(parsed.rootfsSetup, at, (_, found) => found?.isFile() === true),
    domainXml: domainChoice(parsed.domainXml, at),
    fixups: parsed.fixups === null ? null : at(parsed.fixups),
    fromLog: parsed.fromLog === null ? null : at(parsed.fromLog),
    rootfs: pathOrNull(parsed.rootfs),
    resumeFrom: pathOrNull(parsed.resumeFrom),
    workDir: resolve(cwd, parsed.workDir),
    output: resolve(cwd, parsed.output),
    cpus: cpus === 'auto' ? Math.min(MOST_CPUS, machine.processors) : cpus,
    parallel: parallel === 'auto' ? guestsAtOnce(memory, machine) : parallel,
  };
}

type At = (given: string) => NamedPath;

/** What is at a path; undefined if nothing is, or nothing that can be seen. */
function found(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** @param isPath  whether one line of text is meant as a path, also by what is there */
function fileOrText(
  setting: string | null,
  at: At,
  isPath: (text: string, found: Stats | undefined) => boolean,
): FileOrText | null {
  if (setting === null) return null;
  if (setting.includes('\n')) return { kind: 'text', text: setting };
  const named = at(setting);
  return isPath(setting, found(named.path)) ? { kind: 'file', ...named } : { kind: 'text', text: setting };
}

function domainChoice(setting: string | null, at: At): FileOrText | null {
  if (setting === null) return null;
  const text = setting.trimStart();
  return text.startsWith('<') ? { kind: 'text', text } : { kind: 'file', ...at(text) };
}

/** A directory with a URL's name is a directory. */
function kernelChoice(setting: string | null, cwd: string, at: At): KernelChoice {
  if (setting === null) return { kind: 'workspace', path: cwd };
  const named = at(setting);
  const isDirectory = found(named.path)?.isDirectory() === true;
  return !isDirectory && isUrl(setting) ? { kind: 'url', url: setting } : { kind: 'path', ...named };
}

function configChoice([first = 'tinyconfig', ...rest]: readonly string[], at: At): ConfigChoice {
  const withoutModules = first.startsWith('trim:');
  const name = withoutModules ? first.slice('trim:'.length) : first;
  const fragments = rest.map(at);
  const isFile = withoutModules || name.includes('/') || found(at(name).path) !== undefined;
  if (!isFile) return { base: { kind: 'target', target: name }, fragments };
  return { base: { kind: 'file', given: first, path: at(name).path, withoutModules }, fragments };
}

function builderChoice(setting: string, at: At): BuilderChoice {
  return setting === 'auto' || setting === 'host' || setting === 'nspawn'
    ? { kind: setting }
    : { kind: 'directory', ...at(setting) };
}

function signatureChoice(given: string): SignatureChoice {
  const wanted = wantedOf(given);
  return { given, wanted, pattern: patternOf(wanted) };
}

function patternOf(wanted: Wanted): LinePattern | null {
  if (wanted.kind !== 'regex') return null;
  const end = wanted.pattern.lastIndexOf('/');
  const regex = new RegExp(wanted.pattern.slice(1, end), wanted.pattern.slice(end + 1));
  return { regex, where: wanted.where };
}

/** Guests that run side by side: one for each processor, and no more than half of the free memory holds. */
function guestsAtOnce(memory: Bytes, { processors, freeMemory }: Machine): number {
  const fit = Math.floor(freeMemory / 2 / (memory + GUEST_OVERHEAD));
  return Math.max(1, Math.min(fit, processors, MOST_GUESTS));
}
