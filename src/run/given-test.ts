import { constants } from 'node:fs';
import { access, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ConfigurationError } from '../host/errors.ts';

/** What the setting `test` means: a file of this host, a directory whose `run` is executed, or a script's text. */
export type GivenTest = { kind: 'file' | 'directory'; path: string } | { kind: 'script'; text: string };

/** A word that can only be meant as a path: it has a slash, or ends like a script's name. */
const PATH = /^\S*\/\S*$|^\S+\.(sh|bash|py|pl|rb)$/;

/**
 * Finds out what the setting means.
 *
 * @param cwd  directory that a relative path starts from
 * @returns null where there is no test
 * @throws ConfigurationError where what is named is not there, cannot be read or is no test
 */
export async function givenTest(setting: string | null, cwd: string): Promise<GivenTest | null> {
  if (setting === null) return null;
  const script: GivenTest = { kind: 'script', text: setting };
  if (setting.includes('\n')) return script;
  const path = resolve(cwd, setting);
  const refuse = (why: string): never => {
    throw new ConfigurationError(
      `test: ${JSON.stringify(setting)} (${path}) ${why}. Give a file, a directory, or the script itself.`,
    );
  };
  const found = await stat(path).catch((error: NodeJS.ErrnoException) =>
    PATH.test(setting) ? refuse(`cannot be read (${error.code})`) : null,
  );
  if (found === null) return script;
  await access(path, constants.R_OK).catch(({ code }) => refuse(`cannot be read (${code})`));
  if (found.isFile()) return { kind: 'file', path };
  if (!found.isDirectory()) return refuse('is neither a file nor a directory');
  const run = await stat(join(path, 'run')).catch(() => null);
  if (run === null) return refuse('is a directory without a program named "run"');
  if (!run.isFile() || (run.mode & 0o111) === 0)
    return refuse('is a directory whose "run" cannot be executed (chmod +x)');
  return { kind: 'directory', path };
}

/** The test's path on this host; a script is made a file in `scratch`. */
export async function testPath(test: GivenTest, scratch: string): Promise<string> {
  if (test.kind !== 'script') return test.path;
  const path = join(scratch, 'test');
  const text = test.text.startsWith('#!') ? test.text : `#!/bin/sh\n${test.text}\n`;
  await writeFile(path, text, { mode: 0o755 });
  return path;
}
