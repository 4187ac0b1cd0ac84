/** Keeps files between runs, on any host; a failure in it is a miss, not an error. */
export interface FileCache {
  /** @returns whether the file of this key is at `file` now */
  restore(key: string, file: string): Promise<boolean>;
  save(key: string, file: string): Promise<void>;
}
