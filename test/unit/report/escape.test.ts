import { expect, test } from 'vitest';
import { codeSpan, fenced, forHtml, forMarkdown } from '../../../src/report/escape.ts';

test.each([
  ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  ['a | b', 'a &#124; b'],
  ['@torvalds #12', '@<!-- -->torvalds #<!-- -->12'],
  ['[x](http://evil)', '&#91;x&#93;(http&#58;//evil)'],
  ['**bold** `code`', '&#42;&#42;bold&#42;&#42; &#x60;code&#x60;'],
  ['- item', '&#45; item'],
  ['mm: slab: fix', 'mm: slab: fix'],
  ['two\n\n# lines', 'two #<!-- --> lines'],
])('Markdown takes %j for text', (text, escaped) => {
  expect(forMarkdown(text)).toBe(escaped);
});

test('HTML takes tags and quotes for text', () => {
  expect(forHtml(`<b a="'">&`)).toBe('&lt;b a=&quot;&#x27;&quot;&gt;&amp;');
});

test('a code span cannot end a table cell', () => {
  expect(codeSpan('a|b</code>')).toBe('<code>a&#124;b&lt;/code&gt;</code>');
});

test('a fence is longer than the backticks inside', () => {
  expect(fenced(['```', '````x'])).toBe('`````text\n```\n````x\n`````');
});
