import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from 'vitest';
import { parseJournal } from '../../src/bisect/journal.ts';
import { type Process, processes } from '../../src/host/processes.ts';
import { leaksOf, noteRow } from './fault-bench.ts';
import { gitIn } from './small-repository.ts';

const FILES = 6;
const COMMITS = 7;
/** Number of the commit that does not build. */
const BROKEN = 5;
const ROOT = resolve(import.meta.dirname, '../..');

/** How one run ended. */
export interface KernelRun {
  exit: number | null;
  /** All that it printed. */
  log: string;
  /** Digests of the kernels that were built or found, by commit. */
  kernels: Record<string, string>;
  /** Kernels that were built in this run, and not found in the store. */
  builds: number;
  /** `result.json`; null if there is none. */
  result: { status: string; firstBad: { commit: string } | null } | null;
}

/**
 * A range that is built as kernels are, by make and compiler into a directory that is kept, but in seconds; a commit in
 * it does not build.
 */
export interface KernelBench extends AsyncDisposable {
  workDir: string;
  commits: string[];
  /**
   * Runs the bundled command line with a `target: build`.
   *
   * @param options.meanwhile  gets its process; what it does is done while the run lasts
   * @param options.compile    true: nothing comes out of ccache
   */
  run(options?: {
    meanwhile?: (main: ChildProcess) => Promise<void>;
    compile?: boolean;
    /** The setting; each check is a build from nothing. */
    verify?: string;
  }): Promise<KernelRun>;
  /** Forgets journal, kernels and built objects: the next run begins again, with the compiler's work in ccache. */
  forget(): Promise<void>;
  /** Processes that work in the build directory or below, by the start of their command. */
  working(command: RegExp): Promise<Process[]>;
  /** Runs again, expects the culprit and the very kernels of a run without a fault, and enters a row in the table. */
  found(fault: string, happened: string, lost?: string): Promise<KernelRun>;
  /** What a run without any fault built, by commit. */
  reference: Record<string, string>;
}

/** Makes the range, and builds it once without a fault. */
export async function kernelBench(): Promise<KernelBench> {
  const world = await mkdtemp(join(tmpdir(), 'kernel-bench-'));
  const repository = join(world, 'linux');
  const commits = await rangeIn(repository);
  const workDir = join(world, 'work');
  const output = join(world, 'output');
  const temporary = join(world, 'tmp');
  await mkdir(temporary);
  const journal = join(output, 'journal.jsonl');
  const pids = new Set<number>();
  const events = () => (existsSync(journal) ? parseJournal(readFileSync(journal, 'utf8')) : []);
  const ends = ['--kernel', repository, '--good', commits[0]!, '--bad', commits.at(-1)!];
  const places = ['--work-dir', workDir, '--output', output];
  const what = ['--target', 'build', '--config', 'tinyconfig'];
  const bench: KernelBench = {
    workDir,
    commits,
    reference: {},
    async run({ meanwhile, compile = false, verify = 'none' } = {}) {
      const before = events().length;
      const args = [join(ROOT, 'dist/index.js'), 'run', ...ends, ...places, ...what, '--verify', verify];
      const env = { ...process.env, TMPDIR: temporary, ...(compile ? { CCACHE_DISABLE: '1' } : {}) };
      const main = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
      pids.add(main.pid!);
      let log = '';
      for (const stream of [main.stdout, main.stderr]) {
        stream.on('data', (part: Buffer) => {
          log += part.toString();
        });
      }
      const ended = new Promise<number | null>((settle) => main.once('close', settle));
      await meanwhile?.(main).catch(async (error: unknown) => {
        main.kill('SIGKILL');
        await ended;
        throw error;
      });
      const exit = await ended;
      const all = events();
      const commitOf = new Map(
        all.flatMap((one) => (one.event === 'step' ? [[one.step, one.candidate.commit]] : [])),
      );
      const built = all.flatMap((one) => (one.event === 'built' && one.kernel !== null ? [one] : []));
      const report = await readFile(join(output, 'result.json'), 'utf8').catch(() => 'null');
      return {
        exit,
        log,
        kernels: Object.fromEntries(built.map(({ step, kernel }) => [commitOf.get(step)!, kernel!])),
        builds: all.slice(before).filter((one) => one.event === 'built' && one.ok && !one.reused).length,
        result: JSON.parse(report) as KernelRun['result'],
      };
    },
    async forget() {
      for (const path of [output, join(workDir, 'kernels'), join(workDir, 'build')])
        await rm(path, { recursive: true, force: true });
    },
    working: async (command) =>
      (await processes()).filter((one) => one.directory.startsWith(workDir) && command.test(one.command)),
    async found(fault, happened, lost = 'nothing') {
      const run = await bench.run();
      expect([run.exit, run.result?.status, run.result?.firstBad?.commit, run.log]).toEqual([
        0,
        'found',
        commits[BROKEN],
        run.log,
      ]);
      // Nothing of a half object, or of another commit's, is in any of them.
      expect(Object.keys(run.kernels).length).toBeGreaterThan(1);
      expect(bench.reference).toMatchObject(run.kernels);
      expect(await leaksOf(world, pids)).toEqual([]);
      noteRow({ fault, happened: `${happened}; then found, kernels as without it`, lost, leaked: 'nothing' });
      return run;
    },
    [Symbol.asyncDispose]: () => rm(world, { recursive: true, force: true }),
  };
  const first = await bench.run({ verify: 'ends,culprit' });
  expect([first.exit, first.result?.firstBad?.commit, first.log]).toEqual([0, commits[BROKEN], first.log]);
  bench.reference = first.kernels;
  return bench;
}

