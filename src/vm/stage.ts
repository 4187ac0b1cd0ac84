import { basename, join } from 'node:path';
import { fileDigest } from '../host/digest.ts';
import { InfrastructureError } from '../host/errors.ts';
import type { Host } from '../host/host.ts';
import { writeOwner } from '../host/owner.ts';
import type { Bytes } from '../model.ts';

/** Below libvirt's image directory, where QEMU's user and the confinement of libvirt let QEMU read. */
export const STAGING_ROOT = '/var/lib/libvirt/images/kernel-bisect';

/** Prefix of the name of every run, and so of its domains and staged images. */
export const RUN_PREFIX = 'kbisect-';

/** What QEMU boots: a separate copy, because libvirt changes the owner of what it boots. */
export interface StagedImage {
  path: string;
  /** SHA-256 in hexadecimal. */
  digest: string;
}

/** The staging directory of a run; made if it is missing. Others may pass through it but not list it. */
export async function stagingDirectory(runName: string, host: Host): Promise<string> {
  const directory = join(STAGING_ROOT, runName);
  await host.run('install', ['-d', '-m', '0711', STAGING_ROOT, directory]);
  await writeOwner(directory);
  return directory;
}

/** A kernel image or initramfs. */
export interface Image {
  path: string;
  /** SHA-256 in hexadecimal, taken when it was built: the copy has to have it too. */
  digest?: string;
}

/**
 * Copies an image to where QEMU may read it.
 *
 * @throws InfrastructureError if the copy differs
 */
export async function stageImage(
  { path: image, digest }: Image,
  directory: string,
  host: Host,
): Promise<StagedImage> {
  const path = join(directory, basename(image));
  const expected = digest ?? (await fileDigest(image));
  await host.run('cp', ['--reflink=auto', '--no-preserve=all', '--', image, `${path}.part`]);
  const copied = await fileDigest(`${path}.part`);
  if (copied !== expected)
    throw new InfrastructureError(
      `${path}: SHA-256 ${copied}, but ${expected} was built; the copy is not used`,
    );
  await host.run('chmod', ['0644', '--', `${path}.part`]);
  await host.run('mv', ['-fT', '--', `${path}.part`, path]);
  return { path, digest: copied };
}

/** Makes a blank, sparse disk image. */
export async function blankDisk(directory: string, name: string, size: Bytes, host: Host): Promise<string> {
  const path = join(directory, name);
  await host.run('truncate', ['-s', String(size), '--', path]);
  return path;
}

/** Removes all that a run has staged. */
export async function removeStaging(runName: string, host: Host): Promise<void> {
  await host.run('rm', ['-rf', '--one-file-system', '--', join(STAGING_ROOT, runName)], { check: false });
}
