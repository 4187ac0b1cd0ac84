import { constants } from 'node:fs';
import { access, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigurationError } from '../host/errors.ts';
import type { FileOrText } from '../settings/settings.ts';

/** The test, looked at: a file of this host, a directory whose `run` is executed, or a script's text. */
export type GivenTest = { kind: 'file' | 'directory'; path: string } | { kind: 'text'; text: string };

/**
 * Looks at what the setting names.
 *
 * @returns null if there is no test
 * @throws ConfigurationError if it is not there, cannot be read or is no test
 */
export async function givenTest(setting: FileOrText | null): Promise<GivenTest | null> {
  if (setting === null || setting.kind === 'text') return setting;
  const { given, path } = setting;
  const refuse = (why: string): never => {
    throw new ConfigurationError(
      `test: ${JSON.stringify(given)} (${path}) ${why}. Give a file, a directory, or the script itself.`,
    );
  };
  const unreadable = ({ code }: NodeJS.ErrnoException) => refuse(`cannot be read (${code})`);
  const found = await stat(path).catch(unreadable);
  await access(path, constants.R_OK).catch(unreadable);
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
  if (test.kind !== 'text') return test.path;
  const path = join(scratch, 'test');
  const text = test.text.startsWith('#!') ? test.text : `#!/bin/sh\n${test.text}\n`;
  await writeFile(path, text, { mode: 0o755 });
  return path;
}
