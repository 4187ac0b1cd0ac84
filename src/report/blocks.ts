/** A report as blocks of text, of which each renderer makes what its readers see. No text in them is escaped. */
export type Block =
  | { kind: 'heading'; level: 2 | 3; text: string }
  /** Lines that break where they say. */
  | { kind: 'paragraph'; lines: readonly Line[] }
  | { kind: 'list'; items: readonly Line[] }
  | Table
  | CodeBlock
  /** What is folded up at first, if the renderer can do that. */
  | { kind: 'details'; title: string; blocks: readonly Block[] };

export interface Table {
  kind: 'table';
  columns: readonly Column[];
  rows: readonly (readonly Line[])[];
  /** The row that stands for those that a renderer has no room for. */
  more: readonly Line[];
}

export interface Column {
  title: string;
  align?: 'right';
}

export interface CodeBlock {
  kind: 'code';
  lines: readonly string[];
  language: 'text' | 'sh';
  /** The line that stands for those that a renderer has no room for. */
  more: string;
}

/** One line: text, or text with marks in it. */
export type Line = string | readonly Span[];

export type Span =
  | string
  | { kind: 'code'; text: string }
  /** What a user types, which must not be read as a word of the sentence. */
  | { kind: 'name'; text: string }
  | { kind: 'bold'; text: string }
  | { kind: 'link'; text: string; url: string }
  /** A picture that says the same as the words beside it. */
  | { kind: 'sign'; text: string };

export const code = (text: string): Span => ({ kind: 'code', text });
export const name = (text: string): Span => ({ kind: 'name', text });
export const bold = (text: string): Span => ({ kind: 'bold', text });
export const link = (text: string, url: string): Span => ({ kind: 'link', text, url });
export const sign = (text: string): Span => ({ kind: 'sign', text });

/** A line with marks in it, as a template: `` line`Try ${name('doctor')}.` `` */
export const line = (texts: TemplateStringsArray, ...spans: readonly Span[]): Span[] =>
  texts.flatMap((text, place) => [text, ...spans.slice(place, place + 1)]);

/** The spans of a line; text that is in several pieces is in one. */
export function spansOf(line: Line): Span[] {
  const spans: Span[] = [];
  for (const span of typeof line === 'string' ? [line] : line) {
    const last = spans.at(-1);
    if (typeof span === 'string' && typeof last === 'string') spans.splice(-1, 1, last + span);
    else spans.push(span);
  }
  return spans;
}

export const paragraph = (...lines: readonly Line[]): Block => ({ kind: 'paragraph', lines });

/** A list, or nothing if it would be empty. */
export const list = (items: readonly Line[]): Block[] =>
  items.length === 0 ? [] : [{ kind: 'list', items }];

export const codeBlock = (
  lines: readonly string[],
  { language = 'text', more = '…' }: Partial<Pick<CodeBlock, 'language' | 'more'>> = {},
): Block => ({ kind: 'code', lines, language, more });

/** A heading and what is under it, or nothing if nothing is. */
export const section = (title: string, blocks: readonly Block[]): Block[] =>
  blocks.length === 0 ? [] : [{ kind: 'heading', level: 3, text: title }, ...blocks];
