import type { Host } from '../host/host.ts';
import { duration } from '../model.ts';

/** Milliseconds between two messages. */
const EVERY = 2000;

interface Watched<T> {
  /** What goes on at first. */
  first: string;
  /** The work; the host that it gets takes its progress in place of what was said before. */
  inside: (host: Host) => Promise<T>;
  /** Asked each time for more than the time, such as how much is done. */
  detail?: () => Promise<string>;
}

/** Says again and again what goes on and for how long, while something long runs. */
export async function watched<T>(
  { first, inside, detail = async () => '' }: Watched<T>,
  host: Host,
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
