import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** Hash of all names, kinds, modes and contents below a directory: equal if it is byte for byte the same. */
export function fingerprintOfDirectory(directory: string): string {
  const hash = createHash('sha256');
  const visit = (path: string, name: string) => {
    const found = lstatSync(path);
    hash.update(`${name}\0${found.mode}\0`);
    if (found.isSymbolicLink()) hash.update(readlinkSync(path));
    else if (found.isFile()) hash.update(readFileSync(path));
    else if (found.isDirectory()) {
      for (const entry of readdirSync(path).sort()) visit(join(path, entry), `${name}/${entry}`);
    }
  };
  visit(directory, '');
  return hash.digest('hex');
}
