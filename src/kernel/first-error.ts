/** What a compiler, a linker or make says when something is wrong, from most to least telling. */
const ERRORS: readonly RegExp[] = [
  /^\S+?:\d+(:\d+)?: (fatal )?error: /,
  /^(ERROR: modpost: |ERROR: ".*undefined|\S*(ld|ld\.lld|ld\.bfd): (error: )?|\S+: undefined reference to )/,
  /: undefined reference to /,
  /^(error:|ERROR:|fatal:|\S+: error: )/i,
  /Error \d+$|No rule to make target|\*\*\* /,
];
/** Warnings of linkers look like their errors. */
const WARNING = /: warning: |missing \.note\.GNU-stack|NOTE: This behaviour is deprecated/;
/**
 * The host's own troubles: nothing that a commit can be judged by. What make runs is killed for memory, or by somebody:
 * make tells of the signal, or a shell between them of its number.
 */
const HOST_TROUBLE =
  /\*\*\* \[.*\] (Killed|Terminated|Hangup|Error 1(29|37|43))$|No space left on device|Disk quota exceeded|Input\/output error|Read-only file system|Cannot allocate memory|(fatal error|error): Killed signal terminated program|virtual memory exhausted/;
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

/** The line of a build's output that tells why it failed; null where no line does. */
export function firstError(output: string, sourceDir: string): string | null {
  const lines = output.split('\n').filter((line) => !WARNING.test(line));
  for (const error of ERRORS) {
    const found = lines.find((line) => error.test(line));
    if (found !== undefined) return clean(found, sourceDir);
  }
  return null;
}

/** The line that shows that the host failed and not the source; null where there is none. */
export function hostTrouble(output: string): string | null {
  const found = output.split('\n').find((line) => HOST_TROUBLE.test(line));
  return found === undefined ? null : clean(found, '/');
}
