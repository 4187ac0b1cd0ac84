import { describe, expect, test } from 'vitest';
import { jobArtifact, latestOf, planArtifact } from '../../../src/hunt/names.ts';
import { NAME } from '../../../src/settings/values.ts';

const artifacts = (...names: string[]) => names.map((name, id) => ({ name, id }));

describe('the artifact of a test', () => {
  const leg = jobArtifact('nightly', 'boot');

  test.each<[string, string[], string | undefined]>([
    ['is the one of this name', [leg], leg],
    ['is that of the latest attempt', [leg, `${leg}-2`, `${leg}-10`, `${leg}-3`], `${leg}-10`],
    [
      'is none of a step',
      [leg, `${leg}-01-0123456789ab`, `${leg}-01-012345678901-vmcore`, `${leg}.html`],
      leg,
    ],
    ['is none of a test whose name goes on', [leg, jobArtifact('nightly', 'boot-2')], leg],
    ['is none of another hunt', [jobArtifact('nightly-2', 'boot'), jobArtifact('stable', 'boot')], undefined],
    ['is none where there is nothing', [], undefined],
  ])('%s', (_what, names, wanted) => {
    expect(latestOf(leg, artifacts(...names))?.name).toBe(wanted);
  });
});

test('no plan can be taken for a leg, whatever a test is called', () => {
  expect(
    latestOf(planArtifact('a'), artifacts(jobArtifact('a', 'plan'), jobArtifact('a', 'plan-2'))),
  ).toBeUndefined();
});

test.each(['', 'a.b', 'a b', '-a', 'a/b', 'a\n', 'ä', 'a'.repeat(41)])('%j is no name', (text) => {
  expect(NAME.test(text)).toBe(false);
});
