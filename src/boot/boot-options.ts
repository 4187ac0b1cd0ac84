import type { Initramfs } from '../build/initramfs.ts';
import type { Bytes, Seconds } from '../model.ts';
import type { Accel } from '../vm/accel.ts';
import type { RootFileSystem } from '../vm/domain.ts';
import type { Pace } from './deadlines.ts';

/** A kernel that can be booted. */
export interface BootableKernel {
  image: string;
  modules: string | null;
  /** SHA-256 of the image, taken when it was built. */
  digest: string;
  buildId: string | null;
  /** Its `System.map`, which gives names to what a hanging guest's processors are at. */
  symbols?: string | null;
  /** File system by which its root comes; by default virtiofs. */
  rootBy?: RootFileSystem;
  /** Loads what is a module, and mounts the root; without it the kernel does so itself. */
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
  /** `auto` goes by the pace of good kernels. */
  bootTimeout: Seconds | 'auto';
  testTimeout: Seconds;
  network: 'none' | 'user';
  display: 'none' | 'spice';
  /** PID 1: this project's own, or the rootfs's. */
  init: 'fast' | 'system';
  /** Sizes of blank disks, fresh for every boot. */
  disks: readonly Bytes[];
  /** Text of the user's own domain; null: this project's. */
  domainXml: string | null;
  /** Ends a guest by its own shutdown; else it is destroyed after a sync. */
  shutdown: boolean;
  /** Seconds for that shutdown. */
  shutdownTimeout?: Seconds;
  /** What a `/regex/` signature looks for in dmesg. */
  pattern?: RegExp;
  keepCores: boolean;
  /** Keeps the memory of a guest that panicked. */
  keepVmcore: boolean;
  /** Seconds of silence after an oops from which on nothing more is expected. */
  quiet?: Seconds;
  /** What good kernels took so far in this run; deadlines go by it. */
  pace?: Pace;
  /** Digests of kernels whose boots have not proved that they were these kernels; kept by the boots. */
  unproved: Set<string>;
}
