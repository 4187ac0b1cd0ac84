import { split } from 'shlex';

/**
 * Splits text into words as a shell does, with its quotes and backslashes, and does no more of what a shell does:
 * nothing is looked up, no sign is an operator.
 *
 * @returns null if a quote is left open or the text ends with a backslash
 */
export function parseWords(text: string): string[] | null {
  try {
    return split(text);
  } catch {
    return null;
  }
}
