import type { CommitId } from '../model.ts';

/** A tag and the commit that it names. */
export interface Tag {
  name: string;
  commit: CommitId;
}

interface Version {
  prefix: string;
  numbers: number[];
  /** Of `-rc3`: `rc`, 3. Empty for the release itself. */
  pre: (string | number)[];
}

/** Tags that are tried at most: each may cost a build, and 2^10 releases lie behind so many. */
export const MOST_RELEASES = 10;

// Something may stand before the number, as in `release-1.2`; a date (`next-20240101`) has no dot.
const VERSION = /^(.*?)(\d+(?:\.\d+)+)(?:[-_.]?((?:rc|alpha|beta|pre)[-_.]?\d*)|-([\w.-]+))?(?:\+[\w.-]+)?$/;

function versionOf(name: string): Version | null {
  const [, prefix, numbers, short, long] = VERSION.exec(name) ?? [];
  if (prefix === undefined || numbers === undefined) return null;
  const pre = (short ?? long ?? '').match(/\d+|[^\d._-]+/g) ?? [];
  return {
    prefix,
    numbers: numbers.split('.').map(Number),
    pre: pre.map((part) => (/^\d/.test(part) ? Number(part) : part)),
  };
}

/** Negative if `one` is the older version. A release is newer than its own candidates. */
function compare(one: Version, other: Version): number {
  for (let index = 0; index < Math.max(one.numbers.length, other.numbers.length); index++) {
    const difference = (one.numbers[index] ?? 0) - (other.numbers[index] ?? 0);
    if (difference !== 0) return difference;
  }
  if (one.pre.length === 0 || other.pre.length === 0) return other.pre.length - one.pre.length;
  for (const [index, part] of one.pre.entries()) {
    const against = other.pre[index];
    if (against === undefined) return 1;
    if (part === against) continue;
    if (typeof part === 'number' && typeof against === 'number') return part - against;
    // As semantic versioning has it: a number is older than a word.
    if (typeof part !== typeof against) return typeof part === 'number' ? -1 : 1;
    return part < against ? -1 : 1;
  }
  return one.pre.length - other.pre.length;
}

/**
 * The releases among the tags, the newest version first. `v6.1-rc3` is one only as long as `v6.1` is not there. Tags of
 * a subsystem (`usb-6.1-rc1`) or of another component count only if nothing is tagged as `v1.2` or `1.2`.
 */
export function releasesOf(tags: readonly Tag[]): Tag[] {
  const versions = tags.flatMap((tag) => {
    const version = versionOf(tag.name);
    return version === null ? [] : [{ tag, version }];
  });
  const prefix = usualPrefix(versions.map(({ version }) => version.prefix));
  const ours = versions
    .filter(({ version }) => prefix === null || version.prefix === prefix)
    .filter(({ version }) => prefix !== null || isPlain(version.prefix))
    .sort((one, other) => compare(other.version, one.version));
  const released = new Set(
    ours.filter(({ version }) => version.pre.length === 0).map(({ version }) => key(version.numbers)),
  );
  const seen = new Set<CommitId>();
  return ours
    .filter(({ version }) => version.pre.length === 0 || !released.has(key(version.numbers)))
    .filter(({ tag }) => !seen.has(tag.commit) && seen.add(tag.commit))
    .map(({ tag }) => tag);
}

const key = (numbers: readonly number[]): string => numbers.join('.').replace(/(\.0)+$/, '');

const isPlain = (prefix: string): boolean => /^v?$/i.test(prefix);

/** Null for `v` and nothing, which are one family; else what most tags begin with. */
function usualPrefix(prefixes: readonly string[]): string | null {
  if (prefixes.some(isPlain)) return null;
  const counts = new Map<string, number>();
  for (const prefix of prefixes) counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? null;
}

/**
 * The releases that are tried, in that order: the two newest, then in steps that double, for most bugs are young and a
 * bisection takes only one step more if the range is twice as long. The oldest of all ends it.
 *
 * @param releases  the newest first
 */
export function wayBack(releases: readonly Tag[], most = MOST_RELEASES): Tag[] {
  const way: Tag[] = [];
  for (let place = 0, step = 1; place < releases.length && way.length < most; place += step, step *= 2) {
    way.push(releases[place]!);
  }
  const oldest = releases.at(-1);
  if (oldest !== undefined && way.length < most && way.at(-1) !== oldest) way.push(oldest);
  return way;
}
