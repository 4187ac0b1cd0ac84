import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { nodeHost } from '../src/host/node-host.ts';
import { givenKit, guestKit, kitEnvironment } from './guest-kit.ts';

/**
 * Runs the fault suite whole, with the kernel and the rootfs of `npm run test:vm` for its guests, and prints its table.
 * Arguments go on to vitest: names of test files, `-t NAME`.
 */
const ROOT = resolve(import.meta.dirname, '..');

const say = (text: string) => console.log(`test:faults: ${text}`);

if (process.getuid?.() !== 0) {
  console.error('test:faults: mounts and virtual machines need root: run it with sudo');
  process.exit(1);
}
const kit = givenKit(process.env) ?? (await guestKit(say, nodeHost()));
const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
const args = ['run', '--project', 'faults', '--reporter=verbose', ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, [vitest, ...args], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, ...kitEnvironment(kit) },
});
process.exitCode = status ?? 1;
