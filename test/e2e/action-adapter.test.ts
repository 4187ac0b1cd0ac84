import { createHash, randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runAction } from '../support/action-runner.ts';
import { type ResultsService, resultsService } from '../support/results-service.ts';

const source = (name: string) => JSON.stringify(new URL(`../../src/action/${name}.ts`, import.meta.url).href);
const PRELUDE = `
import { actionLog } from ${source('log')};
import { restoreFile, saveFile } from ${source('cache')};
import { actionArtifacts } from ${source('artifacts')};
import { setOutputs } from ${source('outputs')};
import { saveState, readState } from ${source('state')};
import { writeSummary } from ${source('summary')};
const host = { log: actionLog() };
const workspace = process.env.GITHUB_WORKSPACE;
`;

let world: string;
let workspace: string;
let service: ResultsService;

beforeEach(async () => {
  world = await mkdtemp(join(tmpdir(), 'adapter-'));
  workspace = join(world, 'workspace');
  await mkdir(workspace);
  service = await resultsService();
});

afterEach(async () => {
  await service[Symbol.asyncDispose]();
  await rm(world, { recursive: true, force: true });
});

async function script(body: string): Promise<string> {
  const file = join(world, `${randomBytes(4).toString('hex')}.mjs`);
  await writeFile(file, PRELUDE + body);
  return file;
}

async function step(body: string, env: Record<string, string> = {}) {
  return runAction({ bundle: await script(body), env: { WORLD: world, ...env }, workspace, service });
}

test('a file comes back from the cache as it was saved, and the workspace stays clean', async () => {
  const content = randomBytes(300_000);
  await writeFile(join(world, 'rootfs.tar.zst'), content);
  const saved = await step(
    "console.log(await saveFile({ path: process.env.WORLD + '/rootfs.tar.zst', key: 'rootfs-abc', workspace }, host));",
  );
  expect(saved.log).toMatch(/^saved$/m);
  expect(service.caches().map((entry) => entry.key)).toEqual(['rootfs-abc']);

  const restored = await step(
    "console.log(await restoreFile({ path: process.env.WORLD + '/new/rootfs.tar.zst', key: 'rootfs-abc', workspace }, host));",
  );
  expect(restored.log).toMatch(/^restored$/m);
  expect(await readFile(join(world, 'new/rootfs.tar.zst'))).toEqual(content);
  await expect(stat(join(workspace, '.kernel-bisect-cache'))).rejects.toThrow('ENOENT');
});

test('an entry whose key only begins alike is a miss, and a known key is not sent again', async () => {
  await writeFile(join(world, 'rootfs.tar.zst'), 'x');
  const run = await step(`
    const path = process.env.WORLD + '/rootfs.tar.zst';
    console.log(await saveFile({ path, key: 'rootfs-abc', workspace }, host));
    console.log(await saveFile({ path, key: 'rootfs-abc', workspace }, host));
    console.log(await restoreFile({ path: path + '2', key: 'rootfs-', workspace }, host));
    console.log(await restoreFile({ path, key: 'rootfs-', workspace }, host));
  `);
  expect(run.log.match(/^(saved|exists|missing|restored|failed)$/gm)).toEqual([
    'saved',
    'exists',
    'missing',
    'missing',
  ]);
  expect(service.calls.filter((call) => call === 'CreateCacheEntry')).toHaveLength(1);
});

test('without a cache service nothing is tried and nothing is said', async () => {
  const run = await step(
    "console.log(await restoreFile({ path: process.env.WORLD + '/a', key: 'k', workspace }, host));",
    { ACTIONS_RUNTIME_TOKEN: '' },
  );
  expect(run.log.trim()).toBe('none');
  expect(service.calls).toEqual([]);
});

test('a cache that cannot be reached is a warning and a miss', async () => {
  service.fail('GetCacheEntryDownloadURL', 403);
  const run = await step(
    "console.log(await restoreFile({ path: process.env.WORLD + '/a', key: 'k', workspace }, host));",
  );
  expect(run.exit).toBe(0);
  expect(run.log).toMatch(/^missing$/m);
  expect(run.annotations.map((annotation) => annotation.level)).toContain('warning');
});

