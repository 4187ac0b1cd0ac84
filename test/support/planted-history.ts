import type { Host } from '../../src/host/host.ts';
import type { CommitId } from '../../src/model.ts';

/** Commits of the history, by what they are for. */
export type PlantedName =
  | 'planted'
  | 'otherBug'
  | 'stillOther'
  | 'otherFixed'
  | 'culprit'
  | 'bad'
  | 'fix'
  | 'unbuildable'
  | 'unbuildableCulprit'
  | 'buildsAgain'
  | 'onTopOfCulprit'
  | 'besideOther'
  | 'besideOtherBad';

const FILE = 'kernel/ksysfs.c';
const OTHER_FILE = 'lib/ctype.c';

/**
 * What the kernel does as it boots. `planted=` on its command line says how the bug shows itself, so that one kernel
 * serves several bisections.
 */
const PLANTED = ({ bug, other, builds, note }: State) => `
#include <linux/kthread.h>
#include <linux/random.h>
#include <linux/sched/signal.h>
#include <linux/string.h>

#define PLANTED_OTHER_BUG ${other ? 1 : 0}

/* Far enough from its neighbours for git to revert it alone. */


#define PLANTED_BUG ${bug ? 1 : 0}${note === 'beside' ? ' /* for now */' : ''}


${builds ? '' : '#error this range does not build\n'}
static struct kobject *planted_kobj;
static char planted_how[8];
static bool planted_panics;

static int __init planted_setup(char *text)
{
	strscpy(planted_how, text, sizeof(planted_how));
	return 1;
}
__setup("planted=", planted_setup);

static int __init planted_other_setup(char *text)
{
	planted_panics = !strcmp(text, "panic");
	return 1;
}
__setup("planted_other=", planted_other_setup);

static noinline int planted_release(void *unused)
{
	WRITE_ONCE(planted_kobj->parent, NULL);
	return 0;
}

static noinline int planted_warning(void *unused)
{
	if (planted_panics)
		panic("planted: another bug");
	WARN_ON(planted_kobj == NULL);
	return 0;
}

static ssize_t planted_notes(struct file *file, struct kobject *kobj, struct bin_attribute *attr, char *buffer,
			     loff_t offset, size_t count)
{
	send_sig(SIGSEGV, current, 1);
	return 0;
}

static int __init planted_init(void)
{
	if (PLANTED_OTHER_BUG)
		kthread_run(planted_warning, NULL, "planted");
	if (!PLANTED_BUG)
		return 0;
	if (!strcmp(planted_how, "hang")) {
		local_irq_disable();
		for (;;)
			cpu_relax();
	}
	if (!strcmp(planted_how, "test")) {
		pr_info("planted: the test fails\\n");
		return 0;
	}
	if (!strcmp(planted_how, "notes")) {
		notes_attr.read = planted_notes;
		return 0;
	}
	/* Three boots of four. */
	if (strcmp(planted_how, "flaky") || get_random_u32() % 4)
		kthread_run(planted_release, NULL, "planted");
	return 0;
}
late_initcall(planted_init);
`;

interface State {
  bug: boolean;
  other: boolean;
  builds: boolean;
  /** A comment: in another file, or right beside the bug. */
  note?: 'elsewhere' | 'beside';
}

const works: State = { bug: false, other: false, builds: true };

/** Each with its parent; those of equal state are equal trees, and need one build together. */
const COMMITS: [name: PlantedName, parent: PlantedName | null, subject: string, state: State][] = [
  ['planted', null, 'ksysfs: add what is switched on later', works],
  ['otherBug', 'planted', 'ksysfs: warn of no object', { ...works, other: true }],
  ['stillOther', 'otherBug', 'ctype: add a note', { ...works, other: true, note: 'elsewhere' }],
  ['otherFixed', 'stillOther', 'ksysfs: do not warn of no object', { ...works, note: 'elsewhere' }],
  ['culprit', 'otherFixed', 'ksysfs: release the object', { ...works, bug: true, note: 'elsewhere' }],
  ['bad', 'culprit', 'ctype: drop the note', { ...works, bug: true }],
  ['fix', 'bad', 'ksysfs: do not release the object', works],
  ['unbuildable', 'planted', 'ksysfs: break the build', { ...works, builds: false }],
  [
    'unbuildableCulprit',
    'unbuildable',
    'ksysfs: release the object, unseen',
    { ...works, bug: true, builds: false },
  ],
  ['buildsAgain', 'unbuildableCulprit', 'ksysfs: fix the build', { ...works, bug: true }],
  [
    'besideOther',
    'stillOther',
    'ksysfs: release the object beside a warning',
    { ...works, bug: true, other: true, note: 'elsewhere' },
  ],
  ['besideOtherBad', 'besideOther', 'ctype: drop the note', { ...works, bug: true, other: true }],
  ['onTopOfCulprit', 'bad', 'ksysfs: say why', { ...works, bug: true, note: 'beside' }],
];

/**
 * Lays a small history over the good end of a real kernel, in a repository of its own that borrows the kernel's objects.
 *
 * @param tree       repository of a kernel with the tag `good`; only read
 * @param directory  of the new repository; not there yet
 */
export async function plantHistory(
  tree: string,
  directory: string,
  host: Host,
): Promise<Record<PlantedName, CommitId>> {
  await host.run('git', [
    ...['-c', 'safe.directory=*', 'clone', '--quiet', '--shared', '--no-checkout'],
    ...[tree, directory],
  ]);
  const git = async (args: readonly string[], input?: string) =>
    (await host.run('git', ['-C', directory, ...args], input === undefined ? {} : { input })).stdout;
  const base = (await git(['rev-parse', 'good^{commit}'])).trim();
  const texts: Record<string, string> = {
    [FILE]: await git(['show', `good:${FILE}`]),
    [OTHER_FILE]: await git(['show', `good:${OTHER_FILE}`]),
  };
  const marks = new Map<PlantedName, number>();
  let stream = '';
  for (const [index, [name, parent, subject, state]] of COMMITS.entries()) {
    marks.set(name, index + 1);
    const changed = [FILE, OTHER_FILE].map((file) => {
      const note = state.note === 'elsewhere' ? '\n/* a note */\n' : '';
      const text = `${texts[file]}${file === FILE ? PLANTED(state) : note}`;
      return `M 100644 inline ${file}\ndata ${Buffer.byteLength(text)}\n${text}\n`;
    });
    stream += `commit refs/heads/planted-${name}\nmark :${index + 1}\n`;
    stream += `committer Kernel Test <test@localhost> ${1_700_000_000 + index * 3600} +0000\n`;
    stream += `data ${Buffer.byteLength(subject)}\n${subject}\n`;
    stream += `from ${parent === null ? base : `:${marks.get(parent)}`}\n${changed.join('')}\n`;
  }
  await git(['fast-import', '--quiet'], stream);
  const named = COMMITS.map(
    async ([name]) => [name, (await git(['rev-parse', `planted-${name}`])).trim()] as const,
  );
  return Object.fromEntries(await Promise.all(named)) as Record<PlantedName, CommitId>;
}
