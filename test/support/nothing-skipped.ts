import type { Reporter, TestModule } from 'vitest/node';

/**
 * Fails a run that skipped a test. Tests that need a VM skip themselves if nothing gives them a kernel; if all
 * of them were asked for, that has to be seen.
 */
export default class NothingSkipped implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const skipped = modules.flatMap((module) =>
      [...module.children.allTests('skipped')].map((test) => `${module.relativeModuleId}: ${test.fullName}`),
    );
    if (skipped.length === 0) return;
    for (const name of skipped) console.error(`skipped, and no test may be: ${name}`);
    process.exitCode = 1;
  }
}
