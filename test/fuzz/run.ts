import { chance, mutated } from './mutate.ts';
import { type Target, targets } from './targets.ts';

/** What broke, with all that is needed to see it again. */
export class Found extends Error {
  readonly input: Buffer;
  constructor(target: Target, seed: number, round: number, input: Buffer, cause: unknown) {
    super(`${target.name}, seed ${seed}, round ${round}: ${cause instanceof Error ? cause.message : cause}`, {
      cause,
    });
    this.input = input;
  }
}

/** The input of one round: the same for the same seed. */
export function inputOf(target: Target, seed: number, round: number): Buffer {
  const by = chance(seed + 7919 * targets.indexOf(target) + 104_729 * round);
  return mutated(target.seeds, target.words, by);
}

/** Gives one target the input of one round. @throws Found if it broke a promise */
export async function tryOne(target: Target, seed: number, round: number): Promise<void> {
  const input = inputOf(target, seed, round);
  try {
    await target.check(input);
  } catch (error) {
    throw new Found(target, seed, round, input, error);
  }
}
