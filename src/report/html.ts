import { type Line, type Span, spansOf } from './blocks.ts';
import { forHtml } from './escape.ts';

/** One line of text as HTML. */
export function htmlLine(line: Line): string {
  return spansOf(line).map(htmlSpan).join('');
}

function htmlSpan(span: Span): string {
  if (typeof span === 'string') return forHtml(span);
  const text = forHtml(span.text);
  switch (span.kind) {
    case 'code':
    case 'name':
      return `<code>${text}</code>`;
    case 'bold':
      return `<strong>${text}</strong>`;
    case 'link':
      return `<a href="${forHtml(encodeURI(span.url))}">${text}</a>`;
    case 'sign':
      return text;
  }
}
