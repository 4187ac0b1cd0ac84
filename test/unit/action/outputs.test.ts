import { expect, test } from 'vitest';
import { outputTexts } from '../../../src/action/outputs.ts';

const commit = 'c'.repeat(40);

test('only what is known is set', () => {
  expect(outputTexts({ status: 'found', signature: undefined })).toEqual({ status: 'found' });
});

test('at most a hundred suspects are listed', () => {
  const { suspects } = outputTexts({ suspects: Array.from({ length: 300 }, () => commit) });
  expect(JSON.parse(suspects ?? '')).toHaveLength(100);
});

test('an unknown confidence is empty', () => {
  expect(outputTexts({ confidence: null })).toEqual({ confidence: '' });
  expect(outputTexts({ confidence: 0.99 })).toEqual({ confidence: '0.99' });
});

test('a result that is too long loses suspects and stays valid', () => {
  const long = {
    status: 'suspects',
    suspects: Array.from({ length: 10_000 }, () => commit),
    reason: 'skips',
  };
  const { result = '' } = outputTexts({ result: JSON.stringify(long) });
  expect(result.length).toBeLessThanOrEqual(256 * 1024);
  expect(JSON.parse(result)).toMatchObject({ status: 'suspects', reason: 'skips' });
  const short = JSON.stringify({ status: 'found' });
  expect(outputTexts({ result: short })).toEqual({ result: short });
});
