import type { CommitId, Seconds } from '../host/units.ts';

/** How far a boot came before it stopped. */
export type BootPhase = 'before-init' | 'before-agent' | 'in-test' | 'at-shutdown';

/** What one boot of one kernel showed. */
export type Outcome =
  | { kind: 'crashed'; title: string; altTitles: string[]; corrupted: boolean; excerpt: string[] }
  | { kind: 'failed'; exit: number; signal?: string }
  | { kind: 'skipped-by-test' }
  | { kind: 'matched'; pattern: string; line: string }
  | {
      kind: 'hung';
      phase: BootPhase;
      /** Last line of the console. */
      where?: string;
      /** Function that the guest is stuck in; missing where nothing told. */
      blockedIn?: string;
      /** The stack that told. */
      excerpt?: string[];
      /** The agent had answered, and does no more. */
      agentLost?: true;
    }
  | { kind: 'boot-failed'; phase: BootPhase; reason: string }
  | { kind: 'passed' }
  | { kind: 'infrastructure'; cause: string };

/** What is followed: the outcome of the bad end. */
export interface Signature {
  kind: 'crash' | 'test' | 'hang' | 'boot' | 'build' | 'regex';
  title: string;
  altTitles?: string[];
  /** Of a hang: what another one has to have in common with it. */
  hang?: Pick<Outcome & { kind: 'hung' }, 'phase' | 'blockedIn' | 'agentLost'>;
  /** True: every outcome of this kind is bad, by the user's word. */
  any?: boolean;
  /** Of a build: the only exit status of `build-command` that is bad, by the user's word. */
  status?: number;
}

/** What is concluded for a commit. */
export type Verdict = 'good' | 'bad' | 'skip';

/** One boot of one kernel with one run of the test. */
export interface Trial {
  number: number;
  outcome: Outcome;
  /** From the domain's start to the agent's first answer; null where it never answered. */
  bootSeconds: Seconds | null;
  testSeconds: Seconds | null;
  /** Directory of the evidence, relative to the output directory. */
  evidence: string;
}

/** A commit as people read it. */
export interface CommitInfo {
  commit: CommitId;
  subject: string;
  /** Empty where the commit names none. */
  author: string;
  /** ISO 8601; empty where the commit has no date that git can read. */
  date: string;
}
