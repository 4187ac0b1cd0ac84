import type { RunView, StepView } from '../bisect/view.ts';
import { duration } from '../model.ts';

/** The times of a step as they are shown; boots and tests of several trials are added up. */
export function timesOf(step: StepView): { build: string; boot: string; test: string } {
  const build = step.build?.reused ? 'reused' : duration(step.build?.seconds ?? null);
  const boot = duration(sum(step.trials.map((trial) => trial.bootSeconds)));
  return { build, boot, test: duration(sum(step.trials.map((trial) => trial.testSeconds))) };
}

/** Null if nothing was measured. */
function sum(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((a, b) => a + b, 0);
}

/** One line with what the run took. */
export function totals(view: RunView): string {
  const { counts, seconds } = view;
  const { total, building, booting, testing } = seconds;
  const sideBySide = building + booting + testing > total ? ' (guests side by side added up)' : '';
  return [
    `${counts.commits} commits in ${counts.steps} steps`,
    `${counts.builds} builds (${counts.buildsReused} more reused), ${counts.boots} boots`,
    `${duration(total)}: building ${duration(building)}, booting ${duration(booting)}, testing ${duration(testing)}${sideBySide}`,
  ].join(' · ');
}
