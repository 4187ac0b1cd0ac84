import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { ConfigurationError } from '../host/errors.ts';
import { fieldOf } from './define.ts';
import { type Machine, resolveSettings, thisMachine } from './resolve.ts';
import type { ParsedSettings } from './schema.ts';
import { isSettingName, SETTING_NAMES, SETTINGS } from './schema.ts';
import type { Settings } from './settings.ts';
import { didYouMean, nearest } from './values.ts';

type Value = string | readonly string[];

/** Where settings come from. */
export interface Given {
  /** What was given directly, by setting name; several values only for lists. */
  given: Readonly<Record<string, Value>>;
  /** Directory that relative paths start from. */
  cwd: string;
  /** How a setting is named in messages: `input x` or `--x`. */
  kind: 'input' | 'flag';
}

/** Largest settings file that is read: far above any real one, far below what could hurt. */
const MOST = 1024 * 1024;

/**
 * Reads all settings: what is given directly wins over the `settings` mapping, and an empty value is the default.
 *
 * @param machine  what `auto` goes by
 * @throws ConfigurationError that names the setting, its value, what is allowed and how to fix it
 */
export function readSettings(from: Given, machine: Machine = thisMachine()): Settings {
  const direct = (name: string): string => (from.kind === 'input' ? `input ${name}` : `--${name}`);
  for (const [name, value] of Object.entries(from.given)) checkName(name, value, direct(name));
  const file = readMapping(textOf(from.given.settings ?? '').trim(), from.cwd, direct('settings'));
  for (const [name, value] of Object.entries(file.values))
    checkName(name, value, `${name} in ${file.source}`);

  const result: Record<string, unknown> = {};
  for (const name of SETTING_NAMES) {
    const own = from.given[name];
    const isOwn = own !== undefined && !isEmpty(own);
    const value = isOwn ? own : Object.hasOwn(file.values, name) ? (file.values[name] ?? '') : '';
    result[fieldOf(name)] = parseOne(name, value, isOwn ? direct(name) : `${name} in ${file.source}`);
  }
  // Each field was made by the type of the same name in the schema that ParsedSettings is derived from.
  return resolveSettings(result as ParsedSettings, from.cwd, machine);
}

function parseOne(name: keyof typeof SETTINGS, value: Value, shown: string): unknown {
  const setting = SETTINGS[name];
  const isList = setting.kind === 'list' || name === 'make-args';
  if (typeof value !== 'string' && value.length > 1 && !isList) {
    throw new ConfigurationError(
      `${shown} is given ${value.length} values (${quote(value)}), and takes one: leave one of them.`,
    );
  }
  const result = setting.value.safeParse(
    isEmpty(value) ? (setting.initial ?? setting.default) : textOf(value),
  );
  if (result.success) return result.data;
  // A token must not come out in a message.
  const seen = name === 'token' ? 'a value that is not shown' : quote(value);
  const close =
    setting.allowed && typeof value === 'string' && !/[\s,]/.test(value.trim())
      ? didYouMean(value.trim(), setting.allowed)
      : '';
  throw new ConfigurationError(
    `${shown} is ${seen}, expected ${result.error.issues[0]?.message}.${close} ` +
      `Leave it empty for the default (${setting.default}).`,
  );
}

/**
 * Reads a mapping of settings, given as such or by the path of a file.
 *
 * @param shown  how it is named in messages
 * @returns the values as they were written, and where they stand
 * @throws ConfigurationError
 */
export function readMapping(
  text: string,
  cwd: string,
  shown: string,
): { values: Record<string, Value>; source: string } {
  if (text === '' || text === 'none') return { values: {}, source: 'settings' };
  let source = 'settings';
  let content = parseYaml(text, shown);
  if (typeof content === 'string') {
    const path = resolve(cwd, text);
    source = text;
    content = parseYaml(readText(path, shown, text), `${shown}: ${text}`);
    if (content === '' || content === null) content = {};
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    throw new ConfigurationError(
      `${shown} is ${quote(text)}, expected a YAML or JSON mapping such as 'memory: 4G', or the path of one.`,
    );
  }
  if (Object.hasOwn(content, 'settings')) {
    throw new ConfigurationError(`${source} names settings again: put the settings into one mapping.`);
  }
  const values = Object.entries(content).map(([name, value]) => [
    name,
    plainValue(value, `${quote(name)} in ${source}`),
  ]);
  return { values: Object.fromEntries(values), source };
}

/** Every scalar stays the text that was written: a commit such as 1234e56 is no number. */
export function parseYaml(text: string, shown: string): unknown {
  try {
    return parse(text, { schema: 'failsafe', logLevel: 'error' });
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw new ConfigurationError(`${shown} is not valid YAML or JSON: ${reason.replace(/:$/, '')}`);
  }
}

function readText(path: string, shown: string, text: string): string {
  try {
    if (statSync(path).size > MOST) throw new Error('it is larger than 1 MiB');
    return readFileSync(path, 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigurationError(
      `${shown} is ${quote(text)}, which is neither a mapping nor a file that can be read (${reason}). ` +
        "Give a mapping such as 'memory: 4G' or the path of a file.",
    );
  }
}

/** @throws ConfigurationError if a setting's value is neither text nor a plain list of texts */
export function plainValue(value: unknown, shown: string): Value {
  if (typeof value === 'string') return value === 'null' || value === '~' ? '' : value;
  if (value === null) return '';
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) {
    const broken = value.find((item) => /[\r\n]/.test(item.trim()));
    if (broken === undefined) return value;
    throw new ConfigurationError(
      `${shown} has the item ${JSON.stringify(broken)} with a line break, and takes items of one line each.`,
    );
  }
  throw new ConfigurationError(
    `${shown} is a nested mapping or list, expected one value or a plain list of values.`,
  );
}

function checkName(name: string, value: Value, shown: string): void {
  if (isSettingName(name)) return;
  // A token under a misspelt name is a token still.
  const isSecret = nearest(name, ['token']) !== undefined || /token|secret|passw/i.test(name);
  throw unknownName({
    name,
    shown,
    value: isSecret || isEmpty(value) ? '' : quote(value),
    allowed: SETTING_NAMES,
  });
}

/** The error for a name that no setting has. */
export function unknownName(unknown: {
  name: string;
  /** How it is named in the message. */
  shown: string;
  /** What it was given, in quotes; empty if that is not shown. */
  value?: string;
  allowed: readonly string[];
}): ConfigurationError {
  const { name, shown, value = '', allowed } = unknown;
  const given = value === '' ? '' : ` (given ${value})`;
  return new ConfigurationError(
    `${shown} is unknown${given}.${didYouMean(name, allowed)} Correct the name or remove it. Allowed: ${allowed.join(', ')}.`,
  );
}

/** Items of a list that came as such keep their commas: the newline at the end says that lines are the items. */
const textOf = (value: Value): string =>
  typeof value === 'string' ? value : value.map((item) => `${item}\n`).join('');

const isEmpty = (value: Value): boolean => textOf(value).trim() === '';

/** The value in quotes, on one line and cut, so that it cannot be taken for a command of the runner. */
function quote(value: Value): string {
  const text = textOf(value).trim();
  return `'${(text.length > 80 ? `${text.slice(0, 80)}…` : text).replace(/\s+/g, ' ')}'`;
}
