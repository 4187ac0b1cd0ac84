import type { Host } from '../src/host/host.ts';

/** Files that most commits change: small ones, so that the next build has little to do. */
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
/** A kernel thread writes through a null pointer when it starts: an oops at boot, and the boot continues. */
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

/** Crashes before the planted one does: misleads a search that accepts any oops. */
const UNRELATED = `
#include <linux/bug.h>
#include <linux/init.h>

static noinline void unrelated_check(void)
{
	WARN(1, "unrelated\\n");
}

static int __init unrelated_init(void)
{
	unrelated_check();
	return 0;
}
device_initcall(unrelated_init);
`;
const UNBUILDABLE = '\nint demo_broken = demo_is_missing;\n';

/** Something that commits of a range have in common, numbered from 1, both ends included. */
interface Trouble {
  first: number;
  last: number;
  /** Separate, so that the commits that add and remove it touch nothing else. */
  file: string;
  text: string;
  subject: string;
}

/** Files added on top of the tree. */
export interface HistoryPlan {
  commits: number;
  /** Which of them breaks the boot. */
  planted: number;
  troubles: Trouble[];
}

/** The history that the README's first command searches. */
export const PLAIN: HistoryPlan = { commits: 40, planted: 23, troubles: [] };

const doesNotBuild = { text: UNBUILDABLE, subject: 'use what is not there yet' };
/** The planted commit and its parent do not build, unless their fixups are applied first. */
const AROUND: Trouble = { first: 22, last: 23, file: 'lib/hexdump.c', ...doesNotBuild };

/** A hard one: another crash on the way, and commits that do not build, including the planted one. */
export const HARD: HistoryPlan = {
  ...PLAIN,
  troubles: [
    { first: 19, last: 20, file: 'kernel/notifier.c', text: UNRELATED, subject: 'check what is unrelated' },
    { first: 28, last: 31, file: 'lib/kstrtox.c', ...doesNotBuild },
    AROUND,
  ],
};

/** A file of `fixups` that makes the commits around the planted one of the hard history build. */
export function fixupsOf({ commits }: HistoryPlan): string {
  const number = (place: number) => `main~${commits - place}`;
  return `${number(AROUND.first - 1)}..${number(AROUND.last)}: ${number(AROUND.last + 1)}\n`;
}

export const PLANTED_SUBJECT = 'ksysfs: release the planted object from a thread of its own';

/** Of the first commit, in seconds since the epoch; each following one is an hour later. */
const FIRST_DATE = 1_700_000_000;
/** Whose commits they are; and no packing in the background of what is thrown away soon. */
const SETTINGS = ['-c', 'user.name=Kernel Demo', '-c', 'user.email=demo@localhost', '-c', 'gc.auto=0'];

const gitIn = (tree: string, host: Host) => (args: readonly string[], input?: string) =>
  host.run('git', ['-C', tree, ...SETTINGS, ...args], input === undefined ? {} : { input });

/** Makes a repository of an unpacked kernel tree, with one commit that is tagged `good`. */
export async function importTree(tree: string, host: Host): Promise<void> {
  const git = gitIn(tree, host);
  await git(['init', '--quiet', '--initial-branch=main']);
  // The distribution ignores everything but its own packaging; forced.
  await git(['-c', 'core.looseCompression=0', 'add', '--all', '--force']);
  // The same commits on every machine, so that reports about a demo can be reproduced elsewhere.
  const date = `${FIRST_DATE} +0000`;
  await host.run(
    'git',
    ['-C', tree, ...SETTINGS, 'commit', '--quiet', '--message', 'The distribution kernel'],
    {
      env: { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
    },
  );
  await git(['tag', 'good']);
}

/**
 * Lays a history over the commit that is tagged `good`.
 *
 * @param tree  repository; its `main` branch is what comes out
 */
export async function layHistory(
  { tree, plan = PLAIN }: { tree: string; plan?: HistoryPlan },
  host: Host,
): Promise<void> {
  const git = gitIn(tree, host);
  const texts = new Map<string, string>();
  const touched = [...FILES, BROKEN_FILE, ...plan.troubles.map(({ file }) => file)];
  for (const file of touched) texts.set(file, (await git(['show', `good:${file}`])).stdout);
  let stream = '';
  for (let number = 1; number <= plan.commits; number++) {
    const { file, text, subject } = commitAt(number, plan, texts);
    texts.set(file, text);
    stream += `commit refs/heads/main\ncommitter Kernel Demo <demo@localhost> ${FIRST_DATE + number * 3600} +0000\n`;
    stream += `data ${Buffer.byteLength(subject)}\n${subject}\n`;
    if (number === 1) stream += 'from refs/tags/good^0\n';
    stream += `M 100644 inline ${file}\ndata ${Buffer.byteLength(text)}\n${text}\n`;
  }
  await git(['fast-import', '--quiet', '--force'], stream);
}

/** The file that a commit changes, as it is then. */
function commitAt(number: number, { planted, troubles }: HistoryPlan, texts: ReadonlyMap<string, string>) {
  const folder = (file: string) => file.split('/')[0];
  if (number === planted) {
    return { file: BROKEN_FILE, text: texts.get(BROKEN_FILE)! + BREAKAGE, subject: PLANTED_SUBJECT };
  }
  for (const { first, last, file, text, subject } of troubles) {
    const before = texts.get(file)!;
    if (number === first) return { file, text: before + text, subject: `${folder(file)}: ${subject}` };
    if (number === last + 1) {
      return { file, text: before.replace(text, ''), subject: `${folder(file)}: do not ${subject}` };
    }
  }
  const file = FILES[number % FILES.length]!;
  return {
    file,
    text: `${texts.get(file)}\n/* demo: note ${number} */\n`,
    subject: `${folder(file)}: note ${number}`,
  };
}
