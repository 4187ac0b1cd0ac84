import { lstat, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InfrastructureError } from '../host/errors.ts';
import { latestOf } from '../hunt/names.ts';
import type { Bytes } from '../model.ts';
import { quietly } from './quiet.ts';

/** One file out of an artifact of this workflow run. */
export interface Downloaded {
  text: string;
  /** Of the artifact, in a browser. */
  url: string;
}

/** Reads the files of earlier jobs of the same workflow run. */
export interface Downloads {
  /**
   * A file of an artifact, of its latest attempt.
   *
   * @returns undefined if there is no such artifact, or no such file in it
   * @throws InfrastructureError if the service fails
   */
  read(artifact: string, file: string): Promise<Downloaded | undefined>;
}

/** A journal of a nightly run is far smaller; a larger file is not one. */
const LARGEST: Bytes = 256 * 1024 * 1024;

/** Opens the artifacts of this run. */
export async function openDownloads(env: NodeJS.ProcessEnv): Promise<Downloads> {
  if (!env.ACTIONS_RUNTIME_TOKEN || !env.ACTIONS_RESULTS_URL) {
    throw new InfrastructureError(
      'this runner gave the step no ACTIONS_RUNTIME_TOKEN and ACTIONS_RESULTS_URL, so it cannot read the results of the other jobs',
    );
  }
  // The client's unpacker uses a deprecated way to make a buffer, and Node's warning about it helps nobody here.
  process.noDeprecation = true;
  const { DefaultArtifactClient } = await import('@actions/artifact');
  const client = new DefaultArtifactClient();
  const { artifacts } = await failing('list the artifacts of this run', () =>
    quietly(() => client.listArtifacts()),
  );
  return {
    async read(artifact, file) {
      const latest = latestOf(artifact, artifacts);
      if (latest === undefined) return undefined;
      const folder = await mkdtemp(join(env.RUNNER_TEMP || tmpdir(), 'kernel-bisect-download-'));
      try {
        await failing(`download the artifact ${latest.name}`, () =>
          quietly(() => client.downloadArtifact(latest.id, { path: folder })),
        );
        const path = join(folder, file);
        const found = await lstat(path).catch(() => null);
        if (found === null) return undefined;
        if (!found.isFile() || found.size > LARGEST) {
          throw new InfrastructureError(
            `${file} in the artifact ${latest.name} is not a file of a plausible size`,
          );
        }
        return { text: await readFile(path, 'utf8'), url: `${runUrl(env)}/artifacts/${latest.id}` };
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}

/** The page of this workflow run. */
export function runUrl(env: NodeJS.ProcessEnv): string {
  const server = env.GITHUB_SERVER_URL || 'https://github.com';
  return `${server}/${env.GITHUB_REPOSITORY}/actions/runs/${env.GITHUB_RUN_ID}`;
}

async function failing<T>(what: string, inside: () => Promise<T>): Promise<T> {
  try {
    return await inside();
  } catch (error) {
    throw new InfrastructureError(
      `could not ${what}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
