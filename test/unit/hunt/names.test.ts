import { describe, expect, test } from 'vitest';
import { jobArtifact, latestOf, planArtifact } from '../../../src/hunt/names.ts';
import { NAME } from '../../../src/settings/values.ts';

const artifacts = (...names: string[]) => names.map((name, id) => ({ name, id }));

describe('the artifact of a test', () => {
  const job = jobArtifact('nightly', 'boot');

  test.each<[string, string[], string | undefined]>([
    ['is the one of this name', [job], job],
    ['is that of the latest attempt', [job, `${job}-2`, `${job}-10`, `${job}-3`], `${job}-10`],
    [
      'is not that of a step',
      [job, `${job}-01-0123456789ab`, `${job}-01-012345678901-vmcore`, `${job}.html`],
      job,
    ],
    ['is not that of a test with a longer name', [job, jobArtifact('nightly', 'boot-2')], job],
    [
      'is not that of another hunt',
      [jobArtifact('nightly-2', 'boot'), jobArtifact('stable', 'boot')],
      undefined,
    ],
    ['is none if there is nothing', [], undefined],
  ])('%s', (_what, names, wanted) => {
    expect(latestOf(job, artifacts(...names))?.name).toBe(wanted);
  });
});

test('no plan can be taken for a job, whatever a test is called', () => {
  expect(
    latestOf(planArtifact('a'), artifacts(jobArtifact('a', 'plan'), jobArtifact('a', 'plan-2'))),
  ).toBeUndefined();
});

test.each(['', 'a.b', 'a b', '-a', 'a/b', 'a\n', 'ä', 'a'.repeat(41)])('%j is not a valid name', (text) => {
  expect(NAME.test(text)).toBe(false);
});
