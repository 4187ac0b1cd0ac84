import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * A file or folder of this project that is needed at run time, such as `guest` or `kernel-config`.
 * The program lies one folder below the project's root, bundled in `dist` as well as in `src`.
 */
export function asset(name: string): string {
  const starts = [process.argv[1], import.meta.filename].filter(
    (path) => path !== undefined && existsSync(path),
  );
  for (const start of starts) {
    for (let at = dirname(realpathSync(start!)); at !== dirname(at); at = dirname(at)) {
      if (existsSync(join(at, 'action.yml')) && existsSync(join(at, name))) return join(at, name);
    }
  }
  throw new Error(`${name} is missing from this installation`);
}
