import type { Wanted } from '../bisect/signature.ts';
import type { LinePattern } from '../boot/boot-options.ts';
import type { BuilderChoice } from '../build/builder.ts';
import type { ConfigChoice } from '../build/config.ts';
import type { NamedPath } from '../host/named-path.ts';
import type { ParsedSettings } from './schema.ts';

/** A setting that takes a text, or the path of the file that holds it. */
export type FileOrText = ({ kind: 'file' } & NamedPath) | { kind: 'text'; text: string };

/** Where the kernel comes from: a repository of this host, a URL, or if nothing was given the directory of the run. */
export type KernelChoice =
  | ({ kind: 'path' } & NamedPath)
  | { kind: 'url'; url: string }
  | { kind: 'workspace'; path: string };

/** What is bad, by the user's word. */
export interface SignatureChoice {
  /** As it was written, for messages. */
  given: string;
  wanted: Wanted;
  /** What is looked for in dmesg; null if the signature is no regular expression. */
  pattern: LinePattern | null;
}

/** What a setting comes to that is more than its text: which of several kinds it is, where it leads, what this host has. */
interface Resolved {
  kernel: KernelChoice;
  signature: SignatureChoice;
  config: ConfigChoice;
  builder: BuilderChoice;
  /** A file may be a directory with a `run`. */
  test: FileOrText | null;
  rootfsSetup: FileOrText | null;
  domainXml: FileOrText | null;
  fixups: NamedPath | null;
  fromLog: NamedPath | null;
  /** Absolute paths. */
  rootfs: string | null;
  resumeFrom: string | null;
  workDir: string;
  output: string;
  cpus: number;
  /** Guests that run at once. */
  parallel: number;
}

/**
 * Every setting of a run in its final form. Times are in seconds, sizes in bytes, paths absolute; null and `[]` mean
 * that nothing was given.
 */
export type Settings = Omit<ParsedSettings, keyof Resolved> &
  Resolved & {
    /** Directory that relative paths started from. */
    cwd: string;
    /** The settings that verdicts depend on, as they were written: the same on every host. */
    verdictRelevant: Readonly<Record<string, unknown>>;
  };
