import type { TestCase } from '../model.ts';

export type { CaseResult, TestCase, TestReport } from '../model.ts';

/** Whether a case failed. Running out of time is a failure. */
export const hasFailed = ({ result }: Pick<TestCase, 'result'>): boolean =>
  result === 'failed' || result === 'timed out';
