import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { JournalEvent } from '../bisect/events.ts';
import { fold } from '../bisect/ledger.ts';
import type { RunView } from '../bisect/view.ts';
import { bisectLog } from './bisect-log.ts';
import { pageOf } from './page.ts';
import { type Result, resultJson, resultOf } from './result.ts';
import { type SummaryOptions, summaryOf } from './summary.ts';

/** What was written, for the outputs and the summary of a job. */
export interface Reports {
  view: RunView;
  result: Result;
  summary: string;
  files: { result: string; summary: string; page: string; log: string };
}

/**
 * Writes `result.json`, `summary.md`, `report.html` and `bisect.log` from a journal, each whole or not at all.
 *
 * @param outputDir  directory of the run; made if it is missing
 * @param events     the run's journal, in order
 */
export async function writeReports(
  outputDir: string,
  events: readonly JournalEvent[],
  options: SummaryOptions = {},
): Promise<Reports> {
  const view = fold(events);
  const result = resultOf(view);
  const summary = summaryOf(view, options);
  const files = {
    result: join(outputDir, 'result.json'),
    summary: join(outputDir, 'summary.md'),
    page: join(outputDir, 'report.html'),
    log: join(outputDir, 'bisect.log'),
  };
  await mkdir(outputDir, { recursive: true });
  await writeWhole(files.log, bisectLog(view));
  await writeWhole(files.summary, summary);
  await writeWhole(files.page, pageOf(view));
  // Last, so that whoever finds the result finds the others.
  await writeWhole(files.result, resultJson(result));
  return { view, result, summary, files };
}

async function writeWhole(path: string, text: string): Promise<void> {
  const temporary = `${path}.${randomBytes(4).toString('hex')}.new`;
  try {
    const file = await open(temporary, 'wx', 0o644);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
