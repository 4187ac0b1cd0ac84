import { expect, test } from 'vitest';
import { readInputs } from '../../../src/action/inputs.ts';

test('inputs come by their names as GitHub writes them', () =>
  expect(readInputs({ 'INPUT_TEST-TIMEOUT': '5m', INPUT_GOOD: 'v6.1', PATH: '/bin' })).toEqual({
    'test-timeout': '5m',
    good: 'v6.1',
  }));

test('an unknown input is an error with the nearest name', () =>
  expect(() => readInputs({ INPUT_TEST_TIMEOUT: '' })).toThrow(
    /^input test_timeout is unknown\. Did you mean test-timeout\?/,
  ));

test('a setting that is not an input is sent to the settings', () =>
  expect(() => readInputs({ INPUT_DISKS: '1G' })).toThrow(/key of the input settings/));
