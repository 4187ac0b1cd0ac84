import { readFile } from 'node:fs/promises';

/** A function of a kernel. */
export interface KernelFunction {
  name: string;
  /** Address that it was linked at. */
  start: bigint;
  /** Bytes to the next function, or to the end of the kernel's code. */
  size: bigint;
}

/** The functions of a kernel, by the addresses that it was linked at. */
export interface Symbols {
  /** The function that an address is in; null if it is in none: a module, data, user space. */
  functionAt(address: bigint): KernelFunction | null;
  /** Where a function begins; null if this kernel has none of this name. */
  addressOf(name: string): bigint | null;
}

/** Ranges of functions in the kernel's image, as pairs of its own markers (include/asm-generic/sections.h). */
const TEXT = [
  ['_stext', '_etext'],
  ['_sinittext', '_einittext'],
] as const;
/** A function is not longer: behind the last one before a gap is nothing. */
const LONGEST = 1024n * 1024n;

/**
 * Reads a `System.map`, or what `/proc/kallsyms` shows to root.
 *
 * @param text  lines of an address, a kind and a name
 */
export function parseSymbols(text: string): Symbols {
  const functions: Omit<KernelFunction, 'size'>[] = [];
  const marks = new Map<string, bigint>();
  for (const [, address, kind, name] of text.matchAll(/^([0-9a-f]{16}) ([A-Za-z]) ([^\s[]+)(?=\r?$)/gm)) {
    const start = BigInt(`0x${address}`);
    if (/^[tTwW]$/.test(kind!)) functions.push({ name: name!, start });
    if (!marks.has(name!)) marks.set(name!, start);
  }
  const areas = TEXT.map((pair) => pair.map((mark) => marks.get(mark))).filter(
    (pair): pair is [bigint, bigint] => pair[0] !== undefined && pair[1] !== undefined,
  );
  // Markers of the linker have the address of the first function that they include.
  const isMark = (name: string) =>
    /^_(?:text|stext|sinittext)$|^__\w*(?:text|thunk)_(?:start|end|begin)$/.test(name);
  const all = functions
    .filter(({ start, name }) => areas.some(([from, to]) => from <= start && start < to) && !isMark(name))
    .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
  return {
    functionAt(address) {
      const end = areas.find(([from, to]) => from <= address && address < to)?.[1];
      if (end === undefined) return null;
      let low = 0;
      let high = all.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (all[middle]!.start <= address) low = middle + 1;
        else high = middle;
      }
      let found = all[low - 1];
      if (found === undefined || address - found.start > LONGEST) return null;
      // Of several names for one address the first in the file.
      for (let at = low - 2; at >= 0 && all[at]!.start === found.start; at--) found = all[at]!;
      const next = all[low]?.start ?? end;
      return { ...found, size: (next < end ? next : end) - found.start };
    },
    addressOf: (name) => marks.get(name) ?? null,
  };
}

/** @returns null if there is no such file, or it has no functions */
export async function readSymbols(file: string): Promise<Symbols | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return null;
  const symbols = parseSymbols(text);
  return TEXT.every(([from]) => symbols.addressOf(from) === null) ? null : symbols;
}
