import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, globSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nodeHost } from '../../src/host/node-host.ts';
import { type Process, processes } from '../../src/host/processes.ts';
import type { Outcome } from '../../src/model.ts';
import { clean } from '../../src/upkeep/clean.ts';
import { startLibvirt } from '../../src/upkeep/setup.ts';
import { virsh } from '../../src/vm/virsh.ts';
import { leaksOf, leftOut, noteRow, SMALL_FILE_SYSTEM } from '../support/fault-bench.ts';

// A kernel for virtiofs guests without modules, and a directory with a shell and qemu-ga.
const { KERNEL_IMAGE: image, KERNEL_ROOTFS: rootfs } = process.env;
const isGiven = Boolean(image && rootfs);
const withGuests = test.skipIf(!isGiven);
const host = nodeHost();
/** Milliseconds in which all has to be gone after a signal. */
const WITHIN = 5_000;

interface Boot extends AsyncDisposable {
  world: string;
  process: ChildProcess;
  output(): string;
  ended: Promise<number | null>;
  /** Comes back when this holds. @throws where the boot has ended before */
  until(holds: () => boolean | Promise<boolean>): Promise<void>;
  /** Processes that serve the guest, by a part of their command line. */
  serving(part: string): Promise<Process[]>;
  leaks(): Promise<string[]>;
  /** What the guest wrote to its root, while it is mounted. */
  upper(): string | undefined;
}

const BEGUN = 'touch /begun; sleep 40';

async function boot(options: { script?: string; agent?: string; megabytes?: number } = {}): Promise<Boot> {
  const world = await mkdtemp(join(tmpdir(), 'kernel-bisect-boot-'));
  const script = join(world, 'test');
  const agent = join(world, 'agent');
  const temporary = join(world, 'tmp');
  await mkdir(temporary);
  await writeFile(script, `#!/bin/sh\n${options.script ?? BEGUN}\n`, { mode: 0o755 });
  if (options.agent) await writeFile(agent, `#!/bin/sh\n${options.agent}\n`, { mode: 0o755 });
  const program = join(import.meta.dirname, '../support/one-boot.ts');
  const args = [program, join(world, 'work'), image!, rootfs!, script, ...(options.agent ? [agent] : [])];
  const work = join(world, 'work');
  await mkdir(work);
  const room = options.megabytes;
  if (room !== undefined)
    await host.run('mount', ['-t', 'tmpfs', '-o', `size=${room}m`, SMALL_FILE_SYSTEM, work]);
  const child = spawn(process.execPath, args, { env: { ...process.env, TMPDIR: temporary } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part: Buffer) => {
      output += part.toString();
    });
  }
  let isOver = false;
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (exit) => {
      isOver = true;
      resolve(exit);
    });
  });
  const pids = new Set([child.pid!]);
  const name = `kbisect-${child.pid}`;
  return {
    world,
    process: child,
    output: () => output,
    ended,
    async until(holds) {
      while (!(await holds())) {
        if (isOver) throw new Error(`the boot has ended: ${output}`);
        await host.sleep(0.05);
      }
    },
    serving: async (part) =>
      (await processes()).filter(({ command }) => command.includes(part) && command.includes(name)),
    leaks: () => leaksOf(world, pids),
    upper: () => globSync(join(world, `work/runs/${name}/*/fresh/upper`))[0],
    async [Symbol.asyncDispose]() {
      if (!isOver) child.kill('SIGKILL');
      await ended;
      await clean(work, host);
      if (room !== undefined) await host.run('umount', [work]);
      await rm(world, { recursive: true, force: true });
    },
  };
}

const begun = (one: Boot) => () => existsSync(join(one.upper() ?? '/nowhere', 'begun'));
const isCreated = (one: Boot) => async () => (await one.serving('qemu-system')).length > 0;

function outcomeOf(one: Boot): Outcome {
  const [, json = '{}'] = /^trial (.*)$/m.exec(one.output()) ?? [];
  return (JSON.parse(json) as { outcome: Outcome }).outcome;
}

