/** A console is written by a guest: a name that refers to itself may not keep a run busy. */
const mostSteps = 2000;
const longest = 1000;

/**
 * The name of a Rust function as it stands in the source, without hashes: kernels print it as the linker has it.
 *
 * @param name  as in a stack; by either of Rust's schemes (rustc's book, "Symbol Mangling": v0, and legacy)
 * @returns the same name where it is no Rust function's, or is cut off
 */
export function sourceName(name: string): string {
  if (name.startsWith('_R')) return ofV0(name.slice(2)) ?? name;
  if (name.startsWith('_ZN')) return ofLegacy(name) ?? name;
  return name;
}

const escapes: Readonly<Record<string, string>> = {
  SP: '@',
  BP: '*',
  RF: '&',
  LT: '<',
  GT: '>',
  LP: '(',
  RP: ')',
  C: ',',
};

/** `_ZN4core3fmt9Formatter3pad17h<16 digits>E`: parts with their lengths; the last is a hash. */
function ofLegacy(name: string): string | null {
  const parts: string[] = [];
  let rest = name.slice(3);
  for (let length = /^\d+/.exec(rest); length !== null; length = /^\d+/.exec(rest)) {
    const from = length[0].length;
    const to = from + Number(length[0]);
    if (to > rest.length) return null;
    parts.push(rest.slice(from, to));
    rest = rest.slice(to);
  }
  if (rest !== 'E' || !/^h[0-9a-f]{16}$/.test(parts.pop() ?? '') || parts.length === 0) return null;
  const readable = (part: string) =>
    part
      .replace(/^_(?=\$)/, '')
      .replace(/\$u([0-9a-f]{2,6})\$/g, (all, hex) => characterOf(Number.parseInt(hex, 16)) ?? all)
      .replace(/\$([A-Z]+)\$/g, (all, key) => escapes[key] ?? all)
      .replaceAll('..', '::');
  return parts.map(readable).join('::');
}

const characterOf = (code: number): string | null =>
  code >= 0x20 && code < 0x7f ? String.fromCharCode(code) : null;

const basicTypes: Readonly<Record<string, string>> = Object.fromEntries(
  'a:i8 b:bool c:char d:f64 e:str f:f32 h:u8 i:isize j:usize l:i32 m:u32 n:i128 o:u128 s:i16 t:u16 u:() v:... x:i64 y:u64 z:! p:_'
    .split(' ')
    .map((pair) => pair.split(':')),
);

/** Thrown where a name does not follow the grammar; it goes no further than this file. */
class NoName extends Error {}

