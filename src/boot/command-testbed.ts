import { mkdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { logSize, logTail } from '../build/build.ts';
import { tellsOfKill } from '../build/first-error.ts';
import type { Fixups } from '../git/fixups.ts';
import type { Reverted } from '../git/revert.ts';
import type { SourceTree } from '../git/source.ts';
import { ConfigurationError, InfrastructureError } from '../host/errors.ts';
import type { Host } from '../host/host.ts';
import { oomKills } from '../host/memory.ts';
import { type Place as Disk, hasLess } from '../host/room.ts';
import { noRoom } from '../host/watch-room.ts';
import type { CommitId, Seconds } from '../model.ts';
import type { Built, Place, Testbed } from './testbed.ts';
import { statusTitle, stepDirectory } from './testbed.ts';
import type { OwnScript } from './uncommitted-script.ts';
import { watched } from './watched.ts';

export interface CommandTestbedOptions {
  /** Script that builds the checkout in its working directory. */
  buildCommand: string;
  /** Source tree of the run. */
  source: Pick<SourceTree, 'directory'>;
  /** Puts candidates into it. */
  fixups: Pick<Fixups, 'checkout'>;
  /** Script that the command runs and no commit has; null if there is none. */
  script: Pick<OwnScript, 'put'> | null;
  /** Reverts a commit on top of another. */
  revert?(commit: CommitId, onto: CommitId): Promise<Reverted>;
  /** Directories that may be full during a build, which says nothing about its commit. */
  writes: readonly Disk[];
  /** Seconds that one build may take. */
  timeout: Seconds;
  /** Directory of the run's files. */
  output: string;
}

/**
 * A testbed whose build is the user's own command, and whose verdict is its exit status, as in git:
 * 0 good, 125 skip, 1 to 127 bad, anything else stops the run.
 */
export function commandTestbed(
  options: CommandTestbedOptions,
  host: Host,
  vmstat: () => Promise<string> = () => readFile('/proc/vmstat', 'utf8'),
): Testbed<null> {
  const killed = async () => oomKills(await vmstat().catch(() => ''));
  return {
    async build(place: Place): Promise<Built<null>> {
      const directory = join(options.output, stepDirectory(place));
      await mkdir(directory, { recursive: true });
      const fixed = await options.fixups.checkout(
        place.candidate.commit,
        place.clean === true ? { clean: true } : {},
      );
      if (!fixed.ok) return { kind: 'skipped', reason: fixed.reason, seconds: 0 };
      const inTheWay = await options.script?.put();
      if (inTheWay) return { kind: 'skipped', reason: inTheWay, seconds: 0 };
      const outputFile = join(directory, 'build.log');
      const logged = await logSize(outputFile);
      const killedBefore = await killed();
      const build = (told: Host) =>
        told.run('sh', ['-c', options.buildCommand], {
          cwd: options.source.directory,
          env: { GIT_CEILING_DIRECTORIES: dirname(options.source.directory) },
          outputFile,
          within: options.timeout,
          stopWith: 'SIGINT',
          check: false,
          // Like git, which cleans the tree: one user may not remove the files of another.
          asUser: true,
        });
      const named = `running build-command on ${place.candidate.commit.slice(0, 12)}`;
      const { exit, signal, timedOut, seconds } = await watched(named, host, build);
      if (exit === 0) return { kind: 'built', kernel: null, digest: null, reused: false, seconds };
      const how = timedOut ? 'after its time' : `with ${signal ?? statusTitle(exit ?? 0)}`;
      const log = await logTail(outputFile, logged).catch(() => '');
      // The host is checked, not only the text, because a test may print anything.
      const trouble =
        (await noRoom(options.writes)) ??
        (await noTemporaryRoom()) ??
        ((await killed()) > killedBefore ? outOfMemory(log) : undefined);
      if (trouble !== undefined)
        throw new InfrastructureError(`build-command ended ${how} because of a host problem: ${trouble}`);
      if (timedOut)
        return { kind: 'skipped', reason: `the build took more than ${options.timeout} s`, seconds };
      if (exit === 125) return { kind: 'skipped', reason: 'build-command exited with 125', seconds };
      if (exit === null || exit > 127) {
        throw new ConfigurationError(
          `build-command ended by ${signal ?? `status ${exit}`} at ${place.candidate.commit.slice(0, 12)}: allowed are 0 (good), 125 (skip) and 1 to 127 (bad); see ${outputFile}`,
        );
      }
      return { kind: 'failed', reason: `${statusTitle(exit)}${lastLine(log)}`, seconds };
    },
    async boot() {
      throw new Error('nothing is booted if the build is the verdict');
    },
    ...(options.revert ? { revert: options.revert } : {}),
  };
}

/** Checks the directory for temporary files; it may be small, so only a full one counts. */
async function noTemporaryRoom(): Promise<string | undefined> {
  const path = tmpdir();
  return (await hasLess(path)) ? `no space is left on the file system of TMPDIR ${path}` : undefined;
}

/** Something was killed for memory meanwhile; the log says whether it belonged to this build. */
function outOfMemory(log: string): string | undefined {
  const told = tellsOfKill(log);
  return told === null ? undefined : `this host had no memory left and killed a program (${told})`;
}

function lastLine(text: string): string {
  const last = text.trimEnd().split('\n').at(-1) ?? '';
  return last === '' ? '' : `, ${last.slice(0, 200)}`;
}
