import { describe, expect, it } from 'vitest';
import type { CaseResult, TestReport } from '../../../src/test-results/case.ts';
import {
  compareEnds,
  type FollowedCases,
  matchesPattern,
  otherFailures,
  whatCasesShow,
} from '../../../src/test-results/compare.ts';

const LETTERS = { P: 'passed', F: 'failed', T: 'timed out', S: 'skipped', N: 'not reached' } as const;

/** A run as `name=letter`; `name=F!` is a failure that a case in the group explains. */
function run(text: string, rest: Partial<TestReport> = {}): TestReport {
  const cases = text.split(' ').map((one, index) => {
    const [name = '', letter = ''] = one.split('=');
    const result: CaseResult = LETTERS[letter[0] as keyof typeof LETTERS];
    return { name, result, line: index + 1, remark: '', explained: letter.endsWith('!') };
  });
  return { cases, plan: 'kept', missing: 0, bailedOut: null, ...rest };
}

describe('the ends', () => {
  const nothing = { regressed: [], known: [], newOthers: [], seldom: [] };

  it.each([
    ['fails at bad and passes at good', ['a=F b=P'], ['a=P b=P'], { regressed: ['a'] }],
    ['runs out of time at bad', ['a=T'], ['a=P'], { regressed: ['a'] }],
    ['fails at both', ['a=F b=F'], ['a=F b=P'], { known: ['a'], regressed: ['b'] }],
    ['fails at good in one trial only', ['a=F', 'a=F'], ['a=P', 'a=F'], { known: ['a'] }],
    ['is new at bad', ['a=F b=F'], ['a=P'], { regressed: ['a'], newOthers: ['b'] }],
    ['was skipped at good', ['a=F'], ['a=S'], { newOthers: ['a'] }],
    ['was not reached at good', ['a=F'], ['a=N'], { newOthers: ['a'] }],
    ['passed at good once, and was skipped once', ['a=F'], ['a=S', 'a=P'], { regressed: ['a'] }],
    ['fails at bad now and then', ['a=P', 'a=F', 'a=P'], ['a=P'], { regressed: ['a'] }],
    [
      'fails far less often than another one',
      ['a=F b=P', 'a=F b=P', 'a=F b=F'],
      ['a=P b=P'],
      { regressed: ['a'], seldom: ['b'] },
    ],
    ['fails in half of the trials', ['a=F b=P', 'a=F b=F'], ['a=P b=P'], { regressed: ['a', 'b'] }],
    ['passes at both', ['a=P'], ['a=P'], {}],
    ['fails at good and passes at bad', ['a=P'], ['a=F'], {}],
    ['is a group of one that fails', ['g/a=F g=F!'], ['g/a=P g=P'], { regressed: ['g/a'] }],
    ['is a group that died by itself', ['g/a=P g=F'], ['g/a=P g=P'], { regressed: ['g'] }],
    [
      'is a group that died by itself once',
      ['g/a=F g=F!', 'g/a=P g=F'],
      ['g/a=P g=P'],
      { regressed: ['g/a', 'g'] },
    ],
    [
      'is a group whose failing case is known',
      ['g/a=F g=F!'],
      ['g/a=F g=P'],
      { known: ['g/a'], regressed: ['g'] },
    ],
    [
      'has a name that begins like that of a group',
      ['g=F! ga=F g/a=F'],
      ['g=P ga=P g/a=P'],
      { regressed: ['ga', 'g/a'] },
    ],
  ])('a case that %s', (_, bad, good, compared) => {
    const runs = (texts: string[]): TestReport[] => texts.map((text) => run(text));
    expect(compareEnds({ bad: runs(bad), good: runs(good) })).toEqual({ ...nothing, ...compared });
  });

  it('a trial without output says nothing', () => {
    expect(compareEnds({ bad: [null, run('a=F')], good: [run('a=P'), null] }).regressed).toEqual(['a']);
    expect(compareEnds({ bad: [run('a=F')], good: [null] })).toEqual({ ...nothing, newOthers: ['a'] });
    expect(compareEnds({ bad: [], good: [] })).toEqual(nothing);
  });
});

