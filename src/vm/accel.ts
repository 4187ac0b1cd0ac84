import { constants } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import { ConfigurationError } from '../host/errors.ts';
import type { Host } from '../host/host.ts';

/** What runs the guest's instructions: the CPU itself, or QEMU's translation of them. */
export type Accel = 'kvm' | 'tcg';

/** Signs of KVM on this host. */
export interface KvmSigns {
  /** /dev/kvm can be opened for reading and writing. */
  device: boolean;
  /** The CPU has vmx or svm. */
  flags: boolean;
}

/**
 * Chooses by the signs of the host. `/dev/kvm` alone proves nothing: on a nested host without the flags it opens, and
 * every stock kernel hangs under it in its first second.
 *
 * @throws ConfigurationError if KVM is required and there is none
 */
export function chooseAccel(
  setting: 'auto' | 'kvm' | 'tcg',
  signs: KvmSigns,
): { accel: Accel; warning?: string } {
  if (setting === 'tcg') return { accel: 'tcg' };
  if (setting === 'kvm') {
    if (signs.device) return { accel: 'kvm' };
    throw new ConfigurationError(
      'accel: kvm, but /dev/kvm cannot be opened; load kvm_intel or kvm_amd, or use accel: tcg',
    );
  }
  if (signs.device && signs.flags) return { accel: 'kvm' };
  const why = signs.device
    ? 'the CPU has neither vmx nor svm, and /dev/kvm alone does not prove that a kernel boots under it'
    : '/dev/kvm cannot be opened for reading and writing';
  return { accel: 'tcg', warning: `guests run without KVM, several times slower: ${why}` };
}

/** Decides how guests run on this host; a fallback to TCG logs a warning that says why. */
export async function pickAccel(setting: 'auto' | 'kvm' | 'tcg', host: Host): Promise<Accel> {
  const { accel, warning } = chooseAccel(setting, await kvmSigns());
  if (warning !== undefined) host.log.warning(warning);
  return accel;
}

async function kvmSigns(): Promise<KvmSigns> {
  const device = await access('/dev/kvm', constants.R_OK | constants.W_OK).then(
    () => true,
    () => false,
  );
  const cpuinfo = await readFile('/proc/cpuinfo', 'utf8').catch(() => '');
  return { device, flags: /^flags\s*:.*\b(vmx|svm)\b/m.test(cpuinfo) };
}
