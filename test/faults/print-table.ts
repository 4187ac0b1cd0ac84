import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import type { FaultRow } from '../support/fault-bench.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** File that gets a line of JSON for each row of the table. */
    faultRows: string;
  }
}

/** Gathers the rows of all files, and prints them as one table at the end. */
export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'fault-rows-'));
  const file = join(folder, 'rows.jsonl');
  writeFileSync(file, '');
  project.provide('faultRows', file);
  return () => {
    const rows = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as FaultRow);
    rmSync(folder, { recursive: true, force: true });
    if (rows.length > 0) process.stdout.write(`\n${tableOf(rows)}\n`);
  };
}

function tableOf(rows: readonly FaultRow[]): string {
  const cells = [
    ['fault', 'what happened', 'lost', 'leaked'],
    ...rows.map(({ fault, happened, lost, leaked }) => [fault, happened, lost, leaked]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const lines = cells.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join(' | ')
      .trimEnd(),
  );
  lines.splice(1, 0, widths.map((width) => '-'.repeat(width)).join('-|-'));
  return lines.join('\n');
}
