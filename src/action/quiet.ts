import { AsyncLocalStorage } from 'node:async_hooks';

const inClient = new AsyncLocalStorage<true>();
let isListening = false;

/** The caller also gets a failure as an error, and a step shows ten warnings at most. */
const TOLD_TWICE = '::warning::Artifact upload failed';

/**
 * Runs a client of the toolkit that prints a dozen lines for each upload. From the background they would land in the
 * middle of the current step, so they are dropped, but not its warnings and debug lines.
 */
export function quietly<T>(client: () => Promise<T>): Promise<T> {
  if (!isListening) dropChatter(process.stdout);
  isListening = true;
  return inClient.run(true, client);
}

function dropChatter(stream: NodeJS.WriteStream): void {
  const write = stream.write;
  const isChatter = (text: unknown) =>
    typeof text === 'string' && (!text.startsWith('::') || text.startsWith(TOLD_TWICE));
  stream.write = function (this: NodeJS.WriteStream, ...args: Parameters<typeof write>): boolean {
    return inClient.getStore() === true && isChatter(args[0]) ? true : write.apply(this, args);
  } as typeof write;
}