async function noLeaks(one: Boot, fault: string, happened: string, lost = 'nothing'): Promise<void> {
  expect(await one.leaks()).toEqual([]);
  noteRow({ fault, happened, lost, leaked: 'nothing' });
}

withGuests.each([
  { phase: 'while a guest boots', reached: isCreated },
  { phase: 'while a test runs', reached: begun },
])('cancelled $phase', async ({ phase, reached }) => {
  await using one = await boot();
  await one.until(reached(one));
  const at = Date.now();
  one.process.kill('SIGINT');
  await host.sleep(0.3);
  one.process.kill('SIGTERM');
  await one.ended;
  const took = Date.now() - at;
  expect(one.output()).toContain('error CancelledError');
  expect(took).toBeLessThan(WITHIN);
  await noLeaks(one, `cancelled ${phase}`, `gone in ${took} ms`, 'the boot');
});

withGuests('kill -9 of the action while a guest runs', async () => {
  await using one = await boot();
  await one.until(begun(one));
  one.process.kill('SIGKILL');
  await one.ended;
  expect(await one.leaks()).not.toEqual([]);
  await clean(join(one.world, 'work'), host);
  await noLeaks(one, 'kill -9 of the action while a guest runs', 'killed; all of it cleaned', 'the boot');
});

withGuests.each(['qemu-system', 'virtiofsd'])('kill -9 of %s is no verdict', async (program) => {
  await using one = await boot();
  await one.until(begun(one));
  const found = await one.serving(program);
  expect(found.length).toBeGreaterThan(0);
  for (const { pid } of found) process.kill(pid, 'SIGKILL');
  await one.ended;
  expect(outcomeOf(one)).toMatchObject({ kind: 'infrastructure' });
  await noLeaks(one, `kill -9 of ${program}`, 'no verdict: the boot is tried again', 'the boot');
});

withGuests('a disk that gets full while the evidence is collected is no verdict', async () => {
  await using one = await boot({ script: "head -c 8M /dev/zero | tr '\\0' x", megabytes: 4 });
  expect(await one.ended).toBe(1);
  expect(one.output()).toMatch(/^error .*ENOSPC/m);
  expect(one.output()).not.toMatch(/^trial /m);
  await noLeaks(one, 'full disk while collecting', 'no verdict: the run stops', 'the boot');
});

const PORT = 'while [ "$1" != -p ]; do shift; done; port=$2';
withGuests.each([
  { what: 'answers garbage', agent: `${PORT}; exec cat /dev/urandom >$port` },
  { what: 'never ends its answer', agent: `${PORT}; exec tr '\\0' '[' </dev/zero >$port` },
  { what: 'says nothing', agent: 'exec sleep 1000' },
])('an agent that $what', async ({ what, agent }) => {
  await using one = await boot({ agent });
  expect(await one.ended).toBe(0);
  // init came to start it, and no ping was answered by the deadline: garbage does not lead to another outcome.
  const outcome = outcomeOf(one);
  expect(outcome).toMatchObject({ kind: 'hung', phase: 'before-agent' });
  expect(outcome).not.toHaveProperty('agentLost');
  expect(one.output()).toContain('no answer from the guest agent within 45 s');
  await noLeaks(one, `an agent that ${what}`, 'hung before agent');
});

withGuests('an agent that stops in the middle of a test', async () => {
  await using one = await boot({
    // In a subshell too, $$ is the process that becomes the agent. The shell of init does not take a stopped one for dead.
    agent: '(sleep 12; kill -STOP $$) & exec /usr/sbin/qemu-ga "$@"',
    script: 'touch /begun; sleep 15; exit 0',
  });
  expect(await one.ended).toBe(0);
  // The test passes without the agent, by its status on the share; but nothing answers for dmesg, so it does not pass.
  expect(outcomeOf(one)).toMatchObject({ kind: 'hung', phase: 'in-test', agentLost: true });
  await noLeaks(one, 'an agent that stops in the middle', 'hung: lost agent');
});

