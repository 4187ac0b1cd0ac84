/**
 * Every name that host and guest share. `guest/init` and `guest/runner` are shell scripts and repeat them: a test
 * compares them with this file.
 */

/** Directory in the guest's root that holds our own programs and the test, seen read-only. */
export const TOOLS = '.kernel-bisect';
/** Directory in the guest's root that the runner writes to; the host finds it in the boot's upper. */
export const SHARE = '.kernel-bisect-run';
/** Directory in the guest's root that the kernel writes core files to. */
export const CORES = '.kernel-bisect-cores';

/** Paths in the guest. */
export const INIT = `/${TOOLS}/init`;
export const RUNNER = `/${TOOLS}/runner`;
export const TEST = `/${TOOLS}/test`;
/** Program that runs a test that is a directory. */
export const TEST_IN_DIRECTORY = `${TEST}/run`;

/** The first argument of the runner. */
export const VERBS = ['test', 'last', 'poweroff'] as const;
export type Verb = (typeof VERBS)[number];

/** What the runner leaves on the share. */
export const FILES = {
  /** Exit status of the test, as a decimal number. */
  exit: 'exit',
  /** Programs that a signal ended, a line each: `STATUS NAME: WHAT IT DID`. */
  lost: 'lost',
  /** What the runner does before the test. */
  doing: 'doing',
  testLog: 'test.log',
  dmesg: 'dmesg.log',
  /** The kernel's command line, which holds the trial's token. */
  cmdline: 'cmdline',
  version: 'version',
  /** `/sys/kernel/notes`, which holds the build id. */
  notes: 'notes',
} as const;

/** Text that init prints on the console when it starts. */
export const INIT_SAYS = 'kernel-bisect: init';
/** What the runner has the kernel log before the test and before the shutdown: reports are dated by it. */
export const BEGINS_TEST = 'kernel-bisect: the test begins';
export const POWERS_OFF = 'kernel-bisect: switching off';
