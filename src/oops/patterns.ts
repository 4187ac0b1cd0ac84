import type { OopsPattern } from './pattern.ts';
import { checkPatterns } from './patterns-checks.ts';
import { diePatterns } from './patterns-die.ts';
import { bugPatterns, faultPatterns, panicPatterns } from './patterns-faults.ts';
import { lockPatterns } from './patterns-locks.ts';
import { memorySanitizers } from './patterns-memory.ts';
import { hangPatterns, warningPatterns } from './patterns-warnings.ts';

/** Every kind of report that is known. For one line the first that matches counts, so the particular stands first. */
export const patterns: readonly OopsPattern[] = [
  ...memorySanitizers,
  ...lockPatterns,
  ...hangPatterns,
  ...faultPatterns,
  ...bugPatterns,
  ...panicPatterns,
  ...diePatterns,
  ...warningPatterns,
  ...checkPatterns,
];

/** A word that every header has: most lines of a log have none, and are not looked at any further. */
export const opening =
  /BUG|WARNING:|INFO:|UBSAN:|VFS: |PANIC:|[Uu]nable to handle|(?<!de)fault|stack segment|divide.error|int3:|invalid opcode|\[#\d+\]|Unhandled prefetch|Alignment trap|Kernel panic|[Hh]ard (?:lockup|LOCKUP)|unregister_netdevice|rust_kernel|trusty: panic/;

/** Lines that look like a header and are harmless. */
export const benign: readonly RegExp[] = [
  // What programs and the user chose: names of commands, parameters.
  /^(?:type=\d+ )?audit[:(]/,
  /^(?:Kernel c|C|Unknown kernel c)ommand line\b/,
  // A program's words, as its logger hands them to the kernel's log.
  /^[\w@.()-]+\[\d+\]: /,
  /\w_INFO:|rmt_storage:INFO:/,
  /WARNING: \/etc\/ssh\/moduli/,
  /WARNING: connection is not using a post-quantum key exchange/,
  /INFO: lockdep is turned off/,
  /INFO: Stall ended before state dump start/,
  /INFO: NMI handler/,
  /(?:handler|interrupt).*took too long/,
  /INFO: recovery required on readonly filesystem/,
  // The end of a hung task's report, since 6.16.
  /INFO: task .* blocked on an? .* (?:owned|held) by/,
  /^(?:EXT[234]-fs|XFS|BTRFS|F2FS-fs|FAT-fs|REISERFS|JFS|gfs2|ocfs2|NILFS)\b.*\b(?:WARNING|INFO)\b/,
  /WARNING: [Tt]he mand mount option/,
  /WARNING: Unprivileged eBPF is enabled/,
  /WARNING: See https?:\/\/.* for mitigation options/,
  /WARNING: kernel not compiled with CPU_SRSO/,
  /WARNING: fbcon: Driver/,
  /WARNING: .* uses (?:deprecated v2 capabilities|wireless extensions)/i,
  /WARNING: workqueue cpumask: online intersect > possible intersect/,
  /DEBUG: |xlog_status:/,
];

/** What a kernel says first after it was loaded. */
export const banner = /Linux version \d|Booting the kernel\.|Booting Linux on physical CPU/;
/** What stands first on a console when a machine starts. */
export const firmware = /^(?:SeaBIOS|OpenSBI|U-Boot|UEFI firmware|SLOF \*|coreboot-\d)/m;
