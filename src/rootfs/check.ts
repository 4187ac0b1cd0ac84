import { lstat } from 'node:fs/promises';
import { ConfigurationError } from '../host/errors.ts';
import { resolveInside } from './inside.ts';

const AGENT = ['usr/sbin/qemu-ga', 'usr/bin/qemu-ga', 'sbin/qemu-ga', 'bin/qemu-ga', 'usr/local/bin/qemu-ga'];
const SHELL = ['bin/sh', 'usr/bin/sh'];

async function isProgram(root: string, path: string): Promise<boolean> {
  const real = await resolveInside(root, path);
  if (real === null) return false;
  const found = await lstat(real);
  return found.isFile() && (found.mode & 0o111) !== 0;
}

async function firstProgram(root: string, paths: readonly string[]): Promise<string | null> {
  for (const path of paths) {
    if (await isProgram(root, path)) return `/${path}`;
  }
  return null;
}

/**
 * Makes sure that a directory can be a guest's root.
 *
 * @returns the guest's paths of the programs that a boot depends on
 * @throws ConfigurationError that names what is missing and the package that holds it
 */
export async function checkRootfs(directory: string): Promise<{ agent: string; shell: string }> {
  const found = await lstat(directory).catch(() => null);
  if (found === null || !found.isDirectory()) {
    throw new ConfigurationError(
      `rootfs: ${directory} ${found === null ? 'does not exist' : 'is not a directory'}: give the directory that the guest sees as /`,
    );
  }
  const shell = await firstProgram(directory, SHELL);
  if (shell === null) {
    throw new ConfigurationError(
      `rootfs: ${directory} has no executable /bin/sh: install the package dash (or bash, busybox) in it, ` +
        `or leave rootfs empty to have one made`,
    );
  }
  const agent = await firstProgram(directory, AGENT);
  if (agent === null) {
    throw new ConfigurationError(
      `rootfs: ${directory} has no QEMU guest agent (looked for ${AGENT.map((path) => `/${path}`).join(', ')}): ` +
        `install the package qemu-guest-agent in it, or leave rootfs empty to have one made`,
    );
  }
  return { agent, shell };
}
