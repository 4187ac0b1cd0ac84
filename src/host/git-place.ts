import { lstat, readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A git directory or a work tree on this host, found without git: by what lies in a directory. */
export type GitPlace = { kind: 'git directory' | 'work tree'; path: string };

/** What a directory is to git; null for an ordinary one. An empty `.git` is nothing to git either. */
export async function gitPlaceAt(directory: string): Promise<GitPlace | null> {
  if (await isGitDirectory(directory)) return { kind: 'git directory', path: directory };
  const inside = join(directory, '.git');
  const found = await lstat(inside).catch(() => null);
  if (found === null) return null;
  // A linked work tree and a submodule have a file that says where the git directory is (gitrepository-layout(5)).
  const isFile = (await stat(inside).catch(() => null))?.isFile() ?? false;
  const isWorkTree = isFile
    ? (await readFile(inside, 'latin1').catch(() => '')).startsWith('gitdir:')
    : await isGitDirectory(inside);
  return isWorkTree ? { kind: 'work tree', path: directory } : null;
}

/** The git directory or work tree that a path is or lies in, as real paths; null if there is none. */
export async function gitPlaceAround(path: string): Promise<GitPlace | null> {
  for (let at = await realPathOf(path); ; at = dirname(at)) {
    const found = await gitPlaceAt(at);
    if (found !== null) return found;
    if (dirname(at) === at) return null;
  }
}

/** The real path of the part of a path that exists, followed by the rest of it. */
export async function realPathOf(path: string): Promise<string> {
  const real = await realpath(path).catch(() => null);
  if (real !== null) return real;
  if (dirname(path) === path) return path;
  return join(await realPathOf(dirname(path)), path.slice(dirname(path).length));
}

async function isGitDirectory(directory: string): Promise<boolean> {
  const is = (name: string) =>
    lstat(join(directory, name)).then(
      (found) => found,
      () => null,
    );
  const head = await is('HEAD');
  if (head === null || head.isDirectory()) return false;
  // That of a linked work tree borrows the rest.
  if ((await is('commondir')) !== null) return true;
  return (await is('objects')) !== null && (await is('refs')) !== null;
}
