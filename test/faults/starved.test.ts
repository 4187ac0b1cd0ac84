import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openJournal, readJournal } from '../../src/bisect/journal.ts';
import { type FaultBench, faultBench, noteRow, SMALL_FILE_SYSTEM } from '../support/fault-bench.ts';

/** A file system of 128 MiB at a folder of the world. */
async function smallFileSystem(bench: FaultBench, name: string) {
  const path = join(bench.it.world, name);
  await mkdir(path, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=128m', SMALL_FILE_SYSTEM, path]);
  return { path, [Symbol.asyncDispose]: async () => void execFileSync('umount', ['-l', path]) };
}

const fill = (path: string) => `head -c 1G /dev/zero > ${join(path, 'ballast')} 2>/dev/null`;

/** The status and the one line that says why. */
const toldBy = ({ outputs, annotations }: Awaited<ReturnType<FaultBench['run']>>) => ({
  status: outputs.status,
  said: annotations.find(({ level }) => level === 'error')?.message,
});

test.each(['work', 'workspace/bisect-results'])(
  'a disk that gets full in the middle of a build: %s',
  async (name) => {
    await using bench = await faultBench();
    const go = join(bench.it.world, 'go');
    {
      await using disk = await smallFileSystem(bench, name);
      const inputs = {
        'build-command': `if [ "$(cat value)" = 6 ] && [ ! -e ${go} ]; then ${fill(disk.path)}; echo full >&2; exit 1; fi; ${bench.buildCommand}`,
      };
      const run = await bench.run({}, inputs);
      expect(toldBy(run)).toEqual({
        status: 'error',
        said: expect.stringMatching(/no (room|space) is left on the file system of (work-dir|output)/),
      });
      // Commit 6 is a good one: had the full disk been taken for its failure, the search would go astray.
      const judged = bench.events().flatMap((event) => (event.event === 'verdict' ? [event.commit] : []));
      expect(judged).not.toContain(bench.it.repository.commits[6]);
      await rm(join(disk.path, 'ballast'));
      await writeFile(go, '');
      await bench.resume(`full disk while building (${name})`, 'error, "no space is left"', inputs);
    }
  },
);

test('a disk that is full when a line of the journal is due', async () => {
  await using bench = await faultBench();
  await using disk = await smallFileSystem(bench, 'journal');
  const path = join(disk.path, 'journal.jsonl');
  const title = 'x'.repeat(1000);
  let noted = 0;
  {
    await using journal = await openJournal(path, { now: Date.now });
    const note = async () => {
      await journal.note({
        event: 'signature',
        signature: { kind: 'crash', title },
        newAsWell: [],
        settled: true,
      });
      noted += 1;
    };
    await note();
    execFileSync('sh', ['-c', `${fill(disk.path)} || true`]);
    const untilFull = async () => {
      for (;;) await note();
    };
    await expect(untilFull()).rejects.toThrow(/^the journal .* cannot be written: ENOSPC/);
    expect(journal.events).toHaveLength(noted);
    await rm(join(disk.path, 'ballast'));
    await note();
  }
  // Nothing of the line that did not fit is between the others.
  expect(await readJournal(path)).toHaveLength(noted);
  noteRow({
    fault: 'full disk while journaling',
    happened: 'error; with room again it goes on',
    lost: 'nothing',
    leaked: 'nothing',
  });
});

test('no room from the start', async () => {
  await using bench = await faultBench();
  await using disk = await smallFileSystem(bench, 'work');
  execFileSync('sh', ['-c', `head -c 90M /dev/zero > ${join(disk.path, 'ballast')}`]);
  const run = await bench.run();
  expect(toldBy(run)).toEqual({
    status: 'error',
    said: expect.stringMatching(/^work-dir: .* are free at .*, and a run needs 64 MiB/),
  });
  expect(existsSync(join(bench.it.workspace, 'bisect-results/steps'))).toBe(false);
  await rm(join(disk.path, 'ballast'));
  await bench.resume('no room from the start', 'wrong setting, "a run needs 64 MiB"');
});

test("no room beside libvirt's images", async () => {
  await using bench = await faultBench();
  const images = '/var/lib/libvirt/images';
  // Only what is started here sees the small file system: libvirt and others go on with theirs.
  const inside = `mount -t tmpfs -o size=2m ${SMALL_FILE_SYSTEM} ${images} && exec "$@"`;
  const args = ['run', '--kernel', bench.it.repository.directory, '--good', 'v0', '--bad', 'main'];
  const where = ['--work-dir', join(bench.it.world, 'work'), '--output', join(bench.it.world, 'output')];
  const program = [process.execPath, 'dist/index.js', ...args, ...where];
  const run = spawnSync('unshare', ['--mount', 'sh', '-c', inside, 'sh', ...program], { encoding: 'utf8' });
  expect(run.stderr.trim().split('\n').at(-1)).toMatch(
    /libvirt's images: \d MiB are free at .*, and a run needs 256 MiB: free some there$/,
  );
  expect(run.status).toBe(2);
  expect(existsSync(join(bench.it.world, 'output'))).toBe(false);
  await bench.resume("no room beside libvirt's images", 'wrong setting, "a run needs 256 MiB"');
});
