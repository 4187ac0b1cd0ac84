import { readFileSync } from 'node:fs';
import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { faultBench, noteRow } from '../support/fault-bench.ts';
import { FIRST_BAD } from '../support/small-bisection.ts';

test('two runs at once on one host', async () => {
  await using bench = await faultBench();
  const other = join(bench.it.world, 'other');
  await mkdir(other);
  const command = `mkdir ${bench.it.world}/building || exit 255; sleep 0.1; rmdir ${bench.it.world}/building; ${bench.buildCommand}`;
  const inputs = { 'build-command': command };
  const both = await Promise.all([bench.run({}, inputs), bench.run({ workspace: other }, inputs)]);
  for (const { outputs } of both) {
    expect(outputs).toMatchObject({
      status: 'found',
      'first-bad-commit': bench.it.repository.commits[FIRST_BAD],
    });
  }
  // One of them has waited, and said so.
  expect(both.filter(({ log }) => log.includes('Waiting for another run'))).toHaveLength(1);
  const leaked = await bench.leaks();
  expect(leaked).toEqual([]);
  noteRow({
    fault: 'two runs at once',
    happened: 'one waited; both found',
    lost: 'nothing',
    leaked: 'nothing',
  });
});

test('a mirror of another kernel is not taken away from a run that is at work', async () => {
  await using bench = await faultBench();
  const other = join(bench.it.world, 'other');
  await mkdir(other);
  const second = join(bench.it.world, 'second');
  bench.it.repository.git('clone', '--quiet', '--bare', bench.it.repository.directory, second);
  const url = { kernel: `file://${bench.it.repository.directory}` };
  const both = await Promise.all([
    bench.run({}, url),
    bench.run({ workspace: other }, { kernel: `file://${second}` }),
  ]);
  expect(both.map(({ outputs }) => outputs.status)).toEqual(['found', 'found']);
  expect(both.filter(({ log }) => log.includes('Waiting for another run'))).toHaveLength(1);
  expect(await bench.leaks()).toEqual([]);
  noteRow({
    fault: 'two mirrors in one work directory',
    happened: 'one waited; both found',
    lost: 'nothing',
    leaked: 'nothing',
  });
});

test('a journal whose last line is torn', async () => {
  await using bench = await faultBench();
  await bench.run({
    cancelWhen: () => bench.events().filter(({ event }) => event === 'verdict').length >= 3,
  });
  const journal = join(bench.it.workspace, 'bisect-results/journal.jsonl');
  await appendFile(journal, '{"at":"2024-01-01T00:00:00.000Z","event":"verd');
  await bench.resume('torn last line', 'cancelled');
});

test('a cache that gives back half a journal', async () => {
  await using bench = await faultBench();
  const cancelWhen = () => bench.events().filter(({ event }) => event === 'verdict').length >= 3;
  await bench.run({ cancelWhen });
  for (const { file } of bench.it.service.caches()) {
    const whole = readFileSync(file);
    await writeFile(file, whole.subarray(0, whole.length / 2));
  }
  const other = join(bench.it.world, 'other');
  await mkdir(other);
  const run = await bench.run({ workspace: other });
  expect(run.outputs).toMatchObject({ status: 'found' });
  expect(run.log).toMatch(/^::warning::Failed to restore/m);
  expect(run.log).not.toContain('Continuing from');
  expect(await bench.leaks()).toEqual([]);
  noteRow({
    fault: 'half a journal in the cache',
    happened: 'a warning; started again; found',
    lost: 'all verdicts of the other host',
    leaked: 'nothing',
  });
});

test('an enterprise server, where neither cache nor artifacts of this kind are offered', async () => {
  await using bench = await faultBench();
  const env = { GITHUB_SERVER_URL: 'https://github.example.com' };
  const cancelWhen = () => bench.events().filter(({ event }) => event === 'verdict').length >= 3;
  const run = await bench.run({ env, cancelWhen });
  expect(run.outputs.status).toBe('cancelled');
  expect(run.post?.exit).toBe(0);
  expect(bench.it.service.artifacts()).toEqual([]);
  await bench.resume('GHES', 'cancelled; files stay on the runner');
});
