import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { INIT, TOOLS } from '../../src/boot/protocol.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { writeOwner } from '../../src/host/owner.ts';
import { openPart } from '../../src/host/work-directory.ts';
import { guestToolsLayer, mountRoot } from '../../src/rootfs/layers.ts';
import { privateDirectory } from '../../src/rootfs/private-directory.ts';
import { kernelCmdline } from '../../src/vm/domain.ts';
import { startGuest } from '../../src/vm/guest.ts';
import { stageImage, stagingDirectory } from '../../src/vm/stage.ts';

/**
 * A run in the middle of a boot: it holds a domain, two mounts, a staged image and processes, says `ready`, and stays
 * until it is killed. Arguments: work directory, name of the run, kernel image, rootfs.
 */
const [workDir, run, kernel, rootfs] = process.argv.slice(2) as [string, string, string, string];
const host = nodeHost();
const runs = await openPart(workDir, 'runs');
await privateDirectory(runs);
const scratch = join(runs, run);
await mkdir(scratch, { mode: 0o700 });
await writeOwner(scratch);
const guest = join(import.meta.dirname, '../../guest');
const tools = join(scratch, 'tools');
await guestToolsLayer(tools, TOOLS, { init: join(guest, 'init'), runner: join(guest, 'runner') });
const name = `${run}-1`;
const root = await mountRoot(
  { rootfs, modules: null, tools, directory: join(scratch, name), upperLimit: 16 * 1024 ** 2 },
  host,
);
const staging = await stagingDirectory(name, host);
const image = await stageImage({ path: kernel }, staging, host);
host.start('sleep', ['3600']);
await startGuest(
  {
    name,
    owner: { run, pid: process.pid },
    accel: 'tcg',
    memory: 256 * 1024 ** 2,
    cpus: 1,
    kernel: image.path,
    cmdline: kernelCmdline({ init: INIT, token: run }),
    root: root.path,
    consoleSocket: join(staging, 'console.sock'),
    consoleFile: join(scratch, 'console.log'),
  },
  host,
);
process.stdout.write('ready\n');
await new Promise((resolve) => setTimeout(resolve, 3_600_000));
