import { rename, writeFile } from 'node:fs/promises';
import { giveToUser } from '../host/user.ts';
import type { Bytes } from '../model.ts';

// Over 1 MiB the runner drops the whole summary; a KiB is left for what it may add.
const LARGEST: Bytes = 1024 * 1024 - 1024;
const CUT =
  '\n\n_The summary was cut here: a step may show 1 MiB. The page in the artifacts has all of it._\n';

/**
 * Replaces this step's summary. The runner uploads the file after the step however that ended, so writing it again
 * after each verdict shows what was known when a run was killed.
 */
export async function writeSummary(markdown: string, env: NodeJS.ProcessEnv = process.env): Promise<void> {
  const file = env.GITHUB_STEP_SUMMARY;
  if (!file) return;
  const fresh = `${file}.new`;
  await writeFile(fresh, bounded(markdown));
  await rename(fresh, file);
  await giveToUser(file);
}

/** The text up to the last whole line that fits under the runner's limit. */
export function bounded(markdown: string, largest: Bytes = LARGEST): string {
  const bytes = Buffer.from(markdown);
  if (bytes.length <= largest) return markdown;
  const room = largest - Buffer.byteLength(CUT);
  const lineEnd = bytes.subarray(0, room).lastIndexOf('\n');
  if (lineEnd > 0) return bytes.subarray(0, lineEnd).toString() + CUT;
  let end = room;
  // Not in the middle of a character of several bytes.
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return bytes.subarray(0, end).toString() + CUT;
}
