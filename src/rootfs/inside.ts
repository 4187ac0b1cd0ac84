import { lstat, readlink } from 'node:fs/promises';
import { join } from 'node:path';

/** Symbolic links that are followed before a path counts as a loop: the kernel's own number. */
const LINKS = 40;

/**
 * Where a path leads when `root` is `/`: links are followed as the guest would, and none leads out of it.
 *
 * @returns the path on the host, free of links; null if nothing is there
 */
export async function resolveInside(root: string, path: string): Promise<string | null> {
  const todo = path.split('/');
  const done: string[] = [];
  let links = 0;
  while (todo.length > 0) {
    const part = todo.shift();
    if (part === undefined || part === '' || part === '.') continue;
    if (part === '..') {
      done.pop();
      continue;
    }
    const here = join(root, ...done, part);
    const found = await lstat(here).catch(() => null);
    if (found === null) return null;
    if (!found.isSymbolicLink()) {
      done.push(part);
      continue;
    }
    links += 1;
    if (links > LINKS) return null;
    const target = await readlink(here);
    if (target.startsWith('/')) done.length = 0;
    todo.unshift(...target.split('/'));
  }
  return join(root, ...done);
}
