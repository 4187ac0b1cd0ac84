import { lstat, mkdir } from 'node:fs/promises';
import { ConfigurationError } from '../host/errors.ts';

/**
 * Makes a directory that only root can enter, or makes sure that it is one.
 * A set-uid file that a guest made is set-uid on the host for whoever can reach it.
 *
 * @throws ConfigurationError if others can enter it; its mode is not changed, for it may be somebody's own
 */
export async function privateDirectory(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  const { uid, mode } = await lstat(path);
  if (uid !== (process.getuid?.() ?? 0) || (mode & 0o077) !== 0) {
    const shown = (mode & 0o7777).toString(8).padStart(4, '0');
    throw new ConfigurationError(
      `${path} has mode ${shown} and owner ${uid}, but what lies in it must be out of reach of other users: ` +
        `run chmod 0700 and chown 0 on it, or choose another directory`,
    );
  }
}
