import { execFileSync, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { prepareTree } from '../demo/prepare-tree.ts';
import type { Host } from '../src/host/host.ts';
import { nodeHost } from '../src/host/node-host.ts';
import { openLaboratory } from '../src/open-laboratory.ts';
import { provideRootfs } from '../src/rootfs/provide.ts';
import { readSettings } from '../src/settings.ts';
import type { BootableKernel } from '../src/trial/boot.ts';

/**
 * Runs the tests that need root and real VMs. They share one kernel, the good end of the demo, and two rootfs: the
 * one of the built-in recipe, and one with systemd. All of it is kept in the work directory. Arguments go on to vitest:
 * names of test files, `-t NAME`.
 */
const ROOT = resolve(import.meta.dirname, '..');
const WORK_DIR = resolve(process.env.DEMO_WORK_DIR || '/var/lib/kernel-bisect');
/** For `init: system`: udev starts the agent, logind is not needed, and a shutdown by the agent asks dbus. */
const SYSTEM_PACKAGES = ['dbus', 'systemd-sysv', 'udev'];

const started = performance.now();
const say = (text: string) =>
  console.log(`[${Math.round((performance.now() - started) / 1000)} s] test:vm: ${text}`);

if (process.getuid?.() !== 0) {
  console.error(
    'test:vm: mounts and virtual machines need root: run it by sudo, or npm run check and npm run test:unit, which need none',
  );
  process.exit(1);
}
execFileSync(process.execPath, [join(ROOT, 'dist/index.js'), 'setup', '--work-dir', WORK_DIR], {
  stdio: 'inherit',
});
const passed = runVitest(await testKit(nodeHost()), process.argv.slice(2));
say(passed ? 'passed' : 'FAILED');
process.exitCode = passed ? 0 : 1;

/** What the tests share, as the environment that names it to them. */
async function testKit(host: Host): Promise<Record<string, string>> {
  say("getting the distribution's kernel source ready");
  await mkdir(join(WORK_DIR, 'demo'), { recursive: true });
  const tree = await prepareTree(join(WORK_DIR, 'demo'), host);
  say('building the kernel of the tests, which takes some minutes the first time, and making a rootfs');
  const { image, rootfs } = await buildGoodEnd(tree.directory, host);
  const recipe = { packages: SYSTEM_PACKAGES, setupScript: null };
  const systemRootfs = await provideRootfs({ recipe, store: join(WORK_DIR, 'rootfs') }, host);
  return {
    KERNEL_IMAGE: image,
    KERNEL_ROOTFS: rootfs,
    KERNEL_SYSTEM_ROOTFS: systemRootfs,
    KERNEL_TREE: tree.directory,
    KERNEL_WORK_DIR: WORK_DIR,
  };
}

async function buildGoodEnd(kernel: string, host: Host): Promise<{ image: string; rootfs: string }> {
  const output = await mkdtemp(join(tmpdir(), 'test-kernel-'));
  const settings = readSettings({
    given: { kernel, good: 'good', 'work-dir': WORK_DIR },
    cwd: ROOT,
    kind: 'flag',
  });
  const resolved = await host.run('git', ['-C', kernel, 'rev-parse', 'good^{commit}']);
  const commit = resolved.stdout.trim();
  await using laboratory = await openLaboratory(
    { settings, kernel, output, badEnd: commit, cwd: ROOT },
    host,
  );
  const candidate = { commit, subject: 'The distribution kernel', author: '', date: '' };
  const built = await laboratory.build({ step: 1, candidate });
  if (built.kind !== 'built') throw new Error(`the tests' kernel: ${built.reason}; see ${output}`);
  say(`the kernel is ${built.reused ? 'there already' : `built, in ${Math.round(built.seconds)} s`}`);
  await rm(output, { recursive: true });
  return { image: (built.kernel as BootableKernel).image, rootfs: laboratory.rootfs! };
}

/** Each test is told of as it ends, for the whole of them takes long. @returns whether all passed */
function runVitest(kit: Record<string, string>, args: string[]): boolean {
  const reporters = ['--reporter=verbose'];
  // Who names tests wants the others left out.
  if (!args.some((arg) => /^(-t|--testNamePattern)/.test(arg)))
    reporters.push('--reporter=./test/support/nothing-skipped.ts');
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  const { status } = spawnSync(process.execPath, [vitest, 'run', '--project', 'vm', ...reporters, ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...kit },
  });
  return status === 0;
}
