import { errorText, fileName } from './error-text.ts';

/**
 * How much an error tells. A `cause` fails a build wherever it is seen. A `script` has most likely failed. A `complaint`
 * is what programs also say in builds that go on. A `target` is what make could not make; `make` is a make that another
 * one called.
 */
export type Rank = 'cause' | 'script' | 'complaint' | 'target' | 'make';

/** A form that errors have. */
export interface ErrorKind {
  rank: Rank;
  pattern: RegExp;
  /** The exit status that make tells then. Without it the line is only a complaint: a makefile was looking around. */
  exit?: 127;
  /**
   * What the error is, whatever the commit.
   *
   * @param found  the groups of the pattern, empty if one took no part
   * @param below  the lines behind it
   * @returns null if the line tells nothing after all
   */
  identity(found: readonly string[], below: readonly string[]): string | null;
}

/** What tools say after an error that they have told. */
const CONSEQUENCE =
  /too many errors emitted|ld returned \d+ exit status|(?:linker|assembler|frontend) command failed|aborting due to|linking with '|could not compile|compilation terminated|generated \d+ error|final link failed|more undefined references|relocation overflows omitted|suppressed \d+ unresolved|Section mismatches detected|Input tree has errors|Unable to parse input tree|Syntax error parsing input file|BEGIN failed|Compilation failed in require|Error during (?:update|sync|writing) of the/;

const said = (who: string, message: string): string | null =>
  CONSEQUENCE.test(message) ? null : `${who}: ${errorText(message)}`;

