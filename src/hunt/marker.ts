import { z } from 'zod';
import { isCommitId } from '../model.ts';
import { NAME } from '../settings/values.ts';
import { digest } from './names.ts';
import type { Finding } from './nightly-run.ts';

const commitId = z.string().refine(isCommitId);

/** What an issue of a hunt remembers, hidden in its text. Only digits and names: nothing in it can end the comment. */
const markerSchema = z.object({
  version: z.literal(1),
  hunt: z.string().regex(NAME),
  /** Keys of the signature and its other titles; its own comes first. */
  keys: z
    .array(z.string().regex(/^[0-9a-f]{16}$/))
    .min(1)
    .max(50),
  /** Every test that has failed with it. */
  tests: z.array(z.string().regex(NAME)).max(256),
  /** The tip at which it was first seen, this time. */
  since: commitId,
  /** The last tip that was reported. */
  tip: commitId,
  culprit: commitId.nullable(),
  /** Whether the tip failed when this was written. */
  phase: z.enum(['lasts', 'passed']),
});

export type IssueMarker = z.infer<typeof markerSchema>;

const MARKER = /<!-- kernel-bisect-hunt (\{[^\r\n<>]{1,10000}\}) -->/;

/** The hidden comment that identifies an issue. */
export const markerText = (marker: IssueMarker): string =>
  `<!-- kernel-bisect-hunt ${JSON.stringify(marker)} -->`;

/** The marker in an issue's text; null if there is none, or one that no hunt has written. */
export function markerIn(body: string | null | undefined): IssueMarker | null {
  const [, json] = MARKER.exec(body ?? '') ?? [];
  if (json === undefined) return null;
  try {
    return markerSchema.parse(JSON.parse(json));
  } catch {
    return null;
  }
}

/** Foreign text without anything that looks like a marker: a log or a subject may say anything, in a code block too. */
export const unmarked = (text: string): string =>
  text.replaceAll('<!-- kernel-bisect-hunt', '<! -- kernel-bisect-hunt');

/** The text with another marker. What people wrote around it stays. */
export function withMarker(body: string, marker: IssueMarker): string {
  return MARKER.test(body)
    ? body.replace(MARKER, () => markerText(marker))
    : `${body}\n\n${markerText(marker)}`;
}

/**
 * What identifies a regression, its own key first. Two are the same if they share one. A crash or a build error is
 * the same bug in any test; a failing test, a hang or a failed boot only in the same test.
 */
export function keysOf(hunt: string, test: string, signature: Finding['signature']): string[] {
  const { kind, title, altTitles } = signature;
  switch (kind) {
    case 'crash': {
      // The place where a report broke off identifies nothing.
      const others = altTitles.filter((other) => !other.endsWith('corrupted'));
      return [...new Set([title, ...others])].slice(0, 50).map((each) => digest([hunt, kind, each]));
    }
    case 'build':
      // Lines move with every commit.
      return [digest([hunt, kind, title.replace(/:\d+(?=:|$)/g, '')])];
    case 'test':
      // Any status of a failed test is the same failure, as in a bisection.
      return [digest([hunt, kind, test])];
    case 'hang':
    case 'boot':
    case 'regex':
      return [digest([hunt, kind, test, title])];
  }
}
