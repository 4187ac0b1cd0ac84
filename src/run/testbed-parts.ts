import type { Testbed } from '../boot/testbed.ts';
import type { Fixups } from '../git/fixups.ts';
import type { LocalRepository } from '../git/local-repository.ts';
import type { Repository, SourceTree } from '../git/source.ts';
import type { FileCache } from '../host/file-cache.ts';
import type { CommitId } from '../model.ts';
import type { Settings } from '../settings/settings.ts';

export interface TestbedOptions {
  settings: Settings;
  /** The user's repository; or the action's own, which is open and whose work directory is locked. */
  kernel: LocalRepository | Repository;
  /** Where the base config is made. */
  badEnd: CommitId;
  /** Keeps the rootfs of the recipe between hosts. */
  rootfsCache?: FileCache | undefined;
  /** Keeps built kernels between hosts. */
  kernelCache?: FileCache | undefined;
}

/** Where candidates are checked out. */
export interface OpenTree {
  repository: Repository;
  source: SourceTree;
  fixups: Fixups;
}

/** What differs between kernels and builds of the user's own. */
export interface OpenedPart {
  testbed: Testbed<unknown>;
  /** What its guests see; null if nothing is booted. */
  rootfs: string | null;
  /** First line of the compiler's version; null if the build is the user's own command. */
  compiler: string | null;
  /** Digests of what the repository had to be looked at for, by setting and what it names. */
  contents: Record<string, string>;
}
