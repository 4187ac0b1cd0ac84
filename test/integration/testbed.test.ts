import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Built } from '../../src/boot/testbed.ts';
import { localRepository } from '../../src/git/local-repository.ts';
import { ConfigurationError } from '../../src/host/errors.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { openTestbed } from '../../src/run/open-testbed.ts';
import { readSettings } from '../../src/settings/read.ts';

/** The demo's repository of a real kernel, with the tag `good`; `npm run test:vm` makes it. */
const tree = process.env.KERNEL_TREE ?? '';
const workDir = process.env.KERNEL_WORK_DIR ?? '';
const rootfs = process.env.KERNEL_ROOTFS ?? '';
const host = nodeHost();

describe.skipIf(tree === '')('building a real kernel', () => {
  let output: string;
  beforeAll(async () => {
    output = await mkdtemp(join(tmpdir(), 'testbed-'));
  });
  afterAll(() => rm(output, { recursive: true }));

  /** A commit on top of the good end that only the test's own index knows. */
  async function commitOnGood(file: string, change: (text: string) => string): Promise<string> {
    const env = { GIT_INDEX_FILE: join(output, 'index') };
    const git = async (args: string[], input?: string) => {
      const command = ['-C', tree, '-c', 'user.name=Test', '-c', 'user.email=test@localhost', ...args];
      return (await host.run('git', command, { env, input })).stdout;
    };
    const text = change(await git(['show', `good:${file}`]));
    const blob = (await git(['hash-object', '-w', '--stdin'], text)).trim();
    await git(['read-tree', 'good']);
    await git(['update-index', '--cacheinfo', `100644,${blob},${file}`]);
    const changed = (await git(['write-tree'])).trim();
    return (await git(['commit-tree', changed, '-p', 'good', '-m', `change ${file}`])).trim();
  }

  async function build(
    commit: string,
    given: Record<string, string> = {},
    badEnd = 'good^{commit}',
  ): Promise<Built<unknown>> {
    const settings = readSettings({
      given: { kernel: tree, good: 'good', rootfs, 'work-dir': workDir, output, ...given },
      cwd: output,
      kind: 'flag',
    });
    const resolved = await host.run('git', ['-C', tree, 'rev-parse', badEnd]);
    await using testbed = await openTestbed(
      {
        settings,
        kernel: await localRepository({ path: tree! }, host),
        badEnd: resolved.stdout.trim(),
      },
      host,
    );
    return await testbed.build({ step: 1, candidate: { commit, subject: '', author: '', date: '' } });
  }

  test("a source that does not compile fails with the compiler's first error", async () => {
    const commit = await commitOnGood(
      'kernel/ksysfs.c',
      (text) => `${text}\nint broken(void) { return missing; }\n`,
    );
    expect(await build(commit)).toMatchObject({
      kind: 'failed',
      reason: expect.stringMatching(/ksysfs\.c:\d+.*missing/),
    });
  });

  /** A commit with a symbol that the good end does not know, and the setting of a fragment that asks for it. */
  async function withSymbol(): Promise<{ commit: string; config: string }> {
    const fragment = join(output, 'wish.config');
    await writeFile(fragment, 'CONFIG_NEW_THING=y\n');
    const commit = await commitOnGood('init/Kconfig', (text) => `${text}\nconfig NEW_THING\n\tbool "New"\n`);
    return { commit, config: `tinyconfig\n${fragment}` };
  }

  test('a fragment that asks for what the commit has not skips it, with the symbol', async () => {
    const { commit, config } = await withSymbol();
    const good = (await host.run('git', ['-C', tree, 'rev-parse', 'good^{commit}'])).stdout.trim();
    expect(await build(good, { config }, commit)).toMatchObject({
      kind: 'skipped',
      reason: expect.stringContaining('CONFIG_NEW_THING'),
    });
  });

  test('a fragment that the bad end does not take is a wrong setting', async () => {
    const { commit, config } = await withSymbol();
    const refused = build(commit, { config });
    await expect(refused).rejects.toThrow(ConfigurationError);
    await expect(refused).rejects.toThrow(/bad end .*CONFIG_NEW_THING is n, and a fragment asks for y/);
  });

  test('a config without what a guest needs is a wrong setting, with the symbol and its purpose', async () => {
    const fragment = join(output, 'no-pci.config');
    await writeFile(fragment, '# CONFIG_PCI is not set\n');
    const good = (await host.run('git', ['-C', tree, 'rev-parse', 'good^{commit}'])).stdout.trim();
    await expect(build(good, { config: `tinyconfig\n${fragment}` })).rejects.toThrow(
      /^config: the bad end .*CONFIG_PCI is not on.*the guest needs it for/,
    );
  });
});
