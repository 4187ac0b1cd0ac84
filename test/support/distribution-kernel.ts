import { readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Host } from '../../src/host/host.ts';

/** A kernel of the distribution, as its packages have it: some or most of what a guest needs is a module. */
export interface DistributionKernel {
  image: string;
  /** Layer with `usr/lib/modules`. */
  modules: string;
  configText: string;
}

/** The packages that stand for the newest kernel, in Debian and in Ubuntu. */
const NEWEST = ['linux-image-amd64', 'linux-image-virtual'];
/** What Ubuntu divides from the image. */
const PARTS = /Depends: (linux-modules-\d\S+)/g;

/** Unpacks the packages of the distribution's kernel below `directory`; nothing is installed. */
export async function distributionKernel(directory: string, host: Host): Promise<DistributionKernel> {
  const { stdout } = await host.run('apt-cache', ['depends', ...NEWEST], { check: false });
  const image = /Depends: (linux-image-\d\S+)/.exec(stdout)?.[1];
  if (image === undefined)
    throw new Error(`neither of ${NEWEST.join(', ')} names a kernel; run apt-get update first`);
  const divided = await host.run('apt-cache', ['depends', image]);
  const packages = [image, ...[...divided.stdout.matchAll(PARTS)].map(([, name]) => name!)];
  await host.run('apt-get', ['-o', 'APT::Sandbox::User=root', 'download', ...packages], { cwd: directory });
  for (const file of await readdir(directory))
    if (file.endsWith('.deb')) await host.run('dpkg-deb', ['-x', join(directory, file), directory]);
  // Older packages have /lib; a guest with a merged /usr wants the layer below /usr.
  const usr = join(directory, 'modules/usr');
  await host.run('mkdir', ['-p', usr]);
  const own = (await readdir(directory)).includes('lib') ? 'lib' : 'usr/lib';
  await rename(join(directory, own), join(usr, 'lib'));
  const [release = ''] = await readdir(join(usr, 'lib/modules'));
  // The package's own script would do this.
  await host.run('depmod', ['-b', usr, release]);
  const boot = (file: string) => join(directory, `boot/${file}-${release}`);
  return {
    image: boot('vmlinuz'),
    modules: join(directory, 'modules'),
    configText: await readFile(boot('config'), 'utf8'),
  };
}
