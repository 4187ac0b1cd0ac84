import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { CancelledError, InfrastructureError } from './errors.ts';
import type { Host } from './host.ts';

/** Milliseconds of waiting before the log says what for. */
const SILENT = 1000;

export interface LockOptions {
  /** Made if it is missing. */
  file: string;
  /** What the lock protects, for the line that says why nothing happens. */
  what: string;
  /** True: others that share it are let in as well. */
  shared?: boolean;
}

/**
 * Waits for a lock on a file, however long another process holds it. The kernel releases it when this process ends,
 * however it ends: flock(1) holds it for a child that lives as long as our end of its standard input.
 *
 * @throws CancelledError when the run is asked to stop while it waits
 */
export async function lock(
  { file, what, shared = false }: LockOptions,
  host: Pick<Host, 'log' | 'signal'>,
): Promise<AsyncDisposable> {
  const way = shared ? '--shared' : '--exclusive';
  const child = spawn('flock', [way, file, 'sh', '-c', 'echo locked; exec cat >/dev/null'], {
    stdio: ['pipe', 'pipe', 'ignore'],
    // A group of its own: Ctrl-C in a terminal must not free the lock before the run has cleaned up.
    detached: true,
  });
  const ended = once(child, 'close');
  const release = async () => {
    child.stdin.end();
    await ended.catch(() => {});
  };
  const waiting = setTimeout(() => host.log.info(`Waiting for another run that uses ${what}`), SILENT);
  const cancel = () => child.kill();
  host.signal.addEventListener('abort', cancel, { once: true });
  try {
    const got = await Promise.race([once(child.stdout, 'data').then(() => true), ended.then(() => false)]);
    if (!got && host.signal.aborted) throw new CancelledError(`cancelled while waiting for ${what}`);
    if (!got) throw new InfrastructureError(`flock could not lock ${file}`);
    return { [Symbol.asyncDispose]: release };
  } catch (error) {
    await release();
    throw error;
  } finally {
    clearTimeout(waiting);
    host.signal.removeEventListener('abort', cancel);
  }
}
