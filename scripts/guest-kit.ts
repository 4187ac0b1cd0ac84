import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { prepareTree } from '../demo/prepare-tree.ts';
import type { BootableKernel } from '../src/build/kernel.ts';
import { localRepository } from '../src/git/local-repository.ts';
import type { Host } from '../src/host/host.ts';
import { openPart } from '../src/host/work-directory.ts';
import { provideRootfs } from '../src/rootfs/provide.ts';
import { openTestbed } from '../src/run/open-testbed.ts';
import { readSettings } from '../src/settings/read.ts';

const ROOT = resolve(import.meta.dirname, '..');
const WORK_DIR = resolve(process.env.DEMO_WORK_DIR || '/var/lib/kernel-bisect');
/** For `init: system`: udev starts the agent, logind is not needed, and a shutdown by the agent asks dbus. */
const SYSTEM_PACKAGES = ['dbus', 'systemd-sysv', 'udev'];

/** What tests and benchmarks boot. All of it is kept in the work directory. */
export interface GuestKit {
  /** The kernel of the demo's good end. */
  image: string;
  /** The rootfs of the built-in recipe. */
  rootfs: string;
  /** One with systemd. */
  systemRootfs: string;
  /** The demo's repository. */
  tree: string;
  workDir: string;
}

/** The kit that the environment names, as the tests get it; null if it names none. */
export function givenKit(env: Readonly<Record<string, string | undefined>>): GuestKit | null {
  const image = env.KERNEL_IMAGE;
  const rootfs = env.KERNEL_ROOTFS;
  const systemRootfs = env.KERNEL_SYSTEM_ROOTFS;
  if (!image || !rootfs || !systemRootfs) return null;
  return {
    image,
    rootfs,
    systemRootfs,
    tree: env.KERNEL_TREE ?? '',
    workDir: env.KERNEL_WORK_DIR ?? WORK_DIR,
  };
}

/** The environment that names a kit to tests. */
export const kitEnvironment = ({ image, rootfs, systemRootfs, tree, workDir }: GuestKit) => ({
  KERNEL_IMAGE: image,
  KERNEL_ROOTFS: rootfs,
  KERNEL_SYSTEM_ROOTFS: systemRootfs,
  KERNEL_TREE: tree,
  KERNEL_WORK_DIR: workDir,
});

/**
 * Installs what the host lacks, and makes the kit or finds it; the kernel takes some minutes the first time. Needs root.
 *
 * @param say  gets the progress
 */
export async function guestKit(say: (text: string) => void, host: Host): Promise<GuestKit> {
  execFileSync(process.execPath, [join(ROOT, 'dist/index.js'), 'setup', '--work-dir', WORK_DIR], {
    stdio: 'inherit',
  });
  say("getting the distribution's kernel source ready");
  const workspace = `${WORK_DIR}-demo`;
  await mkdir(workspace, { recursive: true });
  const tree = await prepareTree(workspace, host);
  say('building the kernel, which takes some minutes the first time, and making a rootfs');
  const { image, rootfs } = await buildGoodEnd(tree.directory, say, host);
  const recipe = { packages: SYSTEM_PACKAGES, setupScript: null };
  const systemRootfs = await provideRootfs({ recipe, store: await openPart(WORK_DIR, 'rootfs') }, host);
  return { image, rootfs, systemRootfs, tree: tree.directory, workDir: WORK_DIR };
}

async function buildGoodEnd(
  kernel: string,
  say: (text: string) => void,
  host: Host,
): Promise<{ image: string; rootfs: string }> {
  const output = await mkdtemp(join(tmpdir(), 'test-kernel-'));
  const settings = readSettings({
    given: { kernel, good: 'good', 'work-dir': WORK_DIR, output },
    cwd: ROOT,
    kind: 'flag',
  });
  const resolved = await host.run('git', ['-C', kernel, 'rev-parse', 'good^{commit}']);
  const commit = resolved.stdout.trim();
  await using testbed = await openTestbed(
    { settings, kernel: await localRepository({ path: kernel }, host), badEnd: commit },
    host,
  );
  const candidate = { commit, subject: 'The distribution kernel', author: '', date: '' };
  const built = await testbed.build({ step: 1, candidate });
  if (built.kind !== 'built') throw new Error(`the kernel: ${built.reason}; see ${output}`);
  say(`the kernel is ${built.reused ? 'there already' : `built in ${Math.round(built.seconds)} s`}`);
  await rm(output, { recursive: true });
  return { image: (built.kernel as BootableKernel).image, rootfs: testbed.rootfs! };
}
