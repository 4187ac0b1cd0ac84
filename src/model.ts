/** Seconds, possibly with a fraction. */
export type Seconds = number;
/** Whole bytes. */
export type Bytes = number;
/** A commit's full name: 40 hexadecimal digits, or 64 if the repository names its objects by SHA-256. */
export type CommitId = string;

/** Whether a text is the full name of a commit. */
export const isCommitId = (text: string): text is CommitId => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);

/** How far a boot came before it stopped. */
export type BootPhase = 'before-init' | 'before-agent' | 'in-test' | 'at-shutdown';

/** What one boot of one kernel came to. */
export type Outcome =
  | {
      kind: 'crashed';
      title: string;
      altTitles: string[];
      corrupted: boolean;
      excerpt: string[];
      /** When it was reported; left out if that is not known. */
      phase?: BootPhase;
      /** The kernel went on after it, and so did the test. */
      goesOn?: true;
      /** It says that something is wrong, and no task was killed. */
      isWarning?: true;
    }
  | {
      kind: 'failed';
      exit: number;
      signal?: string;
      /** What ended so, if it was not the test but one of our own programs in the guest. */
      program?: string;
      /** What that program was doing: `read /proc/version`. */
      doing?: string;
      /** Names of the cases that failed; left out if the test prints none. */
      failing?: string[];
      /** The last line that the test printed, without numbers. */
      lastLine?: string;
      /** The test ran to its end all the same. */
      goesOn?: true;
    }
  | { kind: 'skipped-by-test' }
  | { kind: 'matched'; pattern: string; line: string; phase?: BootPhase }
  | {
      kind: 'hung';
      phase: BootPhase;
      /** Last line of the console. */
      where?: string;
      /** Function that the guest is stuck in; missing if unknown. */
      blockedIn?: string;
      /** The stack as evidence. */
      excerpt?: string[];
      /** The agent had answered, and does no more. */
      agentLost?: true;
    }
  | { kind: 'boot-failed'; phase: BootPhase; reason: string }
  | { kind: 'passed' }
  | { kind: 'infrastructure'; cause: string };

/** An outcome that something is wrong with. */
export type Failure = Extract<Outcome, { kind: 'crashed' | 'failed' | 'matched' | 'hung' | 'boot-failed' }>;

/** What is followed: a failure of the bad end. */
export interface Signature {
  kind: 'crash' | 'test' | 'hang' | 'boot' | 'build' | 'regex';
  title: string;
  altTitles?: string[];
  /** Of a hang: what another one has to have in common with it. */
  hang?: Pick<Outcome & { kind: 'hung' }, 'phase' | 'blockedIn' | 'agentLost'>;
  /** Of a test: its cases, of which another failing test has to share one. */
  cases?: string[];
  /** Of a test: the cases that are followed by the user's word; `*` is any text. */
  casePattern?: string;
  /** Of a test without cases: another one has the same status, or the same last line. */
  ending?: { exit: number; lastLine: string };
  /** Of a test: the program of ours in the guest that ended before its time, if it was not the test. */
  program?: string;
  /** True: every outcome of this kind is bad, by the user's word. */
  any?: boolean;
  /** The latest phase in which the bad end showed it: a boot has to come past it to be good. Left out: to its end. */
  phase?: BootPhase;
  /** What both ends show: never followed, and never a reason to skip. */
  background?: Signature[];
  /** Of a build: the only exit status of `build-command` that is bad, by the user's word. */
  status?: number;
  /** Of a kernel's build: what is wrong, of which another failed build has to share one; see `errorIdentity`. */
  errors?: string[];
  /** Of a build: the exit status of `build-command` at the bad end. */
  seenStatus?: number;
}

/**
 * How a test case ended. `not reached` is a case that began, or was announced, and has no result: the test or the
 * guest ended before.
 */
export type CaseResult = 'passed' | 'failed' | 'timed out' | 'skipped' | 'not reached';

/** One case of a test, or a group of them that has a result of its own. */
export interface TestCase {
  /** Path of the descriptions with `/` between levels. No numbers of cases, no times: the same at every commit. */
  name: string;
  result: CaseResult;
  /** 1-based, of the line that told. */
  line: number;
  /** What stands behind the `#`: `TIMEOUT 45 seconds`, `exit=139`, the reason of a skip. Empty if there is nothing. */
  remark: string;
  /** True for a group that failed, and so did one of the cases in it: that tells why. */
  explained: boolean;
}

/** What one run of a test printed about its cases. */
export interface TestReport {
  /** In the order of the results. A group comes after the cases in it. */
  cases: TestCase[];
  /** `kept`: there are plans, and all that they promise was seen. `broken`: something is missing. `none`: no plan. */
  plan: 'kept' | 'broken' | 'none';
  /** How many results are missing, with or without a name. */
  missing: number;
  /** What stands behind the first `Bail out!`; null if there is none. */
  bailedOut: string | null;
}

/** What is concluded for a commit. */
export type Verdict = 'good' | 'bad' | 'skip';

/** One boot of one kernel with one run of the test. */
export interface Trial {
  number: number;
  outcome: Outcome;
  /** Other failures of the same boot, in order of time. */
  besides?: Failure[];
  /** What the test, or KUnit in dmesg, printed about its cases; left out if there is nothing of that kind. */
  cases?: TestReport;
  /** From the domain's start to the agent's first answer; null where it never answered. */
  bootSeconds: Seconds | null;
  testSeconds: Seconds | null;
  /** Directory of the evidence, relative to the output directory. */
  evidence: string;
}

/** What a trial observed. */
export type TrialResult = Pick<Trial, 'outcome' | 'besides' | 'cases'>;

/** A commit as people read it. */
export interface CommitInfo {
  commit: CommitId;
  subject: string;
  /** Empty if the commit names none. */
  author: string;
  /** ISO 8601; empty if the commit has no date that git can read. */
  date: string;
}

/**
 * The one way in which this project writes a span of time: `0.4 s`, `45 s`, `25 min`, `2 h 05 min`, `3 d 4 h`.
 *
 * @param seconds length of the span, in seconds; null if it was not measured
 */
export function duration(seconds: Seconds | null): string {
  if (seconds === null || !Number.isFinite(seconds) || seconds < 0) return '–';
  if (seconds < 9.95) return `${Number(seconds.toFixed(1))} s`;
  if (seconds < 59.5) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  if (seconds < 600 && Math.round(seconds) % 60 !== 0) {
    const whole = Math.round(seconds);
    return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  }
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return `${hours} h ${String(minutes % 60).padStart(2, '0')} min`;
  return `${Math.floor(hours / 24)} d ${hours % 24} h`;
}

/**
 * The time of day as `14:20`, in the zone of this machine.
 *
 * @param at milliseconds since the epoch
 */
export function clockTime(at: number): string {
  const date = new Date(at);
  return `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`;
}
