import type { z } from 'zod';
import type { Setting } from './define.ts';
import { choice, extra, extraChoice, input } from './define.ts';
import * as v from './values.ts';

/** What the `command` setting can ask for. */
const COMMANDS = ['run', 'hunt-plan', 'hunt-report', 'setup', 'doctor', 'clean'] as const;
const CHECKS = ['ends', 'culprit', 'revert'] as const;
const EVIDENCE = ['cores', 'vmcore'] as const;
const CACHES = ['rootfs', 'journal', 'kernels'] as const;
/** For settings that a kernel's or a build's verdict depends on: with another value earlier verdicts do not hold. */
const VERDICT = { affectsVerdicts: true };
/** For all others, and for the ends, which count as the commits that they name. */
const NO_VERDICT = { affectsVerdicts: false };

const schema = {
  good: input('list', v.refs(), 'tags walked back', 'Revisions where it works.', {
    ...NO_VERDICT,
    initial: '',
  }),
  bad: input('text', v.ref(), 'HEAD', 'Revision where it fails.', NO_VERDICT),
  kernel: input(
    'text',
    v.repository(),
    "the workspace where it is a git work tree, else the workflow's repository",
    'Git repository of the kernel: a path, or a URL that is mirrored on the runner.',
    { ...VERDICT, initial: '' },
  ),
  mode: choice(
    ['regression', 'fix'],
    'Find the commit that broke it, or with `fix` the one that repaired it.',
    VERDICT,
  ),
  paths: input('list', v.list({ keepCommas: true }), 'all', 'Only commits that touch these paths.', {
    ...VERDICT,
    initial: '',
  }),
  target: choice(
    ['boot', 'build'],
    'What is judged: the boot and its test, or with `build` the build alone, without a VM.',
    VERDICT,
  ),
  test: input(
    'script',
    v.script(),
    'boot and read dmesg',
    'Test for the guest: a directory (seen read-only, its `run` is executed), a file, or the script itself.',
    { ...VERDICT, initial: '' },
  ),
  signature: input(
    'text',
    v.signature(),
    'auto',
    'What is bad: `auto` (what the bad end shows), `crash`, `test`, `hang`, `boot`, a crash title, `/regex/` on dmesg, or of a `build-command` a status such as `status 3`.',
    VERDICT,
  ),
  config: input(
    'list',
    v.list({ keepCommas: true }),
    'the fragment for guests on tinyconfig',
    'Kernel config: a make target (a word), a file (has a `/`, or exists) or `trim:<file>`; then fragments.',
    { ...VERDICT, initial: '' },
  ),
  builder: input(
    'text',
    v.line(),
    'auto',
    "Where kernels are built: `host`, `nspawn` (a container made by the recipe), or a container's directory.",
    VERDICT,
  ),
  'build-command': input(
    'script',
    v.script(),
    "the kernel's make",
    'A build of your own: exit status 0 is good, 125 skip, 1 to 127 bad, anything else stops the run.',
    { ...VERDICT, initial: '' },
  ),
  rootfs: input(
    'text',
    v.optionalLine(),
    'made by the built-in recipe',
    'Directory that the guest sees as `/`.',
    { ...VERDICT, initial: '' },
  ),
  'rootfs-packages': input(
    'list',
    v.list(),
    'none',
    'Debian packages that are added to the rootfs.',
    VERDICT,
  ),
  'rootfs-setup': input('script', v.script(), 'none', 'Script that is run once in the rootfs.', VERDICT),
  // With less a kernel dies before it can say so.
  memory: input('size', v.size('64M'), '2G', 'Memory of a guest.', VERDICT),
  'kernel-args': input('text', v.joined(), 'none', "Added to the kernel's command line.", VERDICT),
  'test-timeout': input(
    'duration',
    v.duration(),
    '10m',
    'Longest time that one run of the test may take.',
    VERDICT,
  ),
  boots: input(
    'number',
    v.orAuto(v.whole(1, 1000)),
    'auto',
    'Boots for each commit: `auto` (measured), or a number.',
    VERDICT,
  ),
  confidence: input(
    'number',
    v.probability(),
    '0.99',
    'Confidence that is wanted for the culprit.',
    NO_VERDICT,
  ),
  verify: input(
    'list',
    v.someOf(CHECKS),
    'ends,culprit,revert',
    'What is verified by tests of its own, or `none`.',
    { ...VERDICT, allowed: CHECKS },
  ),
  evidence: input(
    'list',
    v.someOf(EVIDENCE),
    'cores',
    'What is kept besides the logs: `cores`, `vmcore`, or `none`.',
    { ...NO_VERDICT, allowed: EVIDENCE },
  ),
  'time-limit': input(
    'minutes',
    v.minutes(),
    'none',
    'Minutes that the whole job may take, the same number as its `timeout-minutes`; the run stops early enough to upload.',
    NO_VERDICT,
  ),
  settings: input(
    'text',
    v.script(),
    'none',
    'Any of the settings as a YAML or JSON mapping, or the path of one.',
    NO_VERDICT,
  ),
  token: input(
    'text',
    v.optionalLine(),
    "the job's",
    "Fetches the kernel and writes a hunt's issue; never stored.",
    { ...NO_VERDICT, initial: '' },
  ),
  command: choice(COMMANDS, 'What the action does.', NO_VERDICT),

  'first-parent': extra('boolean', v.bool(), 'false', 'Follow only the first parent of merges.', VERDICT),
  'make-args': extra('text', v.words(), 'none', "Added to make's command line.", VERDICT),
  'builder-packages': extra(
    'list',
    v.list(),
    'none',
    "Debian packages that are added to the builder's container.",
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
    'Filters that the attributes of the tree ask for, such as Git LFS: refuse such a tree, run those of your git settings, or build what the repository holds.',
    VERDICT,
  ),
  clean: extra(
    'boolean',
    v.bool(),
    'true',
    'Remove between steps what a `build-command` left in the source tree; `false` keeps it, so that it builds on.',
    VERDICT,
  ),
  initramfs: extraChoice(
    ['auto', 'dracut'],
    'Initramfs of the boot: what the boot needs, or one by dracut.',
    VERDICT,
  ),
  'build-timeout': extra('duration', v.duration(), '2h', 'Longest time that one build may take.', VERDICT),
  'boot-timeout': extra(
    'duration',
    v.orAuto(v.duration()),
    'auto',
    'Longest time from start to the first answer of the guest; `auto` goes by what the good end took.',
    VERDICT,
  ),
  cpus: extra('number', v.orAuto(v.whole(1, 512)), 'auto', 'Processors of a guest.', VERDICT),
  accel: extraChoice(
    ['auto', 'kvm', 'tcg'],
    'How the guest runs: `auto` proves KVM first and else falls back to TCG.',
    VERDICT,
  ),
  init: extraChoice(['fast', 'system'], "PID 1 of the guest: this project's own, or the rootfs's.", VERDICT),
  disks: extra('list', v.sizes(), 'none', 'Sizes of blank virtio disks, fresh for every boot.', VERDICT),
  network: extraChoice(['none', 'user'], 'Network of the guest; `user` is isolated.', VERDICT),
  'domain-xml': extra(
    'text',
    v.script(),
    'none',
    'libvirt domain XML of your own that a guest is made from, or its path.',
    VERDICT,
  ),
  display: extraChoice(['none', 'spice'], 'Display of the guest.', VERDICT),
  shutdown: extra(
    'boolean',
    v.bool(),
    'false',
    'End a guest by its agent, for bugs in the shutdown, not by sync and destroy.',
    VERDICT,
  ),
  parallel: extra('number', v.orAuto(v.whole(1, 256)), 'auto', 'Guests that run at once.', NO_VERDICT),
  resume: extra(
    'boolean',
    v.bool(),
    'true',
    "Go on from an earlier run's journal where nothing has changed that verdicts depend on.",
    NO_VERDICT,
  ),
  'resume-from': extra(
    'text',
    v.optionalLine(),
    'none',
    "Directory of an earlier run's unpacked artifact: this run goes on from its journal.",
    NO_VERDICT,
  ),
  'work-dir': extra(
    'text',
    v.line(),
    '/var/lib/kernel-bisect',
    'Directory for all that is kept between runs.',
    NO_VERDICT,
  ),
  output: extra('text', v.line(), 'bisect-results', 'Directory for what a run writes.', NO_VERDICT),
  'store-limit': extra(
    'size',
    v.size(),
    '20G',
    'Most that kernels, rootfs, build containers and ccache in `work-dir` may hold together.',
    NO_VERDICT,
  ),
  cache: extra(
    'list',
    v.someOf(CACHES),
    'rootfs,journal',
    "What goes to the workflow's cache: also `kernels`; or `none`.",
    { ...NO_VERDICT, allowed: CACHES },
  ),
  'artifact-name': extra(
    'text',
    v.artifactName(),
    'kernel-bisect- and 8 digits of the fingerprint',
    'Name that all artifacts begin with.',
    { ...NO_VERDICT, initial: '' },
  ),
  'retention-days': extra(
    'number',
    v.orAuto(v.whole(1, 400)),
    "the repository's",
    'Days that artifacts are kept.',
    { ...NO_VERDICT, initial: 'auto' },
  ),
  hunt: extra(
    'text',
    v.name(),
    'nightly',
    'Name of the hunt: its nights, artifacts and issues belong together.',
    NO_VERDICT,
  ),
  'hunt-tests': extra(
    'text',
    v.script(),
    'one that boots and reads dmesg',
    'What a hunt tests: a JSON list of `name` and `settings`.',
    { ...NO_VERDICT, initial: '' },
  ),
  'hunt-settings': extra(
    'text',
    v.script(),
    'none',
    'Settings that all tests of a hunt share: a mapping, or the path of one.',
    NO_VERDICT,
  ),
  'hunt-issues': extraChoice(
    ['write', 'none'],
    'Whether `hunt-report` opens, comments and closes issues; `none` keeps the night only.',
    NO_VERDICT,
  ),
  'hunt-known': extra(
    'text',
    v.script(),
    'none',
    'What an earlier night has found, written by `hunt-plan`: not searched again while it lasts.',
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
