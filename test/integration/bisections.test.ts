import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeHost } from '../../src/host/node-host.ts';
import { summaryForTerminal } from '../../src/report/terminal-summary.ts';
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
      summary: summaryForTerminal(await kept('summary.md')),
    };
  }

  it('goes around an unrelated crash, names it, and tells that the revert heals', async () => {
    const { conclusion, result, summary } = await bisected('good', 'bad', { verify: 'ends,revert' });
    expect(conclusion).toMatchObject({ status: 'found', firstBad: { commit: commits.culprit } });
    expect(summary).toContain(OOPS);
    expect(summary).toContain('WARNING in planted_warning');
    expect(result.verification.revert).toBe('passed');
  });

  it('says that the culprit cannot be reverted where a later commit is in the way', async () => {
    const verify = 'ends,revert';
    const { conclusion, result } = await bisected(commits.otherMended, 'onTopOfCulprit', { verify });
    expect(conclusion).toMatchObject({ status: 'found', firstBad: { commit: commits.culprit } });
    expect(result.verification.revert).toBe('conflict');
  });

  it('ends in suspects, the culprit among them, where a range around it does not build', async () => {
    const { conclusion, summary } = await bisected(commits.planted, 'buildsAgain');
    expect(conclusion.status).toBe('suspects');
    expect(conclusion.suspects.map(({ commit }) => commit).sort()).toEqual(
      [commits.unbuildable, commits.unbuildableCulprit, commits.buildsAgain].sort(),
    );
    expect(summary).toContain('this range does not build');
  });

  it('finds the commit that mended it', async () => {
    const { conclusion } = await bisected(commits.fix, 'culprit', { mode: 'fix' });
    expect(conclusion).toMatchObject({ status: 'found', firstBad: { commit: commits.fix } });
  });

  it('is not misled by an oops that does not show at every boot', async () => {
    const { conclusion } = await bisected(commits.otherMended, 'bad', {
      'kernel-args': 'planted=flaky',
      boots: 'auto',
      confidence: '0.9',
    });
    expect(conclusion).toMatchObject({ status: 'found', firstBad: { commit: commits.culprit } });
    expect(conclusion.confidence).toBeGreaterThanOrEqual(0.9);
  });

  it('follows a hang with its interrupts off by the function that it hangs in', async () => {
    const { conclusion, summary } = await bisected(commits.otherMended, 'bad', {
      'kernel-args': 'planted=hang',
      'boot-timeout': '60s',
    });
    expect(conclusion).toMatchObject({ status: 'found', firstBad: { commit: commits.culprit } });
    expect(summary).toContain('hang in planted_init (before init)');
  });
});
