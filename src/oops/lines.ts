import { logOf, piecesFrom, saidAt } from './log.ts';
import type { Said } from './prefixes.ts';

/**
 * Takes a log apart, for readers that look at all of it; one that is long is read as a {@link Log}.
 *
 * @param text  a dmesg or console log
 * @returns what each of its lines says, without what printk, loggers and terminals put in front
 */
export function linesOf(text: string): Said[] {
  const log = logOf(text);
  return [...piecesFrom(log, 0, 0)].flatMap((piece) => saidAt(log, piece));
}
