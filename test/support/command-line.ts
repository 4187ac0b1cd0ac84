import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';

/** How the command line ended. */
export interface Ended {
  exit: number | null;
  stdout: string;
  stderr: string;
}

export interface CommandLineOptions {
  cwd: string;
  env?: Record<string, string>;
  /** False: as somebody who is not root, and reads what root reads all the same. */
  root?: boolean;
}

/** Runs the bundle as a person in a terminal does, without a terminal. */
export async function commandLine(args: readonly string[], options: CommandLineOptions): Promise<Ended> {
  const { cwd, env = {}, root = true } = options;
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(GITHUB_|RUNNER_|INPUT_|LIBVIRT_)/.test(name),
  );
  const command = [process.execPath, resolve('dist/index.js'), ...args];
  const [program = '', ...words] = root ? command : ['unshare', '--user', '--', ...command];
  const child = spawn(program, words, {
    cwd,
    env: { ...Object.fromEntries(own), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((done, fail) => child.once('close', done).once('error', fail));
  const [stdout, stderr, exit] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { exit, stdout, stderr };
}
