import { stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Bytes } from '../model.ts';
import { ConfigurationError, InfrastructureError } from './errors.ts';

/** Name of a directory whose place comes from libvirt, not from a setting. */
export const LIBVIRT_IMAGES = "libvirt's images";

/** A directory, and the setting that it comes from if there is one. */
export interface Filesystem {
  path: string;
  setting: 'work-dir' | 'output' | typeof LIBVIRT_IMAGES;
}

/** Free space on a file system. */
interface Room {
  bytes: Bytes;
  /** Files that can still be made; infinite if the file system has no table of inodes. */
  files: number;
}

/** A file system with less than this is full: what no longer fits may be small. */
const FULL: Room = { bytes: 1024 ** 2, files: 1 };
/** With less than this a program may have found it full, and removed its half-made file when it failed. */
const NEARLY_FULL: Room = { bytes: 1024 ** 3, files: 1000 };

/** The path itself, or the nearest existing one above it. */
export async function nearestThere(path: string): Promise<string> {
  const found = await stat(path).catch(() => null);
  return found !== null || dirname(path) === path ? path : nearestThere(dirname(path));
}

/** What can be written to the file system that a path is on, or will be on. */
export async function freeAt(path: string): Promise<Bytes> {
  return (await roomAt(path)).bytes;
}

async function roomAt(path: string): Promise<Room> {
  const { bavail, bsize, files, ffree } = await statfs(await nearestThere(path));
  return { bytes: bavail * bsize, files: files > 0 ? ffree : Number.POSITIVE_INFINITY };
}

/** Whether less than this is free on the file system of a path. */
export async function hasLess(path: string, { bytes, files }: Room = FULL): Promise<boolean> {
  const room = await roomAt(path);
  return room.bytes < bytes || room.files < files;
}

/** Whether one of these file systems may have been full a moment ago. */
export async function nearlyFull(paths: readonly string[]): Promise<boolean> {
  return (await Promise.all(paths.map((path) => hasLess(path, NEARLY_FULL)))).includes(true);
}

export const inGib = (bytes: Bytes): string => `${(bytes / 1024 ** 3).toFixed(1)} GiB`;

/**
 * Makes sure that there is enough space, before anything is made.
 *
 * @throws ConfigurationError if there is not: a full disk in the middle of a build costs more than a message now
 */
export async function requireRoom({ path, setting }: Filesystem, least: Bytes): Promise<void> {
  const free = await freeAt(path);
  if (free >= least) return;
  const fix =
    setting === LIBVIRT_IMAGES ? 'free some there' : `free some, or set ${setting} to a larger file system`;
  throw new ConfigurationError(
    `${setting}: ${inMib(free)} are free at ${path}, and a run needs ${inMib(least)}: ${fix}`,
  );
}

const inMib = (bytes: Bytes): string =>
  bytes >= 1024 ** 3 ? inGib(bytes) : `${Math.floor(bytes / 1024 ** 2)} MiB`;

/**
 * What broke a run, reworded if the cause is a full disk: git and others name the file that they could not write,
 * but not always why.
 *
 * @returns the error itself if no disk is full
 */
export async function orFullDisk(error: unknown, places: readonly Filesystem[]): Promise<unknown> {
  const isSystem = error instanceof InfrastructureError || (error instanceof Error && 'code' in error);
  if (!isSystem) return error;
  for (const { path, setting } of places) {
    if (!(await hasLess(path))) continue;
    const cause = error instanceof Error ? error.message : String(error);
    return new InfrastructureError(
      `no space is left on the file system of ${setting} ${path}: free some, then start the same run again (${cause})`,
    );
  }
  return error;
}
