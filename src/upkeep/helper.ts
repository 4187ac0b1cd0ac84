import { chmod, copyFile, cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { asset } from '../host/assets.ts';
import { AS_ROOT, HELPER } from '../host/elevate.ts';
import type { OrdinaryUser } from '../host/user.ts';

/** Files of this project that the bundle reads. */
const PARTS = ['dist', 'guest', 'kernel-config', 'action.yml', 'package.json'];

/** The sudoers(5) line that lets a user start the helper and nothing else; the empty string allows no argument. */
export const sudoersLine = (user: string): string => `${user} ALL=(root) NOPASSWD: ${HELPER} ""`;

/**
 * Puts a copy of this program, with the Node that runs it, where only root can change it: the only thing that an
 * ordinary user's sudo has to allow. It reads its request from standard input, and checks it.
 *
 * @param helper  path of the program that sudo starts; what it needs lies beside it
 */
export async function installHelper(helper = HELPER): Promise<void> {
  const directory = dirname(helper);
  await mkdir(dirname(directory), { recursive: true, mode: 0o755 });
  const fresh = await mkdtemp(`${directory}.`);
  try {
    for (const part of PARTS)
      await cp(asset(part), join(fresh, part), { recursive: true, dereference: true });
    await copyFile(process.execPath, join(fresh, 'node'));
    const program = `#!/bin/sh\n[ $# -eq 0 ] || exit 2\nexec '${directory}/node' '${directory}/dist/index.js' ${AS_ROOT}\n`;
    await writeFile(join(fresh, 'as-root'), program);
    await chmod(join(fresh, 'as-root'), 0o755);
    await chmod(fresh, 0o755);
    await rm(directory, { recursive: true, force: true });
    await rename(fresh, directory);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

/** What an administrator has to write for a user. */
export const helperAdvice = ({ name }: OrdinaryUser): string =>
  `${HELPER} is installed; this line in /etc/sudoers.d/kernel-bisect lets ${name} run bisections, and so do everything that root can: ${sudoersLine(name)}`;
