import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { requireDracut } from '../../../src/build/dracut.ts';

describe('dracut', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'kernel-bisect-dracut-'));
  });
  afterEach(() => rm(directory, { recursive: true, force: true }));

  it('may run in a container that is made for it', async () => {
    await expect(requireDracut({ kind: 'auto' })).resolves.toBeUndefined();
    await expect(requireDracut({ kind: 'nspawn' })).resolves.toBeUndefined();
  });

  it('never runs on the host', async () => {
    await expect(requireDracut({ kind: 'host' })).rejects.toThrow(/builder is "host": use builder: nspawn/);
  });

  it('has to be in a container of the user', async () => {
    await expect(requireDracut({ kind: 'directory', given: '.', path: directory })).rejects.toThrow(
      `dracut is not in the container ${directory}`,
    );
    await mkdir(join(directory, 'usr/bin'), { recursive: true });
    await writeFile(join(directory, 'usr/bin/dracut'), '');
    await expect(requireDracut({ kind: 'directory', given: '.', path: directory })).resolves.toBeUndefined();
  });
});
