import { expect, test } from 'vitest';
import { actionArtifacts, artifactPath, numbered } from '../../../src/action/artifacts.ts';
import { isPost } from '../../../src/action/environment.ts';
import { readState } from '../../../src/action/state.ts';

const host = {
  log: {
    info() {},
    warning() {},
    progress() {},
    group: <T>(_: string, inside: () => Promise<T>) => inside(),
  },
};

test('characters that artifacts forbid become underscores, folders stay', () => {
  expect(artifactPath('sys/0000:00:1f.2/a|b*?"<>\\\r\nc')).toBe('sys/0000_00_1f.2/a_b________c');
});

test('names are numbered from the second attempt on', () => {
  expect(numbered('x', 1)).toBe('x');
  expect(actionArtifacts({ name: 'x', attempt: 2 }, host).stem()).toBe('x-2');
  expect(actionArtifacts({ name: 'a/b:c' }, host).stem()).toBe('a-b_c');
});

test('post finds what main saved, and nothing if main died at once', () => {
  expect(readState({})).toEqual({});
  expect(isPost({})).toBe(false);
  const env = { STATE_phase: 'post', STATE_output: '/o', STATE_finished: 'true', STATE_retentionDays: '7' };
  expect(isPost(env)).toBe(true);
  expect(readState(env)).toEqual({ phase: 'post', output: '/o', finished: true, retentionDays: 7 });
});
