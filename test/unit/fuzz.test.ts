import { expect, test } from 'vitest';
import { tryOne } from '../fuzz/run.ts';
import { targets } from '../fuzz/targets.ts';

/** Of each target; `npm run test:fuzz` goes on for as long as one likes, with another seed each time. */
const rounds = 300;

test.each(targets.map((target) => [target.name, target] as const))(
  'whatever a guest makes of %s, they are read without harm',
  async (_, target) => {
    expect(target.seeds.length).toBeGreaterThan(0);
    for (let round = 0; round < rounds; round++) await tryOne(target, 1, round);
  },
);
