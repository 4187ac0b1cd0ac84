import { closest, distance } from 'fastest-levenshtein';
import { z } from 'zod';
import { parseWords } from '../host/shell-words.ts';
import type { Bytes, Seconds } from '../model.ts';

const SECONDS = { s: 1, m: 60, h: 3600, d: 86_400 } as const;
const SIZES = { K: 1024, M: 1024 ** 2, G: 1024 ** 3, T: 1024 ** 4 } as const;

/** Turns `90s`, `10m`, `2h` or `1h30m` into seconds; null if it is none of these or zero. */
export function parseDuration(text: string): Seconds | null {
  if (!/^(\d+(\.\d+)?[smhd])+$/i.test(text)) return null;
  let seconds = 0;
  for (const [, amount, unit] of text.toLowerCase().matchAll(/([\d.]+)([smhd])/g)) {
    seconds += Number(amount) * SECONDS[unit as keyof typeof SECONDS];
  }
  return seconds > 0 && Number.isFinite(seconds) ? seconds : null;
}

/** Turns `512M` or `20G` into bytes; null if it is none of these or zero. */
export function parseSize(text: string): Bytes | null {
  const match = /^(\d+(?:\.\d+)?)([KMGT])(?:i?B)?$/i.exec(text);
  if (!match?.[1] || !match[2]) return null;
  const bytes = Math.round(Number(match[1]) * SIZES[match[2].toUpperCase() as keyof typeof SIZES]);
  return bytes > 0 && Number.isSafeInteger(bytes) ? bytes : null;
}

/**
 * Splits a list: one item a line, and at commas too.
 *
 * @param keepCommas  items may hold commas, so a value of several lines is split at its lines only
 */
