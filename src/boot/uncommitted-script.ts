import { lstat, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { readingGit } from '../git/git.ts';
import type { SourceTree } from '../git/source.ts';
import { sha256 } from '../host/digest.ts';
import type { Host } from '../host/host.ts';
import { parseWords } from '../host/shell-words.ts';
import { giveToUser } from '../host/user.ts';
import type { CommitId } from '../model.ts';

/** A script that `build-command` runs and that is in no commit. */
export interface OwnScript {
  /** Relative to the source tree. */
  path: string;
  /** SHA-256 of its content and mode. */
  digest: string;
  /**
   * Puts it into the source tree, where the commit there has no file of its own at this path.
   *
   * @returns why that cannot be done; null where it is done
   */
  put(): Promise<string | null>;
}

/** Words before a command that change what is run in no way that matters here. */
const BEFORE = /^(exec|env|nice|time|[A-Za-z_]\w*=.*)$/;
const SHELL = /^(ba|da|k|z|)sh$|^(\.|source)$/;
const INTERPRETER = /^(python|perl|ruby|node)[\d.]*$/;
/** What a shell makes something else of. */
const SPECIAL = /[$`*?[\]{}~\\<>|&;()!#]/;

/**
 * The relative path of the file that a command begins by running, as `./x.sh` or `sh x.sh`. What it runs later may be
 * what it has built.
 *
 * @returns null where it begins otherwise
 */
export function scriptOf(command: string): string | null {
  const lines = command.replaceAll('\\\n', ' ').split('\n');
  const line = lines.find((each) => /^\s*[^\s#]/.test(each)) ?? '';
  const words = (parseWords(line) ?? []).map((word) => word.replace(/[;&|]+$/, ''));
  const [first = '', ...rest] = words.slice(words.findIndex((word) => !BEFORE.test(word)));
  const path = SHELL.test(first)
    ? argumentOf(rest, /^-\w*c/)
    : INTERPRETER.test(first)
      ? argumentOf(rest, /^-\w*[cem]/)
      : // A word without a slash is looked for in PATH alone.
        first.includes('/') && first;
  if (!path || SPECIAL.test(path)) return null;
  const plain = normalize(path);
  return plain.startsWith(sep) || plain.split(sep)[0] === '..' || /^\.?\/?$/.test(plain) ? null : plain;
}

/** The first word that is no option; none after an option by which the program itself is given. */
function argumentOf(words: readonly string[], program: RegExp): string | undefined {
  const word = words.find((each) => !each.startsWith('-') || program.test(each));
  return word?.startsWith('-') ? undefined : word;
}

/**
 * Looks for the script that a command runs among the user's own files. It is read once.
 *
 * @param options.directories  where it may be, the first one first: the repository, the current directory
 * @param options.badEnd       a script of this commit is none of the user's own
 * @returns null where the command runs none, or a commit's
 */
export async function openOwnScript(
  options: {
    command: string;
    directories: readonly string[];
    badEnd: CommitId;
    source: Pick<SourceTree, 'directory' | 'git'>;
  },
  host: Host,
): Promise<OwnScript | null> {
  const { source, badEnd } = options;
  const path = scriptOf(options.command);
  if (path === null || (await hasFile(path, badEnd, source))) return null;
  for (const directory of options.directories) {
    const from = join(directory, path);
    const found = await stat(from).catch(() => null);
    if (!found?.isFile()) continue;
    // Below the top of a work tree, a commit has the file under a longer name.
    const { exit, stdout } = await readingGit({ directory }, host)(['rev-parse', '--show-prefix'], {
      check: false,
    });
    const prefix = exit === 0 ? stdout.replace(/\n$/, '') : '';
    if (prefix !== '' && (await hasFile(`${prefix}${path}`, badEnd, source))) continue;
    const content = await readFile(from);
    const mode = found.mode & 0o777;
    host.log.info(
      `build-command runs ${path}, which the bad end does not have: it is taken from ${from}, and each commit without one of its own gets it`,
    );
    return {
      path,
      digest: sha256(`${mode} ${sha256(content)}`),
      async put() {
        const tracked = await source.git(['--literal-pathspecs', 'ls-files', '--error-unmatch', '--', path], {
          check: false,
        });
        if (tracked.exit === 0) return null;
        const inTheWay = await makeWay(source.directory, dirname(path));
        if (inTheWay !== null)
          return `${path} cannot be put there: ${inTheWay} is no directory at this commit`;
        const to = join(source.directory, path);
        await rm(to, { recursive: true, force: true });
        await writeFile(to, content, { mode, flag: 'wx' });
        await giveToUser(to);
        return null;
      },
    };
  }
  return null;
}

async function hasFile(path: string, commit: CommitId, { git }: Pick<SourceTree, 'git'>): Promise<boolean> {
  return (await git(['cat-file', '-e', `${commit}:${path}`], { check: false })).exit === 0;
}

/**
 * Makes the directories of a relative path. No link is followed: a commit's own may lead anywhere.
 *
 * @returns the part of it that is something else at this commit; null where all are there
 */
async function makeWay(root: string, path: string): Promise<string | null> {
  let at = root;
  for (const name of path.split(sep)) {
    at = join(at, name);
    const found = await lstat(at).catch(() => null);
    if (found !== null && !found.isDirectory()) return relative(root, at);
    if (found !== null) continue;
    await mkdir(at);
    await giveToUser(at);
  }
  return null;
}
