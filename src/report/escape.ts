import { escape as escapeSigns } from 'he';

// Control characters, and the invisible ones that turn the direction of text or break lines unseen.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that have to go
const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
// Node's own stripVTControlCharacters looks for the end of each open sequence in all of the rest (Node 24: 26 s for
// 128 KiB of ESC and bracket), and guests choose what is read here.
// biome-ignore lint/suspicious/noControlCharactersInRegex: terminal sequences start with ESC
const TERMINAL = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[ -/]*[0-~])/g;

/** Foreign text without terminal sequences and invisible characters; its line breaks and tabs stay. */
export function plain(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(TERMINAL, '').replace(INVISIBLE, '').toWellFormed();
}

/** Foreign text as one line. */
export function oneLine(text: string): string {
  return plain(text).replace(/\s+/g, ' ').trim();
}

/** Foreign text as one line that keeps its blanks, as a log has it. */
export function codeLine(text: string): string {
  return plain(text).replaceAll('\n', ' ');
}

/** Foreign text for the content of an HTML element or for a quoted attribute. */
export function forHtml(text: string): string {
  return escapeSigns(plain(text));
}

/**
 * Foreign text for one line of GitHub-flavoured Markdown, in a sentence, a list, a heading or a table cell.
 * Nothing in it makes markup, a link, a mention or a reference to an issue.
 */
export function forMarkdown(text: string): string {
  return oneLine(text).replace(
    /[&<>"'`]|[\\*_[\]|~$]|:(?=\S)|(?<=www)\.|^[-+=]|(?<=^\d{1,9})[.)]|[@#]/gi,
    (sign) => {
      // GitHub looks for mentions and references after it decoded entities, so these two have to be parted from theirs.
      if (sign === '@' || sign === '#') return `${sign}<!-- -->`;
      const escaped = escapeSigns(sign);
      return escaped === sign ? `&#${sign.charCodeAt(0)};` : escaped;
    },
  );
}

/** Foreign text as inline code in Markdown: an HTML element, because in a backtick span `|` breaks a table. */
export function codeSpan(text: string): string {
  return `<code>${forMarkdown(text)}</code>`;
}

/**
 * Foreign lines as a fenced block of Markdown: the fence is longer than any run of backticks inside.
 *
 * @param language  word after the fence
 */
export function fenced(lines: readonly string[], language = 'text'): string {
  const body = lines.map(codeLine).join('\n');
  const longest = Math.max(2, ...[...body.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${body}\n${fence}`;
}
