import { type Log, type Piece, saidAt } from './log.ts';
import { banner, firmware } from './patterns.ts';

/** The same words where a program or another part of the kernel repeats them. */
const quoted = /Unknown parameter '/;

/** How one kernel is left for another without the machine starting again. */
const handedOver = /Starting (?:new|crashdump) kernel|\bBye!\s*$/;
/** On the command line of a kernel that was loaded to keep what the crashed one left. */
const afterCrash = /ommand line:.*elfcorehdr=/;
const marked = /\[ *\d{1,8}\.\d{3,6}\]/;
const timed = /\[ *(\d{1,8}\.\d{3,6})\]([^\r\n]{0,300})/g;

/** Seconds from which on two boots hardly ever say the same in the same microsecond. */
const early = 0.001;
/** Lines of the running kernel that are kept, to know them again. */
const most = 2000;
/** Characters behind a banner by which it is told whose it is. */
const ahead = 1 << 18;
/** Lines that have to come again, if all of them are early. */
const enough = 3;

/** Tells of one banner after another whether the kernel started once more. */
export interface Restarts {
  /** Takes note of a line that a machine's firmware printed. */
  note(piece: Piece): void;
  /** Whether the kernel of this banner started while another one ran. */
  restartedAt(piece: Piece): boolean;
}

/** Banners have to be asked about in the order of the log. */
export function restartsOf(log: Log): Restarts {
  const { text } = log;
  const seen = new Map<string, number>();
  let taken = 0;
  let ran = false;
  let last: number | null = null;
  /** Firmware spoke since the last banner; cold: after something else had been said. */
  let firm = false;
  let cold = false;

  /** Takes note of what was said since the last banner. */
  const take = (until: number) => {
    const since = text.slice(taken, until);
    taken = until;
    for (const found of seen.size < most ? since.matchAll(timed) : []) {
      if (banner.test(found[2]!)) continue;
      ran = true;
      if (Number(found[1]) > 0) seen.set(keyOf(found), Number(found[1]));
      if (seen.size >= most) break;
    }
    last = Number([...since.slice(-20_000).matchAll(timed)].at(-1)?.[1] ?? last ?? Number.NaN);
    if (Number.isNaN(last)) last = null;
  };

  return {
    note(piece) {
      if (firm || !firmware.test(text.slice(piece.start, piece.end).trimStart())) return;
      firm = true;
      cold = /\S/.test(text.slice(0, piece.start));
    },
    restartedAt(piece) {
      const wasCold = cold;
      firm = false;
      cold = false;
      // Without the kernel's time they are a program's words, or those of a log that is printed once more.
      if (!wasCold && !marked.test(text.slice(piece.start, piece.end))) return false;
      const said = saidAt(log, piece).find((each) => banner.test(each.text) && !quoted.test(each.text));
      if (!said || said.context === 'program') return false;
      if (said.time === null && !wasCold) return false;
      take(piece.start);
      if (!wasCold && (!ran || last === null || said.time! > last)) return false;
      const then = text.slice(piece.end, piece.end + ahead);
      if (!wasCold && isRepeated(then, seen)) return false;
      const told =
        !wasCold &&
        (handedOver.test(text.slice(Math.max(0, piece.start - 400), piece.start)) || isAfterCrash(then));
      seen.clear();
      ran = false;
      last = null;
      return !told;
    },
  };
}

/** journalctl puts the host in front, and colours end a line. */
const keyOf = (found: RegExpExecArray) =>
  `${found[1]} ${found[2]!
    .replace(/^.{0,80} kernel(?:\[\d+\])?: /, '')
    .trim()
    .slice(-30)}`;

/**
 * Whether these lines, up to the next banner, have those that were seen before: `dmesg` and journalctl print them again,
 * with what the console did not show in between.
 */
function isRepeated(then: string, seen: ReadonlyMap<string, number>): boolean {
  const again = new Set<string>();
  let last = 0;
  let other = false;
  for (const found of then.matchAll(timed)) {
    const begins = banner.test(found[2]!);
    if (begins && other) break;
    other ||= !begins;
    last = Math.max(last, Number(found[1]));
    if (seen.has(keyOf(found))) again.add(keyOf(found));
  }
  const until = [...seen].filter(([, time]) => time <= last);
  const late = until.filter(([, time]) => time >= early);
  const [wanted, least] = late.length > 0 ? [late, 1] : [until, enough];
  const found = wanted.filter(([key]) => again.has(key)).length;
  return found >= least && found * 2 >= wanted.length;
}

function isAfterCrash(then: string): boolean {
  return afterCrash.test(then.slice(0, 20_000));
}
