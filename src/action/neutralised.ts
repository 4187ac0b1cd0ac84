import { plain } from '../report/escape.ts';

/**
 * One line of foreign text in a form that a runner takes for text. Indentation and prefixes protect nothing: the
 * runner trims a line before it looks for `::command::`, and finds `##[command]` anywhere in it.
 */
export function neutralised(line: string): string {
  // Invisible signs go first, for what they separate may be a command once they are gone.
  return plain(line)
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
