import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import { bootTrial } from '../../src/boot/boot.ts';
import type { BootOptions } from '../../src/boot/boot-options.ts';
import { TOOLS } from '../../src/boot/protocol.ts';
import type { BootableKernel } from '../../src/build/kernel.ts';
import type { Host } from '../../src/host/host.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { terminalLog } from '../../src/host/terminal-log.ts';
import type { Trial } from '../../src/model.ts';
import { guestToolsLayer } from '../../src/rootfs/layers.ts';
import { bootOptions, firstBoot, plainKernel } from './boot-options.ts';

const GUEST_FILES = new URL('../../guest/', import.meta.url).pathname;

export type TrialChanges = Partial<BootOptions> & {
  kernel?: Partial<BootableKernel>;
  /** Files that are laid over the rootfs: their text, by their path. */
  laidOver?: Readonly<Record<string, string>>;
};

/** Real trials in a small world of their own, one for each test. */
export interface OneTrial {
  host: Host;
  /** Where its files are. */
  evidence: string;
  /** Lines that were logged. */
  said: readonly string[];
  /** Boots a kernel with a test: the text of a script, or null. */
  trial(test: string | null, changes?: TrialChanges): Promise<Trial>;
  /** Text of a file of the evidence. */
  kept(name: string): Promise<string>;
}

/**
 * To be called in a `describe`: makes the world before each test and looks whether it is gone after it.
 *
 * @param image   kernel for virtiofs guests without modules
 * @param rootfs  directory with a shell and qemu-ga
 */
export function oneTrial(image: string, rootfs: string): OneTrial {
  const log = terminalLog();
  const said: string[] = [];
  const info = (line: string) => {
    said.push(line);
    log.info(line);
  };
  const world: OneTrial = { host: nodeHost({ log: { ...log, info } }), evidence: '', said, trial, kept };
  let directory: string;

  beforeEach(async () => {
    said.length = 0;
    directory = await mkdtemp(join(tmpdir(), 'kernel-bisect-trial-'));
    await chmod(directory, 0o700);
    world.evidence = join(directory, 'evidence');
  });

  afterEach(async () => {
    await rm(directory, { recursive: true, force: true });
    const left = await world.host.run('virsh', ['-c', 'qemu:///system', 'list', '--all', '--name']);
    expect(left.stdout).not.toContain(`trial-${process.pid}`);
  });

  async function trial(test: string | null, changes: TrialChanges = {}): Promise<Trial> {
    const { kernel = {}, laidOver = {}, ...options } = changes;
    await rm(world.evidence, { recursive: true, force: true });
    const own = await mkdtemp(join(directory, 'trial-'));
    const tools = join(own, 'tools');
    const script = join(own, 'test');
    await writeFile(script, `#!/bin/sh\n${test ?? ''}\n`);
    const [init, runner] = [join(GUEST_FILES, 'init'), join(GUEST_FILES, 'runner')];
    await guestToolsLayer(tools, TOOLS, { init, runner, test: script });
    for (const [path, content] of Object.entries(laidOver)) {
      await mkdir(dirname(join(tools, path)), { recursive: true });
      await writeFile(join(tools, path), content);
    }
    const scratch = join(own, 'scratch');
    await mkdir(scratch, { mode: 0o700 });
    const shown = await bootTrial(
      { ...(await plainKernel(image)), ...kernel },
      bootOptions({
        runName: `trial-${process.pid}`,
        scratch,
        rootfs,
        tools,
        testProgram: test === null ? null : '/.kernel-bisect/test',
        ...options,
      }),
      firstBoot(world.evidence),
      world.host,
    );
    console.log(`agent after ${shown.bootSeconds} s: ${JSON.stringify(shown.outcome).slice(0, 200)}`);
    return shown;
  }

  function kept(name: string): Promise<string> {
    return readFile(join(world.evidence, name), 'utf8');
  }
  return world;
}
