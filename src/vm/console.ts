import { chmodSync, closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { ConfigurationError } from '../host/errors.ts';
import type { Bytes } from '../model.ts';

/** Kept from the start of a console, and as much from its end. An oops is in one of the two. */
const CONSOLE_PART: Bytes = 4 * 1024 * 1024;
/** The kernel never prints a line this long; a hostile guest could. */
const LONGEST_LINE: Bytes = 16 * 1024;
/** Size of the path in the kernel's `sockaddr_un`. */
const LONGEST_SOCKET_PATH = 107;

/** What a guest prints, as far as it is kept. */
export interface Console extends AsyncDisposable {
  /** Socket that QEMU connects to. */
  socketPath: string;
  /** First and last part, with a line between them about what was left out. */
  text(): string;
  /** Milliseconds since the epoch of the last byte; null before the first. */
  lastActivity(): number | null;
  /** Bytes that came so far. */
  bytes(): Bytes;
  onLine(listener: (line: string) => void): Disposable;
  /** Types into the guest's serial port. */
  send(text: string): void;
  /** Resolves when QEMU has closed its side. */
  ended: Promise<void>;
}

/** Where a console listens and what it keeps. */
export interface ConsoleOptions {
  socketPath: string;
  /** Regular file that gets the bounded text; made new, mode 0600. */
  file: string;
  /** Bytes kept from each end; for tests. */
  part?: Bytes;
  now?: () => number;
}

/**
 * Listens for a guest's serial console. It has to listen before the domain is made, to miss nothing.
 *
 * @throws ConfigurationError if the socket's path is longer than a socket address can hold
 */
export async function openConsole(options: ConsoleOptions): Promise<Console> {
  const { socketPath, file } = options;
  if (Buffer.byteLength(socketPath) > LONGEST_SOCKET_PATH)
    throw new ConfigurationError(
      `console socket ${socketPath}: longer than ${LONGEST_SOCKET_PATH} bytes, choose a shorter work-dir`,
    );
  const now = options.now ?? Date.now;
  const kept = boundedFile(file, options.part ?? CONSOLE_PART);
  const lines = lineSplitter();
  const sockets = new Set<Socket>();
  let last: number | null = null;
  let end = (): void => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });

  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('data', (chunk: Buffer) => {
      last = now();
      kept.add(chunk);
      lines.add(chunk);
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      sockets.delete(socket);
      lines.finish();
      end();
    });
  });
  rmSync(socketPath, { force: true });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(socketPath, resolve);
  });
  // libvirt gives the socket to QEMU's user while the domain exists.
  chmodSync(socketPath, 0o600);

  let closed = false;
  return {
    socketPath,
    text: kept.text,
    lastActivity: () => last,
    bytes: kept.bytes,
    onLine(listener) {
      lines.listeners.add(listener);
      return { [Symbol.dispose]: () => void lines.listeners.delete(listener) };
    },
    send(text) {
      for (const socket of sockets) socket.write(text);
    },
    ended,
    async [Symbol.asyncDispose]() {
      if (closed) return;
      closed = true;
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      lines.finish();
      kept.close();
      end();
      rmSync(socketPath, { force: true });
    },
  };
}

function boundedFile(file: string, part: Bytes) {
  const fd = openSync(file, 'wx', 0o600);
  const head: Buffer[] = [];
  let headBytes = 0;
  let tail: Buffer[] = [];
  let tailBytes = 0;
  let leftOut = 0;

  const gap = (): Buffer =>
    leftOut === 0 ? Buffer.alloc(0) : Buffer.from(`\n[kernel-bisect: ${leftOut} bytes left out here]\n`);
  return {
    add(chunk: Buffer): void {
      const forHead = chunk.subarray(0, part - headBytes);
      if (forHead.length > 0) {
        head.push(forHead);
        headBytes += forHead.length;
        writeSync(fd, forHead);
      }
      const rest = chunk.subarray(forHead.length);
      if (rest.length === 0) return;
      tail.push(rest);
      tailBytes += rest.length;
      // Trimmed in large steps: one copy for every `part` bytes received.
      if (tailBytes > 2 * part) {
        leftOut += tailBytes - part;
        tail = [Buffer.concat(tail).subarray(-part)];
        tailBytes = part;
      }
    },
    bytes: (): Bytes => headBytes + tailBytes + leftOut,
    text(): string {
      return Buffer.concat([...head, gap(), ...tail]).toString('utf8');
    },
    close(): void {
      if (tailBytes > part) {
        leftOut += tailBytes - part;
        tail = [Buffer.concat(tail).subarray(-part)];
        tailBytes = part;
      }
      writeSync(fd, Buffer.concat([gap(), ...tail]));
      closeSync(fd);
    },
  };
}

function lineSplitter() {
  const listeners = new Set<(line: string) => void>();
  let partial = '';
  const tell = (line: string): void => {
    const clean = line.replace(/\r+$/, '');
    for (const listener of listeners) listener(clean);
  };
  return {
    listeners,
    add(chunk: Buffer): void {
      // latin1 never breaks inside a character; the kernel's own words are ASCII.
      const pieces = (partial + chunk.toString('latin1')).split('\n');
      partial = pieces.pop() ?? '';
      for (const piece of pieces) tell(piece.slice(0, LONGEST_LINE));
      if (partial.length > LONGEST_LINE) {
        tell(partial.slice(0, LONGEST_LINE));
        partial = '';
      }
    },
    finish(): void {
      if (partial !== '') tell(partial);
      partial = '';
    },
  };
}
