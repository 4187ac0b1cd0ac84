import type { Initramfs } from '../build/initramfs.ts';
import type { Bytes, Seconds } from '../model.ts';
import type { Accel } from '../vm/accel.ts';
import type { RootFileSystem } from '../vm/domain.ts';
import type { Pace } from './deadlines.ts';

/** A bootable kernel. */
export interface BootableKernel {
  image: string;
  modules: string | null;
  /** SHA-256 of the image, taken when it was built. */
  digest: string;
  buildId: string | null;
  /** Its `System.map`, which names the functions that a hung guest's CPUs are in. */
  symbols?: string | null;
  /** File system of its root; by default virtiofs. */
  rootBy?: RootFileSystem;
  /** Loads modules and mounts the root; without it the kernel mounts the root itself. */
  initramfs?: Initramfs;
}

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
  /** What a `/regex/` signature looks for in dmesg. */
  pattern?: RegExp;
  keepCores: boolean;
  /** Keeps the memory of a guest that panicked. */
  keepVmcore: boolean;
  /** Seconds of silence after an oops before nothing more is expected. */
  quiet?: Seconds;
  /** Times of good kernels so far in this run; deadlines are based on them. */
  pace?: Pace;
  /** Digests of kernels whose boots have not proved which kernel ran; the boots add to it. */
  unproved: Set<string>;
}
