import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lock } from '../../src/host/lock.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { faultBench } from '../support/fault-bench.ts';

/** Milliseconds in which all has to be gone. */
const WITHIN = 5_000;

test('cancelled in a build that ignores it and has children in other sessions', async () => {
  await using bench = await faultBench();
  const [stubborn, go] = ['stubborn', 'go'].map((name) => join(bench.it.world, name)) as [string, string];
  const command = `if [ ! -e ${go} ]; then
      trap '' INT TERM
      setsid sh -c "trap '' INT TERM; sleep 50; sleep 50" &
      setsid -f sleep 60
      touch ${stubborn}
      while :; do sleep 1; done
    fi
    ${bench.buildCommand}`;
  const inputs = { 'build-command': command };
  const run = await bench.run({ cancelWhen: () => existsSync(stubborn) }, inputs);
  expect(run.outputs.status).toBe('cancelled');
  expect(run.endedAfterCancel).toBeLessThan(WITHIN);
  expect(await bench.leaks()).toEqual([]);
  expect(bench.events().at(-1)).toMatchObject({ event: 'concluded', status: 'cancelled' });
  await writeFile(go, '');
  await bench.resume(
    'cancelled in a build that ignores it',
    `cancelled in ${run.endedAfterCancel} ms`,
    inputs,
  );
});

test('cancelled twice', async () => {
  await using bench = await faultBench();
  const [built, go] = ['built', 'go'].map((name) => join(bench.it.world, name)) as [string, string];
  const command = `if [ ! -e ${go} ]; then touch ${built}; sleep 60; fi; ${bench.buildCommand}`;
  const inputs = { 'build-command': command };
  const run = await bench.run(
    {
      cancelWhen: () => existsSync(built),
      onStart(main) {
        const again = setInterval(() => existsSync(built) && main.kill('SIGTERM'), 50);
        main.once('exit', () => clearInterval(again));
      },
    },
    inputs,
  );
  expect(run.outputs.status).toBe('cancelled');
  expect(run.endedAfterCancel).toBeLessThan(WITHIN);
  await writeFile(go, '');
  await bench.resume('cancelled by many signals', `cancelled in ${run.endedAfterCancel} ms`, inputs);
});

test('cancelled while another run holds the work directory', async () => {
  await using bench = await faultBench();
  await bench.run();
  const journal = join(bench.it.workspace, 'bisect-results/journal.jsonl');
  await writeFile(journal, '');
  const held = await lock({ file: join(bench.it.world, 'work/lock'), what: 'the test' }, nodeHost());
  const run = await bench.run({ cancelWhen: (log) => log.includes('Waiting for another run') });
  await held[Symbol.asyncDispose]();
  expect(run.outputs.status).toBe('cancelled');
  expect(run.endedAfterCancel).toBeLessThan(WITHIN);
  expect(await bench.leaks()).toEqual([]);
});

test('cancelled while a step is uploaded', async () => {
  await using bench = await faultBench();
  const run = await bench.run({ cancelWhen: () => bench.it.service.calls.includes('CreateArtifact') });
  expect(run.outputs.status).toBe('cancelled');
  expect(run.endedAfterCancel).toBeLessThan(WITHIN);
  await bench.resume('cancelled while uploading', `cancelled in ${run.endedAfterCancel} ms`);
});
