/** What a compiler, a linker or make says when something is wrong, the most specific first. */
const ERRORS: readonly RegExp[] = [
  /^\S+?:\d+(:\d+)?: (fatal )?error: /,
  /^(ERROR: modpost: |ERROR: ".*undefined|\S*(ld|ld\.lld|ld\.bfd): (error: )?|\S+: undefined reference to )/,
  /: undefined reference to /,
  /^(error:|ERROR:|fatal:|\S+: error: )/i,
  /Error \d+$|No rule to make target|\*\*\* /,
];
/** Warnings of linkers look like their errors. */
const WARNING = /: warning: |missing \.note\.GNU-stack|NOTE: This behaviour is deprecated/;
/** What make runs is killed for memory, or by somebody: make names the signal, or a shell between them its number. */
const KILLED =
  /\*\*\* \[.*\] (Killed|Terminated|Hangup|Error 1(29|37|43))$|(fatal error|error): Killed signal terminated program/;
/** What the system answered a program, which passes it on at the end of a line. */
const SYSTEM =
  /(^|: )['‘]?(Disk quota exceeded|Input\/output error|Read-only file system|Cannot allocate memory|virtual memory exhausted)['’]?\.?$/i;
const NO_SPACE = /(^|: )['‘]?No space left on device['’]?\.?$/;
/** A line of the source, which a compiler shows below what it says: any words may be in it. */
const SHOWN = /^\s*\d*\s*\|/;
/** Characters of a reason; a template's error would fill the summary. */
const LONGEST = 300;

function clean(line: string, sourceDir: string): string {
  return line
    .replaceAll(`${sourceDir}/`, '')
    .replace(/^(\.\.\/)+/, '')
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, LONGEST);
}

/** The line of a build's output that says why it failed; null if no line does. */
export function firstError(output: string, sourceDir: string): string | null {
  const lines = output.split('\n').filter((line) => !WARNING.test(line));
  for (const error of ERRORS) {
    const found = lines.find((line) => error.test(line));
    if (found !== undefined) return clean(found, sourceDir);
  }
  return null;
}

/** The line that says that a program was killed; null if there is none. Anything may print it. */
export function tellsOfKill(output: string): string | null {
  const found = output.split('\n').find((line) => KILLED.test(line) || /(^|: )Killed\b/.test(line));
  return found === undefined ? null : clean(found, '/');
}

/**
 * The line of make's output that shows that the host failed and not the source; null if there is none.
 *
 * @param host.isFull  whether there is next to no room where it writes: without that, the words alone prove nothing
 */
export function hostTrouble(output: string, { isFull }: { isFull: boolean }): string | null {
  const found = output
    .split('\n')
    .find(
      (line) =>
        !SHOWN.test(line) && (KILLED.test(line) || SYSTEM.test(line) || (isFull && NO_SPACE.test(line))),
    );
  return found === undefined ? null : clean(found, '/');
}
