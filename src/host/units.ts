/** Seconds, possibly with a fraction. */
export type Seconds = number;
/** Whole bytes. */
export type Bytes = number;
/** A commit's full name: 40 hexadecimal digits. */
export type CommitId = string;
