import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CancelledError } from '../../../src/host/errors.ts';
import { lock } from '../../../src/host/lock.ts';
import { nodeHost } from '../../../src/host/node-host.ts';

let directory: string;
let file: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'lock-'));
  file = join(directory, 'lock');
});
afterAll(() => rm(directory, { recursive: true }));

test('the second waits until the first lets go', async () => {
  const order: string[] = [];
  const first = await lock({ file, what: 'the test' }, nodeHost());
  const second = lock({ file, what: 'the test' }, nodeHost()).then((held) => {
    order.push('second got it');
    return held;
  });
  await new Promise((resolve) => setTimeout(resolve, 200));
  order.push('first lets go');
  await first[Symbol.asyncDispose]();
  await (await second)[Symbol.asyncDispose]();
  expect(order).toEqual(['first lets go', 'second got it']);
});

test('a run that is cancelled stops waiting', async () => {
  await using _held = await lock({ file, what: 'the test' }, nodeHost());
  const cancel = new AbortController();
  const waiting = lock({ file, what: 'the test' }, nodeHost({ signal: cancel.signal }));
  setTimeout(() => cancel.abort(), 100);
  await expect(waiting).rejects.toThrow(CancelledError);
});

test('a process that is killed holds nothing', async () => {
  const script = `import('${new URL('../../../src/host/lock.ts', import.meta.url).pathname}').then(async ({ lock }) => {
    await lock({ file: ${JSON.stringify(file)}, what: 'the test' }, { log: console, signal: new AbortController().signal });
    process.kill(process.pid, 'SIGKILL');
  })`;
  await new Promise((resolve) => execFile(process.execPath, ['-e', script], resolve));
  await using held = await lock({ file, what: 'the test' }, nodeHost());
  expect(held).toBeDefined();
});
