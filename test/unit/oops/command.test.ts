import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

const program = join(import.meta.dirname, '../../../src/index.ts');
const log = `[    1.000000] WARNING: toy firmware is too old for this board
[    2.000000] kernel BUG at toy.c:12!
`;

function oops(args: readonly string[], input: string | Buffer) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, 'oops', ...args], { input });
  return { stdout: stdout.toString(), stderr: stderr.toString(), status };
}

describe('the command oops', () => {
  test.each([
    ['no file', [], log],
    ['a dash', ['-'], log],
    ['what is compressed', ['-'], gzipSync(log)],
  ])('reads standard input, given %s, and marks what is a remark', (_, args, input) => {
    const { stdout, status } = oops(args, input);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual([
      expect.objectContaining({ line: 1, remark: true }),
      expect.not.objectContaining({ remark: expect.anything() }),
    ]);
  });

  test('says in one line what it cannot read', () => {
    const { stderr, status } = oops(['nowhere.log'], '');
    expect(status).toBe(2);
    expect(stderr.trim()).toMatch(/^oops: nowhere\.log cannot be read \(ENOENT\).*$/);
  });
});
