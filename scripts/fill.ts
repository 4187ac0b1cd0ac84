/**
 * Puts generated text between the markers of a Markdown page: `<!-- inputs -->` to `<!-- /inputs -->`, and for files
 * `<!-- file: examples/bisect.yml -->` to `<!-- /file -->`.
 *
 * @param made  text for each marker's name
 * @param file  the content of a file of the project
 * @throws Error if a marker is not closed or has no text
 */
export function fill(page: string, made: Readonly<Record<string, string>>, file: (name: string) => string) {
  return page.replaceAll(
    /^<!-- (file: (\S+)|[a-z]+) -->\n(?:[\s\S]*?)(?=^<!-- \/|(?![\s\S]))/gm,
    (_, mark: string, name: string | undefined) => {
      const text = name === undefined ? made[mark] : fenced(name, file(name));
      if (text === undefined) throw new Error(`nothing is made for the marker <!-- ${mark} -->`);
      return `<!-- ${mark} -->\n\n${text.trim()}\n\n`;
    },
  );
}

function fenced(name: string, text: string): string {
  const language = name.endsWith('.yml') ? 'yaml' : '';
  return `\`\`\`${language}\n${text.trim()}\n\`\`\``;
}
