import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fold } from '../../../src/bisect/ledger.ts';
import { RESULT_LIMIT, resultJson, resultOf } from '../../../src/report/result.ts';
import { writeReports } from '../../../src/report/write.ts';
import { commit, culprit, foundJournal, journal, started, step } from '../../support/journal-sample.ts';

test('the result holds exactly what its contract names', () => {
  expect(resultOf(fold(foundJournal()))).toEqual({
    status: 'found',
    firstBad: culprit,
    suspects: [],
    signature: { kind: 'crash', title: 'KASAN: use-after-free Read in foo' },
    confidence: 0.9997,
    verification: { culprit: 'passed', parent: 'passed', revert: 'passed' },
    counts: { commits: 12, steps: 4, builds: 3, buildsReused: 1, boots: 4 },
    seconds: { total: 19 * 60, building: 80, booting: 20, testing: 28 },
    reason: 'one commit is left',
  });
});

test('a result with very many suspects is cut to its limit', () => {
  const suspects = Array.from({ length: 20_000 }, () => commit('d'));
  const events = journal({
    event: 'concluded',
    status: 'suspects',
    firstBad: null,
    suspects,
    confidence: null,
    reason: 'é"'.repeat(9999),
  });
  const result = resultOf(fold(events));
  const size = Buffer.byteLength(resultJson(result));
  expect(size).toBeLessThanOrEqual(RESULT_LIMIT);
  expect(size).toBeGreaterThan(RESULT_LIMIT - 1024);
});

test('a journal without a conclusion is a broken run, and the empty one too', () => {
  expect(resultOf(fold([])).status).toBe('error');
  expect(resultOf(fold(foundJournal().slice(0, 5))).reason).toContain('without a conclusion');
});

test('a resumed run forgets that it was out of time and not its steps, and the pause does not count as work', () => {
  const events = journal(
    started([commit('a')], commit('b')),
    ...step(1, 'bad-end', commit('b'), 'bad'),
    {
      event: 'concluded',
      status: 'out-of-time',
      firstBad: null,
      suspects: [],
      confidence: null,
      reason: 'late',
    },
    { event: 'resumed' },
  );
  const view = fold(events);
  expect(view.conclusion).toBeNull();
  expect(view.counts.steps).toBe(1);
  expect(view.seconds.total).toBe(5 * 60);
});

test('the reports are written whole, and nothing else is left beside them', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'reports-'));
  try {
    await writeReports(dir, foundJournal());
    await writeReports(dir, foundJournal());
    expect((await readdir(dir)).sort()).toEqual(['bisect.log', 'report.html', 'result.json', 'summary.md']);
    expect(JSON.parse(await readFile(join(dir, 'result.json'), 'utf8')).status).toBe('found');
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
});
