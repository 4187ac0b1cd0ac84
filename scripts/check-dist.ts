import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Builds over dist and compares with what was committed: byte for byte, since ncc's output is reproducible.
const before = mkdtempSync(join(tmpdir(), 'dist-'));
try {
  cpSync('dist', before, { recursive: true });
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
  execFileSync('diff', ['-rq', before, 'dist'], { stdio: 'inherit' });
} catch {
  console.error('dist is not the build of src: run "npm run build" and commit dist');
  process.exitCode = 1;
} finally {
  rmSync(before, { recursive: true });
}
