import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { runAction } from '../support/action-runner.ts';
import { fingerprintOfDirectory } from '../support/fingerprint-of-directory.ts';
import { resultsService } from '../support/results-service.ts';
import { type SeenRun, seeRun, tracesOf } from '../support/traces.ts';

/** The demo's repository of a real kernel; `npm run test:vm` makes it. */
const tree = process.env.KERNEL_TREE ?? '';
const workDir = process.env.KERNEL_WORK_DIR ?? '';
const git = (...args: string[]) =>
  execFileSync('git', ['-C', tree, '-c', 'safe.directory=*', ...args], { encoding: 'utf8' });

test.skipIf(tree === '')(
  'the bundle finds the commit that was planted into a real kernel, and leaves nothing',
  async () => {
    await using service = await resultsService();
    const workspace = await mkdtemp(join(tmpdir(), 'demo-'));
    const output = join(workspace, 'results');
    const repository = fingerprintOfDirectory(join(tree, '.git'));
    const bundle = resolve('dist/index.js');
    let run: Promise<SeenRun | undefined> | undefined;
    try {
      const { exit, outputs, summary, post } = await runAction({
        bundle,
        post: 'dist/post.js',
        workspace,
        service,
        onLog: (text) => {
          if (text.includes('Step 2,')) run ??= seeRun(new RegExp(`${bundle}$`), workDir);
        },
        inputs: {
          kernel: tree,
          good: 'good',
          bad: 'main',
          settings: JSON.stringify({ 'work-dir': workDir, output }),
        },
      });
      const planted = git('log', '--format=%H %s', '--grep=release the planted object', 'main').trim();
      expect({ exit, post: post?.exit, status: outputs.status }).toEqual({
        exit: 0,
        post: 0,
        status: 'found',
      });
      expect(`${outputs['first-bad-commit']} ${outputs['first-bad-subject']}`).toBe(planted);
      expect(outputs.signature).toBe(
        'BUG: unable to handle kernel NULL pointer dereference in planted_release',
      );
      expect(summary).toContain(planted.slice(0, 12));
      expect(fingerprintOfDirectory(join(tree, '.git'))).toBe(repository);
      const seen = (await run)!;
      expect(seen.names).toHaveLength(1);
      const none = { processes: [], domains: [], mounts: [], staged: [], directories: [] };
      expect(await tracesOf(seen, workDir)).toEqual(none);

      const copy = join(workspace, 'copy');
      execFileSync('git', ['clone', '--quiet', '--shared', '--no-checkout', tree, copy]);
      const replay = ['-C', copy, 'bisect', 'replay', join(output, 'bisect.log')];
      await readFile(join(output, 'bisect.log'));
      expect(
        execFileSync('git', ['-c', 'advice.detachedHead=false', ...replay], { encoding: 'utf8' }),
      ).toContain(`${planted.slice(0, 40)} is the first bad commit`);
    } finally {
      await rm(workspace, { recursive: true, force: true });
    }
  },
);
