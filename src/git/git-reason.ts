const COMPLAINT = /^(?:remote: )?(?:fatal|error): /;
/** git's message for an unknown revision: the caller's own message says the same. */
const UNKNOWN = /^Needed a single revision$/;
/** The same for a directory without a repository. */
const NO_REPOSITORY = /^not a git repository \(or any /;
/** The other side's program has said why in the line before it. */
const NO_ANSWER = /^Could not read from remote repository/;

/** The first error of a failed git; later lines only say that git gives up. Empty if it said nothing. */
export function gitReason(stderr: string): string {
  const lines = stderr.split('\n').flatMap((line) => line.trim() || []);
  const first = lines.findIndex((line) => COMPLAINT.test(line));
  const told = (first === -1 ? lines.at(-1) : lines[first]) ?? '';
  const reason = told.replace(COMPLAINT, '').trim();
  return (NO_ANSWER.test(reason) && lines[first - 1]) || reason;
}

/**
 * The same in brackets, to follow "names no commit" or "is not a git repository".
 *
 * @returns empty if git says no more than that
 */
export function besides(stderr: string): string {
  const reason = gitReason(stderr);
  return reason === '' || UNKNOWN.test(reason) || NO_REPOSITORY.test(reason) ? '' : ` (${reason})`;
}