/** Objects in a text, as the tree names them and without their endings: a linker names sources if it can. */
const objectsIn = (text: string): string[] =>
  [...text.matchAll(/[^\s:();,'>]+\.[oacS]\b/g)].map(([path]) => fileName(path).replace(/\.\w$/, ''));

function definedTwice(symbol: string, text: string): string {
  const objects = new Set(objectsIn(text).filter((object) => object !== 'temporary'));
  return `multiple definition of '${errorText(symbol)}' (${[...objects].sort().join(', ')})`;
}

/** The lines up to the first one that does not fit. */
function upTo(lines: readonly string[], fits: (line: string) => boolean): readonly string[] {
  const end = lines.findIndex((line) => !fits(line));
  return end === -1 ? lines : lines.slice(0, end);
}

const missing = (program: string): string => `program not found: ${fileName(program)}`;

/** Compilers, assemblers and dtc: what is wrong in a file. */
const COMPILERS: readonly ErrorKind[] = [
  {
    // gcc, clang, as, Kconfig: file:line:column: error: message
    rank: 'cause',
    pattern:
      /^([^\s:]+|<[^<>]+>|\{standard input\}):\d+:(?:\d+:)? ?((?:fatal |internal compiler )?error|Error): (.*)/,
    identity: ([file = '', word = '', message = ''], below) => {
      if (message.startsWith('recursive dependency')) return recursion(file, below);
      return said(`${fileName(file)}: ${word.toLowerCase()}`, message);
    },
  },
  {
    rank: 'cause',
    pattern: /^([^\s:]+\.dtsi?\w*):\d+\.\d+-(?:\d+\.)?\d+: ERROR (.*)/,
    identity: ([file = '', message = '']) => `${fileName(file)}: error: ${message}`,
  },
  {
    rank: 'cause',
    pattern: /^Error: ([^\s:]+\.dtsi?\w*):\d+\.\d+-(?:\d+\.)?\d+ (.*)/,
    identity: ([file = '', message = '']) => said(`${fileName(file)}: error`, message),
  },
  {
    // rustc tells the place below.
    rank: 'cause',
    pattern: /^(error(?:\[E\d+\])?): (.*)/,
    identity: ([word = '', message = ''], below) => {
      const place = /^ *--> ([^\s:]+):\d+:\d+/.exec(below[0] ?? '');
      return place && said(`${fileName(place[1]!)}: ${word}`, message);
    },
  },
  {
    // A compiler that does not get as far as a file.
    rank: 'cause',
    pattern:
      /^(?:\S*\/)?(?:\w[\w.]*-)*(gcc|g\+\+|cc1|cc1plus|lto1|clang|rustc|as|collect2)(?:-\d+)?: (?:fatal )?error: (.*)/i,
    identity: ([program = '', message = '']) => said(`${program}: error`, message),
  },
];

/** A cycle of symbols, which is printed from the one that was read first. */
function recursion(file: string, below: readonly string[]): string {
  const cycle = upTo(below, (line) => /:\d+: +symbol /.test(line)).join(' ');
  const symbols = [...cycle.matchAll(/\bsymbol (\w+)/g)].map(([, symbol]) => symbol!);
  const names = [...new Set(symbols)].sort().join(', ');
  return names === '' ? `${fileName(file)}: recursive dependency` : `recursive dependency: ${names}`;
}

const LD = /^(?:\S*\/)?(?:\w[\w.]*-)*ld(?:\.\w+)?: (?!warning: |NOTE: )(?:error: )?(.*)/;

/** Linkers, modpost and objtool: what is wrong between files. */
const LINKERS: readonly ErrorKind[] = [
  {
    rank: 'cause',
    pattern: /: undefined reference to '([^']+)'|: error: undefined (?:\w+ )?symbol: (.+)/,
    // Who refers to it is not told: all of them, or the first three, or what LTO has made of them.
    identity: ([ofLd = '', ofLld = '']) => `undefined reference to '${errorText(ofLd || ofLld)}'`,
  },
  {
    rank: 'cause',
    pattern: /^(.*): multiple definition of '([^']+)'(.*)/,
    identity: ([before = '', symbol = '', behind = '']) => definedTwice(symbol, `${before} ${behind}`),
  },
  {
    rank: 'cause',
    pattern: /: error: duplicate symbol: (.+)/,
    identity: ([symbol = ''], below) => {
      const places = upTo(below, (line) => line.startsWith('>>>')).filter((line) => /\.o\b/.test(line));
      return definedTwice(symbol, places.join(' '));
    },
  },
  {
    rank: 'cause',
    pattern: /: (relocation truncated to fit: .*)/,
    identity: ([message = '']) => errorText(message),
  },
  {
    rank: 'cause',
    pattern: LD,
    identity: ([message = '']) => (/[Ii]n function '|: warning: /.test(message) ? null : said('ld', message)),
  },
  {
    rank: 'cause',
    pattern: /^(?:ERROR|FATAL): (?:modpost: )?"([^"]+)" \[([^\]]+)\] undefined!/,
    identity: ([symbol = '', module = '']) => `modpost: "${symbol}" [${fileName(module)}] undefined!`,
  },
  {
    rank: 'cause',
    pattern: /^(?:ERROR|FATAL): modpost: (.*)/,
    identity: ([message = '']) => said('modpost', message),
  },
  {
    rank: 'cause',
    pattern: /^(?:([^\s:]+): )?error: objtool: (.*)/,
    identity: ([file = '', message = '']) => said(`objtool: ${fileName(file)}`, message),
  },
];

