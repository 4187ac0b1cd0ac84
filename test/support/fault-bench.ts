import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject } from 'vitest';
import type { JournalEvent } from '../../src/bisect/events.ts';
import { parseJournal } from '../../src/bisect/journal.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { readOwner } from '../../src/host/owner.ts';
import { processes } from '../../src/host/processes.ts';
import { MARKER } from '../../src/host/work-directory.ts';
import { domainOwner } from '../../src/upkeep/clean.ts';
import { OWNER_NAMESPACE } from '../../src/vm/domain.ts';
import { STAGING_ROOT } from '../../src/vm/stage.ts';
import { virsh } from '../../src/vm/virsh.ts';
import type { ActionResult, ActionRun } from './action-runner.ts';
import { FIRST_BAD, type SmallBisection, smallBisection } from './small-bisection.ts';

/** One line of the table that the suite prints. */
export interface FaultRow {
  fault: string;
  /** How the run ended that the fault hit, and the one after it. */
  happened: string;
  /** Work that was finished and had to be done again. */
  lost: string;
  leaked: string;
}

/** What the suite's own mounts are called: they are not leaks. */
export const SMALL_FILE_SYSTEM = 'fault-bench';

/** Adds a line to the table; a test that runs outside of the suite has none. */
export function noteRow(row: FaultRow): void {
  const file = inject('faultRows') as string | undefined;
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(row)}\n`);
}

/** A line that says which faults were not tried here, and why. */
export const leftOut = (fault: string, why: string): void =>
  noteRow({ fault, happened: `LEFT OUT: ${why}`, lost: '', leaked: '' });

/** A small bisection whose builds are counted, and whose leftovers can be looked for. */
export interface FaultBench extends AsyncDisposable {
  it: SmallBisection;
  /** A build that writes down each time that it began and ended; the first bad commit passes the first time. */
  buildCommand: string;
  /** Runs main and post. */
  run(more?: Partial<ActionRun>, inputs?: Record<string, string>): Promise<ActionResult>;
  /** Events so far; none if there is no journal yet. */
  events(): JournalEvent[];
  /** Values whose build came to its end, in order. */
  built(): string[];
  /** What is left on this host of the runs so far. */
  leaks(): Promise<string[]>;
  /** The settings of a run, for those that want another one. */
  settings(more: Record<string, unknown>): string;
  /** Runs again without a fault: the culprit has to be the right one, and what was left is an entry of the table. */
  resume(fault: string, happened: string, inputs?: Record<string, string>): Promise<FaultRow>;
}

/** Kills main without a warning as soon as this holds. */
export function killWhen(holds: () => boolean): Pick<ActionRun, 'onStart'> {
  return {
    onStart(main) {
      const looking = setInterval(() => holds() && main.kill('SIGKILL'), 1);
      main.once('exit', () => clearInterval(looking));
    },
  };
}

export async function faultBench(): Promise<FaultBench> {
  const it = await smallBisection();
  const began = join(it.world, 'began');
  const ended = join(it.world, 'ended');
  const tmp = join(it.world, 'tmp');
  await mkdir(tmp);
  const pids = new Set<number>();
  const buildCommand = `v=$(cat value); echo $v >> ${began}
    if [ $v = ${FIRST_BAD} ] && [ "$(grep -cx ${FIRST_BAD} ${began})" = 1 ]; then r=0; else test $v -lt ${FIRST_BAD}; r=$?; fi
    echo $v >> ${ended}; exit $r`;
  const lines = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []);
  const journal = join(it.workspace, 'bisect-results/journal.jsonl');
  const bench: FaultBench = {
    it,
    buildCommand,
    async run(more = {}, inputs = {}) {
      const onStart: ActionRun['onStart'] = (main) => {
        if (main.pid !== undefined) pids.add(main.pid);
        more.onStart?.(main);
      };
      const env = { TMPDIR: tmp, ...more.env };
      return it.bisect({ 'build-command': buildCommand, ...inputs }, { ...more, env, onStart });
    },
    events: () => (existsSync(journal) ? parseJournal(readFileSync(journal, 'utf8')) : []),
    built: () => lines(ended),
    leaks: () => leaksOf(it.world, pids),
    settings: (more) => JSON.stringify({ 'work-dir': join(it.world, 'work'), ...more }),
    async resume(fault, happened, inputs = {}) {
      const before = bench.events();
      const known = new Set(before.flatMap((event) => (event.event === 'built' ? [event.step] : [])));
      const finished = bench.built().length;
      const run = await bench.run({ env: { GITHUB_RUN_ATTEMPT: '2' } }, inputs);
      expect(run.outputs).toMatchObject({
        status: 'found',
        'first-bad-commit': it.repository.commits[FIRST_BAD],
      });
      const after = bench.events().slice(before.length);
      const again = after.flatMap((event) =>
        event.event === 'built' && known.has(event.step) ? [event.step] : [],
      );
      expect(again).toEqual([]);
      // A build that ended in the moment before the fault may not be in the journal yet.
      const unnoted = finished - known.size;
      expect(unnoted).toBeLessThanOrEqual(1);
      const leaked = await bench.leaks();
      expect(leaked).toEqual([]);
      const lost = unnoted === 0 ? 'nothing' : 'one build that had just ended';
      const row = { fault, happened: `${happened}; then found`, lost, leaked: 'nothing' };
      noteRow(row);
      return row;
    },
    [Symbol.asyncDispose]: () => it[Symbol.asyncDispose](),
  };
  return bench;
}

/** Processes, domains, mounts and files that runs with these process ids, or in this folder, have left. */
export async function leaksOf(world: string, pids: ReadonlySet<number>): Promise<string[]> {
  const found: string[] = [];
  for (const { pid, command, directory, owner } of await processes()) {
    const ours = owner !== null && pids.has(owner.pid);
    if (ours || directory.startsWith(world)) found.push(`process ${pid}: ${command.slice(0, 80)}`);
  }
  const mounts = readFileSync('/proc/self/mountinfo', 'utf8').split('\n');
  const isLeft = (line: string) => line.includes(world) && !line.includes(` ${SMALL_FILE_SYSTEM} `);
  found.push(...mounts.filter(isLeft).map((line) => `mount ${line.split(' ')[4]}`));
  found.push(...(await domainsOf(pids)).map((name) => `domain ${name}`));
  for (const name of existsSync(STAGING_ROOT) ? readdirSync(STAGING_ROOT) : []) {
    const owner = await readOwner(join(STAGING_ROOT, name));
    if (owner !== null && pids.has(owner.pid)) found.push(`staged ${name}`);
  }
  for (const folder of ['tmp', 'work/runs', 'workspace']) {
    const names = existsSync(join(world, folder)) ? readdirSync(join(world, folder)) : [];
    found.push(
      ...names
        .filter((name) => name !== 'bisect-results' && name !== MARKER)
        .map((name) => `${folder}/${name}`),
    );
  }
  // The last are git's, of what it had not received whole.
  const names = ['*.lock', '.new-*', '*.part', 'tmp_*', 'incoming-*', 'tmp_objdir-*'];
  const locks = names.flatMap((name, at) => (at === 0 ? ['-name', name] : ['-o', '-name', name]));
  const work = join(world, 'work');
  if (existsSync(work)) {
    const text = execFileSync('find', [work, ...locks], { encoding: 'utf8' });
    found.push(...text.split('\n').filter((line) => line !== '' && !line.includes('/source/')));
  }
  return found;
}

async function domainsOf(pids: ReadonlySet<number>): Promise<string[]> {
  const host = nodeHost();
  const listed = await virsh(['list', '--all', '--name'], { check: false }, host).catch(() => null);
  const names: string[] = [];
  for (const name of listed?.stdout.split('\n').filter((line) => line.startsWith('kbisect-')) ?? []) {
    const args = ['metadata', '--domain', name, '--uri', OWNER_NAMESPACE];
    const owner = domainOwner((await virsh(args, { check: false }, host)).stdout);
    if (owner !== null && pids.has(owner.pid)) names.push(name);
  }
  return names;
}
