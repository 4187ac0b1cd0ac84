import type { Repository } from '../git/source.ts';
import { ConfigurationError } from '../host/errors.ts';
import type { Host } from '../host/host.ts';
import type { CommitId } from '../model.ts';
import { configure } from './config.ts';

/**
 * Makes sure that the bad end is Linux.
 *
 * @param called  the repository, as the user named it
 * @throws ConfigurationError
 */
export async function requireKernel(
  { git }: Pick<Repository, 'git'>,
  badEnd: CommitId,
  called: string,
): Promise<void> {
  if ((await filesOf(git, badEnd, ['Kconfig'])).length === 1) return;
  throw new ConfigurationError(
    `kernel: "${called}" has no Linux at ${badEnd.slice(0, 12)} (no Kconfig): give another repository, or use target: build with a build-command`,
  );
}

/** Files that only Linux has all of, and has had for long: U-Boot and QEMU have copied some of them. */
const OF_LINUX = ['MAINTAINERS', 'kernel/fork.c', 'scripts/get_maintainer.pl'];

/** Whether a commit is Linux, so that `scripts/get_maintainer.pl` and the kernel's own tracker of regressions apply. */
export async function isLinux({ git }: Pick<Repository, 'git'>, commit: CommitId): Promise<boolean> {
  return (await filesOf(git, commit, OF_LINUX)).length === OF_LINUX.length;
}

/** Which of some paths a commit has. */
async function filesOf(
  git: Repository['git'],
  commit: CommitId,
  paths: readonly string[],
): Promise<string[]> {
  const { stdout } = await git(['ls-tree', '--full-tree', '--name-only', commit, '--', ...paths]);
  return stdout.split('\n').filter((path) => path !== '');
}

/**
 * Makes sure that the bad end, which is in the source tree, takes the configuration. Any other commit that does not is
 * skipped; but if the commit with the known problem does not, the configuration is wrong.
 *
 * @throws ConfigurationError that names the symbol
 */
export async function requireFittingConfig(
  options: Parameters<typeof configure>[0],
  badEnd: CommitId,
  host: Host,
): Promise<void> {
  const configured = await configure(options, host);
  const where = `config: the bad end ${badEnd.slice(0, 12)} does not take it`;
  if (!configured.ok) throw new ConfigurationError(`${where}: ${configured.reason}`);
  const [refused] = configured.notHonoured;
  if (refused === undefined) return;
  const { symbol, wanted, got } = refused;
  throw new ConfigurationError(
    `${where}: CONFIG_${symbol} is ${got}, and a fragment asks for ${wanted}: add its dependencies, or remove it`,
  );
}
