import { describe, expect, it } from 'vitest';
import { cpioArchive } from '../../src/build/cpio.ts';
import { plainHost } from '../support/plain-host.ts';

describe('an archive for the kernel', () => {
  it('is read by cpio: names, modes, sizes and device numbers', async () => {
    const archive = cpioArchive([
      { kind: 'directory', path: 'dev' },
      { kind: 'character-device', path: 'dev/console', major: 5, minor: 1 },
      { kind: 'file', path: 'init', mode: 0o755, content: Buffer.from('12345') },
    ]);
    const { stdout } = await plainHost().run('cpio', ['-itvn', '--quiet'], {
      input: archive.toString('latin1'),
    });
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => line.split(/\s+/));
    expect(lines.map((fields) => [fields[0], fields.at(-1)])).toEqual([
      ['drwxr-xr-x', 'dev'],
      ['crw-------', 'dev/console'],
      ['-rwxr-xr-x', 'init'],
    ]);
    expect(lines[1]!.slice(4, 6)).toEqual(['5,', '1']);
    expect(lines[2]![4]).toBe('5');
  });

  it('is the same for the same entries', () => {
    const entries = [{ kind: 'file', path: 'a', mode: 0o644, content: Buffer.from('x') }] as const;
    expect(cpioArchive(entries)).toEqual(cpioArchive(entries));
  });
});
