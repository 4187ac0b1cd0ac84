import { expect, test } from 'vitest';
import { fold } from '../../../src/bisect/ledger.ts';
import { bold, code, line, link, name, paragraph, sign } from '../../../src/report/blocks.ts';
import { summaryBlocks } from '../../../src/report/summary.ts';
import { terminalText } from '../../../src/report/terminal.ts';
import { foundJournal } from '../../support/journal-sample.ts';

test('a terminal gets the words of the summary without the marks', () => {
  const text = terminalText(summaryBlocks(fold(foundJournal())));
  expect(text).toMatch(/^First bad commit: cccccccccccc\n=+\n\n/);
  expect(text).toContain('\n\nConfidence\n----------\n\n- Confidence: 99.9 %.\n');
  expect(text).toContain('\n    Fixes: cccccccccccc ("slab: free earlier")\n');
  expect(text).toContain('\ngit bisect log:\n\n    git bisect start\n');
  expect(text).not.toMatch(/<code>|&#|<!--|\*\*|```|<details>/);
});

test('spans are plain words, names have quotes, and text that looks like a mark stays as it is', () => {
  const blocks = [
    paragraph(line`${bold('a_b')} <c> @d ${code('`**e**`')} &lt; ${name('good')}`, [sign('❌'), ' bad']),
    paragraph([link('Report', 'https://example.org/a b')]),
  ];
  expect(terminalText(blocks)).toBe(
    'a_b <c> @d `**e**` &lt; `good`\nbad\n\nReport: https://example.org/a%20b\n',
  );
});

test('no text reaches the terminal with a sequence for it, or with a line break of its own', () => {
  const evil = '\u001b[2Jx\u001b]0;title\u0007\r\ny\u202e';
  const blocks = [
    { kind: 'heading', level: 2, text: evil },
    paragraph([evil, code(evil), bold(evil), link(evil, 'https://example.org')]),
    { kind: 'list', items: [evil] },
    { kind: 'table', columns: [{ title: evil }], rows: [[evil]], more: [''] },
    { kind: 'code', lines: [evil], language: 'text', more: '…' },
    { kind: 'details', title: evil, blocks: [] },
  ] as const;
  const text = terminalText(blocks);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: none of these may be left
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]|title/);
  expect(text.split('\n').filter((row) => row.startsWith('y'))).toEqual([]);
});

test('a table has columns, the wide ones last', () => {
  const long = 'a title that is longer than a narrow column may be';
  const table = {
    kind: 'table',
    columns: [{ title: 'step', align: 'right' }, { title: 'outcome' }, { title: 'boot' }],
    rows: [
      ['1', [code(long)], '12 s'],
      ['10', 'passed', '3 s'],
    ],
    more: ['…', '', ''],
  } as const;
  expect(terminalText([table]).split('\n')).toEqual([
    'step  boot  outcome',
    `1     12 s  ${long}`,
    '10    3 s   passed',
    '',
  ]);
});

test('lines of code are set in and not touched', () => {
  const lines = ['| a | ```', '', '## &lt;  x'];
  expect(terminalText([{ kind: 'code', lines, language: 'text', more: '…' }])).toBe(
    '    | a | ```\n\n    ## &lt;  x\n',
  );
});
