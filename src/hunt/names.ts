import { createHash } from 'node:crypto';

/** What one test of a hunt depends on besides the tip: where one of these is new, nothing is known of the test yet. */
export interface TestIdentity {
  hunt: string;
  /** Path or URL of the kernel. */
  kernel: string;
  test: string;
  settings: Readonly<Record<string, unknown>>;
}

/** The artifact that holds what a night set out to do. */
export const planArtifact = (hunt: string): string => `kernel-bisect-${hunt}.plan`;

/** The artifact that holds what a test of a night came to. */
export const jobArtifact = (hunt: string, test: string): string => `kernel-bisect-${hunt}.${test}.leg`;

/**
 * What the keys of a test's nights begin with in the workflow's cache; the run and its attempt follow. The newest of
 * them is what is known of the test.
 */
export function memoryPrefix(identity: TestIdentity): string {
  const { hunt, kernel, test } = identity;
  const settings = Object.entries(identity.settings).sort(([a], [b]) => (a < b ? -1 : 1));
  return `kernel-bisect-hunt-${hunt}.${test}.${digest({ kernel, settings })}.`;
}

/** 16 hexadecimal digits that stand for a value; safe in names, keys and comments of HTML. */
export function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}

/**
 * Of artifacts with such a name, the one of the latest attempt. An attempt of its own, and a name that was taken, give
 * the name a number: `-2`.
 */
export function latestOf<T extends { name: string; id: number }>(
  name: string,
  artifacts: readonly T[],
): T | undefined {
  const numberOf = (artifact: T): number => {
    if (artifact.name === name) return 1;
    const tail = artifact.name.startsWith(`${name}-`) ? artifact.name.slice(name.length + 1) : '';
    return /^[1-9]\d{0,3}$/.test(tail) ? Number(tail) : 0;
  };
  return artifacts
    .filter((artifact) => numberOf(artifact) > 0)
    .sort((a, b) => numberOf(a) - numberOf(b) || a.id - b.id)
    .at(-1);
}
