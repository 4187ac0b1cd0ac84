import type { Host } from '../host/host.ts';
import { duration } from '../model.ts';

/** Milliseconds between two messages. */
const EVERY = 2000;

/**
 * Repeats what is going on and for how long, while something long runs. Progress that it reports itself
 * replaces the earlier text.
 *
 * @param first   the first activity
 * @param detail  asked each time for more than the time, such as how much is done
 */
export async function watched<T>(
  first: string,
  host: Host,
  inside: (host: Host) => Promise<T>,
  detail: () => Promise<string> = async () => '',
): Promise<T> {
  let line = first;
  let since = host.now();
  const say = async () => {
    const more = await detail().catch(() => '');
    host.log.progress(
      [line, more, duration((host.now() - since) / 1000)].filter((part) => part !== '').join(', '),
    );
  };
  const progress = (next: string) => {
    line = next;
    since = host.now();
    host.log.progress(next);
  };
  progress(first);
  const timer = setInterval(say, EVERY);
  try {
    return await inside({ ...host, log: { ...host.log, progress } });
  } finally {
    clearInterval(timer);
  }
}
