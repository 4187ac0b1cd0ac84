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
export interface TestRun {
  /** In the order of the results. A group comes after the cases in it. */
  cases: TestCase[];
  /** `kept`: there are plans, and all that they promise was seen. `broken`: something is missing. `none`: no plan. */
  plan: 'kept' | 'broken' | 'none';
  /** How many results are missing, with or without a name. */
  missing: number;
  /** What stands behind the first `Bail out!`; null if there is none. */
  bailedOut: string | null;
}

/** Whether a case failed. Running out of time is a failure. */
export const hasFailed = ({ result }: Pick<TestCase, 'result'>): boolean =>
  result === 'failed' || result === 'timed out';
