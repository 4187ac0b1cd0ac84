/** Keeps files between runs, on whatever host they are; what fails in it is a miss and no error. */
export interface FileCache {
  /** @returns whether the file of this key is at `file` now */
  restore(key: string, file: string): Promise<boolean>;
  save(key: string, file: string): Promise<void>;
}
