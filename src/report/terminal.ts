import { type Block, type Line, type Span, spansOf, type Table } from './blocks.ts';
import { codeLine, oneLine } from './escape.ts';

/** Blocks as text for a terminal: no marks, tables in columns. The only place where their text is made safe for it. */
export function terminalText(blocks: readonly Block[]): string {
  return `${joined(blocks)}\n`;
}

const joined = (blocks: readonly Block[]): string =>
  blocks.map((block) => terminalBlock(block).join('\n')).join('\n\n');

function terminalBlock(block: Block): string[] {
  switch (block.kind) {
    case 'heading': {
      const text = oneLine(block.text);
      return [text, (block.level === 2 ? '=' : '-').repeat(width(text))];
    }
    case 'paragraph':
      return block.lines.map(terminalLine);
    case 'list':
      return block.items.map((item) => `- ${terminalLine(item)}`);
    case 'table':
      return columns(block);
    case 'code':
      return block.lines.map((line) => `    ${codeLine(line)}`.trimEnd());
    case 'details':
      return [`${oneLine(block.title)}:`, '', joined(block.blocks)];
  }
}

/** One line of text for a terminal. */
function terminalLine(line: Line): string {
  return oneLine(spansOf(line).map(terminalSpan).join(''));
}

function terminalSpan(span: Span): string {
  if (typeof span === 'string') return span;
  switch (span.kind) {
    case 'code':
    case 'bold':
      return span.text;
    case 'name':
      return `\`${span.text}\``;
    case 'link':
      return `${span.text}: ${encodeURI(span.url)}`;
    case 'sign':
      // Not every terminal has a font for it.
      return '';
  }
}

const width = (text: string): number => [...text].length;

/** Columns wider than this are put last, because a terminal breaks long lines. */
const NARROW = 30;

/** Rows under each other, two blanks between columns. */
function columns({ columns: heads, rows }: Table): string[] {
  const all = [heads.map(({ title }) => title), ...rows].map((cells) => cells.map(terminalLine));
  const widths = heads.map((_, at) => Math.max(...all.map((cells) => width(cells[at] ?? ''))));
  const order = [...widths.keys()].sort((a, b) => Number(widths[a]! > NARROW) - Number(widths[b]! > NARROW));
  return all.map((cells) =>
    order
      .map((at) => (cells[at] ?? '') + ' '.repeat(widths[at]! - width(cells[at] ?? '')))
      .join('  ')
      .trimEnd(),
  );
}
