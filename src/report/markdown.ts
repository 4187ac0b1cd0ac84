import type { Bytes } from '../model.ts';
import { type Block, type Column, type Line, type Span, spansOf, type Table } from './blocks.ts';
import { codeSpan, fenced, forMarkdown } from './escape.ts';

/** GitHub takes 1 MiB of summary from a step and drops the whole of a longer one. */
export const SUMMARY_LIMIT: Bytes = 900 * 1024;
// What one block of a kind may take of that limit. A summary has few blocks, and their makers bound each single text.
const TABLE_SHARE = 400 * 1024;
const LIST_SHARE = 100 * 1024;
const CODE_SHARE = 150 * 1024;

/** Blocks as GitHub-flavoured Markdown, the only place where their text is escaped for it. */
export function markdownOf(blocks: readonly Block[]): string {
  return `${joined(blocks)}\n`;
}

const joined = (blocks: readonly Block[]): string => blocks.map(markdownBlock).join('\n\n');

function markdownBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${forMarkdown(block.text)}`;
    case 'paragraph':
      // Two blanks at its end break a line.
      return block.lines.map(markdownLine).join('  \n');
    case 'list':
      return withinBytes(
        block.items.map((item) => `- ${markdownLine(item)}`),
        LIST_SHARE,
        '- …',
      ).join('\n');
    case 'table':
      return tableLines(block).join('\n');
    case 'code':
      return fenced(withinBytes(block.lines, CODE_SHARE, block.more), block.language);
    case 'details':
      return `<details><summary>${forMarkdown(block.title)}</summary>\n\n${joined(block.blocks)}\n\n</details>`;
  }
}

/** One line of text as Markdown. */
export function markdownLine(line: Line): string {
  return spansOf(line).map(markdownSpan).join('').trim();
}

function markdownSpan(span: Span): string {
  if (typeof span === 'string') return spaced(span);
  const text = forMarkdown(span.text);
  switch (span.kind) {
    case 'code':
    case 'name':
      return codeSpan(span.text);
    case 'bold':
      // Stars alone would be a rule across the page.
      return text === '' ? '' : `**${text}**`;
    case 'link':
      return `[${text}](${encodeURI(span.url).replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'))})`;
    case 'sign':
      return text;
  }
}

/** Escaped text that keeps a blank at its ends, which part it from its neighbours. */
function spaced(text: string): string {
  const [before, after] = [/^\s/.test(text) ? ' ' : '', /\s$/.test(text) ? ' ' : ''];
  return `${before}${forMarkdown(text)}${after}`;
}

function tableLines({ columns, rows, more }: Table): string[] {
  const head = tableRow(columns.map(({ title }) => title));
  const rule = `|${columns.map(ruleOf).join('|')}|`;
  return [head, rule, ...withinBytes(rows.map(tableRow), TABLE_SHARE, tableRow(more))];
}

const ruleOf = ({ align }: Column): string => (align === 'right' ? '--:' : '---');

function tableRow(cells: readonly Line[]): string {
  return `|${cells.map((cell) => ` ${markdownLine(cell)} `.replace(/^ +$/, ' ')).join('|')}|`;
}

/** The first lines that fit into so many bytes; `more` is added if some do not. */
function withinBytes(lines: readonly string[], limit: Bytes, more: string): string[] {
  let used = 0;
  const fits = lines.findIndex((line) => {
    used += Buffer.byteLength(line) + 1;
    return used > limit;
  });
  return fits === -1 ? [...lines] : [...lines.slice(0, fits), more];
}
