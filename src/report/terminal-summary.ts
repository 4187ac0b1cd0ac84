import { decode } from 'he';

const FENCE = /^(`{3,})/;
const SEPARATOR = /^\|[-:| ]+\|$/;

/**
 * The job summary as text for a terminal: GitHub's Markdown without its marks, tables in columns. Foreign text in it is
 * escaped, so a mark is always one of ours.
 *
 * @param markdown  what `summaryOf` made
 */
export function summaryForTerminal(markdown: string): string {
  const out: string[] = [];
  let table: string[][] = [];
  let fence: string | null = null;
  const endTable = () => {
    out.push(...columns(table));
    table = [];
  };
  for (const line of markdown.split('\n')) {
    const mark = FENCE.exec(line)?.[1];
    if (fence !== null) {
      if (mark === fence) fence = null;
      else out.push(`    ${line}`);
      continue;
    }
    if (line.startsWith('|')) {
      if (!SEPARATOR.test(line))
        table.push(
          line
            .slice(1, -1)
            .split('|')
            .map((cell) => inline(cell).trim()),
        );
      continue;
    }
    endTable();
    if (mark === undefined) out.push(...block(line));
    else fence = mark;
  }
  endTable();
  return `${out
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

/** A line outside of tables and fences. */
function block(line: string): string[] {
  const heading = /^(#{2,3}) (.*)$/.exec(line);
  if (heading) {
    const text = inline(heading[2]!);
    return heading[1] === '##' ? [text, '='.repeat(width(text))] : [text, '-'.repeat(width(text))];
  }
  const title = /^<details><summary>(.*)<\/summary>$/.exec(line)?.[1];
  if (title !== undefined) return [`${inline(title)}:`];
  return line === '</details>' ? [] : [inline(line).trimEnd()];
}

function inline(text: string): string {
  const bare = text
    .replace(/<!-- -->|<\/?code>/g, '')
    .replace(/\*\*(.+?)\*\*/g, '$1')
    .replace(/\[([^\]]+)\]\(([^)]+)\)/g, '$1: $2')
    .replace(/[⏳⏭✅❌] /gu, '');
  return decode(bare);
}

const width = (text: string): number => [...text].length;

/** Columns wider than this stand last, for a terminal breaks long lines. */
const NARROW = 30;

/** Rows under each other, two blanks between columns. */
function columns(rows: readonly string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => width(row[at] ?? ''))));
  const order = [...widths.keys()].sort((a, b) => Number(widths[a]! > NARROW) - Number(widths[b]! > NARROW));
  return rows.map((row) =>
    order
      .map((at) => (row[at] ?? '') + ' '.repeat(widths[at]! - width(row[at] ?? '')))
      .join('  ')
      .trimEnd(),
  );
}
