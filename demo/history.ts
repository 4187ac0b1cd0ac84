import type { Host } from '../src/host/host.ts';

/** Files that the demo's commits change: small ones, so that the next build has little to do. */
const FILES = [
  'lib/kasprintf.c',
  'lib/ctype.c',
  'lib/argv_split.c',
  'kernel/panic.c',
  'kernel/range.c',
  'mm/util.c',
  'fs/char_dev.c',
  'init/do_mounts.c',
];
/** No other commit touches this one, so that the planted one can be reverted. */
const BROKEN_FILE = 'kernel/ksysfs.c';
/** A kernel thread writes through a null pointer as it starts: an oops at boot, and the boot goes on. */
const BREAKAGE = `
#include <linux/kthread.h>

static struct kobject *planted_kobj;

static noinline int planted_release(void *unused)
{
	WRITE_ONCE(planted_kobj->parent, NULL);
	return 0;
}

static int __init planted_init(void)
{
	kthread_run(planted_release, NULL, "planted");
	return 0;
}
late_initcall(planted_init);
`;

/** Whose commits they are; and no packing in the background of what is thrown away soon. */
const SETTINGS = ['-c', 'user.name=Kernel Demo', '-c', 'user.email=demo@localhost', '-c', 'gc.auto=0'];

/** What was laid over the tree. */
export interface History {
  /** Number of commits over the base. */
  commits: number;
  plantedSubject: string;
}

const gitIn = (tree: string, host: Host) => (args: readonly string[], input?: string) =>
  host.run('git', ['-C', tree, ...SETTINGS, ...args], input === undefined ? {} : { input });

/** Makes a repository of an unpacked kernel tree, with one commit that is tagged `good`. */
export async function importTree(tree: string, host: Host): Promise<void> {
  const git = gitIn(tree, host);
  await git(['init', '--quiet', '--initial-branch=main']);
  // The distribution ignores everything but its own packaging; forced.
  await git(['-c', 'core.looseCompression=0', 'add', '--all', '--force']);
  await git(['commit', '--quiet', '--message', 'The distribution kernel']);
  await git(['tag', 'good']);
}

/**
 * Lays a history over the commit that is tagged `good`, one commit of which breaks the boot.
 *
 * @param tree     work tree; its `main` branch is what comes out
 * @param planted  which of the commits breaks the boot, from 1
 */
export async function layHistory(
  tree: string,
  host: Host,
  { commits, planted }: { commits: number; planted: number } = { commits: 40, planted: 23 },
): Promise<History> {
  const git = gitIn(tree, host);
  const plantedSubject = 'ksysfs: release the planted object from a thread of its own';
  const texts = new Map<string, string>();
  for (const file of [...FILES, BROKEN_FILE]) texts.set(file, (await git(['show', `good:${file}`])).stdout);
  let stream = '';
  for (let number = 1; number <= commits; number++) {
    const isPlanted = number === planted;
    const file = isPlanted ? BROKEN_FILE : FILES[number % FILES.length]!;
    const addition = isPlanted ? BREAKAGE : `\n/* demo: note ${number} */\n`;
    const text = texts.get(file)! + addition;
    texts.set(file, text);
    const subject = isPlanted ? plantedSubject : `${file.split('/')[0]}: note ${number}`;
    stream += `commit refs/heads/main\ncommitter Kernel Demo <demo@localhost> ${1_700_000_000 + number * 3600} +0000\n`;
    stream += `data ${Buffer.byteLength(subject)}\n${subject}\n`;
    if (number === 1) stream += 'from refs/tags/good^0\n';
    stream += `M 100644 inline ${file}\ndata ${Buffer.byteLength(text)}\n${text}\n`;
  }
  await git(['fast-import', '--quiet'], stream);
  await git(['reset', '--quiet', '--hard', 'main']);
  return { commits, plantedSubject };
}
