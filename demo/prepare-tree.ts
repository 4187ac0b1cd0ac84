import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Host } from '../src/host/host.ts';
import type { CommitId } from '../src/model.ts';
import { fixupsOf, HARD, importTree, layHistory, PLANTED_SUBJECT } from './history.ts';
import { unpackKernel } from './kernel-source.ts';

/** A kernel's repository with a planted regression: `good` is a tag, `main` is bad. */
export interface PlantedTree {
  directory: string;
  planted: { commit: CommitId; subject: string };
}

/**
 * The distribution's kernel as a repository with the planted history. Made once, then kept.
 *
 * @param workspace  directory that keeps it
 */
export async function prepareTree(workspace: string, host: Host): Promise<PlantedTree> {
  const directory = join(workspace, 'linux');
  const done = join(workspace, 'planted');
  if (!existsSync(done)) {
    await rm(directory, { recursive: true, force: true });
    await mkdir(directory, { recursive: true });
    host.log.info("Unpacking the distribution's kernel source");
    await unpackKernel(directory, host);
    host.log.info('Making a git repository of it');
    await importTree(directory, host);
    await layHistory({ tree: directory }, host);
    await host.run('git', ['-C', directory, 'reset', '--quiet', '--hard', 'main']);
    await writeFile(done, PLANTED_SUBJECT);
  }
  return { directory, planted: await plantedIn(directory, host) };
}

/**
 * The hard history, over the same tree: a repository beside the other one that borrows its objects.
 *
 * @param workspace  directory that keeps both
 * @returns `fixups`: path of a file for that setting
 */
export async function prepareHardTree(
  workspace: string,
  host: Host,
): Promise<PlantedTree & { fixups: string }> {
  const plain = await prepareTree(workspace, host);
  const directory = join(workspace, 'linux-hard');
  const fixups = join(workspace, 'fixups');
  await rm(directory, { recursive: true, force: true });
  const clone = ['clone', '--quiet', '--shared', '--no-checkout', plain.directory, directory];
  await host.run('git', ['-c', 'safe.directory=*', ...clone]);
  await layHistory({ tree: directory, plan: HARD }, host);
  await writeFile(fixups, fixupsOf(HARD));
  return { directory, planted: await plantedIn(directory, host), fixups };
}

async function plantedIn(directory: string, host: Host): Promise<PlantedTree['planted']> {
  const log = ['log', '--format=%H', '--fixed-strings', `--grep=${PLANTED_SUBJECT}`, 'main'];
  const found = await host.run('git', ['-C', directory, '-c', 'safe.directory=*', ...log]);
  return { commit: found.stdout.trim(), subject: PLANTED_SUBJECT };
}
