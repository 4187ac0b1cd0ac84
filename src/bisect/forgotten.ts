import { ConfigurationError } from '../host/errors.ts';
import type { JournalEvent, StepRole } from './events.ts';

type Forgotten = Omit<JournalEvent & { event: 'forgotten' }, 'at'>;

/** What all verdicts rest on: the signature is chosen from them. */
const ENDS: readonly StepRole[] = ['bad-end', 'good-end', 'good-probe'];

/**
 * The event by which the verdict of a step is taken back, and with it every other verdict on its commit.
 *
 * @param events  of a journal, as they stand
 * @returns null if it is taken back already
 * @throws ConfigurationError if there is no such step, it has no verdict, or it tested an end
 */
export function forgottenBy(events: readonly JournalEvent[], step: number): Forgotten | null {
  if (events.some((event) => event.event === 'forgotten' && event.steps.includes(step))) return null;
  const steps = events.filter((event) => event.event === 'step');
  const named = steps.find((event) => event.step === step);
  if (named === undefined) {
    const all = [...new Set(steps.map((event) => event.step))].join(', ');
    throw new ConfigurationError(
      `forget: the journal has no step ${step}. ${all === '' ? 'It has none.' : `Its steps are ${all}.`}`,
    );
  }
  const { commit } = named.candidate;
  if (ENDS.includes(named.role)) {
    throw new ConfigurationError(
      `forget: step ${step} tested an end (${commit.slice(0, 12)}), on which all verdicts rest. Use resume: false to test everything again; built kernels are kept.`,
    );
  }
  if (!events.some((event) => event.event === 'verdict' && event.step === step)) {
    throw new ConfigurationError(
      `forget: step ${step} has no verdict yet. Leave forget out: the run goes on with this step.`,
    );
  }
  const same = steps.filter((event) => event.candidate.commit === commit && !ENDS.includes(event.role));
  return { event: 'forgotten', commit, steps: [...new Set(same.map((event) => event.step))] };
}

/**
 * The events of a journal that still stand: without the steps that were forgotten, and without what was concluded from
 * them. Whatever else follows from the verdicts that are left is noted again.
 */
export function standing(events: readonly JournalEvent[]): JournalEvent[] {
  let kept: JournalEvent[] = [];
  for (const event of events) {
    if (event.event === 'forgotten') kept = kept.filter((one) => !restsOn(one, event));
    kept.push(event);
  }
  return kept;
}

function restsOn(event: JournalEvent, { commit, steps }: Pick<Forgotten, 'commit' | 'steps'>): boolean {
  switch (event.event) {
    case 'step':
    case 'built':
    case 'trial':
    case 'verdict':
      return steps.includes(event.step);
    case 'retracted':
      return event.because === commit;
    case 'cleared':
      return event.commit === commit;
    case 'followed':
      return event.parent === commit || event.merge.commit === commit;
    case 'verification':
    case 'came-in':
    case 'concluded':
      return true;
    default:
      return false;
  }
}
