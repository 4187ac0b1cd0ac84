import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { asset } from './assets.ts';
import { ConfigurationError } from './errors.ts';
import { USER_HOME, USER_PATH } from './user.ts';

/** The argument that starts this program as root on behalf of another user. */
export const AS_ROOT = '--as-root';
/** Root-owned program that `setup` installs: the only one that an ordinary user's sudo has to allow. */
export const HELPER = '/usr/local/libexec/kernel-bisect/as-root';

/** Variables that a run reads. sudo removes the others and keeps its own search path. */
const PASSED_ON =
  /^(?:(?:GITHUB|RUNNER|INPUT|ACTIONS|STATE)_.*|CI|LANG|TERM|COLUMNS|NO_COLOR|LIBVIRT_DEFAULT_URI|(?:https?|no|all)_proxy)$/i;

const requestOf = z.strictObject({
  version: z.string(),
  /** Arguments after the program's name; none for the action. */
  args: z.array(z.string()),
  cwd: z.string().startsWith('/'),
  env: z.record(
    z.string().refine((name) => PASSED_ON.test(name) || name === USER_PATH || name === USER_HOME),
    z.string(),
  ),
});
/** What the root process is asked to do. */
type Request = z.infer<typeof requestOf>;

const versionOfThis = (): string =>
  (JSON.parse(readFileSync(asset('package.json'), 'utf8')) as { version: string }).version;

/** The part of an environment that a run as root gets. */
export function passedOn(environment: NodeJS.ProcessEnv): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) {
    if (value !== undefined && PASSED_ON.test(name)) kept[name] = value;
  }
  const { PATH, HOME } = environment;
  return { ...kept, ...(PATH ? { [USER_PATH]: PATH } : {}), ...(HOME ? { [USER_HOME]: HOME } : {}) };
}

/** How sudo starts this program as root without a password: through the helper, or directly; null if it cannot. */
export function commandAsRoot(): string[] | null {
  const allows = (...args: string[]) => spawnSync('sudo', ['-n', ...args], { stdio: 'ignore' }).status === 0;
  const script = process.argv[1] ?? '';
  // post.js is the same bundle with its phase set, and the phase is in the environment.
  const bundle = script.endsWith('post.js') ? join(dirname(script), 'index.js') : script;
  if (existsSync(HELPER) && allows('-l', HELPER)) return [HELPER];
  if (allows('true')) return [process.execPath, bundle, AS_ROOT];
  return null;
}

/**
 * Starts this program again as root and waits for it. The request goes through a pipe, because a command line can be
 * read by everybody. Closing the pipe tells it to stop, because only root can send it a signal.
 *
 * @returns its exit status
 * @throws ConfigurationError if sudo asks for a password
 */
export async function runAsRoot(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const command = commandAsRoot();
  if (command === null) {
    throw new ConfigurationError(
      'Mounts and virtual machines need root, and sudo does not give it to this user without a password: start it with sudo, or let an administrator run setup with sudo and allow the helper (docs/security.md has the line).',
    );
  }
  const request: Request = {
    version: versionOfThis(),
    args: [...args],
    cwd: process.cwd(),
    env: passedOn(environment),
  };
  const child = spawn('sudo', ['-n', '--', ...command], { stdio: ['pipe', 'inherit', 'inherit'] });
  child.stdin.on('error', () => {});
  child.stdin.write(`${JSON.stringify(request)}\n`);
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => child.stdin.end());
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exit) => resolve(exit ?? 1));
  });
}

/**
 * Takes over what the process of an ordinary user asks for: its directory and the part of its environment that a run
 * reads. Its standard input stays open as long as that process lives.
 *
 * @returns the arguments after the program's name
 * @throws ConfigurationError for a request of another version, or an invalid one
 */
export async function takeRequest(): Promise<string[]> {
  const line = await firstLine();
  const parsed = requestOf.safeParse(asJson(line));
  if (!parsed.success) {
    throw new ConfigurationError(`${AS_ROOT} is only for this program itself: leave it out and use sudo.`);
  }
  const { version, args, cwd, env } = parsed.data;
  const own = versionOfThis();
  if (version !== own) {
    throw new ConfigurationError(
      `${HELPER} has version ${own}, but version ${version} asks for root: let an administrator run setup of ${version} with sudo.`,
    );
  }
  Object.assign(process.env, env);
  process.chdir(cwd);
  return args;
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The first line of standard input, which is read on so that its end is noticed. */
async function firstLine(): Promise<string> {
  let text = '';
  await new Promise<void>((resolve) => {
    process.stdin.setEncoding('utf8');
    process.stdin.on('data', (chunk: string) => {
      if (!text.includes('\n')) text += chunk;
      if (text.includes('\n')) resolve();
    });
    process.stdin.once('end', resolve);
  });
  return text.split('\n')[0] ?? '';
}

/** Ends when the process that this one works for asks it to stop, or has gone; none if there is no such process. */
export const lifeline = (): NodeJS.ReadableStream | undefined =>
  process.argv[2] === AS_ROOT ? process.stdin : undefined;
