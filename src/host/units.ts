/** Seconds, possibly with a fraction. */
export type Seconds = number;
/** Whole bytes. */
export type Bytes = number;
/** A commit's full name: 40 hexadecimal digits, or 64 where the repository names its objects by SHA-256. */
export type CommitId = string;

/** Whether a text is the full name of a commit. */
export const isCommitId = (text: string): text is CommitId => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
