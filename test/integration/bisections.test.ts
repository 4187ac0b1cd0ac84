import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readJournal } from '../../src/bisect/journal.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { summaryBlocks } from '../../src/report/summary.ts';
import { terminalText } from '../../src/report/terminal.ts';
import { type RunEnd, run } from '../../src/run/run.ts';
import { readSettings } from '../../src/settings/read.ts';
import { type PlantedName, plantHistory } from '../support/planted-history.ts';

/** The demo's repository of a real kernel, with the tag `good`; `npm run test:vm` makes it. */
const tree = process.env.KERNEL_TREE;
const rootfs = process.env.KERNEL_ROOTFS;
const workDir = process.env.KERNEL_WORK_DIR;
const host = nodeHost();
const OOPS = 'BUG: unable to handle kernel NULL pointer dereference in planted_release';

// One history serves all of them, and each kernel of it is built once.
describe.skipIf(!tree || !rootfs || !workDir)('a bisection of a real kernel, with real boots', () => {
  let directory: string;
  let commits: Record<PlantedName, string>;
  let runs = 0;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'kernel-bisect-bisections-'));
    commits = await plantHistory(tree!, join(directory, 'linux'), host);
  });
  afterAll(() => rm(directory, { recursive: true, force: true }));

  async function bisected(
    good: string,
    bad: PlantedName,
    more: Record<string, string> = {},
  ): Promise<RunEnd & { result: { verification: Record<string, string> }; summary: string }> {
    runs += 1;
    const output = join(directory, `results-${runs}`);
    const settings = readSettings({
      given: {
        ...{ kernel: join(directory, 'linux'), 'work-dir': workDir!, rootfs: rootfs!, output },
        ...{ good, bad: commits[bad], memory: '512M', accel: 'tcg', boots: '1', verify: 'ends', ...more },
      },
      cwd: directory,
      kind: 'flag',
    });
    const end = await run({ settings }, host);
    const kept = (name: string) => readFile(join(output, name), 'utf8');
    return {
      ...end,
      result: JSON.parse(await kept('result.json')),
      summary: terminalText(summaryBlocks(end.reports.view)),
    };
  }

  it('skips an unrelated crash, names it, and says that the revert fixes it', async () => {
    const { conclusion, result, summary } = await bisected('good', 'bad', { verify: 'ends,revert' });
    expect(conclusion).toMatchObject({ status: 'found', firstBad: { commit: commits.culprit } });
    expect(summary).toContain(OOPS);
    expect(summary).toContain('WARNING in planted_warning');
    expect(result.verification.revert).toBe('passed');
  });

  it('says that the culprit cannot be reverted if a later commit is in the way', async () => {
    const verify = 'ends,revert';
    const { conclusion, result } = await bisected(commits.otherFixed, 'onTopOfCulprit', { verify });
    expect(conclusion).toMatchObject({ status: 'found', firstBad: { commit: commits.culprit } });
    expect(result.verification.revert).toBe('conflict');
  });

  it('ends in suspects, the culprit among them, if a range around it does not build', async () => {
    const { conclusion, summary } = await bisected(commits.planted, 'buildsAgain');
    expect(conclusion.status).toBe('suspects');
    expect(conclusion.suspects.map(({ commit }) => commit).sort()).toEqual(
      [commits.unbuildable, commits.unbuildableCulprit, commits.buildsAgain].sort(),
    );
    expect(summary).toContain('this range does not build');
  });

  it('finds the commit that fixed it', async () => {
    const { conclusion } = await bisected(commits.fix, 'culprit', { mode: 'fix' });
    expect(conclusion).toMatchObject({ status: 'found', firstBad: { commit: commits.fix } });
  });

  it('is not misled by an oops that does not show at every boot', async () => {
    const { conclusion } = await bisected(commits.otherFixed, 'bad', {
      'kernel-args': 'planted=flaky',
      boots: 'auto',
      confidence: '0.9',
    });
    expect(conclusion).toMatchObject({ status: 'found', firstBad: { commit: commits.culprit } });
    expect(conclusion.confidence).toBeGreaterThanOrEqual(0.9);
  });

  it('follows a hang with its interrupts off by the function that it hangs in', async () => {
    const { conclusion, summary } = await bisected(commits.otherFixed, 'bad', {
      'kernel-args': 'planted=hang',
      'boot-timeout': '60s',
    });
    expect(conclusion).toMatchObject({ status: 'found', firstBad: { commit: commits.culprit } });
    expect(summary).toContain('hang in planted_init (before init)');
  });

  describe('with a warning at boot that came in before the culprit and stays', () => {
    const WARNING = 'WARNING in planted_warning';
    const skipped = ({ output }: RunEnd) =>
      readJournal(join(output, 'journal.jsonl')).then((events) =>
        events.filter((event) => event.event === 'verdict' && event.verdict === 'skip'),
      );

    it('follows the oops that the bad end shows besides, and skips nothing', async () => {
      const end = await bisected(commits.planted, 'besideOtherBad');
      expect(end.conclusion).toMatchObject({ status: 'found', firstBad: { commit: commits.besideOther } });
      expect(await skipped(end)).toEqual([]);
      expect(end.summary).toContain(WARNING);
    });

    it('follows a failing test', async () => {
      const end = await bisected(commits.planted, 'besideOtherBad', {
        'kernel-args': 'planted=test',
        test: "#!/bin/sh\n! dmesg | grep 'planted: the test fails'\n",
      });
      expect(end.conclusion).toMatchObject({ status: 'found', firstBad: { commit: commits.besideOther } });
      expect(await skipped(end)).toEqual([]);
    });

    it('leaves it out if it also happens at the good end', async () => {
      const end = await bisected(commits.otherBug, 'besideOtherBad', {
        'kernel-args': 'planted=test',
        signature: 'crash',
      });
      expect(end.conclusion.status).toBe('good-is-bad');
      const test = await bisected(commits.otherBug, 'besideOtherBad');
      expect(test.conclusion).toMatchObject({ status: 'found', firstBad: { commit: commits.besideOther } });
    });
  });

  it('goes around a panic before the test, and takes it for no pass', async () => {
    const end = await bisected('good', 'bad', {
      'kernel-args': 'planted=test planted_other=panic',
      test: "#!/bin/sh\n! dmesg | grep 'planted: the test fails'\n",
    });
    expect(end.conclusion).toMatchObject({ status: 'found', firstBad: { commit: commits.culprit } });
    expect(end.summary).toContain('kernel panic: planted: another bug');
  });

  it('follows what the kernel does to our own programs in the guest', async () => {
    const end = await bisected(commits.otherFixed, 'bad', {
      'kernel-args': 'planted=notes',
      test: '#!/bin/sh\ntrue\n',
    });
    expect(end.conclusion).toMatchObject({ status: 'found', firstBad: { commit: commits.culprit } });
    expect(end.summary).toContain('was ended by SIGSEGV while it read /sys/kernel/notes');
  });

  it('follows the case of a test that the good end passes, and none that fails everywhere', async () => {
    const end = await bisected(commits.otherFixed, 'bad', {
      'kernel-args': 'planted=test',
      test: [
        '#!/bin/sh',
        'printf "TAP version 13\\n1..3\\nok 1 boots\\nnot ok 2 fails everywhere\\n"',
        "if dmesg | grep -q 'planted: the test fails'; then not='not '; fi",
        'echo "$not"ok 3 planted',
        '',
      ].join('\n'),
    });
    expect(end.conclusion).toMatchObject({ status: 'found', firstBad: { commit: commits.culprit } });
    expect(end.summary).toContain('Failure signature: test: planted');
    expect(end.summary).toContain('Known failures, which fail at both ends: fails everywhere');
  });
});
