import { z } from 'zod';
import type { KnownCulprit } from '../bisect/context.ts';
import { ConfigurationError } from '../host/errors.ts';
import { keysOf } from './marker.ts';
import { commitId, finding, type NightlyRun } from './nightly-run.ts';

const knownSchema = z.object({
  culprit: commitId,
  /** The tip that it was last seen at. */
  tip: commitId,
  signature: finding.shape.signature,
});

/** The names of hunt and test do not matter: one test of one hunt is compared with itself. */
const keys = (signature: z.infer<typeof finding.shape.signature>) => keysOf('', '', signature);

/** What the next nightly run of a test takes as found: the value of `hunt-known`; null if there is nothing. */
export function knownText(nightlyRun: NightlyRun | null): string | null {
  if (nightlyRun?.state !== 'regressed' || nightlyRun.finding?.status !== 'found') return null;
  const { firstBad, signature } = nightlyRun.finding;
  if (firstBad === null) return null;
  return JSON.stringify({ culprit: firstBad.commit, tip: nightlyRun.tip, signature });
}

/**
 * Reads `hunt-known`. Whether a bad end fails the same way is decided as for an issue.
 *
 * @throws ConfigurationError if it is not what `hunt-plan` writes
 */
export function readKnown(text: string): KnownCulprit {
  const parsed = knownSchema.safeParse(jsonOf(text));
  if (!parsed.success) {
    throw new ConfigurationError(
      'hunt-known is not what hunt-plan writes: JSON with culprit, tip and signature. Leave it out.',
    );
  }
  const { culprit, tip, signature } = parsed.data;
  const known = keys(signature);
  return {
    culprit,
    tip,
    isSame: ({ kind, title, altTitles = [] }) =>
      keys({ kind, title, altTitles }).some((key) => known.includes(key)),
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
