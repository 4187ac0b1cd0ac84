import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openConsole } from '../../../src/vm/console.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'console-'));
});
afterEach(() => rm(directory, { recursive: true }));

const open = (part?: number) =>
  openConsole({ socketPath: join(directory, 's'), file: join(directory, 'console.log'), part });

async function say(text: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const socket = connect(join(directory, 's'));
    socket.on('error', reject);
    socket.on('close', () => resolve());
    socket.on('connect', () => socket.end(text));
    socket.resume();
  });
}

describe('a console', () => {
  it('keeps what the guest printed in a file that only its owner reads', async () => {
    const guestConsole = await open();
    await say('[    0.000000] Linux version 6.1.0\r\nbisect.trial=abc\r\n');
    await guestConsole.ended;
    expect(guestConsole.text()).toContain('bisect.trial=abc');
    expect(guestConsole.lastActivity()).toBeGreaterThan(0);
    await guestConsole[Symbol.asyncDispose]();
    const file = join(directory, 'console.log');
    expect(await readFile(file, 'utf8')).toBe('[    0.000000] Linux version 6.1.0\r\nbisect.trial=abc\r\n');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it('keeps the first and the last part of too much, and says how much is missing', async () => {
    const guestConsole = await open(100);
    await say(`first ${'x'.repeat(5000)} last`);
    await guestConsole.ended;
    await guestConsole[Symbol.asyncDispose]();
    const kept = await readFile(join(directory, 'console.log'), 'utf8');
    expect(kept).toMatch(/^first x{94}\n\[kernel-bisect: 4811 bytes left out here\]\nx{95} last$/);
    expect(guestConsole.bytes()).toBe(5011);
  });

  it('leaves nothing out of what fits', async () => {
    const guestConsole = await open(100);
    await say('a'.repeat(150));
    await guestConsole.ended;
    await guestConsole[Symbol.asyncDispose]();
    expect(await readFile(join(directory, 'console.log'), 'utf8')).toBe('a'.repeat(150));
  });

  it('hands over each line without its line end, the last one too', async () => {
    const guestConsole = await open();
    const lines: string[] = [];
    guestConsole.onLine((line) => lines.push(line));
    await say('one\r\ntwo\nthree');
    await guestConsole.ended;
    expect(lines).toEqual(['one', 'two', 'three']);
    await guestConsole[Symbol.asyncDispose]();
  });

  it('cuts a line that never ends', async () => {
    const guestConsole = await open();
    const lines: string[] = [];
    guestConsole.onLine((line) => lines.push(line));
    await say('y'.repeat(200_000));
    await guestConsole.ended;
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(16 * 1024);
    await guestConsole[Symbol.asyncDispose]();
  });

  it('refuses a socket path that no socket address holds', async () => {
    const socketPath = join(directory, 'd'.repeat(120));
    await expect(openConsole({ socketPath, file: join(directory, 'f') })).rejects.toThrow('work-dir');
  });
});
