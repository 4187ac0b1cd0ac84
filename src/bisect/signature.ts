import { titleOfHang } from '../boot/hang.ts';
import { statusTitle } from '../boot/testbed.ts';
import type { Outcome, Signature } from '../model.ts';
import { outcomeWords } from './outcome-words.ts';

/** What the user calls bad, before the bad end has shown it. */
export type Wanted =
  | { kind: 'auto' }
  /** Any crash, any failing test, any hang, any failed boot. */
  | { kind: 'any'; of: 'crash' | 'test' | 'hang' | 'boot' }
  /** One exit status of `build-command`. */
  | { kind: 'status'; status: number }
  | { kind: 'title'; title: string }
  | { kind: 'regex'; pattern: string };

/** Reads the setting `signature`. */
export function wantedOf(setting: string): Wanted {
  switch (setting) {
    case '':
    case 'auto':
      return { kind: 'auto' };
    case 'crash':
    case 'test':
    case 'hang':
    case 'boot':
      return { kind: 'any', of: setting };
  }
  const [, status] = /^status (0|[1-9]\d*)$/.exec(setting) ?? [];
  if (status !== undefined) return { kind: 'status', status: Number(status) };
  return /^\/.+\/[a-z]*$/s.test(setting)
    ? { kind: 'regex', pattern: setting }
    : { kind: 'title', title: setting };
}

/** The signature as far as the user's word says it; null where the bad end has to show it first. */
export function statedSignature(wanted: Wanted): Signature | null {
  switch (wanted.kind) {
    case 'auto':
      return null;
    case 'any':
      return { kind: wanted.of, title: `any ${anyWords[wanted.of]}`, any: true };
    case 'status':
      return { kind: 'build', title: statusTitle(wanted.status), status: wanted.status };
    case 'title':
      return { kind: 'crash', title: wanted.title };
    case 'regex':
      return { kind: 'regex', title: wanted.pattern };
  }
}

const anyWords = { crash: 'crash', test: 'failing test', hang: 'hang', boot: 'failed boot' };

/** What is followed when a bad end showed this outcome; null where nothing was bad about it. */
export function signatureOf(outcome: Outcome): Signature | null {
  switch (outcome.kind) {
    case 'crashed':
      return { kind: 'crash', title: outcome.title, altTitles: outcome.altTitles };
    case 'failed':
      return { kind: 'test', title: outcomeWords(outcome) };
    case 'matched':
      return { kind: 'regex', title: outcome.pattern };
    case 'hung': {
      const { phase, blockedIn, agentLost } = outcome;
      return { kind: 'hang', title: titleOfHang(outcome), hang: { phase, blockedIn, agentLost } };
    }
    case 'boot-failed':
      return { kind: 'boot', title: outcome.reason };
    case 'skipped-by-test':
    case 'passed':
    case 'infrastructure':
      return null;
  }
}

/** Whether an outcome is what a signature stands for. */
export function shows(outcome: Outcome, signature: Signature): boolean {
  switch (outcome.kind) {
    case 'crashed':
      return signature.kind === 'crash' && (signature.any === true || sameCrash(outcome, signature));
    case 'failed':
      return signature.kind === 'test';
    case 'matched':
      return signature.kind === 'regex';
    case 'hung':
      return signature.kind === 'hang' && (signature.any === true || sameHang(outcome, signature));
    case 'boot-failed':
      return signature.kind === 'boot';
    case 'skipped-by-test':
    case 'passed':
    case 'infrastructure':
      return false;
  }
}

/** Hangs are the same in the same function at the same phase; where one has no stack, by the phase and what stopped. */
function sameHang(hang: Outcome & { kind: 'hung' }, { hang: wanted, title }: Signature): boolean {
  if (wanted === undefined) return title === titleOfHang(hang);
  if (hang.phase !== wanted.phase) return false;
  // With a function known, it is chance whether the agent was among what it stopped.
  return comparedByPhase(hang, wanted)
    ? hang.agentLost === wanted.agentLost
    : hang.blockedIn === wanted.blockedIn;
}

/** Whether there was a stack of only one of two hangs, or of none. */
export function comparedByPhase(one: { blockedIn?: string }, other: { blockedIn?: string }): boolean {
  return one.blockedIn === undefined || other.blockedIn === undefined;
}

function sameCrash(crash: Outcome & { kind: 'crashed' }, signature: Signature): boolean {
  const wanted = [signature.title, ...(signature.altTitles ?? [])];
  const shown = [crash.title, ...crash.altTitles];
  // Nothing is known by where a report broke off, so `in corrupted` is equal to itself only.
  return shown.some(
    (title) => wanted.includes(title) && (title === signature.title || !/corrupted$/.test(title)),
  );
}

/**
 * The signature that the boots of a bad end come to: what most of them showed, of what the user calls bad. A report
 * that broke off, a hang or a failed boot has to be seen twice, for one may be a problem of the host.
 */
export function followed(outcomes: readonly Outcome[], wanted: Wanted): Signature | null {
  const stated = statedSignature(wanted);
  let best: { signature: Signature; count: number } | undefined;
  for (const outcome of outcomes) {
    const signature = signatureOf(outcome);
    if (signature === null || (stated !== null && !shows(outcome, stated))) continue;
    const count = outcomes.filter((other) => shows(other, signature)).length;
    if (count < timesNeeded(outcome)) continue;
    // Of hangs at one phase, the one that has a stack tells more.
    const tellsMore =
      signature.hang?.blockedIn !== undefined && best?.signature.hang?.blockedIn === undefined;
    if (best && (count < best.count || (count === best.count && !tellsMore))) continue;
    best = { signature: stated?.any ? { ...signature, any: true } : (stated ?? signature), count };
  }
  return best?.signature ?? null;
}

function timesNeeded(outcome: Outcome): number {
  return (outcome.kind === 'crashed' && outcome.corrupted) || isBootKind(signatureOf(outcome)) ? 2 : 1;
}

/** True for failures of which a single one may be a problem of the host. */
export function isBootKind(signature: Signature | null): boolean {
  return signature?.kind === 'hang' || signature?.kind === 'boot';
}
