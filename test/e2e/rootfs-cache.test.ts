import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, open, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nodeHost } from '../../src/host/node-host.ts';
import { packRootfs } from '../../src/rootfs/archive.ts';
import { listTree } from '../../src/rootfs/manifest.ts';
import { recipeKey, recipeSuite } from '../../src/rootfs/recipe.ts';
import { runAction } from '../support/action-runner.ts';
import { noteRow } from '../support/fault-bench.ts';
import { type ResultsService, resultsService } from '../support/results-service.ts';

const host = nodeHost();
const RECIPE = { packages: [], setupScript: null };
const source = (path: string) => JSON.stringify(new URL(`../../src/${path}`, import.meta.url).href);

let world: string;
let service: ResultsService;

beforeEach(async () => {
  world = await mkdtemp(join(tmpdir(), 'rootfs-cache-'));
  service = await resultsService();
});

afterEach(async () => {
  await service[Symbol.asyncDispose]();
  await rm(world, { recursive: true, force: true });
});

/** A step, on a runner that has nothing yet, of an action that does only this. */
async function step(body: string) {
  const workspace = await mkdtemp(join(world, 'workspace-'));
  const file = join(world, `${randomBytes(4).toString('hex')}.mjs`);
  await writeFile(
    file,
    `import { actionLog } from ${source('action/log.ts')};
    import { workflowCache } from ${source('action/cache.ts')};
    import { nodeHost } from ${source('host/node-host.ts')};
    import { provideRootfs } from ${source('rootfs/provide.ts')};
    const host = nodeHost({ log: actionLog() });
    const cache = workflowCache(process.env.GITHUB_WORKSPACE, host);
    ${body}
    process.exit();`,
  );
  const run = await runAction({ bundle: file, workspace, service });
  expect(await readdir(workspace)).toEqual([]);
  return run;
}

async function provide() {
  const store = join(await mkdtemp(join(world, 'work-')), 'rootfs');
  const recipe = JSON.stringify(RECIPE);
  const run = await step(
    `console.log('at ' + (await provideRootfs({ recipe: ${recipe}, store: ${JSON.stringify(store)}, cache }, host)));`,
  );
  const directory = /^at (.*)$/m.exec(run.log)?.[1] ?? '';
  // Nothing half-made stays beside it.
  expect((await readdir(store)).filter((name) => name.startsWith('.'))).toEqual([]);
  return { ...run, directory };
}

const save = (entry: string, file: string) =>
  step(`await cache.save(${JSON.stringify(entry)}, ${JSON.stringify(file)});`);

const entryOfRecipe = async () => `kernel-bisect-rootfs-${recipeKey(RECIPE, await recipeSuite(RECIPE))}`;

async function archive(): Promise<string> {
  const root = join(world, 'small');
  await mkdir(join(root, 'bin'), { recursive: true });
  await mkdir(join(root, 'usr/sbin'), { recursive: true });
  for (const program of ['bin/sh', 'usr/sbin/qemu-ga']) {
    await writeFile(join(root, program), randomBytes(20_000), { mode: 0o755 });
  }
  const file = join(world, 'rootfs.tar.zst');
  expect(await packRootfs(root, file, host)).toEqual({ ok: true });
  return file;
}

test('a rootfs is made once, and comes back the same on the next runner', async () => {
  const first = await provide();
  expect(first.log).toContain('Making the rootfs');
  expect(service.caches().map(({ key }) => key)).toEqual([await entryOfRecipe()]);

  const second = await provide();
  expect(second.log).not.toContain('Making the rootfs');
  expect(second.annotations).toEqual([]);
  expect(await listTree(second.directory, host)).toEqual(await listTree(first.directory, host));
  expect(service.caches()).toHaveLength(1);
});

test('what the cache has is taken, whatever made it', async () => {
  await save(await entryOfRecipe(), await archive());
  const run = await provide();
  expect(run.log).not.toContain('Making the rootfs');
  expect(await readFile(join(run.directory, 'bin/sh'))).toEqual(await readFile(join(world, 'small/bin/sh')));
});

async function flipByte(file: string): Promise<void> {
  await using opened = await open(file, 'r+');
  const { buffer } = await opened.read(Buffer.alloc(1), 0, 1, 20_000);
  await opened.write(Buffer.from([buffer[0]! ^ 0xff]), 0, 1, 20_000);
}

test.each([
  { what: 'half of it', damage: (file: string) => truncate(file, 20_000) },
  { what: 'a byte is another one', damage: flipByte },
])('a damaged archive is a warning, and the rootfs is made again: $what', async ({ what, damage }) => {
  const file = await archive();
  await damage(file);
  await save(await entryOfRecipe(), file);
  const run = await provide();
  expect(run.annotations).toEqual([
    { level: 'warning', message: expect.stringMatching(/^The rootfs of the cache is damaged.*Delete/s) },
  ]);
  expect(await readdir(run.directory)).toContain('etc');
  noteRow({
    fault: `a cached rootfs that is damaged: ${what}`,
    happened: 'a warning; made again',
    lost: 'the rootfs',
    leaked: 'nothing',
  });
});
