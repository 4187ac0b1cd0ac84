import type { CommitId } from '../model.ts';
import type { Initramfs } from './initramfs.ts';
import type { RootTransport } from './root-transport.ts';

/** A kernel as make leaves it. */
export interface Kernel {
  image: string;
  /** Directory to be used as a layer; null if the configuration has no modules. */
  modules: string | null;
  /** SHA-256 of the image, taken when it was built. */
  digest: string;
  /** Null if it has none. */
  buildId: string | null;
  /**
   * Its `System.map`, which gives names to what a hanging guest's processors are at; null if there is none, or none
   * that is whole. It is no part of what the kernel is.
   */
  symbols: string | null;
}

/** How a kernel came into the store. */
export interface KernelOrigin {
  commit: CommitId;
  /** True: built from an empty directory, so nothing of another commit can be in it. */
  clean: boolean;
}

/** A kernel in the store. */
export interface StoredKernel extends Kernel, KernelOrigin {
  /** Digest of image and modules: two kernels are the same only if both are. */
  content: string;
}

/** A kernel with what brings it to its root. */
export interface BootableKernel extends Kernel {
  /** File system by which its root comes. */
  rootTransport: RootTransport['by'];
  /** Loads what is a module, and mounts the root; null: the kernel does so itself. */
  initramfs: Initramfs | null;
}
