/** A path as it was written, which is the same on every host, and where it leads on this one. */
export interface NamedPath {
  given: string;
  /** Absolute. */
  path: string;
}
