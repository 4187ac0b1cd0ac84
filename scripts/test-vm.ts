import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { prepareTree } from '../demo/prepare-tree.ts';
import { nodeHost } from '../src/host/node-host.ts';
import { openLaboratory } from '../src/open-laboratory.ts';
import { readSettings } from '../src/settings.ts';
import type { BootableKernel } from '../src/trial/boot.ts';

/**
 * Runs the tests that need a real VM. They share one kernel, the good end of the demo, and one rootfs;
 * arguments go on to vitest.
 */
const ROOT = resolve(import.meta.dirname, '..');
const WORK_DIR = process.env.DEMO_WORK_DIR || '/var/lib/kernel-bisect';
execFileSync(process.execPath, [join(ROOT, 'dist/index.js'), 'setup'], { stdio: 'inherit' });
const host = nodeHost();
const tree = await prepareTree(join(WORK_DIR, 'demo'), host);
const output = await mkdtemp(join(tmpdir(), 'test-kernel-'));
const settings = readSettings({
  given: { kernel: tree.directory, good: 'good', 'work-dir': WORK_DIR },
  cwd: ROOT,
  kind: 'flag',
});
const commit = (await host.run('git', ['-C', tree.directory, 'rev-parse', 'good^{commit}'])).stdout.trim();
let image: string;
let rootfs: string;
{
  await using laboratory = await openLaboratory(
    { settings, kernel: tree.directory, output, badEnd: commit, cwd: ROOT },
    host,
  );
  const candidate = { commit, subject: 'The distribution kernel', author: '', date: '' };
  const built = await laboratory.build({ step: 1, candidate });
  if (built.kind !== 'built') throw new Error(`the tests' kernel: ${built.reason}; see ${output}`);
  image = (built.kernel as BootableKernel).image;
  rootfs = laboratory.rootfs!;
}
await rm(output, { recursive: true });
const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
const tests = spawnSync(process.execPath, [vitest, 'run', '--project', 'vm', ...process.argv.slice(2)], {
  cwd: ROOT,
  stdio: 'inherit',
  env: {
    ...process.env,
    KERNEL_IMAGE: image,
    KERNEL_ROOTFS: rootfs,
    KERNEL_TREE: tree.directory,
    KERNEL_WORK_DIR: WORK_DIR,
  },
});
process.exitCode = tests.status ?? 1;
