import { isPost, underRunner } from './action/environment.ts';
import { AS_ROOT, takeRequest } from './host/elevate.ts';

/** The Node of the action's `runs.using`. */
const OLDEST_NODE = 24;

/**
 * Chooses the way in: the action under a runner, else the command line.
 *
 * @param args  arguments after the program's name
 */
export async function start(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<void> {
  const [major = '0'] = process.versions.node.split('.');
  if (Number(major) < OLDEST_NODE) {
    process.stderr.write(
      `This is Node ${process.versions.node}, version ${OLDEST_NODE} or newer is needed: in a checkout, "npx node dist/index.js" uses the one that npm ci installed.\n`,
    );
    process.exit(2);
  }
  if (args[0] === AS_ROOT) return start(await requested(), environment);
  if (!underRunner(environment) || args.length > 0) {
    const unwritten = watchOutput();
    process.exitCode = await (await import('./cli.ts')).cli(args);
    const why = await unwritten();
    // Who closes a pipe early has read enough.
    if (why !== null && why.code !== 'EPIPE') {
      process.stderr.write(
        `standard output cannot be written (${why.code}): what was printed is not complete\n`,
      );
      process.exitCode ||= 1;
    }
  } else if (isPost(environment)) {
    await (await import('./post.ts')).post(environment);
  } else {
    process.exitCode = await (await import('./main.ts')).main(environment);
  }
  // The cache and artifact clients may keep sockets open for minutes after everything is done.
  process.exit();
}

/** Node tells of output that could not be written after the write, which the program's end would be too early for. */
function watchOutput(): () => Promise<NodeJS.ErrnoException | null> {
  let why: NodeJS.ErrnoException | null = null;
  process.stdout.on('error', (error) => {
    why ??= error;
  });
  return async () => {
    await new Promise<void>((resolve) => process.stdout.write('', () => resolve()));
    return why;
  };
}

async function requested(): Promise<string[]> {
  try {
    return await takeRequest();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(2);
  }
}
