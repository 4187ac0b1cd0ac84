import type { Seconds } from '../model.ts';
import { InfrastructureError } from './errors.ts';
import type { Host } from './host.ts';
import { type Filesystem, hasLess } from './room.ts';

/** With less than this a run stops: its reports and the journal's last lines still fit. */
const LEAST = { bytes: 16 * 1024 ** 2, files: 100 };
/** Interval between two checks of the file systems. */
const LOOK: Seconds = 1;

/** Which of these places is full; undefined if none is. */
export async function noRoom(places: readonly Filesystem[]): Promise<string | undefined> {
  for (const { path, setting } of places) {
    if (await hasLess(path, LEAST)) return `no space is left on the file system of ${setting} ${path}`;
  }
  return undefined;
}

/** Asks the run to stop as soon as one of these places is full. */
export function watchRoom(places: readonly Filesystem[], host: Pick<Host, 'stop'>): Disposable {
  const look = async (): Promise<void> => {
    const full = await noRoom(places).catch(() => undefined);
    if (full !== undefined) {
      host.stop(new InfrastructureError(`${full}: free some, then start the same run again`));
    }
  };
  const looking = setInterval(() => void look(), LOOK * 1000).unref();
  return { [Symbol.dispose]: () => clearInterval(looking) };
}
