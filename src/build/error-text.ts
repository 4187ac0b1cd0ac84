import { stripVTControlCharacters } from 'node:util';

/** Longest part of a line that is looked at, in characters: no pattern takes long on that. */
const LONGEST_LINE = 2000;
/** Longest text that is kept; a template's error would fill the summary. */
const LONGEST_TEXT = 300;

/**
 * A line of a build's output as one can compare it: without colours, with the same quotes in all languages, and with
 * paths below the source tree.
 */
export function comparableLine(line: string, sourceDir: string): string {
  return stripVTControlCharacters(line.slice(0, LONGEST_LINE))
    .replace(/[‘’‚‛“”„«»`´]/g, "'")
    .replaceAll(sourceDir === '' ? '\0' : `${sourceDir}/`, '')
    .replace(/[^\S ]|\p{Cc}/gu, ' ')
    .trimEnd();
}

/** A file as the tree names it: without what leads there, on this machine or from `O=`. */
export function fileName(path: string): string {
  const name = path.replace(/^(?:\.{1,2}\/)+/, '');
  if (/^\/(?:var\/)?tmp\//.test(name)) return `temporary${/\.\w{1,5}$/.exec(name)?.[0] ?? ''}`;
  return name.startsWith('/') ? (name.split('/').findLast((part) => part !== '') ?? '') : name;
}

const PATH = /(?<![\w/.>)])\.{0,2}\/[\w.+@~-]+(?:\/[\w.+@~-]+)*/g;

/**
 * What an error says, as it says it at other commits too: without places, addresses, counted names, sizes and guesses.
 * Flags such as `[-Werror=unused-variable]` stay.
 */
export function errorText(message: string): string {
  return (
    message
      .replace(PATH, (path) => fileName(path))
      // What the compiler takes for a name that is spelt alike depends on all the others.
      .replace(/[;,]? did you mean [^?]{1,200}\?/gi, '')
      .replace(/(\.[A-Za-z]\w{0,8}):\d+(?::\d+)?/g, '$1')
      .replace(/\bline \d+/g, 'line')
      // include/linux/compiler_types.h and compiler.h make these of __COUNTER__.
      .replace(/(__compiletime_assert_|__UNIQUE_ID_\w*?)\d+\b/g, '$1')
      .replace(/\.(?:isra|constprop|part|cold|llvm|lto_priv)(?:\.\d+)*\b/g, '')
      // The hash of a crate is in the name of each symbol of Rust.
      .replace(/(17h|::h)[0-9a-f]{16}(?=E?\b)/g, '$1')
      .replace(/\+0x[0-9a-f]+(?:\/0x[0-9a-f]+)?/g, '')
      .replace(/\b(?:0x)?(?=[a-f]*\d)[0-9a-f]{8,16}\b/g, 'N')
      .replace(/\b\d+ bytes?\b/g, 'N bytes')
      .replace(/(frame size|limit) \(\d+\)/g, '$1 (N)')
      .replace(/ +/g, ' ')
      .trim()
      .slice(0, LONGEST_TEXT)
  );
}
