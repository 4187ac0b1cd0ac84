/** One line of a console log without what printk and the terminal put in front of it. */
export interface ConsoleLine {
  /** 1-based, in the log as given. */
  number: number;
  /** The line as it stands in the log. */
  raw: string;
  /** What the kernel said. */
  text: string;
  /** Task or CPU that printed it (`T123`, `C0`); empty where the kernel does not tell. */
  context: string;
  /** Whether printk's time stood in front. */
  stamped: boolean;
}

const dropped = /^\*\* \d+ printk messages dropped \*\*\s*/;
const stamp = /^.{0,120}?(?:<\d+>)?\[ *\d+\.\d{3,6}\](?:\[ *([TC]\d+)\])? ?/;
const level = /^<\d{1,3}>/;
const login = /^[\w .-]{0,60}login: /;

/**
 * Takes a log apart. Nothing but printable characters is kept: a console carries escape sequences and noise.
 *
 * @param log  a dmesg or console log
 */
export function linesOf(log: string): ConsoleLine[] {
  return log.split('\n').map((raw, index) => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to go
    const clean = raw.replace(/\x1b\[[0-9;?]*[A-Za-z]/g, '').replace(/[\x00-\x08\x0b-\x1f\x7f]/g, '');
    return { number: index + 1, raw, ...withoutPrefix(clean) };
  });
}

function withoutPrefix(line: string): { text: string; context: string; stamped: boolean } {
  let text = line.replace(dropped, '').replace(level, '').replace(login, '');
  const found = stamp.exec(text);
  // A stamp in the middle of a line belongs to the kernel; what stands before it is another writer's.
  if (found) text = text.slice(found[0].length);
  return { text, context: found?.[1] ?? '', stamped: found !== null };
}

/** Whether lines of two writers may belong to one report. Where one of them is unknown they may. */
export function sameContext(header: string, other: string): boolean {
  return header === '' || other === '' || header === other;
}
