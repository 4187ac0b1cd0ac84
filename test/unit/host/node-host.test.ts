import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CancelledError, InfrastructureError } from '../../../src/host/errors.ts';
import { nodeHost } from '../../../src/host/node-host.ts';
import { processAlive } from '../../../src/host/owner.ts';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'host-'));
});
afterAll(() => rm(directory, { recursive: true }));

describe('a command', () => {
  test('gives its output and status', async () => {
    const finished = await nodeHost().run('sh', ['-c', 'cat; echo oops >&2; exit 3'], {
      input: 'hello',
      check: false,
    });
    expect(finished).toMatchObject({ exit: 3, stdout: 'hello', stderr: 'oops\n', timedOut: false });
  });

  test('that fails is an infrastructure error with its last words', async () => {
    await expect(nodeHost().run('sh', ['-c', 'echo no room >&2; exit 1'])).rejects.toThrow(
      /status 1.*no room/,
    );
  });

  test('of git that fails is named by its subcommand, whatever stands before it', async () => {
    const args = [
      '-C',
      directory,
      '-c',
      'safe.directory=*',
      '--no-pager',
      '--git-dir=none',
      '-c',
      'gc.auto=0',
    ];
    await expect(nodeHost().run('git', [...args, 'checkout', '--quiet', 'main', '--'])).rejects.toThrow(
      /^git checkout --quiet main -- ended with status 128: fatal: not a git repository/,
    );
  });

  test('that does not exist is named', async () => {
    await expect(nodeHost().run('no-such-command', [])).rejects.toThrow(InfrastructureError);
  });

  test('is ended at its deadline with all its children', async () => {
    const pidFile = join(directory, 'pid');
    const finished = await nodeHost().run('sh', ['-c', `sleep 300 & echo $! > ${pidFile}; wait`], {
      within: 0.5,
      check: false,
    });
    expect(finished.timedOut).toBe(true);
    const child = (await readFile(pidFile, 'utf8')).trim();
    const state = await readFile(`/proc/${child}/stat`, 'utf8').catch(() => 'gone');
    // A zombie that nobody reaps yet has ended too.
    expect(state === 'gone' || state.includes(') Z ')).toBe(true);
  });

  test('is ended when the run is cancelled', async () => {
    const cancel = new AbortController();
    const running = nodeHost({ signal: cancel.signal }).run('sleep', ['300']);
    setTimeout(() => cancel.abort(), 100);
    await expect(running).rejects.toThrow(CancelledError);
  });

  test('is ended when the run is cancelled, whatever it ignores and wherever its children went', async () => {
    const cancel = new AbortController();
    const pids = join(directory, 'pids');
    const stubborn = `trap '' INT TERM; echo $$ >> ${pids}; while :; do sleep 1; done`;
    const host = nodeHost({ signal: cancel.signal });
    const running = host.run('sh', [
      '-c',
      `setsid sh -c "${stubborn.replaceAll('$', '\\$')}" & setsid -f sh -c 'echo $$ >> ${pids}; exec sleep 60'; ${stubborn}`,
    ]);
    while ((await readFile(pids, 'utf8').catch(() => '')).split('\n').length < 4) await host.sleep(0.02);
    cancel.abort();
    await expect(running).rejects.toThrow(CancelledError);
    const left = (await readFile(pids, 'utf8')).trim().split('\n').map(Number);
    expect(left).toHaveLength(3);
    expect(await Promise.all(left.map((pid) => processAlive(pid)))).toEqual([false, false, false]);
  });

  test('starts nothing after the run was cancelled, but what cleans up', async () => {
    const host = nodeHost();
    host.stop(new CancelledError('enough'));
    await expect(host.run('true', [])).rejects.toThrow(CancelledError);
    await expect(host.run('true', [], { cleanup: true })).resolves.toMatchObject({ exit: 0 });
  });

  test('is waited for if asked to', async () => {
    const host = nodeHost();
    const running = host.run('sh', ['-c', 'sleep 0.5; echo made'], { patience: 5 });
    host.stop(new CancelledError('enough'));
    await expect(running).resolves.toMatchObject({ stdout: 'made\n' });
  });

  test('writes both its streams to a file if one is given', async () => {
    const outputFile = join(directory, 'build.log');
    await nodeHost().run('sh', ['-c', 'echo out; echo err >&2'], { outputFile });
    expect((await readFile(outputFile, 'utf8')).split('\n').sort()).toEqual(['', 'err', 'out']);
  });

  test('that writes to a file ends with its own process, whatever it left running', async () => {
    const outputFile = join(directory, 'left-running.log');
    const script = 'setsid sleep 300 & echo $!; exit 3';
    const finished = await nodeHost().run('sh', ['-c', script], { outputFile, check: false });
    expect(finished).toMatchObject({ exit: 3, signal: null, timedOut: false });
    const left = Number(await readFile(outputFile, 'utf8'));
    expect(left).toBeGreaterThan(1);
    expect(await processAlive(left)).toBe(false);
  });

  test('that has ended waits for nothing that it left running, whether that goes when asked or not', async () => {
    const outputFile = join(directory, 'left-behind.log');
    const late = join(directory, 'late');
    // Just before the time when what was left behind used to be killed.
    const stays = `sleep 1.8; touch ${late}; sleep 300`;
    const script = `(${stays}) & echo $!; (trap '' TERM; ${stays}) & echo $!`;
    await nodeHost().run('sh', ['-c', script], { outputFile });
    const left = (await readFile(outputFile, 'utf8')).trim().split('\n').map(Number);
    expect(left).toHaveLength(2);
    expect(await Promise.all(left.map((pid) => processAlive(pid)))).toEqual([false, false]);
    expect(existsSync(late)).toBe(false);
  });

  test('that has ended leaves its helpers time for its last words', async () => {
    const outputFile = join(directory, 'tee.log');
    await nodeHost().run('bash', ['-c', 'exec > >(sed s/^/told:/); echo one; seq 20000; exit 0'], {
      outputFile,
    });
    expect((await readFile(outputFile, 'utf8')).trimEnd().split('\n')).toHaveLength(20_001);
  });

  test('hands over lines while it runs', async () => {
    const lines: string[] = [];
    await nodeHost().run('printf', ['a\\nb\\n'], { onLine: (line) => lines.push(line) });
    expect(lines).toEqual(['a', 'b']);
  });
});
