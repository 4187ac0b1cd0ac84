import { expect, test } from 'vitest';
import { outcomeWords } from '../../../src/bisect/outcome-words.ts';
import { verdictOf } from '../../../src/bisect/verdict.ts';
import type { Outcome } from '../../../src/model.ts';
import { crash } from '../../support/fake-testbed.ts';

test.each<[Outcome, string]>([
  [crash('WARNING in foo'), 'crashed: WARNING in foo'],
  [
    { kind: 'crashed', title: 'kernel panic', altTitles: [], corrupted: true, excerpt: [] },
    'crashed: kernel panic (report incomplete)',
  ],
  [{ kind: 'failed', exit: 1 }, 'test failed with exit status 1'],
  [{ kind: 'failed', exit: 139, signal: 'SIGSEGV' }, 'test ended by SIGSEGV'],
  [{ kind: 'skipped-by-test' }, 'test asked to skip (exit status 125)'],
  [{ kind: 'matched', pattern: '/lost/', line: 'toy: lost' }, 'matched /lost/: toy: lost'],
  [{ kind: 'hung', phase: 'in-test', blockedIn: 'foo', where: 'last' }, 'hung in the test, in foo'],
  [
    { kind: 'hung', phase: 'before-agent', where: 'Freeing memory' },
    'hung before the guest answered, last line: Freeing memory',
  ],
  [{ kind: 'hung', phase: 'at-shutdown', agentLost: true }, 'lost the guest agent at shutdown'],
  [{ kind: 'boot-failed', phase: 'before-init', reason: 'no root' }, 'boot failed before init: no root'],
  [
    { kind: 'failed', exit: 139, signal: 'SIGSEGV', program: "init's mount" },
    "init's mount was ended by SIGSEGV",
  ],
  [
    { kind: 'failed', exit: 1, program: "the test's runner", doing: 'started the test' },
    "the test's runner failed with exit status 1 while it started the test",
  ],
  [{ kind: 'passed' }, 'passed'],
  [{ kind: 'infrastructure', cause: 'no channel' }, 'infrastructure failure: no channel'],
])('%o reads as %s', (outcome, words) => {
  expect(outcomeWords(outcome)).toBe(words);
});

test('a verdict has the words of its outcome', () => {
  const failed: Outcome = { kind: 'failed', exit: 3 };
  expect(verdictOf({ outcome: failed }, { kind: 'test', title: 'any' }).reason).toBe(outcomeWords(failed));
  expect(verdictOf({ outcome: failed }, null).reason).toBe(`another failure: ${outcomeWords(failed)}`);
});
