import { mkdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { logSize, logTail } from '../build/build.ts';
import { tellsOfKill } from '../build/first-error.ts';
import type { Fixups } from '../git/fixups.ts';
import type { Reverted } from '../git/revert.ts';
import type { SourceTree } from '../git/source.ts';
import { ConfigurationError, InfrastructureError } from '../host/errors.ts';
import type { Finished, Host } from '../host/host.ts';
import { oomKills } from '../host/memory.ts';
import { type Filesystem, hasLess } from '../host/room.ts';
import { noRoom } from '../host/watch-room.ts';
import type { CommitId, Seconds } from '../model.ts';
import type { Built, Place, Testbed } from './testbed.ts';
import { statusTitle, stepDirectory } from './testbed.ts';
import type { OwnScript } from './uncommitted-script.ts';
import { watched } from './watched.ts';

/** Characters of a line of output that are shown. */
const LONGEST_LINE = 200;

export interface CommandTestbedOptions {
  /** What is bad in the output, by the user's word, without the flags g and y; left out: the exit status decides. */
  pattern?: RegExp;
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
  writes: readonly Filesystem[];
  /** Seconds that one build may take. */
  timeout: Seconds;
  /** Directory of the run's files. */
  output: string;
  /** Reads what this host's kernel counts; by default `/proc/vmstat`. */
  vmstat?(): Promise<string>;
}

/**
 * A testbed whose build is the user's own command, and whose verdict is its exit status, as in git:
 * 0 good, 125 skip, 1 to 127 bad, anything else stops the run.
 */
export function commandTestbed(options: CommandTestbedOptions, host: Host): Testbed<null> {
  return {
    async build(place) {
      const directory = join(options.output, stepDirectory(place));
      await mkdir(directory, { recursive: true });
      const clean = place.clean === true ? { clean: true } : {};
      const fixed = await options.fixups.checkout(place.candidate.commit, clean);
      if (!fixed.ok) return { kind: 'skipped', reason: fixed.reason, seconds: 0 };
      const inTheWay = await options.script?.put();
      if (inTheWay) return { kind: 'skipped', reason: inTheWay, seconds: 0 };
      return judged(await runCommand(place, join(directory, 'build.log'), options, host), place, options);
    },
    async boot() {
      throw new Error('nothing is booted if the build is the verdict');
    },
    ...(options.revert ? { revert: options.revert } : {}),
  };
}

const matchedWords = (pattern: RegExp, line: string): string =>
  `matched ${pattern}: ${line.trim().slice(0, LONGEST_LINE)}`;

/** How the command ended, and what the host had to do with it. */
interface EndedCommand extends Pick<Finished, 'exit' | 'signal' | 'timedOut' | 'seconds'> {
  logFile: string;
  /** The end of what it printed. */
  log: string;
  /** What was wrong with the host; undefined if nothing was, or if the command succeeded. */
  trouble: string | undefined;
}

async function runCommand(
  place: Place,
  logFile: string,
  { buildCommand, source, timeout, writes, pattern, vmstat = kernelCounters }: CommandTestbedOptions,
  host: Host,
): Promise<EndedCommand> {
  const killed = async () => oomKills(await vmstat().catch(() => ''));
  const logged = await logSize(logFile);
  const killedBefore = await killed();
  const inside = (shown: Host) =>
    shown.run('sh', ['-c', buildCommand], {
      cwd: source.directory,
      env: { GIT_CEILING_DIRECTORIES: dirname(source.directory) },
      outputFile: logFile,
      within: timeout,
      stopWith: 'SIGINT',
      check: false,
      // As git cleans the tree: what one user makes, another one may not remove.
      asUser: true,
    });
  const first = `running build-command on ${place.candidate.commit.slice(0, 12)}`;
  const { exit, signal, timedOut, seconds } = await watched({ first, inside }, host);
  const ended = { exit, signal, timedOut, seconds, logFile };
  if (exit === 0 && pattern === undefined) return { ...ended, log: '', trouble: undefined };
  const log = await logTail(logFile, logged).catch(() => '');
  if (exit === 0) return { ...ended, log, trouble: undefined };
  // The host is looked at and not the text alone, for a test may print anything.
  const trouble =
    (await noRoom(writes)) ??
    (await noTemporaryRoom()) ??
    ((await killed()) > killedBefore ? outOfMemory(log) : undefined);
  return { ...ended, log, trouble };
}

/**
 * What a build came to, by how its command ended.
 *
 * @throws InfrastructureError if the host is to blame
 * @throws ConfigurationError for a status that is no verdict
 */
function judged(
  ended: EndedCommand,
  { candidate }: Place,
  { timeout, pattern }: CommandTestbedOptions,
): Built<null> {
  const { exit, signal, timedOut, seconds, log, logFile, trouble } = ended;
  const line = pattern && log.split('\n').find((text) => pattern.test(text));
  if (exit === 0) {
    if (line === undefined || !pattern)
      return { kind: 'built', kernel: null, digest: null, reused: false, seconds };
    return { kind: 'failed', reason: matchedWords(pattern, line), isMatch: true, seconds };
  }
  if (trouble !== undefined) {
    const how = timedOut ? 'after its time' : `with ${signal ?? statusTitle(exit ?? 0)}`;
    throw new InfrastructureError(`build-command ended ${how} because of a host problem: ${trouble}`);
  }
  if (timedOut) return { kind: 'skipped', reason: `the build took more than ${timeout} s`, seconds };
  if (exit === 125) return { kind: 'skipped', reason: 'build-command exited with 125', seconds };
  if (exit === null || exit > 127) {
    throw new ConfigurationError(
      `build-command ended by ${signal ?? `status ${exit}`} at ${candidate.commit.slice(0, 12)}: allowed are 0 (good), 125 (skip) and 1 to 127 (bad); see ${logFile}`,
    );
  }
  const lastLine = lastLineOf(log);
  const reason = lastLine === '' ? statusTitle(exit) : `${statusTitle(exit)}, ${lastLine}`;
  if (pattern === undefined) return { kind: 'failed', reason, status: exit, lastLine, seconds };
  const isMatch = line !== undefined;
  return { kind: 'failed', reason: isMatch ? matchedWords(pattern, line) : reason, isMatch, seconds };
}

const kernelCounters = () => readFile('/proc/vmstat', 'utf8');

/** Where programs put what they need for a moment; it may be small, so only a full one counts. */
async function noTemporaryRoom(): Promise<string | undefined> {
  const path = tmpdir();
  return (await hasLess(path)) ? `no space is left on the file system of TMPDIR ${path}` : undefined;
}

/** Something was killed for memory meanwhile; the log says whether it belonged to this build. */
function outOfMemory(log: string): string | undefined {
  const words = tellsOfKill(log);
  return words === null ? undefined : `this host had no memory left and killed a program (${words})`;
}

function lastLineOf(log: string): string {
  return (log.trimEnd().split('\n').at(-1) ?? '').slice(0, LONGEST_LINE);
}
