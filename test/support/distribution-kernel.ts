import { readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Host } from '../../src/host/host.ts';

/** A kernel of the distribution, as its package has it: most of what a guest needs is a module. */
export interface DistributionKernel {
  image: string;
  /** Layer with `usr/lib/modules`. */
  modules: string;
  configText: string;
}

/** Unpacks Debian's kernel package below `directory`; it is not installed. */
export async function distributionKernel(directory: string, host: Host): Promise<DistributionKernel> {
  const { stdout } = await host.run('apt-cache', ['depends', 'linux-image-amd64']);
  const name = /Depends: (linux-image-\S+)/.exec(stdout)?.[1];
  if (name === undefined) throw new Error('linux-image-amd64 names no kernel; run apt-get update first');
  await host.run('apt-get', ['-o', 'APT::Sandbox::User=root', 'download', name], { cwd: directory });
  const [archive = ''] = (await readdir(directory)).filter((file) => file.endsWith('.deb'));
  await host.run('dpkg-deb', ['-x', join(directory, archive), directory]);
  // Older packages have /lib; a guest with a merged /usr wants the layer below /usr.
  const modules = join(directory, 'modules');
  const usr = join(modules, 'usr');
  await host.run('mkdir', ['-p', usr]);
  const [own = ''] = (await readdir(directory)).filter((entry) => entry === 'lib' || entry === 'usr');
  await rename(own === 'lib' ? join(directory, 'lib') : join(directory, 'usr/lib'), join(usr, 'lib'));
  const [release = ''] = await readdir(join(usr, 'lib/modules'));
  // The package's own script would do this.
  await host.run('depmod', ['-b', usr, release]);
  const boot = (file: string) => join(directory, `boot/${file}-${release}`);
  return { image: boot('vmlinuz'), modules, configText: await readFile(boot('config'), 'utf8') };
}
