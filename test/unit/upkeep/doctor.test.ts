import { describe, expect, it } from 'vitest';
import { checkText } from '../../../src/upkeep/doctor.ts';

describe('a finding', () => {
  it('is one line, with a second one for what fixes it', () => {
    expect(checkText({ level: 'ok', text: 'git: /usr/bin/git' })).toBe('ok       git: /usr/bin/git');
    expect(checkText({ level: 'wrong', text: 'no git', fix: 'apt-get install git' })).toBe(
      'WRONG    no git\n         to fix it: apt-get install git',
    );
  });

  it('shows nothing of a guest that would move the cursor or start a line', () => {
    const text = 'last: \u001b[2Jpanic\r\n::error::x\r';
    expect(checkText({ level: 'warning', text })).toBe('warning  last:  [2Jpanic ::error::x');
  });
});
