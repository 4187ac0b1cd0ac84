import { expect, test } from 'vitest';
import { type Block, bold, code, codeBlock, line, link, paragraph } from '../../../src/report/blocks.ts';
import { markdownLine, markdownOf } from '../../../src/report/markdown.ts';

test.each([
  [line`Try ${code('a|b')} now`, 'Try <code>a&#124;b</code> now'],
  [[bold('it *fails*')], '**it &#42;fails&#42;**'],
  [[bold('\u200b')], ''],
  [line`${code('x')} by Ada <ada@example.org>`, '<code>x</code> by Ada &lt;ada@<!-- -->example.org&gt;'],
  [
    [link('the [run]', 'https://example.org/a b(1)')],
    '[the &#91;run&#93;](https://example.org/a%20b%281%29)',
  ],
])('%j is %s', (spans, markdown) => {
  expect(markdownLine(spans)).toBe(markdown);
});

test.each([
  ['http:', '//evil.example'],
  ['www', '.evil.example'],
  ['@', 'all'],
  ['<!', '-- x'],
])('text in pieces makes no markup that the whole would not make: %s%s', (one, other) => {
  expect(markdownLine([one, other])).toBe(markdownLine(one + other));
});

test('each kind of block has its form', () => {
  const table = {
    kind: 'table',
    columns: [{ title: 'step', align: 'right' }, { title: 'subject' }],
    rows: [
      ['1', 'a | b'],
      ['2', ''],
    ],
    more: ['…', ''],
  } as const;
  const blocks: Block[] = [
    { kind: 'heading', level: 3, text: 'It is *here*' },
    paragraph('one', 'two'),
    { kind: 'list', items: ['- x', 'y'] },
    table,
    { kind: 'details', title: 'more', blocks: [codeBlock(['```'], { language: 'sh' })] },
  ];
  expect(markdownOf(blocks)).toBe(`### It is &#42;here&#42;

one  
two

- &#45; x
- y

| step | subject |
|--:|---|
| 1 | a &#124; b |
| 2 | |

<details><summary>more</summary>

\`\`\`\`sh
\`\`\`
\`\`\`\`

</details>
`);
});

test('what does not fit is left out, and a line says so', () => {
  const items = Array.from({ length: 5000 }, (_, place) => `${place} ${'x'.repeat(100)}`);
  const columns = [{ title: 'a' }, { title: 'b' }];
  const blocks: Block[] = [
    { kind: 'list', items },
    { kind: 'table', columns, rows: [...items, ...items].map((item) => [item, '']), more: ['…', 'more'] },
    codeBlock(items, { more: '# …' }),
  ];
  const [list = '', table = '', log = ''] = blocks.map((block) => markdownOf([block]));
  expect(list).toMatch(/x\n- …\n$/);
  expect(table).toMatch(/\| \|\n\| … \| more \|\n$/);
  expect(log).toMatch(/x\n# …\n```\n$/);
  for (const [text, kib] of [
    [list, 100],
    [table, 400],
    [log, 150],
  ] as const) {
    expect(Buffer.byteLength(text) / 1024).toBeGreaterThan(kib - 1);
    expect(Buffer.byteLength(text) / 1024).toBeLessThan(kib + 1);
  }
});
