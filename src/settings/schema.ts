import type { z } from 'zod';
import type { Setting } from './define.ts';
import { choice, extra, extraChoice, input } from './define.ts';
import * as v from './values.ts';

/** Values of the `command` setting. */
const COMMANDS = ['run', 'hunt-plan', 'hunt-report', 'setup', 'doctor', 'clean'] as const;
const CHECKS = ['ends', 'culprit', 'revert'] as const;
const EVIDENCE = ['cores', 'vmcore'] as const;
const CACHES = ['rootfs', 'journal', 'kernels'] as const;
/** For verdict-relevant settings: with another value earlier verdicts do not hold. */
const VERDICT = { affectsVerdicts: true };
/** For all others, and for the ends, which count with the commits that they name. */
const NO_VERDICT = { affectsVerdicts: false };

const schema = {
  good: input('list', v.refs(), 'the newest release that works', 'Revisions that work.', {
    ...NO_VERDICT,
    initial: '',
  }),
  bad: input('text', v.ref(), 'HEAD', 'Revision that fails.', NO_VERDICT),
  kernel: input(
    'text',
    v.repository(),
    "the workspace if it is a git work tree, else the workflow's repository",
    'Git repository of the kernel: a path, or a URL to mirror on the runner.',
    { ...VERDICT, initial: '' },
  ),
  mode: choice(
    ['regression', 'fix'],
    'Find the commit that broke it, or with `fix` the commit that fixed it.',
    VERDICT,
  ),
  paths: input('list', v.list({ keepCommas: true }), 'all', 'Test only commits that touch these paths.', {
    ...VERDICT,
    initial: '',
  }),
  target: choice(
    ['boot', 'build'],
    'What is judged: the boot and its test, or with `build` only the build, without a VM.',
    VERDICT,
  ),
  test: input(
    'script',
    v.script(),
    'boot and read dmesg',
    'Test to run in the guest: a directory (mounted read-only, its `run` is executed), a file, or the script itself.',
    { ...VERDICT, initial: '' },
  ),
  signature: input(
    'text',
    v.signature(),
    'auto',
    'What counts as bad: `auto` (what the bad end shows and the good one does not), `crash`, `test`, `hang`, `boot`, a crash title, `case:NAME`, `build:TEXT`, `/regex/` on dmesg (or `/regex/ in test`), or an exit status of `build-command` such as `status 3`.',
    VERDICT,
  ),
  config: input(
    'list',
    v.list({ keepCommas: true }),
    'tinyconfig with the fragment for guests',
    'Kernel config: a make target (a word), a file (has a `/`, or exists) or `trim:<file>`; then fragments.',
    { ...VERDICT, initial: '' },
  ),
  builder: input(
    'text',
    v.line(),
    'auto',
    'Where kernels are built: `host`, `nspawn` (a container made from the recipe), or the directory of a container.',
    VERDICT,
  ),
  'build-command': input(
    'script',
    v.script(),
    "the kernel's make",
    'Your own build command: exit status 0 is good, 125 skip, 1 to 127 bad; anything else stops the run.',
    { ...VERDICT, initial: '' },
  ),
  rootfs: input(
    'text',
    v.optionalLine(),
    'made from the built-in recipe',
    'Directory that the guest sees as `/`.',
    { ...VERDICT, initial: '' },
  ),
  'rootfs-packages': input('list', v.list(), 'none', 'Debian packages to add to the rootfs.', VERDICT),
  'rootfs-setup': input('script', v.script(), 'none', 'Script to run once in the rootfs.', VERDICT),
  // With less a kernel dies before it can say so.
  memory: input('size', v.size('64M'), '2G', 'Memory of each guest.', VERDICT),
  'kernel-args': input('text', v.joined(), 'none', "Words to add to the kernel's command line.", VERDICT),
  'test-timeout': input('duration', v.duration(), '10m', 'Time limit for one run of the test.', VERDICT),
  boots: input(
    'number',
    v.orAuto(v.whole(1, 1000)),
    'auto',
    'Boots per commit: `auto` (measured), or a number.',
    VERDICT,
  ),
  confidence: input(
    'number',
    v.probability(),
    '0.99',
    'Confidence required to name the culprit.',
    NO_VERDICT,
  ),
  verify: input(
    'list',
    v.someOf(CHECKS),
    'ends,culprit,revert',
    'What to verify with extra tests, or `none`.',
    { ...VERDICT, allowed: CHECKS },
  ),
  evidence: input(
    'list',
    v.someOf(EVIDENCE),
    'cores',
    'What to keep besides the logs: `cores`, `vmcore`, or `none`.',
    { ...NO_VERDICT, allowed: EVIDENCE },
  ),
  'time-limit': input(
    'minutes',
    v.minutes(),
    'none',
    'Time limit of the whole job in minutes, the same number as its `timeout-minutes`; the run stops early enough to upload.',
    NO_VERDICT,
  ),
  settings: input(
    'text',
    v.script(),
    'none',
    'Any settings as a YAML or JSON mapping, or the path of a file with one.',
    NO_VERDICT,
  ),
  token: input(
    'text',
    v.optionalLine(),
    "the job's",
    "Token to fetch the kernel and write a hunt's issue; never stored.",
    { ...NO_VERDICT, initial: '' },
  ),
  command: choice(COMMANDS, 'What the action does.', NO_VERDICT),

  skip: extra(
    'list',
    v.revisionsOrRanges(),
    'none',
    'Revisions or ranges (`A..B`, as git means them) that are never tested.',
    VERDICT,
  ),
  'from-log': extra(
    'text',
    v.optionalLine(),
    'none',
    'File with the output of `git bisect log`: its commits are `good`, `bad` and `skip`; it sets `paths`, `first-parent` and `mode` too.',
    NO_VERDICT,
  ),
  'first-parent': extra('boolean', v.bool(), 'false', 'Follow only the first parent of merges.', VERDICT),
  'make-args': extra('text', v.words(), 'none', "Arguments to add to make's command line.", VERDICT),
  'builder-packages': extra(
    'list',
    v.list(),
    'none',
    'Debian packages to add to the build container.',
    VERDICT,
  ),
  fixups: extra(
    'text',
    v.optionalLine(),
    'none',
    'File of `FROM..TO: commit or patch` lines, applied to candidates in that range so that old trees build.',
    VERDICT,
  ),
  filters: extraChoice(
    ['refuse', 'run', 'none'],
    'Git filters that the tree asks for, such as Git LFS: refuse such a tree, run the filters of your git settings, or build what the repository holds.',
    VERDICT,
  ),
  clean: extra(
    'boolean',
    v.bool(),
    'true',
    'Remove what a `build-command` left in the source tree before the next step; `false` keeps it, so that the next build can use it.',
    VERDICT,
  ),
  initramfs: extraChoice(
    ['auto', 'dracut'],
    'Initramfs of the boot: only what the boot needs, or one made with dracut.',
    VERDICT,
  ),
  'build-timeout': extra('duration', v.duration(), '2h', 'Time limit for one build.', VERDICT),
  'boot-timeout': extra(
    'duration',
    v.orAuto(v.duration()),
    'auto',
    'Time limit from the start of a guest to its first answer; `auto` is based on the boots that passed.',
    VERDICT,
  ),
  cpus: extra('number', v.orAuto(v.whole(1, 512)), 'auto', 'CPUs of each guest.', VERDICT),
  accel: extraChoice(
    ['auto', 'kvm', 'tcg'],
    'How guests run: `auto` uses KVM if it works, else TCG.',
    VERDICT,
  ),
  init: extraChoice(['fast', 'system'], "PID 1 of the guest: this project's own, or the rootfs's.", VERDICT),
  disks: extra('list', v.sizes(), 'none', 'Sizes of blank virtio disks, new for every boot.', VERDICT),
  network: extraChoice(['none', 'user'], 'Network of the guest; `user` is isolated.', VERDICT),
  'domain-xml': extra(
    'text',
    v.script(),
    'none',
    'Your own libvirt domain XML to make guests from, or its path.',
    VERDICT,
  ),
  display: extraChoice(['none', 'spice'], 'Display of the guest.', VERDICT),
  shutdown: extra(
    'boolean',
    v.bool(),
    'false',
    'Shut guests down through the agent, for bugs in the shutdown, instead of sync and destroy.',
    VERDICT,
  ),
  parallel: extra(
    'number',
    v.orAuto(v.whole(1, 256)),
    'auto',
    'Guests that run at the same time.',
    NO_VERDICT,
  ),
  resume: extra(
    'boolean',
    v.bool(),
    'true',
    "Continue from an earlier run's journal if nothing that verdicts depend on has changed.",
    NO_VERDICT,
  ),
  'resume-from': extra(
    'text',
    v.optionalLine(),
    'none',
    "Directory of an earlier run's unpacked artifact; this run continues from its journal.",
    NO_VERDICT,
  ),
  forget: extra(
    'number',
    v.orNone(v.whole(1, 100_000)),
    'none',
    'Number of a step whose verdict is taken back: the run goes on without it, and tests its commit again if it still matters.',
    NO_VERDICT,
  ),
  'work-dir': extra(
    'text',
    v.line(),
    '/var/lib/kernel-bisect',
    'Directory for everything that is kept between runs.',
    NO_VERDICT,
  ),
  output: extra('text', v.line(), 'bisect-results', 'Directory for the files of a run.', NO_VERDICT),
  'store-limit': extra(
    'size',
    v.size(),
    '20G',
    'Size limit of kernels, rootfs, build containers and ccache in `work-dir` together.',
    NO_VERDICT,
  ),
  cache: extra(
    'list',
    v.someOf(CACHES),
    'rootfs,journal',
    "What to keep in the workflow's cache: `rootfs`, `journal`, `kernels`, or `none`.",
    { ...NO_VERDICT, allowed: CACHES },
  ),
  'artifact-name': extra(
    'text',
    v.artifactName(),
    'kernel-bisect- and 8 digits of the fingerprint',
    'First part of the name of every artifact.',
    { ...NO_VERDICT, initial: '' },
  ),
  'retention-days': extra(
    'number',
    v.orAuto(v.whole(1, 400)),
    "the repository's",
    'Days to keep artifacts.',
    { ...NO_VERDICT, initial: 'auto' },
  ),
  hunt: extra(
    'text',
    v.name(),
    'nightly',
    'Name of the hunt: its nightly runs, artifacts and issues belong together.',
    NO_VERDICT,
  ),
  'hunt-tests': extra(
    'text',
    v.script(),
    'one test that boots and reads dmesg',
    'What a hunt tests: a JSON list of `name` and `settings`.',
    { ...NO_VERDICT, initial: '' },
  ),
  'hunt-settings': extra(
    'text',
    v.script(),
    'none',
    'Settings that all tests of a hunt share: a mapping, or the path of a file with one.',
    NO_VERDICT,
  ),
  'hunt-issues': extraChoice(
    ['write', 'none'],
    'Whether `hunt-report` opens, comments on and closes issues; `none` only keeps the result.',
    NO_VERDICT,
  ),
  'hunt-known': extra(
    'text',
    v.script(),
    'none',
    'What an earlier nightly run found, written by `hunt-plan`; no new search while it lasts.',
    NO_VERDICT,
  ),
};

type Schema = typeof schema;
type Camel<S extends string> = S extends `${infer A}-${infer B}` ? `${A}${Capitalize<Camel<B>>}` : S;

/** The name of a setting, as in a workflow. */
export type SettingName = keyof Schema;

/** Every setting as it was written, parsed. Times are in seconds, sizes in bytes; null and `[]` mean that nothing was given. */
export type ParsedSettings = { [K in SettingName as Camel<K>]: z.output<Schema[K]['value']> };

/** Every setting by its name, inputs first, in the order in which people read them. */
export const SETTINGS: Readonly<Record<SettingName, Setting>> = schema;
export const SETTING_NAMES = Object.keys(schema) as SettingName[];
export const INPUT_NAMES = SETTING_NAMES.filter((name) => SETTINGS[name].isInput);

export const isSettingName = (name: string): name is SettingName => Object.hasOwn(schema, name);

export type { Setting } from './define.ts';