/** Kconfig, make and programs that are not there. */
const MAKE: readonly ErrorKind[] = [
  {
    rank: 'cause',
    pattern: /^([^\s:]*Kconfig[\w.-]*):\d+:(?:\d+:)? ?(?!warning|\s*symbol |\s*choice )(\S.*)/,
    identity: ([file = '', message = '']) => said(fileName(file), message),
  },
  {
    rank: 'complaint',
    pattern: /^ ?\*{3} (?!Default configuration|End of the configuration|Execute 'make')(.*)/,
    identity: ([message = '']) => said('***', message),
  },
  {
    rank: 'cause',
    pattern: /\*{3} No rule to make target '([^']+)'(?:, needed by '([^']+)')?/,
    identity: ([target = '', by = '']) => {
      const why = by === '' ? '' : `, needed by '${fileName(by)}'`;
      return `make: no rule to make target '${fileName(target)}'${why}`;
    },
  },
  {
    rank: 'cause',
    pattern: /^([^\s:]+):\d+: \*{3} (.*?)(?: +Stop\.)?$/,
    identity: ([file = '', message = '']) => said(fileName(file), message),
  },
  {
    // Some versions of make say so before they make that file.
    rank: 'complaint',
    pattern: /^([^\s:]+):\d+: (\S+: No such file or directory)$/,
    identity: ([file = '', message = '']) => said(fileName(file), message),
  },
  {
    // sh, a script that it runs, and make itself.
    rank: 'script',
    exit: 127,
    pattern: /^\S+: (?:line )?(?:\d+: )?([^\s:]+): (?:command )?not found$/i,
    identity: ([program = '']) => missing(program),
  },
  {
    rank: 'script',
    exit: 127,
    pattern: /^(?:\S*\/)?(?:make(?:\[\d+\])?|env): '?([^\s:']+)'?: No such file or directory$/,
    identity: ([program = '']) => missing(program),
  },
  {
    rank: 'make',
    pattern: /\*{3} \[(?:[^\s:\]]+:\d+: )?([^\]]+)\] Error 2$/,
    identity: ([target = '']) => `make: ${fileName(target)}: Error 2`,
  },
  {
    rank: 'target',
    pattern: /\*{3} \[(?:[^\s:\]]+:\d+: )?([^\]]+)\] (.*)$/,
    identity: ([target = '', how = '']) => `make: ${fileName(target)}: ${how}`,
  },
];

/** Scripts, and whatever else fails. */
const PROGRAMS: readonly ErrorKind[] = [
  {
    // Python: the script, and the last line of the trace.
    rank: 'script',
    pattern: /^(?:Traceback \(most recent call last\):| {2}File "([^"]+)", line \d+)$/,
    identity: ([script = ''], below) => {
      const trace = upTo(below, (line) => /^ |^$/.test(line));
      const file = script || /"([^"]+)"/.exec(trace[0] ?? '')?.[1] || '';
      const last = below[trace.length];
      return last === undefined ? null : said(fileName(file), last);
    },
  },
  {
    rank: 'complaint',
    pattern: /^(.*) at (\S+) line \d+(?:, <\w*> \w+ \d+)?\.$/,
    // Where perl looked is the machine's.
    identity: ([message = '', file = '']) =>
      said(fileName(file), message.replace(/ \((?:you may need to install|@INC)[^()]*\)/g, '')),
  },
  {
    rank: 'complaint',
    pattern: /^(?:\S*\/)?(?:sh|bash|dash): (?:line )?\d+: (.*)/,
    identity: ([message = '']) => said('sh', message),
  },
  {
    rank: 'complaint',
    pattern: /^([^\s:]+): (?:line )?\d+: (.*)/,
    identity: ([script = '', message = '']) =>
      /\.(?:sh|pl|py|awk)$/.test(script) ? said(fileName(script), message) : null,
  },
  {
    rank: 'complaint',
    pattern: /^([\w./+-]+): (?:fatal )?error:? (.*)/i,
    identity: ([program = '', message = '']) => said(`${fileName(program)}: error`, message),
  },
  {
    rank: 'complaint',
    pattern: /^((?:FATAL )?ERROR|FATAL|FAILED|BTF|kallsyms failure): (.*)/i,
    identity: ([word = '', message = '']) => said(word.toLowerCase(), message),
  },
  {
    rank: 'complaint',
    pattern: /^((?:FAILED unresolved symbol|Inconsistent kallsyms data).*)/,
    identity: ([message = '']) => errorText(message),
  },
  {
    rank: 'complaint',
    pattern: /^(?:\S*\/)?([\w.+-]+): (.*: (?:No such file or directory|Permission denied|Is a directory))$/,
    identity: ([program = '', message = '']) => said(program, message),
  },
];

/** All forms, the first one that a line has is its own. The order is also that of the most telling errors. */
export const ERROR_KINDS: readonly ErrorKind[] = [...COMPILERS, ...LINKERS, ...MAKE, ...PROGRAMS];

/** modpost tells these as warnings, and then fails with nothing but that there were some. */
export const SECTION_MISMATCH: ErrorKind = {
  rank: 'cause',
  pattern: /^WARNING: modpost: (.*section mismatch in reference.*)/i,
  identity: ([message = '']) => said('modpost', message),
};
