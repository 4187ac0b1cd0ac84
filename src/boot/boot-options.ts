import type { Bytes, Seconds } from '../model.ts';
import type { Accel } from '../vm/accel.ts';
import type { Pace } from './deadlines.ts';

/** What all boots of a run have in common. */
export interface BootOptions {
  /** Name of the run: letters, digits and dashes. */
  runName: string;
  /** Directory of the run for what only lives as long as a boot. */
  scratch: string;
  rootfs: string;
  /** Layer with init, runner and the test. */
  tools: string;
  /** Path in the guest of the test; null: the boot and its dmesg are judged. */
  testProgram: string | null;
  accel: Accel;
  memory: Bytes;
  cpus: number;
  kernelArgs: string[];
  /** `auto` is based on the speed of good kernels. */
  bootTimeout: Seconds | 'auto';
  testTimeout: Seconds;
  network: 'none' | 'user';
  display: 'none' | 'spice';
  /** PID 1: this project's own, or the rootfs's. */
  init: 'fast' | 'system';
  /** Sizes of blank disks, new for every boot. */
  disks: readonly Bytes[];
  /** Text of the user's own domain; null: this project's. */
  domainXml: string | null;
  /** Ends a guest with its own shutdown; else it is destroyed after a sync. */
  shutdown: boolean;
  /** Seconds for that shutdown. */
  shutdownTimeout?: Seconds;
  /** What a `/regex/` signature looks for. */
  pattern?: LinePattern;
  keepCores: boolean;
  /** Keeps the memory of a guest that panicked. */
  keepVmcore: boolean;
  /** Seconds of silence after an oops before nothing more is expected. */
  quiet?: Seconds;
}

/** What a `/regex/` signature looks for, and in which log: that of the kernel, that of the test, or both. */
export interface LinePattern {
  regex: RegExp;
  where: 'dmesg' | 'test' | 'any';
}

/** What differs from boot to boot of a run. */
export interface OneBoot {
  /** Directory for its evidence; made if it is missing. */
  directory: string;
  /** The same, below the output directory. */
  relative: string;
  /** Counts the boots of a kernel. */
  number: number;
  /** What good kernels took so far in this run; deadlines go by it. */
  pace: Pace;
  /** Digests of kernels of the run whose boots have not proved that they were these kernels; the boot adds its own. */
  unproved: Set<string>;
}
