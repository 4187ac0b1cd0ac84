import { AsyncLocalStorage } from 'node:async_hooks';

const inClient = new AsyncLocalStorage<true>();
let isListening = false;

/** A failure comes to the caller as an error too, and a step shows ten warnings at most. */
const TOLD_TWICE = '::warning::Artifact upload failed';

/**
 * Runs a client of the toolkit that prints a dozen lines for each upload. In the background they would land in the
 * middle of the step that is going on, so they are dropped; its warnings and debug lines are not.
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
