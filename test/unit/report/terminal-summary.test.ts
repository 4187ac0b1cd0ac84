import { expect, test } from 'vitest';
import { fold } from '../../../src/bisect/ledger.ts';
import { summaryOf } from '../../../src/report/summary.ts';
import { summaryForTerminal } from '../../../src/report/terminal-summary.ts';
import { foundJournal } from '../../support/journal-sample.ts';

test('a terminal gets the words of the summary without the marks', () => {
  const text = summaryForTerminal(summaryOf(fold(foundJournal())));
  expect(text).toMatch(/^First bad commit: cccccccccccc\n=+\n/);
  expect(text).toContain('\n    Fixes: cccccccccccc ("slab: free earlier")\n');
  expect(text).not.toMatch(/<code>|&#|<!--|\*\*|```|<details>/);
});

test('text that was escaped reads as it was written, and makes no mark', () => {
  expect(summaryForTerminal('- a&#95;b &lt;c&gt; @<!-- -->d &#96;&#42;&#42;e&#42;&#42;&#96;')).toBe(
    '- a_b <c> @d `**e**`\n',
  );
});

test('a table stands in columns, the wide ones last', () => {
  const long = 'a title that is longer than a narrow column may be';
  const table = `| step | outcome | boot |\n|--:|---|--:|\n| 1 | ${long} | 12 s |\n| 10 | passed | 3 s |`;
  expect(summaryForTerminal(table).split('\n')).toEqual([
    'step  boot  outcome',
    `1     12 s  ${long}`,
    '10    3 s   passed',
    '',
  ]);
});

test('what stands in a fence is not touched', () => {
  expect(summaryForTerminal('````text\n| a | ```\n## &lt;\n````')).toBe('| a | ```\n    ## &lt;\n');
});
