import { spawn } from 'node:child_process';
import { InfrastructureError } from '../../src/host/errors.ts';
import type { Finished, Host, RunOptions } from '../../src/host/host.ts';

/** A host that runs short commands and nothing else. */
export function plainHost(): Host {
  return {
    run,
    start: () => {
      throw new Error('the plain host starts nothing in the background');
    },
    now: () => Date.now(),
    sleep: (seconds) => new Promise((done) => setTimeout(done, seconds * 1000)),
    log: { info() {}, warning() {}, progress() {}, group: (_title, inside) => inside() },
    signal: new AbortController().signal,
    stop: () => {},
  };
}

function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  const start = Date.now();
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: options.cwd, env: { ...process.env, ...options.env } });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', (error) => reject(new InfrastructureError(`${command}: ${error.message}`)));
    child.on('close', (exit, signal) => {
      if (exit !== 0 && options.check !== false) {
        reject(new InfrastructureError(`${command} ${args.join(' ')}: ${exit ?? signal}: ${stderr}`));
        return;
      }
      const seconds = (Date.now() - start) / 1000;
      resolve({ exit, signal, stdout, stderr, seconds, timedOut: false });
    });
    child.stdin.on('error', () => {}).end(options.input ?? '');
  });
}
