import { expect, test } from 'vitest';
import { answersTruthfully } from '../support/random-answers.ts';

test('of 1,000 random histories none is answered by what a check of the same run refuted, and none is changed', async () => {
  const counts = await answersTruthfully(1000, 20261125);
  console.log(JSON.stringify(counts));
  // So that the property is about something.
  expect(counts.found).toBeGreaterThan(300);
  expect(counts.suspects).toBeGreaterThan(30);
});
