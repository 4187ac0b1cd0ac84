import type { Seconds } from '../model.ts';
import type { Accel } from '../vm/accel.ts';

/** The slowest times of kernels that passed in this run; null if nothing is known yet. */
export interface Pace {
  boot: Seconds | null;
  test: Seconds | null;
}

/** Deadline as a multiple of a good kernel's time: a loaded host slows guests, and not every commit is as fast. */
const TIMES = 5;
/** For a boot, if nothing was measured. A distribution's own init takes 40 s without KVM on an idle host. */
const UNKNOWN: Record<Accel, Seconds> = { kvm: 120, tcg: 300 };
/** Minimum for a boot: hosts stall, and a boot of one second does not account for that. */
const LEAST_BOOT: Record<Accel, Seconds> = { kvm: 30, tcg: 90 };
/** A test may wait for something now and then. */
const LEAST_TEST: Seconds = 120;

/** Seconds from a domain's start within which the agent has to answer. @param setting  of the user */
export function bootDeadline(setting: Seconds | 'auto', accel: Accel, { boot }: Pace): Seconds {
  if (setting !== 'auto') return setting;
  return boot === null ? UNKNOWN[accel] : Math.max(LEAST_BOOT[accel], TIMES * boot);
}

/**
 * Seconds after which a test has hung if its guest is idle. A busy one has the whole of its
 * time-out.
 */
export function idleDeadline(testTimeout: Seconds, { test }: Pace): Seconds {
  return test === null ? testTimeout : Math.min(testTimeout, Math.max(LEAST_TEST, TIMES * test));
}
