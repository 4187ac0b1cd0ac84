import { expect, test } from 'vitest';
import { codeSpan, fenced, forHtml, forMarkdown, plain } from '../../../src/report/escape.ts';

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

test.each([
  ['\u001b[1;31mred\u001b[0m', 'red'],
  ['\u001b[38:2:1:2:3mred', 'red'],
  ['a\u001b]0;title\u0007b', 'ab'],
  ['\u001b]8;;http://x\u001b\\link\u001b]8;;\u001b\\', 'link'],
  ['\u001b(B\u001b[mx\u001b7\u001b=', 'x'],
  ['\u001bMa\u009bb\u202ec', 'abc'],
])('%j has no terminal sequences in the end', (text, left) => {
  expect(plain(text)).toBe(left);
});

test('a guest that opens sequences without end does not hold up who reads its text', () => {
  const start = performance.now();
  plain('\u001b]'.repeat(500_000));
  plain(`\u001b[${'1;'.repeat(500_000)}`);
  expect(performance.now() - start).toBeLessThan(5000);
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
