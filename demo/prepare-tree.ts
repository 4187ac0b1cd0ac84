import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Host } from '../src/host/host.ts';
import type { CommitId } from '../src/host/units.ts';
import { importTree, layHistory } from './history.ts';
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
    const { plantedSubject } = await layHistory(directory, host);
    await writeFile(done, plantedSubject);
  }
  const subject = await readFile(done, 'utf8');
  const log = ['log', '--format=%H', '--fixed-strings', `--grep=${subject}`, 'main'];
  const found = await host.run('git', ['-C', directory, '-c', 'safe.directory=*', ...log]);
  return { directory, planted: { commit: found.stdout.trim(), subject } };
}
