import { Command, CommanderError, Option } from 'commander';
import { ConfigurationError } from './host/errors.ts';
import { oneLine } from './report/escape.ts';
import type { Setting } from './settings/schema.ts';
import { SETTING_NAMES, SETTINGS } from './settings/schema.ts';
import { didYouMean } from './settings/values.ts';

type FlagName = Exclude<keyof typeof SETTINGS, 'command'>;

/** What the command line can do. */
const COMMANDS = {
  run: { text: 'find the commit that broke it', usage: '--good REF… [--bad REF] [--SETTING VALUE]…' },
  doctor: {
    text: 'check this host for everything that a run needs',
    shown: ['work-dir', 'memory', 'accel', 'settings'],
  },
  oops: {
    text: 'read console logs or dmesg, compressed or not, and print the crash reports as JSON; - is standard input',
    operand: '[FILE...]',
  },
  judge: {
    text: 'judge the evidence of a run again, with a newer reader or another signature',
    operand: '<DIR>',
    takes: { signature: 'what the run looked for' },
    json: true,
  },
  report: { text: "render summary and page again from a run's journal", operand: '<DIR>' },
  clean: { text: 'remove what crashed runs left on this host', shown: ['work-dir', 'settings'] },
  setup: { text: 'install what this host lacks', shown: ['work-dir', 'settings'] },
} as const satisfies Record<string, CommandText>;

interface CommandText {
  text: string;
  usage?: string;
  operand?: string;
  /** The only settings that it takes, each with its default. Left out: all, but none beside an operand. */
  takes?: Partial<Record<FlagName, string>>;
  /** Whether it prints JSON on demand. */
  json?: boolean;
  /** The settings that its help names. All others are taken too: a script may give every command the same ones. */
  shown?: readonly FlagName[];
}

export type CommandName = keyof typeof COMMANDS;

/** What the command line asks for. */
export type Arguments =
  | {
      command: CommandName;
      /** Flags by setting name, for `readSettings`; several values only for lists. */
      given: Record<string, string | string[]>;
      positional: string[];
      /** Asked to print JSON. */
      json?: true;
    }
  /** Help, or the version. */
  | { command: 'print'; text: string };

const COMMAND_NAMES = Object.keys(COMMANDS) as CommandName[];
const FLAG_NAMES = SETTING_NAMES.filter((name): name is FlagName => name !== 'command');

/** The settings that a command takes as flags. */
function flagsOf(name: CommandName): readonly FlagName[] {
  const { operand, takes }: CommandText = COMMANDS[name];
  if (takes !== undefined) return FLAG_NAMES.filter((flag) => Object.hasOwn(takes, flag));
  return operand === undefined ? FLAG_NAMES : [];
}

/** Other flags that a command takes. */
const othersOf = (name: CommandName): string[] => ('json' in COMMANDS[name] ? ['json'] : []);

/**
 * Parses the command line. Without arguments it asks for help.
 *
 * @param argv     without the names of node and of the script
 * @param version  what `--version` prints
 * @throws ConfigurationError of one line for an unknown command or flag, with the nearest name if one is near
 */
