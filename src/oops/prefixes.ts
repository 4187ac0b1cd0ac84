import { printable, unquoted } from './printable.ts';

/** What a line says, and who said it. */
export interface Said {
  /** Without what printk, loggers and terminals put in front. */
  text: string;
  /**
   * Who wrote it: a task (`T123`) or a CPU (`C0`) where the kernel tells (CONFIG_PRINTK_CALLER), `console` where the
   * line only bears the mark of a kernel (its time, or a logger's `kernel:`), `program` where a logger names another
   * one, empty where there is nothing of that.
   */
  context: string;
  /** Seconds since the kernel's start; null where the line does not tell. */
  time: number | null;
}

/** Longest text in front of the kernel's time. */
const longestPrefix = 512;

const clock = String.raw`\d\d:\d\d:\d\d(?:[.,:]\d{1,9})?`;
const host = String.raw`[\w.:-]{1,80}`;
const zone = String.raw`(?: ?(?:Z|UTC|GMT|[A-Z]{2,4}T|[+-]\d\d:?\d\d)(?=[ \])|,:]|$))?`;
/** Of any language; nothing is left of some after all but ASCII is gone. */
const word = String.raw`[^\s\d:[\](){}=,"]{1,10}[.,]?`;

/** Dates that loggers, terminals and CI systems put in front of every line, whoever wrote it. */
const dates = [
  // journalctl -o short-full, whose zones have any name.
  `(?:${word})? \\d{4}-\\d\\d-\\d\\d ${clock} (?:[A-Z]{3,5}|[+-]\\d{2,4})(?= ${host} )`,
  // Of ISO 8601 and its like, after a day of the week too; with the day in front.
  `(?:(?:${word})? )?\\d{4}[-/]\\d\\d[-/]\\d\\d(?:T|,? )${clock}${zone}`,
  `\\d\\d[-/.]\\d\\d[-/.](?:\\d{4}|\\d\\d),? ${clock}${zone}`,
  // syslog, journalctl, logread, ctime; the year stands nowhere, before or behind.
  `(?:\\d{4} )?(?:(?:${word} {1,2}){0,2}|\\d{1,2} ) ?\\d{1,2} {1,2}(?:\\d{4},? )?${clock}(?:${zone} \\d{4}(?=[ \\]]))?${zone}`,
  // Of Android's logcat.
  `\\d\\d-\\d\\d ${clock}`,
  `\\+?${clock}`,
  // Seconds since 1970, and the two of grabserial: since its start, since the line before.
  '\\d{9,11}(?:\\.\\d{1,9})?(?= |\\])',
  '\\d+\\.\\d{3,9} +\\d+\\.\\d{3,9}(?=\\])',
].join('|');
const dated = new RegExp(
  `^(?:\\[ *(?:${dates}) *\\]|\\((?:${dates})\\)|(?:${dates})(?=[ :>|,]|$)):?(?: [|>-](?= ))? ?`,
);

/** Dates that `dmesg` puts in place of the kernel's time: -T, -H, -d and both, `--time-format iso`. */
const datedByDmesg = new RegExp(
  `^(?:\\[(?:${word} )?(?:${word} )? ?\\d{1,2} ${clock} \\d{4}(?: *< *\\d+[.,]\\d+ *>)?\\]` +
    `|\\d{4}-\\d\\d-\\d\\dT${clock.replace('[.,:]\\d{1,9}', ',\\d{6}').replace('?', '')}[+-]\\d\\d:\\d\\d(?= )` +
    `|\\[(?:${word})? ?\\d{1,2} \\d\\d:\\d\\d\\]|\\[ *\\+\\d+[.,]\\d{6}\\]` +
    `|\\[ *(?:\\d+[.,]\\d{6} *)?< *\\+?\\d+[.,]\\d{6} *>\\])(?:\\[ *([TC]\\d+)\\])? ?`,
);

