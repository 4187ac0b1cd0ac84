import type { Testbed } from '../boot/testbed.ts';
import { isLinux } from '../build/check-bad-revision.ts';
import { refuseFilters } from '../git/filters.ts';
import { openFixups } from '../git/fixups.ts';
import { openRepository, openSourceTree } from '../git/source.ts';
import type { Host } from '../host/host.ts';
import { type Filesystem, LIBVIRT_IMAGES, orFullDisk, requireRoom } from '../host/room.ts';
import { watchRoom } from '../host/watch-room.ts';
import { makeWorkDirectory, requireOwnWorkDirectory } from '../host/work-directory.ts';
import type { Bytes } from '../model.ts';
import { clean } from '../upkeep/clean.ts';
import { leastRoom, STAGING_ROOM } from '../upkeep/requirements.ts';
import { STAGING_ROOT } from '../vm/stage.ts';
import { type CheckedSettings, checkSettings } from './check-settings.ts';
import { openCommandTestbed } from './open-command-testbed.ts';
import { openKernelTestbed } from './open-kernel-testbed.ts';
import { lockWorkDirectory } from './open-repository.ts';
import type { OpenedPart, OpenTree, TestbedOptions } from './testbed-parts.ts';

/** For a checkout of a small repository; what a build of one's own needs nobody knows. */
const COMMAND_ROOM: Bytes = 64 * 1024 ** 2;

/** Where QEMU gets its copies of what was built. */
const STAGING: Filesystem = { path: STAGING_ROOT, setting: LIBVIRT_IMAGES };

/** A testbed that is ready. */
type OpenedTestbed = Testbed<unknown> &
  AsyncDisposable &
  Omit<OpenedPart, 'testbed'> & {
    /** Whether the repository is Linux, as its bad end shows. */
    linux: boolean;
    /** What a run writes to. */
    places: readonly Filesystem[];
  };

/**
 * Makes ready what the settings ask for: source tree, toolchain, rootfs, tools. Disposing of it leaves only what is
 * kept between runs.
 *
 * @throws ConfigurationError for what the user can fix, before anything is built
 * @throws InfrastructureError if this host fails
 */
export async function openTestbed(options: TestbedOptions, host: Host): Promise<OpenedTestbed> {
  const { workDir, buildCommand } = options.settings;
  const checked = await checkSettings(options.settings, host);
  await requireOwnWorkDirectory(workDir, options.kernel.kind === 'local' ? options.kernel.places : []);
  const place: Filesystem = { path: workDir, setting: 'work-dir' };
  await requireRoom(place, buildCommand ? COMMAND_ROOM : await leastRoom(workDir));
  if (checked.boot !== null) await requireRoom(STAGING, STAGING_ROOM);
  try {
    await makeWorkDirectory(workDir, host);
    return await openIn(options, checked, host);
  } catch (error) {
    throw await orFullDisk(error, [place]);
  }
}

async function openIn(options: TestbedOptions, checked: CheckedSettings, host: Host): Promise<OpenedTestbed> {
  const { kernel, badEnd } = options;
  const { workDir, output, buildCommand } = options.settings;
  await using stack = new AsyncDisposableStack();
  for (const left of await clean(workDir, host)) host.log.info(`A crashed run left ${left}: removed`);
  if (kernel.kind === 'local') stack.use(await lockWorkDirectory(workDir, host));
  const places: Filesystem[] = [
    { path: workDir, setting: 'work-dir' },
    { path: output, setting: 'output' },
    ...(checked.boot === null ? [] : [STAGING]),
  ];
  stack.use(watchRoom(places, host));
  const tree = await openTree(options, host);
  const { testbed, ...found } =
    buildCommand === null
      ? await openKernelTestbed({ options, checked, tree, stack }, host)
      : await openCommandTestbed({ options, buildCommand, tree, places }, host);
  const { digest } = tree.fixups;
  const contents = digest === null ? found.contents : { 'fixups its lines': digest, ...found.contents };
  const linux = await isLinux(tree.repository, badEnd);
  const resources = stack.move();
  return {
    ...testbed,
    ...{ ...found, contents, linux, places },
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  };
}

async function openTree({ settings, kernel, badEnd }: TestbedOptions, host: Host): Promise<OpenTree> {
  const { workDir, filters, clean } = settings;
  const repository = kernel.kind === 'local' ? await openRepository({ user: kernel, workDir }, host) : kernel;
  if (filters === 'refuse') await refuseFilters(badEnd, repository.git);
  const source = await openSourceTree({ repository, workDir, filters, clean }, host);
  const fixups = await openFixups({ file: settings.fixups?.path ?? null, repository, source });
  return { repository, source, fixups };
}
