/** Escape sequences of terminals: colours and moves of the cursor, titles, character sets. */
const sequences =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to go
  /\x1b(?:\[[0-?]{0,30}[ -/]{0,3}[@-~]|[\]_P][^\x07\x1b]{0,200}(?:\x07|\x1b\\)?|[()*+][0-9A-Za-z]|[=>78cDEHMNOZ])/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to go
const unprintable = /[\x00-\x08\x0b-\x1f\x7f-\uffff]/;
const everyUnprintable = new RegExp(unprintable, 'g');
/** The same sequences where a logger spelled them out: rsyslog `#033`, `cat -v` `^[`, printf and JSON `\033`, `\u001b`. */
const spelled = /(?:#033|\^\[|\\(?:033|x1b|u001b|e))\[[0-9;?]{0,20}[A-Za-z]/gi;
const spelledOut = /#0\d\d|\^[[M]|\\(?:033|x1b|u001b|e)/i;

/**
 * A line as a person reads it: nothing but printable characters, for a console carries escape sequences and noise.
 * A line break that a logger spelled out is one again.
 *
 * @param line  as it stands in the log
 */
export function printable(line: string): string {
  const clean = unprintable.test(line) ? line.replace(sequences, '').replace(everyUnprintable, '') : line;
  if (!spelledOut.test(clean)) return clean;
  return clean
    .replace(spelled, '')
    .replace(/#011/g, '\t')
    .replace(/#012/g, '\n')
    .replace(/#015|\^M$/g, '');
}

/** Text that was quoted for JSON, logfmt or a language's string, without the quoting. */
export function unquoted(text: string): string {
  if (!text.includes('\\')) return text;
  return printable(
    text.replace(/\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|(.))/gi, (_, wide, narrow, plain) => {
      if (plain !== undefined) return { n: '\n', t: '\t', r: '' }[plain as string] ?? plain;
      const code = Number.parseInt(wide ?? narrow, 16);
      return code === 10 ? '\n' : String.fromCharCode(code);
    }),
  );
}
