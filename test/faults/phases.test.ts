import { randomBytes } from 'node:crypto';
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { nodeHost } from '../../src/host/node-host.ts';
import type { ActionResult } from '../support/action-runner.ts';
import { type FaultBench, faultBench, killWhen, leftOut, noteRow } from '../support/fault-bench.ts';
import { smallRepository } from '../support/small-repository.ts';
import { stallingGitServer } from '../support/stalling-git-server.ts';

/** Milliseconds in which all has to be gone. */
const WITHIN = 5_000;
const host = nodeHost();
const { KERNEL_ROOTFS: rootfs } = process.env;

/** A repository that is taken for a kernel's. */
async function kernelIn(bench: FaultBench): Promise<string> {
  const { directory, git } = smallRepository(join(bench.it.world, 'kernel'), 3);
  await writeFile(join(directory, 'Kconfig'), '');
  git('add', '.');
  git('commit', '--quiet', '--message', 'Add Kconfig');
  return directory;
}

async function nothingLeft(bench: FaultBench, run: ActionResult, phase: string, lost: string): Promise<void> {
  expect([run.outputs.status ?? 'cancelled', run.log]).toEqual(['cancelled', run.log]);
  expect(run.endedAfterCancel).toBeLessThan(WITHIN);
  expect(await bench.leaks()).toEqual([]);
  noteRow({
    fault: `cancelled ${phase}`,
    happened: `gone in ${run.endedAfterCancel} ms`,
    lost,
    leaked: 'nothing',
  });
}

test('cancelled while a rootfs is made', async () => {
  await using bench = await faultBench();
  const store = join(bench.it.world, 'work/rootfs');
  // dpkg has begun to unpack.
  const cancelWhen = () => globSync(join(store, '.*/rootfs/var/lib/dpkg/info/*.list')).length > 5;
  const inputs = { target: 'boot', 'build-command': '', kernel: await kernelIn(bench) };
  const run = await bench.run({ cancelWhen }, inputs);
  expect(await readdir(store)).toEqual([]);
  await nothingLeft(bench, run, 'while a rootfs is made', 'the rootfs');
});

test.each(['cancelled', 'kill -9'])('%s while a kernel is fetched', async (how) => {
  await using bench = await faultBench();
  await using server = await stallingGitServer(bench.it.world);
  const inputs = { kernel: server.urlOf(basename(bench.it.repository.directory)) };
  const run = await bench.run(
    how === 'cancelled' ? { cancelWhen: server.stalled } : killWhen(server.stalled),
    inputs,
  );
  if (how === 'cancelled') await nothingLeft(bench, run, 'while a kernel is fetched', 'the fetch');
  else expect(run.signal).toBe('SIGKILL');
  server.goOn();
  await bench.resume(`${how} while a kernel is fetched, and again`, how, inputs);
});

/** Stands for make in a container, and ends by no signal. */
const stubbornMake = (mark: string) => `#!/bin/sh
for word; do case $word in O=*) out=\${word#O=};; esac; done
case "$*" in
  *--version*) echo make;;
  *config*) echo CONFIG_A=y > "$out/.config";;
  *) trap '' INT TERM; touch "$out/begun"; while :; do sleep ${mark}; done;;
esac
`;

test.skipIf(!rootfs)('cancelled while a container builds', async () => {
  await using bench = await faultBench();
  const container = join(bench.it.world, 'container');
  // By cp(1): device nodes are in it.
  await host.run('cp', ['-a', '--', rootfs!, container]);
  // Nothing else on this host sleeps so long.
  const mark = `10${randomBytes(4).readUInt32LE()}`;
  await writeFile(join(container, 'usr/bin/make'), stubbornMake(mark), { mode: 0o755 });
  const cancelWhen = () => globSync(join(bench.it.world, 'work/build/begun')).length > 0;
  const inputs = { 'build-command': '', kernel: await kernelIn(bench) };
  const settings = bench.settings({ builder: container });
  const run = await bench.run({ cancelWhen }, { ...inputs, settings });
  // Those of a container are in a process namespace of their own.
  const lines = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      } catch {
        return '';
      }
    });
  expect(lines.filter((line) => line.includes(mark))).toEqual([]);
  await nothingLeft(bench, run, 'while a container builds', 'that build');
});

test.skipIf(rootfs)('containers', () =>
  leftOut('cancelled while a container builds', 'no KERNEL_ROOTFS; npm run test:faults prepares one'),
);