/** The part of Kbuild that a build goes through: the same targets, a make below make, real objects. */
const TOP_MAKEFILE = `tinyconfig:
\techo CONFIG_SMALL=y > $(O)/.config
olddefconfig:
\ttest -e $(O)/.config
bzImage:
\t+cd $(O) && $(MAKE) -f $(CURDIR)/scripts/Makefile.build SOURCE=$(CURDIR) image
`;
const BUILD_MAKEFILE = `objects := $(patsubst $(SOURCE)/lib/%.c,lib/%.o,$(wildcard $(SOURCE)/lib/*.c))
image: arch/x86/boot/bzImage
arch/x86/boot/bzImage: vmlinux
\tmkdir -p $(@D)
\tcp $< $@
vmlinux: $(objects)
\t$(LD) -r -o $@ $^
lib/%.o: $(SOURCE)/lib/%.c
\tmkdir -p $(@D)
\t$(CC) -O2 -DKBUILD_MODNAME=$* -c -o $@ $<
.DELETE_ON_ERROR:
`;

/** Long enough for the compiler to be met at work. */
function sourceOf(file: number, note: string): string {
  const functions = Array.from(
    { length: 400 },
    (_, at) =>
      `int f${file}_${at}(int x) { for (int i = 0; i < x; i++) x ^= x * ${at} + (i << (x & 7)); return x; }`,
  );
  return `${functions.join('\n')}\n${note}\n`;
}

/** A tree with the build of a kernel in small, whose commits change one file each; one of them does not build. */
async function rangeIn(repository: string): Promise<string[]> {
  await mkdir(join(repository, 'lib'), { recursive: true });
  await mkdir(join(repository, 'scripts'));
  await writeFile(join(repository, 'Kconfig'), 'config SMALL\n\tbool "Small"\n');
  await writeFile(join(repository, 'Makefile'), TOP_MAKEFILE);
  await writeFile(join(repository, 'scripts/Makefile.build'), BUILD_MAKEFILE);
  for (let file = 0; file < FILES; file += 1)
    await writeFile(join(repository, `lib/part${file}.c`), sourceOf(file, ''));
  const git = gitIn(repository);
  git('init', '--quiet', '--initial-branch=main');
  const commits: string[] = [];
  for (let number = 0; number < COMMITS; number += 1) {
    if (number > 0) {
      const note = number === BROKEN ? '#error broken' : `const char note${number}[] = "${number}";`;
      const path = join(repository, `lib/part${number % FILES}.c`);
      await writeFile(path, sourceOf(number % FILES, note));
    }
    git('add', '.');
    git('commit', '--quiet', '--message', `Change ${number}`);
    commits.push(git('rev-parse', 'HEAD').trim());
  }
  return commits;
}