const HOSTILE = `
  share=/.kernel-bisect-run; cores=/.kernel-bisect-cores
  cd $cores
  ln -s /etc/shadow core.shadow.1.11
  ln -s / core.root.1.11
  mkfifo core.fifo.1.11
  mknod core.device.1.11 b 8 0
  truncate -s 1T core.huge.1.11
  touch "$(printf 'core.new\\nline.1.11')" "$(printf 'core.\\377\\376.1.11')" ..core.dots.1.11 -- -core
  i=0; while [ $i -lt 200 ]; do : > core.$i.1.11; i=$((i+1)); done
  cp /bin/sh /suid; chmod 4755 /suid
  truncate -s 1T /sparse; head -c 40M /dev/zero > /fill
  for i in 1 2 3; do
    echo '::set-output name=culprit::evil'; echo '::stop-commands::x'; echo '  ##[error]forged'
  done > /dev/console
  touch /begun; sleep 5
  head -c 4M /dev/zero | tr '\\0' x > /dev/console &
  rm -f $share/test.log $share/cmdline; ln -s /etc/shadow $share/test.log; mkfifo $share/cmdline
  mkfifo $share/notes.x; mv -f $share/notes.x $share/notes
  sleep 2
  exit 0`;

withGuests('a guest that does all that it can to its host', async () => {
  const secret = readFileSync('/etc/shadow', 'utf8').split('\n')[0]!;
  await using one = await boot({ script: HOSTILE });
  await one.until(begun(one));
  const planted = join(one.upper()!, 'suid');
  expect(lstatSync(planted).mode & 0o4000).toBe(0o4000);
  // setpriv itself still has root's capabilities when it looks its program up.
  const asNobody = ['--reuid=65534', '--regid=65534', '--clear-groups', '--', 'sh', '-c', `${planted} -c id`];
  expect(spawnSync('setpriv', asNobody).status).not.toBe(0);
  expect(await one.ended).toBe(0);
  expect(one.output()).not.toMatch(/^\s*::(set-output|stop-commands)|##\[error\]/m);
  const evidence = join(one.world, 'work/evidence');
  for (const entry of readdirSync(evidence, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const found = lstatSync(path);
    expect([path, found.isFile() || found.isDirectory()]).toEqual([path, true]);
    expect(found.mode & 0o7077).toBe(found.isDirectory() ? found.mode & 0o7077 & 0o055 : 0);
    expect(found.blocks * 512).toBeLessThan(64 * 1024 ** 2);
    if (found.isFile() && found.size < 2 ** 26) expect(readFileSync(path, 'latin1')).not.toContain(secret);
  }
  await noLeaks(one, 'a guest that does all it can to its host', outcomeOf(one).kind);
});

/** The daemon itself, and not the reaper that it may be started by. */
const DAEMON = /^(\S*\/)?(libvirtd|virtqemud)( |$)/;

/** Domains of this host that are none of these. */
async function othersThan(...names: string[]): Promise<string[]> {
  const { stdout } = await virsh(['list', '--name'], {}, host);
  return stdout.split('\n').filter((name) => name !== '' && !names.some((own) => name.startsWith(own)));
}

// It takes the daemon away from everybody on this host for a second, so it comes last.
withGuests('libvirtd is killed and started in the middle of a test', async () => {
  const fault = 'kill -9 of libvirtd in a test';
  await using one = await boot();
  await one.until(begun(one));
  const others = await othersThan(`kbisect-${one.process.pid}`);
  if (others.length > 0) {
    one.process.kill('SIGTERM');
    return leftOut(fault, `libvirt has domains of others: ${others.slice(0, 3).join(', ')}`);
  }
  const daemon = (await processes()).find(({ command }) => DAEMON.test(command));
  process.kill(daemon!.pid, 'SIGKILL');
  await host.sleep(1);
  await startLibvirt(host);
  await one.ended;
  const { kind } = outcomeOf(one);
  expect(['passed', 'infrastructure']).toContain(kind);
  await noLeaks(
    one,
    fault,
    kind === 'passed' ? 'passed all the same' : 'no verdict: the boot is tried again',
  );
});

test.skipIf(isGiven)('guests', () =>
  leftOut('all faults of guests', 'no KERNEL_IMAGE and KERNEL_ROOTFS; npm run test:faults prepares them'),
);