test('a step is a zip under its name, with file names that artifacts allow', async () => {
  await mkdir(join(world, 'step/trial-1'), { recursive: true });
  await writeFile(join(world, 'step/trial-1/0000:00:1f.log'), 'console');
  const run = await step(`
    const artifacts = actionArtifacts({ name: 'kernel-bisect-12345678', retentionDays: 5 }, host);
    const up = await artifacts.uploadStep({ step: 3, commit: 'a'.repeat(40), root: process.env.WORLD + '/step' });
    setOutputs({ 'artifact-url': up.url });
  `);
  const [artifact] = service.artifacts();
  expect(artifact?.name).toBe(`kernel-bisect-12345678-03-${'a'.repeat(12)}`);
  const bytes = await readFile(artifact?.file ?? '');
  expect(bytes.includes('trial-1/0000_00_1f.log')).toBe(true);
  expect(artifact?.hash).toBe(`sha256:${createHash('sha256').update(bytes).digest('hex')}`);
  expect(run.outputs['artifact-url']).toBe(
    `https://github.com/someone/linux/actions/runs/4711/artifacts/${artifact?.id}`,
  );
});

test('the page is uploaded as it is, and a name that is taken gets the next suffix', async () => {
  await writeFile(join(world, 'report.html'), '<!doctype html><title>found</title>');
  const run = await step(`
    const artifacts = actionArtifacts({ name: 'bisect' }, host);
    await artifacts.uploadPage(process.env.WORLD + '/report.html');
    await actionArtifacts({ name: 'bisect' }, host).uploadPage(process.env.WORLD + '/report.html');
    await actionArtifacts({ name: 'bisect', attempt: 3 }, host).uploadPage(process.env.WORLD + '/report.html');
  `);
  expect(run.exit).toBe(0);
  expect(service.artifacts().map((artifact) => artifact.name)).toEqual([
    'bisect.html',
    'bisect-2.html',
    'bisect-3.html',
  ]);
  const [page] = service.artifacts();
  expect(page?.mimeType).toContain('text/html');
  expect(await readFile(page?.file ?? '', 'utf8')).toBe('<!doctype html><title>found</title>');
});

test('an upload that fails is a warning', async () => {
  await writeFile(join(world, 'report.html'), 'x');
  service.fail('CreateArtifact', 403);
  const run = await step(
    "console.log(await actionArtifacts({ name: 'bisect' }, host).uploadPage(process.env.WORLD + '/report.html'));",
  );
  expect(run.exit).toBe(0);
  expect(run.log).toMatch(/^undefined$/m);
  expect(run.annotations.at(-1)?.message).toContain('The artifact bisect.html could not be uploaded');
});

test('post reads what main saved, and the summary is what was written last', async () => {
  const result = await runAction({
    bundle: await script(`
      saveState({ phase: 'main', output: '/out', artifactName: 'x', finished: false });
      setOutputs({ status: 'found', 'first-bad-subject': 'mm: break\\n::error::it', suspects: [], confidence: null });
      await writeSummary('# one');
      await writeSummary('# two');
    `),
    post: await script('console.log(JSON.stringify(readState()));'),
    workspace,
    service,
  });
  expect(result.summary).toBe('# two');
  expect(result.outputs).toMatchObject({
    status: 'found',
    'first-bad-subject': 'mm: break ::error::it',
    suspects: '[]',
  });
  expect(JSON.parse(result.post?.log ?? '')).toEqual({
    phase: 'main',
    output: '/out',
    artifactName: 'x',
    finished: false,
  });
});

test('text from a guest is logged without becoming a command', async () => {
  const run = await step(`
    host.log.info('  ::error::one\\r::warning::two\\nx ##[error]three');
    await host.log.group('::error::title', async () => host.log.info('\\u001b[0m::set-output name=a::b'));
  `);
  expect(run.annotations).toEqual([]);
  expect(run.log).not.toMatch(/^\s*::set-output/m);
});

test('a step is cancelled as a runner cancels it', async () => {
  const run = await runAction({
    bundle: await script(`
      process.on('SIGINT', () => { console.log('stopping'); process.exit(1); });
      setInterval(() => {}, 1000);
      console.log('ready');
    `),
    workspace,
    service,
    cancelWhen: (log) => log.includes('ready'),
  });
  expect(run.exit).toBe(1);
  expect(run.log).toContain('stopping');
  expect(run.endedAfterCancel).toBeLessThan(7_500);
});
