import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { requireKernel } from '../../../src/build/check-bad-revision.ts';
import { readingGit } from '../../../src/git/git.ts';
import { ConfigurationError, InfrastructureError } from '../../../src/host/errors.ts';
import { nodeHost } from '../../../src/host/node-host.ts';
import { type SmallRepository, smallRepository } from '../../support/small-repository.ts';

let folder: string;
let repository: SmallRepository;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bad-end-'));
  repository = smallRepository(join(folder, 'linux'), 1);
});
afterEach(() => rmSync(folder, { recursive: true }));
const required = (commit: string) =>
  requireKernel({ git: readingGit({ directory: repository.directory }, nodeHost()) }, commit, 'linux');

test('a repository without a Kconfig is not a Linux, and one with it is', async () => {
  await expect(required(repository.commits[0]!)).rejects.toThrow(ConfigurationError);
  writeFileSync(join(repository.directory, 'Kconfig'), '');
  repository.git('add', 'Kconfig');
  repository.git('commit', '--quiet', '--message', 'Have one');
  await expect(required('HEAD')).resolves.toBeUndefined();
});

test('a commit that git cannot read is not taken for one of something else than Linux', async () => {
  await expect(required('a'.repeat(40))).rejects.toThrow(InfrastructureError);
});