export function parseArguments(argv: readonly string[], version: string): Arguments {
  const asked: { one?: Arguments } = {};
  let text = '';
  const program = new Command('kernel-bisect')
    .description('Finds the kernel commit that broke something.')
    .usage('COMMAND [options]')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the settings and arguments of a command')
    .enablePositionalOptions()
    .configureOutput({ writeOut: (more) => (text += more), writeErr() {} })
    .showSuggestionAfterError(false)
    .addHelpText('after', `\n'kernel-bisect run --help' lists every setting.\n\n${EXIT_STATUS}`)
    .exitOverride();
  for (const name of COMMAND_NAMES) {
    const { text: does, usage, operand, json, ...help }: CommandText = COMMANDS[name];
    const command = program
      .command(operand === undefined ? name : `${name} ${operand}`)
      .description(does)
      .helpOption('-h, --help', 'print this help')
      .action(() => {
        const asJson = command.opts<{ json?: true }>().json === true;
        const more = asJson ? { json: true as const } : {};
        asked.one = { command: name, given: given(command), positional: command.args, ...more };
      });
    if (usage !== undefined) command.usage(usage);
    // Only a command that is named can need its flags, and they are many.
    if (!argv.includes(name)) continue;
    if (json) command.option('--json', 'print JSON');
    for (const flag of flagsOf(name)) command.addOption(optionOf(flag, argv, help));
    if (operand === undefined) command.addHelpText('after', `\n${VALUES}\n\n${EXIT_STATUS}`);
  }
  program
    .command('version')
    .description('print the version')
    .action(() => {
      text = version;
    });
  try {
    program.parse(argv.length === 0 ? ['help'] : argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw refusal(error, argv);
  }
  return asked.one ?? { command: 'print', text };
}

const VALUES = `An empty value is the default. Lists: one item a line, or several values after the flag.
Durations: 90s, 10m, 2h. Sizes: 512M, 20G.`;
const EXIT_STATUS = `Exit status: 0 a culprit was found; 1 the run broke; 2 wrong usage or settings;
3 ended without a single culprit.`;

const PLACEHOLDERS: Record<Setting['kind'], string> = {
  text: '<TEXT>',
  script: '<TEXT>',
  list: '<ITEM...>',
  choice: '<WORD>',
  boolean: '[true|false]',
  duration: '<DURATION>',
  minutes: '<MINUTES>',
  size: '<SIZE>',
  number: '<NUMBER>',
};

/** @param help  what the command's help names; all flags if it says nothing */
function optionOf(
  name: FlagName,
  argv: readonly string[],
  { shown, takes }: Pick<CommandText, 'shown' | 'takes'>,
): Option {
  const setting: Setting = SETTINGS[name];
  const value = setting.kind === 'choice' ? `<${setting.allowed?.join('|')}>` : PLACEHOLDERS[setting.kind];
  const text = `${setting.text.replaceAll('`', '')} Default: ${takes?.[name] ?? setting.default}.`;
  return new Option(`--${name} ${value}`, text)
    .helpGroup(
      shown || takes ? 'Settings:' : setting.isInput ? 'Settings that most runs use:' : 'More settings:',
    )
    .hideHelp(shown?.includes(name) === false)
    .preset('true')
    .argParser((word, before: string[] = []) => {
      // commander takes the next word whatever it is.
      if (word.startsWith('--') && !argv.includes(`--${name}=${word}`)) throw noValue(name);
      return [...before, word];
    });
}

/** A flag given twice keeps all its values: a list has them, and for anything else `readSettings` says so. */
function given(command: Command): Record<string, string | string[]> {
  const values = command.opts<Record<string, string[] | true>>();
  return Object.fromEntries(
    command.options.flatMap((option) => {
      const all = values[option.attributeName()];
      return !Array.isArray(all) ? [] : [[option.name(), all.length === 1 ? (all[0] ?? '') : all]];
    }),
  );
}

/** In one line what is wrong with the arguments. */
function refusal({ code, message }: CommanderError, argv: readonly string[]): ConfigurationError {
  const [first = '', second = ''] = argv;
  const said = oneLine(message.replace(/^error: /, '')).replace(/\.$/, '');
  // Not the value that is attached to it, which may be a token.
  const word = /'([^'=\s]*)/.exec(said)?.[1] ?? '';
  switch (code) {
    case 'commander.help':
      return unknownCommand(second || first);
    case 'commander.unknownCommand':
      return unknownCommand(word);
    case 'commander.optionMissingArgument':
      return noValue(word.slice(2));
    case 'commander.unknownOption': {
      if (first.startsWith('-')) {
        return new ConfigurationError(
          `The command line begins with '${word}', expected a command first: ${COMMAND_NAMES.join(', ')}.`,
        );
      }
      const command = COMMAND_NAMES.find((name) => name === first);
      const hint = command ? didYouMean(word, [...flagsOf(command), ...othersOf(command)], '--') : '';
      return new ConfigurationError(
        `unknown option '${word}'.${hint} 'kernel-bisect help ${first}' tells what it takes.`,
      );
    }
    default:
      return new ConfigurationError(`${said}. 'kernel-bisect help ${first}' tells what it takes.`);
  }
}

const unknownCommand = (name: string) =>
  new ConfigurationError(
    `unknown command '${oneLine(name)}'.${didYouMean(name, COMMAND_NAMES)} Commands: ${COMMAND_NAMES.join(', ')}.`,
  );

const noValue = (name: string) =>
  new ConfigurationError(
    `--${name} has no value. Write --${name} VALUE, or --${name}=VALUE if it begins with two dashes.`,
  );
