import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HELPER } from '../../src/host/elevate.ts';
import { installHelper, sudoersLine } from '../../src/upkeep/helper.ts';
import { type ActionRun, runAction } from '../support/action-runner.ts';
import { type OrdinaryUser, ordinaryUser } from '../support/ordinary-user.ts';

/** The demo's repository of a real kernel; `npm run test:vm` makes it. */
const tree = process.env.KERNEL_TREE ?? '';
const workDir = process.env.KERNEL_WORK_DIR ?? '';

describe.skipIf(tree === '')('a runner who is not root, and whose sudo allows only the helper', () => {
  const hadHelper = existsSync(HELPER);
  let user: OrdinaryUser;
  let workspace: string;
  let commits: string[];

  beforeAll(async () => {
    await installHelper();
    user = ordinaryUser(sudoersLine);
    workspace = mkdtempSync(join(tmpdir(), 'ordinary-'));
    chownSync(workspace, user.uid, user.gid);
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', tree, '-c', 'safe.directory=*', ...args], { encoding: 'utf8' });
    const planted = git('log', '--format=%H', '--grep=release the planted object', 'main').trim();
    commits = [git('rev-parse', `${planted}^`).trim(), planted];
  });

  afterAll(() => {
    user?.[Symbol.dispose]();
    if (!hadHelper) rmSync(dirname(HELPER), { recursive: true, force: true });
    rmSync(workspace, { recursive: true, force: true });
  });

  const action = (more: Partial<ActionRun> = {}) => {
    const [good = '', bad = ''] = commits;
    const settings = JSON.stringify({ 'work-dir': workDir });
    return runAction({
      bundle: 'dist/index.js',
      post: 'dist/post.js',
      workspace,
      user,
      inputs: { kernel: tree, good, bad, boots: '1', verify: 'ends', settings },
      ...more,
    });
  };
  const domains = () =>
    execFileSync('virsh', ['-c', 'qemu:///system', 'list', '--all', '--name'], { encoding: 'utf8' });

  test('boots guests, and what it leaves in the workspace is the runner’s', async () => {
    const { exit, outputs, summary, log } = await action();
    expect({ exit, status: outputs.status, culprit: outputs['first-bad-commit'] }, log).toEqual({
      exit: 0,
      status: 'found',
      culprit: commits[1],
    });
    expect(summary).toContain(commits[1]!.slice(0, 12));
    const left = await readdir(join(workspace, 'bisect-results'), { recursive: true });
    expect(left).toContain('journal.jsonl');
    const owners = left.map((name) => statSync(join(workspace, 'bisect-results', name)).uid);
    expect(new Set(owners)).toEqual(new Set([user.uid]));
    expect(statSync(join(workDir, 'build')).uid).toBe(user.uid);
  });

  test('is cancelled like any other, though it can send root no signal', async () => {
    rmSync(join(workspace, 'bisect-results'), { recursive: true, force: true });
    const { outputs, endedAfterCancel, log } = await action({
      cancelWhen: (text) => text.includes('Step 1'),
    });
    expect(endedAfterCancel, log).not.toBeNull();
    expect(outputs.status).toBe('cancelled');
    expect(domains()).not.toContain('kbisect-');
  });
});
