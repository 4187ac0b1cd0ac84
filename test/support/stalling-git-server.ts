import { spawn } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';

/** A git server on the loopback that says nothing more once a pack has begun, until it may go on. */
export interface StallingGitServer extends AsyncDisposable {
  /** URL of a repository below the served directory. */
  urlOf(name: string): string;
  /** True while a client waits for the rest of its pack. */
  stalled(): boolean;
  /** From now on every answer is given whole. */
  goOn(): void;
}

/** The section of a version 2 answer that the pack follows, see gitprotocol-v2(5). */
const PACK_BEGINS = Buffer.from('packfile\n');

/** @param directory  every repository right below it is served */
export async function stallingGitServer(directory: string): Promise<StallingGitServer> {
  let stalls = true;
  const waiting = new Set<Socket>();
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    const args = ['daemon', '--inetd', '--export-all', `--base-path=${directory}`, '--enable=upload-pack'];
    const daemon = spawn('git', ['-c', 'safe.directory=*', ...args], { stdio: ['pipe', 'pipe', 'ignore'] });
    socket.pipe(daemon.stdin);
    daemon.stdin.on('error', () => {});
    socket.on('error', () => {});
    socket.on('close', () => {
      open.delete(socket);
      waiting.delete(socket);
      daemon.kill();
    });
    daemon.stdout.on('data', (part: Buffer) => {
      if (stalls && (waiting.has(socket) || part.includes(PACK_BEGINS))) waiting.add(socket);
      else socket.write(part);
    });
    daemon.on('close', () => waiting.has(socket) || socket.end());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    urlOf: (name) => `git://127.0.0.1:${port}/${name}`,
    stalled: () => waiting.size > 0,
    goOn() {
      stalls = false;
    },
    async [Symbol.asyncDispose]() {
      for (const socket of open) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}
