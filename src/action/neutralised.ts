// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const TERMINAL_CODES = /\u001b\[[0-9;?]*[ -/]*[@-~]|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/g;

/**
 * One line of foreign text in a form that a runner takes for text. Indentation and prefixes do not help: the
 * runner trims a line before it looks for `::command::`, and finds `##[command]` anywhere in it.
 */
export function neutralised(line: string): string {
  // Codes are removed first, because what they separate may then become a command.
  return line
    .replace(TERMINAL_CODES, '')
    .replace(/^(\s*):(?=:)/, '$1: ')
    .replace(/:(?=:[A-Za-z])/g, ': ')
    .replace(/##(?=\[)/g, '## ');
}

/** Text of several lines, each neutralised. A lone carriage return ends a line for the runner. */
export function neutralisedText(text: string): string {
  return text
    .split(/\r\n|\n|\r/)
    .map(neutralised)
    .join('\n');
}
