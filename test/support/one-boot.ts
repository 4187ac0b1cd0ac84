import { chmod, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { actionLog } from '../../src/action/log.ts';
import { bootTrial } from '../../src/boot/boot.ts';
import { TOOLS } from '../../src/boot/protocol.ts';
import { cancelledBySignals } from '../../src/host/cancellation.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { writeOwner } from '../../src/host/owner.ts';
import { openPart } from '../../src/host/work-directory.ts';
import { guestToolsLayer } from '../../src/rootfs/layers.ts';
import { privateDirectory } from '../../src/rootfs/private-directory.ts';
import { bootOptions, firstBoot, plainKernel } from './boot-options.ts';

/**
 * One boot with one test, in a process that can be cancelled and killed as a run can. Prints the trial as JSON.
 * Arguments: work directory, kernel image, rootfs, test, and an agent to be used instead of the rootfs's.
 */
const [workDir, image, rootfs, test, agent] = process.argv.slice(2) as [
  string,
  string,
  string,
  string,
  string?,
];
const host = nodeHost({ log: actionLog(), signal: cancelledBySignals() });
const runs = await openPart(workDir, 'runs');
await privateDirectory(runs);
const runName = `kbisect-${process.pid}`;
const scratch = join(runs, runName);
await mkdir(scratch, { mode: 0o700 });
await writeOwner(scratch);
const tools = join(scratch, 'tools');
const guest = join(import.meta.dirname, '../../guest');
await guestToolsLayer(tools, TOOLS, {
  init: join(guest, 'init'),
  runner: join(guest, 'runner'),
  test,
  ...(agent === undefined ? {} : { 'qemu-ga': agent }),
});
await chmod(workDir, 0o755);
let exit = 0;
try {
  const trial = await bootTrial(
    await plainKernel(image),
    bootOptions({
      ...{ runName, scratch, rootfs, tools, testProgram: '/.kernel-bisect/test' },
      ...{ memory: 256 * 1024 ** 2, bootTimeout: 45 },
    }),
    firstBoot(join(workDir, 'evidence')),
    host,
  );
  process.stdout.write(`\ntrial ${JSON.stringify(trial)}\n`);
} catch (error) {
  const said = error instanceof Error ? `${error.name} ${error.message}` : error;
  process.stdout.write(`\nerror ${said}\n`);
  exit = 1;
} finally {
  await rm(scratch, { recursive: true, force: true });
}
process.exit(exit);