/** The grammar is in RFC 2603; a name of the rules here is one of its rules. */
function ofV0(text: string): string | null {
  let at = 0;
  let steps = 0;
  const peek = (): string => text[at] ?? '';
  const eat = (one: string): boolean => {
    if (peek() !== one) return false;
    at++;
    return true;
  };
  const next = (): string => {
    if (at >= text.length || ++steps > mostSteps) throw new NoName();
    return text[at++]!;
  };
  const bounded = (said: string): string => {
    if (said.length > longest) throw new NoName();
    return said;
  };
  /** `_` is 0, `0_` is 1, and so on. */
  const base62 = (): number => {
    if (eat('_')) return 0;
    let value = 0;
    for (let digit = next(); digit !== '_'; digit = next()) {
      const of = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'.indexOf(digit);
      if (of < 0) throw new NoName();
      value = value * 62 + of;
    }
    return value + 1;
  };
  const disambiguator = (): number => (eat('s') ? base62() + 1 : 0);
  const identifier = (): string => {
    eat('u');
    const digits = /^(?:0|[1-9]\d*)/.exec(text.slice(at, at + 6))?.[0];
    if (digits === undefined) throw new NoName();
    at += digits.length;
    eat('_');
    const end = at + Number(digits);
    if (end > text.length) throw new NoName();
    const said = text.slice(at, end);
    at = end;
    return said;
  };
  /** What was said before, from there on. */
  const again = <T>(rule: () => T): T => {
    const here = at - 1;
    const there = base62();
    if (there >= here || ++steps > mostSteps) throw new NoName();
    const back = at;
    at = there;
    const said = rule();
    at = back;
    return said;
  };
  const until = (end: string, rule: () => string): string[] => {
    const all: string[] = [];
    while (!eat(end)) all.push(rule());
    return all;
  };

  const path = (isValue: boolean): string => {
    const kind = next();
    if (kind === 'C') {
      disambiguator();
      return identifier();
    }
    if (kind === 'M' || kind === 'X' || kind === 'Y') {
      // The module that an impl stands in is no part of its name.
      if (kind !== 'Y') {
        disambiguator();
        path(false);
      }
      const of = type();
      return bounded(kind === 'M' ? `<${of}>` : `<${of} as ${path(false)}>`);
    }
    if (kind === 'N') {
      const namespace = next();
      const inside = path(isValue);
      const index = disambiguator();
      const name = identifier();
      if (/[a-z]/.test(namespace)) return bounded(name === '' ? inside : `${inside}::${name}`);
      const special = namespace === 'C' ? 'closure' : namespace === 'S' ? 'shim' : namespace;
      return bounded(`${inside}::{${special}${name === '' ? '' : `:${name}`}#${index}}`);
    }
    if (kind === 'I') {
      const of = path(isValue);
      return bounded(`${of}${isValue ? '::' : ''}<${until('E', genericArgument).join(', ')}>`);
    }
    if (kind === 'B') return again(() => path(isValue));
    throw new NoName();
  };
  const lifetime = (): string => (base62() === 0 ? "'_" : "'a");
  const genericArgument = (): string => (eat('L') ? lifetime() : eat('K') ? constant() : type());
  const type = (): string => {
    const kind = next();
    const basic = basicTypes[kind];
    if (basic !== undefined) return basic;
    if (kind === 'A') return bounded(`[${type()}; ${constant()}]`);
    if (kind === 'S') return bounded(`[${type()}]`);
    if (kind === 'T') {
      const parts = until('E', type);
      return bounded(parts.length === 1 ? `(${parts[0]},)` : `(${parts.join(', ')})`);
    }
    if (kind === 'R' || kind === 'Q') {
      if (eat('L')) lifetime();
      return bounded(`&${kind === 'Q' ? 'mut ' : ''}${type()}`);
    }
    if (kind === 'P' || kind === 'O') return bounded(`*${kind === 'O' ? 'mut' : 'const'} ${type()}`);
    if (kind === 'F') return bounded(functionType());
    if (kind === 'D') return bounded(dynamicType());
    if (kind === 'B') return again(type);
    at--;
    return path(false);
  };
  const functionType = (): string => {
    if (eat('G')) base62();
    const unsafe = eat('U') ? 'unsafe ' : '';
    const abi = eat('K') ? `extern "${eat('C') ? 'C' : identifier().replaceAll('_', '-')}" ` : '';
    const given = until('E', type).join(', ');
    const back = type();
    return `${unsafe}${abi}fn(${given})${back === '()' ? '' : ` -> ${back}`}`;
  };
  const dynamicType = (): string => {
    if (eat('G')) base62();
    const bounds = until('E', () => {
      const trait = path(false);
      const bindings: string[] = [];
      while (eat('p')) bindings.push(`${identifier()} = ${type()}`);
      if (bindings.length === 0) return trait;
      const open = trait.endsWith('>') ? `${trait.slice(0, -1)}, ` : `${trait}<`;
      return bounded(`${open}${bindings.join(', ')}>`);
    });
    if (eat('L')) lifetime();
    return `dyn ${bounds.join(' + ')}`;
  };
  const constant = (): string => {
    if (eat('p')) return '_';
    if (eat('B')) return again(constant);
    const of = next();
    const minus = eat('n') ? '-' : '';
    const digits = /^[0-9a-f]*(?=_)/.exec(text.slice(at, at + 40))?.[0];
    if (digits === undefined || basicTypes[of] === undefined) throw new NoName();
    at += digits.length + 1;
    if (of === 'b') return digits === '1' ? 'true' : 'false';
    return `${minus}${digits === '' ? 0 : BigInt(`0x${digits}`)}`;
  };

  try {
    return path(true);
  } catch (error) {
    if (error instanceof NoName || error instanceof RangeError) return null;
    throw error;
  }
}
