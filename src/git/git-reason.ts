const COMPLAINT = /^(?:remote: )?(?:fatal|error): /;
/** git's word for a revision that nothing is known by: whoever looks it up has said the same. */
const UNKNOWN = /^Needed a single revision$/;
/** The same for a directory without a repository. */
const NO_REPOSITORY = /^not a git repository \(or any /;
/** The other side's program has told why in the line before it. */
const NO_ANSWER = /^Could not read from remote repository/;

/** The first complaint of a git that failed; what follows it says only that git gives up. Empty where it said nothing. */
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
 * @returns empty where git says no more than that
 */
export function besides(stderr: string): string {
  const reason = gitReason(stderr);
  return reason === '' || UNKNOWN.test(reason) || NO_REPOSITORY.test(reason) ? '' : ` (${reason})`;
}
