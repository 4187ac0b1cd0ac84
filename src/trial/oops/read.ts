import { isHelper, namesOf, pointedAt, stackFrames } from './frames.ts';
import { type ConsoleLine, linesOf, sameContext } from './lines.ts';
import { banner, benign, firmware, type OopsPattern, type Place, patterns } from './patterns.ts';
import { anchored, hungIn } from './stalls.ts';
import { normalised } from './titles.ts';

/** One report of a kernel about itself. */
export interface OopsReport {
  /** What the bug is known by, in the form that syzbot uses. */
  title: string;
  /** Other titles that the same bug shows itself by. */
  altTitles: string[];
  /** Class of the bug; empty where it has none. */
  type: string;
  /** The report is not whole: the title may be another one's, or nobody's. */
  corrupted: boolean;
  /** 1-based line of the log that it begins in. */
  line: number;
  /** Its lines as they stand in the log, from the header on. */
  lines: string[];
}

/** Longest report that is read, in lines: a trace of every task is longer and says nothing more. */
const longest = 400;
/** Reports that are read of one log: a guest may fill its console with headers. */
const most = 100;

/**
 * Reads the reports of a kernel out of a console log or dmesg.
 *
 * @param log  all lines, from the start of the kernel or from later on
 * @returns reports in order of appearance, the first being the one to judge by; none where the kernel was well
 */
export function readOops(log: string): OopsReport[] {
  const lines = linesOf(log);
  const starts = headers(lines).slice(0, most);
  return starts.map((start, i) => {
    const header = lines[start.index]!;
    // Another task's report in between does not end this one.
    const next = starts.slice(i + 1).find(({ index }) => sameContext(header.context, lines[index]!.context));
    const end = Math.min(next?.index ?? lines.length, start.index + longest);
    return start.pattern ? reportOf(start.pattern, lines.slice(start.index, end)) : reboot(header);
  });
}

interface Start {
  index: number;
  /** Null: the kernel started again. */
  pattern: OopsPattern | null;
}

function headers(lines: ConsoleLine[]): Start[] {
  const stamped = lines.filter((line) => line.stamped).length;
  const stampedLog = stamped > 5 && stamped > lines.length / 2;
  const starts: Start[] = [];
  let running = false;
  lines.forEach((line, index) => {
    if (banner.test(line.text)) {
      if (running) starts.push({ index, pattern: null });
      running = false;
      return;
    }
    if (firmware.test(line.text) && lines.slice(0, index).some((before) => before.text.trim()))
      running = true;
    running ||= line.stamped;
    // A task's name may hold a line break.
    const cut = /INFO: task [^:]*$/.test(line.text) ? ` ${lines[index + 1]?.text ?? ''}` : '';
    const pattern = patternOf(line.text + cut);
    if (!pattern) return;
    if (pattern.follows && starts.at(-1)?.pattern) return;
    // A word of a program in capitals is no report; what the kernel says has its time in front.
    if (stampedLog && !line.stamped && pattern.noStack) return;
    starts.push({ index, pattern });
  });
  return starts;
}

function patternOf(text: string): OopsPattern | undefined {
  if (
    !/[A-Z]{3}|fault|error|int3|opcode|BUG|panic|overflow|unregister|Internal|trap|[Uu]nable|lock|segment/.test(
      text,
    )
  )
    return;
  if (benign.some((harmless) => harmless.test(text))) return;
  return patterns.find((pattern) => pattern.header.test(text));
}

function reboot(line: ConsoleLine): OopsReport {
  const title = 'unexpected kernel reboot';
  return { title, altTitles: [], type: 'REBOOT', corrupted: false, line: line.number, lines: [line.raw] };
}

function reportOf(first: OopsPattern, all: ConsoleLine[]): OopsReport {
  const header = all[0]!;
  const own = all.filter((line) => sameContext(header.context, line.context));
  const body = own.map((line) => line.text);
  const text = body.join('\n');
  const pattern =
    [first, ...patterns].find((p) => p.header.test(header.text) && (!p.also || p.also.test(text))) ?? first;
  const named = pattern.header.exec(header.text)?.groups?.f;
  const inHeader = [...(pattern.header.exec(header.text) ?? [])];
  // The function is told by its name, so that the others keep their numbers.
  if (named !== undefined) inHeader.pop();
  const groups = [...inHeader, ...(pattern.also?.exec(text)?.slice(1) ?? [])];
  const frame = pattern.places
    ? functionOf(pattern, pattern.places, body, named ?? groups.at(-1) ?? '')
    : null;
  const names = frame ? namesOf(frame) : ['corrupted'];
  const fill = (template: string, name: string) =>
    normalised(template.replace(/\$(\d|F)/g, (_, key) => (key === 'F' ? name : (groups[Number(key)] ?? ''))));
  const title = fill(pattern.title, names[0]!);
  const others = names.flatMap((name) => [pattern.title, ...(pattern.alt ?? [])].map((t) => fill(t, name)));
  return {
    title,
    altTitles: [...new Set(others)].filter((other) => other !== title).sort(),
    type: fill(pattern.type, '').toUpperCase().replace(/^DOS$/, 'DoS'),
    corrupted:
      pattern.secondary === true ||
      (pattern.places !== undefined && frame === null) ||
      (!pattern.noStack && stackFrames(body).length === 0),
    line: header.number,
    lines: own.map((line) => line.raw),
  };
}

function functionOf(pattern: OopsPattern, places: Place[], body: string[], named: string): string | null {
  const wanted = (name: string) => !isHelper(name) && !pattern.skip?.test(name);
  for (const place of places) {
    const found = candidates(place, body, named).find(wanted);
    if (found) return found;
  }
  return null;
}

function candidates(place: Place, body: string[], named: string): string[] {
  switch (place) {
    case 'header':
      return named ? [named] : [];
    case 'pointer':
      return body
        .map(pointedAt)
        .filter((name) => name !== null)
        .slice(0, 1);
    case 'held':
      return [...body.join('\n').matchAll(/\bat:\s+(?:\[<[^>]*>\]\s+)*([\w.]+)/g)]
        .map((found) => found[1]!)
        .slice(0, 2);
    case 'below':
      return stackFrames(body, /^/).map((frame) => frame.name);
    case 'stack':
      return stackFrames(body).map((frame) => frame.name);
    case 'anchor':
      return anchored(body);
    case 'hung':
      return hungIn(body);
  }
}