/** The kernel's time. Nine digits of seconds are thirty years: that is another clock's. */
const stamp = /\[ *(\d{1,8})\.(\d{3,6})\](?:\[ *([TC]\d+)(?:@[^\]]{0,20})?\])? ?/;
/** A record of /dev/kmsg, also as netconsole sends it: level, number, microseconds, flags, the caller. */
const record = /(?:^|[\s,>])\d{1,5},\d+,(\d+),[-+a-zA-Z](?:,(?:caller=([TC]\d+)|[\w=/.+-]{1,80})){0,8};/;

const facilities = /^ ?(?:user|daemon|local\d|syslog|auth)[. :]/;
const facility = String.raw`(?:kern|user|daemon|local\d|syslog|auth)`;
/** How loggers name the kernel: `host kernel: `, `kern.warn kernel[0]: `, `kernel - - - ` (RFC 5424). */
const byKernel = new RegExp(
  `^ ?(?:(?:${host} )?(?:${facility}\\.\\w{3,7}:? )?kernel(?:\\[[^\\]]{0,20}\\])?(?:: ?| (?:-|\\d+) (?:-|\\S{1,40}) (?:-|\\[[^\\]]{0,200}\\]) ?)` +
    `|${facility} *:(?:emerg|alert|crit|err|warn|notice|info|debug) *: ?|kern\\.\\w{3,7}: )`,
);
/** The same of a program: its number stands in brackets. */
const byProgram = new RegExp(
  `^ ?(?:${host} )?(?:${facility}\\.\\w{3,7}:? )?(?!kernel\\b)[\\w@.()/:+-]{1,64}\\[\\d+\\]: `,
);
/** As Android's logcat has it, which numbers the kernel 0; programs have numbers of their own. */
const byLogcat = /^ *(?:root +)?(\d+) +\d+ [VDIWEF] [^:]{0,40}: ?|^[VDIWEF]\/[^(]{0,40}\( *(\d+)\): ?/;

/** What else stands in front, of tools that run a guest and hand on what it prints; each with what such lines have. */
const wrappers: readonly [string, RegExp][] = [
  ['>', /^(?:[>|] ?)+(?=\S| {1,2}\S)/],
  ['** ', /^\*\* \d+ printk messages dropped \*\*\s*/],
  ['<', /^<\d{1,3}>(?:1 (?=\d{4}-))?/],
  ['login: ', /^[\w .-]{0,60}login: (?=\S)/],
  // docker compose, Kubernetes (CRI), GitLab.
  ['|', /^[\w.-]{0,60} *\| ?/],
  ['std', /^(?:stdout|stderr) [FP] /],
  ['O', /^\d\d[OE]\+? /],
];

/** Most lines begin with no date, and looking for every kind takes long. */
const maybeDated = /^.{0,48}?\d\d:\d\d|^[[(]?\d{9}|^\[\d+\.\d+ /;

/**
 * Tells what a line of a log says and who said it.
 *
 * @param raw   a line, or what stands between two marks of a line's end
 * @param name  the host that the log is of, as its loggers have it; null where they name none
 * @returns one or more: a logger may put several lines in one
 */
export function saidIn(raw: string, name: string | null): Said[] {
  const line = printable(raw);
  const inner = quotedIn(line) ?? { text: line, program: false };
  const all = inner.text.includes('\n') ? inner.text.split('\n').filter(Boolean) : [inner.text];
  let before: Said | null = null;
  return all.map((each) => {
    const said = saidBy(each, name);
    // A record of several lines bears its mark on the first one alone.
    if (before && said.context === '') Object.assign(said, { context: before.context, time: before.time });
    if (inner.program && said.time === null) said.context = 'program';
    before ??= said;
    return said;
  });
}

function saidBy(line: string, name: string | null): Said {
  const found = stamp.exec(line.slice(0, longestPrefix));
  // A time behind the kernel's own words got between them: two CPUs wrote at once.
  if (found && !/(?:BUG|WARNING|INFO): |panic - /.test(line.slice(0, found.index))) {
    const time = Number(`${found[1]}.${found[2]}`);
    const text = behindQuote(line, found.index, line.slice(found.index + found[0].length));
    const monotonic = byHost.exec(text);
    if (monotonic) return { text: text.slice(monotonic[0].length), context: found[3] ?? 'console', time };
    return { text, context: byProgramOfHost.test(text) ? 'program' : (found[3] ?? 'console'), time };
  }
  const kept = line.includes(';') ? record.exec(line.slice(0, longestPrefix)) : null;
  if (kept) {
    const text = unquoted(line.slice(kept.index + kept[0].length));
    return { text, context: kept[2] ?? 'console', time: Number(kept[1]) / 1e6 };
  }
  const rest = peeled(line, name);
  return found ? { ...rest, context: rest.context || (found[3] ?? 'console') } : rest;
}

/** `journalctl -o short-monotonic` puts the host behind the time. */
const byHost = new RegExp(`^${host} kernel(?:\\[[^\\]]{0,20}\\])?: ?`);
const byProgramOfHost = new RegExp(`^${host} [\\w@.()/:+-]{1,64}\\[\\d+\\]: `);

/** What stands in quotes ends with them, and what stands in an element of XML with its end. */
function behindQuote(line: string, at: number, text: string): string {
  const quote = line[at - 1];
  if (quote === '>') return text.replace(/<\/\w{1,20}>\s*$/, '');
  if (quote !== '"' && quote !== "'") return text;
  const end = text.lastIndexOf(quote);
  return unquoted(end < 0 ? text : text.slice(0, end)).replace(/\n.*/s, '');
}

/** Takes one thing after another off a line that does not bear the kernel's time. */
function peeled(line: string, name: string | null): Said {
  let text = line;
  let context = '';
  let date = false;
  for (let turns = 0; turns < 8; turns++) {
    const before = text;
    for (const [having, wrapper] of wrappers) if (text.includes(having)) text = text.replace(wrapper, '');
    const byDmesg = /^[[\d]/.test(text) ? datedByDmesg.exec(text) : null;
    if (byDmesg) {
      context = byDmesg[1] ?? 'console';
      text = text.slice(byDmesg[0].length);
    } else if (maybeDated.test(text)) {
      const found = dated.exec(text);
      if (found && found[0].length > 0) {
        date = true;
        text = text.slice(found[0].length);
        const logcat = byLogcat.exec(text);
        if (logcat) {
          context = Number(logcat[1] ?? logcat[2]) === 0 ? 'console' : 'program';
          text = text.slice(logcat[0].length);
        }
      }
    }
    const kernel = text.includes('kern') || facilities.test(text) ? byKernel.exec(text) : null;
    if (kernel) {
      context ||= 'console';
      text = text.slice(kernel[0].length);
    } else if (
      date &&
      context === '' &&
      (byProgram.test(text) || (name !== null && text.startsWith(`${name} `)))
    ) {
      return { text, context: 'program', time: null };
    }
    if (text === before) break;
  }
  return { text, context, time: null };
}

/** Keys under which loggers have what a console said, and those that may say something about it too. */
const printed = 'vmconsole|log|text|line|textPayload|content|body|data|output';
const written = 'MESSAGE|message|msg';
const inJson = new RegExp(`"(${printed}|${written})" ?: ?"((?:[^"\\\\]|\\\\.)*)`, 'g');
const inLogfmt = new RegExp(`(?:^|\\s)(${printed}|${written})="((?:[^"\\\\]|\\\\.)*)`, 'g');
const ofProgram = /"(?:SYSLOG_IDENTIFIER|_COMM)" ?: ?"(?!kernel")/;

/** What a record in JSON or logfmt, or a field of a journal's entry, says; null where the line is none. */
function quotedIn(line: string): { text: string; program: boolean } | null {
  const field = /^\s*MESSAGE=(.*)$/s.exec(line);
  if (field) return { text: field[1]!, program: false };
  const form = /\{|^\s*"/.test(line) ? inJson : /(?:^|\s)(?:level|time|ts|lvl)=/.test(line) ? inLogfmt : null;
  const quoted = form ? [...line.matchAll(form)] : [];
  if (quoted.length === 0) return null;
  const values = quoted.map(([, key, value]) => ({ raw: printed.includes(key!), text: unquoted(value!) }));
  const value = values.find(({ text }) => stamp.test(text)) ?? values.find(({ raw }) => raw) ?? values[0]!;
  return { text: value.text, program: ofProgram.test(line) };
}
