import { commandTestbed } from '../boot/command-testbed.ts';
import { openOwnScript } from '../boot/uncommitted-script.ts';
import { revertOnto } from '../git/revert.ts';
import type { Host } from '../host/host.ts';
import type { Filesystem } from '../host/room.ts';
import type { OpenedPart, OpenTree, TestbedOptions } from './testbed-parts.ts';
import { trim } from './trim.ts';

export interface CommandTestbedFrom {
  options: TestbedOptions;
  buildCommand: string;
  tree: OpenTree;
  /** What the run writes to. */
  places: readonly Filesystem[];
}

/** Opens what the user's own build is run with. */
export async function openCommandTestbed(
  { options, buildCommand, tree, places: writes }: CommandTestbedFrom,
  host: Host,
): Promise<OpenedPart> {
  const { settings, kernel, badEnd } = options;
  const { source, fixups } = tree;
  await trim(settings, host);
  const user = kernel.kind === 'local' ? kernel : kernel.user;
  const directories = [...(user === null ? [] : [user.directory]), settings.cwd];
  const script = await openOwnScript({ command: buildCommand, directories, badEnd, source }, host);
  const { pattern } = settings.signature;
  const testbed = commandTestbed(
    {
      ...{ buildCommand, source, fixups, script, writes },
      timeout: settings.buildTimeout,
      output: settings.output,
      ...(pattern === null
        ? {}
        : { pattern: new RegExp(pattern.regex.source, pattern.regex.flags.replace(/[gy]/g, '')) }),
      revert: (commit, onto) => revertOnto(source, commit, onto),
    },
    host,
  );
  const contents: Record<string, string> =
    script === null ? {} : { [`buildCommand ${script.path}`]: script.digest };
  return { testbed, rootfs: null, compiler: null, contents };
}
