import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JournalEvent } from '../../src/bisect/events.ts';
import { type ActionResult, type ActionRun, runAction } from './action-runner.ts';
import { fingerprintOfDirectory } from './fingerprint-of-directory.ts';
import { type ResultsService, resultsService, type StoredArtifact } from './results-service.ts';
import { type SmallRepository, smallRepository } from './small-repository.ts';

/** Number of the commit that the command below says is the first bad one. */
export const FIRST_BAD = 8;
export const BUILD_COMMAND = `echo "building $(cat value)"; test "$(cat value)" -lt ${FIRST_BAD} || { echo broken; exit 1; }`;

/** All that a step of the bundled action meets: a repository of 13 commits, an empty workspace, the service. */
export interface SmallBisection extends AsyncDisposable {
  /** Folder of everything. */
  world: string;
  workspace: string;
  repository: SmallRepository;
  service: ResultsService;
  /** Runs both phases of the bundle, on the repository unless the inputs say otherwise. */
  bisect(inputs: Record<string, string>, more?: Partial<ActionRun>): Promise<ActionResult>;
  /** Of the default output directory. */
  journal(): JournalEvent[];
  artifact(name: string): StoredArtifact | undefined;
}

/** Makes that world. Disposing of it removes it, and fails if the user's repository is not what it was. */
export async function smallBisection(): Promise<SmallBisection> {
  const world = await mkdtemp(join(tmpdir(), 'action-'));
  const workspace = join(world, 'workspace');
  await mkdir(workspace);
  const repository = smallRepository(join(world, 'linux'), 13);
  const untouched = fingerprintOfDirectory(repository.directory);
  const service = await resultsService();
  return {
    world,
    workspace,
    repository,
    service,
    bisect: (inputs, more = {}) =>
      runAction({
        bundle: 'dist/index.js',
        post: 'dist/post.js',
        workspace,
        service,
        ...more,
        inputs: {
          kernel: repository.directory,
          good: 'v0',
          bad: 'main',
          target: 'build',
          'build-command': BUILD_COMMAND,
          settings: JSON.stringify({ 'work-dir': join(world, 'work') }),
          ...inputs,
        },
      }),
    journal: () =>
      readFileSync(join(workspace, 'bisect-results/journal.jsonl'), 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as JournalEvent),
    artifact: (name) => service.artifacts().find((stored) => stored.name === name),
    async [Symbol.asyncDispose]() {
      await service[Symbol.asyncDispose]();
      const now = fingerprintOfDirectory(repository.directory);
      await rm(world, { recursive: true, force: true });
      if (now !== untouched) throw new Error("the user's repository was changed");
    },
  };
}
