/** Numbers that look like chance, the same for the same seed. */
export interface Chance {
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number;
  pick<T>(from: readonly T[]): T;
}

/** Chance by xorshift32. */
export function chance(seed: number): Chance {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) || 1;
  const below = (limit: number): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % Math.max(1, limit);
  };
  return { below, pick: (from) => from[below(from.length)]! };
}

/** Largest input, in bytes: a mutation that repeats would grow without end. */
const LARGEST = 256 * 1024;

type Mutation = (input: Buffer, by: Chance, others: readonly Buffer[], words: readonly string[]) => Buffer;

const at = (input: Buffer, by: Chance): number => by.below(input.length + 1);
const put = (input: Buffer, place: number, part: Buffer): Buffer =>
  Buffer.concat([input.subarray(0, place), part, input.subarray(place)]);
const cut = (input: Buffer, by: Chance): [number, number] => {
  const from = at(input, by);
  return [from, Math.min(input.length, from + 1 + by.below(by.pick([4, 64, 1024])))];
};
const lines = (input: Buffer): string[] => input.toString('latin1').split('\n');

const mutations: readonly Mutation[] = [
  function flip(input, by) {
    if (input.length === 0) return input;
    const changed = Buffer.from(input);
    for (let n = 1 + by.below(8); n > 0; n--) changed[by.below(changed.length)] = by.below(256);
    return changed;
  },
  function drop(input, by) {
    const [from, to] = cut(input, by);
    return Buffer.concat([input.subarray(0, from), input.subarray(to)]);
  },
  function double(input, by) {
    const [from, to] = cut(input, by);
    return put(input, to, input.subarray(from, to));
  },
  function repeat(input, by) {
    const [from, to] = cut(input, by);
    const part = input.subarray(from, to);
    return put(input, to, Buffer.concat(Array.from({ length: by.pick([3, 50, 2000]) }, () => part)));
  },
  function truncate(input, by) {
    return input.subarray(0, at(input, by));
  },
  function word(input, by, _, words) {
    return put(input, at(input, by), Buffer.from(by.pick(words), 'latin1'));
  },
  function number(input, by) {
    const part = Buffer.alloc(4);
    part.writeUInt32LE(
      by.pick([0, 1, 0x7fffffff, 0x80000000, 0xfffffff0, 0xffffffff, by.below(2 ** 32 - 1)]),
    );
    const place = 4 * by.below(Math.ceil(input.length / 4));
    return Buffer.concat([input.subarray(0, place), part, input.subarray(place + 4)]);
  },
  function splice(input, by, others) {
    const other = by.pick(others);
    return Buffer.concat([input.subarray(0, at(input, by)), other.subarray(at(other, by))]);
  },
  function swapLines(input, by) {
    const all = lines(input);
    const [a, b] = [by.below(all.length), by.below(all.length)];
    [all[a], all[b]] = [all[b]!, all[a]!];
    return Buffer.from(all.join('\n'), 'latin1');
  },
  function mixLines(input, by, others) {
    const other = lines(by.pick(others));
    const mixed = lines(input).flatMap((line, n) => (by.below(2) ? [line] : [line, other[n] ?? '']));
    return Buffer.from(mixed.join('\n'), 'latin1');
  },
];

/**
 * Makes an input out of others.
 *
 * @param seeds  inputs that are well formed
 * @param words  pieces that matter to the reader
 */
export function mutated(seeds: readonly Buffer[], words: readonly string[], by: Chance): Buffer {
  let input = by.pick(seeds);
  for (let n = by.below(6); n > 0; n--)
    input = by.pick(mutations)(input, by, seeds, words).subarray(0, LARGEST);
  return input;
}
