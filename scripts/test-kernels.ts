import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importTree, layHistory } from '../demo/history.ts';
import type { Host } from '../src/host/host.ts';
import { nodeHost } from '../src/host/node-host.ts';
import { run } from '../src/run.ts';
import { readSettings } from '../src/settings.ts';

/**
 * Builds and boots kernels of four ages, each with a planted oops that has to be found and named right, and prints
 * a table. Takes a kernel build each, so it is no part of CI. Arguments choose versions: `6.12 7.2`.
 */
const KERNELS = [
  { version: '5.10', suite: 'bullseye' },
  { version: '6.1', suite: 'bookworm' },
  { version: '6.12', suite: 'trixie' },
  { version: '7.2', suite: 'sid' },
];
const EXPECTED = 'BUG: unable to handle kernel NULL pointer dereference in planted_release';

const host = nodeHost();
const chosen = process.argv.slice(2);
const base = process.env.DEMO_WORK_DIR || '/var/lib/kernel-bisect';
const rows = [];
for (const { version, suite } of KERNELS) {
  if (chosen.length > 0 && !chosen.includes(version)) continue;
  rows.push(await bisectKernel(version, suite));
}
console.table(rows);
process.exitCode = rows.length > 0 && rows.every(({ right }) => right) ? 0 : 1;

async function bisectKernel(version: string, suite: string) {
  // A work directory of its own: another kernel in the same O= would rebuild everything, there and back.
  const workDir = join(base, 'kernels-test', version);
  const tree = join(workDir, 'linux');
  await rm(tree, { recursive: true, force: true });
  await mkdir(tree, { recursive: true });
  const release = await unpack(version, suite, tree, host);
  await importTree(tree, host);
  const { plantedSubject } = await layHistory(tree, host, { commits: 3, planted: 2 });
  const output = await mkdtemp(join(tmpdir(), `kernel-${version}-`));
  const given = {
    kernel: tree,
    good: 'good',
    bad: 'main',
    'work-dir': workDir,
    output,
    verify: 'ends,culprit',
  };
  const { conclusion, reports } = await run(readSettings({ given, cwd: output, kind: 'flag' }), output, host);
  const boots = reports.view.steps.flatMap(({ trials }) => trials.map(({ bootSeconds }) => bootSeconds));
  const title = reports.result.signature?.title;
  const right = conclusion.firstBad?.subject === plantedSubject && title === EXPECTED;
  if (right) await rm(output, { recursive: true });
  return {
    kernel: release,
    'seconds to the agent': Math.min(...boots.filter((seconds) => seconds !== null)),
    'crash title': title,
    'first bad': conclusion.firstBad?.subject ?? conclusion.reason,
    right,
  };
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