describe('a run of another commit', () => {
  const ab: FollowedCases = { kind: 'names', names: ['g/a', 'g/b'] };

  it.each<[string, string, string, string[]?]>([
    ['one of them fails', 'g/a=F g/b=P g=F!', 'matches', ['g/a']],
    ['both fail', 'g/a=F g/b=T g=F!', 'matches', ['g/a', 'g/b']],
    ['one fails, and the other was not reached', 'g/a=F g=N', 'matches', ['g/a']],
    ['both pass', 'g/a=P g/b=P g=P', 'absent'],
    ['both pass, and another one fails', 'g/a=P g/b=P g/c=F g=F!', 'absent'],
    ['one passes, and the other is skipped', 'g/a=P g/b=S g=P', 'absent'],
    ['both are skipped', 'g/a=S g/b=S g=P', 'unknown'],
    ['one is not reached', 'g/a=P g/b=N g=N', 'unknown'],
    ['one is not there', 'g/a=P g=P', 'unknown'],
  ])('%s', (_, text, kind, failed) => {
    expect(whatCasesShow(run(text), ab)).toMatchObject(failed ? { kind, failed } : { kind });
  });

  it.each([
    ['by itself', 'g/a=P g=F', 'matches'],
    ['because of a case that is not followed', 'g/a=F g=F!', 'unknown'],
  ])('the group that is followed fails %s', (_, text, kind) => {
    expect(whatCasesShow(run(text), { kind: 'names', names: ['g'] }).kind).toBe(kind);
  });

  it('a group counts with its case if both are followed', () => {
    const followed = whatCasesShow(run('g/a=F g=F!'), { kind: 'names', names: ['g', 'g/a'] });
    expect(followed).toEqual({ kind: 'matches', failed: ['g', 'g/a'] });
  });

  it.each([
    ['a=N', 'a was not reached'],
    ['b=P', 'a is not in the output'],
    ['a=S', 'a was skipped'],
    ['a/x=F a=F!', 'a failed because of a case that is not followed'],
  ])('%s: %s', (text, because) => {
    const followed: FollowedCases = { kind: 'names', names: ['a'] };
    expect(whatCasesShow(run(text), followed)).toEqual({ kind: 'unknown', because });
  });

  it('no output, or nothing to follow, says nothing', () => {
    expect(whatCasesShow(null, ab).kind).toBe('unknown');
    expect(whatCasesShow(run('a=P'), { kind: 'names', names: [] }).kind).toBe('unknown');
  });

  it.each([
    ['g/*', 'g/a=P g/b=F g=F!', 0, 'matches'],
    ['g/*', 'g/a=P g/b=P g=P', 0, 'absent'],
    ['g/*', 'g/a=P g/b=P g=P', 1, 'unknown'],
    ['g/*', 'g/a=P g/b=N g=P', 0, 'unknown'],
    ['h/*', 'g/a=P', 0, 'unknown'],
    ['g/a', 'g/a=P', 1, 'absent'],
    ['*', 'g/a=F g=F!', 0, 'matches'],
  ])('the pattern %s in %s with %d missing', (pattern, text, missing, kind) => {
    expect(whatCasesShow(run(text, { missing }), { kind: 'pattern', pattern }).kind).toBe(kind);
  });

  it('other failures are those that are neither followed nor known', () => {
    const followed: FollowedCases = { kind: 'names', names: ['a'] };
    expect(otherFailures(run('a=F b=F c=F d=P g/e=F g=F!'), { followed, known: ['b'] })).toEqual([
      'c',
      'g/e',
    ]);
  });

  it('thousands of failures are not a problem', () => {
    const many = Array.from({ length: 20_000 }, (_, at) => `g${at}/a=F g${at}=F!`).join(' ');
    const began = performance.now();
    const { newOthers } = compareEnds({ bad: [run(many)], good: [run('x=P')] });
    expect(newOthers).toHaveLength(20_000);
    expect(whatCasesShow(run(many), { kind: 'names', names: newOthers }).kind).toBe('matches');
    expect(performance.now() - began).toBeLessThan(3000);
  });
});

describe('a pattern', () => {
  it.each<[string, string, boolean]>([
    ['abc', 'abc', true],
    ['abc', 'ab', false],
    ['*', '', true],
    ['a*', 'a', true],
    ['a*c', 'abbc', true],
    ['a*c', 'acb', false],
    ['*b*', 'abc', true],
    ['a*a', 'a', false],
    ['*/a', 's/t/a', true],
    ['a**b', 'ab', true],
    ['selftests: net: *', 'selftests: net: x.sh/one', true],
    ['a.c', 'abc', false],
    ['a(b*', 'a(bc', true],
    ['a*b*c', 'a_c_b', false],
  ])('%s and %s: %s', (pattern, name, matches) => {
    expect(matchesPattern(name, pattern)).toBe(matches);
  });
});
