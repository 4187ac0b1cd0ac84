import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { prepareTree } from '../demo/prepare-tree.ts';
import { nodeHost } from '../src/host/node-host.ts';
import { provideTool } from './workflow-tools.ts';

/**
 * Runs the workflows, the examples and the setup action in act, a workflow runner that works offline. With `--short`
 * only what needs no VM, and nothing if act cannot be built; other arguments go on to vitest.
 */
const ROOT = resolve(import.meta.dirname, '..');
const WORK_DIR = resolve(process.env.DEMO_WORK_DIR || '/var/lib/kernel-bisect');
const args = process.argv.slice(2).filter((arg) => arg !== '--short');
const isShort = args.length + 2 < process.argv.length;

const act = providedAct();
if (act === null) process.exit(0);
const temp = await mkdtemp(join(tmpdir(), 'test-workflows-'));
const record = join(temp, 'run.jsonl');
await writeFile(record, '');
const env: Record<string, string> = { ACT: act, WORKFLOWS_RUN: record };
if (isShort) {
  args.push('--exclude', '**/*-boot.test.ts', '--exclude', '**/*-long.test.ts');
} else {
  const workspace = `${WORK_DIR}-demo`;
  await mkdir(workspace, { recursive: true });
  const { directory } = await prepareTree(workspace, nodeHost());
  env.KERNEL_TREE = directory;
  env.KERNEL_WORK_DIR = WORK_DIR;
}
const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
const { status } = spawnSync(process.execPath, [vitest, 'run', '--project', 'workflows', ...args], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, ...env },
});
process.exitCode = status ?? 1;
const missing = isShort ? [] : tellRuns(await readFile(record, 'utf8'));
// A selection runs only what was selected.
if (args.length === 0 && missing.length > 0) {
  console.error(`test:workflows: run by no test: ${missing.join(', ')}`);
  process.exitCode = 1;
}
await rm(temp, { recursive: true });

/** Prints which tests have run each workflow, example and action. Returns those that none has run. */
function tellRuns(text: string): string[] {
  const runs = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { file: string; test: string });
  const files = globSync(
    ['.github/workflows/*.yml', 'examples/*.yml', 'setup/action.yml', 'action/action.yml'],
    {
      cwd: ROOT,
    },
  ).sort();
  console.log('What was run in act, and by which tests:');
  const missing: string[] = [];
  for (const file of files) {
    const tests = [...new Set(runs.filter((run) => run.file === file).map(({ test }) => test))];
    if (tests.length === 0) missing.push(file);
    console.log(`${file}:${tests.length === 0 ? ' by none' : ''}`);
    for (const test of tests) console.log(`  ${test}`);
  }
  return missing;
}

/** Where act is, or can be built. Without Go `npm test` goes on and says what it leaves out: everything else needs none. */
function providedAct(): string | null {
  try {
    return provideTool('act');
  } catch (error) {
    if (!isShort) throw error;
    const why = error instanceof Error ? error.message : String(error);
    console.log(`test:workflows:short: NOT RUN, because no workflow runner was found. ${why}`);
    return null;
  }
}
