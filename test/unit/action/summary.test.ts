import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bounded, writeSummary } from '../../../src/action/summary.ts';

test('a summary that fits is not changed', () => {
  expect(bounded('# found\n')).toBe('# found\n');
});

test('a summary that is too long ends with a whole line and says so', () => {
  const text = bounded('ä line\n'.repeat(300_000));
  expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
  expect(text).toMatch(/ä line\n\n_The summary was cut here/);
});

test('one endless line is cut between characters', () => {
  expect(bounded('€'.repeat(500_000))).not.toContain('\ufffd');
});

test('writing again replaces what was there', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'summary-'));
  const file = join(folder, 'summary');
  await writeFile(file, '');
  await writeSummary('a longer first text', { GITHUB_STEP_SUMMARY: file });
  await writeSummary('second', { GITHUB_STEP_SUMMARY: file });
  expect(await readFile(file, 'utf8')).toBe('second');
  expect(await readdir(folder)).toEqual(['summary']);
  await rm(folder, { recursive: true });
});

test('without a runner there is no summary to write', async () => {
  await expect(writeSummary('x', {})).resolves.toBeUndefined();
});
