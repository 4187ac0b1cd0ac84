import { lstat, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigurationError } from '../host/errors.ts';
import type { Host } from '../host/host.ts';
import { openPart } from '../host/work-directory.ts';
import { makeRootfs, recipeKey, recipeSuite } from '../rootfs/recipe.ts';
import type { Builder, BuilderChoice } from './builder.ts';
import { DRACUT_PACKAGE } from './dracut.ts';

/** Requirements of Documentation/process/changes.rst, as Debian packages. */
const BUILD_PACKAGES = [
  'bc',
  'binutils',
  'bison',
  'ccache',
  'cpio',
  'flex',
  'gcc',
  'libc6-dev',
  'libelf-dev',
  'libssl-dev',
  'make',
  'perl',
  'python3',
  'xz-utils',
  'zstd',
];
const NEEDED_ON_HOST = ['make', 'gcc', 'flex', 'bison', 'bc'];

export interface BuilderOptions {
  choice: BuilderChoice;
  /** Debian packages added to a container that is made here. */
  packages: readonly string[];
  /** Whether dracut has to run there. */
  dracut?: boolean;
  workDir: string;
}

/**
 * Decides where kernels are built, and makes the container if one is needed: once, then it is kept.
 *
 * @throws ConfigurationError if the host lacks a tool, or the directory is not a container's
 */
export async function provideBuilder(options: BuilderOptions, host: Host): Promise<Builder> {
  const { choice } = options;
  switch (choice.kind) {
    case 'auto':
      return !options.dracut && (await missingTools(host)).length === 0
        ? { kind: 'host' }
        : containerByRecipe(options, host);
    case 'host': {
      const missing = await missingTools(host);
      if (missing.length === 0) return { kind: 'host' };
      throw new ConfigurationError(
        `builder: "host" lacks ${missing.join(', ')}. Install ${missing.length === 1 ? 'it' : 'them'}, or use builder: nspawn.`,
      );
    }
    case 'nspawn':
      return containerByRecipe(options, host);
    case 'directory': {
      const { given, path: directory } = choice;
      const isContainer = await stat(join(directory, 'usr')).then(
        (found) => found.isDirectory(),
        () => false,
      );
      if (isContainer) return { kind: 'nspawn', directory };
      throw new ConfigurationError(
        `builder: "${given}" is not a container's directory (it holds no usr). Allowed are auto, host, nspawn and a directory.`,
      );
    }
  }
}

async function missingTools(host: Host): Promise<string[]> {
  const found = await Promise.all(
    NEEDED_ON_HOST.map(async (tool) => {
      const asked = await host.run('sh', ['-c', 'command -v "$0"', tool], { check: false });
      return asked.exit === 0;
    }),
  );
  return NEEDED_ON_HOST.filter((_, index) => !found[index]);
}

async function containerByRecipe(
  { packages, dracut, workDir }: BuilderOptions,
  host: Host,
): Promise<Builder> {
  const own = dracut ? [...BUILD_PACKAGES, DRACUT_PACKAGE] : BUILD_PACKAGES;
  const recipe = { packages: [...own, ...packages], setupScript: null };
  const key = recipeKey(recipe, await recipeSuite(recipe));
  const directory = join(await openPart(workDir, 'builders'), key.slice(0, 16));
  if ((await lstat(directory).catch(() => null)) === null) {
    await host.log.group('Making the build container', () => makeRootfs({ ...recipe, directory }, host));
  }
  return { kind: 'nspawn', directory };
}
