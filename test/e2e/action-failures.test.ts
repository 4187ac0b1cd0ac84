import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BUILD_COMMAND, type SmallBisection, smallBisection } from '../support/small-bisection.ts';

let it: SmallBisection;
beforeEach(async () => {
  it = await smallBisection();
});
afterEach(() => it[Symbol.asyncDispose]());

test('an unknown input is one line with the nearest name, and nothing is made', async () => {
  const run = await it.bisect({ god: 'v0' });
  expect(run.exit).toBe(1);
  expect(run.annotations).toHaveLength(1);
  expect(run.annotations[0]?.message).toMatch(/^input god is unknown.*Did you mean good\?/);
  expect(run.outputs).toEqual({ status: 'error' });
  expect(await readdir(it.workspace)).toEqual([]);
  expect(existsSync(join(it.world, 'work'))).toBe(false);
  expect(it.service.calls).toEqual([]);
});

test.each<{ name: string; inputs: Record<string, string>; says: RegExp }>([
  { name: 'the same commit twice', inputs: { good: 'v12' }, says: /are the same commit [0-9a-f]{12}/ },
  { name: 'swapped ends', inputs: { good: 'v9', bad: 'v2' }, says: /look swapped.*mode: fix/ },
  { name: 'a revision that is unknown', inputs: { good: 'v6.1' }, says: /v6\.1/ },
])('$name: one clear line, before anything is made', async ({ inputs, says }) => {
  const run = await it.bisect(inputs);
  expect(run.exit).toBe(1);
  expect(run.annotations).toHaveLength(1);
  expect(run.annotations[0]).toMatchObject({ level: 'error', message: expect.stringMatching(says) });
  expect(await readdir(it.workspace)).toEqual([]);
});

test('a shallow clone is named if the good end is beyond its border', async () => {
  const shallow = join(it.world, 'shallow');
  execFileSync('git', ['clone', '--quiet', '--depth=3', `file://${it.repository.directory}`, shallow]);
  const run = await it.bisect({ kernel: shallow, good: it.repository.commits[0]! });
  expect(run.exit).toBe(1);
  expect(run.annotations).toHaveLength(1);
  expect(run.annotations[0]?.message).toMatch(/shallow.*fetch/s);
  expect(await readdir(it.workspace)).toEqual([]);
});

test('a bad end that is not bad is green, with a warning', async () => {
  const run = await it.bisect({ 'build-command': 'true' });
  expect({ exit: run.exit, status: run.outputs.status }).toEqual({ exit: 0, status: 'not-reproduced' });
  expect(run.annotations).toEqual([
    { level: 'warning', message: expect.stringMatching(/^not-reproduced: the bad end [0-9a-f]{12}/) },
  ]);
  expect(run.outputs['artifact-url']).toBeTruthy();
});

test('a build-command that stops the run fails the step, and what is known is kept', async () => {
  const run = await it.bisect({ 'build-command': `[ "$(cat value)" != 0 ] || exit 200; ${BUILD_COMMAND}` });
  expect({ exit: run.exit, status: run.outputs.status }).toEqual({ exit: 1, status: 'error' });
  expect(run.annotations.at(-1)).toMatchObject({
    level: 'error',
    message: expect.stringMatching(/^build-command ended by status 200/),
  });
  expect(run.outputs['artifact-url']).toBeTruthy();
  expect(it.journal().at(-1)).toMatchObject({ event: 'concluded', status: 'error' });
});

test.each<{ name: string; env: Record<string, string> }>([
  { name: 'no token', env: { ACTIONS_RUNTIME_TOKEN: '' } },
  { name: 'an enterprise server', env: { GITHUB_SERVER_URL: 'https://git.example.org' } },
])('with $name the files stay in the output directory, with a warning', async ({ env }) => {
  const run = await it.bisect({}, { env });
  expect({ exit: run.exit, status: run.outputs.status }).toEqual({ exit: 0, status: 'found' });
  expect(run.annotations).toEqual([
    { level: 'warning', message: expect.stringMatching(/^No artifacts: .* output directory/) },
  ]);
  expect(it.service.artifacts()).toEqual([]);
  expect(existsSync(join(it.workspace, 'bisect-results/report.html'))).toBe(true);
});

test('an upload that fails is a warning of one line, and the others continue', async () => {
  it.service.fail('CreateArtifact', 403, 1);
  const run = await it.bisect({});
  expect({ exit: run.exit, status: run.outputs.status }).toEqual({ exit: 0, status: 'found' });
  expect(run.annotations).toEqual([
    { level: 'warning', message: expect.stringMatching(/^The artifact .*-01-.* could not be uploaded/) },
  ]);
  expect(run.outputs['artifact-url']).toBeTruthy();
});
