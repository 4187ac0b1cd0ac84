import { createHash } from 'node:crypto';

/** What one test of a hunt depends on besides the tip: if one of these is new, nothing is known about the test yet. */
export interface TestIdentity {
  hunt: string;
  /** Path or URL of the kernel. */
  kernel: string;
  test: string;
  settings: Readonly<Record<string, unknown>>;
}

/** The artifact with the plan of a nightly run. */
export const planArtifact = (hunt: string): string => `kernel-bisect-${hunt}.plan`;

/** The artifact with the result of one test of a nightly run. */
export const jobArtifact = (hunt: string, test: string): string => `kernel-bisect-${hunt}.${test}.job`;

/**
 * Prefix of the keys of a test's nightly runs in the workflow's cache; the run and its attempt follow. The newest of
 * them is what is known about the test.
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
 * Of artifacts with such a name, the one of the latest attempt. A new attempt, and a name that was taken, give
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
