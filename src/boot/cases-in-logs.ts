import type { TestReport } from '../model.ts';
import { linesOf } from '../oops/lines.ts';
import { readTestReport } from '../test-results/read.ts';

/**
 * What a test printed about its cases; if it printed none, what KUnit did, which prints to the kernel's log.
 *
 * @returns null if there is nothing of that kind
 */
export function casesInLogs(testLog: string, dmesg: string): TestReport | null {
  const inTest = readTestReport(testLog.split('\n'));
  if (inTest !== null || !/\bKTAP version |# Subtest: /.test(dmesg)) return inTest;
  return readTestReport(linesOf(dmesg).map(({ text }) => text));
}
