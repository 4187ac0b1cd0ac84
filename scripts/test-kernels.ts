import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importTree, layHistory, PLANTED_SUBJECT } from '../demo/history.ts';
import type { Host } from '../src/host/host.ts';
import { nodeHost } from '../src/host/node-host.ts';
import { run } from '../src/run/run.ts';
import { readSettings } from '../src/settings/read.ts';

/** One kernel of the test: a suite of Debian that has its source, and the file system of its root. */
interface Kernel {
  /** What an argument chooses it by. */
  name: string;
  version: string;
  suite: string;
  root: 'virtiofs' | '9p';
}

/**
 * Builds and boots kernels of four ages, each with a planted oops that has to be found and named right, and prints
 * a table. Takes a kernel build each, so it is not part of CI. Arguments choose: `6.12 7.2`.
 *
 * No suite has a kernel from before virtiofs any more: 5.10-9p has it switched off, and so takes the same way.
 */
const KERNELS: readonly Kernel[] = [
  { name: '5.10-9p', version: '5.10', suite: 'bullseye', root: '9p' },
  { name: '5.10', version: '5.10', suite: 'bullseye', root: 'virtiofs' },
  { name: '6.1', version: '6.1', suite: 'bookworm', root: 'virtiofs' },
  { name: '6.12', version: '6.12', suite: 'trixie', root: 'virtiofs' },
  { name: '7.2', version: '7.2', suite: 'sid', root: 'virtiofs' },
];
const EXPECTED = 'BUG: unable to handle kernel NULL pointer dereference in planted_release';

const host = nodeHost();
const chosen = process.argv.slice(2);
const base = `${process.env.DEMO_WORK_DIR || '/var/lib/kernel-bisect'}-kernels-test`;
const rows = [];
for (const kernel of KERNELS)
  if (chosen.length === 0 || chosen.includes(kernel.name)) rows.push(await rowOf(kernel));
console.table(rows);
process.exitCode = rows.length > 0 && rows.every(({ right }) => right) ? 0 : 1;

/** One that fails does not keep the others from their turn. */
async function rowOf(kernel: Kernel) {
  try {
    return await bisectKernel(kernel);
  } catch (error) {
    host.log.warning(`${kernel.name}: ${error instanceof Error ? error.message : String(error)}`);
    return { kernel: kernel.name, right: false };
  }
}

async function bisectKernel({ version, suite, root }: Kernel) {
  // A work directory of its own: another kernel in the same O= would rebuild everything, there and back.
  const own = join(base, version);
  const workDir = join(own, 'work');
  const tree = join(own, 'linux');
  await rm(tree, { recursive: true, force: true });
  await mkdir(tree, { recursive: true });
  const release = await unpack(version, suite, tree, host);
  await importTree(tree, host);
  await layHistory({ tree, plan: { commits: 3, planted: 2, troubles: [] } }, host);
  const output = await mkdtemp(join(tmpdir(), `kernel-${version}-`));
  const without = join(own, 'without-virtiofs.config');
  await writeFile(without, '# CONFIG_VIRTIO_FS is not set\n');
  const given = {
    kernel: tree,
    good: 'good',
    bad: 'main',
    'work-dir': workDir,
    output,
    verify: 'ends,culprit',
    ...(root === '9p' ? { config: `tinyconfig\n${without}` } : {}),
  };
  const settings = readSettings({ given, cwd: output, kind: 'flag' });
  const { conclusion, reports } = await run({ settings }, host);
  const boots = reports.view.steps.flatMap(({ trials }) => trials.map(({ bootSeconds }) => bootSeconds));
  const title = reports.result.signature?.title;
  const mounted = await rootOf(output);
  const right = conclusion.firstBad?.subject === PLANTED_SUBJECT && title === EXPECTED && mounted === root;
  if (right) await rm(output, { recursive: true });
  return {
    kernel: release,
    root: mounted,
    'seconds to the agent': Math.min(...boots.filter((seconds) => seconds !== null)),
    'crash title': title,
    'first bad': conclusion.firstBad?.subject ?? conclusion.reason,
    right,
  };
}

/** The file system that the first console of a run says its root is. */
async function rootOf(output: string): Promise<string> {
  const files = await readdir(output, { recursive: true });
  const console = files.filter((file) => file.endsWith('console.log')).sort()[0];
  if (console === undefined) return 'never booted';
  const text = await readFile(join(output, console), 'utf8');
  return /VFS: Mounted root \((\w+) filesystem\)/.exec(text)?.[1] ?? 'none';
}

/** Unpacks a suite's `linux-source` package without installing it. @returns the package's version */
async function unpack(version: string, suite: string, directory: string, host: Host): Promise<string> {
  const scratch = await mkdtemp(join(tmpdir(), 'linux-source-'));
  try {
    const targets = await host.run('apt-get', [
      'indextargets',
      '--format',
      '$(REPO_URI)',
      'Created-By: Packages',
    ]);
    const mirror = targets.stdout.split('\n').find((uri) => /\/debian\/?$/.test(uri));
    if (mirror === undefined) throw new Error('apt-get knows no Debian archive on this host');
    await mkdir(join(scratch, 'lists/partial'), { recursive: true });
    await writeFile(join(scratch, 'sources.list'), `deb ${mirror} ${suite} main\n`);
    // The keyring may lack the keys of a newer suite; the tree is only built and booted in a VM.
    const private_ = [
      ['Dir::Etc::sourcelist', join(scratch, 'sources.list')],
      ['Dir::Etc::sourceparts', '-'],
      ['Dir::State::lists', join(scratch, 'lists')],
      // What is installed here would be the candidate, and this suite alone may lack it.
      ['Dir::State::status', '/dev/null'],
      ['APT::Sandbox::User', 'root'],
      ['Acquire::AllowInsecureRepositories', 'true'],
      ['APT::Get::AllowUnauthenticated', 'true'],
    ].flatMap(([name, value]) => ['-o', `${name}=${value}`]);
    await host.run('apt-get', [...private_, 'update']);
    await host.run('apt-get', [...private_, 'download', `linux-source-${version}`], { cwd: scratch });
    const [archive = ''] = (await readdir(scratch)).filter((name) => name.endsWith('.deb'));
    await host.run('dpkg-deb', ['-x', join(scratch, archive), scratch]);
    const source = join(scratch, 'usr/src', `linux-source-${version}.tar.xz`);
    await host.run('tar', ['-C', directory, '--strip-components=1', '-xf', source]);
    return decodeURIComponent(archive.split('_')[1] ?? version);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