export function parseList(text: string, keepCommas = false): string[] {
  const separator = keepCommas && text.includes('\n') ? /\r?\n/ : /[\r\n,]+/;
  return text
    .split(separator)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** A zod type that turns text into a value, where `undefined` from `parse` means that the text is not `expected`. */
function from<T>(expected: string, parse: (text: string) => T | undefined): z.ZodType<T, string> {
  return z.string().transform((raw, context) => {
    const value = raw.includes('\0') ? undefined : parse(raw);
    if (value === undefined) {
      context.addIssue({ code: 'custom', message: expected });
      return z.NEVER;
    }
    return value;
  });
}

export const duration = () =>
  from<Seconds>('a duration such as 90s, 10m or 2h', (text) => parseDuration(text.trim()) ?? undefined);

/** @param least  as it is written */
export const size = (least?: string) => {
  const floor = (least === undefined ? null : parseSize(least)) ?? 0;
  const expected = `a size such as 512M or 20G${least === undefined ? '' : `, at least ${least}`}`;
  return from<Bytes>(expected, (text) => {
    const bytes = parseSize(text.trim());
    return bytes !== null && bytes >= floor ? bytes : undefined;
  });
};

export const sizes = () =>
  from<Bytes[]>('sizes such as 512M or 20G, one a line, or none', (text) => {
    const bytes = items(text).map(parseSize);
    return bytes.some((each) => each === null) ? undefined : bytes.filter((each) => each !== null);
  });

/** A bare number is minutes, as a job's `timeout-minutes` is. */
export const minutes = () =>
  from<Seconds | null>('minutes, such as 350, or none', (text) => {
    const value = text.trim();
    if (value === '' || value === 'none') return null;
    if (/^\d+(\.\d+)?$/.test(value)) return Number(value) > 0 ? Number(value) * 60 : undefined;
    return parseDuration(value) ?? undefined;
  });

export const bool = () =>
  from<boolean>('true or false', (text) => {
    const value = text.trim().toLowerCase();
    return value === 'true' ? true : value === 'false' ? false : undefined;
  });

export const whole = (min: number, max: number) =>
  from<number>(`a whole number from ${min} to ${max}`, (text) => {
    const value = Number(text.trim());
    return /^\d+$/.test(text.trim()) && value >= min && value <= max ? value : undefined;
  });

/** A number between 0 and 1, both left out. */
export const probability = () =>
  from<number>('a number above 0 and below 1, such as 0.99', (text) => {
    const value = Number(text.trim());
    return /^\d*\.\d+$/.test(text.trim()) && value > 0 && value < 1 ? value : undefined;
  });

/** Null for the word `none`, or what the given type takes. */
export function orNone<T>(type: z.ZodType<T, string>): z.ZodType<T | null, string> {
  return z.string().transform((text, context): T | null => {
    if (text.trim() === 'none') return null;
    const result = type.safeParse(text);
    if (result.success) return result.data;
    context.addIssue({ code: 'custom', message: `none or ${result.error.issues[0]?.message}` });
    return z.NEVER;
  });
}

/** The word `auto`, or what the given type takes. */
export function orAuto<T>(type: z.ZodType<T, string>): z.ZodType<T | 'auto', string> {
  return z.string().transform((text, context): T | 'auto' => {
    if (text.trim() === 'auto') return 'auto';
    const result = type.safeParse(text);
    if (result.success) return result.data;
    context.addIssue({ code: 'custom', message: `auto or ${result.error.issues[0]?.message}` });
    return z.NEVER;
  });
}

export const oneOf = <const T extends string>(allowed: readonly T[]) =>
  from<T>(`one of ${allowed.join(', ')}`, (text) => allowed.find((each) => each === text.trim()));

/** Some of the allowed words, or the word `none` alone. */
export const someOf = <const T extends string>(allowed: readonly T[]) =>
  from<T[]>(`some of ${allowed.join(', ')}, or none`, (text) => {
    const wanted = items(text);
    const known = allowed.filter((each) => wanted.includes(each));
    return wanted.every((each) => allowed.some((word) => word === each)) ? known : undefined;
  });

const items = (text: string): string[] => (text.trim() === 'none' ? [] : parseList(text));

/** One line of text. */
export const line = () =>
  from<string>('one line of text', (text) => (/[\r\n]/.test(text.trim()) ? undefined : text.trim()));

/** One line of text; empty and `none` mean that there is none. */
export const optionalLine = () =>
  from<string | null>('one line of text', (text) => {
    const value = text.trim();
    if (value === '' || value === 'none') return null;
    return /[\r\n]/.test(value) ? undefined : value;
  });

/** A name that can be a part of file names and keys. */
export const name = () =>
  from<string>(NAME_WORDS, (text) => (NAME.test(text.trim()) ? text.trim() : undefined));

/** A script or a path: text of any length, kept as it is if it has several lines. */
export const script = () =>
  from<string | null>('text without null bytes', (text) => {
    const value = text.trim();
    if (value === '' || value === 'none') return null;
    return value.includes('\n') ? text : value;
  });

/** Arguments on one or more lines, made one line. */
export const joined = () =>
  from<string>('text', (text) => (text.trim() === 'none' ? '' : text.trim().replace(/\s+/g, ' ')));

export const words = () =>
  from<string[]>('arguments with every quote closed and no backslash at the end', (text) =>
    text.trim() === 'none' ? [] : (parseWords(text) ?? undefined),
  );

export const list = (options: { keepCommas?: boolean } = {}) =>
  from<string[]>('a list, one item a line', (text) => {
    const all = text.trim() === 'none' ? [] : parseList(text, options.keepCommas);
    return all.some((item) => item.includes('\r')) ? undefined : all;
  });

const isRef = (text: string): boolean => !text.startsWith('-') && !/\s/.test(text);

export const ref = () =>
  from<string>('a revision, which has no blanks and does not begin with a dash', (text) =>
    isRef(text.trim()) ? text.trim() : undefined,
  );

export const refs = () =>
  from<string[]>('revisions, one a line, which do not begin with a dash', (text) => {
    const all = parseList(text);
    return all.every(isRef) ? all : undefined;
  });

/** The two sides of a range `A..B`; null if the text is no range. */
export function rangeOf(text: string): { from: string; to: string } | null {
  const [, from, to] = /^(.*?)\.\.(.*)$/.exec(text) ?? [];
  return from === undefined || to === undefined ? null : { from, to };
}

/** Revisions and ranges; git's name of HEAD for an empty side would surprise more often than help. */
export const revisionsOrRanges = () =>
  from<string[]>('revisions or ranges A..B with both sides, one a line, or none', (text) => {
    const isSide = (side: string) => side !== '' && isRef(side) && !/^\.|\.\./.test(side);
    const all = items(text);
    const areValid = all.every((item) => {
      const range = rangeOf(item);
      return isRef(item) && (range === null || (isSide(range.from) && isSide(range.to)));
    });
    return areValid ? all : undefined;
  });

/** Text that git takes as a path or URL. */
export const repository = () =>
  from<string | null>('a path or URL on one line that does not begin with a dash', (text) => {
    const value = text.trim();
    return value === ''
      ? null
      : isRef(value) || (!value.startsWith('-') && !/[\r\n]/.test(value))
        ? value
        : undefined;
  });

/** Text, or `/regex/` with flags, which has to compile. */
export const signature = () =>
  from<string>(
    'auto, crash, test, hang, boot, a crash title, case:NAME, build:TEXT, or a valid /regex/',
    (text) => {
      const value = text.trim();
      if (/[\r\n]/.test(value)) return undefined;
      const match = /^\/(.+)\/([a-z]*)(?: in (?:dmesg|test|any))?$/.exec(value);
      if (!match) return value;
      try {
        new RegExp(match[1] ?? '', match[2]);
        return value;
      } catch {
        return undefined;
      }
    },
  );

export const artifactName = () =>
  from<string | null>('a name without any of " : < > | * ? \\ / and of at most 200 characters', (text) => {
    const value = text.trim();
    if (value === '') return null;
    return /[":<>|*?\\/\r\n]/.test(value) || value.length > 200 ? undefined : value;
  });

/**
 * The allowed word that `text` is likely meant to be.
 *
 * @returns the one that needs the fewest changes; undefined if even that one is another word
 */
export function nearest(text: string, allowed: readonly string[]): string | undefined {
  const wanted = text.toLowerCase().replaceAll('_', '-');
  const word = allowed.length === 0 ? '' : closest(wanted, allowed);
  const changes = distance(wanted, word);
  // As git and commander do it: a few slips, of which a short word has room for fewer.
  return changes <= MOST_SLIPS && changes <= Math.max(wanted.length, word.length) / 2 ? word : undefined;
}

const MOST_SLIPS = 3;

/**
 * A question for a message, with a blank before it; empty if no allowed word is near.
 *
 * @param prefix  stands before the word, and may stand before `text`
 */
export function didYouMean(text: string, allowed: readonly string[], prefix = ''): string {
  const word = nearest(text.startsWith(prefix) ? text.slice(prefix.length) : text, allowed);
  return word === undefined ? '' : ` Did you mean ${prefix}${word}?`;
}

/** Hunts and tests are named so: no dot, for dots separate the parts of the names below. */
export const NAME = /^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/;
export const NAME_WORDS = 'a name of letters, digits, - and _, at most 40 of them';
