import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { nodeHost } from '../src/host/node-host.ts';
import { guestKit, kitEnvironment } from './guest-kit.ts';

/**
 * Runs the tests that need root and real VMs. They share one kernel, the good end of the demo, and two rootfs: the
 * one of the built-in recipe, and one with systemd. All of it is kept in the work directory. Arguments go on to vitest:
 * names of test files, `-t NAME`.
 */
const ROOT = resolve(import.meta.dirname, '..');

const started = performance.now();
const say = (text: string) =>
  console.log(`[${Math.round((performance.now() - started) / 1000)} s] test:vm: ${text}`);

if (process.getuid?.() !== 0) {
  console.error(
    'test:vm: mounts and virtual machines need root: run it with sudo, or use npm run check and npm run test:unit, which do not',
  );
  process.exit(1);
}
const kit = kitEnvironment(await guestKit(say, nodeHost()));
const passed = runVitest(kit, process.argv.slice(2));
say(passed ? 'passed' : 'FAILED');
process.exitCode = passed ? 0 : 1;

/** Reports each test as it ends, because all of them take long. @returns whether all passed */
function runVitest(kit: Record<string, string>, args: string[]): boolean {
  const reporters = ['--reporter=verbose'];
  // Named tests run alone.
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
