/** One line of a console log without what printk and the terminal put in front of it. */
export interface ConsoleLine {
  /** 1-based, in the log as given. */
  number: number;
  /** The line as it stands in the log. */
  raw: string;
  /** What the kernel said. */
  text: string;
  /**
   * Who wrote it: a task (`T123`) or a CPU (`C0`) where the kernel tells (CONFIG_PRINTK_CALLER), `console` where it
   * tells only the time, empty where there is not even that.
   */
  context: string;
}

const dropped = /^\*\* \d+ printk messages dropped \*\*\s*/;
const level = /^<\d{1,3}>/;
const login = /^[\w .-]{0,60}login: /;
/** What stands for the kernel's own time: dates of journald and syslog, which tell who spoke, and those of `dmesg`. */
const dates: readonly RegExp[] = [
  /(?:[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d(?:\.\d+)?|\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)) [\w.-]+ kernel:/,
  // dmesg -T, --time-format iso, -H (a date, then what passed since the line before), -d.
  /\[[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4}\]/,
  /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d,\d{6}[+-]\d\d:\d\d/,
  /\[[A-Z][a-z]{2} ?\d{1,2} \d\d:\d\d\]|\[ *\+\d+\.\d{6}\]/,
  /\[ *\d+\.\d{6} < *\d+\.\d{6}>\]/,
];
const dated = new RegExp(`^(?:${dates.map((date) => date.source).join('|')})(?:\\[ *([TC]\\d+)\\])? ?`);
const stamp = /\[ *\d+\.\d{3,6}\](?:\[ *([TC]\d+)\])? ?/;
/** Longest text in front of a time: a host's name and a date, or what a program wrote before. */
const longestPrefix = 120;
/** Longest part of a line that is looked at, in characters; a record of printk ends there (PRINTKRB_RECORD_MAX). */
const longestLine = 1024;

/**
 * Takes a log apart. Nothing but printable characters is kept: a console carries escape sequences and noise.
 *
 * @param log  a dmesg or console log
 */
export function linesOf(log: string): ConsoleLine[] {
  return log.split('\n').map((raw, index) => {
    const clean = raw
      .slice(0, longestLine)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to go
      .replace(/\x1b\[[0-9;?]{0,20}[A-Za-z]|[\x00-\x08\x0b-\x1f\x7f-\uffff]/g, '');
    return { number: index + 1, raw, ...withoutPrefix(clean) };
  });
}

function withoutPrefix(line: string): { text: string; context: string } {
  const whole = line.replace(dropped, '').replace(level, '').replace(login, '');
  const date = dated.exec(whole);
  const text = date ? whole.slice(date[0].length) : whole;
  const found = stamp.exec(text.slice(0, longestPrefix + 40));
  if (date && found?.index !== 0) return { text, context: date[1] ?? 'console' };
  if (!found) return { text, context: '' };
  const context = found[1] ?? 'console';
  // A time behind the kernel's own words got between them: two CPUs wrote at once.
  if (/(?:BUG|WARNING|INFO): |panic - /.test(text.slice(0, found.index))) return { text, context };
  return { text: text.slice(found.index + found[0].length), context };
}
