import { ConfigurationError } from './host/errors.ts';
import type { Setting } from './settings/schema.ts';
import { isSettingName, SETTING_NAMES, SETTINGS } from './settings/schema.ts';
import { nearest } from './settings/values.ts';

/** What the command line can do, with its arguments and one line of text each. */
const COMMANDS = {
  run: { usage: 'run --good REF… [--bad REF] [--<setting> VALUE]…', text: 'find the commit that broke it' },
  doctor: { usage: 'doctor', text: 'check this host for everything that a run needs' },
  oops: {
    usage: 'oops [FILE]…',
    text: 'read console logs or dmesg, compressed or not, print the crash reports as JSON; - is standard input',
  },
  report: { usage: 'report DIR', text: "render summary and page again from a run's journal" },
  clean: { usage: 'clean', text: 'remove what crashed runs left on this host' },
  setup: { usage: 'setup', text: 'install what this host lacks' },
} as const;

export type CommandName = keyof typeof COMMANDS;

/** What the command line asks for. */
export interface Arguments {
  command: CommandName | 'help' | 'version';
  /** Flags by setting name, for `readSettings`; several values only for lists. */
  given: Record<string, string | string[]>;
  positional: string[];
}

const COMMAND_NAMES = Object.keys(COMMANDS) as CommandName[];
const isCommand = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name);

/**
 * Parses the command line. Without arguments it asks for help.
 *
 * @param argv  without the names of node and of the script
 * @throws ConfigurationError for an unknown command or flag, with the nearest name
 */
export function parseArguments(argv: readonly string[]): Arguments {
  const [first, ...rest] = argv;
  const end = argv.indexOf('--');
  const flags = end < 0 ? argv : argv.slice(0, end);
  if (first === undefined || first === 'help' || flags.includes('--help') || flags.includes('-h')) {
    return { command: 'help', given: {}, positional: [] };
  }
  if (first === '--version') return { command: 'version', given: {}, positional: [] };
  if (!isCommand(first)) {
    throw new ConfigurationError(
      first.startsWith('-')
        ? `The command line begins with '${first}', expected a command first: ${COMMAND_NAMES.join(', ')}.`
        : `unknown command '${first}'. Did you mean ${nearest(first, COMMAND_NAMES)}? Commands: ${COMMAND_NAMES.join(', ')}.`,
    );
  }
  const { given, positional } = readFlags(rest, first === 'run');
  checkPositional(first, positional);
  return { command: first, given: byName(given), positional };
}

/** @param greedy  a list flag takes all values up to the next flag: `--good v6.1 v6.2` */
function readFlags(args: readonly string[], greedy: boolean) {
  const given = new Map<string, string[]>();
  const positional: string[] = [];
  let at = 0;
  while (at < args.length) {
    const arg = args[at++] ?? '';
    if (arg === '--') return { given, positional: [...positional, ...args.slice(at)] };
    if (!arg.startsWith('-') || arg === '-') {
      positional.push(arg);
      continue;
    }
    const [, name = arg, attached] = /^--([^=]+)(?:=(.*))?$/s.exec(arg) ?? [];
    const setting = settingOf(name, arg);
    const values = given.get(name) ?? [];
    given.set(name, values);
    if (attached !== undefined) {
      values.push(attached);
      continue;
    }
    if (setting.kind === 'boolean' && !['true', 'false', ''].includes(args[at] ?? '-')) {
      values.push('true');
      continue;
    }
    if (!isValue(args[at])) {
      throw new ConfigurationError(
        `--${name} has no value. Write --${name} VALUE, or --${name}=VALUE where it begins with two dashes.`,
      );
    }
    do values.push(args[at++] ?? '');
    while (greedy && setting.kind === 'list' && isValue(args[at]));
  }
  return { given, positional };
}

const isValue = (arg: string | undefined): boolean => arg !== undefined && !arg.startsWith('--');

function settingOf(name: string, arg: string): Setting {
  if (isSettingName(name) && name !== 'command') return SETTINGS[name];
  const flags = SETTING_NAMES.filter((each) => each !== 'command');
  const close = nearest(name.replace(/^-+/, ''), flags);
  throw new ConfigurationError(
    `unknown option '${arg.split('=')[0]}'. Did you mean --${close}? 'kernel-bisect --help' lists all options.`,
  );
}

function checkPositional(command: CommandName, positional: readonly string[]): void {
  if (command === 'oops') return;
  if (command === 'report') {
    if (positional.length === 1) return;
    throw new ConfigurationError(
      `report is given ${positional.length} directories, expected one: kernel-bisect report DIR.`,
    );
  }
  if (positional.length === 0) return;
  throw new ConfigurationError(
    `${command} takes no argument '${positional[0]}'. Usage: kernel-bisect ${COMMANDS[command].usage}`,
  );
}

/** A flag given twice keeps all its values: a list has them, and for anything else `readSettings` says so. */
function byName(given: ReadonlyMap<string, string[]>): Record<string, string | string[]> {
  return Object.fromEntries(
    [...given].map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]),
  );
}

/** The text of `--help`, made from the commands and the settings. */
export function helpText(): string {
  const usages = COMMAND_NAMES.map((name) => `  ${COMMANDS[name].usage}\n      ${COMMANDS[name].text}`);
  return [
    'Usage: kernel-bisect <command>',
    '',
    'Commands:',
    ...usages,
    '',
    'Settings that most runs use:',
    ...flagLines(true),
    '',
    'More settings:',
    ...flagLines(false),
    '',
    'An empty value is the default. Lists: one item a line, or several values after the flag.',
    'Durations: 90s, 10m, 2h. Sizes: 512M, 20G.',
    '',
    'Exit status: 0 a culprit was found; 1 the run broke; 2 wrong usage or settings;',
    '3 ended without a single culprit.',
    '',
  ].join('\n');
}

const PLACEHOLDERS: Record<Setting['kind'], string> = {
  text: 'TEXT',
  script: 'TEXT',
  list: 'ITEM…',
  choice: 'WORD',
  boolean: '[true|false]',
  duration: 'DURATION',
  minutes: 'MINUTES',
  size: 'SIZE',
  number: 'NUMBER',
};

function flagLines(isInput: boolean): string[] {
  return SETTING_NAMES.filter((name) => SETTINGS[name].isInput === isInput && name !== 'command').map(
    (name) => {
      const setting = SETTINGS[name];
      const words = setting.kind === 'choice' ? setting.allowed?.join('|') : PLACEHOLDERS[setting.kind];
      return `  --${name} ${words}\n      ${setting.text.replaceAll('`', '')} Default: ${setting.default}.`;
    },
  );
}
