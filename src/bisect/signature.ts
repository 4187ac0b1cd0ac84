import type { LinePattern } from '../boot/boot-options.ts';
import { titleOfHang } from '../boot/hang.ts';
import { statusTitle } from '../boot/testbed.ts';
import type { BootPhase, Failure, Outcome, Signature } from '../model.ts';
import { matchesPattern } from '../test-results/compare.ts';
import { outcomeWords } from './outcome-words.ts';

/** What the user calls bad, before the bad end has shown it. */
export type Wanted =
  | { kind: 'auto' }
  /** Any crash, any failing test, any hang, any failed boot. */
  | { kind: 'any'; of: 'crash' | 'test' | 'hang' | 'boot' }
  /** One exit status of `build-command`. */
  | { kind: 'status'; status: number }
  /** A part of what is wrong with a kernel's build. */
  | { kind: 'build'; text: string }
  | { kind: 'title'; title: string }
  /** Cases of a test by their names; `*` is any text. */
  | { kind: 'case'; pattern: string }
  | { kind: 'regex'; pattern: string; where: LinePattern['where'] };

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
  const [, text] = /^build:\s*(\S.*)$/s.exec(setting) ?? [];
  if (text !== undefined) return { kind: 'build', text };
  const [, pattern] = /^case:\s*(\S.*)$/s.exec(setting) ?? [];
  if (pattern !== undefined) return { kind: 'case', pattern };
  const [, regex, where] = /^(\/.+\/[a-z]*)(?: in (dmesg|test|any))?$/s.exec(setting) ?? [];
  if (regex === undefined) return { kind: 'title', title: setting };
  return { kind: 'regex', pattern: regex, where: (where ?? 'dmesg') as LinePattern['where'] };
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
    case 'build':
      return { kind: 'build', title: wanted.text, errors: [wanted.text], any: true };
    case 'title':
      return { kind: 'crash', title: wanted.title };
    case 'case':
      return { kind: 'test', title: `case ${wanted.pattern}`, casePattern: wanted.pattern };
    case 'regex':
      return { kind: 'regex', title: wanted.pattern };
  }
}

const anyWords = { crash: 'crash', test: 'failing test', hang: 'hang', boot: 'failed boot' };

/** What is followed if a bad end shows this failure. */
export function signatureOf(failure: Failure): Signature {
  switch (failure.kind) {
    case 'crashed':
      return { kind: 'crash', title: failure.title, altTitles: failure.altTitles };
    case 'failed': {
      const { program, exit, lastLine = '', failing, ...rest } = failure;
      const named = failing === undefined ? {} : { failing };
      const title = outcomeWords({ ...rest, exit, ...named, ...(program === undefined ? {} : { program }) });
      if (program !== undefined) return { kind: 'test', title, program };
      return { kind: 'test', title, ending: { exit, lastLine } };
    }
    case 'matched':
      return { kind: 'regex', title: failure.pattern };
    case 'hung': {
      const { phase, blockedIn, agentLost } = failure;
      return { kind: 'hang', title: titleOfHang(failure), hang: { phase, blockedIn, agentLost } };
    }
    case 'boot-failed':
      return { kind: 'boot', title: failure.reason };
  }
}

/** When a failure shows; left out if that is not known. */
export const failurePhase = (failure: Failure): BootPhase | undefined =>
  failure.kind === 'failed' ? 'in-test' : failure.phase;

/** Whether a failure is what a signature stands for. What both ends show is not. */
export function matches(failure: Failure, signature: Signature): boolean {
  return isOfKind(failure, signature) && !isBackground(failure, signature);
}

/** Whether a failure is one that both ends of the range show. */
export const isBackground = (failure: Failure, { background = [] }: Signature): boolean =>
  background.some((known) => isOfKind(failure, known));

/** Whether a failing test is the followed one: by its cases, or by how it ended. */
function isSameTest(failure: Failure & { kind: 'failed' }, signature: Signature): boolean {
  const { program, cases, casePattern, ending, any } = signature;
  if (failure.program !== program) return false;
  const { failing = [], exit, lastLine = '' } = failure;
  if (casePattern !== undefined) return failing.some((name) => matchesPattern(name, casePattern));
  if (cases !== undefined) return failing.some((name) => cases.includes(name));
  if (any || ending === undefined) return true;
  return exit === ending.exit || (lastLine !== '' && lastLine === ending.lastLine);
}

function isOfKind(failure: Failure, signature: Signature): boolean {
  switch (failure.kind) {
    case 'crashed':
      return signature.kind === 'crash' && (signature.any === true || sameCrash(failure, signature));
    case 'failed':
      return signature.kind === 'test' && isSameTest(failure, signature);
    case 'matched':
      return signature.kind === 'regex';
    case 'hung':
      return signature.kind === 'hang' && (signature.any === true || sameHang(failure, signature));
    case 'boot-failed':
      return signature.kind === 'boot';
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

/** True for failures of which a single one may be a problem of the host. */
export function isBootKind(signature: Pick<Signature, 'kind'> | null): boolean {
  return signature?.kind === 'hang' || signature?.kind === 'boot';
}
