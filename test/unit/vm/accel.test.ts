import { describe, expect, it } from 'vitest';
import { chooseAccel } from '../../../src/vm/accel.ts';

describe('the choice of the accelerator', () => {
  it('is KVM if the device opens and the CPU shows its flags', () =>
    expect(chooseAccel('auto', { device: true, flags: true })).toEqual({ accel: 'kvm' }));

  it('is TCG with the reason if the device opens but the flags are missing', () => {
    const choice = chooseAccel('auto', { device: true, flags: false });
    expect(choice.accel).toBe('tcg');
    expect(choice.warning).toContain('neither vmx nor svm');
  });

  it('is TCG with the reason if the device is missing', () =>
    expect(chooseAccel('auto', { device: false, flags: true }).warning).toContain(
      '/dev/kvm cannot be opened',
    ));

  it('is what was asked for, without a warning', () => {
    expect(chooseAccel('tcg', { device: true, flags: true })).toEqual({ accel: 'tcg' });
    expect(chooseAccel('kvm', { device: true, flags: false })).toEqual({ accel: 'kvm' });
  });

  it('never falls back from KVM that was demanded', () =>
    expect(() => chooseAccel('kvm', { device: false, flags: true })).toThrow('accel: kvm'));
});
